# SPDX-License-Identifier: Apache-2.0
"""The whole way from a bare cluster, once, twice, and killed anywhere in between."""

import itertools

import pytest

from approver_gui.hsm import requests
from tests.flows.cluster_desk import ADMINS, USERS
from tests.flows.founding.desk import FoundingDesk, found, login

KILLED_AT = frozenset(itertools.accumulate(range(1, 40)))
"""The 1st, 3rd, 6th, 10th request of a kind and so on, so that every run comes further."""
CHANGES = (
    requests.Activate,
    requests.CreateUser,
    requests.GenerateToken,
    requests.RegisterQuorumKey,
    requests.SetQuorumValue,
    requests.GenerateKeyPair,
)


class KilledError(BaseException):
    """The program was killed here."""


@pytest.fixture
def desk(tmp_path):
    return FoundingDesk(tmp_path)


def test_the_whole_way_leads_to_a_quorum_and_a_key(desk):
    found(desk)

    users = desk.users()
    assert [name for name in (*ADMINS, *USERS) if not users[name].quorum] == []
    assert desk.values() == {"user": 2, "quorum": 2}
    key = desk.founding.find_key(login("user1"), "release-key").private
    assert (key.owners, key.use_quorum, key.manage_quorum) == (("user1",), 2, 2)
    assert desk.is_quiet()


def test_the_second_run_changes_nothing(desk):
    found(desk)
    desk.asked.clear()
    acts = desk.acts()

    found(desk)

    assert [
        one for one in desk.asked if one.changes and not isinstance(one, requests.LogOut)
    ] == []
    assert desk.acts() == acts


@pytest.mark.parametrize(
    "kind",
    [*CHANGES, requests.LogIn, requests.LogOut, requests.ListUsers, requests.ListQuorumValues],
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_anywhere_the_next_run_goes_on_and_does_nothing_twice(desk, kind, when):
    count, kills = itertools.count(1), []

    def trouble(hsm, request):
        number = next(count)
        if number not in KILLED_AT:
            return hsm.ask(request)
        if when == "after":
            hsm.ask(request)
        kills.append(number)
        raise KilledError

    desk.troubles[kind] = trouble
    while True:
        try:
            found(desk)
        except KilledError:
            for session in desk.sessions:
                session.close()
            desk.reopened()
        else:
            break

    assert kills
    assert desk.values() == {"user": 2, "quorum": 2}
    assert all(desk.users()[name].quorum for name in (*ADMINS, *USERS))
    assert desk.founding.find_key(login("user1"), "release-key")
    once = {
        requests.Activate: 1,
        requests.CreateUser: 5,
        requests.RegisterQuorumKey: 6,
        requests.SetQuorumValue: 2,
    }
    if kind in once:
        lost_before = len(kills) if when == "before" else 0
        assert desk.asked_for(kind) - lost_before == once[kind]
