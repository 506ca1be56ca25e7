# SPDX-License-Identifier: Apache-2.0
"""The working folder of one cluster: its papers under AWS's names, and what is wanted of it.

1. A file is taken over whole or not at all, after it was understood.
2. The same bytes again change nothing. Others take the place, and the old ones are kept
   beside under a dated name, so that nothing is ever lost.
3. Nothing in it is secret, and nothing in it says how far anybody is.

Source of the names: AWS CloudHSM User Guide, "Initialize the cluster".
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from approver_gui.cluster.certificates import (
    FILE_NAMES,
    MAX_FILE_BYTES,
    ROOT_FILE_NAMES,
    Papers,
    Root,
    read_folder,
)
from approver_gui.cluster.port import BEFORE, Part
from approver_gui.errors import MediumError
from approver_gui.files import keep_beside, make_private_folder, read_bounded, write_whole
from approver_gui.flows.media import writing
from approver_gui.flows.setup import wishes as wished
from approver_gui.flows.setup.wishes import Wishes
from approver_gui.text import say

SIGNED = "CustomerHsmCertificate.crt"
ISSUER = "customerCA.crt"
WISHES = "wishes.json"
_REPLACED = "replaced"
_PUBLIC = 0o644


class ClusterFolder:
    """The files of one cluster. It need not exist before something is put into it.

    Args:
        path: the folder.
        cluster_id: begins the names of the papers.
        clock: gives the aware time.
    """

    def __init__(self, path: Path, cluster_id: str, clock: Callable[[], datetime]) -> None:
        self.path = path
        self.cluster_id = cluster_id
        self._clock = clock

    def place(self, what: Part | Root) -> Path:
        """Return where a paper or a root lies, or would lie."""
        if isinstance(what, Root):
            return self.path / ROOT_FILE_NAMES[what]
        return self.path / f"{self.cluster_id}_{FILE_NAMES[what]}"

    @property
    def signed_place(self) -> Path:
        """Where the signed certificate lies."""
        return self.path / f"{self.cluster_id}_{SIGNED}"

    @property
    def issuer_place(self) -> Path:
        """Where the issuing certificate lies."""
        return self.path / ISSUER

    def papers(self) -> Papers:
        """Return what lies here; nothing where there is no folder.

        Raises:
            CertificateError: a file is not what its name says.
            MediumError: it cannot be read.
        """
        with _reading(self.path):
            return read_folder(self.path) if self.path.is_dir() else Papers()

    def missing(self, papers: Papers) -> tuple[str, ...]:
        """Return the names of the papers and roots that the verification lacks."""
        parts = [self.place(part) for part in BEFORE if papers.part(part) is None]
        roots = [self.place(root) for root in Root if papers.root(root) is None]
        return tuple(path.name for path in (*parts, *roots))

    def read(self, path: Path) -> bytes | None:
        """Return a small file of the folder, None where it is not there.

        Raises:
            MediumError: it cannot be read.
        """
        if not os.path.lexists(path):
            return None
        with _reading(path):
            return read_bounded(path, MAX_FILE_BYTES)

    def put(self, path: Path, data: bytes) -> bool:
        """Put a file into the folder, and return whether anything changed by it.

        Raises:
            MediumError: it cannot be written; what was there is there.
        """
        with writing(path):
            make_private_folder(self.path)
            if os.path.lexists(path):
                if _holds(path, data):
                    return False
                keep_beside(path, _REPLACED, self._clock())
            write_whole(path, data, replace=True, mode=_PUBLIC)
            return True

    def wishes(self) -> Wishes:
        """Return what is wanted; nothing where nobody has said it yet.

        Raises:
            MediumError: the file cannot be read or understood.
        """
        data = self.read(self.path / WISHES)
        return Wishes() if data is None else wished.parse(data)

    def put_wishes(self, wishes: Wishes) -> bool:
        """Keep what is wanted; raises and returns as :meth:`put` does."""
        return self.put(self.path / WISHES, wished.dump(wishes))


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_bounded(path, len(data)) == data
    except OSError:
        return False  # it is kept beside all the same


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MediumError(
            say("The working folder can't be read"),
            say("{path}: {reason}.").put(
                path=error.filename or str(path), reason=error.strerror or type(error).__name__
            ),
            say("Check the folder and its files, and look again."),
        ) from error
