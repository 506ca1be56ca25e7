# SPDX-License-Identifier: Apache-2.0
"""``merge`` and ``tally``: signed files against the roster, without a window.

Only ``merge`` writes, one new file, and only when the tally is complete and nothing is
refused.
"""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from approver_gui.errors import ApproverError, KeyStoreError, RefusedError
from approver_gui.flows.media import read_file, require_free, write_file
from approver_gui.headless.exit_codes import ExitCode, UsageError, exit_code
from approver_gui.headless.roster_files import read_roster
from approver_gui.headless.statements import digest_rows, show_findings, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.roster import Roster
from approver_gui.text import safe_text, say
from approver_gui.tokens.checks import VERDICT_WORDS, Verdict, check, verdict
from approver_gui.tokens.codec import MAX_FILE_BYTES, dump, parse
from approver_gui.tokens.model import ServiceToken
from approver_gui.tokens.tally import (
    HandedIn,
    MergeFinding,
    Policy,
    Seat,
    SeatState,
    Tally,
    count,
    merged,
)

MERGE_FORMAT = "approver-gui/merge/1"
TALLY_FORMAT = "approver-gui/tally/1"
_ANSWERED_HERE = ("T9", "T11")
"""What the checks say about approvals without keys; the tally knows better."""
_STATES = {
    SeatState.WAITING: "waiting",
    SeatState.APPROVED: "approved, verified",
    SeatState.REFUSED: "does not count",
}


def run(terminal: Terminal, arguments: Namespace, judged_at: datetime) -> ExitCode:
    """Do what the arguments say and return how it ended.

    Args:
        terminal: where to show it.
        arguments: as the parser gives them for ``merge`` or ``tally``.
        judged_at: aware time as of which ages are judged.

    Raises:
        ApproverError: the original, the roster or the new file is of no use; with ``--json``
            that is in the answer, too.
    """
    try:
        return _run(terminal, arguments, judged_at)
    except ApproverError as error:
        # A roster, or a key in it, is a file like the others here: nothing is locked.
        code = ExitCode.FILE if isinstance(error, KeyStoreError) else exit_code(error)
        if arguments.json:
            words = {"title": error.title, "detail": error.detail, "hint": error.hint}
            spoken = {name: str(sentence) for name, sentence in words.items()}
            terminal.show_json({"format": _format(arguments), "error": spoken})
        terminal.flush()
        terminal.explain(error)
        return code


def _run(terminal: Terminal, arguments: Namespace, judged_at: datetime) -> ExitCode:
    out: Path | None = arguments.out if arguments.command == "merge" else None
    if out is not None:
        require_free(out)
    original = _original(arguments.original)
    roster = read_roster(arguments.roster)
    tally = count(
        original,
        _handed_in(arguments.signed),
        roster.voters(original.service, original.key_reference),
        _policy(roster, arguments.need),
        roster.diagnose,
    )
    findings = (*_of_original(original, judged_at), *tally.findings)
    worst = max((tally.verdict, verdict(findings)), key=list(Verdict).index)
    code = ExitCode.DONE if tally.is_complete else ExitCode.TOO_FEW
    if worst is Verdict.STOP:
        code = ExitCode.REFUSED
    written = None
    if out is not None and code is ExitCode.DONE:
        write_file(out, dump(merged(tally, at_most_needed=arguments.at_most_needed)))
        written = out
    if arguments.json:
        answer = _to_json(tally, findings, worst, arguments.original)
        if out is not None:
            answer["out"] = str(written) if written else None
        terminal.show_json({"format": _format(arguments), **answer})
    else:
        _show(terminal, tally, findings, arguments.original)
        _show_end(terminal, tally, worst, out)
    return code


def _format(arguments: Namespace) -> str:
    return MERGE_FORMAT if arguments.command == "merge" else TALLY_FORMAT


# --- what is read ------------------------------------------------------------------------


def _original(path: Path) -> ServiceToken:
    token = parse(read_file(path, MAX_FILE_BYTES))
    if not isinstance(token, ServiceToken):
        raise RefusedError(
            say("Only approvals of a service are merged"),
            say("{path} is a registration or a login: each has one signer.").put(
                path=str(path)
            ),
            say("Give the token that the cluster made for an operation."),
        )
    return token


def _handed_in(paths: Iterable[Path]) -> Iterator[HandedIn]:
    for path in paths:
        try:
            yield str(path), parse(read_file(path, MAX_FILE_BYTES))
        except ApproverError as error:  # it is a finding, and the others count
            yield str(path), error


def _policy(roster: Roster, need: int | None) -> Policy:
    needed = roster.policy.needed if need is None else need
    if needed is None:
        raise UsageError(
            say("How many approvals are needed?"),
            say("The roster does not say it."),
            say("Give --need M, as the cluster's list of quorum values has it."),
        )
    return replace(roster.policy, needed=needed)


def _of_original(original: ServiceToken, judged_at: datetime) -> Iterator[MergeFinding]:
    for found in check(original, judged_at, lambda _digest, _signature: None):
        if found.verdict is not Verdict.GOOD and found.check_id not in _ANSWERED_HERE:
            yield MergeFinding(found.check_id, found.verdict, found.words)


# --- what is shown -----------------------------------------------------------------------


def _to_json(
    tally: Tally, findings: Iterable[MergeFinding], worst: Verdict, original: Path
) -> dict[str, object]:
    return {
        "original": str(original),
        "digest": tally.original.digest.hex(),
        "needed": tally.needed,
        "counted": len(tally.votes),
        "missing": tally.missing,
        "verdict": worst.value,
        "approvals": [approval.username for approval in tally.approvals],
        "seats": [_seat(seat) for seat in tally.seats],
        "findings": [
            {
                "file": str(original) if one.file is None else one.file,
                "username": one.username,
                "id": one.check_id,
                "verdict": one.verdict.value,
                "words": str(one.words),
            }
            for one in findings
        ],
    }


def _seat(seat: Seat) -> Mapping[str, object]:
    why = str(seat.why) if seat.why else None
    return {"username": seat.voter.username, "state": seat.state.value, "why": why}


def _show(
    terminal: Terminal, tally: Tally, findings: Iterable[MergeFinding], original: Path
) -> None:
    show_rows(terminal, digest_rows("Digest", tally.original.digest))
    terminal.show()
    rows = ((safe_text(seat.voter.username), _STATES[seat.state]) for seat in tally.seats)
    show_rows(terminal, rows)
    for file, found in groupby(findings, key=lambda one: one.file):
        terminal.show()
        terminal.show(safe_text(str(original) if file is None else file))
        show_findings(terminal, found)
    terminal.show()


def _show_end(terminal: Terminal, tally: Tally, worst: Verdict, out: Path | None) -> None:
    rows = [("Counted", f"{len(tally.votes)} of {tally.needed} needed")]
    if tally.missing:
        rows.append(("Missing", str(tally.missing)))
    rows.append(("Verdict", str(VERDICT_WORDS[worst])))
    show_rows(terminal, rows)
    if out is None:
        return
    if worst is Verdict.STOP or tally.missing:
        terminal.show("Nothing was written.")
    else:
        terminal.show(f"Written and read back: {safe_text(str(out))}")
