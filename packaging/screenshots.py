# SPDX-License-Identifier: Apache-2.0
"""Drives the approver's real window through its work and saves pictures of every step.

It makes a rehearsal key in a folder of its own, opens the bundled sample token (published by
AWS), signs it and saves the signed file. Without ``--out`` it makes the README's pictures, with
the clock held two minutes after the sample was issued; with it, the signed file and the public
key are left in FOLDER too. Nothing else is read or written. The coordinator's pictures are
made by ``coordinator_screenshots.py``: the approver's side never loads the coordinator's.
"""

import argparse
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import (
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from approver_gui.airgap import Airgap
from approver_gui.flows.approve import Opened, Saved
from approver_gui.journal import Journal
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Places, load
from approver_gui.text import spoken_words
from approver_gui.ui.approve_dialogs import ApproveDialog
from approver_gui.ui.desk import Desk
from approver_gui.ui.keys_dialogs import MadeDialog, NewKeyDialog
from approver_gui.ui.main_window import MainWindow
from approver_gui.ui.rooms import Rooms
from approver_gui.ui.start import open_frame
from approver_gui.ui.theme import resources, set_appearance

SAMPLE = "user-service.unsigned.json"
USER = "officer2"
PICTURES = Path(__file__).resolve().parent / "pictures"
SAMPLE_TIME = datetime(2023, 2, 11, 2, 3, 21, tzinfo=UTC)
PATIENCE_MS = 60_000


class Rehearsal:
    """One window, its folder, and the pictures of it.

    Args:
        app: the application.
        home: an empty folder for keys, journal and files.
        out: where pictures go.
        clock: gives the aware time.
        paced: whether the window may paint between two steps of furnishing, as it does when
            a person starts it.
    """

    def __init__(
        self,
        app: QApplication,
        home: Path,
        out: Path,
        clock: Callable[[], datetime],
        *,
        paced: bool = False,
    ) -> None:
        self.app, self.home, self.out = app, home, out
        self.clock = clock
        self.places = Places.under(home)
        self.journal = Journal(self.places.journal_file, clock)
        self.store = KeyStore(self.places.keys_folder, _no_box, clock)
        self.passphrase = "-".join(secrets.token_hex(3) for _ in range(4))
        loaded = load(self.places.settings_file)
        self.window = open_frame(app, loaded, MainWindow)
        if paced:
            app.processEvents()
        desk = Desk(
            places=self.places,
            settings=loaded.settings,
            store=self.store,
            journal=self.journal,
            clock=clock,
        )
        self.rooms = Rooms(self.window, desk, self.journal, lambda: Airgap(()))
        for step in self.rooms.steps:
            step()
            if paced:
                app.processEvents()

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the window work until something holds."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        flags = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        while not until():
            if deadline.hasExpired():
                sys.exit(f"Gave up waiting: {what}")
            self.app.processEvents(flags, 50)

    def picture(self, name: str, schemes: list[str], widget: QWidget | None = None) -> None:
        """Save a picture of the window, or of one of its dialogs, in each scheme."""
        shown = widget or self.window
        for scheme in schemes:
            set_appearance(self.app, scheme)
            self.app.processEvents()
            self.app.processEvents()
            path = self.out / f"{name}-{scheme}.png"
            if not shown.grab().save(str(path)):
                sys.exit(f"Could not write {path}")

    def dialog(self, kind: type[QWidget]) -> QWidget:
        """Return the open dialog of a kind."""
        self.wait(lambda: self._dialog(kind) is not None, f"{kind.__name__} to open")
        found = self._dialog(kind)
        if found is None:
            sys.exit(f"No {kind.__name__} is open")
        return found

    def _dialog(self, kind: type[QWidget]) -> QWidget | None:
        return next((w for w in self.window.findChildren(kind) if w.isVisible()), None)

    def make_key(self, schemes: list[str]) -> None:
        """Make the rehearsal key through the dialog."""
        self.wait(lambda: self.rooms.desk.keys_known, "the list of keys")
        self.picture("empty", schemes)
        self.rooms.make_key()
        asked = self.dialog(NewKeyDialog)
        if isinstance(asked, NewKeyDialog):
            asked.name.setText("rehearsal")
            asked.passphrase.first.setText(self.passphrase)
            asked.passphrase.again.setText(self.passphrase)
            asked.alone.setChecked(True)
            self.picture("new-key", schemes, asked)
            asked.primary.click()
        made = self.dialog(MadeDialog)
        self.picture("key-made", schemes, made)
        made.close()
        self.picture("keys", schemes)

    def approve(self, token: Path, schemes: list[str]) -> Saved:
        """Open, review, sign and save."""
        page = self.rooms.approve
        self.rooms.open_files([token])
        self.wait(lambda: isinstance(page.state, Opened), "the token to open")
        page.review.username.setText(USER)
        page.review.role.setCurrentText("admin")
        self.picture("review", schemes)
        page.review.approve.click()
        asked = self.dialog(ApproveDialog)
        if isinstance(asked, ApproveDialog):
            asked.typed.setText("Rehearsal with a published sample")
            asked.passphrase.setText(self.passphrase)
            self.picture("approve", schemes, asked)
            asked.primary.click()
        self.wait(lambda: isinstance(page.state, Saved), "the signed file")
        self.picture("saved", schemes)
        if not isinstance(page.state, Saved):
            sys.exit("Nothing was saved")
        return page.state

    def contradiction(self, token: Path, schemes: list[str]) -> None:
        """Open the sample with an edited claim."""
        edited = token.with_name("edited.json")
        text = token.read_text("utf-8").replace('"service": "user"', '"service": "quorum"')
        edited.write_text(text, "utf-8")
        page = self.rooms.approve
        self.rooms.open_files([edited])
        self.wait(lambda: isinstance(page.state, Opened), "the edited token to open")
        self.picture("stop", schemes)

    def look_back(self, schemes: list[str]) -> None:
        """Show the journal."""
        self.rooms.turn_to(2)
        page = self.rooms.journal
        self.wait(lambda: not page.lane.is_busy, "the journal")
        self.picture("journal", schemes)


def _say_what_matters(_kind: QtMsgType, _place: QMessageLogContext, words: str) -> None:
    """Pass on what Qt has to say, but for what offscreen says of every window."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def _no_box() -> SecretBox:
    sys.exit("A rehearsal key never asks for the keyring")


def main() -> int:
    """Run the rehearsal; say what was done and where."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="folder for the pictures and the signed file")
    parser.add_argument("--at", type=datetime.fromisoformat, help="hold the clock at TIME")
    parser.add_argument("--schemes", nargs="+", default=["light", "dark"])
    asked = parser.parse_args()
    out: Path = (asked.out or PICTURES).absolute()
    out.mkdir(parents=True, exist_ok=True)
    held: datetime | None = asked.at or (None if asked.out else SAMPLE_TIME)
    qInstallMessageHandler(_say_what_matters)
    app = QApplication(["approver-gui"])
    font = app.font()
    font.setPointSizeF(max(font.pointSizeF(), 10.5))  # as desktops have it
    app.setFont(font)
    with tempfile.TemporaryDirectory(prefix="stick-") as folder:
        home = Path(folder)
        token = home / SAMPLE
        shutil.copyfile(resources() / "samples" / SAMPLE, token)
        rehearsal = Rehearsal(app, home, out, lambda: held or datetime.now(UTC))
        rehearsal.make_key(asked.schemes)
        saved = rehearsal.approve(token, asked.schemes)
        rehearsal.contradiction(token, asked.schemes)
        rehearsal.look_back(asked.schemes)
        rehearsal.window.close()
        if asked.out:
            shutil.copy(saved.path, out / saved.path.name)
            pem = saved.signed.card.public.pem()
            (out / "rehearsal.public.pem").write_bytes(pem)
    print(f"Opened the sample token {SAMPLE} (published by AWS).")
    print(
        f"Made the rehearsal key: {' '.join(spoken_words(saved.signed.card.fingerprint)[:8])}"
    )
    print(f"Signed it as {USER}; the signature verifies, the file was read back.")
    if asked.out:
        print(f"Signed file: {out / saved.path.name}")
        print(f"Public key: {out / 'rehearsal.public.pem'}")
    print(f"Pictures of every step: {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
