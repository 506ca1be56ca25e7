# SPDX-License-Identifier: Apache-2.0
"""The coordinator's way from a wish to a receipt, and what must stop it."""

import base64
from dataclasses import replace
from typing import cast

import pytest

from approver_gui.errors import HsmRefusedError, RefusedError
from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    Executed,
    Ready,
    Unproven,
)
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    OutputForm,
    SetQuorum,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
    of_data,
    of_digest,
)
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.requests import GenerateToken, LogIn, Sign
from approver_gui.hsm.words import Hash, Mechanism, Role, Service
from approver_gui.keys.signatures import verifies
from approver_gui.tokens.codec import dump
from tests.flows.cluster_desk import (
    DOCUMENT,
    CoordinatorDesk,
    answering,
    forms_of,
    service_token,
    word,
)


@pytest.fixture
def coordinator(tmp_path):
    return CoordinatorDesk(tmp_path)


def executed(coordinator, ceremony: Ceremony) -> Executed:
    state = coordinator.flow.execute(ceremony.id)
    (found,) = (one for one in state.ceremonies if one.id == ceremony.id)
    assert isinstance(found.stage, Executed)
    return found.stage


# --- two of three ------------------------------------------------------------------------


def test_two_of_three_approve_and_the_document_is_signed(coordinator):
    coordinator.log_in()

    ceremony = coordinator.request()
    assert isinstance(ceremony.stage, Collecting)
    one = coordinator.approve(ceremony, "user2")
    assert isinstance(one.stage, Collecting)
    assert str(one.missing) == "Still needed: 1 of 2 approvals."
    two = coordinator.approve(ceremony, "user3")
    assert isinstance(two.stage, Ready)
    assert two.missing is None

    receipt = executed(coordinator, ceremony).receipt

    assert verifies(
        ceremony.public_pem,
        "ecdsa",
        "sha256",
        DOCUMENT,
        forms_of(receipt).raw,
        is_digest=False,
        salt_bytes=None,
    )
    assert receipt.wanted == base64.b64encode(forms_of(receipt).raw) + b"\n"
    assert coordinator.acts() == [
        "session_asked",
        "session_opened",
        "login_tried",
        "logged_in",
        "operation_fixed",
        "token_asked",
        "token_issued",
        "files_added",
        "files_added",
        "execution_begun",
        "execution_done",
    ]


def test_what_is_sent_is_the_private_copy_and_the_tally_s_own_file(coordinator):
    coordinator.log_in()
    mutable = bytearray(DOCUMENT)
    payload = of_data("a", cast("bytes", mutable), Mechanism.ECDSA, Hash.SHA256)
    operation = coordinator.a_signing(payload)
    ceremony = coordinator.request(operation)
    coordinator.approve(ceremony, "user3", "user1", "user2")
    mutable[:] = b"something else"

    coordinator.flow.execute(ceremony.id)

    (sent,) = (one for one in coordinator.asked if isinstance(one, Sign))
    assert sent.payload == DOCUMENT
    file = service_token(sent.approval)
    assert [one.username for one in file.approvals] == ["user1", "user2"]
    assert dump(replace(file, approvals=())) == dump(ceremony.token)


def test_all_approvals_are_sent_where_that_is_chosen(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready(None, "user1", "user2", "user3")

    coordinator.flow.execute(ceremony.id, all_approvals=True)

    (sent,) = (one for one in coordinator.asked if isinstance(one, Sign))
    assert len(service_token(sent.approval).approvals) == 3


@pytest.mark.parametrize("output", OutputForm)
@pytest.mark.parametrize(
    ("label", "mechanism"),
    [
        ("release-key", Mechanism.ECDSA),
        ("seal-key", Mechanism.RSA_PKCS),
        ("seal-key", Mechanism.RSA_PKCS_PSS),
    ],
)
def test_every_mechanism_and_form(coordinator, label, mechanism, output):
    coordinator.log_in()
    payload = of_data("release.tar", b"release", mechanism, Hash.SHA384)
    operation = SignPayload(coordinator.key(label), payload, output)

    receipt = executed(coordinator, coordinator.ready(operation)).receipt

    assert receipt.wanted
    forms = forms_of(receipt)
    assert (forms.der == forms.raw) == (mechanism is not Mechanism.ECDSA)


@pytest.mark.parametrize(
    ("label", "mechanism"),
    [("release-key", Mechanism.ECDSA), ("seal-key", Mechanism.RSA_PKCS)],
)
def test_a_large_file_and_a_ready_digest_go_as_digests(coordinator, label, mechanism):
    coordinator.log_in()
    large = of_data("disk.img", bytes(2**20 + 1), mechanism, Hash.SHA256)
    digest = of_digest("disk.sha256", large.digest, mechanism, Hash.SHA256)

    for payload in (large, digest):
        operation = SignPayload(coordinator.key(label), payload)
        executed(coordinator, coordinator.ready(operation))

    sent = [one for one in coordinator.asked if isinstance(one, Sign)]
    assert all(one.is_digest and len(one.payload) < 64 for one in sent)


# --- every operation ---------------------------------------------------------------------


def test_keys_are_shared_changed_and_unshared_with_approvals(coordinator):
    coordinator.log_in()
    key = coordinator.key("release-key")
    coordinator.flow.run(ChangeKeyAttribute(coordinator.key("free-key"), "label", "spare"))

    executed(coordinator, coordinator.ready(UnshareKeyFrom(key, "user3")))
    executed(coordinator, coordinator.ready(ShareKeyWith(key, "user3")))
    executed(coordinator, coordinator.ready(ChangeKeyAttribute(key, "label", "old")))

    coordinator.flow.survey()
    (changed,) = (one for one in coordinator.state.survey.keys if one.label == "old")
    assert set(changed.shared_with) == {"user2", "user3"}


def test_users_are_made_changed_and_deleted_with_approvals(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")
    password, another = word("user4"), word("another")

    done = executed(
        coordinator, coordinator.ready(CreateUser("user4", Role.CRYPTO_USER, password))
    )
    assert "user4 (crypto-user)" in str(done.receipt.words)
    assert not password
    executed(coordinator, coordinator.ready(ChangePassword("user4", Role.CRYPTO_USER, another)))
    hsm = coordinator.cluster.session()
    hsm.ask(LogIn("user4", Role.CRYPTO_USER, word("another")))
    executed(coordinator, coordinator.ready(DeleteUser("user4", Role.CRYPTO_USER)))

    assert "user4" not in {user.username for user in coordinator.flow.survey().survey.users}


def test_the_quorum_value_is_raised_with_approvals(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")

    executed(coordinator, coordinator.ready(SetQuorum(Service.QUORUM, 3)))

    assert coordinator.flow.survey().survey.quorum_value("quorum") == 3


def test_no_password_reaches_the_journal(coordinator):
    coordinator.raise_m()
    coordinator.log_in("admin")
    executed(
        coordinator, coordinator.ready(CreateUser("user4", Role.CRYPTO_USER, word("user4")))
    )

    written = coordinator.journal.path.read_text()
    assert "word of" not in written
    assert "create-user" in written


# --- without a token ---------------------------------------------------------------------


def test_what_needs_no_approvals_is_done_at_once_with_the_same_journal(coordinator):
    coordinator.log_in("admin")

    state = coordinator.flow.run(CreateUser("user4", Role.CRYPTO_USER, word("user4")))

    (run,) = state.runs
    assert isinstance(run.stage, Executed)
    assert coordinator.acts()[-3:] == ["operation_fixed", "execution_begun", "execution_done"]
    assert coordinator.asked_for(GenerateToken) == 0


def test_a_key_without_a_quorum_signs_at_once_and_is_verified(coordinator):
    coordinator.log_in()

    state = coordinator.flow.run(coordinator.a_signing(label="free-key"))

    assert state.runs[-1].stage.receipt.forms.raw


def test_the_own_password_needs_nobody(coordinator):
    coordinator.raise_m()
    coordinator.log_in("user1")

    state = coordinator.flow.run(ChangePassword("user1", Role.CRYPTO_USER, word("new")))

    assert isinstance(state.runs[-1].stage, Executed)


def test_what_needs_approvals_is_not_run_and_what_needs_none_gets_no_token(coordinator):
    coordinator.log_in()

    with pytest.raises(RefusedError, match="2 approvals are needed"):
        coordinator.flow.run(coordinator.a_signing())
    with pytest.raises(RefusedError, match="no approvals"):
        coordinator.request(coordinator.a_signing(label="free-key"))

    assert coordinator.acts()[-1] == "logged_in"


def test_a_refused_run_leaves_nothing_but_its_entries(coordinator):
    coordinator.log_in("admin")

    with pytest.raises(HsmRefusedError):
        coordinator.flow.run(DeleteUser("user1", Role.CRYPTO_USER))

    assert coordinator.state.runs == ()
    assert coordinator.acts()[-1] == "execution_refused"


# --- once and never again ----------------------------------------------------------------


def test_an_executed_ceremony_is_never_executed_again(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.flow.execute(ceremony.id)

    with pytest.raises(RefusedError, match="over"):
        coordinator.flow.execute(ceremony.id)

    assert coordinator.asked_for(Sign) == 1


def test_a_ceremony_that_is_not_ready_is_not_executed(coordinator):
    coordinator.log_in()
    ceremony = coordinator.approve(coordinator.request(), "user1")

    with pytest.raises(RefusedError, match="1 of 2"):
        coordinator.flow.execute(ceremony.id)
    with pytest.raises(RefusedError, match="no such ceremony"):
        coordinator.flow.execute("0" * 12)

    assert coordinator.asked_for(Sign) == 0


def test_a_signature_that_does_not_verify_is_a_stop_of_its_own(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = answering(
        lambda answer: Signature(answer.key_reference, bytes(64))
    )

    state = coordinator.flow.execute(ceremony.id)

    stage = state.ceremony(ceremony.id).stage
    assert isinstance(stage, Unproven)
    assert "does not verify" in str(stage.words)
    assert coordinator.acts()[-1] == "execution_unproven"
    with pytest.raises(RefusedError):
        coordinator.flow.execute(ceremony.id)
