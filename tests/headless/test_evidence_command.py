# SPDX-License-Identifier: Apache-2.0
"""Reports and logs without a window: from the journal, and from the HSM's own log."""

from datetime import timedelta

import pytest

from approver_gui.headless.exit_codes import ExitCode
from approver_gui.journal import Journal
from tests.hsm.log_text import a_page, an_event

OTHER_SEAL = "0" * 12


@pytest.fixture
def office(console):
    """Return a console whose journal tells of two ceremonies: one done, one unknown."""
    journal = Journal(console.places.journal_file, console.clock)
    journal.record("logged_in", username="user1", role="crypto-user")
    console.ids = []
    for number in range(2):
        console.clock.move(minutes=1)
        fixed = journal.record(
            "operation_fixed",
            requester="user1",
            requester_role="crypto-user",
            needed=2,
            words="Make one signature.",
            operation="sign",
            file=f"payment-{number}.json",
            sha256="ab" * 32,
        )
        ident = fixed.seal[:12]
        console.ids.append(ident)
        digest = f"{number}c" * 32
        journal.record("token_asked", ceremony=ident)
        journal.record(
            "token_issued", ceremony=ident, token=digest, deadline="x", deadline_source="y"
        )
        journal.record("execution_begun", ceremony=ident, approvers=("user2", "user3"))
    journal.record(
        "execution_done", ceremony=console.ids[0], result="It was signed.", verified=True
    )
    return console


def test_a_ceremony_is_told_from_the_journal(office):
    ended = office.run("report", office.ids[0])
    assert ended.code == ExitCode.DONE
    assert f"Report of ceremony {office.ids[0]}" in ended.out
    assert "good: It was done: It was signed." in ended.out
    assert "user2" in ended.out
    assert "payment-0.json" in ended.out


def test_what_nobody_knows_is_said_with_what_to_look_at(office):
    ended = office.run("report", office.ids[1][:8])
    assert ended.code == ExitCode.DONE
    assert "nobody knows whether it was done" in ended.out
    assert "audit log does not log signatures" in ended.out.replace("\n", " ")


def test_the_answer_for_programs(office):
    said = office.run("report", office.ids[1], "--json").json
    assert said["format"] == "approver-gui/report/1"
    assert (said["ceremony"], said["open"], said["holds"]) == (office.ids[1], True, True)
    assert said["approvers"] == ["user2", "user3"]
    assert said["digest"] == "1c" * 32
    assert said["checks"]


def test_the_report_is_a_page_and_the_journal_knows_which(office, tmp_path):
    path = tmp_path / "report.html"
    ended = office.run("report", office.ids[0], "--out", path)
    assert ended.code == ExitCode.DONE
    assert "<!DOCTYPE html>" in path.read_text()
    assert office.acts()[-1] == "report_saved"
    again = office.run("report", office.ids[0], "--out", path)
    assert again.code == ExitCode.FILE


@pytest.mark.parametrize("named", [OTHER_SEAL, ""])
def test_a_ceremony_that_is_none_is_a_usage_error_that_names_the_last_ones(office, named):
    ended = office.run("report", named)
    assert ended.code == ExitCode.USAGE
    assert office.ids[1] in ended.err


def test_without_any_journal_there_is_no_ceremony(console):
    ended = console.run("report", "abc")
    assert ended.code == ExitCode.USAGE
    assert "none" in ended.err


def test_a_journal_that_does_not_hold_is_said_to_be_one(office):
    path = office.places.journal_file
    path.write_bytes(path.read_bytes().replace(b'"user1"', b'"user9"', 1))
    ended = office.run("report", office.ids[0])
    assert ended.code == ExitCode.FILE
    assert "does not hold" in ended.err


# --- logs


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "hsm-1.log"
    path.write_text(an_event(0) + an_event(1) + an_event(4, opcode="CN_LOGOUT (0xe)"))
    return path


def test_a_log_is_read_and_what_is_missing_is_told(console, log):
    ended = console.run("logs", log)
    assert ended.code == ExitCode.DONE
    assert "The HSM does not log signatures" in ended.out
    assert "hsm-1.log" in ended.out
    assert "3 events" in ended.out
    assert "A2  hsm-1.log:21: Events are missing: 2, from number 2 to 3." in ended.out
    assert "CN_LOGOUT" not in ended.out


def test_a_log_without_gaps_says_so_and_every_event_can_be_shown(console, tmp_path):
    path = tmp_path / "pages.json"
    path.write_text(a_page([an_event(0), an_event(1)]))
    ended = console.run("logs", path, "--events")
    assert "Nothing is missing" in ended.out
    assert ended.out.count("CN_LOGIN  user1  SUCCESS") == 2


def test_a_log_for_programs(console, log):
    said = console.run("logs", log, "--json").json
    assert said["format"] == "approver-gui/logs/1"
    assert said["signatures_are_logged"] is False
    (stream,) = said["streams"]
    assert (stream["stream"], stream["events"]) == ("hsm-1.log", 3)
    assert [one["id"] for one in said["findings"]] == ["A2"]


def test_what_is_no_log_is_a_file_problem(console, tmp_path):
    path = tmp_path / "no.log"
    path.write_text("nothing at all\n" * 100)
    assert console.run("logs", path).code == ExitCode.FILE


def a_shared_log(console, tmp_path):
    """Return a log in which the login of the journal stands, and another one an hour later."""
    at_us = int(console.clock().timestamp()) * 1_000_000
    later_us = at_us + int(timedelta(minutes=1).total_seconds()) * 1_000_000
    first = an_event(0).replace("usecs:1513717277174902", f"usecs:{at_us}")
    second = an_event(1, opcode="CN_DELETE_USER (0xa1)").replace(
        "usecs:1513717277174903", f"usecs:{later_us}"
    )
    path = tmp_path / "beside.log"
    path.write_text(first + second)
    return path


@pytest.fixture
def logged(console, tmp_path):
    journal = Journal(console.places.journal_file, console.clock)
    path = a_shared_log(console, tmp_path)
    user = {"username": "user1", "role": "crypto-user"}
    journal.record("login_tried", **user)
    journal.record("logged_in", **user)
    console.clock.move(minutes=2)
    journal.record("logout_asked", username="user1")
    return console, path


def test_a_log_beside_the_journal(logged):
    console, path = logged
    ended = console.run("logs", path, "--beside-journal")
    assert ended.code == ExitCode.DONE
    assert "in both" in ended.out
    assert "CN_DELETE_USER" in ended.out
    assert "logged_in" not in ended.out  # it is in both, so it is not remarkable


def test_every_row_beside_the_journal_for_programs(logged):
    console, path = logged
    said = console.run("logs", path, "--beside-journal", "--events", "--json").json
    assert said["counts"]["matched"] == 1
    matched = [one for one in said["rows"] if one["kind"] == "matched"]
    assert [(one["opcode"], one["act"]) for one in matched] == [("CN_LOGIN", "logged_in")]
    assert said["notes"]


def test_a_log_beside_a_journal_that_does_not_hold(logged):
    console, path = logged
    journal = console.places.journal_file
    journal.write_bytes(journal.read_bytes().replace(b'"user1"', b'"user9"', 1))
    assert console.run("logs", path, "--beside-journal").code == ExitCode.FILE
