# SPDX-License-Identifier: Apache-2.0
"""Faults strike when they were asked for, and what lasts can be taken back."""

import re
from contextlib import closing
from datetime import timedelta

import pytest

from approver_gui.errors import RefusedError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.cluster import MAX_FAULT_S, MOST_FAULTS
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    GenerateToken,
    ListTokens,
    ListUsers,
)
from approver_gui.hsm.words import Role, Service
from tests.hsm.embedded.in_file import (
    FIRST,
    SECOND,
    USAGE,
    FileCluster,
    with_crew,
)
from tests.hsm.embedded.memory import START
from tests.hsm.harness import (
    activated,
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


def test_a_fault_strikes_once_the_command_it_is_for(place):
    slow = Fault(FaultKind.SLOW, 0.5, "user list")
    hang = Fault(FaultKind.HANG)
    place.set_fault(slow)
    place.set_fault(slow)
    place.set_fault(hang)
    take = place.cluster.take_fault

    assert take("user  list") == slow
    assert take("user listing") == hang
    assert take("user") is None
    assert take("user list --verbose") == slow
    assert take("user list") is None


def test_faults_that_last_strike_nobody_and_stay(place):
    place.set_fault(Fault(FaultKind.CROWDED))

    assert place.cluster.take_fault("quorum token-sign generate") is None
    assert place.cluster.status().faults == (Fault(FaultKind.CROWDED),)
    admin = place.session().log_in("admin", Role.ADMIN)
    assert admin.refusal(GenerateToken(Service.QUORUM)) == sentences.TABLE_FULL


def test_a_wrong_clock_makes_tokens_old(crew):
    hsm = crew.session().log_in("user1")
    hsm.ask(USAGE)

    crew.set_fault(Fault(FaultKind.CLOCK_SKEW, 599))
    assert hsm.ask(ListTokens())[0].seconds_left == 1
    crew.set_fault(Fault(FaultKind.CLOCK_SKEW, 600))
    assert hsm.ask(ListTokens()) == ()

    times = re.findall(r"Time: (.+),", "".join(crew.cluster.log_text(FIRST)))
    assert times[-1] == f"{START:%m/%d/%y %H:%M:%S.%f}"
    with_user(crew, "user3")
    times = re.findall(r"Time: (.+),", "".join(crew.cluster.log_text(FIRST)))
    assert times[-1] == f"{START + timedelta(seconds=600):%m/%d/%y %H:%M:%S.%f}"


def test_a_missing_hsm_logs_nothing_and_comes_back_as_after_a_reboot(place):
    place.set_fault(Fault(FaultKind.HSM_MISSING, 1))
    missing = [unit.is_present for unit in place.cluster.status().units]
    with_user(place, "user1")
    coverage = {u.username: u.coverage for u in place.session().ask(ListUsers())}
    place.clear_faults()
    with_user(place, "user2")

    text = "".join(place.cluster.log_text(SECOND))
    reboots = re.findall(r"Sequence No : (\w+)\nReboot counter : (\w+)", text)
    assert missing == [True, False]
    assert coverage == {"admin": "full", "app_user": "full", "user1": "inconsistent"}
    assert "user1" not in text
    assert "user1" in "".join(place.cluster.log_text(FIRST))
    at = reboots.index(("0x0", "0x2"))
    assert [reboot for _, reboot in reboots[:at]] == ["0x1"] * at
    assert [reboot for _, reboot in reboots[at:]] == ["0x2"] * (len(reboots) - at)
    assert place.cluster.status().faults == ()


def test_without_any_hsm_nothing_works_until_they_are_back(place):
    place.set_fault(Fault(FaultKind.HSM_MISSING, 5))

    assert place.session().refusal(ListUsers()) == sentences.NO_HSM

    place.set_fault(Fault(FaultKind.HSM_MISSING, 0))
    assert place.session().ask(ListUsers())
    assert place.cluster.status().faults == (Fault(FaultKind.HSM_MISSING, 0),)


def test_faults_that_make_no_sense_or_are_too_many_are_refused(place):
    for amount in (float("nan"), float("inf"), MAX_FAULT_S + 1, -MAX_FAULT_S - 1):
        with pytest.raises(ValueError, match=re.escape(str(amount))):
            place.set_fault(Fault(FaultKind.CLOCK_SKEW, amount))
    for _ in range(MOST_FAULTS):
        place.set_fault(Fault(FaultKind.HANG))

    with pytest.raises(RefusedError, match="Too many faults"):
        place.set_fault(Fault(FaultKind.HANG))

    assert len(place.cluster.status().faults) == MOST_FAULTS
    place.clear_faults()
    with pytest.raises(RefusedError, match="too long"):
        place.set_fault(Fault(FaultKind.HANG, command="x" * 201))
