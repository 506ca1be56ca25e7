# SPDX-License-Identifier: Apache-2.0
"""What an act in the journal leaves behind in the HSM's audit log, and what it does not.

1. An event is of a family by its opcode; an act leaves traces of families by its name, and by
   the operation that its ceremony was begun for.
2. A trace lies between the entry before the command and the entry after its answer.
3. It has the user and the key that the HSM would name: the affected user for what is done to
   users, the key handle for what is done to keys, else who was logged in.
4. What failed leaves an event that failed.
5. A signature leaves no trace: the HSM does not log it.
6. A trace is sure where its absence says something; what an HSM may or may not log is not.

Source: AWS CloudHSM User Guide, "HSM audit log reference". When approvals are logged, and with
which fields, nobody has published; those traces are not sure.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from approver_gui.journal import Entry, Fact


class Family(IntEnum):
    """What an event is about."""

    OTHER = 0
    LOGIN = 1
    LOGOUT = 2
    SESSION_END = 3
    TOKEN = 4
    APPROVAL = 5
    TOKENS_DELETED = 6
    QUORUM_VALUE = 7
    USER_CREATED = 8
    USER_DELETED = 9
    PASSWORD = 10
    KEY_SHARED = 11
    KEY_CHANGED = 12


FAMILIES = {
    "CN_LOGIN": Family.LOGIN,
    "CN_LOGOUT": Family.LOGOUT,
    "CN_CLOSE_SESSION": Family.SESSION_END,
    "CN_APP_FINALIZE": Family.SESSION_END,
    "CN_GET_TOKEN": Family.TOKEN,
    "CN_APPROVE_TOKEN": Family.APPROVAL,
    "CN_DELETE_TOKEN": Family.TOKENS_DELETED,
    "CN_SET_M_VALUE": Family.QUORUM_VALUE,
    "CN_CREATE_USER": Family.USER_CREATED,
    "CN_CREATE_CO": Family.USER_CREATED,
    "CN_DELETE_USER": Family.USER_DELETED,
    "CN_CHANGE_PSWD": Family.PASSWORD,
    "CN_SHARE_OBJECT": Family.KEY_SHARED,
    "CN_MODIFY_OBJECT": Family.KEY_CHANGED,
}
"""Opcodes that an act of this program can leave behind; all others are of no family."""

_USER_OPERATIONS = {
    "create-user": Family.USER_CREATED,
    "delete-user": Family.USER_DELETED,
    "change-password": Family.PASSWORD,
}
_KEY_OPERATIONS = {
    "share-key": Family.KEY_SHARED,
    "unshare-key": Family.KEY_SHARED,
    "change-key-attribute": Family.KEY_CHANGED,
}
_BEFORE = {
    "logged_in": "login_tried",
    "login_refused": "login_tried",
    "logged_out": "logout_asked",
    "token_issued": "token_asked",
    "tokens_deleted": "deletion_asked",
    "execution_done": "execution_begun",
    "execution_unproven": "execution_begun",
    "execution_unknown": "execution_begun",
    "execution_refused": "execution_begun",
}
"""Which entry stands before the command whose answer an entry tells of."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What the HSM's log should hold, or may hold, because of one entry.

    Attributes:
        entry: place of the entry among all entries.
        family: of the event.
        username: whom the event names, in lower case; empty where it names nobody.
        key_handle: which private key it names; 0 where none.
        is_success: whether the event tells of a success; None where nobody knows.
        is_sure: whether its absence says something.
        begin, end: between which times of the journal's clock it happened; aware.
    """

    entry: int
    family: Family
    username: str
    key_handle: int
    is_success: bool | None
    is_sure: bool
    begin: datetime
    end: datetime


def traces(entries: Iterable[Entry]) -> Iterator[Trace]:
    """Yield what the entries of a journal, in their order, leave in the HSM's log."""
    tracker = _Tracker()
    for place, entry in enumerate(entries):
        yield from tracker.take(place, entry)


class _Tracker:
    """Remembers what later entries refer to."""

    def __init__(self) -> None:
        self._fixed: dict[str, Entry] = {}
        self._begun: dict[tuple[str, str], Entry] = {}
        self._who = ""

    def take(self, place: int, entry: Entry) -> Iterator[Trace]:
        """Yield the traces of the next entry."""
        if entry.act == "operation_fixed":
            self._fixed[entry.seal[:12]] = entry
        ceremony = _text(entry.facts.get("ceremony"))
        self._begun[entry.act, ceremony] = entry
        before = self._begun.get((_BEFORE.get(entry.act, ""), ceremony), entry)
        if entry.act == "logged_in":
            self._who = _text(entry.facts.get("username"))
        fixed = self._fixed.get(ceremony)
        for family, username, key, is_success, is_sure in self._of(entry, before, fixed):
            yield Trace(place, family, username, key, is_success, is_sure, before.at, entry.at)

    def _of(
        self, entry: Entry, before: Entry, fixed: Entry | None
    ) -> Iterator[tuple[Family, str, int, bool | None, bool]]:
        match entry.act:
            case "logged_in":
                yield Family.LOGIN, self._who, 0, True, True
            case "login_refused":
                username = _text(entry.facts.get("username"))
                yield Family.LOGIN, username, 0, False, False
            case "logged_out":
                yield Family.LOGOUT, self._who, 0, True, True
                yield Family.SESSION_END, "", 0, True, False
            case "session_closed" | "session_lost":
                yield Family.SESSION_END, "", 0, True, False
            case "token_issued":
                yield Family.TOKEN, self._requester(fixed), 0, True, True
            case "tokens_deleted":
                yield Family.TOKENS_DELETED, self._who, 0, True, True
            case "execution_done" | "execution_unproven":
                yield from self._of_operation(fixed, is_success=True, is_sure=True)
                yield from _approvals(before)
            case "execution_unknown":
                yield from self._of_operation(fixed, is_success=None, is_sure=True)
                yield from _approvals(before)
            case "execution_refused":
                yield from self._of_operation(fixed, is_success=False, is_sure=False)
            case _:
                pass  # it leaves nothing

    def _requester(self, fixed: Entry | None) -> str:
        return _text(fixed.facts.get("requester")) if fixed else self._who

    def _of_operation(
        self, fixed: Entry | None, *, is_success: bool | None, is_sure: bool
    ) -> Iterator[tuple[Family, str, int, bool | None, bool]]:
        if fixed is None:
            return
        kind = fixed.facts.get("operation")
        if kind in _USER_OPERATIONS:
            username = _text(fixed.facts.get("username"))
            yield _USER_OPERATIONS[str(kind)], username, 0, is_success, is_sure
        elif kind in _KEY_OPERATIONS:
            key = _number(fixed.facts.get("key"))
            yield _KEY_OPERATIONS[str(kind)], "", key, is_success, is_sure
        elif kind == "set-quorum-value":
            yield Family.QUORUM_VALUE, self._requester(fixed), 0, is_success, is_sure


def _approvals(begun: Entry) -> Iterator[tuple[Family, str, int, bool | None, bool]]:
    approvers = begun.facts.get("approvers")
    for username in approvers if isinstance(approvers, tuple) else ():
        yield Family.APPROVAL, username.lower(), 0, True, False


def _text(fact: Fact | None) -> str:
    return fact.lower() if isinstance(fact, str) else ""


def _number(fact: Fact | None) -> int:
    try:
        return int(_text(fact), 16)
    except ValueError:
        return 0
