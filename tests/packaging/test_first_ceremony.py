# SPDX-License-Identifier: Apache-2.0
"""Everything is there for a first ceremony, and the guide leads through it."""

import re
from pathlib import Path

import first_ceremony
import pytest

from approver_gui.cluster.port import ControlPlane
from approver_gui.flows import rehearsal
from approver_gui.flows.connection import Embedded
from approver_gui.flows.reaching import tool
from approver_gui.flows.rehearsal_ground import FILE
from approver_gui.flows.setup.office import SetupPorts, open_setup
from approver_gui.flows.setup.target import AwsChoice, EmbeddedChoice, SetupTarget
from approver_gui.flows.setup.views import Step, next_step
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.requests import ListKeys, LogIn
from approver_gui.hsm.words import Role
from approver_gui.keys.purpose import AUTHORITY
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


def test_the_guide_tells_what_was_done_from_the_bare_cluster_on(prepared):
    _home, guide = prepared
    for step in ("Verify that it is genuine", "Initialise the cluster", "Users and roles"):
        assert step in guide
    assert "Rehearsal signature: left to you" in guide
    assert guide.index("Sign the request") < guide.index("A first ceremony:")


def test_a_second_cluster_is_nobodys_and_waits_for_a_set_up_by_hand(prepared):
    home, guide = prepared
    assert str(home / first_ceremony.BARE) in guide
    with Cluster.open(home / first_ceremony.BARE) as cluster:
        assert not cluster.status().is_initialised
    with Cluster.open(home / FILE) as cluster:
        assert cluster.status().is_initialised


def _authorities(folder: Path) -> KeyStore:
    no_box, now = first_ceremony._no_box, first_ceremony._now
    return KeyStore(folder, no_box, now, purpose=AUTHORITY)


def _no_aws(_choice: AwsChoice) -> ControlPlane:
    raise AssertionError("a rehearsal asked AWS")


def test_the_coordinators_set_up_page_goes_on_at_the_rehearsal_signature(prepared):
    home, _guide = prepared
    ports = SetupPorts(
        places=Places.under(home / "coordinator"),
        clock=first_ceremony._now,
        open_hsm=lambda way: CloudhsmCli(tool(way)),
        store=_authorities,
        aws=_no_aws,
    )
    target = SetupTarget(EmbeddedChoice(), Embedded(home / FILE))
    assert next_step(open_setup(target, ports).look()) is Step.REHEARSE


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
