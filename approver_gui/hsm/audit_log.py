# SPDX-License-Identifier: Apache-2.0
"""The HSM's own audit log, read as a stream of events.

1. An event is some lines ``Name : value``; the blank before the colon may be missing.
2. The name that begins the first event, ``Time`` as a rule, begins every event.
3. A file holds such lines, or the JSON pages of ``get-log-events`` around them.
4. What is not known is kept: other fields, other opcodes, and every line as it stood.
5. Everything is bounded: a line, an event, an entry. Memory does not grow with the file.

The log proves nothing by itself: whoever can write the file can write anything into it.

Source: AWS CloudHSM User Guide, "Interpreting HSM audit logs" and "HSM audit log reference".
"""

import codecs
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from approver_gui.errors import MediumError
from approver_gui.files import open_regular
from approver_gui.hsm.audit_pages import messages, no_log
from approver_gui.text import say

MAX_LINE_CHARACTERS = 4096
MAX_EVENT_LINES = 64
MAX_STRAY_LINES = 64
"""How many lines may stand before the first event."""
CHUNK_BYTES = 256 * 1024

SIGNATURES_ARE_NOT_LOGGED = say(
    "The HSM does not log signatures: that no event tells of one is no proof that nothing was"
    " signed."
)

OPCODES = {
    0x1: "CN_INIT_TOKEN",
    0x3: "CN_CREATE_USER",
    0x4: "CN_CREATE_CO",
    0x9: "CN_CHANGE_PSWD",
    0xD: "CN_LOGIN",
    0xE: "CN_LOGOUT",
    0x11: "CN_DESTROY_OBJECT",
    0x12: "CN_SHARE_OBJECT",
    0x17: "CN_GENERATE_KEY",
    0x19: "CN_GENERATE_KEY_PAIR",
    0x1A: "CN_WRAP_KEY",
    0x1B: "CN_UNWRAP_KEY",
    0x1D: "CN_GEN_PSWD_ENC_KEY",
    0x1E: "CN_NIST_AES_WRAP",
    0x95: "CN_INIT_DONE",
    0xA1: "CN_DELETE_USER",
    0xF0: "CN_EXTRACT_MASKED_OBJECT_USER",
    0xF1: "CN_INSERT_MASKED_OBJECT_USER",
    0xFC: "CN_CREATE_APPLIANCE_USER",
}
"""The opcodes whose number is published; the others come with their name in the log."""

Progress = Callable[[int, int], None]
"""Is told how many bytes of how many were read."""

_TIME, _SEQUENCE = "time", "sequence no"
_STARTS = frozenset({_TIME, _SEQUENCE})
_FIELDS = frozenset(
    {
        *(_TIME, _SEQUENCE, "reboot counter", "command type(hex)", "opcode", "session handle"),
        *("response", "log type", "user name", "user type"),
        *("priv/secret key handle", "public key handle"),
    }
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NUMBER = re.compile(r"0x([0-9a-fA-F]{1,16})|([0-9]{1,20})")
_NAMED = re.compile(r"(.*?)\s*\((0x[0-9a-fA-F]{1,16}|[0-9]{1,20})\)")
_MICROSECONDS = re.compile(r"usecs:([0-9]{1,18})\b")
_RESPONSE = re.compile(r"([0-9]{1,10})\s*:\s*(?:HSM (?:Return|Error):\s*)?(.*)")


@dataclass(frozen=True, slots=True)
class Event:
    """One event as the log tells it; all text is untrusted.

    Attributes:
        stream: name of the log stream, one for each HSM; empty where nobody named it.
        line: where it begins: the line of a text file, the entry of JSON pages; from 1.
        at: aware time, or None where it is not understood.
        sequence: its number in the stream, from 0, or None.
        reboots: the reboot counter of the HSM, or None.
        opcode: what was done, ``CN_...``; empty where neither name nor number is known.
        opcode_number: its number, or None.
        command_type: the category of the command, ``CN_MGMT_CMD`` as a rule.
        session: handle of the session, or None.
        response: ``SUCCESS``, or the words of the HSM's error.
        response_code: 0, or the number of the error, or None.
        log_type: which fields to expect.
        username, user_type: the user it is about, or empty.
        private_handle: a private, secret or only key that it is about, or None.
        public_handle: a public key that it is about, 0 for none, or None.
        others: names and values of what is not known, repeated or no field at all.
        raw: the lines as they stood, without empty ones.
    """

    stream: str
    line: int
    at: datetime | None
    sequence: int | None
    reboots: int | None
    opcode: str
    opcode_number: int | None
    command_type: str
    session: int | None
    response: str
    response_code: int | None
    log_type: str
    username: str
    user_type: str
    private_handle: int | None
    public_handle: int | None
    others: tuple[tuple[str, str], ...]
    raw: tuple[str, ...]


def read_log(path: Path, stream: str = "", progress: Progress | None = None) -> Iterator[Event]:
    """Yield the events of a file, in its order; the file may be larger than the memory.

    Args:
        path: text, or JSON pages.
        stream: name of the stream, where the file does not tell it.
        progress: is told how far it is.

    Raises:
        MediumError: the file cannot be read, or is no audit log; events may have come before.
    """
    with _reading(path), os.fdopen(open_regular(path, os.O_RDONLY), "rb", 0) as file:
        yield from read_events(file, stream, progress)


def read_events(
    file: BinaryIO, stream: str = "", progress: Progress | None = None
) -> Iterator[Event]:
    """Yield the events of an open file, as :func:`read_log` does.

    Raises:
        MediumError: it is no audit log.
        OSError: it cannot be read.
    """
    chunks = _decoded(file, progress)
    start = next((chunk for chunk in chunks if not chunk.isspace()), "")
    everything = chain([start], chunks)
    reader = _EventReader()
    if start.lstrip().startswith("{"):
        for entry, (told, message) in enumerate(messages(everything), 1):
            yield from reader.take(told or stream, entry, message.split("\n"))
    else:
        for first, lines in _lines(everything):
            yield from reader.take(stream, first, lines, is_text=True)
    yield from reader.end()


class _EventReader:
    """Puts lines together to events."""

    def __init__(self) -> None:
        self._head = ""
        self._stream = ""
        self._start = 0
        self._strays = 0
        self._fields: dict[str, str] = {}
        self._others: list[tuple[str, str]] = []
        self._raw: list[str] = []

    def take(
        self, stream: str, first: int, lines: list[str], *, is_text: bool = False
    ) -> Iterator[Event]:
        """Yield the events that are whole now; ``first`` is the place of the first line."""
        if stream != self._stream:
            yield from self._whole()
            self._stream = stream
        for at, line in enumerate(lines):
            if not line or line.isspace():
                continue
            name, colon, value = line.partition(":")
            key = name.strip().casefold()
            if key in _STARTS and self._is_start(key):
                yield from self._whole()
                self._start = first + at if is_text else first
            elif not self._raw:
                self._pass_over(first + at if is_text else first)
                continue
            if len(line) > MAX_LINE_CHARACTERS or len(self._raw) == MAX_EVENT_LINES:
                raise no_log(say("the event at {place} is too long").put(place=self._start))
            self._raw.append(line)
            if key in _FIELDS and key not in self._fields and colon:
                self._fields[key] = value.strip()
            else:
                known = (name.strip(), value.strip()) if colon else ("", line.strip())
                self._others.append(known)
        if not is_text and len(lines) > 1:  # a whole event in one entry ends with it
            yield from self._whole()

    def end(self) -> Iterator[Event]:
        """Yield what is left.

        Raises:
            MediumError: there were lines and not one event.
        """
        yield from self._whole()
        if self._strays and not self._head:
            raise no_log(say("no event begins in it"))

    def _is_start(self, key: str) -> bool:
        self._head = self._head or key
        return key == self._head or key in self._fields or not self._raw

    def _pass_over(self, place: int) -> None:
        self._strays += 1
        if self._strays > MAX_STRAY_LINES:
            raise no_log(say("the lines up to {place} are no event").put(place=place))

    def _whole(self) -> Iterator[Event]:
        if self._raw:
            yield _event(self._stream, self._start, self._fields, self._others, self._raw)
            self._fields, self._others, self._raw = {}, [], []


def _event(
    stream: str,
    line: int,
    fields: dict[str, str],
    others: list[tuple[str, str]],
    raw: list[str],
) -> Event:
    get = fields.get
    opcode, opcode_number = _named(get("opcode", ""))
    response, code = _response(get("response", ""))
    return Event(
        stream=stream,
        line=line,
        at=_time(get(_TIME, "")),
        sequence=_number(get(_SEQUENCE, "")),
        reboots=_number(get("reboot counter", "")),
        opcode=opcode or OPCODES.get(opcode_number or 0, ""),
        opcode_number=opcode_number,
        command_type=_named(get("command type(hex)", ""))[0],
        session=_number(get("session handle", "")),
        response=response,
        response_code=code,
        log_type=_named(get("log type", ""))[0],
        username=get("user name", ""),
        user_type=_named(get("user type", ""))[0],
        private_handle=_number(get("priv/secret key handle", "")),
        public_handle=_number(get("public key handle", "")),
        others=tuple(others),
        raw=tuple(one.removesuffix("\r") for one in raw),
    )


def _number(text: str) -> int | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    return int(found[1], 16) if found[1] else int(found[2])


@lru_cache(256)
def _named(text: str) -> tuple[str, int | None]:
    """Return what ``NAME (0x1)``, ``NAME`` or ``0x1`` says."""
    if (number := _number(text)) is not None:
        return "", number
    found = _NAMED.fullmatch(text)
    return (found[1], _number(found[2])) if found else (text, None)


@lru_cache(256)
def _response(text: str) -> tuple[str, int | None]:
    found = _RESPONSE.fullmatch(text)
    return (found[2], int(found[1])) if found else (text, None)


def _time(text: str) -> datetime | None:
    found = _MICROSECONDS.search(text)
    try:
        if found:
            return _EPOCH + timedelta(microseconds=int(found[1]))
        spelled = text.partition(",")[0].strip()
        return datetime.strptime(spelled, "%m/%d/%y %H:%M:%S.%f").replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _decoded(file: BinaryIO, progress: Progress | None) -> Iterator[str]:
    """Yield the text of a file piece by piece; what is no UTF-8 is replaced."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
    done = 0
    total = _size(file)
    while data := file.read(CHUNK_BYTES):
        done += len(data)
        if text := decoder.decode(data):
            yield text
        if progress:
            progress(done, max(done, total))
    if text := decoder.decode(b"", final=True):
        yield text


def _size(file: BinaryIO) -> int:
    try:
        return os.fstat(file.fileno()).st_size
    except OSError:  # not a file of the system
        return 0


def _lines(chunks: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the first line, and lines without their ends."""
    number, rest = 1, ""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split("\n")
        yield number, lines
        number += len(lines)
        if len(rest) > MAX_LINE_CHARACTERS:
            raise no_log(say("line {place} is too long").put(place=number))
    yield number, [rest]


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MediumError(
            say("The log could not be read"),
            say("{path}: the operating system answered: {answer}.").put(
                path=str(path), answer=error.strerror or type(error).__name__
            ),
            say("Check the file and its medium, or export the log again."),
        ) from error
