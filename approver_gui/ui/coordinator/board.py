# SPDX-License-Identifier: Apache-2.0
"""What lies on the table of the ceremony page, beside the state of the coordinator."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from approver_gui.errors import ApproverError
from approver_gui.flows.ceremony import Ceremony, Collecting, Ready, Run
from approver_gui.flows.coordinator_state import CoordinateState
from approver_gui.ui.coordinator.adding import Progress
from approver_gui.ui.coordinator.chronicle import Chronicle, begin

Deed = Ceremony | Run
_NONE: Mapping[str, Chronicle] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Board:
    """The table; what happens gives a new one.

    Attributes:
        deeds: ceremonies and runs, oldest first.
        chosen: id of the one that is shown; empty for none.
        chronicles: what happened, by id.
        adding: how far the adding of files is; None where none are added.
        acting: id of the one whose last act waits for the cluster's answer; empty for none.
        trouble: what went wrong with the last step, until the next one.
    """

    deeds: tuple[Deed, ...] = ()
    chosen: str = ""
    chronicles: Mapping[str, Chronicle] = field(default_factory=lambda: _NONE)
    adding: Progress | None = None
    acting: str = ""
    trouble: ApproverError | None = None

    @property
    def deed(self) -> Deed | None:
        """The one that is shown."""
        return next((one for one in self.deeds if one.id == self.chosen), None)

    @property
    def live(self) -> tuple[Ceremony, ...]:
        """The ceremonies whose tokens can still be used."""
        return tuple(one for one in self.deeds if isinstance(one, Ceremony) and one.is_live)

    def chronicle(self, ident: str) -> Chronicle:
        """Return what happened in one of them."""
        return self.chronicles.get(ident, Chronicle())

    def with_chronicle(self, ident: str, chronicle: Chronicle) -> "Board":
        """Return the board with more of what happened in one of them."""
        return replace(self, chronicles={**self.chronicles, ident: chronicle})

    def after(self, state: CoordinateState, now: datetime) -> "Board":
        """Return the board as it is in a new state: what is new there is shown."""
        every: list[Deed] = [*state.ceremonies, *state.runs]
        deeds = sorted(every, key=lambda one: one.requested_at)
        before = {one.id: one for one in self.deeds}
        chronicles = {one.id: self._chronicle(before.get(one.id), one, now) for one in deeds}
        new = [one.id for one in deeds if one.id not in before]
        chosen = new[-1] if new else self.chosen
        if chosen not in chronicles:
            chosen = deeds[-1].id if deeds else ""
        return replace(self, deeds=tuple(deeds), chosen=chosen, chronicles=chronicles)

    def _chronicle(self, before: Deed | None, deed: Deed, now: datetime) -> Chronicle:
        if before is None:
            return begin(deed)
        chronicle = self.chronicle(deed.id)
        if before is deed:
            return chronicle
        if isinstance(before, Ceremony) and isinstance(deed, Ceremony):
            chronicle = chronicle.of_recount(before.tally, deed.tally, now)
        return chronicle.of_stage(before.stage, deed.stage, now)

    def grown_ready(self, before: "Board") -> tuple[Ceremony, ...]:
        """Return the ceremonies whose last missing approval came in since."""
        waited = {one.id for one in before.live if isinstance(one.stage, Collecting)}
        return tuple(
            one for one in self.live if one.id in waited and isinstance(one.stage, Ready)
        )
