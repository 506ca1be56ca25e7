# SPDX-License-Identifier: Apache-2.0
"""A request as it is put to the tool, and the answer that is read from it."""

import pytest

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm import answers as a
from approver_gui.hsm import requests as r
from approver_gui.hsm.dialogue import Question, Slot, Typed, compose, inputs, read
from approver_gui.hsm.words import MAX_FILE_BYTES, MAX_PAYLOAD_BYTES, Hash, Mechanism, Service
from tests.hsm.requests_of_all_kinds import ADMIN, CU, KEY, KINDS, LINES, PASSWORD, PATHS

BOTH = {Question.PASSWORD: PASSWORD, Question.CONFIRM_PASSWORD: PASSWORD}
WHO = {"username": "user1", "role": "crypto-user"}


# --- files beside the tool ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("request_", "files"),
    [
        (r.ListUsers(), {}),
        (r.DeleteUser("user1", CU), {}),
        (r.DeleteUser("user1", CU, b"{}"), {Slot.APPROVAL: b"{}"}),
        (
            r.RegisterQuorumKey(b"pem", b"{}"),
            {Slot.PUBLIC_KEY: b"pem", Slot.SIGNED_TOKEN: b"{}"},
        ),
        (r.FinishMfa(b"{}", b"pem"), {Slot.PUBLIC_KEY: b"pem", Slot.SIGNED_TOKEN: b"{}"}),
        (r.AnswerLogIn(b"{}"), {Slot.SIGNED_TOKEN: b"{}"}),
        (
            r.Sign(Mechanism.ECDSA, Hash.SHA256, KEY, b"data", approval=b"{}"),
            {Slot.PAYLOAD: b"data", Slot.APPROVAL: b"{}"},
        ),
        (r.Verify(Mechanism.ECDSA, Hash.SHA256, KEY, b"d", b"s"), {Slot.PAYLOAD: b"d"}),
    ],
)
def test_what_a_request_brings_along_lies_beside_the_tool(request_, files):
    assert inputs(request_) == files


def test_files_are_neither_empty_nor_too_large():
    sign = r.Sign(Mechanism.ECDSA, Hash.SHA256, KEY, b"")
    with pytest.raises(ValueError, match=f"payload has 0 bytes, not 1 to {MAX_PAYLOAD_BYTES}"):
        inputs(sign)
    large = r.AnswerLogIn(bytes(MAX_FILE_BYTES + 1))
    with pytest.raises(ValueError, match="signed_file has 1048577 bytes"):
        inputs(large)
    assert inputs(r.AnswerLogIn(bytes(MAX_FILE_BYTES)))


# --- questions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("request_", "line", "rest"),
    [
        (
            r.LogIn("user1", CU, PASSWORD),
            "login --username user1 --role crypto-user",
            {"secrets": {Question.PASSWORD: PASSWORD}},
        ),
        (
            r.LogInWithMfa("admin", ADMIN, PASSWORD),
            "login --username admin --role admin mfa-token-sign --token /t/token.json",
            {
                "secrets": {Question.PASSWORD: PASSWORD},
                "outputs": (Slot.TOKEN,),
                "stops_at": Question.SIGNED_FILE,
            },
        ),
        (r.AnswerLogIn(b"{}"), None, {"paths": {Question.SIGNED_FILE: Slot.SIGNED_TOKEN}}),
        (r.Activate(PASSWORD), "cluster activate", {"secrets": BOTH}),
        (
            r.CreateUser("user2", ADMIN, PASSWORD),
            "user create --username user2 --role admin",
            {"secrets": BOTH},
        ),
        (
            r.ChangePassword("user2", ADMIN, PASSWORD),
            "user change-password --username user2 --role admin",
            {"secrets": BOTH},
        ),
        (
            r.StartMfa("user2", ADMIN),
            "user change-mfa token-sign --username user2 --role admin --token /t/token.json",
            {"outputs": (Slot.TOKEN,), "stops_at": Question.SIGNED_FILE},
        ),
        (
            r.FinishMfa(b"{}", b"pem"),
            None,
            {
                "paths": {
                    Question.SIGNED_FILE: Slot.SIGNED_TOKEN,
                    Question.PUBLIC_KEY_FILE: Slot.PUBLIC_KEY,
                }
            },
        ),
        (
            r.GenerateToken(Service.USER),
            "quorum token-sign generate --service user --token /t/token.json",
            {"outputs": (Slot.TOKEN,)},
        ),
        (
            r.ExportPublicKey(KEY),
            "key generate-file --encoding pem --path /t/exported.pem"
            " --filter key-reference=0x220d",
            {"outputs": (Slot.EXPORTED,)},
        ),
        (r.ListUsers(), "user list", {}),
    ],
)
def test_a_request_knows_the_questions_it_will_be_asked(request_, line, rest):
    assert compose(request_, PATHS) == Typed(line, **rest)


def test_the_cluster_is_named_where_there_are_several():
    typed = compose(r.ListUsers(), PATHS, "cluster-1a2b")
    assert typed.line == "user list --cluster-id cluster-1a2b"


def test_no_password_shows_where_a_typed_request_is_printed():
    assert "hunter2" not in "".join(repr(compose(request, PATHS)) for request, _ in LINES)


# --- answers -----------------------------------------------------------------------------

KEY_DATA = {
    "key-reference": "0x000000000000220d",
    "attributes": {"label": "k", "class": "private-key", "key-type": "rsa"},
}
A_KEY = a.Key(
    reference="0x000000000000220d",
    label="k",
    key_class="private-key",
    key_type="rsa",
    owners=(),
    shared_with=(),
    manage_quorum=0,
    use_quorum=0,
    coverage="unknown",
    attributes=(("label", '"k"'), ("class", '"private-key"'), ("key-type", '"rsa"')),
)
DONE = {"message": "done"}
ANSWERS: dict[type[object], tuple[object, object]] = {
    r.LogIn: (WHO, a.Who("user1", "crypto-user")),
    r.LogInWithMfa: (None, a.Challenge(b"file")),
    r.AnswerLogIn: (WHO, a.Who("user1", "crypto-user")),
    r.LogOut: ("Logout successful", None),
    r.Activate: ("Cluster activation successful", None),
    r.DescribeHsms: ({"hsms": [{"serial-number": "5.3"}]}, (a.HsmInfo("", "", "5.3", ""),)),
    r.ListUsers: ({"users": []}, ()),
    r.CreateUser: (WHO, a.Who("user1", "crypto-user")),
    r.DeleteUser: (WHO, a.Who("user1", "crypto-user")),
    r.ChangePassword: (WHO, a.Who("user1", "crypto-user")),
    r.StartMfa: (None, a.Challenge(b"file")),
    r.FinishMfa: (WHO, a.Who("user1", "crypto-user")),
    r.RemoveMfa: (WHO, a.Who("user1", "crypto-user")),
    r.RegisterQuorumKey: (WHO, a.Who("user1", "crypto-user")),
    r.GenerateToken: ({"path": "/t/token.json"}, b"file"),
    r.ListTokens: ({"tokens": []}, ()),
    r.DeleteTokens: ("Deletion of quorum token(s) successful", None),
    r.ListQuorumValues: ({"user": 1, "quorum": 1}, (("user", 1), ("quorum", 1))),
    r.SetQuorumValue: ("Set Quorum Value successful", None),
    r.ListTimeouts: ({"generated": 600, "approved": 300}, a.Timeouts(600, 300)),
    r.GenerateKeyPair: (
        {"public_key": KEY_DATA, "private_key": KEY_DATA},
        a.KeyPair(A_KEY, A_KEY),
    ),
    r.ListKeys: ({"matched_keys": [KEY_DATA], "total_key_count": 1}, a.KeyPage((A_KEY,), 1)),
    r.ShareKey: (DONE, "done"),
    r.UnshareKey: (DONE, "done"),
    r.SetKeyAttribute: (DONE, "done"),
    r.DeleteKey: (DONE, "done"),
    r.ExportPublicKey: (DONE, b"pem"),
    r.Sign: ({"key-reference": "0x1", "signature": "//4="}, a.Signature("0x1", b"\xff\xfe")),
    r.Verify: (DONE, "done"),
}
FILES = {Slot.TOKEN: b"file", Slot.EXPORTED: b"pem"}
REQUESTS: dict[type[object], r.Request[object]] = {
    type(request): request for request, _ in LINES
}


@pytest.mark.parametrize("kind", ANSWERS, ids=lambda kind: kind.__name__)
def test_an_answer_is_read_as_its_request_promises(kind):
    data, answer = ANSWERS[kind]
    assert read(REQUESTS[kind], data, FILES) == answer


def test_every_kind_of_request_has_its_answer():
    assert set(ANSWERS) == KINDS


@pytest.mark.parametrize(
    "kind",
    [kind for kind, (data, _) in ANSWERS.items() if data is not None],
    ids=lambda kind: kind.__name__,
)
@pytest.mark.parametrize("data", [None, 0, True, [], [{}], {"message": []}])
def test_any_other_answer_is_puzzling(kind, data):
    with pytest.raises(HsmPuzzlingError) as caught:
        read(REQUESTS[kind], data, FILES)
    assert str(caught.value.detail).startswith("Field data")


@pytest.mark.parametrize("files", [{}, {Slot.TOKEN: b"", Slot.EXPORTED: b""}])
@pytest.mark.parametrize(
    ("request_", "data", "name"),
    [
        (r.GenerateToken(Service.USER), {"filepath": "/t/token.json"}, "token.json"),
        (r.StartMfa("user1", CU), None, "token.json"),
        (r.ExportPublicKey(KEY), DONE, "exported.pem"),
    ],
)
def test_a_file_that_the_tool_did_not_write_is_puzzling(request_, data, name, files):
    with pytest.raises(HsmPuzzlingError, match="the tool says that it wrote") as caught:
        read(request_, data, files)
    assert f"Field {name}" in str(caught.value)
