# SPDX-License-Identifier: Apache-2.0
"""States for the file of an embedded cluster, and processes that use it."""

import os
import traceback
from contextlib import closing
from dataclasses import replace

from approver_gui.hsm.embedded.audit import LogEvent
from approver_gui.hsm.embedded.state import Account, State, StoredKey, Unit
from approver_gui.hsm.embedded.store import Store

EVENT = LogEvent("CN_LOGIN", 0xD)
SERIALS = frozenset({"A", "B"})
EMPTY = State(units=(Unit("A"), Unit("B")), accounts={})


def an_account(name="user1", tries=0):
    return Account(name, "crypto-user", b"seal", SERIALS, tries)


def a_key(handle=0x220D, size=40):
    return StoredKey(handle, "label", "private-key", "rsa", "user1", b"k" * size, (), SERIALS)


def put(turn, *accounts):
    there = {**turn.state.accounts, **{a.username: a for a in accounts}}
    turn.state = replace(turn.state, accounts=there)


def state_in(path):
    with closing(Store(path)) as store, store.turn() as turn:
        return turn.state


def forked(act):
    """Let a child process do something; its exit status is 0 when it got through."""
    child = os.fork()
    if child == 0:
        try:
            act()
            os._exit(0)
        except BaseException:  # noqa: BLE001  a forked child must never go on as the parent
            traceback.print_exc()
        os._exit(1)
    return child
