# SPDX-License-Identifier: Apache-2.0
"""One JSON answer gathered from pieces: where it begins, where it ends, what it is.

A terminal breaks lines wherever it is full, in the middle of a word too. JSON never needs a
line end, so none is kept.
"""

import io
import json
import re
from typing import NoReturn

from approver_gui.errors import HsmPuzzlingError
from approver_gui.text import Sentence, say

MAX_DEPTH = 32

_FIRST_FIELD = re.compile(r'\{\s*"(?:error_code|data)"\s*:')
_FIRST_FIELD_BEGUN = re.compile(r'\{\s*(?:"[a-z_]{0,10}|"(?:error_code|data)"\s*)?')
_MAX_BEGINNING = 200
_IN_STRING = re.compile(r'[^"\\]+|\\|"')
_OUTSIDE = re.compile(r'[\s\d:,.+\-eEtrufalsn]+|[{}\[\]"]')


def may_begin(text: str) -> bool | None:
    """Tell whether text from a brace on is the beginning of an answer; None: too early.

    What the tool answers is an object whose first field is ``error_code`` (or ``data``);
    any other object in braces is somebody's log line.
    """
    if _FIRST_FIELD.match(text):
        return True
    if len(text) <= _MAX_BEGINNING and _FIRST_FIELD_BEGUN.fullmatch(text):
        return None
    return False


class AnswerText:
    """An answer that grows until its last brace."""

    def __init__(self) -> None:
        self._text = io.StringIO()
        self._depth = 0
        self._is_in_string = False
        self._is_escaped = False

    def add(self, text: str) -> int | None:
        """Take text without line ends.

        Returns:
            How much of it belongs to the answer, where the answer ends in it; else None.

        Raises:
            HsmPuzzlingError: this is no JSON, or nested deeper than any answer.
        """
        at = 0
        while at < len(text):
            at = self._next(text, at)
            if not self._depth:
                self._text.write(text[:at])
                return at
        self._text.write(text)
        return None

    def _next(self, text: str, at: int) -> int:
        if self._is_escaped:
            self._is_escaped = False
            return at + 1
        found = (_IN_STRING if self._is_in_string else _OUTSIDE).match(text, at)
        if not found:
            puzzle(say("the answer is no JSON"))
        piece = found[0]
        if piece == '"':
            self._is_in_string = not self._is_in_string
        elif self._is_in_string:
            self._is_escaped = piece == "\\"
        elif piece in ("{", "["):
            self._depth += 1
            if self._depth > MAX_DEPTH:
                puzzle(say("the answer is nested deeper than any answer"))
        elif piece in ("}", "]"):
            self._depth -= 1
        return found.end()

    def read(self) -> tuple[int, object]:
        """Return the error code and the data of an answer that is whole.

        Raises:
            HsmPuzzlingError: it is no answer.
        """
        try:
            fields = json.loads(self._text.getvalue())
        except ValueError as error:
            puzzle(say("the answer is no JSON"), error)
        code = fields.get("error_code")
        if not isinstance(code, int) or isinstance(code, bool):
            puzzle(say("the answer has no error code"))
        return code, fields.get("data")


def puzzle(what: Sentence, cause: Exception | None = None) -> NoReturn:
    """Refuse what stands on the screen."""
    raise HsmPuzzlingError(
        say("An answer is not understood"),
        say("What the tool printed cannot be read: {what}.").put(what=what),
        say("Save the transcript and send it to support."),
    ) from cause
