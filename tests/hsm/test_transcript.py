# SPDX-License-Identifier: Apache-2.0
"""A transcript holds what was said, bounded, and no secret however a terminal spells it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.requests import ListUsers
from approver_gui.hsm.transcript import MASK, Transcript, as_seen
from approver_gui.keys.secret import Secret
from tests.hsm.hostile import CREATE_USER, LOG_IN, PASSWORD

HIDDEN = Secret(PASSWORD)


def knowing(secret=HIDDEN):
    """Return a transcript after a hidden question was answered and the tool went on."""
    transcript = Transcript()
    transcript.hide(secret)
    transcript.understood("the tool answers")
    return transcript


def test_what_was_typed_and_what_came_is_told_in_order():
    transcript = Transcript()

    transcript.came(b"aws-cloudhsm > ")
    transcript.typed("user list")
    transcript.came(b"user li")
    transcript.came(b"st\r\n{}\r\n")
    transcript.note("The session was closed here.")

    assert transcript.text() == (
        "aws-cloudhsm > \n> user list\nuser list\n{}\n\n(The session was closed here.)\n"
    )


def test_what_a_terminal_shows_after_a_hidden_question_is_not_kept():
    transcript = Transcript()
    transcript.came(b"Enter password:")
    transcript.hide(HIDDEN)
    transcript.came(b"corr\r\nect")
    transcript.came(b"\x1b[31m horse")
    transcript.understood("the tool answers: error_code 0")
    transcript.came(b"aws-cloudhsm > ")

    assert transcript.text() == (
        "Enter password:\n(20 bytes after a hidden question are not kept)\n"
        "(the tool answers: error_code 0)\naws-cloudhsm > \n"
    )


def test_what_is_understood_is_told_only_where_the_screen_was_not_kept():
    transcript = Transcript()

    transcript.understood("the tool answers")

    assert transcript.text() == "\n"


ECHOES = {
    "plain": PASSWORD,
    "coloured": "".join(f"\x1b[3{at % 8}m{c}\x1b[0m" for at, c in enumerate(PASSWORD)),
    "redrawn": "".join(f"\r> {PASSWORD[:at]}\x1b[K" for at in range(len(PASSWORD) + 1)),
    "one at a time with the cursor": "".join(f"{c}\x1b[s\x1b[u" for c in PASSWORD),
    "wrapped": PASSWORD[:9] + "\r\n" + PASSWORD[9:],
    "wrapped at every character": "\r\n".join(PASSWORD),
    "with typing errors": "".join(f"x\b{c}" for c in PASSWORD),
    "between NUL": "\x00".join(PASSWORD),
    "in a title": f"\x1b]0;{PASSWORD}\x07",
    "in JSON": json.dumps({"data": f"bad password: {PASSWORD}"}),
}


@pytest.mark.parametrize("spelling", ECHOES)
@pytest.mark.parametrize("is_sealed", [False, True])
def test_a_secret_that_a_terminal_echoes_is_masked(spelling, is_sealed):
    transcript = knowing()
    transcript.came(f"before {ECHOES[spelling]} after".encode())

    if is_sealed:
        transcript.seal()

    squeezed = "".join(transcript.text().split())
    assert "".join(PASSWORD.split()) not in squeezed
    assert PASSWORD[:3] not in squeezed
    assert "after" in squeezed
    assert (MASK in squeezed) == (spelling != "in a title")


def test_a_secret_is_masked_in_every_chunking():
    transcript = knowing()
    for byte in PASSWORD.encode():
        transcript.came(bytes([byte]))

    assert transcript.text().splitlines()[-1] == MASK


def test_a_secret_is_masked_in_lines_and_answers_too():
    transcript = Transcript()
    transcript.typed(f"echo {PASSWORD}")
    transcript.hide(HIDDEN)
    transcript.understood(f'the tool answers: data "{PASSWORD}"')
    transcript.note(PASSWORD)

    assert PASSWORD not in transcript.text()


@pytest.mark.parametrize("word", ['quo"te\\d', "p\u00e4ssw\u00f6rt", "  spaces  ", "\u2028"])
def test_a_secret_is_masked_as_json_spells_it(word):
    transcript = knowing(Secret(word))

    transcript.came(json.dumps({"data": word}).encode())
    transcript.came(json.dumps({"data": word}, ensure_ascii=False).encode())

    assert word.strip() == "" or word not in transcript.text()
    assert json.dumps(word)[1:-1].strip() not in transcript.text()


def test_a_secret_that_was_wiped_by_its_owner_is_still_masked():
    secret = Secret(PASSWORD)
    transcript = knowing(secret)

    secret.wipe()
    transcript.came(PASSWORD.encode())

    assert PASSWORD not in transcript.text()


def test_the_longest_secret_is_masked_first():
    transcript = Transcript()
    transcript.hide(Secret("horse"))
    transcript.hide(HIDDEN)
    transcript.hide(HIDDEN)
    transcript.hide(Secret(""))
    transcript.understood("the tool answers")
    transcript.came(PASSWORD.encode())

    assert transcript.text().splitlines()[-1] == MASK


def test_a_sealed_transcript_has_forgotten_the_secrets_and_says_the_same():
    transcript = knowing()
    transcript.came(f"a\r\nb {PASSWORD}\r\n".encode())
    before = transcript.text()

    transcript.seal()

    assert transcript.text() == before
    assert transcript._secrets == []


def test_only_the_end_of_a_long_session_is_kept():
    transcript = Transcript(1000)

    for number in range(100):
        transcript.typed(f"command {number}")
        transcript.came(b"x" * 90 + b"\n")

    assert len(transcript.text()) < 1500
    assert transcript.text().startswith("(what came before is not kept)\n")
    assert "command 99" in transcript.text()
    assert "command 50" not in transcript.text()


def test_a_flood_is_kept_from_a_line_end_on():
    transcript = knowing()
    flooded = Transcript(1000)
    flooded.hide(HIDDEN)
    flooded.understood("the tool answers")

    for _ in range(100):
        flooded.came(PASSWORD.encode() + b"\n")
        transcript.came(b"y" * 10_000)

    assert PASSWORD[-6:] not in flooded.text()
    assert len(flooded.text()) < 2000
    assert len(transcript.text()) < 300_000


def test_a_flood_without_line_ends_is_not_kept():
    transcript = Transcript(1000)

    transcript.came(b"x" * 2000)

    assert transcript.text() == "(what came before is not kept)\n\n"


def test_control_characters_cannot_reach_whoever_reads_it():
    transcript = Transcript()

    transcript.came("\x1b]0;title\x07\x1b[2J\x9b31m \u202e abc\x7f".encode())
    transcript.came(b"\xff\xfe")

    assert all(c.isprintable() or c == "\n" for c in transcript.text())
    assert "abc" in transcript.text()


@given(st.binary(max_size=200))
def test_anything_can_be_shown(untrusted):
    transcript = knowing()

    transcript.came(untrusted)
    transcript.seal()

    assert all(c.isprintable() or c == "\n" for c in transcript.text())


@pytest.mark.parametrize(
    ("drawn", "seen"),
    [
        ("abc\rX", "Xbc"),
        ("abc\x1b[2D!", "a!c"),
        ("abc\x1b[1GX", "Xbc"),
        ("abc\r\x1b[K", ""),
        ("one\x1b[Atwo", "one\ntwo"),
        ("one\x1b[2Jtwo", "one\ntwo"),
        ("a\x1b(Bb\x1b=c\x1b[?2004hd", "abcd"),
        ("a\x07\x00b", "ab"),
    ],
)
def test_redrawing_is_seen_as_on_a_terminal(drawn, seen):
    assert as_seen(drawn) == seen


@pytest.mark.parametrize("look", ["echo-secrets", "echo-secrets-colour", "echo-secrets-redraw"])
@pytest.mark.parametrize("fault", ["garbage", "no-answer"])
def test_a_terminal_that_echoes_passwords_does_not_bring_them_in(rig, look, fault):
    tool = rig(look=look, fault=fault, at="user list")
    tool.hsm.ask(LOG_IN)
    tool.hsm.ask(CREATE_USER)
    before = tool.transcript.text()

    with pytest.raises(HsmPuzzlingError):
        tool.hsm.ask(ListUsers())

    for kept in (before, tool.transcript.text()):
        squeezed = "".join(kept.split())
        secret = "".join(PASSWORD.split())
        assert not any(secret[at : at + 4] in squeezed for at in range(len(secret) - 3))
        assert "login --username user1" in kept
