# SPDX-License-Identifier: Apache-2.0
"""Reading within bounds, writing whole or not at all.

Every function raises a plain ``OSError`` with ``errno`` and ``filename`` set; whoever knows
what the file is for puts it into words.

A process killed while writing leaves at most a temporary file beside the target. Its name
starts with ``TEMPORARY_PREFIX`` and ends in ``TEMPORARY_SUFFIX``; nothing ever reads it.
"""

import errno
import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import NoReturn

TEMPORARY_PREFIX = ".approver-gui-"
TEMPORARY_SUFFIX = ".part"
LOCK_PATIENCE_S = 10.0
_LOCK_POLL_S = 0.005
_MOST_NAMES = 1_000
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS}
_CANNOT_SYNC_A_FOLDER = {errno.EINVAL, errno.EACCES, errno.ENOTSUP, errno.ENOSYS, errno.EBADF}


def read_bounded(path: Path, limit: int) -> bytes:
    """Return the bytes of a regular file of at most ``limit`` bytes.

    A pipe or a device never makes it wait: it is opened without blocking and refused.

    Raises:
        OSError: EFBIG when it is longer, EISDIR for a folder, EINVAL for what is no regular
            file, otherwise what the system says.
    """
    with naming(path):
        descriptor = open_regular(path, os.O_RDONLY)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            if os.fstat(descriptor).st_size > limit:
                _refuse(errno.EFBIG)
            parts: list[bytes] = []
            room = limit + 1  # the size above may be stale, or a lie as in /proc
            while room and (part := file.read(room)):
                parts.append(part)
                room -= len(part)
            if not room:
                _refuse(errno.EFBIG)
            return b"".join(parts)


def open_regular(path: Path, flags: int) -> int:
    """Open a regular file, never waiting, and return its descriptor.

    Raises:
        OSError: EISDIR for a folder, EINVAL for a pipe, a device or the like.
    """
    with naming(path):
        descriptor = os.open(path, flags | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            os.close(descriptor)
            _refuse(errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL)
        return descriptor


def write_whole(path: Path, data: bytes, *, replace: bool, mode: int = 0o600) -> None:
    """Put ``data`` at ``path`` and on the medium: all of it, or nothing.

    A symbolic link at ``path`` is never followed. File systems without hard links (FAT) make
    ``replace=False`` a check and a rename, which another program could slip between.

    Args:
        path: where the file goes; its folder exists.
        data: the whole content.
        replace: whether a file already there gives way, in one step.
        mode: permissions of the new file, less the umask.

    Raises:
        FileExistsError: something is there and ``replace`` is false.
        OSError: anything else. The target is then as it was, unless the very last step, the
            sync of the folder after a replacement, is what failed.
    """
    with naming(path):
        if not replace and os.path.lexists(path):
            _refuse(errno.EEXIST)
        temporary = path.with_name(f"{TEMPORARY_PREFIX}{os.urandom(8).hex()}{TEMPORARY_SUFFIX}")
        try:
            _write_new(temporary, data, mode)
            if replace:
                temporary.replace(path)
            else:
                _give_name(temporary, path, keep=False)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        try:
            sync_folder(path.parent)
        except OSError:
            if not replace:
                with suppress(OSError):
                    path.unlink()
            raise


def keep_beside(path: Path, label: str, moment: datetime) -> Path:
    """Keep a file under a dated name of its own beside ``path``, and return that name.

    Nothing is ever overwritten. Where the file system has hard links ``path`` stays until
    something is put in its place, so that no kill leaves a moment without it.

    Args:
        path: the file, ``name.suffix``.
        label: why, as in ``name.label-20240101T120000Z.suffix``.
        moment: the date for the name, aware.

    Raises:
        OSError: the file is missing or no name can be given.
    """
    stem = f"{path.stem}.{label}-{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = chain([stem], (f"{stem}-{count}" for count in range(2, _MOST_NAMES)))
    with naming(path):
        for name in names:
            beside = path.with_name(name + path.suffix)
            try:
                _give_name(path, beside, keep=True)
            except FileExistsError:
                continue
            sync_folder(path.parent)
            return beside
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


@contextmanager
def locked(path: Path, patience_s: float = LOCK_PATIENCE_S) -> Iterator[None]:
    """Hold the exclusive lock on ``path``, a file of its own made for this (0600).

    It excludes other processes and other threads alike, is not reentrant, and ends with the
    process. The file stays: removing it would let two holders in.

    Raises:
        TimeoutError: another holder kept it for longer than ``patience_s`` seconds.
        OSError: the file cannot be made or the file system has no locks.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
    with naming(path):
        descriptor = os.open(path, flags, 0o600)
    try:
        with naming(path):
            _wait_for_lock(descriptor, patience_s)
        yield
    finally:
        os.close(descriptor)


def make_private_folder(path: Path) -> None:
    """Make a folder, and the missing ones above it, for this user only (0700).

    Folders that exist are left as they are.

    Raises:
        OSError: it cannot be made, or something else has its name.
    """
    if path.is_dir():
        return
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)
    if not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte to an open file; the system may take them in pieces.

    Raises:
        OSError: some bytes, or none, may have been written.
    """
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """Bring names made or changed in a folder onto the medium, where that is possible.

    Raises:
        OSError: the medium failed; a file system that cannot do it is no failure.
    """
    with naming(folder):
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            if error.errno in _CANNOT_SYNC_A_FOLDER:
                return
            raise
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _CANNOT_SYNC_A_FOLDER:
                raise
        finally:
            os.close(descriptor)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Give every ``OSError`` from inside the one file name that its reader knows.

    A name that the system cannot even be asked for (NUL, half a surrogate) is EINVAL.
    """
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    except ValueError as error:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error


def _refuse(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


def _write_new(path: Path, data: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
    descriptor = os.open(path, flags, mode)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _give_name(old: Path, new: Path, *, keep: bool) -> None:
    try:
        new.hardlink_to(old)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
    else:
        if not keep:
            with suppress(OSError):  # a second name left behind is harmless
                old.unlink()
        return
    if os.path.lexists(new):
        _refuse(errno.EEXIST)
    old.rename(new)


def _wait_for_lock(descriptor: int, patience_s: float) -> None:
    give_up_at = time.monotonic() + patience_s
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= give_up_at:
                _refuse(errno.ETIMEDOUT)
            time.sleep(_LOCK_POLL_S)
        else:
            return
