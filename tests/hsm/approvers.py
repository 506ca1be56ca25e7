# SPDX-License-Identifier: Apache-2.0
"""Approvers and their keys, and token files as they come back from them."""

from dataclasses import replace
from functools import cache

from approver_gui.keys import rsa
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import (
    Approval,
    ServiceToken,
    digests,
    with_signatures,
)


@cache
def key_of(name: str) -> rsa.PrivateKey:
    """Return the key of a user, made once for the whole run."""
    return rsa.generate()


def public_pem(name: str) -> bytes:
    return key_of(name).public.pem()


def approved(file: bytes, *names: str, role: str | None = "crypto-user") -> bytes:
    """Return a service token with the approvals of these users added, each by its own key."""
    token = parse(file)
    assert isinstance(token, ServiceToken)
    for name in names:
        pair = Approval(name, role, key_of(name).sign(token.digest))
        token = replace(token, approvals=(*token.approvals, pair))
    return dump(token)


def signed(file: bytes, name: str) -> bytes:
    """Return a registration or login token with every entry signed by a user."""
    token = parse(file)
    assert not isinstance(token, ServiceToken)
    return dump(with_signatures(token, [key_of(name).sign(d) for d in digests(token)]))
