# SPDX-License-Identifier: Apache-2.0
"""Whatever comes: a value or the one error; and what is written reads back the same."""

import base64
import json

from hypothesis import example, given
from hypothesis import strategies as st

from approver_gui.errors import TokenFileError
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import (
    Approval,
    LoginEntry,
    LoginToken,
    RegistrationEntry,
    RegistrationToken,
    ServiceToken,
    Token,
)
from tests.builders import (
    a_file,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
    sample,
)

NAMES = (
    "version",
    "service",
    "key_reference",
    "approval_data",
    "token",
    "signatures",
    "tokens",
    "unsigned",
    "signed",
    "username",
    "role",
    "signature",
)
FILES = (
    sample("user-service.unsigned.json"),
    sample("key-usage.synthetic.json"),
    sample("seed-key-usage.truncated.json"),
    sample("mfa-login.json"),
    a_file(a_service_token(approvals=[an_approval(), an_approval("user2", None)])),
    a_file(a_registration_token(entries=2, signatures=[a_signature()])),
    a_file(a_login_token()),
)


def read(data: bytes) -> Token | None:
    """Return the token, or None where the one error says no; any other one escapes."""
    try:
        return parse(data)
    except TokenFileError:
        return None


def round_trip_holds(data: bytes) -> None:
    token = read(data)
    if token is not None:
        assert parse(dump(token)) == token


# --- anything at all -------------------------------------------------------------------

leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.just("2.0"),
    st.sampled_from([0, 1, 31, 32, 80, 245, 255, 256]).map(
        lambda size: base64.b64encode(bytes(size)).decode()
    ),
)
any_json = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner, max_size=6),
    ),
    max_leaves=10,
)
token_like = st.fixed_dictionaries(
    {"version": st.just("2.0")}, optional=dict.fromkeys(NAMES[1:], any_json)
)


@given(st.binary(max_size=2000))
@example(b"\xef\xbb\xbf{}")
@example(b'{"version": "\\ud800"}')
def test_any_bytes_give_a_token_or_the_one_error(data):
    round_trip_holds(data)


@given(st.text(alphabet='{}[]",:\\ \t\n0123456789.eE+-aNIufty/', max_size=200))
def test_any_text_of_json_characters_gives_a_token_or_the_one_error(text):
    round_trip_holds(b'{"version": "2.0",' + text.encode())
    round_trip_holds(text.encode())


@given(any_json | token_like)
def test_any_json_gives_a_token_or_the_one_error(value):
    round_trip_holds(json.dumps(value).encode())


@given(st.data())
def test_a_token_file_cut_and_pasted_gives_a_token_or_the_one_error(data):
    chosen = bytearray(data.draw(st.sampled_from(FILES)))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(chosen)))
        end = data.draw(st.integers(start, min(len(chosen), start + 40)))
        other = data.draw(st.sampled_from(FILES))
        at = data.draw(st.integers(0, len(other)))
        pasted = data.draw(st.binary(max_size=4) | st.just(other[at : at + 40]))
        chosen[start:end] = pasted
    round_trip_holds(bytes(chosen))


@given(st.data())
def test_a_token_file_with_other_json_inside_gives_a_token_or_the_one_error(data):
    fields = json.loads(data.draw(st.sampled_from(FILES)))
    name = data.draw(st.sampled_from(NAMES) | st.text(max_size=3))
    fields[name] = data.draw(any_json)
    for listed in ("signatures", "tokens"):
        items = fields.get(listed)
        if isinstance(items, list) and items and isinstance(items[0], dict):
            items[0][data.draw(st.sampled_from(NAMES))] = data.draw(any_json)
    round_trip_holds(json.dumps(fields).encode())


# --- every token that can be ------------------------------------------------------------

kept_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**19) + 1, 10**20 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)
unknown_fields = st.dictionaries(
    st.text(max_size=8).filter(lambda name: name not in NAMES), kept_json, max_size=3
)
short_text = st.text(min_size=1, max_size=40)
digests = st.binary(min_size=32, max_size=32)
signatures = st.binary(min_size=256, max_size=256)


@st.composite
def frames(draw, *named: str) -> str:
    """The JSON object around a value: its fields and unknown ones, in any order."""
    fields: dict[str, object] = {**dict.fromkeys(named), **draw(unknown_fields)}
    order = draw(st.permutations(list(fields)))
    return json.dumps({name: fields[name] for name in order}, separators=(",", ":"))


@st.composite
def approvals(draw) -> Approval:
    role = draw(st.none() | short_text)
    named = ("username", "signature") if role is None else ("username", "role", "signature")
    return Approval(draw(short_text), role, draw(signatures), draw(frames(*named)))


@st.composite
def service_tokens(draw) -> ServiceToken:
    key = draw(st.none() | short_text)
    named = ["version", "service", "approval_data", "token", "signatures"]
    return ServiceToken(
        service=draw(short_text),
        key_reference=key,
        approval_data=draw(st.binary(min_size=1, max_size=200)),
        digest=draw(digests),
        approvals=tuple(draw(st.lists(approvals(), max_size=3))),
        frame=draw(frames(*named, *([] if key is None else ["key_reference"]))),
    )


registration_tokens = st.builds(
    RegistrationToken,
    st.lists(
        st.builds(
            RegistrationEntry,
            st.binary(min_size=1, max_size=245),
            digests,
            st.none() | signatures,
            frames("approval_data", "unsigned", "signed"),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    frames("version", "tokens"),
)
login_tokens = st.builds(
    LoginToken,
    st.lists(
        st.builds(LoginEntry, digests, st.none() | signatures, frames("unsigned", "signed")),
        min_size=1,
        max_size=3,
    ).map(tuple),
    frames("version", "tokens"),
)


@given(service_tokens() | registration_tokens | login_tokens)
def test_what_is_written_reads_back_as_the_same_token(token):
    data = dump(token)
    assert parse(data) == token
    assert dump(parse(data)) == data
