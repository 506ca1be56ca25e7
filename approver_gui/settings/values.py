# SPDX-License-Identifier: Apache-2.0
"""What the user chose and did, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from approver_gui.settings.fields import (
    Appearance,
    Language,
    read_cost_reminder_h,
    read_hsm_hour_price,
    read_price_currency,
    read_price_noted_on,
)

MOST_RECENT = 10
MOST_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Remembered:
    """As whom a key signed last.

    Attributes:
        fingerprint: of the key, 64 hex digits.
        username: HSM user name.
        role: of that user.
    """

    fingerprint: str
    username: str
    role: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose and did.

    Attributes:
        idle_lock_s: seconds without a sign of life until an unlocked key locks itself.
        appearance: light, dark, or as the desktop has it.
        language: of the window, or as the desktop has it.
        recent: paths of files opened, latest first, at most ``MOST_RECENT``.
        remembered: one for each key, latest first, at most ``MOST_REMEMBERED``.
        connection: which cluster the coordinator used last, as text; empty for none.
        hsm_hour_price: what an HSM costs for an hour, a decimal from 0 to 1000 as text.
        price_currency: of that price, three capital letters.
        price_noted_on: when it was looked up on AWS's pricing page, such as ``2026-11-25``.
        cost_reminder_h: hours between reminders that a cluster runs, 1 to 720.
        setup_target: which cluster was set up last, as text; empty for none.
        unknown: fields of the file that this version does not know.
    """

    idle_lock_s: int = 120
    appearance: Appearance = "system"
    language: Language = "system"
    recent: tuple[str, ...] = ()
    remembered: tuple[Remembered, ...] = ()
    connection: str = ""
    hsm_hour_price: str = "1.5"
    price_currency: str = "EUR"
    price_noted_on: str = "2026-11-25"
    cost_reminder_h: int = 8
    setup_target: str = ""
    unknown: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def with_recent(self, path: str) -> "Settings":
        """Return settings with this file as the latest one opened."""
        others = self.without_recent(path).recent
        return replace(self, recent=(path, *others)[:MOST_RECENT])

    def without_recent(self, path: str) -> "Settings":
        """Return settings that do not name this file."""
        return replace(self, recent=tuple(other for other in self.recent if other != path))

    def with_user(self, fingerprint: str, username: str, role: str) -> "Settings":
        """Return settings that remember as whom the key with this fingerprint signed."""
        others = (one for one in self.remembered if one.fingerprint != fingerprint)
        known = (Remembered(fingerprint, username, role), *others)
        return replace(self, remembered=known[:MOST_REMEMBERED])

    def with_connection(self, connection: str) -> "Settings":
        """Return settings that remember which cluster the coordinator used last."""
        return replace(self, connection=connection)

    def with_price(self, price: str, currency: str, noted_on: str) -> "Settings":
        """Return settings with what an HSM costs for an hour, and when that was looked up.

        Raises:
            ValueError: one of them is not what the fields may hold.
        """
        return replace(
            self,
            hsm_hour_price=read_hsm_hour_price(price),
            price_currency=read_price_currency(currency),
            price_noted_on=read_price_noted_on(noted_on),
        )

    def with_cost_reminder(self, hours: int) -> "Settings":
        """Return settings with so many hours between reminders; raises ``ValueError``."""
        return replace(self, cost_reminder_h=read_cost_reminder_h(hours))

    def with_setup_target(self, target: str) -> "Settings":
        """Return settings that remember which cluster was set up last."""
        return replace(self, setup_target=target)

    def user_of(self, fingerprint: str) -> Remembered | None:
        """Return as whom the key with this fingerprint, 64 hex digits, signed last."""
        return next((one for one in self.remembered if one.fingerprint == fingerprint), None)


DEFAULTS = Settings()
