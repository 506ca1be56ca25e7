# SPDX-License-Identifier: Apache-2.0
"""Somebody at the console of an embedded cluster, in the process of the test."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import pytest

from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.console import PROMPT, Console
from tests.hsm.embedded.owned import owned_cluster

SECRET = "correct horse 4"
ACTIVATE = ["cluster activate", SECRET, SECRET]
LOGIN = ["login --username admin --role admin", SECRET]


class DiedError(Exception):
    """Stands for the sudden end of the process."""


class Person:
    """Types lines that were written down before; reads everything."""

    def __init__(self, lines: Iterable[object]) -> None:
        self._lines = iter(lines)
        self.questions: list[tuple[str, bool]] = []
        self.shown = ""
        self.has_hung = False

    def show(self, text: str) -> None:
        self.shown += text

    def ask(self, question: str, *, is_hidden: bool = False) -> bytes | None:
        if question != PROMPT:
            self.questions.append((question, is_hidden))
        line = next(self._lines, None)
        if callable(line):
            line = line()
        assert line is None or isinstance(line, str | bytes)
        return line.encode() if isinstance(line, str) else line

    def wait_for_end(self) -> None:
        self.has_hung = True

    @property
    def answers(self):
        """What was answered, one after the other."""
        found, rest, decoder = [], self.shown.lstrip(), json.JSONDecoder()
        while rest:
            answer, end = decoder.raw_decode(rest)
            found.append(answer)
            rest = rest[end:].lstrip()
        return found

    @property
    def data(self):
        return [answer["data"] for answer in self.answers]

    @property
    def codes(self):
        return [answer["error_code"] for answer in self.answers]

    @property
    def roles(self):
        """The roles that the last answer, a list of users, shows."""
        return {user["role"] for user in self.data[-1]["users"]}


class Room:
    """A cluster with a console, for one person after the other."""

    def __init__(self, path: Path) -> None:
        owned_cluster(path)
        self.cluster = Cluster.open(path)
        self.pauses: list[float] = []

    def converse(self, *lines, dies=False):
        """Let a person type some lines; return the person."""
        person = Person(lines)
        console = Console(self.cluster, person, pause=self.pauses.append, drop=_drop)
        if dies:
            with pytest.raises(DiedError):
                console.converse()
        else:
            console.converse()
        return person

    def logged_in(self, *lines, **named):
        """As :meth:`converse`, for the admin of a cluster that has just been activated."""
        person = self.converse(*ACTIVATE, *LOGIN, *lines, **named)
        assert person.codes[:2] == [0, 0]
        return person

    def run_once(self, words: Sequence[str], environ: Mapping[str, str], *lines):
        """Let a person run one command; return the person."""
        person = Person(lines)
        done = Console(self.cluster, person).run_once(words, environ)
        assert person.codes == [0 if done else 1] if person.shown else not done
        return person


def _drop() -> NoReturn:
    raise DiedError


def generate(path: object, service: str = "user") -> str:
    return f"quorum token-sign generate --service {service} --token '{path}'"
