# SPDX-License-Identifier: Apache-2.0
"""Any answer, in any noise, in any pieces."""

import json
from collections.abc import Callable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.screen import Answered
from tests.hsm.screens import FAKES, LINE, PROMPT, after, answer, at_prompt, in_rows

VISIBLE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
NOISE = st.lists(
    st.one_of(
        st.text(VISIBLE, max_size=30).map(lambda text: f"Warning: {text}\r\n"),
        st.sampled_from(
            ["\x1b[31m", "\x1b[0m", "\x1b[?2004h", "\x1b]0;title\x07", "\r\n", "\x07", "\x1b7"]
        ),
        st.sampled_from([f"see {fake}\r\n" for fake in FAKES]),
        st.sampled_from(["{\r\n", "{}\r\n", '{"level": "info"}\r\n', "busy 1%\rbusy 2%\r\n"]),
    ),
    max_size=5,
).map("".join)
CONTENT = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(FAKES),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


BITS = [
    *(b"\x1b", b"[", b"]", b"0;", b"6n", b"K", b"A", b"12C", b"\x07", b"\\", b"P", b"(B"),
    *(b"\r", b"\n", b"\r\n", b"\b", b"\t", b" ", b"x", LINE.encode(), b"\xc3\xa9", b"\xe2\x82"),
    *(b"{", b"}", b'"', b'"data"', b":", b"1", b"[", b'{"error_code": 0}', b'{"data": "'),
    *(PROMPT.encode(), b"Enter password:", b"Confirm password:"),
]
"""What a terminal's bytes are made of, whole and in halves."""


def in_pieces(draw: Callable[..., int], data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        size = draw(st.integers(1, 40))
        yield data[at : at + size]
        at += size


@given(st.data(), CONTENT, NOISE, NOISE, st.sampled_from([None, 2]))
@settings(max_examples=300, deadline=None)
def test_any_answer_in_any_noise_in_any_pieces_is_heard(data, content, before, behind, indent):
    whole = {"error_code": 0, "data": content}
    try:
        body = json.dumps(whole, ensure_ascii=False, indent=indent).encode()
    except UnicodeEncodeError:  # half a surrogate pair can only be told as an escape
        body = json.dumps(whole, indent=indent).encode()
    shown = LINE.encode() + b"\r\n" + before.encode() + b"\x1b[0m\r\n" + body
    screen = at_prompt()
    screen.begin(LINE)
    for piece in in_pieces(data.draw, shown):
        assert screen.heard is None
        screen.feed(piece)
    assert screen.heard == Answered(0, content, at_prompt=False)
    screen.feed(behind.encode() + b"\r\n" + PROMPT.encode())
    assert screen.heard == Answered(0, content, at_prompt=True)


@given(st.data(), st.lists(st.sampled_from(BITS) | st.binary(max_size=9)).map(b"".join))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_heard_the_same_in_any_pieces(data, junk):
    def outcome(pieces: Iterator[bytes]) -> object:
        screen = at_prompt()
        screen.begin(LINE)
        try:
            for piece in pieces:
                screen.feed(piece)
        except HsmPuzzlingError as error:
            return str(error)
        return screen.heard, screen.position_queries

    shown = junk + answer(1).encode() + junk
    assert outcome(in_pieces(data.draw, shown)) == outcome(iter([shown]))


@given(
    st.lists(st.text(VISIBLE, max_size=20) | st.sampled_from(FAKES), max_size=9),
    st.integers(2, 220),
)
@settings(max_examples=300, deadline=None)
def test_a_string_is_whole_however_narrow_the_terminal(parts, columns):
    content = "".join(parts)
    rows = in_rows(answer(content), columns).replace("\n", "\r\n")
    assert after(LINE, f"{LINE}\r\n", rows) == Answered(0, content, at_prompt=False)
