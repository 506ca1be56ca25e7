# SPDX-License-Identifier: Apache-2.0
"""What no HSM can do: fail when it is asked to, and hand out its audit log."""

import json

import pytest

from approver_gui.hsm.embedded.cluster import MOST_FAULTS
from approver_gui.hsm.embedded.state import Fault, FaultKind
from tests.hsm.embedded.person import ACTIVATE, Room


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path / "cluster")
    yield made
    made.cluster.close()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("fault", "a fault has a kind: slow, hang"),
        ("fault fire", "'fire' is no fault; these are: slow"),
        ("fault slow much", "'much' is no number from 0"),
        ("fault slow -1", "'-1' is no number from 0"),
        ("fault slow nan", "'nan' is no number"),
        ("fault clock-skew 1e99", "'1e99' is no number from -"),
    ],
)
def test_a_fault_that_is_none_is_refused(room, line, why):
    person = room.converse(line, "user list")

    assert person.codes == [1, 0]
    assert why in person.data[0]


def test_a_slow_command_waits_once(room):
    person = room.converse("fault slow 2.5", "user list", "user list")

    assert person.data[0] == "The fault slow is planned"
    assert person.codes == [0, 0, 0]
    assert room.pauses == [2.5]


def test_a_fault_waits_for_its_command(room):
    room.converse('fault slow --command "user list"', "cluster hsm-info", "user list extra")
    assert room.pauses == []

    room.converse("user list")
    assert room.pauses == [5.0]


def test_a_hanging_command_ends_with_the_terminal(room):
    person = room.converse("fault hang", "user list", "user list")

    assert person.has_hung
    assert len(person.answers) == 1


def test_a_command_dropped_before_was_not_carried_out(room):
    dropped = room.converse(
        'fault drop-before --command "cluster activate"', *ACTIVATE, dies=True
    )
    after = room.converse("user list")

    assert len(dropped.answers) == 1
    assert "unactivated-admin" in after.roles


def test_a_command_dropped_after_was_carried_out(room):
    dropped = room.converse(
        'fault drop-after --command "cluster activate"', *ACTIVATE, dies=True
    )
    after = room.converse("user list")

    assert len(dropped.answers) == 1
    assert "admin" in after.roles


def test_faults_can_be_cleared(room):
    person = room.converse("fault drop-before", "fault hsm-missing", "fault clear", "user list")

    assert person.codes == [0, 0, 0, 0]
    assert room.cluster.status().faults == ()


def test_a_clock_can_be_set_back(room):
    room.converse("fault clock-skew -30")

    assert room.cluster.status().faults == (Fault(FaultKind.CLOCK_SKEW, -30.0),)


def test_what_the_cluster_itself_cannot_do_is_an_answer(room):
    for _ in range(MOST_FAULTS):
        room.cluster.set_fault(Fault(FaultKind.HANG))

    person = room.converse("fault hang", "fault clear")

    assert person.codes == [1, 0]
    assert "Too many faults" in person.data[0]


def test_the_audit_log_can_be_read_as_text_and_as_events(room, tmp_path):
    text, events = tmp_path / "log.txt", tmp_path / "log.json"

    person = room.converse(
        *ACTIVATE,
        f"audit-log --path {text}",
        f"audit-log --path {events} --serial EMBEDDED-0002 --format get-log-events",
        f"audit-log --path {text} --serial 7",
    )

    assert person.data[1] == {"path": str(text), "serial-number": "EMBEDDED-0001"}
    assert "Opcode : CN_CHANGE_PSWD (0x9)" in text.read_text()
    assert "Opcode : CN_CHANGE_PSWD" in json.loads(events.read_text())["events"][-1]["message"]
    assert "there is no HSM '7'; these are: EMBEDDED-0001, EMBEDDED-0002" in person.data[-1]
