# SPDX-License-Identifier: Apache-2.0
"""Which keys a user sees, and the one that a filter means.

A crypto user sees the private keys that it owns or that are shared with it, and every
public key.

Source: AWS CloudHSM User Guide, "Filter keys using CloudHSM CLI".
"""

import re

from approver_gui.hsm.answers import Key, Who
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.access import coverage, present
from approver_gui.hsm.embedded.outcome import RuleError
from approver_gui.hsm.embedded.state import State, StoredKey
from approver_gui.hsm.words import KeyClass, KeyFilter

_REFERENCE = re.compile(r"0x[0-9A-Fa-f]{1,16}")


def reference(handle: int) -> str:
    """Return a key reference as the tool spells it: 0x and 16 hex digits."""
    return f"0x{handle:016x}"


def matching(state: State, who: Who, key_filter: KeyFilter | None) -> tuple[StoredKey, ...]:
    """Return the keys that a user sees and a filter means, in the order of their handles."""
    here = present(state)
    return tuple(
        key
        for _handle, key in sorted(state.keys.items())
        if key.on & here and _is_seen(key, who) and (not key_filter or _fits(key, key_filter))
    )


def only_key(state: State, who: Who, key_filter: KeyFilter) -> StoredKey:
    """Return the one key that a filter means."""
    if key_filter == KeyFilter():
        raise RuleError(sentences.BAD_KEY_FILTER)
    found = matching(state, who, key_filter)
    if not found:
        raise RuleError(sentences.NO_KEY)
    if len(found) > 1:
        raise RuleError(sentences.SEVERAL_KEYS)
    return found[0]


def require_available(state: State, on: frozenset[str]) -> None:
    """Say no to the use of a key that is on too few units that can be reached."""
    least = 2 if state.needs_two_units else 1
    if len(on & present(state)) < least:
        raise RuleError(sentences.UNAVAILABLE_KEY)


def shown(state: State, key: StoredKey) -> Key:
    """Return a key as the cluster shows it."""
    return Key(
        reference=reference(key.handle),
        label=key.label,
        key_class=key.key_class,
        key_type=key.key_type,
        owners=(key.owner,),
        shared_with=key.shared_with,
        manage_quorum=key.manage_quorum,
        use_quorum=key.use_quorum,
        coverage=coverage(state, key.on),
        attributes=key.attributes,
    )


def _is_seen(key: StoredKey, who: Who) -> bool:
    return key.key_class == KeyClass.PUBLIC or who.username in (key.owner, *key.shared_with)


def _fits(key: StoredKey, wanted: KeyFilter) -> bool:
    if wanted.reference is not None and not _REFERENCE.fullmatch(wanted.reference):
        raise RuleError(sentences.BAD_KEY_FILTER)
    return (
        (wanted.reference is None or int(wanted.reference, 16) == key.handle)
        and (wanted.label is None or wanted.label == key.label)
        and (wanted.key_class is None or wanted.key_class == key.key_class)
    )
