# SPDX-License-Identifier: Apache-2.0
"""The contract on a cluster in a file: nothing is lost on the way to it and back."""

import pytest

from tests.hsm.contract import HsmContract
from tests.hsm.embedded.in_file import FileCluster


class TestClusterInFile(HsmContract):
    @pytest.fixture(scope="class")
    @classmethod
    def cluster(cls, tmp_path_factory) -> FileCluster:
        return FileCluster(tmp_path_factory.mktemp("cluster") / "cluster.db")

    @pytest.fixture
    def fresh_cluster(self, tmp_path) -> FileCluster:
        return FileCluster(tmp_path / "cluster.db")
