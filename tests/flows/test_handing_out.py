# SPDX-License-Identifier: Apache-2.0
"""A token goes out on a stick: under one name, whole, compared, and over nothing."""

import errno
import hashlib
import os

import pytest

from approver_gui.errors import JournalError, MediumError, TokenFileError
from approver_gui.flows.handing_out import MAX_NAMES, hand_out, propose_name, take_back
from tests.builders import a_file, a_login_token, a_registration_token, a_service_token

TOKEN = a_service_token(service="key-usage")
ORIGINAL = a_file(TOKEN)
NAME = f"key-usage-0x220d-{TOKEN.digest.hex()[:8]}.json"


def test_the_stick_gets_the_very_bytes(desk):
    out = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")

    assert out.path == desk.stick / NAME
    assert out.path.read_bytes() == ORIGINAL
    assert desk.on_stick() == {NAME}
    assert (out.digest, out.was_there) == (TOKEN.digest, False)
    assert out.file_digest == hashlib.sha256(ORIGINAL).digest()
    assert str(out.path) in str(out.words())
    assert "read back and compared" in str(out.words())


def test_the_journal_knows_what_went_where(desk):
    out = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")

    (entry,) = (one for one in desk.entries() if one.act == "token_handed_out")
    assert entry.holds({"ceremony": "ab12", "digests": TOKEN.digest.hex()})
    assert entry.facts["file"] == str(out.path)
    assert entry.facts["sha256"] == out.file_digest.hex()


def test_handed_out_again_the_file_is_compared_and_stays_alone(desk):
    first = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")
    again = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")

    assert (again.path, again.was_there) == (first.path, True)
    assert "already" in str(again.words())
    assert desk.on_stick() == {NAME}


@pytest.mark.parametrize("taken", [b"", b"something else", ORIGINAL + b"\n", ORIGINAL[:-1]])
def test_another_file_of_the_name_stays_and_ours_gets_a_number(desk, taken):
    (desk.stick / NAME).write_bytes(taken)

    out = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")

    assert out.path.name == NAME.replace(".json", "-2.json")
    assert (desk.stick / NAME).read_bytes() == taken
    assert out.path.read_bytes() == ORIGINAL


def test_a_link_or_a_folder_of_the_name_is_no_place_for_it(desk):
    (desk.folder / "elsewhere").write_bytes(ORIGINAL)
    (desk.stick / NAME).symlink_to(desk.folder / "elsewhere")
    (desk.stick / NAME.replace(".json", "-2.json")).mkdir()

    out = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")

    assert out.path.name == NAME.replace(".json", "-3.json")
    assert not out.was_there


def test_when_every_name_is_taken_it_says_so(desk):
    for number in range(1, MAX_NAMES + 1):
        name = NAME if number == 1 else NAME.replace(".json", f"-{number}.json")
        (desk.stick / name).write_bytes(b"taken")

    with pytest.raises(MediumError, match="No name is free"):
        hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")

    assert len(desk.on_stick()) == MAX_NAMES


def test_a_stick_that_is_gone_is_told_in_words(desk):
    desk.stick.rmdir()
    with pytest.raises(MediumError, match="folder is not there"):
        hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")
    assert not desk.journal.path.exists()


def test_a_full_stick_gets_nothing(desk, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(MediumError, match="The medium is full"):
        hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")
    assert desk.on_stick() == set()


def test_a_stick_that_changes_bytes_is_found_out(desk, monkeypatch):
    real = os.write
    monkeypatch.setattr(
        os, "write", lambda to, data: real(to, bytes(data)[:-1] + b"!") and len(data)
    )
    with pytest.raises(MediumError, match="reads back differently"):
        hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")


def test_without_a_journal_it_is_no_hand_out(desk):
    desk.journal.fails_at = ("token_handed_out",)
    with pytest.raises(JournalError):
        hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")


def test_what_is_no_token_is_not_handed_out(desk):
    with pytest.raises(TokenFileError):
        hand_out(b"{}", desk.stick, desk.journal, "ab12")
    assert desk.on_stick() == set()


@pytest.mark.parametrize(
    ("token", "start"),
    [
        (a_service_token(service="user"), "user-"),
        (a_service_token(service="../../etc", key_reference="0x0009"), "etc-0x9-"),
        (a_service_token(service="a/b\0c", key_reference="x" * 99), f"abc-{'x' * 32}-"),
        (a_service_token(service="..", key_reference=".."), ""),
        (a_registration_token(), "token-"),
        (a_login_token(), "token-"),
    ],
    ids=["user", "a path", "no key", "dots", "registration", "login"],
)
def test_a_name_is_one_that_every_medium_takes(token, start):
    name = propose_name(token)
    assert name.startswith(start)
    assert name.endswith(".json")
    assert set(name.removesuffix(".json")) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


# --- taken back


def test_a_registration_is_named_after_its_user(desk):
    registration = a_file(a_registration_token())
    out = hand_out(registration, desk.stick, desk.journal, "ab12", "Officer_1")
    assert out.path.name == f"registration-officer_1-{out.digest.hex()[:8]}.json"


def test_what_was_written_for_a_dead_token_is_taken_back_and_that_is_noted(desk):
    out = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")
    assert take_back(out.path, out.file_digest, desk.journal)
    assert desk.on_stick() == set()
    assert desk.entries()[-1].facts["sha256"] == out.file_digest.hex()
    assert not take_back(out.path, out.file_digest, desk.journal)


def test_other_bytes_of_the_name_a_link_or_a_folder_are_never_taken_back(desk):
    out = hand_out(ORIGINAL, desk.stick, desk.journal, "ab12")
    for put in (
        lambda: out.path.write_bytes(ORIGINAL + b" "),
        lambda: out.path.symlink_to(desk.stick / "moved.json"),
        out.path.mkdir,
    ):
        out.path.rename(desk.stick / "moved.json")
        put()
        assert not take_back(out.path, out.file_digest, desk.journal)
        assert os.path.lexists(out.path)
        if out.path.is_dir():
            out.path.rmdir()
        else:
            out.path.unlink()
        (desk.stick / "moved.json").rename(out.path)
