# SPDX-License-Identifier: Apache-2.0
"""Files that a command names: read within bounds, written whole, failures as answers.

As with the real tool a file that is there gives way to what a command writes; anything else
than a regular file stays, and the command is not carried out.
"""

import stat
from pathlib import Path

from approver_gui.files import naming, read_bounded, write_whole
from approver_gui.hsm.embedded.grammar import refuse
from approver_gui.text import safe_text


def read(path: str, limit: int) -> bytes:
    """Return a file of at most ``limit`` bytes.

    Raises:
        NotDoneError: it cannot be read.
    """
    try:
        return read_bounded(Path(path), limit)
    except OSError as error:
        refuse(f"cannot read {safe_text(path)}: {error.strerror}")


def target(path: str) -> Path:
    """Return where a file may be written: where none is, or a regular one.

    Raises:
        NotDoneError: something else has the name, or it can be none.
    """
    there = Path(path)
    try:
        with naming(there):
            is_regular = stat.S_ISREG(there.lstat().st_mode)
    except FileNotFoundError:
        return there
    except OSError as error:
        refuse(f"cannot write {safe_text(path)}: {error.strerror}")
    if not is_regular:
        refuse(f"cannot write {safe_text(path)}: it is there and no regular file")
    return there


def write(there: Path, content: bytes) -> None:
    """Write a file (0600) where :func:`target` has said.

    Raises:
        NotDoneError: it cannot be written.
    """
    try:
        write_whole(there, content, replace=True)
    except OSError as error:
        refuse(f"cannot write {safe_text(str(there))}: {error.strerror}")
