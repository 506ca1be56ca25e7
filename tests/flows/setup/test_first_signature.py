# SPDX-License-Identifier: Apache-2.0
"""The rehearsal's signature of a set-up: a ceremony like any other."""

from hashlib import sha256

import pytest

from approver_gui.errors import HsmOutcomeUnknownError, HsmSessionLostError, RefusedError
from approver_gui.flows.founding.login import Login
from approver_gui.flows.setup import first_signature
from approver_gui.flows.setup.facts import KnownKey
from approver_gui.flows.setup.first_signature import FirstSignature
from approver_gui.flows.setup.wishes import KeyKind
from approver_gui.hsm.requests import Sign
from approver_gui.hsm.words import Role
from approver_gui.text import Sentence
from tests.flows.cluster_desk import CoordinatorDesk, after, unknown, word
from tests.hsm.approvers import approved

_TEXT = b"This is a rehearsal.\n"


@pytest.fixture
def desk(tmp_path):
    return CoordinatorDesk(tmp_path)


def begin(desk, tmp_path, label="release-key", kind=KeyKind.P256):
    desk.log_in("user1")
    key = desk.key(label)
    desk.flow.close()
    file = tmp_path / "rehearsal.txt"
    file.write_bytes(_TEXT)
    desk.journal.record("rehearsal_written", sha256=sha256(_TEXT).hexdigest())
    return first_signature.begin(
        desk.new_flow(),
        Login("user1", Role.CRYPTO_USER, word("user1")),
        KnownKey(key.label, key.reference, "user1"),
        kind=kind,
        file=file,
        journal=desk.journal,
    )


@pytest.mark.parametrize(
    ("label", "kind"), [("release-key", KeyKind.P256), ("seal-key", KeyKind.RSA_2048)]
)
def test_it_is_signed_with_the_approvals_that_the_key_asks_for(desk, tmp_path, label, kind):
    begun = begin(desk, tmp_path, label, kind)
    assert isinstance(begun, FirstSignature)
    token = begun.hand_out(tmp_path).path.read_bytes()
    one = approved(token, "user1")
    assert not begun.add([("token.json", token), ("other.json", b"{}"), ("one.json", one)])
    assert begun.add([("two.json", approved(token, "user2"))])
    assert "signature" in str(begun.finish()).lower()
    assert desk.acts().count("execution_done") == 1
    assert all(session.is_closed for session in desk.sessions)


def test_a_key_that_needs_no_approvals_signs_at_once(desk, tmp_path):
    told = begin(desk, tmp_path, "free-key", KeyKind.P384)
    assert isinstance(told, Sentence)
    assert all(session.is_closed for session in desk.sessions)


def test_an_outcome_that_nobody_knows_is_carried_up(desk, tmp_path):
    desk.troubles[Sign] = after(unknown())
    begun = begin(desk, tmp_path)
    assert isinstance(begun, FirstSignature)
    token = begun.hand_out(tmp_path).path.read_bytes()
    begun.add([("both.json", approved(token, "user1", "user2"))])
    with pytest.raises(HsmOutcomeUnknownError):
        begun.finish()
    assert desk.asked_for(Sign) == 1


def test_without_enough_approvals_nothing_is_signed(desk, tmp_path):
    begun = begin(desk, tmp_path)
    assert isinstance(begun, FirstSignature)
    with pytest.raises(RefusedError):
        begun.finish()
    begun.cancel()
    assert desk.asked_for(Sign) == 0


def test_what_goes_wrong_at_the_beginning_ends_the_session(desk, tmp_path):
    desk.troubles[Sign] = after(HsmSessionLostError(*[unknown().title] * 3))
    with pytest.raises(HsmSessionLostError):
        begin(desk, tmp_path, "free-key", KeyKind.P384)
    assert all(session.is_closed for session in desk.sessions)
