# SPDX-License-Identifier: Apache-2.0
"""What is heard at the tool's terminal, one thing at a time."""

import tracemalloc

import pytest

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.commands import line_for
from approver_gui.hsm.dialogue import Question
from approver_gui.hsm.requests import DeleteKey
from approver_gui.hsm.screen import MAX_ANSWER_BYTES, Answered, Asked, Prompt, Screen
from approver_gui.hsm.words import KeyFilter
from tests.hsm.screens import FAKES, LINE, PROMPT, after, answer, at_prompt


def test_a_tool_that_starts_is_heard_at_its_prompt():
    screen = Screen()
    screen.feed(b"Welcome {to} the tool\r\n\x1b[?2004haws-cloudhsm ")
    assert screen.heard is None
    screen.feed(b"> ")
    assert screen.heard == Prompt()


def test_a_tool_that_fails_at_its_start_is_heard():
    screen = Screen()
    screen.feed(answer("No cluster is configured", 1).encode())
    assert screen.heard == Answered(1, "No cluster is configured", at_prompt=False)


def test_an_answer_counts_before_the_prompt_comes():
    assert after(LINE, f"{LINE}\r\n{answer({})}") == Answered(0, {}, at_prompt=False)
    assert after(LINE, f"{LINE}\r\n{answer({})}{PROMPT}") == Answered(0, {}, at_prompt=True)


def test_an_answer_may_stand_right_behind_the_prompt_or_a_question():
    assert after(LINE, answer(1)) == Answered(0, 1, at_prompt=False)
    assert after(LINE, f"Enter password:{answer(1)}") == Answered(0, 1, at_prompt=False)
    assert after(LINE, f"\r{PROMPT}{answer(1)}") == Answered(0, 1, at_prompt=False)


def test_an_answer_may_be_in_one_line_or_have_its_data_first():
    assert after(LINE, '{"data":[1],"error_code":0}\n') == Answered(0, [1], at_prompt=False)


def test_a_failure_without_words_is_one():
    assert after(LINE, '{"error_code": 1}\n') == Answered(1, None, at_prompt=False)


def test_questions_stand_in_one_row_where_typing_does_not_show():
    screen = at_prompt()
    screen.begin("cluster activate")
    screen.feed(b"Enter password:")
    assert screen.heard == Asked(Question.PASSWORD)
    screen.reply()
    screen.feed(b"Confirm password:")
    assert screen.heard == Asked(Question.CONFIRM_PASSWORD)


def test_a_question_that_is_drawn_again_is_not_asked_again():
    screen = at_prompt()
    screen.begin(LINE)
    screen.feed(f"{LINE}\r\nEnter password:".encode())
    screen.reply()
    screen.feed(b"\r\x1b[KEnter password: ")
    assert screen.heard is None
    screen.feed(b"\r\nEnter password:")
    assert screen.heard == Asked(Question.PASSWORD)


def test_a_secret_that_a_broken_terminal_shows_is_no_event():
    for secret in ("hunter2", PROMPT, "{", "Enter"):
        screen = at_prompt()
        screen.begin(LINE)
        screen.feed(f"{LINE}\r\nEnter password:".encode())
        screen.reply()
        screen.feed(secret.encode())
        assert screen.heard is None
        screen.feed(f"\r\n{answer('ok')}\r\n{PROMPT}".encode())
        assert screen.heard == Answered(0, "ok", at_prompt=True)


@pytest.mark.parametrize(
    ("row", "question"),
    [
        ("Enter password:", Question.PASSWORD),
        ("enter the new password: ", Question.PASSWORD),
        ("Confirm password:", Question.CONFIRM_PASSWORD),
        ("Enter signed token file path:", Question.SIGNED_FILE),
        (
            "Enter signed token file path (press enter if same as the unsigned token file):",
            Question.SIGNED_FILE,
        ),
        ("Enter public key PEM file path:", Question.PUBLIC_KEY_FILE),
    ],
)
def test_a_question_is_heard(row, question):
    assert after(LINE, f"{LINE}\r\n{row}") == Asked(question)


@pytest.mark.parametrize(
    "row",
    [
        "He asked: Enter password:",
        "Enter password: x",
        "Enter password",
        "aws-cloudhsm >",
        "aws-cloudhsm > x",
        "x aws-cloudhsm > ",
        "my-cluster > ",
        "a" * 5000,
    ],
)
def test_a_row_that_only_resembles_an_event_is_none(row):
    assert after(LINE, f"{LINE}\r\nsomething\r\n{row}") is None


def test_a_prompt_without_an_answer_is_heard_after_the_echo():
    assert after("frob", "frob\r\nerror: unrecognized subcommand\r\n", PROMPT) == Prompt()
    assert after("frob", "frob\r\n", PROMPT) == Prompt()
    assert after("frob", "error: no echo here\r\n", PROMPT) == Prompt()
    assert after("frob", f"\r\x1b[K{PROMPT}") is None
    assert after("frob", f"\r\x1b[K{PROMPT}frob\x1b[1E{PROMPT}") == Prompt()


@pytest.mark.parametrize("fake", FAKES)
def test_a_label_like_an_event_is_none_where_the_echo_is_wrapped(fake):
    request = DeleteKey(KeyFilter(label=f"{'x' * 150}{fake}{'y' * 150}"))
    line = line_for(request, {}, None) or ""
    start, end = line.rindex("x") + 1, line.index("y")
    screen = at_prompt()
    screen.begin(line)
    for character in f"{line[:start]}\r\n{line[start:end]}\r\n{line[end:]}\r\n":
        screen.feed(character.encode())
        assert screen.heard is None
    screen.feed(f"{answer(1)}\n{PROMPT}".encode())
    assert screen.heard == Answered(0, 1, at_prompt=True)


def test_a_cursor_that_is_asked_for_is_counted():
    screen = Screen()
    for byte in b"\x1b[6n\x1b[16n\x1b[6n\x1b[5n\x1b[6n":
        screen.feed(bytes([byte]))
    assert screen.position_queries == 3


def test_a_log_line_in_braces_is_no_answer():
    rows = ['{"level": "warn"}', "{", "{}", '{"data', '{"error_codes": 1}', "{{", "{ \t{"]
    for row in rows:
        shown = f"{LINE}\r\n{row}\r\n{answer('ok')}\r\n{PROMPT}"
        assert after(LINE, shown) == Answered(0, "ok", at_prompt=True)
        assert after(LINE, *shown) == Answered(0, "ok", at_prompt=True)


def test_half_an_answer_is_none_whatever_follows():
    whole = answer({"label": "x" * 20, "n": [1, True, None]})
    for at in range(1, len(whole)):
        assert not isinstance(after(LINE, whole[:at]), Answered)
    cut = whole.index("xxx")
    assert after(LINE, f"{whole[:cut]}\r\n{PROMPT}") is None


def test_a_string_that_is_not_utf_8_is_still_text():
    heard = after(LINE, b'{"error_code": 0, "data": "a\xff\xc3"}')
    assert heard == Answered(0, "a\ufffd\ufffd", at_prompt=False)


# --- what is not understood --------------------------------------------------------------


def puzzled(*pieces: str) -> str:
    with pytest.raises(HsmPuzzlingError) as caught:
        after(LINE, *pieces)
    assert str(caught.value.hint) == "Save the transcript and send it to support."
    return str(caught.value.detail)


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        ('{"error_code": 0, aws-cloudhsm > ', "the answer is no JSON"),
        ('{"error_code": 0,, "data": 1}', "the answer is no JSON"),
        ('{"error_code": 0, "data": [1}}', "the answer is no JSON"),
        ('{"error_code": 0, "data": "\\x"}', "the answer is no JSON"),
        ('{"error_code": ' + "1" * 5000 + "}", "the answer is no JSON"),
        ('{"error_code": 0, "data": ' + "[" * 40, "the answer is nested deeper"),
        ('{"data": 1}', "the answer has no error code"),
        ('{"error_code": true}', "the answer has no error code"),
        ('{"error_code": "0"}', "the answer has no error code"),
        (answer(1) + "\n" + answer(2), "there are two answers to one command"),
    ],
)
def test_what_is_no_answer_is_puzzling(shown, why):
    assert why in puzzled(shown)
    assert why in puzzled(*shown)


def test_an_answer_has_a_limit():
    screen = at_prompt()
    screen.begin(LINE)
    start = b'{"error_code": 0, "data": "'
    screen.feed(start + bytes(b"x" * (MAX_ANSWER_BYTES - len(start) - 2)) + b'"}')
    assert isinstance(screen.heard, Answered)
    with pytest.raises(HsmPuzzlingError, match="longer than 8 MiB"):
        screen.feed(b" ")
    screen.begin(LINE)
    screen.feed(b" ")


@pytest.mark.parametrize("unit", [b"x", b"x" * 70 + b"\r\n", b"\x1b[7m" + b"y" * 999])
@pytest.mark.parametrize("start", [b"", b'{"error_code": 0, "data": "'])
def test_a_flood_is_refused_in_little_memory(start, unit):
    screen = at_prompt()
    screen.begin(LINE)
    screen.feed(start)
    chunk = unit * (65536 // len(unit))
    tracemalloc.start()
    try:
        for _ in range(MAX_ANSWER_BYTES // len(chunk) - 1):
            screen.feed(chunk)
        with pytest.raises(HsmPuzzlingError, match="longer than 8 MiB"):
            screen.feed(chunk * 3)
        assert tracemalloc.get_traced_memory()[1] < 4 * MAX_ANSWER_BYTES
    finally:
        tracemalloc.stop()
