# SPDX-License-Identifier: Apache-2.0
"""Secrets are wiped when the step that needed them is over."""

import pytest

from approver_gui.keys.secret import Secret
from approver_gui.ui.coordinator.setup.spending import spending


@pytest.fixture
def flow(begun):
    return begun.page.acts.flow


def test_a_secret_is_wiped_after_the_step(flow):
    one, other = Secret("word"), Secret("another")
    seen = spending(lambda _flow: one.reveal() + other.reveal(), one, other)(flow)
    assert seen == b"wordanother"
    assert b"word" not in one.reveal()
    assert b"another" not in other.reveal()


def test_a_secret_is_wiped_when_the_step_fails(flow):
    one = Secret("word")
    with pytest.raises(ZeroDivisionError):
        spending(lambda _flow: 1 / 0, one)(flow)
    assert b"word" not in one.reveal()
