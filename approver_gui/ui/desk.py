# SPDX-License-Identifier: Apache-2.0
"""What all pages of the approver's window share: keys, settings, one lane for the work."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal

from approver_gui.flows.approve import ApproveFlow
from approver_gui.flows.key_care import KeyCare
from approver_gui.journal import Journal
from approver_gui.keys.store import Inventory, KeyCard, KeyStore
from approver_gui.settings import Places, Settings
from approver_gui.ui.window_desk import WindowDesk


class Desk(WindowDesk):
    """The approver's things. Flows are touched by its lane only.

    Attributes:
        keys_changed: the list of keys is a new one.
        lock_changed: a key was unlocked or locked.
    """

    keys_changed = Signal()
    lock_changed = Signal()

    def __init__(
        self,
        *,
        places: Places,
        settings: Settings,
        store: KeyStore,
        journal: Journal,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(places, settings, clock)
        self.approving = ApproveFlow(store, journal, clock)
        self.care = KeyCare(store, journal)
        self.inventory = Inventory((), ())
        self.keys_known = False
        self.unlocked: KeyCard | None = None

    def look_for_keys(self) -> None:
        """Read the list of keys again."""
        self.lane.run(self.care.inventory, self._take_inventory, self.trouble.emit)

    def lock(self) -> None:
        """Lock the unlocked key."""
        self.lane.run(self.approving.lock, lambda _none: self.look_at_lock(), self.trouble.emit)

    def look_at_lock(self) -> None:
        """Note whether a key is unlocked, after a job that may have changed it."""
        unlocked = self.approving.unlocked
        if unlocked != self.unlocked:
            self.unlocked = unlocked
            self.lock_changed.emit()

    def _take_inventory(self, inventory: Inventory) -> None:
        self.keys_known = True
        self.inventory = inventory
        self.keys_changed.emit()
