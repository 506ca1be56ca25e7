# SPDX-License-Identifier: Apache-2.0
"""What looking after keys and authorities has in common: the journal, and second thoughts."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from approver_gui.errors import ApproverError, JournalError, RefusedError
from approver_gui.journal import Fact, Journal
from approver_gui.text import Sentence, say


@contextmanager
def noted(journal: Journal, act: str, **facts: Fact) -> Iterator[None]:
    """Write an act down before it is done, as ``<act>_begun``, and if it fails.

    Raises:
        JournalError: the journal cannot be written; at the beginning: nothing was done.
    """
    journal.record(f"{act}_begun", **facts)
    try:
        yield
    except ApproverError as error:
        journal.record(f"{act}_failed", **facts, why=str(error.title))
        raise


def record_backup(journal: Journal, act: str, path: Path, **facts: Fact) -> None:
    """Write down that a backup was made; where that fails the backup goes again.

    Nobody will see its recovery code then: without it the file is of no use.

    Raises:
        JournalError: the journal cannot be written.
    """
    try:
        journal.record(act, **facts, file=str(path))
    except JournalError:
        with suppress(OSError):
            path.unlink()
        raise


def require_typed(name: str, typed: str, title: Sentence, hint: Sentence) -> None:
    """Find out whether a name was typed exactly.

    Raises:
        RefusedError: it was not; with this title and hint.
    """
    if typed != name:
        words = say("What was typed is not the name {name}.")
        raise RefusedError(title, words.put(name=name), hint)
