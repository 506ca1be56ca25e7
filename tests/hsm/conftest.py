# SPDX-License-Identifier: Apache-2.0
"""Sessions that are over when their test is, and a server of OpenSSH on this machine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hsm.hostile import Rig, a_rig
from tests.hsm.ssh_server import SshServer, why_no_ssh


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Callable[..., Rig]]:
    """Make sessions with the hostile tool; none of their processes outlives it."""
    made: list[Rig] = []

    def make(**how: object) -> Rig:
        folder = tmp_path / f"tool-{len(made)}"
        folder.mkdir()
        made.append(a_rig(folder, **how))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for each in made:
        each.hsm.abort()
        each.wait_until_ended()


@pytest.fixture(scope="session")
def ssh_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshServer]:
    """A server for this user alone, on the loopback address, with keys of its own."""
    if why := why_no_ssh():
        pytest.skip(why)
    with SshServer.running(tmp_path_factory.mktemp("ssh")) as server:
        yield server
