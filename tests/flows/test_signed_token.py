# SPDX-License-Identifier: Apache-2.0
"""The token with our signatures in it: others' are kept, and there must be room."""

import pytest

from approver_gui.errors import RefusedError
from approver_gui.tokens.codec import MAX_FILE_BYTES, MAX_SIGNATURES
from approver_gui.tokens.model import LoginToken, RegistrationToken, ServiceToken, digests
from tests.builders import (
    a_file_of,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
    fields_of,
    sample,
)
from tests.flows.desk import ACKNOWLEDGED, USER1
from tests.keys.stand_ins import a_key, secret


def test_approvals_of_others_are_kept_as_they_were(desk):
    others = [an_approval("user2"), an_approval("user3", role=None)]

    signed = desk.sign(a_service_token(approvals=others), ACKNOWLEDGED)

    assert isinstance(signed.token, ServiceToken)
    assert signed.token.approvals[:2] == tuple(others)
    assert [approval.username for approval in signed.token.approvals[2:]] == ["user1"]


def test_the_own_approval_is_not_added_twice(desk):
    once = desk.sign()

    twice = desk.sign(once.token, ACKNOWLEDGED, "again.json")

    assert twice.token == once.token


def test_unknown_fields_are_kept(desk):
    fields = {"note": {"from": "later"}, **fields_of(a_service_token()), "more": [1, None]}
    path = desk.stick / "later.json"
    path.write_bytes(a_file_of(fields))

    opened = desk.flow.open(path)
    signed = desk.flow.approve(opened, USER1, secret(), keep_unlocked=False)

    written = fields_of(signed.token)
    assert list(written) == list(fields)
    assert written | {"signatures": []} == fields


@pytest.mark.parametrize(
    "token",
    [
        a_registration_token(entries=3, signatures=[a_signature()]),
        a_login_token(entries=3, signatures=[None, a_signature()]),
    ],
)
def test_every_entry_is_signed(desk, token):
    signed = desk.sign(token, ACKNOWLEDGED)

    assert isinstance(signed.token, RegistrationToken | LoginToken)
    for entry in signed.token.entries:
        assert entry.signature
        assert a_key().public.verify(entry.digest, entry.signature)
    assert desk.store.signed == list(digests(token))


def test_the_published_login_is_signed_anew(desk):
    path = desk.stick / "mfa-login.json"
    path.write_bytes(sample("mfa-login.json"))

    signed = desk.flow.approve(
        desk.flow.open(path), ACKNOWLEDGED, secret(), keep_unlocked=False
    )

    assert desk.store.signed == list(digests(signed.token))
    assert len(desk.store.signed) == 2


def test_a_token_full_of_signatures_is_refused_before_unlocking(desk):
    full = a_service_token(
        approvals=[an_approval(f"user{number}") for number in range(MAX_SIGNATURES)]
    )
    opened = desk.open(full)

    with pytest.raises(RefusedError, match="1025 items are there") as refused:
        desk.flow.approve(opened, ACKNOWLEDGED, secret(), keep_unlocked=False)

    assert str(refused.value.title) == "There is no room for your signature"
    assert desk.store.handed == []


def test_a_file_that_would_grow_too_large_is_refused(desk):
    bare = a_file_of({**fields_of(a_login_token()), "note": ""})
    note = "n" * (MAX_FILE_BYTES - len(bare) - 100)
    path = desk.stick / "large.json"
    path.write_bytes(a_file_of({**fields_of(a_login_token()), "note": note}))

    opened = desk.flow.open(path)

    with pytest.raises(RefusedError, match="larger than 1 MiB"):
        desk.flow.require(opened, ACKNOWLEDGED)
