# SPDX-License-Identifier: Apache-2.0
"""What the program keeps and finds as evidence: logs beside the journal, files of reports.

``history`` lists what was done. Nothing here asks the cluster anything.
"""

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from approver_gui.flows.media import write_file
from approver_gui.flows.timeline import Timeline, lay_beside
from approver_gui.hsm.audit_log import (
    SIGNATURES_ARE_NOT_LOGGED,
    Event,
    read_events,
    read_log,
)
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.journal import Examination, Journal, examine

WHAT_A_LOG_PROVES = SIGNATURES_ARE_NOT_LOGGED


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading of logs is.

    Attributes:
        done, total: bytes of all files; both 0 where nobody knows.
        events: how many were found.
    """

    done: int = 0
    total: int = 0
    events: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """Logs of the HSMs beside the journal.

    Attributes:
        sources: names of the logs.
        timeline: both in the order of time.
        journal: what the journal turned out to be; a broken one proves little.
    """

    sources: tuple[str, ...]
    timeline: Timeline
    journal: Examination


Told = Callable[[Reading], None]
Asked = Callable[[], bool]


def lay_files(
    logs: Sequence[Path], journal: Path, told: Told, is_cancelled: Asked
) -> Beside | None:
    """Lay log files beside the journal; one for each HSM, or pages of several.

    Args:
        logs: text, or the JSON of ``get-log-events``.
        journal: the journal's file.
        told: is told now and then how far it is.
        is_cancelled: is asked now and then whether to stop.

    Returns:
        both, or None when it was cancelled.

    Raises:
        MediumError: a file cannot be read, or is no audit log.
        JournalError: the journal cannot be read.
    """
    progress = _Progress(_sizes(logs), told)
    events = (event for path in logs for event in progress.reading(path))
    return _lay([path.name for path in logs], events, journal, progress, is_cancelled)


def lay_embedded(
    state_file: Path, journal: Path, told: Told, is_cancelled: Asked
) -> Beside | None:
    """Lay the logs of all HSMs of an embedded cluster beside the journal.

    Args:
        state_file: the cluster's file; other processes may use it at the same time.
        journal: as for :func:`lay_files`.
        told: as there.
        is_cancelled: as there.

    Returns:
        as there.

    Raises:
        ApproverError: the cluster's file or the journal cannot be read.
    """
    with Cluster.open(state_file) as cluster:
        serials = [unit.serial for unit in cluster.status().units]
        texts = [(one, "".join(cluster.log_text(one))) for one in serials]
    events = (event for one, text in texts for event in _events(text, one))
    return _lay(serials, events, journal, _Progress(0, told), is_cancelled)


def save_report(data: bytes, path: Path, ident: str, journal: Journal) -> None:
    """Write a report to a new file, and note in the journal which bytes it has.

    Args:
        data: the file.
        path: where it goes; nothing is overwritten.
        ident: of the ceremony.
        journal: the log book.

    Raises:
        MediumError: it cannot be written.
        JournalError: the journal cannot be written; the file is there all the same.
    """
    write_file(path, data)
    made = hashlib.sha256(data).hexdigest()
    journal.record("report_saved", ceremony=ident, file=str(path), sha256=made)


class _Progress:
    """Counts bytes over several files, and events."""

    def __init__(self, total: int, told: Told) -> None:
        self._total, self._told = total, told
        self._before = self._done = self._events = 0

    def reading(self, path: Path) -> Iterator[Event]:
        """Yield the events of the next file."""
        yield from read_log(path, path.name, self._bytes)
        self._before += self._done
        self._done = 0

    def events(self, count: int) -> None:
        """Note how many events there are by now."""
        self._events = count
        self._tell()

    def _bytes(self, done: int, _total: int) -> None:
        self._done = done
        self._tell()

    def _tell(self) -> None:
        done = self._before + self._done
        total = max(done, self._total) if self._total else 0
        self._told(Reading(done if total else 0, total, self._events))


def _lay(
    sources: Sequence[str],
    events: Iterator[Event],
    journal: Path,
    progress: _Progress,
    is_cancelled: Asked,
) -> Beside | None:
    found = examine(journal)
    timeline = lay_beside(events, found.entries, progress.events, is_cancelled)
    return Beside(tuple(sources), timeline, found) if timeline else None


def _sizes(logs: Sequence[Path]) -> int:
    try:
        return sum(path.stat().st_size for path in logs)
    except OSError:
        return 0  # why it cannot be read is told when it is opened


def _events(text: str, stream: str) -> Iterator[Event]:
    return read_events(io.BytesIO(text.encode()), stream)
