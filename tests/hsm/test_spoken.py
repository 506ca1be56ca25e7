# SPDX-License-Identifier: Apache-2.0
"""The tool's answers in every spelling that is known."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.hsm import spoken
from approver_gui.hsm.answers import Key, KeyPage, LiveToken, User
from tests.hsm.spoken_data import KEY, TOKEN, USER


def user(**changed: object) -> User:
    fields = {**USER, **changed}
    (one,) = spoken.users({"users": [{k: v for k, v in fields.items() if v is not ...}]})
    return one


def token(**changed: object) -> LiveToken:
    fields = {**TOKEN, **{name.replace("_", "-"): value for name, value in changed.items()}}
    (one,) = spoken.tokens({"tokens": [{k: v for k, v in fields.items() if v is not ...}]})
    return one


def key(**parts: object) -> Key:
    fields = {**KEY, **{name.replace("_", "-"): value for name, value in parts.items()}}
    (one,) = spoken.key_page({"matched_keys": [fields]}).keys
    return one


@pytest.mark.parametrize("name", ["path", "filepath"])
def test_the_path_of_a_token_has_two_names(name):
    assert spoken.path({name: "/t/token.json", "more": 1}) == "/t/token.json"


@pytest.mark.parametrize("data", ["done", {"message": "done"}, {"message": "done", "more": []}])
def test_what_was_done_is_a_sentence_or_a_message(data):
    assert spoken.message(data) == "done"


@pytest.mark.parametrize(
    ("spelling", "is_locked"),
    [
        ("false", False),
        ("true", True),
        (False, False),
        (True, True),
        ("inconsistent", None),
        (..., None),
    ],
)
def test_a_lock_is_text_or_not(spelling, is_locked):
    assert user(locked=spelling).is_locked is is_locked


@pytest.mark.parametrize(
    ("spelling", "quorum"),
    [
        ([], ()),
        (..., ()),
        ([{"strategy": "token-sign", "status": "enabled"}], ("token-sign",)),
        ([{"strategy": "token-sign"}], ("token-sign",)),
        ([{"strategy": "token-sign", "status": "disabled"}], ()),
        ([{"strategy": "token-sign", "status": "inconsistent"}], ("inconsistent",)),
        ("inconsistent", ("inconsistent",)),
        (
            [{"strategy": "token-sign", "more": 1}, {"strategy": "other", "status": "enabled"}],
            ("token-sign", "other"),
        ),
    ],
)
def test_strategies_count_where_they_are_on(spelling, quorum):
    assert user(quorum=spelling).quorum == quorum
    assert user(mfa=spelling).has_mfa == bool(quorum)


def test_a_user_is_read_whole():
    assert user(more="unknown") == User(
        username="user1",
        role="crypto-user",
        is_locked=False,
        has_mfa=False,
        quorum=("token-sign",),
        coverage="full",
    )
    assert user(**{"cluster-coverage": "inconsistent"}).coverage == "inconsistent"
    assert user(**{"cluster-coverage": ...}).coverage == "unknown"
    assert user(role="inconsistent").role == "inconsistent"


@pytest.mark.parametrize("spelling", [2, {"value": 2}, {"value": 2, "more": 0}])
def test_a_number_stands_alone_or_in_braces(spelling):
    assert token(approvals_required=spelling).approvals_required == 2
    assert spoken.quorum_values({"user": spelling}) == (("user", 2),)


@pytest.mark.parametrize("spelling", [..., None, "inconsistent", {"value": "inconsistent"}, {}])
def test_a_number_that_is_not_told_is_none(spelling):
    assert token(number_of_approvals=spelling).approvals is None


def test_a_token_is_read_whole_and_a_count_of_tokens_is_no_m():
    read = token(minimum_token_count={"value": 1})
    assert read == LiveToken("user1", "key-usage", 2, 0, 397, "full")


def test_a_key_is_read_whole():
    assert key() == Key(
        reference="0x000000000000220d",
        label="release",
        key_class="private-key",
        key_type="rsa",
        owners=("user1",),
        shared_with=("user2",),
        manage_quorum=2,
        use_quorum=3,
        coverage="full",
        attributes=(
            ("key-type", '"rsa"'),
            ("label", '"release"'),
            ("id", '"0x"'),
            ("class", '"private-key"'),
            ("sign", "true"),
            ("modulus-size-bits", "2048"),
        ),
    )


def test_quorum_values_about_which_the_hsms_disagree_make_a_key_inconsistent():
    info = {**KEY["key-info"], "key-quorum-values": {"use-key-quorum-value": "inconsistent"}}
    read = key(key_info=info)
    assert (read.use_quorum, read.manage_quorum, read.coverage) == (0, 0, "inconsistent")


def test_a_short_list_of_keys_names_reference_and_label_only():
    short = {"key-reference": "0x1", "attributes": {"label": "k"}}
    page = spoken.key_page({"matched_keys": [short], "returned_key_count": 1})
    assert page.total == 1
    assert (page.keys[0].label, page.keys[0].key_class) == ("k", "")


@pytest.mark.parametrize("name", ["next-token", "next_token"])
def test_a_page_tells_where_the_next_one_starts(name):
    page = {"matched_keys": [], "total_key_count": 240, "returned_key_count": 0}
    assert spoken.key_page({**page, name: "100"}).next_token == "100"
    assert spoken.key_page({**page, name: None}).next_token is None
    assert spoken.key_page(page) == KeyPage((), 240, None)


def test_names_are_kept_as_they_are():
    label = '\u202e"aws-cloudhsm > \x1b[2J\ud800\n'
    attributes = {"label": label}
    assert key(attributes=attributes).label == label


def test_the_order_of_the_quorum_values_is_the_clusters():
    said = {"user": 2, "quorum": {"value": 3}, "cluster": 1}
    assert spoken.quorum_values(said) == (("user", 2), ("quorum", 3), ("cluster", 1))


@given(st.binary(min_size=1))
def test_any_signature_is_read(made):
    data = {"key-reference": "0x1", "signature": base64.b64encode(made).decode()}
    assert spoken.signature(json.loads(json.dumps(data))).signature == made
