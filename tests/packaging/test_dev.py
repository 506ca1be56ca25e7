# SPDX-License-Identifier: Apache-2.0
"""The front door: what it takes for done, for missing, and what it passes on."""

import os
import subprocess
import sys
from pathlib import Path

import dev
import environment
import machine
import pip_source
import pytest
from environment import Environment, Stamp, explained, read_stamp, still_to_install
from hypothesis import given
from hypothesis import strategies as st
from machine import SetUpError
from pip_source import Pip

ROOT = Path(__file__).parents[2]
MADE = Stamp("3.11.2 /usr/bin/python3.11", "/home/ann/check out/.venv", {"run": "aa"})


def wanting(**locks: str) -> Stamp:
    return Stamp(MADE.python, MADE.place, locks)


# --- what is done already


def test_a_stamp_is_read_back_as_it_was_written():
    assert read_stamp(MADE.text()) == MADE


@given(st.text())
def test_any_text_is_a_stamp_or_none(text: str):
    assert read_stamp(text) is None or isinstance(read_stamp(text), Stamp)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"python": 1, "place": 2, "locks": 3}'])
def test_half_a_stamp_is_none(text: str):
    assert read_stamp(text) is None


def test_an_environment_with_all_that_is_wanted_is_left_alone():
    assert still_to_install(MADE, wanting(run="aa")) == ()


def test_a_part_more_is_added_to_what_is_there():
    assert still_to_install(MADE, wanting(run="aa", dev="bb")) == ("dev",)


def test_fewer_parts_than_are_there_are_enough():
    assert still_to_install(wanting(run="aa", dev="bb"), wanting(run="aa")) == ()


@pytest.mark.parametrize(
    "have",
    [
        None,
        Stamp("3.13.5 /usr/bin/python3.13", MADE.place, MADE.locks),
        Stamp(MADE.python, "/home/ann/moved/.venv", MADE.locks),
        wanting(run="other lock"),
    ],
    ids=["unstamped", "another Python", "moved", "another lock"],
)
def test_an_environment_made_otherwise_is_remade(have: Stamp | None):
    assert still_to_install(have, wanting(run="aa")) is None


def test_a_changed_lock_changes_what_is_wanted(tmp_path: Path):
    (tmp_path / "packaging").mkdir()
    lock = tmp_path / "packaging" / "requirements.lock"
    here = Environment(tmp_path, Path(sys.executable))
    lock.write_text("one==1\n")
    before = here.wanted(["run"])
    lock.write_text("one==2\n")
    assert here.wanted(["run"]) != before
    assert here.wanted(["run"]).place == str(tmp_path / ".venv")


def test_the_base_interpreter_is_never_a_virtual_one():
    base = environment.base_interpreter()
    assert base.is_file()
    assert not (base.parent.parent / "pyvenv.cfg").exists()


# --- what the machine lacks


def test_a_library_is_missing_when_it_does_not_load():
    libraries = {"libc.so.6": "libc6", "libabsent.so.9": "libabsent9"}
    assert machine.packages_of_missing(libraries) == ("libabsent9",)


def test_a_program_is_missing_when_it_is_not_on_the_path():
    programs = {"sh": "dash", "no-such-program": "nothing"}
    assert machine.packages_of_missing_programs(programs) == ("nothing",)


def test_a_daemon_counts_although_it_is_not_on_the_path(tmp_path: Path):
    programs = {"some-daemon": "some-server"}
    assert machine.packages_of_missing_programs(programs, [str(tmp_path)]) == ("some-server",)
    daemon = tmp_path / "some-daemon"
    daemon.touch(mode=0o700)
    assert machine.packages_of_missing_programs(programs, [str(tmp_path)]) == ()
    daemon.chmod(0o600)
    assert machine.packages_of_missing_programs(programs, [str(tmp_path)]) == ("some-server",)


def test_daemons_are_looked_for_where_debian_keeps_them(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert "/usr/sbin" in machine.DAEMON_FOLDERS
    absent = machine.packages_of_missing_programs(machine.TEST_PROGRAMS)
    assert "openssl" in absent
    is_there = any(Path(folder, "sshd").exists() for folder in machine.DAEMON_FOLDERS)
    assert ("openssh-server" in absent) is not is_there


def test_the_list_for_people_is_the_list_for_the_set_up():
    table = (ROOT / "packaging" / "README.md").read_text("utf-8")
    packages = " ".join(sorted(machine.TEST_PROGRAMS.values()))
    assert f"| tests that skip without it | {packages} |" in table


def test_a_font_counts_wherever_it_lies(tmp_path: Path):
    assert not machine.has_font([str(tmp_path)])
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "Some.TTF").touch()
    assert machine.has_font([str(tmp_path)])


def test_a_window_never_needs_less_than_offscreen():
    hidden = set(machine.missing_for_qt(window=False, environ={}))
    assert hidden <= set(machine.missing_for_qt(window=True, environ={"DISPLAY": ":0"}))
    assert hidden <= set(machine.missing_for_qt(window=True, environ={}))


def test_nobody_special_is_given_the_whole_line_for_root(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetUpError) as refused:
        machine.require(("libegl1", "libgl1"), "Qt cannot start.", also=("strace",))
    assert refused.value.happened.startswith("Qt cannot start.")
    assert (
        "apt-get update && apt-get install --no-install-recommends libegl1 libgl1 strace\n"
        in refused.value.remedy
    )


def test_nothing_missing_asks_for_nothing(capsys: pytest.CaptureFixture[str]):
    machine.require((), "Qt cannot start.")
    machine.welcome((), "Some tests will be skipped.")
    assert capsys.readouterr().err == ""


def test_what_can_be_done_without_is_only_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.welcome(("strace",), "Some tests will be skipped.")
    assert "apt-get install --no-install-recommends strace" in capsys.readouterr().err


def test_an_absent_network_is_told_from_another_failure():
    assert machine.is_offline("E: Failed to fetch x  Temporary failure resolving 'y'")
    assert not machine.is_offline("E: Unable to locate package libegl1")


# --- pip


def test_the_newest_pip_is_taken_by_number(tmp_path: Path):
    for version in ("23.0.1", "23.10", "9.9.9"):
        (tmp_path / f"pip-{version}-py3-none-any.whl").touch()
    newest = pip_source.newest_wheel(tmp_path)
    assert newest is not None
    assert newest.name == "pip-23.10-py3-none-any.whl"
    assert pip_source.newest_wheel(tmp_path / "absent") is None


def test_a_wheel_is_run_as_it_is():
    pip = Pip(Path("/w/pip-23.whl"), Path("/usr/bin/python3"))
    assert pip.command(Path("/v/python")) == ["/v/python", "/w/pip-23.whl/pip"]


def test_the_base_pip_aims_at_the_environment():
    pip = Pip(None, Path("/usr/bin/python3"))
    assert pip.command(Path("/usr/bin/python3")) == ["/usr/bin/python3", "-m", "pip"]
    aimed = ["/usr/bin/python3", "-m", "pip", "--python", "/v/python"]
    assert pip.command(Path("/v/python")) == aimed


def test_pip_keeps_the_index_of_the_user_and_nothing_that_aims_elsewhere():
    given_ = {"PIP_INDEX_URL": "file:///mirror", "PIP_TARGET": "/t", "PYTHONPATH": "/p"}
    pip = Pip(None, Path("/usr/bin/python3"), Path("/c.pem"))
    variables = pip.environment(given_)
    assert variables["PIP_INDEX_URL"] == "file:///mirror"
    assert variables["PIP_CERT"] == "/c.pem"
    assert not {"PIP_TARGET", "PYTHONPATH"} & set(variables)


@pytest.mark.parametrize(
    ("words", "happened", "remedy"),
    [
        ("NewConnectionError: x\nERROR: No matching distribution", "no network", "Connect"),
        ("ERROR: No matching distribution found for a==1", "lacks a locked", "Use Python 3.11"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the one", "Do not go on"),
        ("ERROR: No space left on device", "pip failed", "Put that right"),
        ("", "nothing", "Put that right"),
    ],
)
def test_what_pip_says_becomes_what_to_do(words: str, happened: str, remedy: str):
    error = explained(words)
    assert happened in error.happened
    assert error.remedy.startswith(remedy)


# --- commands


def test_arguments_after_test_go_to_pytest_alone():
    checks = dev.checks(["-q", "-k", "a b"])
    assert list(checks) == ["ruff check", "ruff format --check", "mypy", "pytest"]
    assert checks["pytest"] == ["pytest", "-rfEs", "-q", "-k", "a b"]
    assert checks["mypy"] == ["mypy"]


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"]])
def test_help_comes_without_set_up(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    assert dev.main(arguments) == 0
    assert capsys.readouterr().out == dev.HELP


@pytest.mark.parametrize("arguments", [["tset"], ["run", "more"], ["translations", "more"]])
def test_what_is_no_command_is_a_usage_error(arguments: list[str]):
    assert dev.main(arguments) == dev.EXIT_USAGE


def test_the_front_door_needs_the_standard_library_only():
    bare = [sys.executable, "-S", str(ROOT / "packaging" / "dev.py")]
    done = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, dev.HELP)


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ""}, False),
    ],
)
def test_a_window_is_shown_where_there_is_a_screen(environ: dict[str, str], shown: bool):
    assert dev.has_display(environ) is shown


def test_both_windows_are_opened_on_one_cluster_with_a_home_each():
    coordinator, approver = dev.windows("/v/python", Path("/r"))
    assert coordinator[:3] == approver[:3] == ["/v/python", "-m", "approver_gui"]
    assert coordinator[5:8] == ["--coordinator", "--connect", "embedded:/r/rehearsal.cluster"]
    assert (coordinator[-2:], approver[-2:]) == (["--half", "left"], ["--half", "right"])
    homes = [words[words.index("--home") + 1] for words in (coordinator, approver)]
    assert homes == ["/r/coordinator", "/r/approver"]


def test_checks_see_no_screen_no_keyring_and_no_home(tmp_path: Path):
    theirs = {
        "DISPLAY": ":0",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/x",
        "HOME": "/home/ann",
        "PATH": "/usr/bin",
        "PYTHONPATH": "/elsewhere",
        "QT_SCALE_FACTOR": "2",
        "XDG_CONFIG_DIRS": "/etc/xdg",
    }
    ours = dev.offscreen_environment(theirs, tmp_path)
    assert {ours["PATH"], ours["QT_QPA_PLATFORM"]} == {"/usr/bin", "offscreen"}
    homes = [value for name, value in ours.items() if name.startswith(("HOME", "XDG_"))]
    assert len(homes) == 6
    assert all(Path(value).is_relative_to(tmp_path) for value in homes)
    assert not (set(theirs) - {"HOME", "PATH"}) & set(ours)


def test_a_command_runs_in_the_checkout_and_its_status_comes_back():
    program = "import os, sys; sys.exit(7 if os.path.exists('packaging/dev.py') else 1)"
    assert dev.offscreen([sys.executable, "-c", program]) == 7


def test_commands_run_side_by_side_until_the_last_has_ended(tmp_path: Path):
    waits = (
        "import os, sys; a, b, code = sys.argv[1:]; open(a, 'w').close();"
        "[None for _ in iter(lambda: os.path.exists(b), True)]; sys.exit(int(code))"
    )
    first, second = str(tmp_path / "first"), str(tmp_path / "second")
    commands = (
        [sys.executable, "-c", waits, first, second, "0"],
        [sys.executable, "-c", waits, second, first, "5"],
    )
    assert dev.call_together(commands, dict(os.environ)) == 5


def test_a_lock_held_is_refused_and_free_again_afterwards(tmp_path: Path):
    refusal = "Somebody is there."
    with dev.exclusive(tmp_path, "door"):
        with pytest.raises(SetUpError) as refused, dev.exclusive(tmp_path, "door", refusal):
            pass
        assert refused.value.happened == refusal
        with dev.exclusive(tmp_path, "another"):
            pass
    with dev.exclusive(tmp_path, "door", refusal):
        pass
