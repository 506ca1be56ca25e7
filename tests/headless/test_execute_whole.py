# SPDX-License-Identifier: Apache-2.0
"""``execute`` from its arguments to a cluster in a file, through the driver."""

import pytest

from approver_gui.flows import rehearsal
from approver_gui.flows.rehearsal_ground import Ground
from approver_gui.headless.exit_codes import ExitCode
from tests.headless.console import piped
from tests.keys.stand_ins import QUICK


def test_the_whole_program_in_one_session_of_a_cluster_in_a_file(console, tmp_path):
    ground = Ground(tmp_path, cost=QUICK)
    ground.own()
    rehearsal.activate(ground.connect, ground.passwords["admin"])
    ground.close()
    (tmp_path / "stick").mkdir()
    where = ("--connect", f"embedded:{ground.connection.state_file}")
    who = ("--as", "admin", "--role", "admin", "--out-token", tmp_path / "token.json")
    typed = [ground.passwords["admin"].reveal().decode(), "a new pass word", "a new pass word"]
    with piped(typed[0]) as word, piped(typed[1]) as new:
        ended = console.run(
            *("execute", *where, *who, "--watch", tmp_path / "stick"),
            *("--password-fd", word, "--new-password-fd", new),
            *("--create-user", "user1"),
        )
    assert ended.code == ExitCode.DONE, ended.err
    assert "Create the user user1" in ended.out
    assert console.acts()[-1] == "session_closed"


@pytest.mark.parametrize("where", ["somewhere", "embedded:", "embedded:/nowhere/cluster"])
def test_a_way_that_leads_nowhere_makes_nothing(console, tmp_path, where):
    ended = console.run(
        *("execute", "--connect", where, "--as", "admin", "--role", "admin"),
        *("--delete-user", "user1", "--out-token", tmp_path / "t", "--watch", tmp_path),
    )
    assert ended.code in (ExitCode.USAGE, ExitCode.FILE)
    assert list(tmp_path.iterdir()) == []
