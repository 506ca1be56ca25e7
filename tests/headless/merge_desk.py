# SPDX-License-Identifier: Apache-2.0
"""A folder with a token, signed files and a roster, and the commands that merge them."""

import io
import json
from argparse import ArgumentParser
from functools import cache
from pathlib import Path

from approver_gui.headless import merge_command
from approver_gui.headless.exit_codes import UsageError
from approver_gui.headless.merge_parser import add_merge, add_tally
from approver_gui.headless.terminal import Terminal
from approver_gui.keys import rsa
from approver_gui.text import say
from approver_gui.tokens.codec import parse
from tests.builders import NOW, a_file, a_service_token, an_approval
from tests.headless.console import Ended
from tests.keys.stand_ins import a_key, another_key

ORIGINAL = a_service_token(service="key-usage", requester="user1")


@cache
def keys():
    return {"user1": a_key(), "user2": another_key(), "user3": rsa.generate()}


def nobody_is_asked(_question):
    raise UsageError(say("Nobody is here"), say("Nobody."), say("Come."))


class Desk:
    """A folder with an original, signed files and a plain roster, and the two commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / "merged.json"
        self.put("original.json", a_file(ORIGINAL))
        (folder / "keys").mkdir()
        for name, key in keys().items():
            self.put(f"keys/{name}.pem", key.public.pem())
        self.put_json("roster.json", {name: f"keys/{name}.pem" for name in keys()})

    def put(self, name, data):
        (self.folder / name).write_bytes(data)
        return name

    def put_json(self, name, value):
        return self.put(name, json.dumps(value).encode())

    def sign(self, username, key=None, token=ORIGINAL, role="crypto-user"):
        """Put a signed file there and return its name."""
        signature = keys()[key or username].sign(token.digest)
        signed = token.with_approval(an_approval(username, role, signature))
        return self.put(f"{username}-{key or username}.json", a_file(signed))

    def run(self, command, *argv):
        parser = ArgumentParser()
        commands = parser.add_subparsers(dest="command").add_parser
        add_merge(commands)
        add_tally(commands)
        written, remarks = io.StringIO(), io.StringIO()
        terminal = Terminal(written, remarks, nobody_is_asked, nobody_is_asked)
        places = [str(self.folder / one) if one.endswith(".json") else one for one in argv]
        out = ["--out", str(self.out)] if command == "merge" else []
        roster = ["--roster", str(self.folder / "roster.json")]
        arguments = parser.parse_args([command, *places, *roster, *out])
        code = merge_command.run(terminal, arguments, NOW)
        return Ended(code, written.getvalue(), remarks.getvalue())

    def merge(self, *signed, need="2", more=("--json",)):
        return self.run("merge", "original.json", *signed, "--need", need, *more)

    def tally(self, *signed, need="2", more=("--json",)):
        return self.run("tally", "original.json", *signed, "--need", need, *more)

    def path(self, name):
        return str(self.folder / name)

    def merged(self):
        return parse(self.out.read_bytes())
