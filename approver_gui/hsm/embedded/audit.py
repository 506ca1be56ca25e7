# SPDX-License-Identifier: Apache-2.0
"""The audit log of an embedded cluster: what is logged, and its text.

Each HSM has a stream of its own. Sequence numbers begin at 0 in each stream, anew whenever
the HSM comes back, and leave no gap; the reboot counter tells the starts apart. What was
signed, and a signature, is never logged: no sign event is no proof that nothing was signed.

Source: AWS CloudHSM User Guide, "Interpreting HSM audit logs" and "HSM audit log reference".
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

CRYPTO_USER = "CN_CRYPTO_USER"
CRYPTO_OFFICER = "CN_CRYPTO_OFFICER"
APPLIANCE_USER = "CN_APPLIANCE_USER"
UNACTIVATED_OFFICER = "CN_CRYPTO_PRE_OFFICER"

SUCCESS = "SUCCESS"
WRONG_PASSWORD = "RET_USER_LOGIN_FAILURE"  # noqa: S105  the log's word for it
NO_SUCH_USER = "user isn't initialized or user with this name doesn't exist"

_USER_TYPES = {CRYPTO_USER: 1, CRYPTO_OFFICER: 2, APPLIANCE_USER: 5, UNACTIVATED_OFFICER: 6}
_TYPE_OF_ROLE = {
    "admin": CRYPTO_OFFICER,
    "crypto-user": CRYPTO_USER,
    "unactivated-admin": UNACTIVATED_OFFICER,
    "internal(APPLIANCE_USER)": APPLIANCE_USER,
}
_ERRORS = {NO_SUCH_USER: 157, WRONG_PASSWORD: 163}
_OTHER_ERROR = 1  # stands for the number of an error whose number nobody has published
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One thing that the HSMs log.

    Attributes:
        opcode: its name, ``CN_...``.
        number: the opcode's number.
        response: :data:`SUCCESS`, or the words of the HSM's error.
        username, user_type: whom it is about, where it is about a user.
        private_handle, public_handle: of the keys it is about; one of them is logged as 0
            where there is only the other.
    """

    opcode: str
    number: int
    response: str = SUCCESS
    username: str | None = None
    user_type: str | None = None
    private_handle: int | None = None
    public_handle: int | None = None


@dataclass(frozen=True, slots=True)
class LogLine:
    """An event as one HSM has logged it.

    Attributes:
        reboot: the HSM's reboot counter.
        sequence: the event's number since that start, from 0.
        at_us: when, microseconds since 1970 UTC by the HSM's clock.
        session_handle: of the session on this HSM.
        event: what was logged.
    """

    reboot: int
    sequence: int
    at_us: int
    session_handle: int
    event: LogEvent


def user_type(role: str) -> str:
    """Return how the log calls users of a role.

    Raises:
        KeyError: no such role.
    """
    return _TYPE_OF_ROLE[role]


def microseconds(moment: datetime) -> int:
    """Return an aware time as microseconds since 1970 UTC, without rounding."""
    return (moment - _EPOCH) // _MICROSECOND


def session_handle(serial: str, session: str) -> int:
    """Return a number for a session on an HSM; it tells nothing about the session's id."""
    digest = hashlib.sha256(f"{serial}/{session}".encode()).digest()
    return 0x1000000 | int.from_bytes(digest[:3])


def text(line: LogLine) -> str:
    """Return an event as the log shows it: ten lines or so, without a line end at the end."""
    moment = _EPOCH + line.at_us * _MICROSECOND
    event = line.event
    number = _ERRORS.get(event.response, _OTHER_ERROR)
    shown = [
        f"Time: {moment:%m/%d/%y %H:%M:%S.%f}, usecs:{line.at_us}",
        f"Sequence No : {line.sequence:#x}",
        f"Reboot counter : {line.reboot:#x}",
        "Command Type(hex) : CN_MGMT_CMD (0x0)",
        f"Opcode : {event.opcode} ({event.number:#x})",
        f"Session Handle : {line.session_handle:#x}",
        "Response : 0:HSM Return: SUCCESS"
        if event.response == SUCCESS
        else f"Response : {number}:HSM Error: {event.response}",
    ]
    if event.private_handle is not None or event.public_handle is not None:
        shown += [
            "Log type : MGMT_KEY_DETAILS_LOG (1)",
            f"Priv/Secret Key Handle : {event.private_handle or 0}",
            f"Public Key Handle : {event.public_handle or 0}",
        ]
    elif event.username is not None and event.user_type is not None:
        shown += [
            "Log type : MGMT_USER_DETAILS_LOG (2)",
            f"User Name : {event.username}",
            f"User Type : {event.user_type} ({_USER_TYPES[event.user_type]})",
        ]
    else:
        shown.append("Log type : MINIMAL_LOG_ENTRY (0)")
    return "\n".join(shown)


def as_text(stream: Iterable[LogLine]) -> Iterator[str]:
    """Yield a stream as text, event by event, each followed by an empty line."""
    return (f"{text(line)}\n\n" for line in stream)


def as_log_events(stream: Iterable[LogLine]) -> Iterator[str]:
    """Yield a stream in pieces of one JSON text, the answer of ``aws logs get-log-events``.

    Times are in milliseconds. Source: Amazon CloudWatch Logs API Reference, GetLogEvents.
    """
    yield '{"events": ['
    comma, first, last = "\n", 0, 0
    for line in stream:
        last = line.at_us // 1000
        first = first or last
        event = {"timestamp": last, "message": text(line), "ingestionTime": last}
        yield comma + json.dumps(event)
        comma = ",\n"
    yield f'\n], "nextForwardToken": "f/{last}/s", "nextBackwardToken": "b/{first}/s"}}\n'
