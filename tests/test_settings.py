# SPDX-License-Identifier: Apache-2.0
"""Settings come back as they were saved; a broken file neither stops anything nor gets lost."""

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from approver_gui.errors import MediumError
from approver_gui.settings import (
    MOST_RECENT,
    MOST_REMEMBERED,
    Loaded,
    Places,
    Remembered,
    Settings,
    load,
    save,
)
from tests.kill_nine import killed_at_every_step, killed_at_random

ONE, OTHER = "ab" * 32, "cd" * 32
OLD = Settings(idle_lock_s=60, recent=("/old.json",))
NEW = Settings(idle_lock_s=90, recent=("/new.json", "/old.json")).with_user(ONE, "eve", "admin")


def written(folder: Path, value: object) -> Path:
    path = folder / "settings.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value))
    return path


def kept_beside(folder: Path) -> list[str]:
    return [path.read_text() for path in folder.glob("settings.broken-*.json")]


# Saving and loading


def test_no_file_means_defaults(tmp_path):
    assert load(tmp_path / "none" / "settings.json") == Loaded(Settings(), None)


def test_settings_come_back_as_they_were_saved(tmp_path):
    settings = Settings(
        idle_lock_s=3600,
        appearance="dark",
        language="de",
        recent=("/a.json", "/not utf-8 \udcff.json"),
        remembered=(Remembered(ONE, "bob", "crypto-user"), Remembered(OTHER, "eve", "admin")),
        connection="ssh:custodian@bastion",
        hsm_hour_price="2.0625",
        price_currency="USD",
        price_noted_on="2027-01-31",
        cost_reminder_h=24,
        setup_target="aws:eu-central-1\n\nembedded:/tmp/cluster",
        unknown={"zoom": {"factor": [1, 2.5, None]}},
    )
    path = tmp_path / "config" / "settings.json"
    save(path, settings)
    assert load(path) == Loaded(settings, None)
    assert oct(path.stat().st_mode & 0o777) == "0o600"


def test_fields_of_a_newer_version_are_kept(tmp_path):
    path = written(tmp_path, {"zoom": 2, "language": "de", "later": {"a": [1]}})
    save(path, load(path).settings.with_recent("/a.json"))
    found = json.loads(path.read_text())
    assert (found["zoom"], found["later"], found["language"]) == (2, {"a": [1]}, "de")
    assert found["recent"] == ["/a.json"]


def test_a_byte_order_mark_is_no_trouble(tmp_path):
    path = written(tmp_path, '\ufeff{"idle_lock_s": 30}\r\n')
    assert load(path) == Loaded(Settings(idle_lock_s=30), None)


# Fields that cannot be used

BAD_TIMES: tuple[object, ...] = (9, 3601, -1, True, 60.0, "60", None, [], 10**30)
BAD_APPEARANCES: tuple[object, ...] = ("pink", "", 1, None, ["dark"], {"dark": 1})
BAD_LANGUAGES: tuple[object, ...] = ("fr", "EN", True, None, ["de"])
BAD_RECENT: tuple[object, ...] = ("/a", [1], [""], ["x" * 5000], None, {"a": 1}, [None])
BAD_CONNECTIONS: tuple[object, ...] = (5, None, [], False, "x" * 5000)
BAD_PRICES: tuple[object, ...] = (
    *("", "-1", "+1", "1,5", "1e3", "1000.01", "9999", "NaN", ".5", "1.", "1.12345", " 1"),
    *("\u0661", "1\n", 1.5, 1, None, ["1"]),
)
BAD_CURRENCIES: tuple[object, ...] = ("", "eur", "EURO", "EU", "E\u00dcR", "EUR\n", 1, None)
BAD_DATES: tuple[object, ...] = ("", "2026-02-30", "20261125", "25.11.2026", 2026, None)
BAD_HOURS: tuple[object, ...] = (0, 721, -1, True, 8.0, "8", None)
BAD_FIELDS: list[tuple[str, object]] = [
    *(("idle_lock_s", bad) for bad in BAD_TIMES),
    *(("appearance", bad) for bad in BAD_APPEARANCES),
    *(("language", bad) for bad in BAD_LANGUAGES),
    *(("recent", bad) for bad in BAD_RECENT),
    *(("connection", bad) for bad in BAD_CONNECTIONS),
    *(("setup_target", bad) for bad in BAD_CONNECTIONS),
    *(("hsm_hour_price", bad) for bad in BAD_PRICES),
    *(("price_currency", bad) for bad in BAD_CURRENCIES),
    *(("price_noted_on", bad) for bad in BAD_DATES),
    *(("cost_reminder_h", bad) for bad in BAD_HOURS),
    ("remembered", {}),
    ("remembered", [5]),
    ("remembered", [{"fingerprint": ONE, "username": "bob"}]),
    ("remembered", [{"fingerprint": ONE.upper(), "username": "bob", "role": "admin"}]),
    ("remembered", [{"fingerprint": "ab", "username": "bob", "role": "admin"}]),
    ("remembered", [{"fingerprint": ONE, "username": 5, "role": "admin"}]),
    ("remembered", [{"fingerprint": ONE, "username": "x" * 129, "role": "admin"}]),
    ("remembered", [{"fingerprint": ONE, "username": "bob", "role": ""}]),
]


@pytest.mark.parametrize(("name", "bad"), BAD_FIELDS)
def test_a_field_that_cannot_be_used_has_its_default_and_no_other_suffers(tmp_path, name, bad):
    good: dict[str, object] = {"idle_lock_s": 30, "appearance": "dark", "recent": ["/a.json"]}
    path = written(tmp_path, {**good, name: bad})
    found = load(path)
    assert found.trouble is not None
    assert str(found.trouble).endswith(f": {name}.")
    assert getattr(found.settings, name) == getattr(Settings(), name)
    for other in good.keys() - {name}:
        assert getattr(found.settings, other) != getattr(Settings(), other)


@pytest.mark.parametrize("good", [10, 3600])
def test_the_idle_time_may_be_anything_in_its_range(tmp_path, good):
    assert load(written(tmp_path, {"idle_lock_s": good})).settings.idle_lock_s == good


@pytest.mark.parametrize("good", ["0", "1.5", "0.0001", "1000", "1000.0000"])
def test_the_price_may_be_anything_in_its_range(tmp_path, good):
    assert load(written(tmp_path, {"hsm_hour_price": good})).settings.hsm_hour_price == good


@pytest.mark.parametrize("good", [1, 720])
def test_reminders_may_come_at_anything_in_their_range(tmp_path, good):
    assert load(written(tmp_path, {"cost_reminder_h": good})).settings.cost_reminder_h == good


def test_price_reminder_and_target_are_changed_only_to_what_a_file_may_hold(tmp_path):
    changed = Settings().with_price("2", "USD", "2027-01-31").with_cost_reminder(12)
    changed = changed.with_setup_target("embedded")
    save(tmp_path / "settings.json", changed)
    assert load(tmp_path / "settings.json") == Loaded(changed, None)
    for price in (("2,0", "USD", "2027-01-31"), ("2", "$", "2027-01-31"), ("2", "USD", "now")):
        with pytest.raises(ValueError, match=r"now|,|[$]"):
            Settings().with_price(*price)
    with pytest.raises(ValueError, match="0"):
        Settings().with_cost_reminder(0)


# Files that cannot be understood

BROKEN = [
    "",
    '{"idle_lock_s": 60',
    "[]",
    "null",
    "{} {}",
    '{"zoom": ' + "9" * 5000 + "}",
    '{"deep": ' + "[" * 100 + "]" * 100 + "}",
    "[" * 100_000,
    "x" * 2_000_000,
]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_told_and_kept_at_the_next_save(tmp_path, broken):
    path = written(tmp_path, broken)
    found = load(path)
    assert found.settings == Settings()
    assert "Defaults are used" in str(found.trouble)
    assert path.read_text() == broken
    for _ in range(2):
        save(path, NEW)
    assert kept_beside(tmp_path) == [broken]
    assert load(path) == Loaded(NEW, None)


def test_two_broken_files_of_the_same_second_are_both_kept(tmp_path):
    for broken in ("first", "second"):
        os.utime(written(tmp_path, broken), (1_700_000_000, 1_700_000_000))
        save(tmp_path / "settings.json", NEW)
    assert sorted(kept_beside(tmp_path)) == ["first", "second"]


def test_bytes_that_are_no_text_are_kept_too(tmp_path):
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe{}")
    assert load(tmp_path / "settings.json").trouble
    save(tmp_path / "settings.json", NEW)
    (kept,) = tmp_path.glob("settings.broken-*")
    assert kept.read_bytes() == b"\xff\xfe{}"


def test_what_cannot_be_read_is_told_with_its_reason(tmp_path):
    (tmp_path / "settings.json").mkdir()
    found = load(tmp_path / "settings.json")
    assert found.settings == Settings()
    assert os.strerror(errno.EISDIR) in str(found.trouble)


def test_settings_that_cannot_be_saved_are_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(MediumError) as caught:
        save(tmp_path / "file" / "settings.json", NEW)
    assert str(tmp_path) in str(caught.value.detail)


@limits(max_examples=30)
@given(st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(json.dumps))
def test_any_file_gives_settings_that_can_be_saved(tmp_path_factory, untrusted):
    path = tmp_path_factory.getbasetemp() / "any-settings" / "settings.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(untrusted if isinstance(untrusted, bytes) else untrusted.encode())
    found = load(path)
    save(path, found.settings)
    assert load(path) == Loaded(found.settings, None)


# What is remembered


def test_the_latest_file_comes_first_and_once():
    settings = Settings()
    for number in (*range(12), 5):
        settings = settings.with_recent(f"/{number}.json")
    assert settings.recent[:3] == ("/5.json", "/11.json", "/10.json")
    assert len(settings.recent) == len(set(settings.recent)) == MOST_RECENT


def test_a_file_can_be_forgotten():
    settings = Settings(recent=("/a", "/b", "/c")).without_recent("/b").without_recent("/none")
    assert settings.recent == ("/a", "/c")


def test_each_key_remembers_as_whom_it_signed_last():
    settings = Settings().with_user(ONE, "bob", "admin").with_user(OTHER, "eve", "admin")
    settings = settings.with_user(ONE, "bob2", "crypto-user")
    assert settings.user_of(ONE) == Remembered(ONE, "bob2", "crypto-user")
    assert settings.user_of(OTHER) == Remembered(OTHER, "eve", "admin")
    assert settings.user_of("00" * 32) is None
    assert len(settings.remembered) == 2


def test_memory_has_a_limit():
    settings = Settings()
    for number in range(MOST_REMEMBERED + 5):
        settings = settings.with_user(f"{number:064x}", "bob", "admin")
    assert len(settings.remembered) == MOST_REMEMBERED
    assert settings.user_of(f"{0:064x}") is None


# Places


def test_places_follow_the_environment():
    places = Places.from_environment(
        {"HOME": "/home/a", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "relative"}
    )
    assert places.settings_file == Path("/c/approver-gui/settings.json")
    assert places.keys_folder == Path("/home/a/.local/share/approver-gui/keys")
    assert places.journal_file == Path("/home/a/.local/state/approver-gui/journal.jsonl")


def test_without_an_environment_the_home_of_the_account_counts():
    places = Places.from_environment({"HOME": "relative"})
    assert places.settings_file == Path.home() / ".config/approver-gui/settings.json"


def test_places_can_be_kept_below_one_folder():
    places = Places.under(Path("/rehearsal"))
    for path in (places.settings_file, places.keys_folder, places.journal_file):
        assert path.is_relative_to("/rehearsal")
    folders = {places.keys_folder, places.authorities_folder, places.clusters_folder}
    assert {folder.parent for folder in folders} == {places.data}
    assert len(folders) == 3
    assert len({places.config, places.data, places.state}) == 3


# Killed


def save_new(folder: Path, acknowledge) -> None:
    save(folder / "settings.json", NEW)
    acknowledge("saved")


def save_again_and_again(folder: Path, _acknowledge) -> None:
    for settings in (NEW, OLD) * 1000:
        save(folder / "settings.json", settings)


def test_killed_at_any_step_settings_are_old_or_new(tmp_path):
    path = tmp_path / "settings.json"

    def prepare() -> None:
        save(path, OLD)

    for run in killed_at_every_step(save_new, tmp_path, prepare):
        found = load(path)
        assert found.trouble is None, run
        assert found.settings in (OLD, NEW), run
        assert found.settings == NEW or not run.acknowledged, run


def test_killed_at_any_step_a_broken_file_is_never_lost(tmp_path):
    path = tmp_path / "settings.json"

    def prepare() -> None:
        for left in tmp_path.iterdir():
            left.unlink()
        path.write_text("broken")

    for run in killed_at_every_step(save_new, tmp_path, prepare):
        assert "broken" in [path.read_text(), *kept_beside(tmp_path)], run
        assert path.read_text() == "broken" or load(path).settings == NEW, run


def test_killed_at_random_settings_are_old_or_new(tmp_path):
    path = tmp_path / "settings.json"
    save(path, OLD)
    for run in killed_at_random(save_again_and_again, tmp_path, times=25, longest_s=0.02):
        found = load(path)
        assert found.trouble is None, run
        assert found.settings in (OLD, NEW), run
