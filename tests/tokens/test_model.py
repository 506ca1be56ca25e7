# SPDX-License-Identifier: Apache-2.0
"""Tokens as values: what is signed, and how a signature joins a token."""

import hashlib

import pytest

from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import Approval, digests, with_signatures
from tests.builders import (
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
)


def test_a_service_token_has_one_digest_to_sign():
    token = a_service_token()
    assert digests(token) == (hashlib.sha256(token.approval_data).digest(),)


@pytest.mark.parametrize("token", [a_registration_token(entries=3), a_login_token(entries=3)])
def test_every_entry_has_a_digest_to_sign(token):
    assert digests(token) == tuple(entry.digest for entry in token.entries)
    assert len(set(digests(token))) == 3


def test_an_approval_joins_behind_those_already_there():
    first, second = an_approval("user1"), an_approval("user2")
    token = a_service_token(approvals=[first]).with_approval(second)
    assert token.approvals == (first, second)


def test_the_same_approval_joins_only_once():
    token = a_service_token(approvals=[an_approval()])
    assert token.with_approval(an_approval()) is token


def test_another_signature_of_the_same_user_does_join():
    token = a_service_token(approvals=[an_approval()])
    assert len(token.with_approval(an_approval(signature=a_signature("new"))).approvals) == 2


def test_an_approval_made_here_is_written_with_its_role():
    made = Approval("user1", "admin", a_signature())
    token = a_service_token().with_approval(made)
    assert parse(dump(token)) == token


@pytest.mark.parametrize("token", [a_registration_token(entries=2), a_login_token(entries=2)])
def test_every_entry_gets_its_signature_and_nothing_else_changes(token):
    made = (a_signature("one"), a_signature("two"))
    signed = with_signatures(token, made)
    assert tuple(entry.signature for entry in signed.entries) == made
    assert digests(signed) == digests(token)
    assert signed.frame == token.frame
    assert parse(dump(signed)) == signed


@pytest.mark.parametrize("token", [a_registration_token(entries=2), a_login_token(entries=2)])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_signature_too_few_or_too_many_is_a_bug(token, count):
    with pytest.raises(ValueError, match="zip"):
        with_signatures(token, [a_signature()] * count)
