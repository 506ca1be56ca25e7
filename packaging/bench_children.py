# SPDX-License-Identifier: Apache-2.0
"""Processes that ``bench.py`` measures; each prints its figures and ends at once."""

import os
import sys
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def blank() -> None:
    """Show a blank PySide6 window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Blank(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            QTimer.singleShot(0, lambda: _end(_peak_mib()))

    app = QApplication(["blank"])
    shown = Blank()
    shown.resize(1120, 760)
    shown.show()
    app.exec()


def window(home: Path) -> None:
    """Start as the program does; end where it begins to load its rooms."""
    import gc

    gc.disable()  # as app.py does
    import approver_gui.app
    from approver_gui.settings import Places, load
    from approver_gui.ui.main_window import MainWindow
    from approver_gui.ui.start import run

    del approver_gui  # loaded for its cost alone
    loaded = load(Places.under(home).settings_file)
    run(loaded=loaded, make=MainWindow, load=lambda: _end(_peak_mib()))


def journey(home: Path) -> None:
    """Make a key, open, sign and save a token, with a heartbeat that notes every stall."""
    import shutil
    import time
    from datetime import UTC, datetime

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from screenshots import SAMPLE, Rehearsal

    from approver_gui.ui.theme import resources

    app = QApplication(["journey"])
    home.mkdir(parents=True, exist_ok=True)
    stalls = [0.0]
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        stalls[0] = max(stalls[0], now - last[0])
        last[0] = now

    heart = QTimer()
    heart.setInterval(1)
    heart.timeout.connect(beat)
    heart.start()
    rehearsal = Rehearsal(app, home, home, lambda: datetime.now(UTC), paced=True)
    furnishing, stalls[0] = stalls[0], 0.0
    token = home / SAMPLE
    shutil.copyfile(resources() / "samples" / SAMPLE, token)
    rehearsal.make_key([])
    rehearsal.approve(token, [])
    rehearsal.look_back([])
    _end(stalls[0] * 1000, furnishing * 1000, _peak_mib())


def stall(home: Path) -> None:
    """Add 10,000 signed files on the ceremony page, with a heartbeat that notes every stall."""
    import time
    from dataclasses import replace
    from datetime import UTC, datetime

    from bench_cluster import PAYLOAD, WORD, Stand
    from bench_merging import FILES, USERS
    from PySide6.QtCore import QTimer

    from approver_gui.flows import rehearsal
    from approver_gui.flows.connection import Embedded
    from approver_gui.keys.roster import Member, Roster
    from approver_gui.keys.secret import Secret
    from approver_gui.settings import Settings
    from approver_gui.tokens.codec import dump
    from approver_gui.tokens.model import Approval
    from approver_gui.ui.rehearsal.custodian import Custodian
    from approver_gui.ui.rehearsal.stagehand import Stagehand, offscreen_app

    stand = Stand(home / "stall")
    hand = Stagehand(offscreen_app())
    office = Custodian(
        hand,
        home / "office",
        open_hsm=lambda _connection: stand.connect(),
        clock=lambda: datetime.now(UTC),
        settings=Settings(appearance="light", language="en"),
    )
    keys = stand.keys
    people = (Member(name, "crypto-user", name, key.public) for name, key in keys.items())
    office.keep(Roster(tuple(people)))
    office.connect(Embedded(stand.file))
    office.log_in(rehearsal.USERS[0], Secret(WORD))
    payload = home / "payload.bin"
    payload.write_bytes(PAYLOAD)
    office.fill_in(payload, rehearsal.LABEL)
    ceremony = office.ask()
    digest = ceremony.token.digest
    approvals = [Approval(name, "crypto-user", key.sign(digest)) for name, key in keys.items()]
    strange = [
        Approval(f"guest{at}", "crypto-user", at.to_bytes(256, "big")) for at in range(USERS)
    ]
    listed = [*approvals, *strange]
    files = [
        (f"{at}.json", dump(replace(ceremony.token, approvals=(listed[at % len(listed)],))))
        for at in range(FILES)
    ]
    stalls = [0.0, time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        stalls[:] = max(stalls[0], now - stalls[1]), now

    heart = QTimer()
    heart.setInterval(1)
    heart.timeout.connect(beat)
    heart.start()
    page = office.rooms.ceremony
    hand.wait(lambda: bool(stalls[0]), "the first beat")
    stalls[:] = 0.0, time.perf_counter()
    begun = time.perf_counter()
    page.adder.add(ceremony.id, files)
    hand.wait(lambda: not page.adder.is_adding, "all files")
    _end(stalls[0] * 1000, time.perf_counter() - begun)


def session(home: Path) -> None:
    """Ask 10,000 things in one session; tell both sides' memory after 1,000 and at the end."""
    from bench_cluster import FREE, PAYLOAD, QUORUM, WORD

    from approver_gui.flows import reaching, rehearsal
    from approver_gui.flows.connection import Embedded
    from approver_gui.hsm import requests, words
    from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
    from approver_gui.keys.secret import Secret

    hsm = CloudhsmCli(reaching.tool(Embedded(home / "bench.cluster")))
    login = requests.LogIn(rehearsal.USERS[0], words.Role.CRYPTO_USER, Secret(WORD))
    hsm.ask(login)
    sign = requests.Sign(words.Mechanism.RSA_PKCS, words.Hash.SHA256, FREE, payload=PAYLOAD)
    asked: tuple[requests.Request[object], ...] = (
        requests.ListUsers(),
        sign,
        requests.ListTokens(),
        requests.ListKeys(),
        requests.ListQuorumValues(),
        requests.GenerateToken(words.Service.KEY_USAGE, QUORUM),
        sign,
        requests.ListUsers(),
        requests.ListTimeouts(),
        requests.DeleteTokens(words.TokenScope.USER),
    )
    (child,) = _children()
    seen = []
    for commands in (1_000, 9_000):
        for number in range(commands):
            hsm.ask(asked[number % len(asked)])
        seen.append((_now_mib("self"), _now_mib(child)))
    hsm.close()
    _end(seen[0][0], seen[1][0], seen[0][1], seen[1][1])


def log(home: Path) -> None:
    """Open an audit log of a million lines beside a journal, and filter it."""
    import time
    from datetime import UTC, datetime, timedelta

    from approver_gui.flows.timeline import lay_beside
    from approver_gui.hsm.audit_log import read_log
    from approver_gui.journal import Journal, examine

    home.mkdir()
    start = datetime(2026, 3, 1, tzinfo=UTC)
    moment = [start]
    journal = Journal(home / "journal.jsonl", lambda: moment[0])
    for number in range(300):
        moment[0] = start + timedelta(seconds=600 * number)
        user = {"username": f"user{number % 90}", "role": "crypto-user"}
        journal.record("login_tried", **user)
        journal.record("logged_in", **user)
    path = home / "audit.log"
    opcodes = (
        "CN_LOGIN (0xd)",
        "CN_GET_TOKEN (0x21b)",
        "CN_LOGOUT (0xe)",
        "CN_SHARE_OBJECT (0x12)",
    )
    with path.open("w", encoding="ascii") as file:
        for number in range(100_000):
            at = start + timedelta(seconds=2 * number)
            us = int(at.timestamp()) * 1_000_000 + number % 1000
            file.write(
                f"Time: {at:%m/%d/%y %H:%M:%S}.{us % 1_000_000:06}, usecs:{us}\n"
                f"Sequence No : {number:#x}\nReboot counter : 0xe8\n"
                "Command Type(hex) : CN_MGMT_CMD (0x0)\n"
                f"Opcode : {opcodes[number // 75 % 4]}\nSession Handle : {number // 60:#x}\n"
                "Response : 0:HSM Return: SUCCESS\nLog type : MGMT_USER_DETAILS_LOG (2)\n"
                f"User Name : user{number // 300 % 90}\nUser Type : CN_CRYPTO_USER (1)\n"
            )
    begun = time.perf_counter()
    laid = lay_beside(read_log(path), examine(journal.path).entries)
    opened = time.perf_counter() - begun
    if laid is None:
        sys.exit("The log was not opened")
    slowest = 0.0
    for text in ("user17", "CN_LOGIN user3", "success", "nobody at all", "0x2014 12:00"):
        begun = time.perf_counter()
        laid.filter(text)
        slowest = max(slowest, time.perf_counter() - begun)
    _end(opened, slowest * 1000, _peak_mib(), len(laid))


def _children() -> list[str]:
    me = os.getpid()
    return Path(f"/proc/{me}/task/{me}/children").read_text().split()


def _now_mib(process: str) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def _peak_mib() -> float:
    # Not ru_maxrss: on Linux that begins with what the parent had when it started this child.
    status = Path("/proc/self/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def _end(*figures: float) -> NoReturn:
    os.write(1, " ".join(f"{figure:.3f}" for figure in figures).encode())
    os._exit(0)


if __name__ == "__main__":
    name, folder = sys.argv[1:]
    match name:
        case "blank":
            blank()
        case "window":
            window(Path(folder))
        case "session":
            session(Path(folder))
        case "stall":
            stall(Path(folder))
        case "log":
            log(Path(folder))
        case _:
            journey(Path(folder))
