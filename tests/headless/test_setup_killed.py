# SPDX-License-Identifier: Apache-2.0
"""``cluster setup`` is killed (SIGKILL) at every line of its journal and run again.

With the same plan it goes on, at the end everything stands, and the cluster's own log shows
that nothing was done twice.
"""

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from approver_gui.hsm.embedded.cluster import Cluster
from tests.headless.console import everything_below
from tests.headless.killed_setup import PAIR, Order, commands, site_in
from tests.hsm.embedded.in_file import FIRST, SECOND

ASKED = ("registration_asked", "token_handed_out")
SIGNED = ("token_opened", "approval_decided", "token_signed", "signed_file_saved")
REGISTERED = (
    *("registration_begun", "roster_change_decided", "key_changed", "roster_changed"),
    "registration_done",
)
ACTS = (
    *("journal_begun", "setup_begun", "wishes_changed", "papers_taken"),
    *("root_confirmed", "root_confirmed", "authority_asked", "authority_chosen"),
    *("signature_asked", "csr_signed", "initialisation_begun", "initialised"),
    *("host_preparation_begun", "certificate_placed", "activation_begun", "activation_done"),
    *("user_creation_begun", "user_creation_done") * len(PAIR),
    *(*ASKED, *SIGNED, *REGISTERED) * len(PAIR),
    *("key_making_begun", "key_making_done", "rehearsal_written", "session_asked"),
    *("session_opened", "login_tried", "logged_in", "operation_fixed", "token_asked"),
    *("token_issued", "token_handed_out", *SIGNED, *SIGNED, "files_added"),
    *("execution_begun", "execution_done", "session_closed"),
)
"""The lines of a whole run."""
ANSWERS = (
    *("root_confirmed", "authority_chosen", "csr_signed", "initialised", "certificate_placed"),
    *("activation_done", "user_creation_done", "registration_asked", "token_handed_out"),
    *("signed_file_saved", "roster_changed", "registration_done", "key_making_done"),
    *("execution_done",),
)
"""Lines before which something was done that the line before knows nothing of."""
ONCE = {
    "CN_INIT_TOKEN": 1,
    "CN_INIT_DONE": 1,
    "CN_CHANGE_PSWD": 1,
    "CN_CREATE_USER": len(PAIR),
    "CN_GENERATE_KEY_PAIR": 1,
}
"""How often the log of an HSM has what changes a cluster; CN_CHANGE_PSWD is the activation."""
LAST = {act: at for at, act in enumerate(ACTS, 1)}
POINTS = [
    *((ACTS.index(act) + 1, True) for act in LAST),
    *((LAST[act], False) for act in ANSWERS),
]
"""After the first line of each kind, and before the last one of those."""


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return tmp_path_factory.mktemp("template")


@pytest.fixture(scope="module")
def run(template):
    with commands(template) as run:
        yield run


@pytest.fixture
def place(template, run, tmp_path):
    """Return a folder with a bare cluster and a plan of its own."""
    del run  # it has prepared the template
    return Path(shutil.copytree(template, tmp_path / "place"))


def logs_of(folder: Path) -> list[list[str]]:
    """Return the opcodes in the log of each HSM."""
    with closing(Cluster.open(site_in(folder).state)) as cluster:
        texts = ["".join(cluster.log_text(serial)) for serial in (FIRST, SECOND)]
    return [re.findall(r"Opcode : (\w+)", text) for text in texts]


def test_a_whole_run_writes_these_lines(run, place):
    assert run(Order(place)) is False

    assert site_in(place).acts() == list(ACTS)
    for log in logs_of(place):
        assert {act: log.count(act) for act in ONCE} == ONCE


@pytest.mark.parametrize(
    ("at", "is_written"),
    POINTS,
    ids=[f"{'after' if late else 'before'}-{at}-{ACTS[at - 1]}" for at, late in POINTS],
)
def test_killed_at_a_line_and_run_again_everything_stands_and_nothing_was_done_twice(
    run, place, at, is_written
):
    assert run(Order(place, at=at, is_written=is_written)) is True
    assert run(Order(place)) is False

    site = site_in(place)
    for log in logs_of(place):
        assert {act: log.count(act) for act in ONCE} == ONCE
    acts = site.acts()
    for act in ("initialised", "certificate_placed", "activation_done", "key_making_done"):
        assert acts.count(act) <= 1, act
    for act in ("user_creation_done", "registration_done"):
        assert acts.count(act) <= len(PAIR), act
    before = everything_below(place)
    assert run(Order(place)) is False
    assert everything_below(place) == before
