# SPDX-License-Identifier: Apache-2.0
"""Everything is there for a first ceremony, and the guide leads through it."""

import re
from pathlib import Path

import first_ceremony
import pytest

from approver_gui.flows import rehearsal
from approver_gui.flows.connection import Embedded
from approver_gui.flows.reaching import tool
from approver_gui.flows.rehearsal_ground import FILE
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.requests import ListKeys, LogIn
from approver_gui.hsm.words import Role
from approver_gui.keys.roster import Roster
from approver_gui.keys.roster_file import parse
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Places, load


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> tuple[Path, str]:
    home = tmp_path_factory.mktemp("rehearsal")
    return home, first_ceremony.prepare(home)


def test_the_guide_names_everything_that_is_needed(prepared):
    home, guide = prepared
    assert "not an HSM" in guide
    for path in re.findall(rf"{re.escape(str(home))}\S+", guide):
        assert Path(path.rstrip(".")).exists()
    assert len(re.findall(r"\b(?:[a-z2-9]{4}-){3}[a-z2-9]{4}\b", guide)) == 2


def test_the_password_opens_the_cluster_and_two_of_three_must_approve(prepared):
    home, guide = prepared
    password, _ = re.findall(r"\b(?:[a-z2-9]{4}-){3}[a-z2-9]{4}\b", guide)
    hsm = CloudhsmCli(tool(Embedded(home / FILE)))
    hsm.ask(LogIn(rehearsal.USERS[0], Role.CRYPTO_USER, Secret(password)))
    quorums = {key.use_quorum for key in hsm.ask(ListKeys()).keys}
    hsm.close()
    assert rehearsal.NEEDED in quorums


def test_the_passphrase_opens_every_approvers_key_and_the_roster_has_it(prepared):
    home, guide = prepared
    _, passphrase = re.findall(r"\b(?:[a-z2-9]{4}-){3}[a-z2-9]{4}\b", guide)
    places = Places.under(home / "approver")
    store = KeyStore(places.keys_folder, first_ceremony._no_box, first_ceremony._now)
    key = store.unlock("user2", Secret(passphrase))
    roster = parse(Places.under(home / "coordinator").roster_file.read_bytes())
    assert isinstance(roster, Roster)
    registered = {one.username: one.key for one in roster.members}
    assert list(registered) == list(rehearsal.USERS)
    assert registered["user2"] == key.card.public
    remembered = load(places.settings_file).settings.remembered
    assert {one.username for one in remembered} == set(rehearsal.USERS)
