# SPDX-License-Identifier: Apache-2.0
"""The three shapes, as clusters of several versions write them, there and back."""

import json

import pytest

from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import LoginToken, RegistrationToken, ServiceToken
from tests.builders import (
    KEY_REFERENCE,
    a_file,
    a_file_of,
    a_login_token,
    a_registration_token,
    a_service_token,
    a_signature,
    an_approval,
    fields_of,
    sample,
)


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(a_service_token(), id="service"),
        pytest.param(a_service_token(service="key-usage"), id="service with a key"),
        pytest.param(a_service_token(approvals=[an_approval()]), id="signed service"),
        pytest.param(a_service_token(approvals=[an_approval(role=None)]), id="without role"),
        pytest.param(a_registration_token(entries=2), id="registration"),
        pytest.param(a_registration_token(signatures=[a_signature()]), id="signed one"),
        pytest.param(a_login_token(), id="login"),
        pytest.param(a_login_token(signatures=[a_signature(), None]), id="half signed login"),
    ],
)
def test_each_shape_comes_back_as_itself(token):
    assert parse(a_file(token)) == token


@pytest.mark.parametrize(
    "name", ["user-service.unsigned.json", "key-usage.synthetic.json", "mfa-login.json"]
)
def test_a_real_file_is_written_as_the_cluster_wrote_it(name):
    text = sample(name)
    assert dump(parse(text)) == text + b"\n"


def test_the_published_user_token_is_a_service_token_without_key():
    token = parse(sample("user-service.unsigned.json"))
    assert isinstance(token, ServiceToken)
    assert (token.service, token.key_reference, token.approvals) == ("user", None, ())
    assert len(token.approval_data) == 240


def test_the_key_usage_token_claims_its_key():
    token = parse(sample("key-usage.synthetic.json"))
    assert isinstance(token, ServiceToken)
    assert (token.service, token.key_reference) == ("key-usage", KEY_REFERENCE)


def test_the_published_login_has_two_signed_challenges():
    token = parse(sample("mfa-login.json"))
    assert isinstance(token, LoginToken)
    assert [len(entry.digest) for entry in token.entries] == [32, 32]
    assert [len(entry.signature or b"") for entry in token.entries] == [256, 256]


def test_a_truncated_real_file_is_still_a_token_file():
    # Its approval data is whole base64; that the digest is wrong is for the checks to say.
    token = parse(sample("seed-key-usage.truncated.json"))
    assert isinstance(token, ServiceToken)
    assert len(token.approval_data) == 45


def test_unknown_fields_and_the_order_of_all_fields_survive():
    fields = fields_of(a_service_token(approvals=[an_approval()]))
    approvals = fields["signatures"]
    assert isinstance(approvals, list)
    approvals[0] = {"at": [1, 2.5, None, {"x": "\u00e9"}], **approvals[0], "": True}
    shuffled = {"note": {"b": 1, "a": -0.0}, **dict(reversed(fields.items())), "z": "\ud800"}
    token = parse(a_file_of(shuffled))
    back = json.loads(dump(token))
    assert back == shuffled
    assert list(back) == list(shuffled)
    assert list(back["signatures"][0]) == list(approvals[0])


def test_unknown_fields_of_entries_survive():
    for made in (a_registration_token(), a_login_token(entries=1)):
        fields = fields_of(made)
        entries = fields["tokens"]
        assert isinstance(entries, list)
        entries[0] = {"hsm": "a", **entries[0]}
        back = json.loads(dump(parse(a_file_of(fields))))
        assert back == fields
        assert list(back["tokens"][0]) == list(entries[0])


def test_a_registration_file_of_version_5_18_0_keeps_its_extra_signatures():
    # That version adds a list beside the entries; nothing in it is needed or checked.
    extra = [{"username": "user1", "role": "crypto-user", "signature": ""}]
    fields = {**fields_of(a_registration_token()), "signatures": extra}
    token = parse(a_file_of(fields))
    assert isinstance(token, RegistrationToken)
    assert json.loads(dump(token)) == fields


def test_an_older_file_without_role_stays_without_role():
    data = a_file(a_service_token(approvals=[an_approval(role=None)]))
    token = parse(data)
    assert isinstance(token, ServiceToken)
    assert token.approvals[0].role is None
    assert b"role" not in data
    assert dump(token) == data


def test_fields_may_differ_from_one_approval_to_the_next():
    token = a_service_token(approvals=[an_approval(role=None), an_approval("user2")])
    assert parse(dump(token)) == token
