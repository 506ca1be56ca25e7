# SPDX-License-Identifier: Apache-2.0
"""No truncation and no change of one byte can pass unseen.

Every damaged file is judged while its token is fresh. It must end in an error, in a verdict
that is not good, or mean exactly what the whole file means.
"""

import re
from dataclasses import replace

import pytest

from approver_gui.errors import TokenFileError
from approver_gui.tokens.checks import Verdict, check, verdict
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken, Token, digests
from tests.builders import (
    NOW,
    a_file,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
)

TOKENS: dict[str, Token] = {
    "service": a_service_token(hsms=1),
    "service with a key": a_service_token(service="key-usage", hsms=1),
    "signed service": a_service_token(service="key-usage", hsms=1, approvals=[an_approval()]),
    "registration": a_registration_token(),
    "registration of two": a_registration_token(entries=2),
    "signed registration": a_registration_token(signatures=[a_signature()]),
    "login": a_login_token(),
    "signed login": a_login_token(signatures=[a_signature(), a_signature("other")]),
}
UNSIGNED = ("service", "service with a key", "registration", "registration of two")
OTHER_BYTES = b"\0 \"',0:Ax\\]}\xff"
SIGNED_HERE = {
    (digest, a_signature("user1")) for token in TOKENS.values() for digest in digests(token)
}
KEY_NUMBER = re.compile(r"0x[0-9A-Fa-f]{1,16}")


def own_key(digest: bytes, signature: bytes) -> str | None:
    """Stand for a key that made the first signature of each signed token here."""
    return "mine" if (digest, signature) in SIGNED_HERE else None


def meaning(token: Token) -> Token:
    """Return the token with its key's number written in one way: 0x220D is 0x0220d."""
    if isinstance(token, ServiceToken) and KEY_NUMBER.fullmatch(token.key_reference or ""):
        return replace(token, key_reference=hex(int(token.key_reference or "", 16)))
    return token


def passes_unseen(data: bytes, whole: Token) -> bool:
    try:
        token = parse(data)
    except TokenFileError:
        return False
    if verdict(check(token, NOW, own_key)) is not Verdict.GOOD:
        return False
    return meaning(token) != meaning(whole)


@pytest.mark.parametrize("name", UNSIGNED)
def test_the_whole_unsigned_file_is_good(name):
    assert verdict(check(parse(a_file(TOKENS[name])), NOW, own_key)) is Verdict.GOOD


@pytest.mark.parametrize("name", TOKENS)
def test_a_truncated_file_is_refused_unless_only_blanks_are_lost(name):
    data = a_file(TOKENS[name])
    for size in range(len(data)):
        if data[size:].isspace():
            assert parse(data[:size]) == TOKENS[name]
        else:
            with pytest.raises(TokenFileError):
                parse(data[:size])


@pytest.mark.parametrize("name", TOKENS)
def test_no_changed_byte_passes_unseen(name):
    data = a_file(TOKENS[name])
    unseen = []
    for at, byte in enumerate(data):
        flipped = {byte ^ 1 << bit for bit in range(8)}
        # A signed file has no good verdict to keep, so fewer tries do for it.
        others = flipped | set(OTHER_BYTES) if name in UNSIGNED else flipped
        for other in others - {byte}:
            changed = data[:at] + bytes([other]) + data[at + 1 :]
            if passes_unseen(changed, TOKENS[name]):
                unseen.append((at, other))
    assert not unseen


@pytest.mark.parametrize("name", TOKENS)
def test_no_lost_and_no_doubled_byte_passes_unseen(name):
    data = a_file(TOKENS[name])
    unseen = [
        at
        for at in range(len(data))
        for changed in (data[:at] + data[at + 1 :], data[: at + 1] + data[at:])
        if passes_unseen(changed, TOKENS[name])
    ]
    assert not unseen


def test_the_judge_of_these_tests_would_see_another_good_token():
    other = a_service_token(hsms=2)
    assert passes_unseen(a_file(other), TOKENS["service"])
    assert not passes_unseen(a_file(other), other)
