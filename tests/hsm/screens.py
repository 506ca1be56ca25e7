# SPDX-License-Identifier: Apache-2.0
"""What a tool shows on its terminal, and a screen that reads it."""

import json
import re

from approver_gui.hsm.screen import Heard, Prompt, Screen

PROMPT = "aws-cloudhsm > "
LINE = "login --username user1 --role crypto-user"
FAKES = [
    PROMPT,
    'aws-cloudhsm > {"error_code": 0}',
    "Enter password:",
    '{"error_code": 1}',
    "}",
]


def answer(data: object, code: int = 0) -> str:
    return json.dumps({"error_code": code, "data": data}, indent=2, ensure_ascii=False)


def in_rows(text: str, columns: int = 200) -> str:
    """Break every line where a terminal of so many columns is full."""
    lines = text.split("\n")
    return "\n".join("\n".join(re.findall(f".{{1,{columns}}}", line)) for line in lines)


def at_prompt() -> Screen:
    screen = Screen()
    screen.feed(PROMPT.encode())
    assert screen.heard == Prompt()
    return screen


def after(line: str, *pieces: str | bytes) -> Heard | None:
    """Return what is heard after a line was typed and pieces of text came."""
    screen = at_prompt()
    screen.begin(line)
    for piece in pieces:
        screen.feed(piece.encode() if isinstance(piece, str) else piece)
    return screen.heard
