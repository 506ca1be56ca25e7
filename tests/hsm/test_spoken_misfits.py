# SPDX-License-Identifier: Apache-2.0
"""An answer that is not understood names its field; nothing else ever happens."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm import spoken
from approver_gui.text import safe_text
from tests.hsm.spoken_data import KEY, TOKEN, USER

READERS = {
    "who": spoken.who,
    "message": spoken.message,
    "path": spoken.path,
    "hsms": spoken.hsms,
    "users": spoken.users,
    "tokens": spoken.tokens,
    "quorum_values": spoken.quorum_values,
    "timeouts": spoken.timeouts,
    "key_pair": spoken.key_pair,
    "key_page": spoken.key_page,
    "signature": spoken.signature,
}


def puzzled(read, data: object) -> str:
    with pytest.raises(HsmPuzzlingError) as caught:
        read(data)
    assert str(caught.value.title) == "An answer is not understood"
    assert str(caught.value.hint) == "Save the transcript and send it to support."
    return str(caught.value.detail).removesuffix(".").replace(" of the tool's answer", "", 1)


OBJECT = "an object in braces was expected"
LIST = "a list was expected"
TEXT = "text was expected"
NUMBER = "a number was expected"
MANY = "there are too many entries"
LONG = "the text is too long"
BOUNDS = "the number is out of bounds"

MISFITS = {
    "no object": (spoken.who, [], f"Field data: {OBJECT}"),
    "no role": (spoken.who, {"username": "a"}, f"Field data.role: {TEXT}"),
    "a role of null": (
        spoken.who,
        {"username": "a", "role": None},
        f"Field data.role: {TEXT}",
    ),
    "no users": (spoken.users, {}, f"Field data.users: {LIST}"),
    "a user of text": (
        spoken.users,
        {"users": [USER, "b"]},
        f"Field data.users[1]: {OBJECT}",
    ),
    "an odd lock": (
        spoken.users,
        {"users": [{**USER, "locked": "maybe"}]},
        "Field data.users[0].locked: neither true nor false",
    ),
    "a lock of a number": (
        spoken.users,
        {"users": [{**USER, "locked": 1}]},
        "Field data.users[0].locked: neither true nor false",
    ),
    "too many users": (
        spoken.users,
        {"users": [USER] * 1025},
        f"Field data.users: {MANY}",
    ),
    "odd strategies": (
        spoken.users,
        {"users": [{**USER, "quorum": "on"}]},
        f"Field data.users[0].quorum: {LIST}",
    ),
    "too many tokens": (
        spoken.tokens,
        {"tokens": [TOKEN] * 4097},
        f"Field data.tokens: {MANY}",
    ),
    "a number of text": (
        spoken.tokens,
        {"tokens": [{**TOKEN, "approvals-required": "2"}]},
        f"Field data.tokens[0].approvals-required: {NUMBER}",
    ),
    "a number of truth": (
        spoken.quorum_values,
        {"user": True},
        f"Field data.user: {NUMBER}",
    ),
    "a fraction": (
        spoken.quorum_values,
        {"user": 1.0},
        f"Field data.user: {NUMBER}",
    ),
    "a negative number": (
        spoken.quorum_values,
        {"user": -1},
        f"Field data.user: {BOUNDS}",
    ),
    "an endless number": (
        spoken.timeouts,
        {"generated": 2**63, "approved": 1},
        f"Field data.generated: {BOUNDS}",
    ),
    "a number that is needed and not told": (
        spoken.timeouts,
        {"generated": 600},
        f"Field data.approved: {NUMBER}",
    ),
    "too many services": (
        spoken.quorum_values,
        {f"s{at}": 1 for at in range(65)},
        f"Field data: {MANY}",
    ),
    "an endless service": (
        spoken.quorum_values,
        {"a" * 4097: 1},
        f"Field data: {LONG}",
    ),
    "an endless sentence": (
        spoken.message,
        "a" * 4097,
        f"Field data: {LONG}",
    ),
    "half a pair": (
        spoken.key_pair,
        {"public_key": KEY},
        f"Field data.private_key: {OBJECT}",
    ),
    "a key without reference": (
        spoken.key_page,
        {"matched_keys": [{**KEY, "key-reference": 1}]},
        f"Field data.matched_keys[0].key-reference: {TEXT}",
    ),
    "a key with odd attributes": (
        spoken.key_page,
        {"matched_keys": [{**KEY, "attributes": []}]},
        f"Field data.matched_keys[0].attributes: {OBJECT}",
    ),
    "a key with too many attributes": (
        spoken.key_page,
        {"matched_keys": [{**KEY, "attributes": {f"a{at}": 1 for at in range(257)}}]},
        f"Field data.matched_keys[0].attributes: {MANY}",
    ),
    "owners without names": (
        spoken.key_page,
        {"matched_keys": [{**KEY, "key-info": {"key-owners": [{}]}}]},
        f"Field data.matched_keys[0].key-info.key-owners[0].username: {TEXT}",
    ),
    "a next page of a number": (
        spoken.key_page,
        {"matched_keys": [], "next-token": 100},
        f"Field data.next-token: {TEXT}",
    ),
    "a signature that is no base64": (
        spoken.signature,
        {"key-reference": "0x1", "signature": "a b"},
        "Field data.signature: this is no base64",
    ),
    "a signature that is no ASCII": (
        spoken.signature,
        {"key-reference": "0x1", "signature": "\u20ac"},
        "Field data.signature: this is no base64",
    ),
    "an empty signature": (
        spoken.signature,
        {"key-reference": "0x1", "signature": ""},
        "Field data.signature: the signature is empty",
    ),
}


@pytest.mark.parametrize("name", MISFITS)
def test_a_misfit_names_its_field(name):
    read, data, said = MISFITS[name]
    assert puzzled(read, data) == said


def test_a_field_with_a_wild_name_is_made_safe():
    said = puzzled(spoken.quorum_values, {"\x1b[2J": "x"})
    assert said.startswith("Field data.\\u{1b}[2J: ")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
NAMES = sorted({*USER, *TOKEN, *KEY, *KEY["key-info"], *KEY["attributes"], "value", "path"})
NAMES += ["users", "tokens", "matched_keys", "hsms", "public_key", "private_key", "signature"]
LIKELY = st.recursive(
    JSON,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("name", READERS)
@given(data=LIKELY)
@settings(max_examples=25)
def test_any_answer_is_a_value_or_one_error(name, data):
    said = ""
    try:
        READERS[name](data)
    except HsmPuzzlingError as error:
        said = str(error)
    assert safe_text(said, 1000) == said
