# SPDX-License-Identifier: Apache-2.0
"""A sitting: several token files, reviewed and decided one by one.

There is no way to decide two of them at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from approver_gui.errors import RefusedError
from approver_gui.text import say

MAX_FILES = 200


class Outcome(Enum):
    """What became of a file of the sitting."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    UNREADABLE = "unreadable"


OUTCOME_WORDS = {
    Outcome.WAITING: say("waiting"),
    Outcome.APPROVED: say("approved"),
    Outcome.REJECTED: say("rejected"),
    Outcome.UNREADABLE: say("not readable"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One file of the sitting."""

    path: Path
    outcome: Outcome = Outcome.WAITING


@dataclass(frozen=True, slots=True)
class Sitting:
    """The files in the order they came, and which one is on the desk.

    Attributes:
        items: every file once, at most 200.
        current: index of the file under review, or None.
    """

    items: tuple[Item, ...] = ()
    current: int | None = None

    def add(self, paths: Iterable[Path]) -> "Sitting":
        """Return the sitting with more files at its end.

        A file that is there already and was decided waits again; one that waits stays.

        Raises:
            RefusedError: these would be more files than a sitting holds.
        """
        items = list(self.items)
        for path in paths:
            at = next((n for n, item in enumerate(items) if item.path == path), None)
            if at is not None:
                items[at] = Item(path)
            else:
                items.append(Item(path))
        if len(items) > MAX_FILES:
            raise RefusedError(
                say("Too many files for one sitting"),
                say("These are {count} files; a sitting holds {most}.").put(
                    count=len(items), most=MAX_FILES
                ),
                say("Nothing was opened. Open fewer files at once."),
            )
        return replace(self, items=tuple(items))

    def turn_to(self, index: int | None) -> "Sitting":
        """Return the sitting with another file on the desk."""
        return replace(self, current=index)

    def decide(self, outcome: Outcome) -> "Sitting":
        """Return the sitting with the current file's outcome noted."""
        items = tuple(
            replace(item, outcome=outcome) if at == self.current else item
            for at, item in enumerate(self.items)
        )
        return replace(self, items=items)

    @property
    def next_waiting(self) -> int | None:
        """Index of the first file that waits, looking from the current one on, or None."""
        start = self.current or 0
        order = [*range(start, len(self.items)), *range(start)]
        return next((n for n in order if self.items[n].outcome is Outcome.WAITING), None)

    @property
    def waiting(self) -> int:
        """How many files wait."""
        return sum(item.outcome is Outcome.WAITING for item in self.items)
