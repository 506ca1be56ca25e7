# SPDX-License-Identifier: Apache-2.0
"""HSMs come to an embedded cluster and leave it, down to none; then it can be deleted."""

from contextlib import closing

import pytest

from approver_gui.errors import HsmUnreachableError, RefusedError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.ownership import MOST_HSMS, issuer_place
from approver_gui.hsm.requests import ListUsers
from tests.hsm.embedded.in_file import FIRST, SECOND, USAGE, FileCluster, events_of, with_crew
from tests.hsm.embedded.memory import START
from tests.hsm.embedded.owned import issuer, owned_cluster, quick_foundry, signed
from tests.hsm.harness import activated, an_ec_key, an_ecdsa, with_user


def now():
    return START


@pytest.fixture
def crew(tmp_path):
    path = tmp_path / "crew.cluster"
    owned_cluster(path, clock=now)
    with closing(FileCluster(path)) as place:
        activated(place)
        yield with_crew(place)


def test_a_new_hsm_has_what_the_first_one_has(crew):
    unit = crew.cluster.create_hsm()

    assert unit.serial == "EMBEDDED-0003"
    status = crew.cluster.status()
    everywhere = {FIRST, SECOND, unit.serial}
    assert {account.on for account in status.accounts} == {frozenset(everywhere)}
    assert {key.on for key in status.keys} == {frozenset(everywhere)}
    crew.session().log_in("user1").ask(USAGE)
    assert events_of(crew, unit.serial)[0] == ("CN_LOGIN", "user1", 0)


def test_what_lies_on_other_hsms_alone_is_not_on_the_new_one(crew):
    crew.cluster.delete_hsm(SECOND)
    with_user(crew, "user3")
    crew.cluster.create_hsm()

    assert {account.on for account in crew.cluster.status().accounts} == {
        frozenset({FIRST, SECOND})
    }


def test_an_hsm_that_comes_again_logs_from_zero_and_the_old_log_stays(crew):
    before = events_of(crew, SECOND)
    crew.cluster.delete_hsm(SECOND)
    assert events_of(crew, SECOND) == before

    assert crew.cluster.create_hsm().serial == SECOND
    crew.session().log_in("user1").close()

    assert events_of(crew, SECOND)[len(before) :][0] == ("CN_LOGIN", "user1", 0)


def test_the_last_hsm_leaves_what_it_held_to_the_next(crew):
    for serial in (FIRST, SECOND):
        crew.cluster.delete_hsm(serial)
    assert crew.session().refusal(ListUsers()) == sentences.NO_HSM
    assert crew.cluster.status().tokens == ()

    crew.cluster.create_hsm()
    crew.cluster.create_hsm()

    hsm = crew.session().log_in("user1")
    hsm.ask(an_ec_key("free"))
    assert hsm.ask(an_ecdsa("free")).signature
    assert {user.coverage for user in crew.session().ask(ListUsers())} == {"full"}


def test_there_is_room_for_so_many_hsms_only(tmp_path):
    owned_cluster(path := tmp_path / "full.cluster", MOST_HSMS)
    with Cluster.open(path) as cluster:
        with pytest.raises(RefusedError, match=f"{MOST_HSMS} HSMs at most"):
            cluster.create_hsm()
        with pytest.raises(RefusedError, match="no HSM EMBEDDED-0099"):
            cluster.delete_hsm("EMBEDDED-0099")


def test_without_an_hsm_it_cannot_be_initialised(tmp_path):
    Cluster.create(path := tmp_path / "empty.cluster", 0, foundry=quick_foundry)
    with Cluster.open(path) as cluster:
        assert cluster.status().units == ()
        deed = cluster.deed()
        assert deed
        with pytest.raises(RefusedError, match="has no HSM"):
            cluster.initialise(signed(deed.csr), issuer())

        assert cluster.create_hsm().serial == FIRST
        cluster.initialise(signed(deed.csr), issuer())
        assert cluster.status().is_initialised


def test_a_cluster_without_hsms_can_be_deleted_and_leaves_nothing(crew):
    path = crew.cluster.path
    crew.session().log_in("user1")
    with pytest.raises(RefusedError, match="Delete its HSMs first"):
        crew.cluster.delete()
    assert path.exists()

    for serial in (FIRST, SECOND):
        crew.cluster.delete_hsm(serial)
    crew.cluster.delete()

    left = [file.name for file in path.parent.iterdir()]
    assert left == [issuer_place(path).name], "of the host alone"
    with pytest.raises(HsmUnreachableError, match="does not exist"):
        Cluster.open(path)
