# SPDX-License-Identifier: Apache-2.0
"""Plays a whole ceremony, as ``approver-gui rehearse`` does, for the README's pictures.

Two more are of the set-up page: a bare embedded cluster whose roots are not known yet, and the
same cluster before it is initialised.
"""

import argparse
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from approver_gui.cluster.port import ControlPlane
from approver_gui.flows.connection import Connection
from approver_gui.flows.rehearsal_ground import easy_secret
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.office import SetupPorts
from approver_gui.flows.setup.target import AwsChoice
from approver_gui.flows.setup.values import ROOT_FILE_NAMES, Subject
from approver_gui.flows.setup.views import Step as SetupStep
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.port import Hsm
from approver_gui.journal import Journal
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Places, Settings
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.rooms import SETUP, CoordinatorRooms
from approver_gui.ui.coordinator.setup.page import SetupPage
from approver_gui.ui.coordinator.window import CoordinatorWindow
from approver_gui.ui.rehearsal.play import Step, play
from approver_gui.ui.rehearsal.preparation import Props
from approver_gui.ui.rehearsal.stagehand import Stagehand, offscreen_app, put_away

PICTURES = Path(__file__).resolve().parent / "pictures"
MAIN_SCREENS = (
    "coordinator-operation",
    "coordinator-1-of-2",
    "coordinator-2-of-2",
    "coordinator-done",
    "coordinator-cluster",
    "coordinator-log",
)


def main() -> int:
    """Play the ceremony and copy the pictures of its main screens."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=PICTURES, help="folder for the pictures")
    parser.add_argument("--schemes", nargs="+", default=["light", "dark"])
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="approver-rehearsal-") as folder:
        work, seen = Path(folder, "work"), Path(folder, "seen")
        for made in (work, seen):
            made.mkdir(mode=0o700)
        props = Props(lambda keys: KeyStore(keys, _no_box, _now), _now)
        steps = play(work, seen, props, _tell_failure, asked.schemes)
        if not steps[-1].holds:
            sys.exit(f"The rehearsal failed: {steps[-1].title}: {steps[-1].words}")
        for name in MAIN_SCREENS:
            for scheme in asked.schemes:
                shutil.copy(seen / f"{name}-{scheme}.png", asked.out)
    with tempfile.TemporaryDirectory(prefix="approver-set-up-") as folder:
        show_set_up(Path(folder), Stagehand(offscreen_app(), asked.out, asked.schemes))
    print(f"Pictures of the coordinator's main screens: {asked.out}")
    return 0


def show_set_up(folder: Path, hand: Stagehand) -> None:
    """Set a bare embedded cluster up as far as before its initialisation.

    Args:
        folder: an empty one, for the cluster and the program's folders.
        hand: lets the window work and takes the pictures.
    """
    state_file, places = folder / "rehearsal.cluster", Places.under(folder / "home")
    Cluster.create(state_file)
    window, rooms = _open(places)
    page = rooms.setup
    hand.watch(window)
    window.show()
    rooms.turn_to(SETUP)
    page.first.target.state_file.setText(str(state_file))
    page.first.primary.click()
    hand.settle(page.acts.desk)
    page.panels[SetupStep.PAPERS].primary.click()
    hand.settle(page.acts.desk)
    hand.picture("coordinator-setup-verify", window)
    _go_on(hand, page)
    hand.picture("coordinator-setup-initialise", window)
    rooms.leave()
    put_away(window)


def _open(places: Places) -> tuple[CoordinatorWindow, CoordinatorRooms]:
    journal = Journal(places.journal_file, _now)
    window = CoordinatorWindow()
    desk = CoordinatorDesk(
        places=places,
        settings=Settings(appearance="light", language="en"),
        journal=journal,
        keeper=FileRosterKeeper(places.roster_file, journal),
        clock=_now,
        open_hsm=_no_session,
        office=SetupPorts(
            places=places,
            clock=_now,
            open_hsm=_no_session,
            store=lambda keys: KeyStore(keys, _no_box, _now, purpose=AUTHORITY),
            aws=_no_aws,
        ),
    )
    rooms = CoordinatorRooms(window, desk)
    for step in rooms.steps:
        step()
    return window, rooms


def _go_on(hand: Stagehand, page: SetupPage) -> None:
    """Trust both roots, make an authority and sign the request, past the dialogs."""
    files = {paper.file: paper for paper in page.acts.facts.papers}

    def steps(flow: SetupFlow) -> None:
        for root, name in ROOT_FILE_NAMES.items():
            flow.confirm_root(root, files[name].fingerprint.hex())
        subject = Subject(common_name="Rehearsal issuing CA")
        passphrase, alone = easy_secret(), Protection.PASSPHRASE_ONLY
        flow.make_authority("issuing", passphrase, alone, subject)
        flow.sign_csr(passphrase)

    page.acts.do(steps)
    hand.settle(page.acts.desk)


def _now() -> datetime:
    return datetime.now(UTC)


def _tell_failure(step: Step) -> None:
    if not step.holds:
        print(f"{step.title}: {step.words}", file=sys.stderr)


def _no_session(_way: Connection) -> Hsm:
    sys.exit("No tool is asked before the cluster is initialised")


def _no_aws(_choice: AwsChoice) -> ControlPlane:
    sys.exit("An embedded cluster is no cluster at AWS")


def _no_box() -> SecretBox:
    sys.exit("A rehearsal key never asks for the keyring")


if __name__ == "__main__":
    sys.exit(main())
