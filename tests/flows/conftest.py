# SPDX-License-Identifier: Apache-2.0
"""What the tests of flows share."""

import pytest

from tests.flows.desk import Desk


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)
