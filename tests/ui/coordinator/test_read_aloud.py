# SPDX-License-Identifier: Apache-2.0
"""A digest and its words, very large."""

from dataclasses import replace

import pytest

from approver_gui.flows.operations import DeleteUser, SignPayload, of_digest
from approver_gui.hsm.words import Hash, Mechanism, Role
from approver_gui.text import grouped_hex, spoken_words
from approver_gui.ui.coordinator.read_aloud import SCALE, ReadAloudDialog
from approver_gui.ui.widgets import PlainLabel
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told


@pytest.fixture
def aloud(office: CoordinatorStage) -> ReadAloudDialog:
    """Give the dialog for a token to sign a document."""
    office.log_in()
    return office.show(ReadAloudDialog(office.request(), None))


def _words(dialog: ReadAloudDialog) -> list[str]:
    return [line for line in told(dialog).split("\n") if line.isalpha()]


def test_the_digest_of_the_token_comes_first_with_all_its_words(aloud, office):
    digest = office.state.ceremonies[-1].token.digest
    assert aloud.hex.text() == grouped_hex(digest)
    assert _words(aloud) == list(spoken_words(digest))
    assert aloud.accessibleDescription() == " ".join(spoken_words(digest))
    assert "Make one signature with key release-key" in told(aloud)


def test_words_and_digits_are_very_large(aloud):
    body = aloud.font().pointSizeF()
    large = [
        label
        for label in aloud.findChildren(PlainLabel)
        if label.isVisible() and label.font().pointSizeF() >= SCALE * body - 0.1
    ]
    assert len(large) == 33  # the digits and 32 words


def test_the_digest_of_the_payload_can_be_read_aloud_too(aloud, office):
    operation = office.state.ceremonies[-1].operation
    assert isinstance(operation, SignPayload)
    aloud.which.setCurrentIndex(1)
    office.settle()
    assert aloud.which.currentText() == "SHA-256 of payment-0042.json"
    assert aloud.hex.text() == grouped_hex(operation.payload.sha256)
    assert _words(aloud) == list(spoken_words(operation.payload.sha256))


def test_a_digest_that_was_given_is_read_as_it_is(office):
    office.log_in()
    digest = bytes(range(32))
    payload = of_digest("digest.bin", digest, Mechanism.ECDSA, Hash.SHA256)
    signing = office.a_signing()
    assert isinstance(signing, SignPayload)
    ceremony = office.request(replace(signing, payload=payload))
    dialog = office.show(ReadAloudDialog(ceremony, None))
    dialog.which.setCurrentIndex(1)
    assert dialog.hex.text() == grouped_hex(digest)


def test_where_there_is_one_digest_there_is_nothing_to_choose(seated):
    seated.desk.do(lambda flow: flow.log_out())
    seated.settle()
    seated.backstage.raise_m()
    seated.log_in("admin")
    ceremony = seated.request(DeleteUser("user3", Role.CRYPTO_USER))
    dialog = ReadAloudDialog(ceremony, None)
    dialog.show()
    assert not dialog.which.isVisible()
    dialog.finish.click()
    assert not dialog.isVisible()
