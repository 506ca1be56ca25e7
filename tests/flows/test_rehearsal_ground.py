# SPDX-License-Identifier: Apache-2.0
"""The place of a rehearsal: a cluster of its own, passwords nobody knows, transcripts."""

import pytest

from approver_gui.cluster.certificates import ROOT_FILE_NAMES, Root
from approver_gui.errors import ApproverError, HsmSessionLostError, RefusedError
from approver_gui.flows import rehearsal
from approver_gui.flows.rehearsal_ground import FILE, Ground, easy_secret
from approver_gui.flows.setup.views import Step, next_step
from approver_gui.hsm.requests import ListUsers
from approver_gui.tokens.checks import Verdict
from tests.keys.stand_ins import QUICK


def test_every_secret_is_new_and_easy_to_type():
    made = {easy_secret().reveal() for _ in range(50)}
    assert len(made) == 50
    assert all(len(text) == 19 and text.isascii() for text in made)


def test_the_cluster_is_nobodys_until_the_set_up_makes_it_somebodys(tmp_path):
    ground = Ground(tmp_path, cost=QUICK)
    bare = ground.setup.look()
    assert bare.described is not None
    assert bare.described.state == "UNINITIALIZED"
    with pytest.raises(ApproverError):
        rehearsal.activate(ground.connect, ground.passwords[rehearsal.ADMIN])
    assert {one.verdict for one in ground.own().findings} == {Verdict.GOOD}
    facts = ground.setup.look()
    ground.close()
    assert facts.is_ours
    assert next_step(facts) is Step.ACTIVATE


def test_papers_that_do_not_verify_are_not_signed(tmp_path):
    ground = Ground(tmp_path, cost=QUICK)
    ground.read_papers()
    other = tmp_path / "other"
    other.mkdir()
    root = ground.setup.folder / ROOT_FILE_NAMES[Root.AWS]
    strange = Ground(other, cost=QUICK)
    strange.read_papers()
    ground.setup.take_root(Root.AWS, strange.setup.folder / root.name)
    with pytest.raises(RefusedError):
        ground.verify()


def test_a_cluster_is_made_and_reached_by_the_driver(tmp_path):
    ground = Ground(tmp_path, cost=QUICK)
    assert ground.connection.state_file == tmp_path / FILE
    assert set(ground.passwords) == {rehearsal.ADMIN, *rehearsal.USERS}
    ground.own()
    rehearsal.activate(ground.connect, ground.passwords[rehearsal.ADMIN])
    hsm = ground.connect()
    roles = {user.role for user in hsm.ask(ListUsers())}
    assert "admin" in roles
    ground.close()
    try:
        hsm.ask(ListUsers())
    except HsmSessionLostError:
        pass
    else:
        raise AssertionError("the session lives on")


def test_the_transcripts_and_the_logs_tell_everything_but_the_passwords(tmp_path):
    ground = Ground(tmp_path, cost=QUICK)
    ground.own()
    rehearsal.activate(ground.connect, ground.passwords[rehearsal.ADMIN])
    text, logs = ground.transcript(), ground.logs()
    assert "(session 1)" in text
    assert "> cluster activate" in text
    assert ground.passwords[rehearsal.ADMIN].reveal().decode() not in text
    assert list(logs) == ["EMBEDDED-0001", "EMBEDDED-0002"]
    assert all("CN_INIT_TOKEN" in log for log in logs.values())
