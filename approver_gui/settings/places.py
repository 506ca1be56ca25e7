# SPDX-License-Identifier: Apache-2.0
"""The folders that the program keeps things in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FOLDER = "approver-gui"


@dataclass(frozen=True, slots=True)
class Places:
    """The program's own folders; none of them need exist.

    Attributes:
        config: for the settings.
        data: for the keys.
        state: for the journal.
    """

    config: Path
    data: Path
    state: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Places":
        """Return the places of this user.

        Source: XDG Base Directory Specification 0.8; relative paths count as unset.
        """
        home = _absolute(environ, "HOME") or Path.home()
        return cls(
            (_absolute(environ, "XDG_CONFIG_HOME") or home / ".config") / _FOLDER,
            (_absolute(environ, "XDG_DATA_HOME") or home / ".local/share") / _FOLDER,
            (_absolute(environ, "XDG_STATE_HOME") or home / ".local/state") / _FOLDER,
        )

    @classmethod
    def under(cls, home: Path) -> "Places":
        """Return places that are all below one folder."""
        return cls(home / "config", home / "data", home / "state")

    @property
    def settings_file(self) -> Path:
        """Where the settings are."""
        return self.config / "settings.json"

    @property
    def keys_folder(self) -> Path:
        """Where the sealed key files are."""
        return self.data / "keys"

    @property
    def authorities_folder(self) -> Path:
        """Where the issuing authorities are: their sealed keys and their certificates."""
        return self.data / "authorities"

    @property
    def clusters_folder(self) -> Path:
        """Where the papers of clusters are, a folder for each."""
        return self.data / "clusters"

    @property
    def journal_file(self) -> Path:
        """Where the journal is."""
        return self.state / "journal.jsonl"

    @property
    def roster_file(self) -> Path:
        """Where the coordinator's roster is."""
        return self.data / "roster.json"


def _absolute(environ: Mapping[str, str], name: str) -> Path | None:
    path = Path(environ.get(name, ""))
    return path if path.is_absolute() else None
