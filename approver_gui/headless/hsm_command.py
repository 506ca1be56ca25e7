# SPDX-License-Identifier: Apache-2.0
"""``hsm check``: whether cloudhsm-cli, a session with it and its answers are understood.

It asks only what may be asked without a login, and changes nothing. A refusal is an answer
that is understood, where AWS does not say that the question may be asked without a login.
"""

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from approver_gui.errors import ApproverError, HsmRefusedError, HsmUnreachableError
from approver_gui.flows.media import require_free, write_private_file
from approver_gui.headless.exit_codes import ExitCode, UsageError, exit_code
from approver_gui.headless.statements import Row, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.requests import DescribeHsms, ListQuorumValues, ListTimeouts, ListUsers
from approver_gui.hsm.tool import Limits, Tool
from approver_gui.hsm.transcript import Transcript
from approver_gui.text import safe_text, say

FORMAT = "approver-gui/hsm-check/1"
GOOD, REFUSED, WRONG, LEFT_OUT = "good", "refused", "wrong", "left out"
_OUR_FOLDER = Path(__file__).parents[2]
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was tried.

    Attributes:
        step_id: which, for programs.
        verdict: GOOD, REFUSED (understood all the same), WRONG or LEFT_OUT.
        words: what was tried and what came of it.
        error: what is wrong and what to do, or None.
    """

    step_id: str
    verdict: str
    words: str
    error: ApproverError | None = None


def run(terminal: Terminal, arguments: Namespace, limits: Limits) -> ExitCode:
    """Check the way to a cluster and show every step as soon as it is over.

    Args:
        terminal: where to show.
        arguments: as the parser gives them for ``hsm check``.
        limits: how long to wait for the tool.

    Returns:
        DONE where everything was understood, otherwise the code of the first failure.

    Raises:
        MediumError: the transcript's file has a name that is taken, or cannot be written.
        UsageError: the arguments do not go together.
    """
    if arguments.out:
        require_free(arguments.out)
    transcript = Transcript()
    hsm = CloudhsmCli(_tool(arguments), limits, transcript)

    def tell(step: Step) -> None:
        if not arguments.json:
            show_rows(terminal, [_row(step)])
            terminal.flush()

    if arguments.state and not arguments.json:
        terminal.show(WHAT_IT_IS)
    try:
        steps = check(hsm, tell)
    finally:
        hsm.close()
    errors = [step.error for step in steps if step.error and step.verdict == WRONG]
    if arguments.out:
        write_private_file(arguments.out, transcript.text().encode())
    if arguments.json:
        terminal.show_json(_to_json(arguments, steps))
    else:
        _show_end(terminal, arguments, is_understood=not errors)
    return exit_code(errors[0]) if errors else ExitCode.DONE


def check(hsm: Hsm, tell: Callable[[Step], None]) -> tuple[Step, ...]:
    """Try every step with a session that has not begun, end it, and return what came of it.

    Args:
        hsm: the session.
        tell: is given each step as soon as it is over.
    """
    steps: list[Step] = []

    def note(step: Step) -> None:
        steps.append(step)
        tell(step)

    broken = False
    for number, (step_id, try_it, may_be_refused) in enumerate(_STEPS):
        if broken:
            note(Step(step_id, LEFT_OUT, f"{step_id}: the session was over before it"))
            continue
        try:
            words = try_it(hsm)
            error = None
        except ApproverError as caught:
            words, error = "", caught
        if number == 0:
            note(_start_step(error))
        if error is None:
            note(Step(step_id, GOOD, f"{step_id}: {words}"))
        elif isinstance(error, HsmRefusedError) and may_be_refused:
            sentence = safe_text(error.sentence)
            note(Step(step_id, REFUSED, f"{step_id}: not without a login: {sentence}", error))
        elif number == 0 and isinstance(error, HsmUnreachableError):
            note(Step(step_id, LEFT_OUT, f"{step_id}: there was no session"))
        else:
            note(Step(step_id, WRONG, f"{step_id}: {error.title}", error))
        broken = error is not None and not isinstance(error, HsmRefusedError)
    hsm.close()
    if not broken:
        note(Step("quit", GOOD, "quit: the session was closed"))
    return tuple(steps)


def _start_step(error: ApproverError | None) -> Step:
    if isinstance(error, HsmUnreachableError):
        return Step("start", WRONG, f"start: {error.title}", error)
    return Step("start", GOOD, "start: the tool runs and its prompt was seen")


def _describe_hsms(hsm: Hsm) -> str:
    found = hsm.ask(DescribeHsms())
    kinds = dict.fromkeys(f"{one.vendor} {one.model}, {one.fips_state}" for one in found)
    return f"{len(found)} HSMs ({_listed(tuple(kinds))})"


def _list_users(hsm: Hsm) -> str:
    found = hsm.ask(ListUsers())
    registered = sum(bool(user.quorum) for user in found)
    torn = sum(user.coverage != "full" for user in found)
    words = f"{len(found)} users, {registered} with a quorum key"
    return f"{words}, {torn} on which the HSMs disagree" if torn else words


def _list_quorum_values(hsm: Hsm) -> str:
    return _listed(tuple(f"{name} {value}" for name, value in hsm.ask(ListQuorumValues())))


def _list_timeouts(hsm: Hsm) -> str:
    found = hsm.ask(ListTimeouts())
    return f"{found.generated_s} s before approval, {found.approved_s} s after it"


_STEPS: tuple[tuple[str, Callable[[Hsm], str], bool], ...] = (
    ("hsm-info", _describe_hsms, True),
    ("user-list", _list_users, False),
    ("quorum-values", _list_quorum_values, False),
    ("timeouts", _list_timeouts, True),
)
"""Id, act, and whether it may be refused before a login."""


def _listed(parts: tuple[str, ...]) -> str:
    more = f" and {len(parts) - _MOST_SHOWN} more" if len(parts) > _MOST_SHOWN else ""
    return (", ".join(map(safe_text, parts[:_MOST_SHOWN])) or "none") + more


# --- the tool --------------------------------------------------------------------------------


def _tool(arguments: Namespace) -> Tool:
    if arguments.state is None:
        named = {"command": (arguments.tool,)} if arguments.tool else {}
        return Tool(prefix=arguments.prefix, cluster_id=arguments.cluster_id, **named)
    if arguments.prefix:
        raise UsageError(
            say("The options do not go together"),
            say("--state rehearses on this machine; --prefix leads to another one."),
            say("Leave one of them out."),
        )
    state = arguments.state.absolute()
    if not state.exists():
        raise UsageError(
            say("There is no such embedded cluster"),
            say("{path} is not there; a check makes none.").put(path=str(state)),
            say("Make one first: approver-gui cluster new --state FILE"),
        )
    # The driver keeps the environment from the tool, and this program need not be installed.
    ours = ("/usr/bin/env", f"PYTHONPATH={_OUR_FOLDER}", sys.executable)
    module = ("-m", "approver_gui.hsm.embedded", "--state", str(state))
    return Tool(command=(*ours, *module), cluster_id=arguments.cluster_id)


# --- what is shown ---------------------------------------------------------------------------


def _row(step: Step) -> Row:
    if step.error is None or step.verdict == REFUSED:
        return step.verdict, step.words
    return step.verdict, f"{step.words}\n{step.error.detail}\n{step.error.hint}"


def _show_end(terminal: Terminal, arguments: Namespace, *, is_understood: bool) -> None:
    if is_understood:
        terminal.show("Everything was understood. Nobody logged in, nothing was changed.")
    else:
        terminal.show("Not everything was understood. Nobody logged in, nothing was changed.")
    if arguments.out:
        path = safe_text(str(arguments.out))
        terminal.show(f"The transcript is in {path}: no secrets, but names of users and HSMs.")
    elif not is_understood:
        terminal.show("For support: the same again with --out FILE keeps a transcript.")


def _to_json(arguments: Namespace, steps: tuple[Step, ...]) -> dict[str, object]:
    return {
        "format": FORMAT,
        "what": WHAT_IT_IS if arguments.state else "cloudhsm-cli",
        "understood": all(step.verdict != WRONG for step in steps),
        "transcript": str(arguments.out) if arguments.out else None,
        "steps": [
            {
                "id": step.step_id,
                "verdict": step.verdict,
                "words": step.words,
                "error": _spoken(step.error),
            }
            for step in steps
        ],
    }


def _spoken(error: ApproverError | None) -> dict[str, str] | None:
    if error is None:
        return None
    words = {"title": error.title, "detail": error.detail, "hint": error.hint}
    return {name: str(sentence) for name, sentence in words.items()}
