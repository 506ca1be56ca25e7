# SPDX-License-Identifier: Apache-2.0
"""``journal``: shown, verified and copied without being written to."""

import pytest

from approver_gui.headless.exit_codes import ExitCode
from approver_gui.tokens.model import digests
from tests.builders import a_file, a_login_token
from tests.headless.console import everything_below


@pytest.fixture
def journal(keyed):
    return keyed.places.journal_file


def test_entries_are_shown_oldest_first(keyed):
    shown = keyed.run("journal", "show")

    assert shown.code == ExitCode.DONE
    assert shown.out.startswith("1  2026-03-14T12:00:00Z  journal_begun\n")
    assert "  key             mine\n" in shown.out


def test_facts_of_several_parts_stand_below_one_another(keyed, tmp_path):
    path = tmp_path / "login.json"
    path.write_bytes(a_file(a_login_token()))
    signing = ("sign", path, "--key", "mine", "--as", "user1", "--role", "admin")
    keyed.run(*signing, "--out", tmp_path / "out.json")

    first, second = (digest.hex() for digest in digests(a_login_token()))
    shown = keyed.run("journal", "show").out
    assert f"  digests         {first}\n                  {second}\n" in shown


def test_programs_get_every_fact_and_seal(keyed):
    said = keyed.run("journal", "show", "--json").json

    assert said["format"] == "approver-gui/journal/1"
    assert said["holds"] is True
    assert [entry["number"] for entry in said["entries"]] == [1, 2, 3]
    assert said["entries"][-1]["facts"]["key"] == "mine"
    assert said["entries"][-1]["seal"] == said["last_seal"]
    assert said["entries"][1]["previous"] == said["entries"][0]["seal"]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [("KEY_CREATED", [3]), ("mine", [2, 3]), ("2026-03-14", [1, 2, 3]), ("nothing", [])],
)
def test_a_filter_leaves_what_holds_the_text(keyed, wanted, numbers):
    said = keyed.run("journal", "show", "--json", "--filter", wanted).json

    assert [entry["number"] for entry in said["entries"]] == numbers


def test_a_filter_that_leaves_nothing_says_so(keyed, console):
    assert "No entry holds this text" in keyed.run("journal", "show", "--filter", "zebra").out


def test_an_absent_journal_is_empty_and_stays_absent(console):
    assert "No entries" in console.run("journal", "show").out
    assert console.run("journal", "verify").code == ExitCode.DONE
    assert not console.home.exists()


def test_a_whole_journal_holds_and_tells_its_last_seal_in_words(keyed):
    ended = keyed.run("journal", "verify")

    assert ended.code == ExitCode.DONE
    assert "The journal holds." in ended.out
    assert "Entries         3" in ended.out
    seal = keyed.run("journal", "show", "--json").json["last_seal"]
    assert seal[:4] in ended.out
    assert "in words" in ended.out


def test_a_changed_entry_breaks_it(keyed, journal):
    journal.write_bytes(journal.read_bytes().replace(b'"mine"', b'"mint"', 1))

    ended = keyed.run("journal", "verify")

    assert ended.code == ExitCode.FILE
    assert "does not hold" in ended.out
    assert "line 2" in ended.err
    shown = keyed.run("journal", "show", "--json")
    assert (shown.code, shown.json["holds"]) == (ExitCode.FILE, False)


def test_a_torn_last_line_is_no_break(keyed, journal):
    with journal.open("ab") as file:
        file.write(b'{"act":"key_cre')

    ended = keyed.run("journal", "verify")

    assert ended.code == ExitCode.DONE
    assert "Torn lines      1" in ended.out


def test_an_export_is_a_whole_copy_that_was_checked(keyed, journal, tmp_path):
    out = tmp_path / "copy.jsonl"

    ended = keyed.run("journal", "export", "--out", out)

    assert ended.code == ExitCode.DONE
    assert out.read_bytes() == journal.read_bytes()
    assert str(out) in ended.out


def test_a_broken_journal_is_exported_all_the_same(keyed, journal, tmp_path):
    journal.write_bytes(journal.read_bytes().replace(b'"mine"', b'"mint"', 1))
    out = tmp_path / "copy.jsonl"

    assert keyed.run("journal", "export", "--out", out).code == ExitCode.FILE
    assert out.read_bytes() == journal.read_bytes()


@pytest.mark.parametrize("place", ["token.json", "nowhere/copy"])
def test_an_export_overwrites_nothing(keyed, token_file, tmp_path, place):
    before = token_file.read_bytes()

    assert keyed.run("journal", "export", "--out", tmp_path / place).code == ExitCode.FILE
    assert token_file.read_bytes() == before


def test_looking_writes_nothing(keyed):
    before = everything_below(keyed.home)

    keyed.run("journal", "show")
    keyed.run("journal", "verify")

    assert everything_below(keyed.home) == before


def test_a_journal_that_cannot_be_read_is_a_file_problem(console):
    console.places.journal_file.mkdir(parents=True)

    assert console.run("journal", "show").code == ExitCode.FILE


def test_text_from_outside_moves_nothing(keyed, tmp_path):
    keyed.run("keys", "export-public", "mine", "--out", tmp_path / "a\x1b[2J\u202e.pem")

    shown = keyed.run("journal", "show").out

    assert "\\u{1b}" in shown
    assert "\x1b" not in shown
