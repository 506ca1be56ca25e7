# SPDX-License-Identifier: Apache-2.0
"""``hsm check``: every step is good or says what is wrong, and nothing is changed."""

import io
from collections.abc import Mapping
from typing import TypeVar, cast

import pytest

from approver_gui.errors import (
    ApproverError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.headless import hsm_command
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.hsm_command import Step, check
from approver_gui.headless.parser import parse_arguments
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.answers import HsmInfo, Timeouts, User
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.requests import (
    DescribeHsms,
    ListQuorumValues,
    ListTimeouts,
    ListUsers,
    Request,
)
from approver_gui.hsm.tool import Limits
from approver_gui.text import say
from tests.hsm.embedded.owned import owned_cluster

A = TypeVar("A")

ONE_HSM = HsmInfo("Marvell", "LS2", "5.0", "2 [FIPS mode]")
ANSWERS: dict[type[object], object] = {
    DescribeHsms: (ONE_HSM, ONE_HSM),
    ListUsers: (
        User("admin", "admin", False, False, ("token-sign",), "full"),
        User("user1", "crypto-user", None, False, (), "full"),
    ),
    ListQuorumValues: (("user", 1), ("quorum", 2)),
    ListTimeouts: Timeouts(600, 601),
}
STEPS = ["start", "hsm-info", "user-list", "quorum-values", "timeouts", "quit"]


class ToldHsm:
    """A session that answers as it is told, or fails so."""

    def __init__(self, changed: Mapping[type[object], object] | None = None) -> None:
        self._answers = {**ANSWERS, **(changed or {})}
        self.asked: list[object] = []
        self.is_closed = False

    def ask(self, request: Request[A]) -> A:
        self.asked.append(request)
        answer = self._answers[type(request)]
        if isinstance(answer, ApproverError):
            raise answer
        return cast("A", answer)

    def abort(self) -> None:
        raise AssertionError("nobody aborts a check")

    def close(self) -> None:
        self.is_closed = True


def failing(kind: type[ApproverError]) -> ApproverError:
    return kind(say("It went wrong"), say("These are the facts."), say("Do this."))


def refused(sentence: str) -> HsmRefusedError:
    return HsmRefusedError(
        say("The cluster said no"), say("Facts."), say("Act."), sentence=sentence
    )


def verdicts(steps: tuple[Step, ...]) -> dict[str, str]:
    return {step.step_id: step.verdict for step in steps}


# --- the steps


def test_a_session_that_answers_everything_is_good_throughout():
    hsm, told = ToldHsm(), list[Step]()

    steps = check(hsm, told.append)

    assert tuple(told) == steps
    assert verdicts(steps) == dict.fromkeys(STEPS, "good")
    words = [step.words for step in steps]
    assert words[1] == "hsm-info: 2 HSMs (Marvell LS2, 2 [FIPS mode])"
    assert words[2] == "user-list: 2 users, 1 with a quorum key"
    assert words[3] == "quorum-values: user 1, quorum 2"
    assert words[4] == "timeouts: 600 s before approval, 601 s after it"
    assert hsm.is_closed


def test_only_questions_are_asked_that_change_nothing_and_need_no_login():
    hsm = ToldHsm()

    check(hsm, lambda _: None)

    assert hsm.asked == [DescribeHsms(), ListUsers(), ListQuorumValues(), ListTimeouts()]
    assert not any(cast("Request[object]", one).changes for one in hsm.asked)


def test_a_tool_that_does_not_start_is_wrong_at_the_start():
    hsm = ToldHsm({DescribeHsms: failing(HsmUnreachableError)})

    steps = check(hsm, lambda _: None)

    assert verdicts(steps) == {
        "start": "wrong",
        "hsm-info": "left out",
        "user-list": "left out",
        "quorum-values": "left out",
        "timeouts": "left out",
    }
    assert len(hsm.asked) == 1
    assert hsm.is_closed


@pytest.mark.parametrize("kind", [HsmPuzzlingError, HsmSessionLostError, HsmUnreachableError])
def test_a_session_that_breaks_leaves_the_rest_out(kind):
    hsm = ToldHsm({ListUsers: failing(kind)})

    steps = check(hsm, lambda _: None)

    assert list(verdicts(steps).values()) == [
        *("good", "good", "wrong", "left out", "left out"),
    ]
    assert len(hsm.asked) == 2


def test_a_refusal_before_a_login_is_understood_where_it_may_be():
    sentence = "Login \x1b[1mis required"
    hsm = ToldHsm({DescribeHsms: refused(sentence), ListTimeouts: refused(sentence)})

    steps = check(hsm, lambda _: None)

    found = verdicts(steps)
    assert (found["start"], found["hsm-info"], found["timeouts"]) == (
        "good",
        "refused",
        "refused",
    )
    assert steps[1].words == "hsm-info: not without a login: Login \\u{1b}[1mis required"
    assert found["quit"] == "good"


def test_a_refusal_where_no_login_is_needed_is_wrong_and_the_session_goes_on():
    hsm = ToldHsm({ListUsers: refused("no"), ListQuorumValues: refused("no")})

    found = verdicts(check(hsm, lambda _: None))

    assert (found["user-list"], found["quorum-values"]) == ("wrong", "wrong")
    assert (found["timeouts"], found["quit"]) == ("good", "good")


def test_what_the_cluster_says_is_made_safe_and_kept_short():
    kinds = tuple(HsmInfo("v\x07", f"m{number}", "s", "f") for number in range(20))
    torn = User("a", "admin", None, False, (), "inconsistent")
    hsm = ToldHsm({DescribeHsms: kinds, ListUsers: (torn,), ListQuorumValues: ()})

    words = [step.words for step in check(hsm, lambda _: None)]

    assert words[1].startswith("hsm-info: 20 HSMs (v\\u{7} m0, f, ")
    assert words[1].endswith(" and 12 more)")
    assert words[2] == "user-list: 1 users, 0 with a quorum key, 1 on which the HSMs disagree"
    assert words[3] == "quorum-values: none"


# --- the command


@pytest.fixture
def state(console, tmp_path):
    path = tmp_path / "a 'rehearsal'.cluster"
    owned_cluster(path)
    return path


def test_the_embedded_cluster_passes_the_whole_check(console, state, tmp_path):
    out = tmp_path / "transcript.txt"

    ended = console.run("hsm", "check", "--state", state, "--out", out)

    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert ended.out.startswith(f"{WHAT_IT_IS}\n")
    assert ended.out.count("  good  ") == len(STEPS)
    assert "Everything was understood." in ended.out
    assert str(out) in ended.out
    transcript = out.read_text()
    assert "> cluster hsm-info\n" in transcript
    assert '"serial-number"' in transcript
    assert out.stat().st_mode & 0o077 == 0


def test_a_check_changes_nothing(console, state):
    before = console.run("cluster", "log", "--state", state).out

    console.run("hsm", "check", "--state", state)

    assert console.run("cluster", "log", "--state", state).out == before


def test_programs_get_every_step(console, state):
    ended = console.run("hsm", "check", "--state", state, "--json", "--cluster-id", "cluster-1")

    assert ended.code == ExitCode.DONE
    assert ended.json["format"] == "approver-gui/hsm-check/1"
    assert ended.json["what"] == WHAT_IT_IS
    assert ended.json["understood"] is True
    assert [step["id"] for step in ended.json["steps"]] == STEPS
    assert {step["error"] for step in ended.json["steps"]} == {None}


def test_a_tool_that_is_not_there_is_told_with_what_to_do(console, tmp_path):
    ended = console.run("hsm", "check", "--tool", tmp_path / "absent")

    assert ended.code == ExitCode.CLUSTER
    assert f"There is no program {tmp_path / 'absent'}." in ended.out
    assert "  left out" in ended.out
    assert "the same again with --out FILE" in ended.out


def test_programs_get_what_is_wrong(console, tmp_path):
    ended = console.run("hsm", "check", "--tool", tmp_path / "absent", "--json")

    assert ended.code == ExitCode.CLUSTER
    assert (ended.json["understood"], ended.json["what"]) == (False, "cloudhsm-cli")
    error = ended.json["steps"][0]["error"]
    assert set(error) == {"title", "detail", "hint"}
    assert "absent" in error["detail"]


def a_tool(folder, script: str) -> str:
    path = folder / "tool"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)
    return str(path)


QUICK = Limits(start_s=5.0, command_s=0.5, prompt_s=0.5, echo_s=0.5, file_s=5.0, goodbye_s=0.5)


@pytest.mark.parametrize(
    ("script", "wrong"),
    [
        ("echo 'the configuration is missing'; exit 3", "start"),
        ("printf 'aws-cloudhsm > '; read line; exec cat", "hsm-info"),
        (
            """printf 'aws-cloudhsm > '; read line; printf '{"error_code": 0, "data": 5}\\n"""
            "aws-cloudhsm > '; cat",
            "hsm-info",
        ),
    ],
    ids=["ends at once", "never answers", "answers something else"],
)
def test_a_strange_tool_is_wrong_where_it_is_strange(tmp_path, script, wrong):
    written, out = io.StringIO(), tmp_path / "transcript"
    terminal = Terminal(written, written, input, input)
    words = ["hsm", "check", "--tool", a_tool(tmp_path, script), "--out", str(out)]

    code = hsm_command.run(terminal, parse_arguments(words), QUICK)

    said = written.getvalue()
    assert code == ExitCode.CLUSTER
    assert f"  wrong           {wrong}: " in said
    assert said.count("  wrong  ") == 1
    assert "Not everything was understood." in said
    assert out.exists()


def test_a_tool_runs_where_the_prefix_leads(tmp_path):
    seen = tmp_path / "seen"
    prefix = a_tool(tmp_path, f"""printf '%s ' "$@" > '{seen}'; exit 1""")
    written = io.StringIO()
    words = ["hsm", "check", "--prefix", f"{prefix} 'a b' -n", "--tool", "/far/cloudhsm-cli"]

    hsm_command.run(Terminal(written, written, input, input), parse_arguments([*words]), QUICK)

    assert seen.read_text() == "a b -n /far/cloudhsm-cli interactive "


@pytest.mark.parametrize("options", [("--state", "absent"), ("--state", "c", "--prefix", "x")])
def test_what_cannot_be_rehearsed_is_wrong_usage(console, tmp_path, options):
    state = tmp_path / options[1]
    if options[1] == "c":
        console.run("cluster", "new", "--state", state)

    ended = console.run("hsm", "check", "--state", state, *options[2:])

    assert ended.code == ExitCode.USAGE
    assert not (tmp_path / "absent").exists()


def test_a_transcript_overwrites_nothing_and_is_refused_first(console, token_file, tmp_path):
    before = token_file.read_bytes()

    ended = console.run("hsm", "check", "--tool", tmp_path / "absent", "--out", token_file)

    assert (ended.code, ended.out) == (ExitCode.FILE, "")
    assert token_file.read_bytes() == before
