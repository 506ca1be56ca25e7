# SPDX-License-Identifier: Apache-2.0
"""The public key is at hand before anything is signed, and decides what the answer is worth."""

from dataclasses import replace

import pytest

from approver_gui.errors import KeyStoreError, RefusedError
from approver_gui.flows.ceremony import Executed, Receipt, Unproven
from approver_gui.flows.execution import outcome, public_key
from approver_gui.flows.operations import DeleteUser, SetQuorum, of_data
from approver_gui.hsm.answers import Signature, Who
from approver_gui.hsm.requests import ExportPublicKey, GenerateToken
from approver_gui.hsm.words import Hash, Mechanism, Role, Service
from tests.flows.cluster_desk import CoordinatorDesk, answering
from tests.hsm.approvers import public_pem
from tests.keys.stand_ins import Clock

NOW = Clock()()


@pytest.fixture
def coordinator(tmp_path):
    desk = CoordinatorDesk(tmp_path)
    desk.log_in()
    return desk


def test_the_public_half_is_found_and_exported_before_the_token_is_asked_for(coordinator):
    ceremony = coordinator.request()

    assert ceremony.public_pem.startswith(b"-----BEGIN PUBLIC KEY-----")
    kinds = [type(request) for request in coordinator.asked]
    assert kinds.index(ExportPublicKey) < kinds.index(GenerateToken)


def test_a_public_key_that_was_given_is_taken_and_nothing_exported(coordinator):
    pem = coordinator.request().public_pem
    coordinator.asked.clear()

    given = replace(coordinator.a_signing(), public_pem=pem)

    assert coordinator.request(given).public_pem == pem
    assert coordinator.asked_for(ExportPublicKey) == 0


def test_a_public_key_that_was_chosen_is_exported(coordinator):
    chosen = coordinator.key("free-key")
    public = next(
        key
        for key in coordinator.state.survey.keys
        if (key.label, key.key_class) == ("free-key", "public-key")
    )
    operation = replace(
        coordinator.a_signing(), public=type(chosen)(public.reference, public.label)
    )

    ceremony = coordinator.ready(operation)

    state = coordinator.flow.execute(ceremony.id)
    assert isinstance(state.ceremony(ceremony.id).stage, Unproven)  # it was the wrong one


def test_where_the_public_half_cannot_be_told_somebody_must_choose(coordinator):
    survey = replace(
        coordinator.state.survey,
        keys=tuple(k for k in coordinator.state.survey.keys if k.key_class == "private-key"),
    )

    with pytest.raises(RefusedError, match="No public key goes with"):
        public_key(coordinator.sessions[-1].ask, coordinator.a_signing(), survey)


def test_without_the_private_key_there_is_no_public_one_either(coordinator):
    survey = replace(coordinator.state.survey, keys=())

    with pytest.raises(RefusedError, match="No public key goes with"):
        public_key(coordinator.sessions[-1].ask, coordinator.a_signing(), survey)


def test_a_key_that_cannot_sign_so_is_told_before_anybody_approves(coordinator):
    payload = of_data("a", b"abc", Mechanism.RSA_PKCS, Hash.SHA256)

    with pytest.raises(KeyStoreError, match="does not fit"):
        coordinator.request(coordinator.a_signing(payload))
    with pytest.raises(KeyStoreError, match="does not fit"):
        coordinator.request(replace(coordinator.a_signing(), public_pem=public_pem("user1")))

    assert coordinator.asked_for(GenerateToken) == 0


def test_an_exported_key_that_is_none_is_told_before_anybody_approves(coordinator):
    coordinator.troubles[ExportPublicKey] = answering(lambda _pem: b"no key")

    with pytest.raises(KeyStoreError):
        coordinator.request()

    assert coordinator.asked_for(GenerateToken) == 0


def test_nothing_verifies_without_a_key_or_with_something_that_is_none(coordinator):
    operation = coordinator.a_signing()
    answer = Signature(operation.key.reference, bytes(64))

    for pem in (None, b"no key", coordinator.request().public_pem):
        assert isinstance(outcome(operation, pem, answer, NOW), Unproven)
    assert isinstance(outcome(operation, None, "no signature", NOW), Unproven)


@pytest.mark.parametrize(
    ("operation", "answer", "words"),
    [
        (DeleteUser("user3", Role.CRYPTO_USER), Who("user3", "crypto-user"), "user3 (crypto-u"),
        (SetQuorum(Service.QUORUM, 2), None, "nothing more"),
        (SetQuorum(Service.QUORUM, 2), "Set\x1b[2J", "Set\\u{1b}"),
    ],
)
def test_what_was_done_is_told_in_our_words_and_the_cluster_s(operation, answer, words):
    stage = outcome(operation, None, answer, NOW)

    assert isinstance(stage, Executed)
    assert str(operation.sentence()) in str(stage.receipt.words)
    assert words in str(stage.receipt.words)


def test_a_receipt_without_a_signature_has_no_file():
    assert Receipt(NOW, SetQuorum(Service.QUORUM, 2).sentence()).wanted == b""
