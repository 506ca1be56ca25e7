# SPDX-License-Identifier: Apache-2.0
"""Logs for tests: events as the HSM writes them, in every spelling and wrapping."""

import io
import json
from collections.abc import Iterable, Iterator

from approver_gui.hsm.audit_log import Event, read_events

PUBLISHED = """\
Time: 12/19/17 21:01:17.174902, usecs:1513717277174902
Sequence No : 0x2
Reboot counter : 0xe8
Command Type(hex) : CN_MGMT_CMD (0x0)
Opcode : CN_CREATE_APPLIANCE_USER (0xfc)
Session Handle : 0x1004001
Response : 0:HSM Return: SUCCESS
Log type : MGMT_USER_DETAILS_LOG (2)
User Name : app_user
User Type : CN_APPLIANCE_USER (5)
"""
"""An event as AWS's user guide shows it."""


def an_event(sequence: int = 0, *, reboots: int = 0xE8, opcode: str = "CN_LOGIN (0xd)") -> str:
    """Return the text of one event, ten lines."""
    at_us = 1513717277174902 + sequence
    return (
        f"Time: 12/19/17 21:01:17.174902, usecs:{at_us}\n"
        f"Sequence No : {sequence:#x}\n"
        f"Reboot counter : {reboots:#x}\n"
        "Command Type(hex) : CN_MGMT_CMD (0x0)\n"
        f"Opcode : {opcode}\n"
        "Session Handle : 0x2014005\n"
        "Response : 0:HSM Return: SUCCESS\n"
        "Log type : MGMT_USER_DETAILS_LOG (2)\n"
        "User Name : user1\n"
        "User Type : CN_CRYPTO_USER (1)\n"
    )


def a_page(messages: Iterable[str], **more: object) -> str:
    """Return messages as ``get-log-events`` wraps them."""
    events = [{"timestamp": 1, "message": one, "ingestionTime": 2} for one in messages]
    return json.dumps({"events": events, "nextForwardToken": "f/1/s", **more}, indent=4)


def read(untrusted: str | bytes, stream: str = "") -> list[Event]:
    """Return all events of a log."""
    data = untrusted.encode() if isinstance(untrusted, str) else untrusted
    return list(read_events(io.BytesIO(data), stream))


class Poured(io.BytesIO):
    """A file of any size that is never whole in memory."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        super().__init__()
        self._parts = parts
        self._left = b""

    def read(self, size: int | None = -1) -> bytes:
        size = size or 0
        while len(self._left) < size and (part := next(self._parts, b"")):
            self._left += part
        data, self._left = self._left[:size], self._left[size:]
        return data
