# SPDX-License-Identifier: Apache-2.0
"""A session at the console: what is typed, asked, answered and written."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.hsm.embedded.console import (
    CONFIRM_PASSWORD,
    PASSWORD,
    PUBLIC_KEY_FILE,
    SIGNED_FILE,
)
from approver_gui.hsm.embedded.terminal import MAX_LINE_BYTES
from tests.hsm.approvers import public_pem, signed
from tests.hsm.embedded.person import ACTIVATE, LOGIN, SECRET, Room, generate


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path / "cluster")
    yield made
    made.cluster.close()


# --- lines and answers -------------------------------------------------------------------


def test_an_answer_is_json_over_several_lines(room):
    person = room.converse("quorum token-sign list-quorum-values")

    assert person.shown == (
        '{\n  "error_code": 0,\n  "data": {\n    "user": 1,\n    "quorum": 1\n  }\n}\n'
    )


def test_the_cluster_is_activated_with_a_password_typed_twice(room):
    person = room.converse(*ACTIVATE, *LOGIN, "logout")

    assert person.questions == [
        (PASSWORD, True),
        (CONFIRM_PASSWORD, True),
        (PASSWORD, True),
    ]
    assert person.data == [
        "Cluster activation successful",
        {"username": "admin", "role": "admin"},
        "Logout successful",
    ]
    assert SECRET not in person.shown


def test_two_passwords_that_differ_do_nothing(room):
    person = room.converse("cluster activate", SECRET, "another", "user list")

    assert person.data[0] == "the two passwords are not the same"
    assert "unactivated-admin" in person.roles


def test_a_password_may_stand_in_the_line(room):
    person = room.converse(
        "cluster activate --password x", "login --username admin --role admin", "x"
    )

    assert person.questions == [(PASSWORD, True)]
    assert person.codes == [0, 0]


def test_what_the_cluster_refuses_is_an_answer(room):
    person = room.converse(*ACTIVATE, LOGIN[0], "wrong", "key list")

    assert person.codes == [0, 1, 1]
    assert person.data[1] == "Login failed: unknown user or incorrect password"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("users", "unrecognized command 'users'"),
        ("user list --all", "unexpected argument '--all'"),
        ("user list '", "a quotation is left open"),
        (b"user \xff", "the line is not UTF-8 text"),
        ("x" * (MAX_LINE_BYTES + 1), "the line is longer than 65536 bytes"),
    ],
)
def test_every_line_is_answered_and_the_session_goes_on(room, line, why):
    person = room.converse(line, "user list")

    assert person.codes == [1, 0]
    assert why in person.data[0]


def test_any_bytes_that_are_typed_have_one_answer(room):
    @given(st.binary(max_size=80).filter(bytes.strip))
    @settings(max_examples=60)
    def is_answered(line):
        assert room.converse(line).codes == [1]

    is_answered()


def test_an_empty_line_is_not_answered(room):
    assert room.converse("", "   ").shown == ""


@pytest.mark.parametrize("leaving", ["quit", "exit", "  quit  "])
def test_the_session_can_be_left(room, leaving):
    assert room.converse(leaving, "user list").shown == ""


def test_help_is_text_and_not_an_answer(room):
    person = room.converse("help", "help user")

    assert "Commands of a rehearsal, which no HSM has:\n  fault KIND" in person.shown
    assert "error_code" not in person.shown


@pytest.mark.parametrize("lines", [LOGIN[:1], ["cluster activate", SECRET], []])
def test_the_end_of_the_input_is_the_end_of_the_session(room, lines):
    assert room.converse(*lines).shown == ""


# --- files -------------------------------------------------------------------------------


def test_a_token_is_written_where_the_line_says(room, tmp_path):
    path = tmp_path / "a token's.json"

    person = room.logged_in(f'quorum token-sign generate --service user --token "{path}"')

    assert person.data[-1] == {"path": str(path)}
    assert json.loads(path.read_bytes())["service"] == "user"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_gives_way(room, tmp_path):
    path = tmp_path / "token.json"
    path.write_text("old")

    room.logged_in(generate(path))

    assert b"approval_data" in path.read_bytes()


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_only_a_regular_file_gives_way_and_no_token_is_made(room, tmp_path, kind):
    path = tmp_path / "there"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "elsewhere")

    person = room.logged_in(generate(path), "quorum token-sign list")

    assert person.data[-2] == f"cannot write {path}: it is there and no regular file"
    assert person.data[-1] == {"tokens": []}
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("name", "why"),
    [("missing/token", "No such file or directory"), ("x" * 300, "File name too long")],
)
def test_a_file_that_cannot_be_written_is_said(room, tmp_path, name, why):
    person = room.logged_in(generate(tmp_path / name))

    assert person.codes[-1] == 1
    assert why in person.data[-1]


def test_a_file_that_cannot_be_read_is_said_before_a_password_is_asked_for(room):
    person = room.logged_in(
        "user create --username user1 --role crypto-user --approval /missing"
    )

    assert person.data[-1] == "cannot read /missing: No such file or directory"
    assert len(person.questions) == 3  # of the activation and the login


def test_a_public_key_is_written_as_pem(room, tmp_path):
    path = tmp_path / "key.pem"
    person = room.converse(
        *ACTIVATE,
        *LOGIN,
        *("user create --username user1 --role crypto-user", SECRET, SECRET),
        "logout",
        *("login --username user1 --role crypto-user", SECRET),
        "key generate-asymmetric-pair ec --curve secp256r1 --public-label p --private-label p"
        " --public-attributes verify=true --private-attributes sign=true",
        f"key generate-file --encoding pem --path {path} --filter attr.label=p"
        " attr.class=public-key",
        "key list",
        "key list --verbose",
    )

    assert person.data[-3] == {"message": "Successfully generated key file"}
    assert path.read_bytes().startswith(b"-----BEGIN PUBLIC KEY-----\n")
    short, long = person.data[-2:]
    assert [set(key) for key in short["matched_keys"]] == [{"key-reference", "attributes"}] * 2
    assert "key-info" in long["matched_keys"][0]


# --- the second factor -------------------------------------------------------------------


def signed_by_admin(path):
    """Return what a person does who signs the file before answering."""

    def sign(answer=""):
        path.write_bytes(signed(path.read_bytes(), "admin"))
        return answer

    return sign


def test_a_second_factor_is_registered_and_asked_for(room, tmp_path):
    challenge, key = tmp_path / "challenge.json", tmp_path / "key.pem"
    key.write_bytes(public_pem("admin"))
    sign = signed_by_admin(challenge)

    person = room.logged_in(
        *(f"user change-mfa token-sign --username admin --role admin --token {challenge}",),
        *(sign, str(key)),
        "logout",
        *LOGIN,
        *(f"{LOGIN[0]} mfa-token-sign --token {challenge}", SECRET, sign),
    )

    assert person.questions[3:] == [
        (SIGNED_FILE, False),
        (PUBLIC_KEY_FILE, False),
        (PASSWORD, True),
        (PASSWORD, True),
        (SIGNED_FILE, False),
    ]
    assert person.data[2] == {"username": "admin", "role": "admin"}
    assert person.data[4] == "Login failed: the user must log in with a multi-factor token"
    assert person.data[5] == {"username": "admin", "role": "admin"}


def test_the_signed_file_may_be_another_one(room, tmp_path):
    challenge, key = tmp_path / "challenge.json", tmp_path / "key.pem"
    key.write_bytes(public_pem("admin"))
    elsewhere = tmp_path / "signed there.json"

    def sign():
        elsewhere.write_bytes(signed(challenge.read_bytes(), "admin"))
        return str(elsewhere)

    person = room.logged_in(
        f"user change-mfa token-sign --username admin --role admin --token {challenge}",
        *(sign, str(key)),
    )

    assert person.codes[-1] == 0


def test_a_signed_file_that_is_missing_is_an_answer(room, tmp_path):
    person = room.logged_in(
        f"user change-mfa token-sign --username admin --role admin --token {tmp_path / 'c'}",
        *("/missing", str(tmp_path / "c")),
        "user list",
    )

    assert person.data[-2] == "cannot read /missing: No such file or directory"
    assert person.data[-1]["users"][0]["mfa"] == []


# --- the end of a session ----------------------------------------------------------------


@pytest.mark.parametrize("ending", [(), ("quit",), ("logout", "quit")])
def test_tokens_die_with_the_session(room, tmp_path, ending):
    person = room.logged_in(generate(tmp_path / "token.json"), *ending)

    assert person.codes[2] == 0
    assert room.cluster.status().tokens == ()
