# SPDX-License-Identifier: Apache-2.0
"""What the tests of the coordinator's window share."""

from collections.abc import Iterator

import pytest

from tests.ui.coordinator.stage import CoordinatorStage


@pytest.fixture
def office(qtbot, tmp_path) -> Iterator[CoordinatorStage]:
    """Give a coordinator's place without a window, for pages alone."""
    stage = CoordinatorStage(qtbot, tmp_path)
    yield stage
    stage.close()


@pytest.fixture
def opened(office: CoordinatorStage) -> CoordinatorStage:
    """Give a place whose window is open, without a session."""
    return office.open_window()


@pytest.fixture
def seated(opened: CoordinatorStage) -> CoordinatorStage:
    """Give a place whose window is open, with ``user1`` logged in."""
    opened.log_in()
    return opened
