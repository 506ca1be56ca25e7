# SPDX-License-Identifier: Apache-2.0
"""The rules in their file: who comes after sees it, and looking costs nothing."""

import gc
import tracemalloc
from contextlib import closing

import pytest

from approver_gui.errors import HsmUnreachableError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    DeleteUser,
    ListKeys,
    ListTokens,
    ListUsers,
    SetQuorumValue,
)
from approver_gui.hsm.words import Role, Service
from tests.hsm.embedded.another_console import another
from tests.hsm.embedded.in_file import (
    FIRST,
    SECOND,
    USAGE,
    FileCluster,
    events_of,
    with_crew,
)
from tests.hsm.embedded.memory import START
from tests.hsm.embedded.owned import owned_cluster
from tests.hsm.harness import (
    activated,
    an_ec_key,
    an_ecdsa,
    with_user,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cluster.db"


@pytest.fixture
def place(path):
    """A cluster that is activated."""
    with closing(FileCluster(path)) as place:
        activated(place)
        yield place


@pytest.fixture
def crew(place):
    return with_crew(place)


def names_in(users):
    return {user.username for user in users}


# --- a file ----------------------------------------------------------------------------


def test_a_new_cluster_is_not_activated_and_its_log_begins_at_zero(path):
    place = FileCluster(path)

    status = place.cluster.status()

    assert not status.is_activated
    assert [unit.serial for unit in status.units] == [FIRST, SECOND]
    assert {account.username for account in status.accounts} == {"admin", "app_user"}
    for serial in (FIRST, SECOND):
        assert events_of(place, serial) == [
            ("CN_INIT_TOKEN", "", 0),
            ("CN_CREATE_APPLIANCE_USER", "app_user", 1),
            ("CN_INIT_DONE", "", 2),
        ]


@pytest.mark.parametrize("hsms", [-1, 29])
def test_a_cluster_has_no_more_hsms_than_may_be(path, hsms):
    with pytest.raises(ValueError, match=str(hsms)):
        Cluster.create(path, hsms)
    assert not path.exists()


def test_a_cluster_of_one_hsm_may_do_without_the_second(path):
    owned_cluster(path, 1, needs_two_units=False)
    place = FileCluster(path)
    activated(place)
    with_user(place, "user1")
    hsm = place.session().log_in("user1")
    hsm.ask(an_ec_key("key"))

    assert hsm.ask(an_ecdsa("key")).signature


def test_everything_is_there_when_it_is_opened_again(crew, path):
    before = crew.cluster.status()
    users = crew.session().ask(ListUsers())
    log = events_of(crew)
    crew.close()

    again = FileCluster(path)

    assert again.cluster.status() == before
    assert again.session().ask(ListUsers()) == users
    assert events_of(again) == log
    hsm = again.session().log_in("user1")
    assert hsm.ask(ListKeys()).total == 2


def test_a_missing_file_is_not_made_by_opening(path):
    with pytest.raises(HsmUnreachableError, match="does not exist"):
        Cluster.open(path)
    assert not path.exists()


def test_the_status_tells_what_there_is(crew):
    hsm = crew.session().log_in("user1")
    hsm.ask(USAGE)
    crew.pass_time(300)
    hsm.ask(USAGE)
    crew.set_fault(Fault(FaultKind.CROWDED))
    crew.pass_time(301)

    status = crew.cluster.status()

    assert status.is_activated
    registered = {a.username for a in status.accounts if a.quorum_key}
    assert registered == {"user1", "user2"}
    assert {(key.key_class, key.use_quorum) for key in status.keys} == {
        ("private-key", 2),
        ("public-key", 0),
    }
    assert status.quorum_values == (("user", 1), ("quorum", 1))
    assert [token.issued_s for token in status.tokens] == [int(START.timestamp()) + 300]
    assert status.faults == (Fault(FaultKind.CROWDED),)


# --- two at once -----------------------------------------------------------------------


def test_two_consoles_work_on_one_cluster_and_each_sees_what_the_other_did(place, path):
    """An admin in this process; a crypto user in another, over the same file."""
    for name in ("user1", "user2"):
        with_user(place, name)
    admin = place.session().log_in("admin", Role.ADMIN)
    with another(path) as console:
        console.do("login user1 crypto-user")
        assert console.do("key theirs") == "done"
        assert admin.refusal(DeleteUser("user1", Role.CRYPTO_USER)) == sentences.OWNS_KEYS

        console.do("login user2 crypto-user")
        admin.ask(DeleteUser("user2", Role.CRYPTO_USER))
        assert console.do("try") == sentences.NOT_LOGGED_IN
    assert names_in(admin.ask(ListUsers())) == {"admin", "app_user", "user1"}
    numbers = [number for *_, number in events_of(place)]
    assert numbers == list(range(len(numbers)))


def test_consoles_that_create_at_the_same_time_lose_nothing(place, path):
    with another(path) as one, another(path) as two:
        for console in (one, two):
            console.do("login admin admin")
        one.tell("create a 20")
        two.tell("create b 20")
        assert (one.hear(), two.hear()) == ("done", "done")

    users = names_in(place.session().ask(ListUsers()))
    assert users == {"admin", "app_user"} | {f"{s}{n}" for s in "ab" for n in range(20)}
    numbers = [number for *_, number in events_of(place)]
    assert numbers == list(range(len(numbers)))


# --- what it costs ---------------------------------------------------------------------


def test_looking_writes_nothing_at_all(crew, path):
    hsm = crew.session().log_in("user1")
    hsm.ask(USAGE)
    files = [
        file for file in path.parent.iterdir() if file.is_file() and "shm" not in file.name
    ]

    def seen():
        return [(file.stat().st_size, file.stat().st_mtime_ns) for file in files]

    before = seen()
    for request in (ListUsers(), ListTokens(), ListKeys()):
        hsm.ask(request)
    hsm.refusal(SetQuorumValue(Service.USER, 2))
    crew.cluster.status()
    crew.cluster.take_fault("user list")

    assert seen() == before


def test_a_long_session_keeps_its_memory(crew):
    hsm = crew.session().log_in("user1")
    hsm.ask(an_ec_key("key"))

    def many(times):
        for _ in range(times):
            hsm.ask(ListUsers())
            hsm.ask(an_ecdsa("key"))
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    before = many(100)
    after = many(2_000)
    tracemalloc.stop()

    assert after - before < 50_000  # 4,000 commands: some bytes each would be a leak
