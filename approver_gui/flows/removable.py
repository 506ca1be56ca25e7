# SPDX-License-Identifier: Apache-2.0
"""Media that come and go: what is mounted where a desktop mounts sticks and cards.

Source: the manual of udisks(8), which mounts below /run/media or /media, each user's own.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

ROOTS = (Path("/run/media"), Path("/media"), Path("/mnt"), Path("/Volumes"))
MAX_MEDIA = 32


def media(
    roots: Sequence[Path] = ROOTS, is_mount: Callable[[Path], bool] = os.path.ismount
) -> tuple[Path, ...]:
    """Return the folders of all media that are there now, by name.

    Args:
        roots: where they are mounted, directly or in a folder of the user's.
        is_mount: tells whether a folder is one of a medium.
    """
    found: list[Path] = []
    for root in roots:
        for folder in _folders(root):
            if is_mount(folder):
                found.append(folder)
            else:
                found += [inner for inner in _folders(folder) if is_mount(inner)]
    return tuple(sorted(found, key=lambda path: path.name)[:MAX_MEDIA])


def _folders(root: Path) -> list[Path]:
    folders: list[Path] = []
    with suppress(OSError), os.scandir(root) as entries:
        for entry in entries:
            with suppress(OSError):  # a medium that fails among good ones
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
    return folders
