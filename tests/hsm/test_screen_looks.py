# SPDX-License-Identifier: Apache-2.0
"""Whole sessions are heard the same, whatever the terminal and its line editor look like."""

import json
import re
from collections.abc import Callable, Iterator

import pytest

from approver_gui.hsm.dialogue import Question
from approver_gui.hsm.screen import Answered, Asked, Heard, Prompt, Screen
from tests.builders import DATA
from tests.hsm.screens import in_rows


def plain(line: str, prompt: str) -> Iterator[str]:
    yield line


def redrawn(line: str, prompt: str) -> Iterator[str]:
    """Draw the row again for every character, as line editors do."""
    for at in range(1, len(line) + 1):
        yield f"\r\x1b[2K\x1b[1;32m{prompt}\x1b[0m\x1b[36m{line[:at]}\x1b[0m"


def redrawn_in_rows(line: str, prompt: str) -> Iterator[str]:
    """Go up to the prompt's row and draw all rows again for every character."""
    rows = 0
    for at in range(1, len(line) + 1):
        up = f"\x1b[{rows}A" if rows else ""
        shown = in_rows(prompt + line[:at])
        rows = shown.count("\n")
        yield f"{up}\r\x1b[J" + shown.replace("\n", "\r\n")


def corrected(line: str, prompt: str) -> Iterator[str]:
    """Type something else, go back over it, and type the line."""
    yield "quit\b\b\b\b\x1b[K"
    yield line


def wrapped_by_hand(line: str, prompt: str) -> Iterator[str]:
    yield in_rows(prompt + line)[len(prompt) :].replace("\n", "\r\n")


def silent(line: str, prompt: str) -> Iterator[str]:
    yield ""


def same(text: str) -> str:
    return text


def coloured(text: str) -> str:
    return re.sub(r'("[a-z_-]+")', "\x1b[1;34m\\1\x1b[0m", text)


def pasted(text: str) -> str:
    return f"\x1b[?2004l\x1b]0;a title\x07{text}\x1b[?2004h\x1b[?25h"


def warned(text: str) -> str:
    before = (
        'Warning: "slow" {this: is no answer}\n{"level": "warn", "data": {"error_code": 1}}\n'
    )
    after = "\nWarning: {} aws-cloudhsm > is not the last word\n" if "}" in text else ""
    return before + text + after


ECHOES = [plain, redrawn, redrawn_in_rows, corrected, wrapped_by_hand, silent]
LOOKS = [same, coloured, pasted, warned, in_rows]


def told(name: str) -> list[tuple[str, str, str]]:
    """Return a transcript as its prompts, commands and what came after each."""
    text = (DATA / "cli" / name).read_text("ascii").rstrip("\n")
    parts = re.split(r"^(\S+ > )(.*)\n", text, flags=re.MULTILINE)
    assert parts[0] == ""
    return list(zip(parts[1::3], parts[2::3], parts[3::3], strict=True))


def replayed(
    name: str, echo: Callable[[str, str], Iterator[str]], look: Callable[[str], str], size: int
) -> list[Heard]:
    """Show a transcript to a screen, answer its questions, and return what was heard."""
    heard: list[Heard] = []
    screen = Screen()

    def show(text: str) -> None:
        data = text.replace("\r\n", "\n").replace("\n", "\r\n").encode()
        for at in range(0, len(data), size):
            screen.feed(data[at : at + size])

    for prompt, line, rest in told(name):
        show(look("") + prompt)
        assert screen.heard == Prompt() or isinstance(screen.heard, Answered)
        screen.begin(line)
        for piece in echo(line, prompt):
            show(piece)
            assert screen.heard is None
        show("\n")
        questions, brace, body = rest.partition("{")
        for row in questions.splitlines():
            question, colon, reply = row.rpartition(":")
            show(question + colon)
            assert isinstance(screen.heard, Asked)
            heard.append(screen.heard)
            screen.reply()
            assert screen.heard is None
            show(reply + "\n")
        show(look(brace + body.removesuffix(prompt).rstrip("\n")) + "\n" + prompt)
        assert screen.heard is not None
        heard.append(screen.heard)
    return heard


def data_of(rest: str) -> dict[str, object]:
    found: dict[str, object] = json.JSONDecoder().raw_decode(rest, rest.index("{"))[0]
    return found


@pytest.mark.parametrize("name", ["users.txt", "second-factor.txt", "quorum-key.txt"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("echo", ECHOES)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_session_is_heard_the_same_in_every_look(name, echo, look, size):
    heard = replayed(name, echo, look, size)
    answers = [one for one in heard if isinstance(one, Answered)]
    expected = [data_of(rest) for _, _, rest in told(name)]
    assert [(a.error_code, a.data) for a in answers] == [
        (one["error_code"], one["data"]) for one in expected
    ]
    assert all(one.at_prompt for one in answers)
    asked = [one.question for one in heard if isinstance(one, Asked)]
    assert (
        asked
        == {
            "users.txt": [Question.PASSWORD, Question.PASSWORD, Question.CONFIRM_PASSWORD],
            "second-factor.txt": [
                Question.PASSWORD,
                Question.SIGNED_FILE,
                Question.SIGNED_FILE,
                Question.PUBLIC_KEY_FILE,
            ],
            "quorum-key.txt": [],
        }[name]
    )
