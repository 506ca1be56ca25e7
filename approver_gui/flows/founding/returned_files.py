# SPDX-License-Identifier: Apache-2.0
"""Files that people put into a folder while somebody waits for them, whatever their names.

A file is given as soon as it is there and again whenever it has changed: whoever asks verifies
it, and half a file does not verify.
"""

import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from approver_gui.errors import ApproverError
from approver_gui.files import read_bounded
from approver_gui.tokens.codec import service_digest

MAX_FILE_BYTES = 1024 * 1024
MOST_FILES = 1_000
_ENDINGS = (".json", ".pem", ".sig", ".b64", ".token")

Files = tuple[tuple[str, bytes], ...]
"""Name and untrusted content of each."""
_Stamp = tuple[int, int, int]


class ReturnedFiles:
    """What has come into a folder since the last look.

    Args:
        folder: need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: dict[str, _Stamp] = {}

    def look(self) -> Files:
        """Return name and content of each file that is new or changed; raises nothing."""
        found: list[tuple[str, bytes]] = []
        for name, stamp in sorted(self._stamps().items()):
            if self._seen.get(name) == stamp:
                continue
            try:
                data = read_bounded(self._folder / name, MAX_FILE_BYTES)
            except OSError:
                continue  # the next look tells
            self._seen[name] = stamp
            found.append((name, data))
        return tuple(found)

    def _stamps(self) -> dict[str, _Stamp]:
        stamps: dict[str, _Stamp] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if len(stamps) == MOST_FILES:
                        break
                    if entry.name.lower().endswith(_ENDINGS) and entry.name[:1] not in ".~":
                        status = entry.stat(follow_symlinks=False)
                        if stat.S_ISREG(status.st_mode):
                            stamps[entry.name] = (
                                status.st_ino,
                                status.st_size,
                                status.st_mtime_ns,
                            )
        except OSError:
            return stamps  # what could be read; the next look tells the rest
        return stamps


def verified_pair(
    files: Iterable[tuple[str, bytes]], check: Callable[[bytes, bytes], object]
) -> Files | None:
    """Return the signed file and the public key that belong together, or None.

    Args:
        files: name and content of each, whatever else lies in the folder.
        check: is given a signed file and a public key; raises where they are not the ones.
    """
    known = tuple(files)
    keys = [one for one in known if one[1].lstrip().startswith(b"-----BEGIN ")]
    for signed in known:
        for key in keys:
            if signed in keys:
                continue
            try:
                check(signed[1], key[1])
            except ApproverError:
                continue
            return signed, key
    return None


def approvals_of(original: bytes, files: Iterable[tuple[str, bytes]]) -> Files:
    """Return those files that hold the same token, with something added to it.

    Args:
        original: the token file as it was handed out.
        files: name and content of each.
    """
    digest = service_digest(original)
    fresh = [(name, data) for name, data in files if data != original]
    return tuple((name, data) for name, data in fresh if service_digest(data) == digest)
