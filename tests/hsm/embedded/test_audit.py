# SPDX-License-Identifier: Apache-2.0
"""The audit log's text is that of the User Guide, letter by letter."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from approver_gui.hsm.embedded.audit import (
    CRYPTO_OFFICER,
    CRYPTO_USER,
    NO_SUCH_USER,
    WRONG_PASSWORD,
    LogEvent,
    LogLine,
    as_log_events,
    as_text,
    microseconds,
    session_handle,
    text,
    user_type,
)

GUIDE = """\
Time: 12/19/17 21:01:17.174902, usecs:1513717277174902
Sequence No : 0x2
Reboot counter : 0xe8
Command Type(hex) : CN_MGMT_CMD (0x0)
Opcode : CN_CREATE_APPLIANCE_USER (0xfc)
Session Handle : 0x1004001
Response : 0:HSM Return: SUCCESS
Log type : MGMT_USER_DETAILS_LOG (2)
User Name : app_user
User Type : CN_APPLIANCE_USER (5)"""
AT_US = 1513717277174902


def a_line(event, *, reboot=0xE8, sequence=2, at_us=AT_US, handle=0x1004001):
    return LogLine(reboot, sequence, at_us, handle, event)


def an_event(opcode="CN_LOGIN", number=0xD, **facts):
    return LogEvent(opcode, number, **facts)


def test_an_event_about_a_user_reads_as_the_guide_prints_it():
    event = LogEvent(
        "CN_CREATE_APPLIANCE_USER",
        0xFC,
        username="app_user",
        user_type=user_type("internal(APPLIANCE_USER)"),
    )

    assert text(a_line(event)) == GUIDE


def test_an_event_about_a_pair_shows_both_handles_in_decimal():
    event = LogEvent("CN_GENERATE_KEY_PAIR", 0x19, private_handle=131079, public_handle=131078)

    assert text(a_line(event)).splitlines()[-5:] == [
        "Session Handle : 0x1004001",
        "Response : 0:HSM Return: SUCCESS",
        "Log type : MGMT_KEY_DETAILS_LOG (1)",
        "Priv/Secret Key Handle : 131079",
        "Public Key Handle : 131078",
    ]


@pytest.mark.parametrize(
    ("handles", "shown"),
    [({"private_handle": 7}, ("7", "0")), ({"public_handle": 8}, ("0", "8"))],
)
def test_the_handle_that_there_is_not_is_shown_as_zero(handles, shown):
    event = LogEvent("CN_DESTROY_OBJECT", 0x11, **handles)

    assert text(a_line(event)).splitlines()[-2:] == [
        f"Priv/Secret Key Handle : {shown[0]}",
        f"Public Key Handle : {shown[1]}",
    ]


def test_an_event_about_nobody_is_a_minimal_entry():
    assert text(a_line(LogEvent("CN_INIT_TOKEN", 0x1))).endswith(
        "Opcode : CN_INIT_TOKEN (0x1)\n"
        "Session Handle : 0x1004001\n"
        "Response : 0:HSM Return: SUCCESS\n"
        "Log type : MINIMAL_LOG_ENTRY (0)"
    )


@pytest.mark.parametrize(
    ("response", "shown"),
    [
        (WRONG_PASSWORD, "163:HSM Error: RET_USER_LOGIN_FAILURE"),
        (
            NO_SUCH_USER,
            "157:HSM Error: user isn't initialized or user with this name doesn't exist",
        ),
        ("something else", "1:HSM Error: something else"),
    ],
)
def test_a_failure_shows_the_error_and_its_number(response, shown):
    event = an_event(response=response, username="user1", user_type=CRYPTO_USER)

    lines = text(a_line(event)).splitlines()

    assert f"Response : {shown}" in lines
    assert lines[-1] == "User Type : CN_CRYPTO_USER (1)"


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("admin", "CN_CRYPTO_OFFICER (2)"),
        ("crypto-user", "CN_CRYPTO_USER (1)"),
        ("unactivated-admin", "CN_CRYPTO_PRE_OFFICER (6)"),
        ("internal(APPLIANCE_USER)", "CN_APPLIANCE_USER (5)"),
    ],
)
def test_every_role_has_a_user_type(role, shown):
    event = an_event(username="somebody", user_type=user_type(role))

    assert text(a_line(event)).splitlines()[-1] == f"User Type : {shown}"


def test_moments_lose_no_microsecond_in_any_time_zone():
    moment = datetime(2017, 12, 19, 21, 1, 17, 174902, tzinfo=UTC)

    assert microseconds(moment) == AT_US
    assert microseconds(moment.astimezone(timezone(timedelta(hours=5, minutes=30)))) == AT_US


def test_a_session_has_a_handle_of_its_own_on_each_hsm_that_does_not_tell_its_id():
    one, other = session_handle("HSM-1", "secret id"), session_handle("HSM-2", "secret id")

    assert one == session_handle("HSM-1", "secret id")
    assert len({one, other, session_handle("HSM-1", "another id")}) == 3
    assert all(0x1000000 <= handle <= 0x1FFFFFF for handle in (one, other))


def test_a_stream_as_text_sets_events_apart_by_empty_lines():
    event = an_event(username="admin", user_type=CRYPTO_OFFICER)
    lines = [a_line(event, sequence=0), a_line(event, sequence=1)]

    assert "".join(as_text(lines)) == f"{text(lines[0])}\n\n{text(lines[1])}\n\n"


def test_a_stream_as_log_events_is_one_json_text_with_times_in_milliseconds():
    event = an_event(username="admin", user_type=CRYPTO_OFFICER)
    lines = [a_line(event, sequence=0), a_line(event, sequence=1, at_us=AT_US + 2_000)]

    answer = json.loads("".join(as_log_events(lines)))

    assert answer["events"] == [
        {
            "timestamp": 1513717277174,
            "message": text(lines[0]),
            "ingestionTime": 1513717277174,
        },
        {
            "timestamp": 1513717277176,
            "message": text(lines[1]),
            "ingestionTime": 1513717277176,
        },
    ]
    assert answer["nextForwardToken"] == "f/1513717277176/s"
    assert answer["nextBackwardToken"] == "b/1513717277174/s"


def test_an_empty_stream_is_a_whole_json_text_too():
    assert json.loads("".join(as_log_events([])))["events"] == []
