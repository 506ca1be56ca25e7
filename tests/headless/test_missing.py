# SPDX-License-Identifier: Apache-2.0
"""What is missing is said in words, and only where it is."""

import io
import sys

import pytest

from approver_gui.errors import HsmUnreachableError
from approver_gui.headless.crash_report import crash_report
from approver_gui.headless.missing import extra_missing, has_screen
from approver_gui.headless.terminal import Terminal
from tests.headless.merge_desk import nobody_is_asked


@pytest.fixture
def terminal():
    return Terminal(io.StringIO(), io.StringIO(), nobody_is_asked, nobody_is_asked)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_screen_is_there_when_the_desktop_says_so(terminal, name):
    assert has_screen(terminal, {name: "x"})


def test_without_a_screen_there_are_commands(terminal, monkeypatch):
    assert not has_screen(terminal, {"DISPLAY": ""})
    assert "without a window" in terminal.err.getvalue()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert has_screen(terminal, {})


def test_the_extra_is_named_and_another_module_is_a_bug():
    assert isinstance(extra_missing(ModuleNotFoundError(name="pexpect")), HsmUnreachableError)
    bug = ModuleNotFoundError(name="something")
    assert extra_missing(bug) is bug


def fail() -> None:
    try:
        raise_key_error()
    except KeyError as error:
        raise ValueError("an" + "other secret") from error


def raise_key_error() -> None:
    raise KeyError("a sec" + "ret")


def test_a_crash_report_says_where_and_never_what():
    with pytest.raises(ValueError, match="other") as caught:
        fail()
    said = crash_report(caught.value)
    assert "ValueError, after KeyError" in said
    assert "in fail" in said
    assert "another secret" not in said
