# SPDX-License-Identifier: Apache-2.0
"""What stands on the tool's terminal: prompts, questions and answers among the noise.

1. Bytes become a row of characters as on a terminal: carriage returns, backspaces, erasing
   and moving the cursor are obeyed, everything else that does not print is dropped.
2. A row that is a prompt or a question, and nothing else, is one. Not so a row that is a
   piece of the command's echo (a label may look like a prompt), nor the prompt that is
   drawn again with every character typed.
3. A row that begins with an answer's brace begins an answer. Until its last brace nothing
   else counts: line ends are a full terminal's, prompts are content.

Source: AWS CloudHSM User Guide, "CloudHSM CLI command modes" and its examples; ECMA-48 and
xterm's control sequences.
"""

import codecs
import re
from dataclasses import dataclass, replace

from approver_gui.hsm.answer_text import AnswerText, may_begin, puzzle
from approver_gui.hsm.dialogue import Question
from approver_gui.hsm.row import Row
from approver_gui.text import say

MAX_ANSWER_BYTES = 8 * 1024 * 1024
MAX_EVENT_CHARACTERS = 1000
"""The longest row that can be a prompt or a question."""

_PROMPT = r"(?:aws-cloudhsm|[^\s@>]{1,64}@cluster-[^\s@>]{1,64}) > "
_QUESTIONS = {
    Question.PASSWORD: r"enter (?:the )?(?:new )?password ?:",
    Question.CONFIRM_PASSWORD: r"confirm (?:the )?(?:new )?password ?:",
    Question.SIGNED_FILE: r"enter (?:the )?signed token file path\b[^:{]{0,120}:",
    Question.PUBLIC_KEY_FILE: r"enter (?:the )?public key\b[^:{]{0,120}:",
}
_ANY_QUESTION = "|".join(_QUESTIONS.values())
_LEAD = rf"\s*(?:{_PROMPT}\s*)?(?:(?:{_ANY_QUESTION})\s*)*"
"""What stands before a question or an answer where typing does not show."""
_AT_LEAD = re.compile(_LEAD, re.IGNORECASE)
_AT_PROMPT = re.compile(rf"\s*{_PROMPT}\s*")
_AT_QUESTION = {
    question: re.compile(rf"{_LEAD}(?:{pattern})\s*", re.IGNORECASE)
    for question, pattern in _QUESTIONS.items()
}

_PIECE = re.compile(
    r"(?P<text>[^\x00-\x1f]+)"
    r"|(?P<line_ends>[\r\n]*\n)"
    r"|(?P<motion>[\r\t\b])"
    r"|\x1b\[(?P<number>[0-9]{0,5})[0-?]{0,32}[ -/]{0,4}(?P<command>[@-~])"
    r"|\x1b[]P^_X][^\x07\x1b]{0,1024}(?:\x07|\x1b\\)"  # titles, links and the like
    r"|\x1b[ -/]{0,4}[0-OQ-WYZ\\`-~]"
    r"|[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f]+"
)
_BEGUN = re.compile(
    r"\x1b(?:\[[0-?]{0,37}[ -/]{0,4}|[]P^_X][^\x07\x1b]{0,1024}\x1b?|[ -/]{0,4})"
)
"""A control sequence whose end has not come yet; what is longer is none."""
_DOWN = ("B", "E")
_ELSEWHERE = ("A", "F", "H", "d", "f")
_POSITION_QUERY = "\x1b[6n"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The tool waits for a command. After a command: it came back without an answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The tool waits at a question."""

    question: Question


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to the command is whole.

    Attributes:
        error_code: 0 where the cluster did it.
        data: the answer, or on failure mostly a sentence; untrusted.
        at_prompt: whether the tool waits for the next command already.
    """

    error_code: int
    data: object
    at_prompt: bool


Heard = Prompt | Asked | Answered


class Screen:
    """An incremental reader of a terminal's raw bytes; does no I/O and knows no secret.

    Attributes:
        position_queries: how often the tool has asked where the cursor is (``ESC [ 6 n``);
            some line editors wait for an answer such as ``ESC [ 1 ; 1 R``.
    """

    def __init__(self) -> None:
        self.position_queries = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self._row = Row()
        self._start("")
        self._is_echo_over = True  # nothing has been typed yet

    def _start(self, line: str) -> None:
        self._line = line
        self._is_echo_over = False
        self._bytes = 0
        self._answered: Answered | None = None
        self._beginning = ""
        self._answer: AnswerText | None = None
        self._replied = ""

    def begin(self, line: str) -> None:
        """Forget what was heard: ``line`` is about to be typed at the prompt."""
        self._row.clear()
        self._start(line)

    def reply(self) -> None:
        """Forget the question heard last: its answer is about to be typed."""
        self._replied = self._row.text.strip()

    @property
    def heard(self) -> Heard | None:
        """What the tool says or waits for now; None while it goes on."""
        text = self._row.text if len(self._row) <= MAX_EVENT_CHARACTERS else ""
        is_prompt = _AT_PROMPT.fullmatch(text) is not None
        if self._answered:
            return replace(self._answered, at_prompt=is_prompt)
        if self._answer or self._beginning:
            return None
        if text.strip() in self._line or text.strip() == self._replied:
            return None
        for question, pattern in _AT_QUESTION.items():
            if pattern.fullmatch(text):
                return Asked(question)
        return Prompt() if is_prompt and self._is_echo_over else None

    def feed(self, untrusted: bytes) -> None:
        """Read on.

        Raises:
            HsmPuzzlingError: more than 8 MiB since ``begin``, an answer that is no JSON, or
                two of them.
        """
        self._bytes += len(untrusted)
        if self._bytes > MAX_ANSWER_BYTES:
            puzzle(say("the answer is longer than 8 MiB"))
        text = self._pending + self._decoder.decode(untrusted)
        self._pending = ""
        at = 0
        while at < len(text):
            piece = _PIECE.match(text, at)
            if piece:
                self._take(piece)
                at = piece.end()
            elif _BEGUN.fullmatch(text, at):
                self._pending = text[at:]
                break
            else:
                at += 1  # an escape that begins nothing

    def _take(self, piece: re.Match[str]) -> None:
        if piece["text"]:
            self._show(piece["text"])
        elif piece["line_ends"]:
            self._end_row()
        elif piece[0] == _POSITION_QUERY:
            self.position_queries += 1
        elif not self._answer and not self._beginning:
            self._move(piece["motion"], piece["command"], piece["number"])

    def _move(self, motion: str | None, command: str | None, number: str | None) -> None:
        if motion == "\r":
            self._row.go_to(0)
        elif motion == "\b":
            self._row.go_to(self._row.cursor - 1)
        elif motion == "\t":
            self._row.tabulate()
        elif command in _DOWN:
            self._end_row()
        elif command in _ELSEWHERE:
            self._row.clear()
        elif command:
            self._row.edit(command, int(number) if number else None)

    def _end_row(self) -> None:
        if self._answer:
            return
        if self._beginning:
            self._beginning += "\n"
            self._judge_beginning()
            return
        if not self._is_echo_over:
            typed = re.sub(rf"^\s*{_PROMPT}", "", self._row.text).strip()
            ends = self._line.rstrip().endswith(typed)
            self._is_echo_over = bool(typed) and (ends or typed not in self._line)
        self._row.clear()
        self._replied = ""

    # --- text ----------------------------------------------------------------------------

    def _show(self, text: str) -> None:
        while text:
            if self._answer:
                text = self._add_to_answer(self._answer, text)
            elif self._beginning:
                self._beginning += text
                text = ""
                self._judge_beginning()
            else:
                text = self._show_in_row(text)

    def _show_in_row(self, text: str) -> str:
        """Print up to a brace that may begin an answer; return the rest from there on."""
        before, brace, after = text.partition("{")
        is_short = self._row.cursor + len(before) <= MAX_EVENT_CHARACTERS
        if brace and is_short and _AT_LEAD.fullmatch(self._row.before_cursor + before):
            self._row.show(before)
            self._beginning = brace
            return after
        self._row.show(text)
        return ""

    def _judge_beginning(self) -> None:
        beginning = self._beginning
        is_answer = may_begin(beginning.replace("\n", ""))
        if is_answer is None:
            return
        self._beginning = ""
        if not is_answer:
            self._row.show(beginning[0])  # a brace that stands here begins nothing any more
            first, *lines = beginning[1:].split("\n")
            self._show(first)
            for line in lines:
                self._end_row()
                self._show(line)
            return
        if self._answered:
            puzzle(say("there are two answers to one command"))
        self._answer = AnswerText()
        self._show(beginning.replace("\n", ""))

    def _add_to_answer(self, answer: AnswerText, text: str) -> str:
        """Add to the answer; return what stands behind its end."""
        used = answer.add(text)
        if used is None:
            return ""
        code, data = answer.read()
        self._answered = Answered(code, data, at_prompt=False)
        self._answer = None
        self._row.clear()
        return text[used:]
