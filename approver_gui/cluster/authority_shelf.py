# SPDX-License-Identifier: Apache-2.0
"""The certificates of authorities, as files beside their sealed keys; they are public."""

from pathlib import Path

from approver_gui.cluster.reading import MAX_FILE_BYTES
from approver_gui.errors import KeyStoreError
from approver_gui.files import read_bounded, sync_folder, write_whole
from approver_gui.keys.sealed import check_name
from approver_gui.text import say

CERTIFICATE_SUFFIX = ".crt"


class CertificateShelf:
    """One file ``<name>.crt`` for each authority; every method raises KeyStoreError.

    Args:
        folder: with the keys; made by their store.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """Return what lies in a certificate's place, None where nothing does."""
        try:
            return read_bounded(self._path(name), MAX_FILE_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _trouble(error) from error

    def require_free(self, name: str) -> None:
        """Refuse a name that has a certificate."""
        if self.read(name) is not None:
            raise _taken(name)

    def put_in(self, name: str, pem: bytes) -> None:
        """Write a certificate, whole or not at all; nothing is overwritten."""
        try:
            write_whole(self._path(name), pem, replace=False, mode=0o644)
        except FileExistsError as error:
            raise _taken(name) from error
        except OSError as error:
            raise _trouble(error) from error

    def take_out(self, name: str) -> None:
        """Remove a certificate, if there is one."""
        try:
            self._path(name).unlink(missing_ok=True)
            sync_folder(self._folder)
        except OSError as error:
            raise _trouble(error) from error

    def _path(self, name: str) -> Path:
        return self._folder / f"{check_name(name)}{CERTIFICATE_SUFFIX}"


def _taken(name: str) -> KeyStoreError:
    return KeyStoreError(
        say("The name is taken"),
        say("A certificate named '{name}' is here already; it was left as it is.").put(
            name=name
        ),
        say("Choose another name."),
    )


def _trouble(error: OSError) -> KeyStoreError:
    return KeyStoreError(
        say("The folder with the authorities cannot be used"),
        say("{path}: {reason}.").put(path=error.filename, reason=error.strerror),
        say("Make room on the disk, or mend the permissions of the folder."),
    )
