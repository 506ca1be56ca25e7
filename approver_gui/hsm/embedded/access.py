# SPDX-License-Identifier: Apache-2.0
"""Who may, and what can be reached.

A unit that is away takes no part: changes reach the present units alone, so that afterwards
the account or the key is on fewer units than there are and reads ``inconsistent``. The same
change made again, when all are back, reaches all and repairs it. An account or a key whose
units are all away is as good as gone until one is back.
"""

import re
from dataclasses import replace

from approver_gui.hsm.answers import Who
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.outcome import RuleError
from approver_gui.hsm.embedded.state import Account, FaultKind, Session, State
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret

_USERNAME = re.compile(r"[A-Za-z0-9_]{1,31}")


def present(state: State) -> frozenset[str]:
    """Return the serials of the units that can be reached."""
    missing = sum(
        max(0, int(fault.amount))
        for fault in state.faults
        if fault.kind is FaultKind.HSM_MISSING
    )
    there = state.units[: max(0, len(state.units) - missing)]
    return frozenset(unit.serial for unit in there if unit.is_present)


def coverage(state: State, on: frozenset[str]) -> str:
    """Return the tool's word for what is on some units."""
    return "full" if on.issuperset(unit.serial for unit in state.units) else "inconsistent"


def place(role: str, username: str) -> str:
    """Return where an account lies in the state; names are compared in lower case."""
    return f"{role}/{username.lower()}"


def account_at(state: State, where: str) -> Account | None:
    """Return an account that some present unit holds."""
    account = state.accounts.get(where)
    return account if account and account.on & present(state) else None


def require_account(state: State, role: str, username: str) -> Account:
    """Return a user's account, or say that there is none."""
    account = account_at(state, place(role, require_username(username)))
    if account is None:
        raise RuleError(sentences.NO_USER)
    return account


def require_username(username: str) -> str:
    """Return a user name in lower case, or say that it cannot be one."""
    if not _USERNAME.fullmatch(username):
        raise RuleError(sentences.BAD_USERNAME)
    return username.lower()


def require_login(session: Session, *roles: Role) -> Who:
    """Return who is logged in, in one of the roles (any where none is named)."""
    if session.who is None:
        raise RuleError(sentences.NOT_LOGGED_IN)
    if roles and session.who.role not in roles:
        raise RuleError(sentences.WRONG_ROLE)
    return session.who


def require_master(session: Session) -> Secret:
    """Return the cluster's master key that the login has opened."""
    if session.master is None:
        raise RuleError(sentences.NOT_LOGGED_IN)
    return session.master


def with_account(state: State, account: Account) -> State:
    """Return the state with a new or changed account."""
    where = place(account.role, account.username)
    return replace(state, accounts={**state.accounts, where: account})
