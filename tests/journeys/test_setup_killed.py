# SPDX-License-Identifier: Apache-2.0
"""The real window, killed (SIGKILL) after each act of a set-up and opened again.

It goes on at the right step, and nothing is done twice: neither by the journal's word nor by
the cluster's own.
"""

import json
import signal
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.journal import examine
from approver_gui.settings import Places

ROOT = Path(__file__).parents[2]
MOST_RUNS = 30
OPENED_WITH = [
    "cluster",
    "papers",
    "verify",  # one root, then the other
    "verify",
    "authority",
    "sign",
    "initialise",
    "host",
    "activate",
    "users",  # the list, then each of four
    "users",
    "users",
    "users",
    "users",
    "register",  # killed while the first token is out: it is asked for anew
    "register",
    "register",
    "register",
    "register",
    "quorum",
    "key",
    "rehearse",
    None,
]
DONE = {
    "setup_begun": 1,
    "papers_taken": 1,
    "root_confirmed": 2,
    "authority_chosen": 1,
    "csr_signed": 1,
    "initialised": 1,
    "certificate_placed": 1,
    "activation_done": 1,
    "user_creation_done": 4,
    "registration_done": 4,
    "key_making_done": 1,
    "rehearsal_written": 1,
    "execution_done": 1,
}
LOGGED = {"CN_CREATE_USER": 4, "CN_GENERATE_KEY_PAIR": 1}


def opened_and_killed(folder: Path) -> str | None:
    """Open the window, let one act be done, and return the step that it opened with."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.setup_child", str(folder)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    opened: str | None = json.loads(done.stdout.splitlines()[0])
    return opened


def test_killed_after_each_act_it_goes_on_at_the_right_step_and_does_nothing_twice(tmp_path):
    opened: list[str | None] = []
    while not opened or opened[-1] is not None:
        assert len(opened) < MOST_RUNS, opened
        opened.append(opened_and_killed(tmp_path))

    assert opened == OPENED_WITH
    found = examine(Places.under(tmp_path / "home").journal_file)
    assert found.holds
    acts = Counter(entry.act for entry in found.entries)
    assert {act: acts[act] for act in DONE} == DONE
    with closing(Cluster.open(tmp_path / "the.cluster")) as cluster:
        log = "".join(cluster.log_text("EMBEDDED-0001"))
    assert {opcode: log.count(f"{opcode} ") for opcode in LOGGED} == LOGGED
