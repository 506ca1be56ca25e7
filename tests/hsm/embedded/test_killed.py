# SPDX-License-Identifier: Apache-2.0
"""A cluster that is killed (SIGKILL) at any moment opens again and is what it said it was."""

import shutil
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from approver_gui.hsm.embedded.store import Store
from tests.hsm.embedded import busy_child
from tests.hsm.embedded.in_file import FileCluster

KILLS = 200
KILLS_A_FILE = 20
MOST_LINES = 24
LONGEST_S = 0.002
HANDLE = 0x220E
OPCODES = {"create": "CN_CREATE_USER", "delete": "CN_DELETE_USER", "label": "CN_MODIFY_OBJECT"}


@dataclass
class Told:
    """What the victims have told of one file: a model of the cluster, of a few lines.

    Attributes:
        users: that were created and not deleted.
        label: of the key.
        used: tokens that approved something.
        done: how often each kind of thing happened.
        hanging: what was announced last and not acknowledged; it may have happened.
    """

    users: set[str] = field(default_factory=set)
    label: str = busy_child.FIRST_LABEL
    used: set[str] = field(default_factory=set)
    done: Counter[str] = field(default_factory=Counter)
    hanging: tuple[str, ...] = ()

    def hear(self, line):
        word, *act = line.split()
        self.hanging = tuple(act) if word == "will" else ()
        if word == "did":
            self.do(act)

    def do(self, act):
        self.done[act[0]] += 1
        match act:
            case ["create", name]:
                self.users.add(name)
            case ["delete", name]:
                self.users.remove(name)
            case ["label", label, token]:
                self.label = label
                self.used.add(token)
            case ["sign", token]:
                self.used.add(token)
            case _:
                raise AssertionError(act)


def has_happened(act, state):
    match act:
        case ["create", name]:
            return f"crypto-user/{name}" in state.accounts
        case ["delete", name]:
            return f"crypto-user/{name}" not in state.accounts
        case [_, *_, token]:
            return token not in state.tokens
        case _:
            raise AssertionError(act)


def judge(path, told, run):
    """Compare the file as the killed process left it with what it had told."""
    with closing(Store(path)) as store:
        with store.turn() as turn:
            state = turn.state
        streams = [
            [(line.sequence, line.event) for line in store.read_log(serial)]
            for serial in ("EMBEDDED-0001", "EMBEDDED-0002")
        ]
    logged = Counter(event.opcode for _, event in streams[0])
    if told.hanging and has_happened(told.hanging, state):
        told.do(list(told.hanging))
    told.hanging = ()

    names = {account.username for account in state.accounts.values()}
    assert names == {"admin", "app_user", "user1", "user2"} | told.users, run
    assert state.keys[HANDLE].label == told.label, run
    assert not told.used & set(state.tokens), run
    assert streams[0] == streams[1], run
    for kind, opcode in OPCODES.items():
        extra = 2 if kind == "create" else 0  # user1 and user2
        assert logged[opcode] == told.done[kind] + extra, run


@pytest.fixture
def folder():
    """A folder in memory where there is one: a kill loses nothing that the system has."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(name)


def test_killed_at_200_moments_nothing_told_is_lost_and_nothing_happens_twice(folder):
    template, place = folder / "template", folder / "place"
    template.mkdir()
    busy_child.prepare(template)
    told, kills, lines, hanging = Told(), 0, 0, 0

    def ready():
        nonlocal told
        if kills % KILLS_A_FILE == 0:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(template, place)
            told = Told()

    for run in busy_child.killed_while_busy(
        place, times=KILLS, most_lines=MOST_LINES, longest_s=LONGEST_S, ready=ready
    ):
        for line in run:
            told.hear(line)
        kills, lines = kills + 1, lines + len(run)
        hanging += bool(told.hanging)
        judge(place / "cluster.db", told, run)
        with closing(FileCluster(place / "cluster.db")) as again:
            assert again.cluster.status().tokens == (), run

    assert kills == KILLS
    assert lines > KILLS * MOST_LINES / 4, "hardly anything happened"
    assert hanging > KILLS / 10, "hardly any kill struck while something happened"
