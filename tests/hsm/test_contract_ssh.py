# SPDX-License-Identifier: Apache-2.0
"""The contract, third run: the driver over a real OpenSSH connection."""

import pytest

from tests.hsm.contract import HsmContract
from tests.hsm.embedded_child import ChildCluster


class TestDriverOverSsh(HsmContract):
    @pytest.fixture(scope="class")
    @classmethod
    def cluster(cls, tmp_path_factory, ssh_server):
        path = tmp_path_factory.mktemp("cluster") / "cluster.db"
        cluster = ChildCluster(path, ssh_server.prefix())
        yield cluster
        cluster.close()

    @pytest.fixture
    def fresh_cluster(self, tmp_path, ssh_server):
        cluster = ChildCluster(tmp_path / "cluster.db", ssh_server.prefix())
        yield cluster
        cluster.close()
