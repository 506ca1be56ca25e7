# SPDX-License-Identifier: Apache-2.0
"""A tool that speaks the dialect of cloudhsm-cli, looks odd while it does, and breaks.

``python hostile_tool.py --log FILE [--look LOOK] [--fault FAULT --at WORDS] [--bell FIFO]
interactive``

It notes in FILE what it received (``got``), executed (``did``) and was given at questions
(``told``), a line each, written before it goes on: so a test can prove what was sent once,
twice or never. It rings the bell, by opening the fifo, when it falls silent for ever. Nothing
of ours is imported.
"""

import argparse
import base64
import json
import os
import shlex
import signal
import sys
import termios
import tty
from pathlib import Path

PROMPT = "aws-cloudhsm > "
SIGNATURE = bytes(range(256))
TOKEN = b'{"version": "2.0", "tokens": []}\n'
FLOOD_BYTES = 50 * 1024 * 1024
LOOKS = {
    "plain": set(),
    "colour": {"colour"},
    "redraw": {"own-echo", "redraw"},
    "paste": {"paste"},
    "warnings": {"warnings"},
    "wrap200": {"wrap200"},
    "crlf": {"crlf"},
    "slow": {"slow"},
    "cursor-query": {"own-echo", "cursor-query"},
    "echo-secrets": {"own-echo", "echo-secrets"},
    "echo-secrets-colour": {"own-echo", "echo-secrets", "colour", "colour-echo"},
    "echo-secrets-redraw": {"own-echo", "echo-secrets", "redraw", "colour"},
    "never-hides": {"never-hides"},
    "everything": {"own-echo", "redraw", "colour", "paste", "warnings", "wrap200", "crlf"},
}
FAULTS = (
    "die-at-start",
    "silent-at-start",
    "flood-at-start",
    "die-at-password",
    "die-before",
    "die-after",
    "die-after-answer",
    "half-answer",
    "garbage",
    "no-answer",
    "flood",
    "silent",
    "no-prompt",
    "extra-question",
    "same-question",
    "odd-data",
    "no-file",
    "long-file",
    "refuses",
    "locks-the-folder",
    "session-lost",
    "session-over",
    "grandchild",
)


class Tool:
    def __init__(self, given):
        self._log = given.log
        self._looks = LOOKS[given.look]
        self._fault = given.fault
        self._at = given.at
        self._bell = given.bell
        self._is_without_mfa = given.no_mfa

    # --- the terminal ----------------------------------------------------------------

    def show(self, text):
        """Print as the look has it; line ends are ``\\n`` in ``text``."""
        if "wrap200" in self._looks:
            text = "\n".join(
                line[at : at + 200]
                for line in text.split("\n")
                for at in range(0, len(line) or 1, 200)
            )
        if "colour" in self._looks:
            text = f"\x1b[1;32m{text}\x1b[0m"
        if "crlf" in self._looks:
            text = text.replace("\n", "\r\n")
        if "own-echo" in self._looks:
            text = text.replace("\r\n", "\n").replace("\n", "\r\n")
        self.put(text)

    def put(self, text):
        data = text.encode()
        pieces = [data[at : at + 1] for at in range(len(data))] if self.is_slow else [data]
        for piece in pieces:
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()

    @property
    def is_slow(self):
        return "slow" in self._looks

    def line(self, prompt, *, hidden=False):
        """Show a prompt and return the line that is typed at it."""
        if "own-echo" in self._looks:
            return self._raw_line(prompt, hidden=hidden)
        start, end = ("\x1b[?2004h", "\x1b[?2004l") if "paste" in self._looks else ("", "")
        old = termios.tcgetattr(0)
        if hidden and "never-hides" not in self._looks:
            new = termios.tcgetattr(0)
            new[3] &= ~termios.ECHO
            termios.tcsetattr(0, termios.TCSAFLUSH, new)
        self.show(start + prompt)
        typed = sys.stdin.buffer.readline()
        if hidden:
            termios.tcsetattr(0, termios.TCSADRAIN, old)
            self.show("\n")
        self.put(end)
        if not typed:
            sys.exit(0)
        return typed.decode().rstrip("\n")

    def _raw_line(self, prompt, *, hidden):
        """Read key by key, and echo as a line editor does: by drawing the row again."""
        shows = not hidden or "echo-secrets" in self._looks
        if "cursor-query" in self._looks:
            self.put("\x1b[6n")
            report = b""
            while not report.endswith(b"R"):
                report += self.key()
            self.note("told", report.decode().replace("\x1b", "ESC"))
        self.show(prompt)
        typed = b""
        while (key := self.key()) != b"\r":
            typed += key
            if not shows:
                continue
            shown = typed.decode("utf-8", "replace")
            if "redraw" in self._looks:
                self.put(f"\r\x1b[K{prompt}{shown}")
            elif "colour-echo" in self._looks:
                self.put(f"\x1b[3{len(typed) % 8}m{key.decode()}\x1b[0m")
            else:
                self.put(key.decode())
        self.put("\r\n")
        return typed.decode()

    def key(self):
        key = os.read(0, 1)
        if not key:
            sys.exit(0)
        return key

    # --- the commands ----------------------------------------------------------------

    def note(self, what, words):
        with self._log.open("a") as log:
            log.write(f"{what} {words}\n")

    def fall_silent(self):
        if self._bell:
            self._bell.write_text("")  # waits until somebody listens
        signal.pause()

    def run(self):
        self.note("pid", str(os.getpid()))
        self._strike_at_start()
        if "own-echo" in self._looks:
            tty.setraw(0)
        if "warnings" in self._looks:
            self.show("Warning: the connection to one HSM is slow {not JSON}\n")
        while True:
            line = self.line(PROMPT)
            self.note("got", line)
            if line == "quit":
                return
            self.obey(line)

    def obey(self, line):
        words = shlex.split(line)
        fault = self._fault if self._fault and line.startswith(self._at) else None
        if fault == "die-before":
            os._exit(1)
        data = self._data(words, fault)
        self.note("did", line)
        if fault == "die-after":
            os._exit(1)
        if fault == "silent":
            self.fall_silent()
        if fault == "grandchild":
            self._leave_a_grandchild()
        if "warnings" in self._looks:
            self.show("Warning: {this} is no answer\n")
        if fault in ("refuses", "session-lost", "session-over"):
            self._answer(1, data, fault)
        elif fault == "no-answer":
            self.show("error: unrecognized subcommand\n")
        elif fault == "garbage":
            self.show('{"error_code": 0, "data": nonsense}\n')
        elif fault == "flood":
            self._flood()
        else:
            self._answer(0, data, fault)
        if "warnings" in self._looks:
            self.show("Warning: that was an answer\n")

    def _answer(self, code, data, fault):
        text = json.dumps({"error_code": code, "data": data}, indent=2)
        if fault == "half-answer":
            self.show(text[: len(text) // 2])
            self.fall_silent()
        self.show(text + "\n")
        if fault == "die-after-answer":
            os._exit(1)
        if fault == "no-prompt":
            self.fall_silent()

    def _data(self, words, fault):
        self._ask(words, fault)
        odd = {
            "odd-data": {"something": "else"},
            "refuses": "Quorum Failed",
            "session-lost": "The connection to the cluster was lost",
            "session-over": "Session expired",
        }
        return odd.get(fault) or self._good_data(words, fault)

    def _ask(self, words, fault):
        if fault == "extra-question":
            self.line("Enter the public key file path:")
        if words[0] == "login" or words[1] in ("create", "activate", "change-password"):
            if fault == "die-at-password":
                self.show("Enter password:")
                os._exit(1)
            self._password("Enter password:")
            if fault == "same-question":
                self._password("Enter password:")
            if words[0] != "login":
                self._password("Confirm password:")
        if "mfa-token-sign" in words and not self._is_without_mfa:
            Path(_after("--token", words)).write_bytes(TOKEN)
            path = self.line("Enter signed token file path (press enter if same as --token):")
            self.note("told", path)
            self.note("read", Path(path).read_text())

    def _good_data(self, words, fault):
        match words[:2]:
            case ["login", _] | ["user", "create" | "delete" | "change-password"]:
                return {
                    "username": _after("--username", words),
                    "role": _after("--role", words),
                }
            case ["quorum", _]:
                path = Path(_after("--token", words))
                if fault != "no-file":
                    path.write_bytes(TOKEN * (100_000 if fault == "long-file" else 1))
                return {"path": str(path)}
            case ["crypto", "sign"]:
                path = Path(_after("--data-path", words))
                self.note("read", path.read_text())
                if fault == "locks-the-folder":
                    (path.parent / f"{path.name}.folder").mkdir()
                self.note("mode", oct(path.stat().st_mode & 0o777))
                signature = base64.b64encode(SIGNATURE).decode()
                return {"key-reference": "0x000000000000220d", "signature": signature}
            case ["cluster", "activate"]:
                return "Cluster activation successful"
            case ["logout"]:
                return "Logout successful"
            case _:
                return {"users": [_user("user1"), _user("aws-cloudhsm > {" + "x" * 300)]}

    def _password(self, question):
        typed = self.line(question, hidden=True)
        self.note("told", f"{len(typed)} characters")

    # --- the faults ------------------------------------------------------------------

    def _strike_at_start(self):
        if self._fault == "die-at-start":
            self.show("Error: no cluster is \x1b[31mconfigured\x1b[0m\n")
            os._exit(1)
        if self._fault == "silent-at-start":
            self.fall_silent()
        if self._fault == "flood-at-start":
            self._flood()

    def _flood(self):
        sys.stdout.buffer.write(b'{"error_code": 0, "data": "')
        for _ in range(FLOOD_BYTES // 65536):
            sys.stdout.buffer.write(b"x" * 65536)
        sys.stdout.buffer.flush()

    def _leave_a_grandchild(self):
        """Leave a process in the group that no hang-up ends, and fall silent."""
        if os.fork() == 0:
            signal.signal(signal.SIGHUP, signal.SIG_IGN)
            self.note("child", str(os.getpid()))
            self.fall_silent()
        signal.pause()


def _after(option, words):
    return words[words.index(option) + 1]


def _user(name):
    return {
        "username": name,
        "role": "crypto-user",
        "locked": "false",
        "mfa": [],
        "quorum": [],
        "cluster-coverage": "full",
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--log", type=Path, required=True)
    parser.add_argument("--look", choices=LOOKS, default="plain")
    parser.add_argument("--fault", choices=FAULTS)
    parser.add_argument("--at", default="")
    parser.add_argument("--bell", type=Path)
    parser.add_argument("--no-mfa", action="store_true")
    parser.add_argument("mode", choices=["interactive"])
    Tool(parser.parse_args()).run()


if __name__ == "__main__":
    main()
