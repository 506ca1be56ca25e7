# SPDX-License-Identifier: Apache-2.0
"""What a token file may be, what it may not be, and that each refusal names the field."""

import base64
import json
import time
from collections.abc import Mapping

import pytest

from approver_gui.errors import TokenFileError
from approver_gui.tokens.codec import MAX_FILE_BYTES, dump, parse
from tests.builders import (
    a_file,
    a_file_of,
    a_login_token,
    a_registration_token,
    a_service_token,
    an_approval,
    approval_data,
    fields_of,
)

SERVICE = fields_of(a_service_token(service="key-usage"))
SIGNED = fields_of(a_service_token(approvals=[an_approval()]))
REGISTRATION = fields_of(a_registration_token())
LOGIN = fields_of(a_login_token(entries=1))
BOM = b"\xef\xbb\xbf"


def file_with(fields: Mapping[str, object], **changed: object) -> bytes:
    return a_file_of({**fields, **changed})


def file_without(fields: Mapping[str, object], name: str) -> bytes:
    return a_file_of({key: value for key, value in fields.items() if key != name})


def file_with_inner(fields: Mapping[str, object], listed: str, **changed: object) -> bytes:
    """Change the first object of a list; a value of ``...`` takes the field away."""
    first = {**fields[listed][0], **changed}  # type: ignore[index] # a list in all of ours
    kept = {key: value for key, value in first.items() if value is not ...}
    return file_with(fields, **{listed: [kept]})


def b64(size: int) -> str:
    return base64.b64encode(bytes(size)).decode()


def nested(levels: int) -> bytes:
    """Return a token file whose unknown field makes it ``levels`` deep in all."""
    inside = b"[" * (levels - 1) + b"]" * (levels - 1)
    return a_file_of(SERVICE).replace(b"{", b'{"extra": ' + inside + b",", 1)


def with_number(digits: str) -> bytes:
    return a_file_of(SERVICE).replace(b"{", b'{"extra": ' + digits.encode() + b",", 1)


def padded(size: int) -> bytes:
    data = a_file_of(SERVICE)
    return data + b" " * (size - len(data))


def many_signatures(count: int) -> bytes:
    return a_file(a_service_token(approvals=[an_approval(f"user{at}") for at in range(count)]))


def refusal(data: bytes) -> str:
    with pytest.raises(TokenFileError) as caught:
        parse(data)
    assert str(caught.value.title) == "This is no usable token file"
    assert str(caught.value.hint).startswith("Ask the coordinator for the file again")
    return str(caught.value.detail)


NOT_JSON = "Read as JSON: the file is not JSON: line "
NOT_UTF8 = "Read as JSON: the file is not UTF-8 text."
EMPTY = "Read as JSON: the file is empty."
NO_OBJECT = "Read as JSON: the file is JSON, but not an object in braces."
TOO_LARGE = "Read as JSON: the file is larger than 1 MiB, which no token file is."
TOO_DEEP = "Read as JSON: the JSON is nested deeper than any token file."
TOO_PRECISE = "Read as JSON: a number in the file is too large or too precise."
GROWS = "Read as JSON: the file would be larger than 1 MiB when it is written again."
MIXED = "Field tokens: the file mixes the shapes of two kinds of token."
NO_BASE64 = "this is not base64."
ODD_BASE64 = "this is not base64 as the cluster writes it."

WHOLE_FILES = {
    "empty": (b"", EMPTY),
    "only blanks": (b" \r\n\t", EMPTY),
    "only a byte order mark": (BOM, NOT_JSON),
    "two byte order marks": (BOM + BOM + a_file(), NOT_JSON),
    "one byte too large": (padded(MAX_FILE_BYTES + 1), TOO_LARGE),
    "not UTF-8": (a_file_of(SERVICE).replace(b"key-usage", b"key\xffusage"), NOT_UTF8),
    "overlong UTF-8": (a_file_of(SERVICE).replace(b"key-usage", b"key\xc0\xafusage"), NOT_UTF8),
    "a surrogate in UTF-8": (
        a_file_of(SERVICE).replace(b"key-usage", b"key\xed\xa0\x80usage"),
        NOT_UTF8,
    ),
    "UTF-16 with its mark": (a_file().decode().encode("utf-16"), NOT_UTF8),
    "UTF-16 without mark": (a_file().decode().encode("utf-16-le"), NOT_JSON),
    "UTF-32": (a_file().decode().encode("utf-32"), NOT_UTF8),
    "not JSON": (b"-----BEGIN PUBLIC KEY-----", NOT_JSON),
    "trailing bytes": (a_file() + b"}", NOT_JSON),
    "two tokens in a row": (a_file() + a_file(), NOT_JSON),
    "a trailing NUL": (a_file() + b"\0", NOT_JSON),
    "a comment": (b"// mine\n" + a_file(), NOT_JSON),
    "a comma too many": (a_file().replace(b"\n}", b",\n}"), NOT_JSON),
    "single quotes": (a_file().replace(b'"', b"'"), NOT_JSON),
    "a line end inside text": (a_file().replace(b"user", b"us\ner", 1), NOT_JSON),
    "a list": (b"[]", NO_OBJECT),
    "a text": (b'"token"', NO_OBJECT),
    "null": (b"null", NO_OBJECT),
    "a number": (b"2.0", NO_OBJECT),
    "NaN": (with_number("NaN"), "Read as JSON: the file holds NaN, which is not JSON."),
    "Infinity": (
        with_number("Infinity"),
        "Read as JSON: the file holds Infinity, which is not JSON.",
    ),
    "minus Infinity": (
        with_number("-Infinity"),
        "Read as JSON: the file holds -Infinity, which is not JSON.",
    ),
    "21 digits": (with_number("1" * 21), "Read as JSON: a number in the file is too large."),
    "100,000 digits": (
        with_number("1" * 100_000),
        "Read as JSON: a number in the file is too large.",
    ),
    "a float too large": (with_number("1e400"), TOO_PRECISE),
    "a float too small": (with_number("1e-400"), TOO_PRECISE),
    "a float too precise": (with_number("0.1234567890123456789"), TOO_PRECISE),
    "a float too long": (with_number("0." + "1" * 100_000), TOO_PRECISE),
    "an exponent beyond all": (with_number("0e99999999999999999999"), TOO_PRECISE),
    "9 levels": (nested(9), TOO_DEEP),
    "100,000 levels": (nested(100_000), TOO_DEEP),
    "100,000 lists left open": (b"[" * 100_000, TOO_DEEP),
    "100,000 objects left open": (b'{"a":' * 100_000, TOO_DEEP),
    "unknown fields that grow": (with_number("[" + "1," * 300_000 + "1]"), GROWS),
}

FIELDS = {
    "no version": (file_without(SERVICE, "version"), "Field version: the field is missing."),
    "version 1.0": (
        file_with(SERVICE, version="1.0"),
        "Field version: this program knows version 2.0 only.",
    ),
    "version 2": (
        file_with(SERVICE, version=2.0),
        "Field version: this must be text in quotes.",
    ),
    "the field twice": (
        a_file_of(SERVICE).replace(b"{", b'{"service": "user",', 1),
        "Field service: the field is there twice.",
    ),
    "the field twice, once escaped": (
        a_file_of(SERVICE).replace(b"{", b'{"\\u0074oken": "",', 1),
        "Field token: the field is there twice.",
    ),
    "an unknown field twice": (
        with_number('{"deep": 1, "deep": 1}'),
        "Field deep: the field is there twice.",
    ),
    "a hidden name twice": (
        with_number('{"a\\u202eb": 1, "a\\u202eb": 1}'),
        "Field a\\u{202e}b: the field is there twice.",
    ),
    "no service": (file_without(SERVICE, "service"), "Field service: the field is missing."),
    "service null": (
        file_with(SERVICE, service=None),
        "Field service: this must be text in quotes.",
    ),
    "service empty": (
        file_with(SERVICE, service=""),
        "Field service: this must be 1 to 255 characters.",
    ),
    "service of 256": (
        file_with(SERVICE, service="s" * 256),
        "Field service: this must be 1 to 255 characters.",
    ),
    "a key by number": (
        file_with(SERVICE, key_reference=8717),
        "Field key_reference: this must be text in quotes.",
    ),
    "no approval_data": (
        file_without(SERVICE, "approval_data"),
        "Field approval_data: the field is missing.",
    ),
    "empty approval_data": (
        file_with(SERVICE, approval_data=""),
        "Field approval_data: 0 bytes are there; 1 to 5120 can be.",
    ),
    "65 HSM records": (
        a_file(a_service_token(data=approval_data(hsms=65))),
        "Field approval_data: 5200 bytes are there; 1 to 5120 can be.",
    ),
    "no token": (file_without(SERVICE, "token"), "Field token: the field is missing."),
    "token of 31 bytes": (
        file_with(SERVICE, token=b64(31)),
        "Field token: 31 bytes are there instead of 32.",
    ),
    "token of 33 bytes": (
        file_with(SERVICE, token=b64(33)),
        "Field token: 33 bytes are there instead of 32.",
    ),
    "token a list": (
        file_with(SERVICE, token=[b64(32)]),
        "Field token: this must be text in quotes.",
    ),
    "no padding": (file_with(SERVICE, token=b64(32).rstrip("=")), f"Field token: {NO_BASE64}"),
    "a blank in base64": (
        file_with(SERVICE, token=" " + b64(32)),
        f"Field token: {NO_BASE64}",
    ),
    "a line end in base64": (
        file_with(SERVICE, token=b64(32) + "\n"),
        f"Field token: {NO_BASE64}",
    ),
    "the URL alphabet": (
        file_with(SERVICE, token="_-" + b64(32)[2:]),
        f"Field token: {NO_BASE64}",
    ),
    "beyond ASCII": (file_with(SERVICE, token="\u00e4" * 44), f"Field token: {NO_BASE64}"),
    "a lone surrogate": (file_with(SERVICE, token="\ud800" * 44), f"Field token: {NO_BASE64}"),
    "padding in the middle": (
        file_with(SERVICE, token="AA==" + b64(32)),
        f"Field token: {NO_BASE64}",
    ),
    "loose bits before the padding": (
        file_with(SERVICE, token="A" * 42 + "B="),
        f"Field token: {ODD_BASE64}",
    ),
    "no signatures": (
        file_without(SERVICE, "signatures"),
        "Field signatures: the field is missing.",
    ),
    "signatures an object": (
        file_with(SERVICE, signatures={}),
        "Field signatures: this must be a list in brackets.",
    ),
    "1,025 signatures": (
        many_signatures(1025),
        "Field signatures: 1025 items are there; 0 to 1024 can be.",
    ),
    "a signature as text": (
        file_with(SERVICE, signatures=[b64(256)]),
        "Field signatures[0]: this must be an object in braces.",
    ),
    "no user": (
        file_with_inner(SIGNED, "signatures", username=...),
        "Field signatures[0].username: the field is missing.",
    ),
    "role null": (
        file_with_inner(SIGNED, "signatures", role=None),
        "Field signatures[0].role: this must be text in quotes.",
    ),
    "the second signature short": (
        file_with(
            SIGNED,
            signatures=[
                *SIGNED["signatures"],  # type: ignore[misc] # a list
                {"username": "user2", "signature": b64(255)},
            ],
        ),
        "Field signatures[1].signature: 255 bytes are there instead of 256.",
    ),
    "no entries": (
        file_with(LOGIN, tokens=[]),
        "Field tokens: 0 items are there; 1 to 64 can be.",
    ),
    "65 entries": (
        a_file(a_login_token(entries=65)),
        "Field tokens: 65 items are there; 1 to 64 can be.",
    ),
    "entries null": (
        file_with(LOGIN, tokens=None),
        "Field tokens: this must be a list in brackets.",
    ),
    "an entry of null": (
        file_with(LOGIN, tokens=[None]),
        "Field tokens[0]: this must be an object in braces.",
    ),
    "an entry without digest": (
        file_with_inner(LOGIN, "tokens", unsigned=...),
        "Field tokens[0].unsigned: the field is missing.",
    ),
    "an entry without signed": (
        file_with_inner(LOGIN, "tokens", signed=...),
        "Field tokens[0].signed: the field is missing.",
    ),
    "signed null": (
        file_with_inner(REGISTRATION, "tokens", signed=None),
        "Field tokens[0].signed: this must be text in quotes.",
    ),
    "signed of 257": (
        file_with_inner(REGISTRATION, "tokens", signed=b64(257)),
        "Field tokens[0].signed: 257 bytes are there instead of 256.",
    ),
    "an empty challenge": (
        file_with_inner(REGISTRATION, "tokens", approval_data=""),
        "Field tokens[0].approval_data: 0 bytes are there; 1 to 245 can be.",
    ),
    "a challenge of 246 bytes": (
        file_with_inner(REGISTRATION, "tokens", approval_data=b64(246)),
        "Field tokens[0].approval_data: 246 bytes are there; 1 to 245 can be.",
    ),
    "entries of two kinds": (
        file_with(REGISTRATION, tokens=[*REGISTRATION["tokens"], *LOGIN["tokens"]]),  # type: ignore[misc] # lists
        "Field tokens: some entries have approval_data and some have not.",
    ),
    "entries and a token": (file_with(REGISTRATION, token=b64(32)), MIXED),
    "entries and approval_data": (file_with(LOGIN, approval_data=b64(80)), MIXED),
}


@pytest.mark.parametrize("name", WHOLE_FILES)
def test_a_file_that_is_no_token_file_is_refused(name):
    data, words = WHOLE_FILES[name]
    assert refusal(data).startswith(words)


@pytest.mark.parametrize("name", FIELDS)
def test_a_refusal_names_the_field(name):
    data, words = FIELDS[name]
    assert refusal(data) == words


def test_an_open_string_full_of_quotes_is_refused_at_once():
    started = time.process_time()
    assert refusal(b'"' + b'\\"' * 50_000).startswith(NOT_JSON)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(BOM + a_file(), id="a byte order mark"),
        pytest.param(a_file().replace(b"\n", b"\r\n"), id="CRLF"),
        pytest.param(BOM + a_file().replace(b"\n", b"\r\n") + b"\r\n", id="both"),
        pytest.param(json.dumps(json.loads(a_file())).encode(), id="one line"),
        pytest.param(a_file().replace(b"user", b"\\u0075ser"), id="an escape"),
        pytest.param(a_file() + b" " * 1000, id="blanks at the end"),
    ],
)
def test_what_editors_do_to_a_file_does_not_change_the_token(data):
    assert parse(data) == a_service_token()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(padded(MAX_FILE_BYTES), id="1 MiB"),
        pytest.param(nested(8), id="8 levels"),
        pytest.param(with_number("9" * 20), id="20 digits"),
        pytest.param(with_number("-0.5e-3"), id="a float"),
        pytest.param(with_number('"' + "[" * 1000 + '\\"{"'), id="brackets in text"),
        pytest.param(with_number('"' + "x" * 200_000 + '"'), id="a long unknown text"),
        pytest.param(a_file(a_service_token(hsms=28)), id="28 HSM records"),
        pytest.param(a_file(a_service_token(hsms=64)), id="64 HSM records"),
        pytest.param(many_signatures(1024), id="1,024 signatures"),
        pytest.param(file_with(SERVICE, service="s" * 255), id="a service of 255"),
        pytest.param(file_with(SERVICE, approval_data=b64(1)), id="1 byte of approval data"),
        pytest.param(a_file(a_login_token(entries=64)), id="64 entries"),
        pytest.param(a_file(a_registration_token(data=bytes(245))), id="245 bytes"),
    ],
)
def test_what_just_fits_is_a_token_and_survives_a_round_trip(data):
    token = parse(data)
    assert parse(dump(token)) == token
