# SPDX-License-Identifier: Apache-2.0
"""The journeys of the coordinator: the real window, a cluster in memory, real approvers."""

from collections.abc import Callable, Iterator

import pytest

from approver_gui.keys.store import Protection
from tests.flows.desk import pem_of
from tests.hsm.approvers import key_of
from tests.journeys.coordinator.table import Table
from tests.keys.stand_ins import secret
from tests.ui.coordinator.conftest import office, opened, seated
from tests.ui.stage import Stage

__all__ = ["office", "opened", "seated"]

Approvers = Callable[[str], Stage]


@pytest.fixture
def table(seated) -> Table:
    """Give the coordinator's window with ``user1`` logged in."""
    return Table(seated)


@pytest.fixture
def approver(qtbot, tmp_path) -> Iterator[Approvers]:
    """Give approvers' windows on machines of their own, with the key registered for each."""
    stages: list[Stage] = []

    def called_in(name: str) -> Stage:
        folder = tmp_path / f"machine of {name}"
        folder.mkdir()
        stage = Stage(qtbot, folder)
        stage.store.import_pem(name, pem_of(key_of(name)), None, secret(), Protection.KEYRING)
        stages.append(stage.open_window())
        return stage

    yield called_in
    for stage in stages:
        stage.close()
