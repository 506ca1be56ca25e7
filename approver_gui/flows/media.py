# SPDX-License-Identifier: Apache-2.0
"""Files of people's choosing: the operating system's refusals turned into remedies."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from approver_gui.errors import MediumError
from approver_gui.files import read_bounded, write_whole
from approver_gui.text import Sentence, say

_REASONS = {
    errno.ENOENT: say("The file or its folder is not there."),
    errno.EACCES: say("This account has no permission for it."),
    errno.EPERM: say("This account has no permission for it."),
    errno.EEXIST: say("A file of this name is there already, and nothing is overwritten."),
    errno.EISDIR: say("This is a folder, not a file."),
    errno.EINVAL: say("This is not a regular file."),
    errno.EFBIG: say("The file is larger than anything that belongs here."),
    errno.ENOSPC: say("The medium is full."),
    errno.EROFS: say("The medium is write-protected."),
    errno.EIO: say("The medium answers with errors, or was removed."),
    errno.ENODEV: say("The medium was removed."),
    errno.ENAMETOOLONG: say("The name is too long for this medium."),
}
_BAD_NAME = say("The medium cannot have a file of this name.")
_OTHER = say("The operating system answered: {answer}.")


def read_file(path: Path, limit: int) -> bytes:
    """Return a whole file of at most ``limit`` bytes.

    Raises:
        MediumError: it cannot be read, is no regular file, or is too large.
    """
    try:
        return read_bounded(path, limit)
    except OSError as error:
        raise MediumError(
            say("The file could not be read"),
            say("{path}: {reason}").put(path=str(path), reason=_reason(error)),
            say("Check the medium and open the file again."),
        ) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a new file whole or not at all, and read it back; nothing is overwritten.

    Raises:
        MediumError: it cannot be written, and nothing is left of the attempt; or it reads
            back differently.
    """
    _write(path, data, mode=0o644)


def write_private_file(path: Path, data: bytes) -> None:
    """Write a new file as :func:`write_file` does, one that only this account may read.

    Raises:
        MediumError: as there.
    """
    _write(path, data, mode=0o600)


def _write(path: Path, data: bytes, *, mode: int) -> None:
    with writing(path):
        write_whole(path, data, replace=False, mode=mode)
    if read_file(path, len(data) + 1) != data:
        raise MediumError(
            say("The file reads back differently"),
            say("{path} does not hold what was written to it.").put(path=str(path)),
            say("Use another medium and save again; do not hand this one over."),
        )


@contextmanager
def going_with(path: Path, data: bytes) -> Iterator[None]:
    """Write a file that goes with the one written inside; if that fails, it goes again.

    The same content may lie there from an earlier time, and then stays.

    Raises:
        MediumError: it cannot be written, reads back differently, or another content is there.
    """
    is_new = not _holds(path, data)
    if is_new:
        write_file(path, data)
    try:
        yield
    except MediumError:
        if is_new:
            with suppress(OSError):
                path.unlink()
        raise


def _holds(path: Path, data: bytes) -> bool:
    try:
        return read_bounded(path, len(data)) == data
    except OSError:
        return False  # why it cannot be read is told when it cannot be written either


def require_free(path: Path) -> None:
    """Find out, before anything else is done, that a new file can have this name.

    It promises nothing: only writing does.

    Raises:
        MediumError: something has the name, or there is no such folder.
    """
    with writing(path):
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        if not path.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Word what goes wrong while a new file of a person's choosing is written.

    Raises:
        MediumError: instead of an OSError from inside.
    """
    try:
        yield
    except OSError as error:
        reason = _BAD_NAME if error.errno == errno.EINVAL else _reason(error)
        raise MediumError(
            say("The file could not be written"),
            say("{path}: {reason}").put(path=str(path), reason=reason),
            say("Choose another name, folder or medium. Nothing was changed."),
        ) from error


def _reason(error: OSError) -> Sentence:
    known = _REASONS.get(error.errno or 0)
    return known or _OTHER.put(answer=error.strerror or type(error).__name__)
