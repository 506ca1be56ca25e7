# SPDX-License-Identifier: Apache-2.0
"""What the program remembers for its user, and the folders it keeps things in.

One JSON file. Fields it does not know, from a newer version, are kept. A file that cannot be
understood never stops the program and is never lost: the next save keeps it beside the new one.
"""

from approver_gui.settings.fields import (
    APPEARANCES,
    HIGHEST_HSM_PRICE,
    LANGUAGES,
    LONGEST_IDLE_LOCK_S,
    LONGEST_REMINDER_H,
    MAX_TARGET_CHARACTERS,
    SHORTEST_IDLE_LOCK_S,
    Appearance,
    Language,
)
from approver_gui.settings.file import Loaded, load, save
from approver_gui.settings.places import Places
from approver_gui.settings.values import (
    DEFAULTS,
    MOST_RECENT,
    MOST_REMEMBERED,
    Remembered,
    Settings,
)

__all__ = [
    "APPEARANCES",
    "DEFAULTS",
    "HIGHEST_HSM_PRICE",
    "LANGUAGES",
    "LONGEST_IDLE_LOCK_S",
    "LONGEST_REMINDER_H",
    "MAX_TARGET_CHARACTERS",
    "MOST_RECENT",
    "MOST_REMEMBERED",
    "SHORTEST_IDLE_LOCK_S",
    "Appearance",
    "Language",
    "Loaded",
    "Places",
    "Remembered",
    "Settings",
    "load",
    "save",
]
