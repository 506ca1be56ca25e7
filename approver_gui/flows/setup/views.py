# SPDX-License-Identifier: Apache-2.0
"""Making a cluster one's own, step by step: where each step stands, derived from facts.

1. Nothing about progress is stored. ``views`` is a function of what is known, so the page can
   be closed, killed and opened anywhere, and goes on at the right step.
2. The first step that is not behind is next; or stopped, where something is wrong that must
   be settled first. What is done stays done, whatever comes before it.
3. Done means proven, and says by what. What lies behind without a proof says that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from approver_gui.flows.setup import after, before
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.steps import TITLES, UNDO, Finished, Judged, Step
from approver_gui.text import Sentence

__all__ = ["Facts", "Standing", "Step", "StepView", "next_step", "view", "views"]


class Standing(Enum):
    """Where a step stands."""

    DONE = "done"
    PASSED = "passed"
    """It lies behind, and nothing proves it here: the words say why."""
    NEXT = "next"
    LATER = "later"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, as people see it.

    Attributes:
        step: which.
        standing: where it stands.
        title: its name, at most eight words.
        proven: what is proven and by what; None where nothing is.
        missing: what is missing or wrong; None where nothing is.
        undo: whether and how it can be undone.
    """

    step: Step
    standing: Standing
    title: Sentence
    proven: Sentence | None
    missing: Sentence | None
    undo: Sentence

    @property
    def is_behind(self) -> bool:
        """Whether nothing is left to do in it."""
        return self.standing in (Standing.DONE, Standing.PASSED)


def views(facts: Facts) -> tuple[StepView, ...]:
    """Return every step, in order."""
    found: list[StepView] = []
    has_next = False
    for step, judge in _JUDGES.items():
        judged = judge(facts)
        standing = _STANDINGS.get(judged.finished)
        if standing is None:
            standing = Standing.LATER if has_next else Standing.NEXT
        has_next = has_next or standing in (Standing.NEXT, Standing.STOPPED)
        found.append(
            StepView(step, standing, TITLES[step], judged.proven, judged.missing, UNDO[step])
        )
    return tuple(found)


def view(facts: Facts, step: Step) -> StepView:
    """Return one step."""
    return next(one for one in views(facts) if one.step is step)


def next_step(facts: Facts) -> Step | None:
    """Return the first step that is not behind, None when all are."""
    return next((one.step for one in views(facts) if not one.is_behind), None)


_STANDINGS = {
    Finished.PROVEN: Standing.DONE,
    Finished.BEHIND: Standing.PASSED,
    Finished.WRONG: Standing.STOPPED,
}
_JUDGES: dict[Step, Callable[[Facts], Judged]] = {
    Step.CLUSTER: before.cluster,
    Step.PAPERS: before.papers,
    Step.VERIFY: before.verify,
    Step.AUTHORITY: before.authority,
    Step.SIGN: before.sign,
    Step.INITIALISE: before.initialise,
    Step.HOST: after.host,
    Step.ACTIVATE: after.activate,
    Step.USERS: after.users,
    Step.REGISTER: after.register,
    Step.QUORUM: after.quorum,
    Step.KEY: after.key,
    Step.REHEARSE: after.rehearse,
}
