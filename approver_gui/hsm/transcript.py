# SPDX-License-Identifier: Apache-2.0
"""What was typed at the tool and what came back, to send to support: bounded, no secrets.

1. From a hidden question on, what the terminal shows is not kept at all, until the tool's
   next word is understood; that word is kept as it was understood.
2. Every secret that was typed is masked in all that is kept, also where colour codes, line
   wraps or redraws stand between its characters.
3. What is forgotten for lack of room is forgotten from the start, and is said to be.
"""

import json
import re
from collections import deque
from dataclasses import dataclass

from approver_gui.hsm.row import Row
from approver_gui.keys.secret import Secret
from approver_gui.text import safe_text

MAX_BYTES = 256 * 1024
MASK = "<hidden>"
_PIECES = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f]+)"
    r"|\x1b\[(?P<number>\d{1,4})?[0-?]{0,64}[ -/]{0,4}(?P<command>[@-~])"  # colours, motions
    r"|\x1b\][^\x07\x1b]{0,1024}(?:\x07|\x1b\\)?"  # titles
    r"|\x1b[ -/]{0,4}[0-~]?"
    r"|[\x00-\x1f\x7f]"
)
_LEAVE_THE_ROW = frozenset("ABEFHJdf")


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str
    content: bytes


class Transcript:
    """The last 256 KiB of a session; used by the thread of the session, read afterwards."""

    def __init__(self, limit: int = MAX_BYTES) -> None:
        self._limit = limit
        self._parts: deque[_Part] = deque()
        self._size = 0
        self._is_cut = False
        self._hidden_bytes: int | None = None
        self._secrets: list[Secret] = []

    def typed(self, line: str) -> None:
        """Note a line that was typed."""
        self._add("typed", line.encode("utf-8", "replace"))

    def came(self, untrusted: bytes) -> None:
        """Note what the terminal showed, or only how much it was after a hidden question."""
        if self._hidden_bytes is not None:
            self._hidden_bytes += len(untrusted)
            return
        self._add("came", untrusted)

    def hide(self, secret: Secret) -> None:
        """Note that a secret is about to be typed."""
        if secret and secret not in self._secrets:
            self._secrets.append(Secret(secret.reveal()))
        if self._hidden_bytes is None:
            self._hidden_bytes = 0

    def understood(self, words: str) -> None:
        """Note what the tool said, in our words, where what it showed was not kept."""
        if self._hidden_bytes is not None:
            self._end_hiding()
            self._add("understood", words.encode("utf-8", "replace"))

    def note(self, words: str) -> None:
        """Note what happened to the session, in our words."""
        self._end_hiding()
        self._add("note", words.encode("utf-8", "replace"))

    def seal(self) -> None:
        """The session is over: mask for good what is kept, and forget the secrets."""
        self._end_hiding()
        kept = [_Part("sealed", self._shown(part).encode()) for part in self._parts]
        self._parts = deque(kept)
        for secret in self._secrets:
            secret.wipe()
        self._secrets.clear()

    def text(self) -> str:
        """Return what is kept, without secrets and without control characters."""
        start = ["(what came before is not kept)"] if self._is_cut else []
        return "\n".join([*start, *(self._shown(part) for part in self._parts)]) + "\n"

    def _end_hiding(self) -> None:
        if self._hidden_bytes is not None:
            words = f"{self._hidden_bytes} bytes after a hidden question are not kept"
            self._hidden_bytes = None
            self._add("note", words.encode())

    def _add(self, kind: str, content: bytes) -> None:
        last = self._parts[-1] if self._parts else None
        if kind == "came" and last and last.kind == "came":
            content = self._parts.pop().content + content
            self._size -= len(last.content)
        if len(content) > self._limit:
            content = _after_a_line_end(content[-self._limit :])
            self._is_cut = True
        self._parts.append(_Part(kind, content))
        self._size += len(content)
        while self._size > self._limit:
            self._size -= len(self._parts.popleft().content)
            self._is_cut = True

    def _shown(self, part: _Part) -> str:
        text = part.content.decode("utf-8", "replace")
        match part.kind:
            case "sealed":
                return text
            case "came":
                return self._masked(as_seen(text))
            case "typed":
                return f"> {self._masked(text)}"
            case _:
                return f"({self._masked(text)})"

    def _masked(self, text: str) -> str:
        for secret in sorted(self._secrets, key=lambda each: -len(each.reveal())):
            for spelling in _spellings(secret):
                text = _without(text, spelling)
        return "\n".join(safe_text(line, self._limit) for line in text.split("\n"))


def as_seen(text: str) -> str:
    """Return what is seen of a terminal's output: colours dropped, redrawn rows redrawn.

    What leaves the row starts a new line, so that nothing that was seen is lost.
    """
    lines: list[str] = []
    row = Row()
    for piece in _PIECES.finditer(text):
        command, number = piece["command"], piece["number"]
        if piece["text"]:
            row.show(piece["text"])
        elif piece[0] == "\n" or (command and command in _LEAVE_THE_ROW):
            lines.append(row.text)
            row.clear()
        elif piece[0] == "\r":
            row.go_to(0)
        elif piece[0] == "\b":
            row.go_to(row.cursor - 1)
        elif command:
            row.edit(command, int(number) if number else None)
    return "\n".join([*lines, row.text])


def _spellings(secret: Secret) -> set[str]:
    """Return a secret as it is and as JSON may spell it."""
    plain = secret.reveal().decode("utf-8", "replace")
    return {
        plain,
        *(json.dumps(plain, ensure_ascii=spelled)[1:-1] for spelled in (True, False)),
    }


def _without(text: str, secret: str) -> str:
    """Mask a secret wherever its characters follow one another, spaces between them or not."""
    wanted = [re.escape(character) for character in secret if not _is_gap(character)]
    if not wanted:
        return text
    return re.sub(r"[\s\x00-\x20\x7f]*".join(wanted), MASK, text)


def _is_gap(character: str) -> bool:
    return character.isspace() or not character.isprintable()


def _after_a_line_end(content: bytes) -> bytes:
    _, end, rest = content.partition(b"\n")
    return rest if end else b""
