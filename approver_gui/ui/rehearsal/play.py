# SPDX-License-Identifier: Apache-2.0
"""The whole ceremony, step by step, as it would go with people: every step must hold.

An embedded cluster made for it, the real driver, the real flows, the real windows with nobody
in front of them. A step that fails is named, and nothing after it is tried.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from approver_gui.errors import ApproverError
from approver_gui.ui.rehearsal.preparation import Props, Titled
from approver_gui.ui.rehearsal.rehearsal import Rehearsal
from approver_gui.ui.rehearsal.stagehand import Stagehand, StepFailedError, offscreen_app


@dataclass(frozen=True, slots=True)
class Step:
    """One step, over.

    Attributes:
        number: from 1.
        title: what was to be done.
        words: what came of it.
        holds: whether it did.
    """

    number: int
    title: str
    words: str
    holds: bool


def play(
    work: Path,
    out: Path | None,
    props: Props,
    tell: Callable[[Step], None],
    schemes: Sequence[str] = ("light",),
) -> tuple[Step, ...]:
    """Play the whole ceremony and return its steps; the last one may be one that failed.

    Args:
        work: an empty private folder for cluster, homes and stick.
        out: where pictures, token files, report and transcript go, or None.
        props: what comes from outside.
        tell: is told of each step as soon as it is over.
        schemes: in which colours pictures are taken.
    """
    hand = Stagehand(offscreen_app(), out, schemes)
    rehearsed = Rehearsal(hand, work, props)
    with noting_bugs(hand.bugs):
        try:
            return tuple(played(rehearsed.steps(), tell))
        finally:
            rehearsed.clear_away()


def played(steps: Sequence[Titled], tell: Callable[[Step], None]) -> Iterator[Step]:
    """Take one step after the other, until one does not hold.

    Args:
        steps: title and act of each.
        tell: is told of each step as soon as it is over.
    """
    for number, (title, act) in enumerate(steps, 1):
        try:
            step = Step(number, title, act(), holds=True)
        except StepFailedError as error:
            step = Step(number, title, str(error), holds=False)
        except ApproverError as error:
            words = f"{error.title}: {error.detail}"
            step = Step(number, title, words, holds=False)
        except OSError as error:
            words = f"{error.filename}: {error.strerror}"
            step = Step(number, title, words, holds=False)
        tell(step)
        yield step
        if not step.holds:
            return


@contextmanager
def noting_bugs(bugs: list[BaseException]) -> Iterator[None]:
    """Note what a window's own slots raise; Qt would only print it."""
    before = sys.excepthook

    def note(
        kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        bugs.append(bug)
        before(kind, bug, trace)

    sys.excepthook = note
    try:
        yield
    finally:
        sys.excepthook = before
