# SPDX-License-Identifier: Apache-2.0
"""What the tests of the set-up's page share."""

from collections.abc import Iterator

import pytest

from tests.ui.coordinator.setup.stage import SetupStage


@pytest.fixture
def stage(qtbot, tmp_path) -> Iterator[SetupStage]:
    """Give a desk beside a bare cluster; nothing is shown yet."""
    made = SetupStage(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(stage: SetupStage):
    """Give the page alone, before any cluster was chosen."""
    return stage.show()


@pytest.fixture
def begun(stage: SetupStage) -> SetupStage:
    """Give a desk whose page shows the bare cluster."""
    stage.show()
    stage.choose_cluster()
    return stage
