# SPDX-License-Identifier: Apache-2.0
"""The JSON pages around a log: ``{"events": [{"timestamp", "message"}, ...]}``, one or more.

They are read entry by entry: a page of any size takes no more memory than its longest entry.

Source: AWS CLI Command Reference, ``logs get-log-events`` and ``logs filter-log-events``.
"""

import json
from collections.abc import Iterator

from approver_gui.errors import MediumError
from approver_gui.text import Sentence, say

MAX_ENTRY_CHARACTERS = 64 * 1024
_WHITE = " \t\r\n"
_DECODER = json.JSONDecoder()


def messages(chunks: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield the name of the stream, where the page tells it, and the message of each entry.

    Args:
        chunks: the text, cut anywhere.

    Raises:
        MediumError: it is not what the AWS command line writes, or an entry is too long.
    """
    text = _Text(chunks)
    has_events = False
    while text.peek():
        text.take("{")
        if text.peek() == "}":
            text.take("}")
            continue
        while True:
            key = text.value()
            text.take(":")
            if key == "events":
                has_events = True
                yield from _entries(text)
            else:
                text.value()
            if text.take(",}") == "}":
                break
    if not has_events:
        raise no_log(say("its JSON has no events"))


def no_log(what: Sentence) -> MediumError:
    """Return the error that says why a file is no audit log."""
    return MediumError(
        say("The file is no HSM audit log"),
        say("Its text is not as the HSM writes it: {what}.").put(what=what),
        say("Export the log again, as text or as get-log-events writes it, and open that."),
    )


def _entries(text: "_Text") -> Iterator[tuple[str, str]]:
    text.take("[")
    if text.peek() == "]":
        text.take("]")
        return
    while True:
        match text.value():
            case {"message": str(message), "logStreamName": str(stream)}:
                yield stream, message
            case {"message": str(message)}:
                yield "", message
            case _:
                raise no_log(say("an entry has no message"))
        if text.take(",]") == "]":
            return


class _Text:
    """JSON text that is read from its front and forgotten."""

    def __init__(self, chunks: Iterator[str]) -> None:
        self._chunks = chunks
        self._text = ""
        self._at = 0
        self._is_whole = False

    def peek(self) -> str:
        """Return the next character that is not white, or nothing at the end."""
        while True:
            while self._at < len(self._text):
                if (character := self._text[self._at]) not in _WHITE:
                    return character
                self._at += 1
            if not self._more():
                return ""

    def take(self, allowed: str) -> str:
        """Return the next character, one of those allowed, and go on."""
        found = self.peek()
        if not found or found not in allowed:
            raise no_log(say("its JSON is broken"))
        self._at += 1
        return found

    def value(self) -> object:
        """Return the next whole JSON value and go on."""
        self.peek()
        while True:
            try:
                found: object
                found, end = _DECODER.raw_decode(self._text, self._at)
                if end < len(self._text) or self._is_whole:
                    self._at = end
                    return found
            except RecursionError as error:
                raise no_log(say("its JSON is nested too deep")) from error
            except ValueError:
                pass  # broken, or not here whole yet
            if len(self._text) - self._at > MAX_ENTRY_CHARACTERS:
                raise no_log(say("an entry is too long or broken"))
            if not self._more():
                raise no_log(say("its JSON is broken or cut off"))

    def _more(self) -> bool:
        chunk = next(self._chunks, None)
        if chunk is None:
            self._is_whole = True
            return False
        self._text = self._text[self._at :] + chunk
        self._at = 0
        return True
