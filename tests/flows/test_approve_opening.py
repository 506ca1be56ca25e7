# SPDX-License-Identifier: Apache-2.0
"""Opening: what is refused, what the journal says, what was signed here before."""

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from approver_gui.errors import (
    JournalError,
    MediumError,
    TokenFileError,
)
from approver_gui.flows.approve import Opened
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.codec import MAX_FILE_BYTES
from approver_gui.tokens.model import digests
from tests.builders import (
    NOW,
    a_login_token,
    a_registration_token,
    a_service_token,
)
from tests.flows.desk import ACKNOWLEDGED
from tests.keys.stand_ins import secret


def words_of(opened: Opened, check_id: str) -> list[str]:
    return [str(found.words) for found in opened.findings if found.check_id == check_id]


def test_a_good_file_is_opened_and_noted(desk):
    path = desk.lay()

    opened = desk.flow.open(path)

    assert opened.token == a_service_token()
    assert (opened.path, opened.judged_at, opened.verdict) == (path, NOW, Verdict.GOOD)
    (entry,) = desk.entries()[1:]
    assert entry.act == "token_opened"
    assert dict(entry.facts) == {
        "file": str(path),
        "kind": "service",
        "digests": (a_service_token().digest.hex(),),
        "verdict": "good",
    }


@pytest.mark.parametrize(
    ("token", "kind"),
    [(a_registration_token(entries=2), "registration"), (a_login_token(), "login")],
)
def test_the_journal_tells_the_kinds_apart(desk, token, kind):
    desk.open(token)

    (entry,) = desk.entries()[1:]
    assert entry.facts["kind"] == kind
    assert entry.facts["digests"] == tuple(digest.hex() for digest in digests(token))


def no_file(path):
    """Leave nothing there."""


def too_large(path):
    path.write_bytes(b" " * (MAX_FILE_BYTES + 1))


@pytest.mark.parametrize(
    ("put", "reason"),
    [
        pytest.param(no_file, "is not there", id="no file"),
        pytest.param(lambda path: path.mkdir(), "a folder", id="folder"),
        pytest.param(os.mkfifo, "not a regular file", id="FIFO, without waiting"),
        pytest.param(too_large, "larger than anything", id="too large"),
    ],
)
def test_what_is_no_file_of_ours_is_refused(desk, put, reason):
    path = desk.stick / "request.json"
    put(path)

    with pytest.raises(MediumError, match=reason):
        desk.flow.open(path)

    assert desk.acts() == []


def test_a_file_that_is_no_token_is_refused(desk):
    path = desk.stick / "holiday.json"
    path.write_bytes(b'{"version": "2.0"}')

    with pytest.raises(TokenFileError, match="service"):
        desk.flow.open(path)


@pytest.mark.parametrize("is_readable", [True, False])
def test_nothing_is_opened_without_a_journal(desk, is_readable):
    if is_readable:
        desk.break_journal()
    else:
        desk.journal.path.mkdir()

    with pytest.raises(JournalError):
        desk.open()


def test_a_digest_signed_before_says_so_first(desk):
    desk.sign()
    desk.clock.move(seconds=100)

    opened = desk.open()

    assert opened.verdict is Verdict.DOUBT
    (words,) = words_of(opened, "T13")
    for told in ("2026-03-14T12:00:00Z", "key user1", "as user1"):
        assert told in words


def test_a_digest_signed_before_says_so_after_a_restart_and_names_the_last_time(desk):
    signed = desk.sign()
    desk.clock.move(seconds=100)
    again = replace(ACKNOWLEDGED, username="user2")
    desk.flow.approve(signed.opened, again, secret(), keep_unlocked=False)

    (words,) = words_of(desk.restart().open(desk.lay()), "T13")

    assert "2026-03-14T12:01:40Z" in words
    assert "as user2" in words


def test_one_digest_signed_before_among_new_ones_says_so_too(desk):
    old, new = a_login_token(entries=2), a_login_token(entries=3)
    desk.sign(old, ACKNOWLEDGED)

    for entries in (new.entries, new.entries[::-1]):
        assert words_of(desk.open(replace(new, entries=entries)), "T13")


def test_a_token_that_was_only_opened_or_rejected_was_not_signed(desk):
    desk.flow.reject(desk.open(), "not asked for")

    assert not words_of(desk.open(), "T13")


def test_the_own_signature_in_a_file_is_named(desk):
    signed = desk.sign()

    opened = desk.open(signed.token)

    assert words_of(opened, "T11") == [
        "The approval listed as user1 was made with your own key user1."
    ]


def test_an_opened_token_is_judged_again_as_of_now(desk):
    opened = desk.open()
    desk.clock.move(minutes=9)

    later = desk.flow.refresh(opened)

    assert (opened.verdict, later.verdict) == (Verdict.GOOD, Verdict.DOUBT)
    assert later.judged_at == NOW + timedelta(minutes=9)
    assert desk.acts() == ["token_opened"]
