# SPDX-License-Identifier: Apache-2.0
"""``execute``: one ceremony in one session, from the login to the verified signature.

A token dies with its session, so this command holds the session until the signed files are in.
Nothing is sent twice, whatever happens; the journal has every step.
"""

import time
from argparse import Namespace
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_never

from approver_gui.errors import JournalError, MediumError
from approver_gui.flows import signature_file
from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    Executed,
    Ready,
    Run,
    Stage,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import LoggedIn, RosterKeeper
from approver_gui.flows.key_operations import OutputForm
from approver_gui.flows.media import require_free, write_file
from approver_gui.flows.operations import Operation
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.safeguards import needed
from approver_gui.flows.watching import Watch, look
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.passphrases import ask_secret
from approver_gui.headless.roster_files import GivenRoster
from approver_gui.headless.statements import digest_rows, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.headless.wished import Wished
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.words import Role
from approver_gui.journal import Journal
from approver_gui.text import safe_text, say, utc
from approver_gui.tokens.checks import VERDICT_WORDS, Verdict

FORMAT = "approver-gui/execute/1"
LOOK_S = 1.5
"""Two looks at a folder should be a second apart or more; see ``watching``."""


@dataclass(frozen=True, slots=True)
class Office:
    """What the command needs from outside.

    Attributes:
        connect: makes a session with the cluster; nothing is sent yet.
        journal: the log book.
        clock: gives the aware time.
        roster_file: the own roster, where no other is given.
        pause: waits for some seconds.
    """

    connect: Callable[[], Hsm]
    journal: Journal
    clock: Callable[[], datetime]
    roster_file: Path
    pause: Callable[[float], None] = time.sleep


def run(terminal: Terminal, arguments: Namespace, office: Office) -> ExitCode:
    """Do what the arguments say, once.

    Args:
        terminal: where to show, and who is asked for passwords.
        arguments: as the parser gives them for ``execute``.
        office: what is outside.

    Raises:
        UsageError: the options do not go together, or nobody can be asked.
        MediumError: a file cannot be read or written.
        RefusedError: this user may not do it, or a check says no.
        HsmOutcomeUnknownError and the others of ``Hsm.ask``: as the cluster answers.
        JournalError: the journal cannot be written; nothing was executed, or it is said.
    """
    wished = Wished(arguments)
    for path in (arguments.out_token, arguments.out):
        if path is not None:
            require_free(path)
    if not arguments.watch.is_dir():
        raise MediumError(
            say("There is no such folder"),
            say("{path} is to be watched for signed files.").put(path=str(arguments.watch)),
            say("Make the folder, or put in the medium, and start again."),
        )
    wished.read(terminal)
    who = f"Password of {safe_text(arguments.username)}"
    password = ask_secret(terminal, who, arguments.password_fd)
    keeper = _keeper(arguments.roster, wished.role, office)
    flow = CoordinateFlow(office.connect, office.journal, office.clock, keeper)
    try:
        flow.open_session()
        state = flow.log_in(arguments.username, Role(arguments.role), password)
        deed = _Visit(terminal, arguments, office, flow).carry_out(
            wished.operation(state), state
        )
    finally:
        with suppress(JournalError):  # it would hide what happened before
            flow.close()
    return _end(terminal, arguments, deed)


def _keeper(given: Path | None, role: Role, office: Office) -> RosterKeeper:
    if given is None:
        return FileRosterKeeper(office.roster_file, office.journal)
    return GivenRoster(given, role.value)


class _Visit:
    """The session while it lives."""

    def __init__(
        self, terminal: Terminal, arguments: Namespace, office: Office, flow: CoordinateFlow
    ) -> None:
        self._terminal, self._arguments = terminal, arguments
        self._office, self._flow = office, flow
        self._ident = ""

    def carry_out(self, operation: Operation, state: LoggedIn) -> Ceremony | Run:
        """Ask, collect and execute; without approvals where none are needed."""
        if not needed(operation, state.survey, state.who):
            self._terminal.remark("The cluster asks for no approvals for this.")
            return self._saved(self._flow.run(operation).runs[-1])
        ceremony = self._flow.request(operation).ceremonies[-1]
        self._ident = ceremony.id
        write_file(self._arguments.out_token, ceremony.original)
        self._tell_asked(ceremony)
        ready = self._collected()
        if not isinstance(ready.stage, Ready):
            return ready
        late: JournalError | None = None
        try:
            self._flow.execute(self._ident, all_approvals=self._arguments.all_approvals)
        except JournalError as error:  # what was executed is not thrown away for that
            late = error
        done = self._saved(self._ceremony())
        if late is not None:
            raise late
        return done

    def _collected(self) -> Ceremony:
        """Look for signed files until there are enough of them, or the time is over."""
        watch = Watch(self._arguments.watch.absolute())
        original = self._ceremony().original
        watch = watch.with_own(self._arguments.out_token.absolute(), original)
        patience = self._arguments.wait
        give_up = None
        if patience is not None:
            give_up = self._office.clock() + timedelta(seconds=patience)
        while True:
            self._flow.tick()
            looked = look(watch)
            watch = looked.watch
            if looked.fresh and self._ceremony().is_live:
                files = [(path.name, data) for path, data in looked.fresh]
                before = self._ceremony()
                self._flow.add(self._ident, files)
                self._tell_added(before, self._ceremony())
            if not isinstance(self._ceremony().stage, Collecting):
                return self._ceremony()
            if give_up is not None and self._office.clock() >= give_up:
                self._flow.forget(self._ident)
                return self._ceremony()
            self._office.pause(LOOK_S)

    def _ceremony(self) -> Ceremony:
        return next(one for one in self._flow.state.ceremonies if one.id == self._ident)

    def _saved(self, deed: Ceremony | Run) -> Ceremony | Run:
        """Write the signature, where one was made, while it is still known."""
        if isinstance(deed.stage, Executed) and deed.stage.receipt.forms:
            signature_file.save(
                deed.stage.receipt.forms,
                OutputForm(self._arguments.form),
                self._arguments.out,
                self._office.journal,
                deed.id,
            )
        return deed

    # --- what is told while it goes on ---------------------------------------------------

    def _tell_asked(self, ceremony: Ceremony) -> None:
        tell = self._terminal.remark
        tell(str(ceremony.operation.sentence()))
        tell(f"Token: {safe_text(str(self._arguments.out_token))}, ceremony {ceremony.id}")
        for label, text in digest_rows("digest", ceremony.token.digest):
            for line in text.splitlines():
                tell(f"  {label:<12}{line}")
        tell(f"It lives until {utc(ceremony.deadline.at)} ({ceremony.deadline.source.value}).")
        tell(f"Waiting for {ceremony.tally.needed} approvals in the watched folder.")

    def _tell_added(self, before: Ceremony, after: Ceremony) -> None:
        known = set(before.tally.findings)
        for one in after.tally.findings:
            if one not in known and one.file is not None:
                word = VERDICT_WORDS[one.verdict]
                self._terminal.remark(f"  {word!s:<6}{safe_text(one.file)}: {one.words}")
        counted = len(after.tally.votes)
        self._terminal.remark(f"{counted} of {after.tally.needed} approvals count.")


# --- the end -------------------------------------------------------------------------------


def _end(terminal: Terminal, arguments: Namespace, deed: Ceremony | Run) -> ExitCode:
    code, words = _outcome(deed.stage)
    if arguments.json:
        terminal.show_json({"format": FORMAT, **_fields(arguments, deed, code, words)})
        return code
    terminal.show(words)
    if isinstance(deed.stage, Unknown):
        checks = enumerate(deed.stage.checks, 1)
        show_rows(terminal, ((str(number), str(check)) for number, check in checks))
    if isinstance(deed.stage, Executed) and deed.stage.receipt.forms:
        path = safe_text(str(arguments.out))
        terminal.show(f"Signature, verified with the public key: {path}")
    return code


def _outcome(stage: Stage) -> tuple[ExitCode, str]:
    match stage:
        case Executed(receipt):
            return ExitCode.DONE, str(receipt.words)
        case Unproven(words=why):
            return ExitCode.REFUSED, str(why)
        case Unknown(why=why):
            return ExitCode.OUTCOME_UNKNOWN, f"Nobody knows whether it was done: {why}"
        case Void(VoidReason.EXPIRED | VoidReason.GIVEN_UP):
            return (
                ExitCode.TOO_FEW,
                "Too few approvals when the time was over. Nothing was done.",
            )
        case Void(words=why):
            return ExitCode.CLUSTER, str(why)
        case Collecting() | Ready():
            raise AssertionError("it is not over")
        case _:
            assert_never(stage)


def _fields(
    arguments: Namespace, deed: Ceremony | Run, code: ExitCode, words: str
) -> dict[str, object]:
    is_ceremony = isinstance(deed, Ceremony)
    tally = deed.tally if isinstance(deed, Ceremony) else None
    is_saved = isinstance(deed.stage, Executed) and deed.stage.receipt.forms is not None
    return {
        "ceremony": deed.id,
        "stage": type(deed.stage).__name__.lower(),
        "exit_code": int(code),
        "words": words,
        "operation": str(deed.operation.sentence()),
        "token": str(arguments.out_token) if is_ceremony else None,
        "digest": deed.token.digest.hex() if isinstance(deed, Ceremony) else None,
        "needed": tally.needed if tally else 0,
        "approvers": [vote.voter.username for vote in tally.votes] if tally else [],
        "findings": [
            {
                "file": one.file,
                "username": one.username,
                "id": one.check_id,
                "verdict": one.verdict.value,
                "words": str(one.words),
            }
            for one in (tally.findings if tally else ())
            if one.verdict is not Verdict.GOOD
        ],
        "signature": str(arguments.out) if is_saved else None,
        "checks": [str(one) for one in deed.stage.checks]
        if isinstance(deed.stage, Unknown)
        else [],
    }
