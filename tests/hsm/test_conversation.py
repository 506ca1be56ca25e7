# SPDX-License-Identifier: Apache-2.0
"""The talk with a terminal that says, step by step, what a test lets it say."""

import pytest

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.conversation import Conversation, Stage
from approver_gui.hsm.dialogue import Question, Typed
from approver_gui.hsm.lost import BrokenError
from approver_gui.hsm.tool import Limits
from approver_gui.hsm.transcript import Transcript
from approver_gui.keys.secret import Secret
from approver_gui.text import say

PROMPT = b"aws-cloudhsm > "
ANSWER = b'{"error_code": 0, "data": "done"}\r\n'
LOGIN = Typed("login", secrets={Question.PASSWORD: Secret("correct horse")})
QUICK = Limits(echo_s=0.01)
FAR_S = 1e9


class ScriptedTerminal:
    """Says one part each time that something is awaited, and notes what is typed.

    Attributes:
        typed: all of it.
        echoes: whether typing shows, as long as there are entries; the last one stays.
    """

    def __init__(self, *parts: bytes, echoes: tuple[bool, ...] = (False,)) -> None:
        self._parts = list(parts)
        self._echoes = list(echoes)
        self.typed = b""
        self.room = 10_000

    def has_more(self, within_s: float = 0.0) -> bool:
        return bool(within_s and self._parts)

    def read(self, _until_s: float) -> bytes:
        if not self._parts:
            raise BrokenError(say("There is no more."))
        return self._parts.pop(0)

    def write(self, keys: Secret, _until_s: float) -> None:
        if len(self.typed) + len(keys.reveal()) > self.room:
            raise BrokenError(say("There is no room."))
        self.typed += keys.reveal()

    def shows_typing(self) -> bool:
        return self._echoes.pop(0) if len(self._echoes) > 1 else self._echoes[0]


def talk_with(terminal):
    talk = Conversation(terminal, QUICK, Transcript())
    talk.wait_for_prompt(FAR_S)
    return talk


def no_path(_slot):
    raise AssertionError


def test_a_line_its_question_and_its_answer():
    terminal = ScriptedTerminal(PROMPT, b"login\r\n", b"Enter password:", ANSWER, PROMPT)
    talk = talk_with(terminal)

    answered = talk.exchange(LOGIN, no_path)

    assert answered is not None
    assert (answered.error_code, answered.data) == (0, "done")
    assert terminal.typed == b"login\rcorrect horse\r"
    assert talk.stage is Stage.ACKNOWLEDGED
    assert talk.doom is None


def test_a_password_waits_until_typing_no_longer_shows():
    terminal = ScriptedTerminal(
        PROMPT,
        b"login\r\nEnter password:",
        b" ",
        ANSWER,
        PROMPT,
        echoes=(True, False),
    )

    talk_with(terminal).exchange(LOGIN, no_path)

    assert terminal.typed.endswith(b"correct horse\r")


def test_a_question_that_goes_on_before_typing_is_hidden_gets_no_password():
    terminal = ScriptedTerminal(
        PROMPT, b"login\r\nEnter password:", b" never mind\r\n", echoes=(True, False)
    )
    talk = talk_with(terminal)

    with pytest.raises(BrokenError, match="went on"):
        talk.exchange(LOGIN, no_path)

    assert terminal.typed == b"login\r"
    assert talk.stage is Stage.SENT


def test_a_line_whose_end_was_not_typed_was_not_sent():
    terminal = ScriptedTerminal(PROMPT)
    terminal.room = len("login")
    talk = talk_with(terminal)
    talk.stage = Stage.UNSENT

    with pytest.raises(BrokenError, match="no room"):
        talk.exchange(LOGIN, no_path)

    assert terminal.typed == b"login"
    assert talk.stage is Stage.SENT  # its end may have gone out before the fault showed


@pytest.mark.parametrize("shows", [True, False])
def test_the_cursor_is_told_to_line_editors_only(shows):
    terminal = ScriptedTerminal(b"\x1b[6n", PROMPT, echoes=(shows,))

    talk_with(terminal)

    assert terminal.typed == (b"" if shows else b"\x1b[1;1R")


def test_an_answer_dooms_the_session_where_nothing_readable_follows():
    terminal = ScriptedTerminal(PROMPT, b"login\r\n" + ANSWER, ANSWER)
    talk = talk_with(terminal)

    answered = talk.exchange(LOGIN, no_path)

    assert answered is not None
    assert "After its last answer the tool was lost" in str(talk.doom)


def test_what_is_no_answer_is_puzzling():
    terminal = ScriptedTerminal(PROMPT, b'login\r\n{"error_code": 0, "data": nonsense}\r\n')

    with pytest.raises(HsmPuzzlingError):
        talk_with(terminal).exchange(LOGIN, no_path)


def test_a_goodbye_ends_with_the_tool():
    terminal = ScriptedTerminal(PROMPT, b"quit\r\n", b"bye\r\n")

    with pytest.raises(BrokenError, match="no more"):
        talk_with(terminal).say_goodbye()

    assert terminal.typed == b"quit\r"
