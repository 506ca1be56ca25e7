# SPDX-License-Identifier: Apache-2.0
"""Passphrases as they come from people and from scripts."""

import io

import pytest

from approver_gui.errors import KeyStoreError
from approver_gui.headless.exit_codes import UsageError
from approver_gui.headless.passphrases import ask_new_secret, ask_secret
from approver_gui.headless.terminal import Terminal
from tests.headless.console import piped
from tests.keys.stand_ins import PASSPHRASE


class Desk:
    """A terminal whose person gives these answers."""

    def __init__(self, *answers: str) -> None:
        self._answers = iter(answers)
        self.asked: list[str] = []
        self.err = io.StringIO()
        self.terminal = Terminal(io.StringIO(), self.err, self._answer, self._answer)

    def _answer(self, question: str) -> str:
        self.asked.append(question)
        return next(self._answers)


def test_a_secret_that_exists_is_asked_for_once():
    desk = Desk("word")

    assert ask_secret(desk.terminal, "Passphrase", None).reveal() == b"word"
    assert desk.asked == ["Passphrase: "]
    assert desk.err.getvalue() == ""


def test_a_new_secret_is_asked_for_twice():
    desk = Desk(PASSPHRASE, PASSPHRASE)

    assert ask_new_secret(desk.terminal, "New one", None).reveal() == PASSPHRASE.encode()
    assert desk.asked == ["New one: ", "New one, again: "]
    assert PASSPHRASE not in desk.err.getvalue()


def test_a_script_is_not_asked_twice_nor_told_how_strong_it_is():
    desk = Desk()
    with piped(PASSPHRASE) as descriptor:
        secret = ask_new_secret(desk.terminal, "New one", descriptor)

    assert secret.reveal() == PASSPHRASE.encode()
    assert (desk.asked, desk.err.getvalue()) == ([], "")


@pytest.mark.parametrize("line", [b"short", b"", b"\xff\xfe" * 8, b"x" * 2000])
def test_a_script_cannot_choose_a_useless_passphrase(line):
    with piped(line) as descriptor, pytest.raises(KeyStoreError):
        ask_new_secret(Desk().terminal, "New one", descriptor)


def test_two_different_answers_are_not_taken():
    desk = Desk(PASSPHRASE, PASSPHRASE + ".")

    with pytest.raises(UsageError, match="differ"):
        ask_new_secret(desk.terminal, "New one", None)


def test_letters_of_every_alphabet_are_kept():
    desk = Desk("\u043f\u0430\u0440\u043e\u043b\u044c")

    assert len(ask_secret(desk.terminal, "Passphrase", None).reveal()) == 12
