# SPDX-License-Identifier: Apache-2.0
"""The HSM's log is read in every spelling, whatever its size, and never blindly."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from approver_gui.errors import MediumError
from approver_gui.hsm.audit_log import (
    CHUNK_BYTES,
    MAX_EVENT_LINES,
    MAX_LINE_CHARACTERS,
    MAX_STRAY_LINES,
    SIGNATURES_ARE_NOT_LOGGED,
    Event,
)
from tests.hsm.log_text import PUBLISHED, a_page, an_event, read

KEY_PAIR = """\
Time: 12/13/17 23:09:04.761594, usecs:1513206544761594
Sequence No: 0x29
Reboot counter: 0xe8
Command Type(hex): CN_MGMT_CMD (0x0)
Opcode: CN_GENERATE_KEY_PAIR (0x19)
Session Handle: 0x2014004
Response: 0:HSM Return: SUCCESS
Log type: MGMT_KEY_DETAILS_LOG (1)
Priv/Secret Key Handle: 131079
Public Key Handle: 131078
"""


def only(untrusted: str | bytes) -> Event:
    (event,) = read(untrusted)
    return event


def with_line(name: str, value: str) -> str:
    """Return an event with one line of another content."""
    lines = PUBLISHED.splitlines()
    changed = [f"{name} : {value}" if one.startswith(name) else one for one in lines]
    return "\n".join(changed)


# --- one event


def test_the_published_event_is_read_in_full():
    assert only(PUBLISHED) == Event(
        stream="",
        line=1,
        at=datetime(2017, 12, 19, 21, 1, 17, 174902, UTC),
        sequence=2,
        reboots=0xE8,
        opcode="CN_CREATE_APPLIANCE_USER",
        opcode_number=0xFC,
        command_type="CN_MGMT_CMD",
        session=0x1004001,
        response="SUCCESS",
        response_code=0,
        log_type="MGMT_USER_DETAILS_LOG",
        username="app_user",
        user_type="CN_APPLIANCE_USER",
        private_handle=None,
        public_handle=None,
        others=(),
        raw=tuple(PUBLISHED.splitlines()),
    )


def test_the_other_spelling_and_key_handles():
    event = only(KEY_PAIR)

    assert (event.opcode, event.opcode_number) == ("CN_GENERATE_KEY_PAIR", 0x19)
    assert (event.sequence, event.reboots, event.session) == (0x29, 0xE8, 0x2014004)
    assert (event.private_handle, event.public_handle) == (131079, 131078)
    assert (event.username, event.user_type) == ("", "")


@pytest.mark.parametrize("between", [": ", " : ", "\t: ", ":", "   :   "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blanks_and_line_ends_change_nothing(between, end):
    lines = [line.replace(" : ", between, 1) for line in PUBLISHED.splitlines()]

    event = only(end.join(lines) + end)

    original = only(PUBLISHED)
    assert event.raw == tuple(lines)
    assert (event.opcode, event.sequence, event.user_type, event.at, event.response_code) == (
        original.opcode,
        original.sequence,
        original.user_type,
        original.at,
        original.response_code,
    )


@pytest.mark.parametrize(
    ("logged", "name", "number"),
    [
        ("CN_SET_M_VALUE (0x97)", "CN_SET_M_VALUE", 0x97),
        ("CN_LOGIN", "CN_LOGIN", None),
        ("0xd", "CN_LOGIN", 0xD),
        ("(0xd)", "CN_LOGIN", 0xD),
        ("0x7777", "", 0x7777),
        ("CN_ODD (name) (0x5)", "CN_ODD (name)", 5),
        ("", "", None),
        ("0x" + "f" * 17, "0x" + "f" * 17, None),
    ],
)
def test_opcodes_have_a_name_a_number_or_both(logged, name, number):
    event = only(with_line("Opcode", logged))

    assert (event.opcode, event.opcode_number) == (name, number)


@pytest.mark.parametrize(
    ("logged", "words", "code"),
    [
        ("0:HSM Return: SUCCESS", "SUCCESS", 0),
        ("0: HSM Return: SUCCESS", "SUCCESS", 0),
        ("163:HSM Error: RET_USER_LOGIN_FAILURE", "RET_USER_LOGIN_FAILURE", 163),
        ("157:a: b", "a: b", 157),
        ("SUCCESS", "SUCCESS", None),
    ],
)
def test_a_response_is_its_words_and_its_number(logged, words, code):
    event = only(with_line("Response", logged))

    assert (event.response, event.response_code) == (words, code)


@pytest.mark.parametrize(
    ("logged", "at"),
    [
        ("1/2/18 03:04:05.000006", datetime(2018, 1, 2, 3, 4, 5, 6, UTC)),
        ("unreadable, usecs:1000001", datetime(1970, 1, 1, 0, 0, 1, 1, UTC)),
        ("unreadable", None),
        ("13/13/18 03:04:05.000006", None),
        (f"12/19/17 21:01:17.174902, usecs:{10**18 - 1}", None),
    ],
)
def test_the_time_is_utc_or_nothing(logged, at):
    assert only(with_line("Time", logged)).at == at


def test_what_is_not_known_is_kept():
    more = "Target User ID : 7\nUser Name : user2\nno field at all\n : nameless\n\n"

    event = only(PUBLISHED + more)

    assert event.username == "app_user"
    assert event.others == (
        ("Target User ID", "7"),
        ("User Name", "user2"),
        ("", "no field at all"),
        ("", "nameless"),
    )
    assert event.raw[10:] == tuple(more.splitlines()[:4])


def test_numbers_that_are_none_are_left_out():
    event = only(with_line("Sequence No", "0xno").replace("0xe8", "-1"))

    assert (event.sequence, event.reboots) == (None, None)


def test_text_from_outside_stays_as_it_is():
    event = only(with_line("User Name", "a\x1b[2Jb").encode() + b"\xff\n")

    assert event.username == "a\x1b[2Jb"


# --- many events


def test_events_follow_one_another_with_or_without_empty_lines():
    for between in ("", "\n", "\n\n \n"):
        events = read(between.join(an_event(number) for number in range(5)), "hsm-a")
        assert [event.sequence for event in events] == [0, 1, 2, 3, 4]
        assert {event.stream for event in events} == {"hsm-a"}
        step = 10 + between.count("\n")
        assert [event.line for event in events] == [1 + step * at for at in range(5)]


def test_an_event_without_a_time_is_an_event_of_its_own():
    timeless = an_event(1).split("\n", 1)[1]

    events = read(an_event(0) + timeless + an_event(2))

    assert [(event.sequence, event.at is None) for event in events] == [
        (0, False),
        (1, True),
        (2, False),
    ]


def test_a_log_whose_events_begin_with_their_number_is_read_too():
    turned = ""
    for number in range(3):
        time, sequence, *others = an_event(number).splitlines()
        turned += "\n".join([sequence, time, *others]) + "\n"

    assert [event.sequence for event in read(turned)] == [0, 1, 2]
    assert all(event.at for event in read(turned))


def test_a_mark_at_the_start_and_lines_before_the_log_are_passed_over():
    text = "\ufeff" + "$ cat log\n" * MAX_STRAY_LINES + "\n" * 50 + PUBLISHED

    assert only(text).line == MAX_STRAY_LINES + 51


@pytest.mark.parametrize("text", ["", "\n", "  \n\t\n" * 9, a_page([])])
def test_an_empty_log_has_no_events(text):
    assert read(text) == []


# --- pages


def test_pages_hold_an_event_in_each_message():
    events = read(a_page(an_event(number) for number in range(3)), "hsm-a")

    assert [(event.sequence, event.line, event.stream) for event in events] == [
        (0, 1, "hsm-a"),
        (1, 2, "hsm-a"),
        (2, 3, "hsm-a"),
    ]
    assert events[0].raw[0].startswith("Time: ")


def test_pages_may_follow_one_another():
    pages = a_page([an_event(0), an_event(1)]) + "\n" + a_page([]) + a_page([an_event(2)])

    assert [event.sequence for event in read(pages)] == [0, 1, 2]


def test_a_message_may_be_one_line():
    lines = (an_event(0) + an_event(1)).splitlines()

    events = read(a_page(lines))

    assert [(event.sequence, event.line, len(event.raw)) for event in events] == [
        (0, 1, 10),
        (1, 11, 10),
    ]


def test_a_message_of_several_lines_lends_nothing_to_the_next():
    events = read(a_page([an_event(0), "User Name : user2\nOpcode : CN_ODD", an_event(1)]))

    assert [event.others for event in events] == [(), ()]


def test_a_stream_that_the_page_tells_counts():
    text = (
        '{"events": ['
        '{"logStreamName": "hsm-a", "message": "Time: 1\\nSequence No: 0x0"},'
        '{"logStreamName": "hsm-b", "message": "Time: 1"},'
        '{"logStreamName": "hsm-a", "message": "Sequence No: 0x1"}]}'
    )

    events = read(text, "unused")

    assert [(event.stream, event.sequence) for event in events] == [
        ("hsm-a", 0),
        ("hsm-b", None),
        ("hsm-a", 1),
    ]


# --- what is no log


@pytest.mark.parametrize(
    ("untrusted", "words"),
    [
        ("hello\n", "no event begins"),
        ("line\n" * (MAX_STRAY_LINES + 1), "the lines up to 65 are no event"),
        ("x" * (CHUNK_BYTES + 1), "line 1 is too long"),
        (an_event() + "x" * (MAX_LINE_CHARACTERS + 1), "line 11 is too long"),
        (an_event() + "x" * (MAX_LINE_CHARACTERS + 1) + "\n", "the event at 1 is too long"),
        (an_event() + "y\n" * MAX_EVENT_LINES, "the event at 1 is too long"),
        (b"\x00\xff" * 99, "no event begins"),
        (a_page(["hello"]), "no event begins"),
        (a_page(["hello\n"] * 99), "the lines up to 65 are no event"),
    ],
)
def test_what_is_no_log_is_refused_in_words(untrusted, words):
    with pytest.raises(MediumError) as refused:
        read(untrusted)

    assert str(refused.value.title) == "The file is no HSM audit log"
    assert words in str(refused.value.detail)


@given(st.binary(max_size=300))
@example(b"{")
@example(b'{"events": [')
@example(b"Time:")
def test_any_bytes_are_events_or_one_error(untrusted):
    for before in (b"", b"Time: 1\n", b'{"events": [{"message": "Time: '):
        with suppress(MediumError):
            assert all(event.raw for event in read(before + untrusted))


LINES = st.sampled_from(
    [*PUBLISHED.splitlines(), "Time", "Sequence No", "Opcode : (0x)", "a:b:c", "", " ", "\r"]
)


@given(st.lists(LINES, max_size=60))
def test_any_lines_are_kept_whole_and_in_order(lines):
    untrusted = "Time: 1\n" + "\n".join(lines)

    raw = [line for event in read(untrusted) for line in event.raw]

    assert "".join("".join(raw).split()) == "".join(untrusted.split())


def test_the_sentence_about_signatures_claims_no_more_than_is_known():
    assert "does not log signatures" in str(SIGNATURES_ARE_NOT_LOGGED)
