# SPDX-License-Identifier: Apache-2.0
"""What the journal says of one cluster: begun without a result means unknown, never failed.

Every entry of a set-up names its cluster, those of ``founding`` among them: they are written
through a journal that adds the name.
"""

from collections.abc import Iterable
from dataclasses import replace

from approver_gui.flows.collecting import ID_DIGITS
from approver_gui.flows.founding.rules import keys_sent
from approver_gui.flows.setup.facts import Acceptance, Attempt, KnownKey, Noted, Rehearsed
from approver_gui.journal import Entry

_KEY_ACTS = ("key_making_done", "cluster_key_noted")
_ATTEMPTS = {
    "initialisation_begun": Attempt.UNKNOWN,
    "initialisation_unknown": Attempt.UNKNOWN,
    "initialisation_refused": Attempt.REFUSED,
    "initialised": Attempt.DONE,
}


def noted(entries: Iterable[Entry]) -> Noted:
    """Return what the entries about one cluster say.

    Args:
        entries: of one cluster, oldest first.
    """
    entries = tuple(entries)
    found = Noted(keys_sent=keys_sent(entries))
    for entry in entries:
        found = _after(found, entry)
        found = replace(
            found,
            last_seal=entry.seal,
            acts=(*found.acts, (entry.number, entry.at, entry.act)),
        )
    return found


def _after(found: Noted, entry: Entry) -> Noted:  # noqa: PLR0911 -- one for each act
    match entry.act:
        case "setup_begun":
            return replace(found, begun_at=found.begun_at or entry.at)
        case "root_confirmed":
            one = (_text(entry, "root"), _text(entry, "fingerprint"))
            return replace(found, confirmed_roots=(*found.confirmed_roots, one))
        case "doubts_accepted":
            accepted = Acceptance(
                _texts(entry, "checks"),
                _text(entry, "papers"),
                _text(entry, "reason"),
                entry.at,
                _texts(entry, "words"),
            )
            return replace(found, acceptances=(*found.acceptances, accepted))
        case "initialisation_begun":
            return replace(
                found,
                attempt=Attempt.UNKNOWN,
                attempted_at=entry.at,
                signed_fingerprint=_text(entry, "signed"),
                issuer_fingerprint=_text(entry, "issuer"),
                verified=_texts(entry, "verified"),
                why="",
            )
        case "initialisation_unknown" | "initialisation_refused":
            return replace(found, attempt=_ATTEMPTS[entry.act], why=_text(entry, "why"))
        case "initialised":
            return replace(found, attempt=Attempt.DONE, initialised_at=entry.at)
        case _:
            return found


def known_key(entries: Iterable[Entry]) -> KnownKey | None:
    """Return the key that was noted last, None where none was."""
    last = next((one for one in _latest(entries) if one.act in _KEY_ACTS), None)
    if last is None:
        return None
    return KnownKey(
        label=_text(last, "label"),
        reference=_text(last, "key"),
        owner=_text(last, "owner"),
        share_with=_texts(last, "share_with"),
        manage=_number(last, "manage"),
        use=_number(last, "use"),
        at=last.at,
        is_listed=last.act == "cluster_key_noted",
    )


def rehearsal_digests(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the SHA-256 (hex) of each file that was written to be signed as a rehearsal."""
    return tuple(_text(one, "sha256") for one in entries if one.act == "rehearsal_written")


def fixed_with(entries: Iterable[Entry], key: str) -> tuple[Entry, ...]:
    """Return the ceremonies, by their first entries, that were to sign with a key.

    Args:
        entries: that hold a payload's SHA-256.
        key: such as ``0x220d``, without leading zeros.
    """
    wanted = ("operation_fixed", key)
    return tuple(one for one in entries if (one.act, _text(one, "key")) == wanted)


def ceremony_of(fixed: Entry) -> str:
    """Return the id of a ceremony by its first entry."""
    return fixed.seal[:ID_DIGITS]


def rehearsed(fixed: Entry, ceremony: str, entries: Iterable[Entry]) -> Rehearsed | None:
    """Return the rehearsal's signature, None where the ceremony made none that verified.

    Args:
        fixed: the first entry of the ceremony.
        ceremony: its id.
        entries: of this ceremony, oldest first.
    """
    approvers: tuple[str, ...] = ()
    for entry in entries:
        approvers = _texts(entry, "approvers") or approvers
        if entry.act == "execution_done" and entry.facts.get("verified") is True:
            return Rehearsed(
                ceremony,
                entry.at,
                _text(fixed, "sha256"),
                _text(entry, "made_sha256"),
                approvers,
            )
    return None


def _latest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(reversed(tuple(entries)))


def _text(entry: Entry, name: str) -> str:
    value = entry.facts.get(name)
    return value if isinstance(value, str) else ""


def _texts(entry: Entry, name: str) -> tuple[str, ...]:
    value = entry.facts.get(name)
    return value if isinstance(value, tuple) else ()


def _number(entry: Entry, name: str) -> int:
    value = entry.facts.get(name)
    return value if type(value) is int else 0
