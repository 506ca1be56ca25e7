# SPDX-License-Identifier: Apache-2.0
"""Plays a whole ceremony, as ``approver-gui rehearse`` does, for the README's pictures."""

import argparse
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore
from approver_gui.ui.rehearsal.play import Step, play
from approver_gui.ui.rehearsal.preparation import Props

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
    print(f"Pictures of the coordinator's main screens: {asked.out}")
    return 0


def _now() -> datetime:
    return datetime.now(UTC)


def _tell_failure(step: Step) -> None:
    if not step.holds:
        print(f"{step.title}: {step.words}", file=sys.stderr)


def _no_box() -> SecretBox:
    sys.exit("A rehearsal key never asks for the keyring")


if __name__ == "__main__":
    sys.exit(main())
