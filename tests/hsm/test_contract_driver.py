# SPDX-License-Identifier: Apache-2.0
"""The contract, second run: the driver, with the embedded cluster as a child process."""

import pytest

from tests.hsm.contract import HsmContract
from tests.hsm.embedded_child import ChildCluster


class TestDriverOfAChild(HsmContract):
    @pytest.fixture(scope="class")
    @classmethod
    def cluster(cls, tmp_path_factory):
        path = tmp_path_factory.mktemp("cluster") / "cluster.db"
        cluster = ChildCluster(path)
        yield cluster
        cluster.close()

    @pytest.fixture
    def fresh_cluster(self, tmp_path):
        cluster = ChildCluster(tmp_path / "cluster.db")
        yield cluster
        cluster.close()
