# SPDX-License-Identifier: Apache-2.0
"""The papers of a cluster taken over, its roots confirmed, its doubts accepted."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Protocol, runtime_checkable

from approver_gui.cluster import reading
from approver_gui.cluster.certificates import (
    FILE_NAMES,
    ROOT_FILE_NAMES,
    Root,
    fingerprint,
    paper_files,
)
from approver_gui.cluster.port import Part
from approver_gui.errors import (
    RefusedError,
)
from approver_gui.flows.media import read_file, write_file
from approver_gui.flows.setup.before import told
from approver_gui.flows.setup.cluster import ClusterActs, not_now
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.steps import listed
from approver_gui.flows.setup.wishes import MAX_REASON_CHARACTERS
from approver_gui.text import say


@runtime_checkable
class HasRoots(Protocol):
    """A control plane that hands out roots of its own, as a rehearsal's does."""

    def roots(self, cluster_id: str) -> Mapping[Root, bytes]:
        """Return the roots (PEM) of a cluster's certificates; nobody need trust them."""


class Taking(ClusterActs):
    """See ``flow``, which has these acts and the others."""

    # --- papers and verification -------------------------------------------------------

    def fetch_papers(self) -> Facts:
        """Take over what the control plane tells, into the working folder.

        Raises:
            RefusedError: there is no control plane, or it tells no papers.
            ApproverError: the control plane cannot be asked; a paper cannot be understood.
        """
        plane = self._plane()
        described = self.look().described
        if self._plane_trouble:
            raise self._plane_trouble
        certificates = described.certificates if described else {}
        if not certificates:
            raise not_now(
                say("The control plane tells no certificates of this cluster."),
                say("Wait until its first HSM is there, and fetch them again."),
            )
        roots = plane.roots(self.cluster_id) if isinstance(plane, HasRoots) else {}
        found = {self._folder.place(part): pem for part, pem in certificates.items()}
        found |= {self._folder.place(root): pem for root, pem in roots.items()}
        return self._take(found)

    def take_files(self, paths: Iterable[Path]) -> Facts:
        """Take over papers under the names that AWS gives them, or whole folders of them.

        Raises:
            RefusedError: a name is none of those, or of another cluster; nothing was taken.
            CertificateError: a file cannot be understood; nothing was taken.
            MediumError: a file cannot be read or written.
        """
        self._require_cluster()
        found: dict[Path, bytes] = {}
        for path in paths:
            for one in _inside(path) if path.is_dir() else (path,):
                found[self._place_of(one)] = read_file(one, reading.MAX_FILE_BYTES)
        return self._take(found)

    def take_pasted(self, part: Part | Root, text: str) -> Facts:
        """Take over one paper from pasted text; raises as :meth:`take_files` does."""
        self._require_cluster()
        pem = text.strip().encode("utf-8", "surrogatepass") + b"\n"
        return self._take({self._folder.place(part): pem})

    def take_root(self, root: Root, path: Path) -> Facts:
        """Take over a root under any name; it is trusted only if it is known or confirmed."""
        self._require_cluster()
        return self._take({self._folder.place(root): read_file(path, reading.MAX_FILE_BYTES)})

    def save_request(self, path: Path) -> None:
        """Write the cluster's request to a new file, for the machine that signs it.

        Raises:
            RefusedError: it is not here.
            MediumError: it cannot be written.
        """
        csr = self._folder.papers().csr
        if csr is None:
            raise not_now(say("The request is not here."), say("Take the papers over first."))
        write_file(path, csr)
        self._record("request_saved", file=str(path), request=fingerprint(csr).hex())

    def confirm_root(self, root: Root, typed: str) -> Facts:
        """Trust a root that is not known, because a person compared its fingerprint.

        Args:
            root: which one, in the working folder.
            typed: the fingerprint from another source, in hex; blanks and colons are free.

        Raises:
            RefusedError: it is not the fingerprint of the root in the folder.
        """
        pem = self._folder.papers().root(root)
        if pem is None:
            raise not_now(
                say("{file} is not here yet.").put(file=ROOT_FILE_NAMES[root]),
                say("Take the root over first."),
            )
        found = fingerprint(pem).hex()
        plain = "".join(typed.split()).replace(":", "").lower()
        if plain != found:
            raise RefusedError(
                say("The fingerprint is another one"),
                say("What was typed is not the SHA-256 of {file}.").put(
                    file=ROOT_FILE_NAMES[root]
                ),
                say("Trust no root whose fingerprint another source does not confirm."),
            )
        if (root.value, found) not in self.look_here().noted.confirmed_roots:
            self._record("root_confirmed", root=root.value, fingerprint=found)
        return self.look_here()

    def accept_doubts(self, reason: str, check_ids: Collection[str] | None = None) -> Facts:
        """Accept doubts about these papers, with a reason; nothing where none is open.

        Args:
            reason: as typed.
            check_ids: of the findings that are accepted; None for every doubt there is.

        Raises:
            RefusedError: there is no reason, or something says stop.
        """
        shown, facts = self._facts, self.look_here()
        require_as_shown(shown, facts)
        if facts.stops:
            raise not_now(told(facts.stops), say("A stop can't be accepted: settle it first."))
        if not reason.strip() or len(reason) > MAX_REASON_CHARACTERS:
            raise not_now(
                say("A doubt is accepted with a reason of 1 to {most} characters.").put(
                    most=MAX_REASON_CHARACTERS
                ),
                say("Write down why it is accepted: others will read it."),
            )
        chosen = [
            one for one in facts.open_doubts if check_ids is None or one.check_id in check_ids
        ]
        if chosen:
            self._record(
                "doubts_accepted",
                checks=tuple(one.check_id for one in chosen),
                words=tuple(str(one.words) for one in chosen),
                papers=facts.papers_digest,
                reason=reason.strip(),
            )
        return self.look_here()

    # --- inside ------------------------------------------------------------------------

    def _place_of(self, path: Path) -> Path:
        """Return where a file goes, by its name."""
        for part in Part:
            if path.name == f"{self.cluster_id}_{FILE_NAMES[part]}":
                return self._folder.place(part)
        for root, name in ROOT_FILE_NAMES.items():
            if path.name == name:
                return self._folder.place(root)
        raise RefusedError(
            say("The name is not one of AWS's"),
            say("{file} is no name of a paper of {cluster}.").put(
                file=path.name, cluster=self.cluster_id
            ),
            say("Name it as AWS does, or say which paper it is; nothing was taken."),
        )

    def _take(self, found: Mapping[Path, bytes]) -> Facts:
        """Put papers into the folder, all understood before the first is."""
        for place, pem in found.items():
            reading.read(pem, place.name)
        names = tuple(place.name for place in found)
        changed = [place.name for place, pem in found.items() if self._folder.put(place, pem)]
        if changed:
            self._record(
                "papers_taken",
                files=names,
                fingerprints=tuple(fingerprint(pem).hex() for pem in found.values()),
                changed=tuple(changed),
            )
        return self.look_here()


def require_verified(facts: Facts) -> None:
    """Let pass only papers that were verified, with every doubt accepted.

    Raises:
        RefusedError: papers are missing, a finding says stop, or a doubt is open.
    """
    title = say("The cluster is not verified")
    if facts.folder_trouble:
        raise facts.folder_trouble
    if facts.missing or not facts.findings:
        words = say("Missing: {files}.").put(files=listed(facts.missing))
        raise RefusedError(title, words, say("Take the papers over first."))
    if facts.stops:
        raise RefusedError(title, told(facts.stops), say("Settle this first."))
    if facts.open_doubts:
        hint = say("Accept each doubt with a reason, or settle it.")
        raise RefusedError(title, told(facts.open_doubts), hint)


def require_as_shown(shown: Facts | None, facts: Facts) -> None:
    """Let pass only a decision about the very files that its person was shown.

    Raises:
        RefusedError: others lie in the working folder by now.
    """
    if shown is not None and _marks(shown) != _marks(facts):
        raise not_now(
            say("The files in the working folder have changed since they were shown."),
            say("Look at them again, then decide."),
        )


def _marks(facts: Facts) -> tuple[object, ...]:
    issuer = facts.issuer.paper if facts.issuer else None
    return facts.cluster_id, facts.papers_digest, facts.signed, issuer


def _inside(folder: Path) -> tuple[Path, ...]:
    roots = (folder / name for name in ROOT_FILE_NAMES.values())
    return (*paper_files(folder).values(), *(path for path in roots if path.exists()))
