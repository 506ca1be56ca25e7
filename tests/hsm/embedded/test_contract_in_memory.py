# SPDX-License-Identifier: Apache-2.0
"""The contract, first run: the rules in memory."""

import pytest

from approver_gui.keys.cluster_keys import ClusterKeys
from tests.hsm.contract import HsmContract
from tests.hsm.embedded.memory import MemoryCluster
from tests.keys.stand_ins import QUICK


class TestRulesInMemory(HsmContract):
    @pytest.fixture(scope="class")
    @classmethod
    def cluster(cls) -> MemoryCluster:
        return MemoryCluster(ClusterKeys(QUICK))

    @pytest.fixture
    def fresh_cluster(self) -> MemoryCluster:
        return MemoryCluster(ClusterKeys(QUICK))
