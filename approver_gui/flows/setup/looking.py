# SPDX-License-Identifier: Apache-2.0
"""Looking at one cluster from all sides: control plane, host, tool, working folder, journal."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from approver_gui.cluster.authority import Authorities, AuthorityCard
from approver_gui.cluster.certificates import Papers, Root, fingerprint
from approver_gui.cluster.chains import judge, judge_signed
from approver_gui.cluster.port import ControlPlane, Description, Part
from approver_gui.errors import (
    ApproverError,
    CertificateError,
    JournalError,
    RefusedError,
)
from approver_gui.flows.founding.acts import Founding, Look
from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.founding.registration import Registration
from approver_gui.flows.founding.user_value import UserValue
from approver_gui.flows.key_operations import KeyName
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup import history
from approver_gui.flows.setup.facts import (
    AtHost,
    Facts,
    Issuer,
    KnownKey,
    Rehearsed,
    Way,
)
from approver_gui.flows.setup.folder import ClusterFolder
from approver_gui.flows.setup.papers import is_its_own, paper_of, shown_at, trust
from approver_gui.flows.setup.target import AwsChoice, ByHandChoice, EmbeddedChoice, SetupTarget
from approver_gui.flows.setup.wishes import Wishes
from approver_gui.hsm.host import Host
from approver_gui.journal import Entry, Fact
from approver_gui.keys.roster import Roster
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Finding

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
"""An id that can name a folder."""
_WAYS = {EmbeddedChoice: Way.EMBEDDED, AwsChoice: Way.AWS, ByHandChoice: Way.BY_HAND}


@dataclass(frozen=True, slots=True)
class Means:
    """What a set-up works with; ``office`` makes it.

    Attributes:
        folders: where the working folders of all clusters are.
        plane: describes and changes clusters; None where a person does.
        authorities: the issuing authorities of this machine.
        founding: the acts at the tool.
        host: makes the way to the tool's machine.
        journal: the log book, as this cluster writes in it.
        keeper: keeps the roster.
        clock: gives the aware time.
    """

    folders: Path
    plane: ControlPlane | None
    authorities: Authorities
    founding: Founding
    host: Callable[[], Host]
    journal: ClusterJournal
    keeper: FileRosterKeeper
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Files:
    """The working folder, as it was read."""

    papers: Papers
    signed: bytes | None
    issuer: bytes | None
    wishes: Wishes


class Looking:
    """The cluster as it is known; the acts of ``flow`` build on it.

    Args:
        target: which cluster.
        means: to work with.
    """

    def __init__(self, target: SetupTarget, means: Means) -> None:
        self.target = target
        self._means = means
        self._asked_at = means.clock()
        self._described: Description | None = None
        self._plane_trouble: ApproverError | None = None
        self._at_host: bytes | ApproverError | None = None
        self._was_at_host = False
        self._seen: Look | None = None
        self._tool_trouble: ApproverError | None = None
        self._facts: Facts | None = None
        self._held = _Files(Papers(), None, None, Wishes())
        self._registration: Registration | None = None
        self._user_value: UserValue | None = None
        self._host = means.host()
        self._said: tuple[Sentence, ...] = ()
        self._adopt(target.cluster_id)

    @property
    def facts(self) -> Facts | None:
        """What was known last, after an error, too; None before the first look."""
        return self._facts

    @property
    def said(self) -> tuple[Sentence, ...]:
        """What the last act at the tool said: what was done, and what to bear in mind."""
        return self._said

    @property
    def folder(self) -> Path:
        """The working folder; it need not exist."""
        return self._folder.path

    @property
    def registration(self) -> Registration | None:
        """The registration that is open."""
        one = self._registration
        return None if one is None or one.is_over else one

    @property
    def user_value(self) -> UserValue | None:
        """The approval of the value of ``user`` that is open."""
        one = self._user_value
        return None if one is None or one.is_over else one

    def look(self) -> Facts:
        """Ask control plane, host and tool, read folder and journal.

        What cannot be asked is a trouble in the facts, no error.

        Raises:
            JournalError: the journal cannot be read.
        """
        self._asked_at = self._means.clock()
        self._ask_plane()
        described = self._described
        is_bare = described is not None and not described.is_initialised
        self._at_host, self._was_at_host = None, False
        is_worth_it = bool(self.cluster_id) and not is_bare
        if is_worth_it:
            self._ask_host()
        if not (self.registration or self.user_value):  # else its session waits for its end
            self._seen, self._tool_trouble = None, None
            if is_worth_it:
                self._ask_tool()
        return self.look_here()

    def look_here(self) -> Facts:
        """Read folder and journal alone; plane, host and tool as they answered last.

        Raises:
            JournalError: the journal cannot be read.
        """
        entries = self._entries()
        noted = history.noted(entries)
        trouble: ApproverError | None = None
        files = _Files(Papers(), None, None, Wishes())
        try:
            files = self._files()
        except ApproverError as error:
            trouble = error
        self._held = files  # what is judged now; an act sends these bytes and reads none anew
        key = history.known_key(entries)
        known = Facts(
            asked_at=self._asked_at,
            way=_WAYS[type(self.target.plane)],
            cluster_id=self.cluster_id,
            described=self._described,
            plane_trouble=self._plane_trouble,
            folder_trouble=trouble,
            noted=noted,
            at_host=self._host_facts(files.issuer),
            survey=self._seen.survey if self._seen else None,
            tool_trouble=self._tool_trouble,
            roster=self._roster(),
            wishes=files.wishes,
            key=key,
            rehearsed=self._rehearsed(entries, key),
        )
        try:
            self._facts = known if trouble else self._with_files(known, files)
        except CertificateError as error:
            self._facts = replace(known, folder_trouble=error)
        return self._facts

    def abort(self) -> None:
        """End whatever waits for the tool or its host, from any thread."""
        host, self._host = self._host, self._means.host()  # what is aborted stays so
        self._means.founding.abort()
        host.abort()
        for one in (self._registration, self._user_value):
            if one is not None:
                one.abort()

    # --- asking ------------------------------------------------------------------------

    def _ask_plane(self) -> None:
        plane = self._means.plane
        self._described, self._plane_trouble = None, None
        if plane is None:
            return
        try:
            if isinstance(self.target.plane, EmbeddedChoice):
                self._described = next(iter(plane.clusters()), None)
                if self._described is None:
                    self._adopt("")  # there is no file, or no longer
            elif self.cluster_id:
                self._described = plane.describe(self.cluster_id)
        except ApproverError as error:
            self._plane_trouble = error
        if self._described and not _NAME.fullmatch(self._described.cluster_id):
            self._plane_trouble = RefusedError(
                say("The cluster's id can't be used"),
                say("The control plane calls it {cluster}.").put(
                    cluster=self._described.cluster_id
                ),
                say("An id has letters, digits and dashes; check what was asked."),
            )
            self._described = None
        if self._described:
            self._adopt(self._described.cluster_id)

    def _ask_host(self) -> None:
        try:
            self._at_host = self._host.read_back()
            self._was_at_host = True
        except ApproverError as error:
            self._at_host = error

    def _ask_tool(self) -> None:
        try:
            self._seen = self._means.founding.look()
        except JournalError:
            raise
        except ApproverError as error:
            self._tool_trouble = error
            return
        self._tool_trouble = self._seen.trouble

    def _adopt(self, cluster_id: str) -> None:
        self.cluster_id = cluster_id
        self._means.journal.cluster_id = cluster_id
        name = cluster_id or "unknown"
        self._folder = ClusterFolder(self._means.folders / name, cluster_id, self._means.clock)

    # --- reading -----------------------------------------------------------------------

    def _entries(self) -> tuple[Entry, ...]:
        if not self.cluster_id:
            return ()
        return self._means.journal.about()

    def _files(self) -> _Files:
        folder = self._folder
        return _Files(
            folder.papers(),
            folder.read(folder.signed_place),
            folder.read(folder.issuer_place),
            folder.wishes(),
        )

    def _with_files(self, known: Facts, files: _Files) -> Facts:
        papers, folder = files.papers, self._folder
        now = self._means.clock()
        missing = folder.missing(papers)
        cluster = self._cluster_pem(papers)
        held = [(folder.place(part).name, papers.part(part)) for part in Part]
        held += [(folder.place(root).name, papers.root(root)) for root in Root]
        return replace(
            known,
            papers=tuple(paper_of(name, pem) for name, pem in held if pem),
            missing=missing,
            findings=() if missing else judge(papers, trust(papers, known.noted), now),
            issuer=self._issuer(files.issuer),
            signed=shown_at(folder.signed_place, files.signed),
            signed_findings=_of_signed(files, now),
            cluster_certificate=shown_at(folder.place(Part.CLUSTER), cluster),
            is_ours=is_its_own(cluster, files.issuer, papers.csr),
        )

    def _cluster_pem(self, papers: Papers) -> bytes | None:
        described = self._described
        if described is None:
            return papers.cluster
        if not described.is_initialised:
            return None  # whatever a file says
        return described.certificates.get(Part.CLUSTER) or papers.cluster

    def _issuer(self, pem: bytes | None) -> Issuer | None:
        if pem is None:
            return None
        paper = paper_of(self._folder.issuer_place.name, pem)
        card = self._card_of(paper.fingerprint)
        return Issuer(paper, card.name, card.warning) if card else Issuer(paper)

    def _card_of(self, issuer: bytes) -> AuthorityCard | None:
        try:
            cards = self._means.authorities.cards()
        except ApproverError:
            return None  # asked for when it is used, and told then
        return next((one for one in cards if one.fingerprint == issuer), None)

    def _host_facts(self, issuer: bytes | None) -> AtHost | None:
        there = self._at_host
        path = self._host.certificate_path
        if isinstance(there, ApproverError):
            return AtHost(trouble=there, path=path)
        if not self._was_at_host:
            return None
        if there is None:
            return AtHost(path=path)
        try:
            found = fingerprint(there)
            ours = fingerprint(issuer) if issuer else None
        except CertificateError:
            return AtHost(hashlib.sha256(there).digest(), is_ours=False, path=path)
        return AtHost(found, None if ours is None else found == ours, path=path)

    def _roster(self) -> Roster:
        try:
            return self._means.keeper.load()
        except ApproverError:
            return Roster()  # the page of people tells it

    def _rehearsed(self, entries: tuple[Entry, ...], key: KnownKey | None) -> Rehearsed | None:
        journal = self._means.journal
        if key is None:
            return None
        short = KeyName(key.reference).short
        for digest in history.rehearsal_digests(entries):
            for fixed in history.fixed_with(journal.find(sha256=digest), short):
                ident = history.ceremony_of(fixed)
                found = history.rehearsed(fixed, ident, journal.find(ceremony=ident))
                if found:
                    return found
        return None

    # --- writing down ------------------------------------------------------------------

    def _record(self, act: str, **facts: Fact) -> None:
        """Write an act down; the first one of a cluster says that its set-up begins."""
        known = self._facts
        if self.cluster_id and not (known and known.noted.begun_at):
            entries = self._entries()
            if not any(one.act == "setup_begun" for one in entries):
                self._means.journal.record(
                    "setup_begun",
                    target=str(self.target.words()),
                    folder=str(self._folder.path),
                )
        self._means.journal.record(act, **facts)


def _of_signed(files: _Files, now: datetime) -> tuple[Finding, ...]:
    csr, signed, issuer = files.papers.csr, files.signed, files.issuer
    return judge_signed(csr, signed, issuer, now) if csr and signed and issuer else ()
