# SPDX-License-Identifier: Apache-2.0
"""The acts of authorities at a terminal that a test types into; keys cost nothing to guess."""

import io
from argparse import ArgumentParser

from approver_gui.cluster.authority import Authorities
from approver_gui.errors import ApproverError
from approver_gui.flows.authority_care import AuthorityCare
from approver_gui.headless.authority_command import run
from approver_gui.headless.authority_parser import add_authority
from approver_gui.headless.exit_codes import exit_code
from approver_gui.headless.terminal import Terminal
from approver_gui.journal import Journal, examine
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Places
from tests.headless.console import Ended
from tests.keys.stand_ins import QUICK, Clock, MemoryBox, no_box


class AuthorityConsole:
    """Runs the acts at a terminal that a test types into."""

    def __init__(self, home):
        self.places, self.clock = Places.under(home), Clock()
        self.box, self.asked = MemoryBox(), []

    def run(self, *argv, typed=()):
        written, remarks, answers = io.StringIO(), io.StringIO(), iter(typed)

        def answer(question):
            self.asked.append(question)
            return next(answers)

        terminal = Terminal(written, remarks, answer, answer)
        parser = ArgumentParser(prog="p")
        add_authority(parser.add_subparsers(dest="act", required=True).add_parser)
        try:
            code = run(terminal, parser.parse_args([str(word) for word in argv]), self.care())
        except ApproverError as error:
            terminal.explain(error)
            code = exit_code(error)
        return Ended(code, written.getvalue(), remarks.getvalue())

    def care(self):
        folder = self.places.authorities_folder
        store = KeyStore(folder, self._open_box, self.clock, QUICK, AUTHORITY)
        journal = Journal(self.places.journal_file, self.clock)
        return AuthorityCare(Authorities(folder, store, self.clock), journal)

    def entries(self):
        """Return acts and facts of the journal, its beginning apart."""
        found = examine(self.places.journal_file).entries[1:]
        return [(entry.act, dict(entry.facts)) for entry in found]

    def acts(self):
        return [act for act, _facts in self.entries()]

    def _open_box(self):
        return self.box or no_box()
