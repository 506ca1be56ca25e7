# SPDX-License-Identifier: Apache-2.0
"""The steps of the ceremony itself, from the login to the evidence, in real windows."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from approver_gui.errors import RefusedError
from approver_gui.flows import rehearsal, signature_file
from approver_gui.flows.ceremony import Ceremony, Executed
from approver_gui.flows.evidence import Beside, save_report
from approver_gui.flows.history import report_of
from approver_gui.flows.matching import Kind
from approver_gui.flows.operations import OutputForm, SignPayload
from approver_gui.flows.report import Setting
from approver_gui.flows.report_page import page
from approver_gui.hsm.words import Role
from approver_gui.journal import examine
from approver_gui.keys import rsa
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.signatures import Forms, verifies
from approver_gui.text import spoken_words
from approver_gui.tokens.codec import dump
from approver_gui.tokens.tally import merged
from approver_gui.ui.coordinator.rooms import CEREMONY, CLUSTER, EVIDENCE
from approver_gui.ui.rehearsal.custodian import Custodian
from approver_gui.ui.rehearsal.preparation import (
    PAYLOAD,
    PAYLOAD_NAME,
    Preparation,
    Props,
    Titled,
)
from approver_gui.ui.rehearsal.stagehand import Stagehand, StepFailedError

REPORT, TRANSCRIPT, SIGNATURE = "report.html", "transcript.txt", f"{PAYLOAD_NAME}.sig.b64"
_SHOWN_WORDS = 4
_MUST_MATCH = ("CN_LOGIN", "CN_GET_TOKEN", "CN_LOGOUT")


class Rehearsal(Preparation):
    """The coordinator and the stick between the windows; arguments as for the base class."""

    def __init__(self, hand: Stagehand, work: Path, props: Props) -> None:
        super().__init__(hand, work, props)
        self._out = hand.out
        self._stick = work / "STICK1"
        self._custodian: Custodian | None = None
        self._ident = ""
        self._handed_out = Path()
        self._approval = b""

    def steps(self) -> Sequence[Titled]:
        """Return every step of the whole, in order."""
        return (
            *self.preparing(),
            ("connect the coordinator's window and log in", self._log_in),
            ("ask for a token", self._ask),
            ("hand it out", self._hand_out),
            (f"{rehearsal.USERS[1]} approves", lambda: self._approve(rehearsal.USERS[1])),
            ("count the first approval", lambda: self._count(1)),
            (f"{rehearsal.USERS[2]} approves", lambda: self._approve(rehearsal.USERS[2])),
            ("count the second approval", lambda: self._count(2)),
            ("execute", self._execute),
            ("verify the signature", self._verify),
            ("use the token again: refused", self._use_again),
            ("write the report", self._report),
            ("log out", self._log_out),
            ("read the HSM's log beside the journal", self._read_logs),
            ("keep a transcript without secrets", self._transcript),
        )

    def clear_away(self) -> None:
        """Close every window and session."""
        if self._custodian:
            self._custodian.close()
        super().clear_away()

    def _approve(self, name: str) -> str:
        approver = self._approvers[name]
        opened = approver.open(self._handed_out)
        self._picture(f"approver-{name}", approver.window, only=rehearsal.USERS[1])
        saved = approver.approve()
        self._picture(f"approved-{name}", approver.window, only=rehearsal.USERS[1])
        return f"{saved.path.name}, the checks found it {opened.verdict.value}"

    # --- the coordinator ---------------------------------------------------------------

    def _log_in(self) -> str:
        ground = self._cluster
        custodian = self._custodian = Custodian(
            self._hand,
            self._work / "coordinator",
            open_hsm=lambda _connection: ground.connect(),
            clock=self._props.clock,
            settings=self._settings,
        )
        custodian.keep(self._roster())
        self._picture("coordinator-connect", custodian.window)
        custodian.connect(ground.connection)
        self._picture("coordinator-login", custodian.window)
        name = rehearsal.USERS[0]
        state = custodian.log_in(name, ground.passwords[name])
        return f"{state.who.username} {state.who.role}"

    def _roster(self) -> Roster:
        role = Role.CRYPTO_USER.value
        keys = {name: rsa.parse_public_pem(pem) for name, pem in self._pems.items()}
        return Roster(tuple(Member(name, role, name, key) for name, key in keys.items()))

    @property
    def _office(self) -> Custodian:
        if self._custodian is None:
            raise StepFailedError("the coordinator's window is not open")
        return self._custodian

    def _ask(self) -> str:
        office = self._office
        payload = self._work / PAYLOAD_NAME
        payload.write_bytes(PAYLOAD)
        office.fill_in(payload, rehearsal.LABEL)
        self._picture("coordinator-operation", office.window)
        ceremony = office.ask()
        self._ident = ceremony.id
        self._picture("coordinator-asked", office.window)
        words = " ".join(spoken_words(ceremony.token.digest)[:_SHOWN_WORDS])
        return f"ceremony {ceremony.id}, digest {words}..."

    def _hand_out(self) -> str:
        self._stick.mkdir()
        self._handed_out = self._office.hand_out(self._stick)
        return f"{self._handed_out.name}, read back and compared"

    def _count(self, wanted: int) -> str:
        ceremony = self._office.see(self._ident, wanted)
        self._office.rooms.turn_to(CEREMONY)
        self._picture(f"coordinator-{wanted}-of-{rehearsal.NEEDED}", self._office.window)
        names = ", ".join(vote.voter.username for vote in ceremony.tally.votes)
        return f"{names}: verified with the registered keys"

    def _execute(self) -> str:
        office = self._office
        ready = office.state.ceremony(self._ident)
        self._approval = dump(merged(ready.tally, at_most_needed=True))
        done = office.execute(self._ident)
        self._picture("coordinator-done", office.window)
        if not isinstance(done.stage, Executed):
            raise StepFailedError(f"the ceremony is {type(done.stage).__name__}")
        office.rooms.turn_to(CLUSTER)
        self._hand.settle(office.window)
        self._picture("coordinator-cluster", office.window)
        office.rooms.turn_to(CEREMONY)
        return str(done.stage.receipt.words)

    def _verify(self) -> str:
        done = self._office.state.ceremony(self._ident)
        forms = _forms(done)
        operation = done.operation
        if not isinstance(operation, SignPayload) or done.public_pem is None:
            raise StepFailedError("nothing was signed")
        payload = operation.payload
        holds = verifies(
            done.public_pem,
            payload.mechanism.value,
            payload.hash_function.value,
            PAYLOAD,
            forms.raw,
            is_digest=False,
            salt_bytes=None,
        )
        if not holds:
            raise StepFailedError("the public key does not verify the signature")
        path = (self._out or self._work) / SIGNATURE
        journal = self._office.desk.journal
        signature_file.save(forms, OutputForm.BASE64, path, journal, self._ident)
        (path.parent / f"{rehearsal.LABEL}.public.pem").write_bytes(done.public_pem)
        return f"{len(forms.raw)} bytes over {PAYLOAD_NAME}, saved as {path.name}"

    def _use_again(self) -> str:
        try:
            self._office.desk.flow.execute(self._ident)
        except RefusedError:
            pass
        else:
            raise StepFailedError("the program executed a ceremony twice")
        hsm = self._cluster.sessions[-1]
        said = rehearsal.second_use(hsm, self._reference, PAYLOAD, self._approval)
        return f"by the program, and by the cluster, which said: {said}"

    def _log_out(self) -> str:
        self._office.log_out()
        return "the session is over"

    # --- evidence ----------------------------------------------------------------------

    def _report(self) -> str:
        office = self._office
        office.rooms.show_report(self._ident)
        self._hand.settle(office.window)
        self._picture("coordinator-report", office.window)
        found = examine(office.desk.places.journal_file)
        setting = Setting(
            cluster=str(self._cluster.connection.words()),
            is_embedded=True,
            roster=office.state.roster,
            entries=found.entries,
            last_seal=found.last_seal or "",
            made_at=self._props.clock(),
        )
        told = report_of(office.state.ceremony(self._ident), setting)
        path = (self._out or self._work) / REPORT
        save_report(page(told).encode(), path, self._ident, office.desk.journal)
        return path.name

    def _read_logs(self) -> str:
        office = self._office
        office.rooms.turn_to(EVIDENCE)
        beside = office.look_back()
        self._hand.settle(office.window)
        self._picture("coordinator-log", office.window)
        if not beside.journal.holds:
            raise StepFailedError("the coordinator's journal does not hold")
        if beside.timeline.summary.findings:
            raise StepFailedError(str(beside.timeline.summary.findings[0].words))
        matched = _matched(beside)
        missing = [name for name in _MUST_MATCH if name not in matched]
        if missing:
            raise StepFailedError(f"not in both: {', '.join(missing)}")
        return f"{len(matched)} in both, among them {', '.join(_MUST_MATCH)}"

    def _transcript(self) -> str:
        ground = self._cluster
        text = ground.transcript()
        logs = ground.logs()
        for secret in (*ground.passwords.values(), *self._secrets):
            if any(secret.reveal().decode() in one for one in (text, *logs.values())):
                raise StepFailedError("a secret stands in the transcript or in a log")
        if self._out is None:
            return "looked at"
        (self._out / TRANSCRIPT).write_text(text, "utf-8")
        for serial, log in logs.items():
            (self._out / f"{serial}.audit.log").write_text(log, "utf-8")
        (self._out / "merged.json").write_bytes(self._approval)
        for path in (*self._post.iterdir(), *self._stick.iterdir()):
            shutil.copyfile(path, self._out / path.name)
        return TRANSCRIPT


def _forms(done: Ceremony) -> Forms:
    stage = done.stage
    if not isinstance(stage, Executed) or stage.receipt.forms is None:
        raise StepFailedError("no signature came back")
    return stage.receipt.forms


def _matched(beside: Beside) -> list[str]:
    line = beside.timeline
    return [line.row(at).opcode for at in line.filter("", {Kind.MATCHED})]
