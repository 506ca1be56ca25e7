# SPDX-License-Identifier: Apache-2.0
"""``rehearse``: a whole ceremony, unattended, in a folder of its own."""

import shutil
import tempfile
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from approver_gui.files import make_private_folder
from approver_gui.flows.media import writing
from approver_gui.headless.exit_codes import ExitCode, UsageError
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.text import safe_text, say

_MAX_SHOWN = 400


class Told(Protocol):
    """A step that is over."""

    @property
    def number(self) -> int:
        """Its place, from 1."""

    @property
    def title(self) -> str:
        """What was to be done."""

    @property
    def words(self) -> str:
        """What came of it."""

    @property
    def holds(self) -> bool:
        """Whether it did."""


Perform = Callable[[Path, Path | None, Callable[[Told], None]], Sequence[Told]]
"""Plays it: given a private folder, where to leave things or None, and whom to tell."""


def run(terminal: Terminal, arguments: Namespace, perform: Perform) -> ExitCode:
    """Rehearse, and show each step as soon as it is over.

    Args:
        terminal: where to show.
        arguments: as the parser gives them for ``rehearse``.
        perform: plays it.

    Returns:
        DONE only if every step held, else BUG, and the step is named.

    Raises:
        UsageError: the folder to leave things in has something in it.
        MediumError: it cannot be made.
    """
    out = None if arguments.out is None else _empty_folder(arguments.out)
    terminal.show(WHAT_IT_IS)
    work = Path(tempfile.mkdtemp(prefix="approver-rehearsal-"))
    try:
        steps = perform(work, out, lambda step: _show(terminal, step))
    finally:
        if not arguments.keep:
            shutil.rmtree(work, ignore_errors=True)
    if out:
        terminal.show(f"Pictures, token files, report and transcript: {_spelt(out)}")
    if arguments.keep:
        terminal.show(f"The cluster and everybody's folders were kept: {_spelt(work)}")
    failed = next((step for step in steps if not step.holds), None)
    if failed is None:
        terminal.show(f"All {len(steps)} steps held.")
        return ExitCode.DONE
    terminal.flush()
    terminal.remark(
        f"approver-gui: the rehearsal failed at step {failed.number}, {failed.title}:"
        f" {safe_text(failed.words, _MAX_SHOWN)}"
    )
    return ExitCode.BUG


def _show(terminal: Terminal, step: Told) -> None:
    verdict = "held" if step.holds else "FAILED"
    terminal.show(f"{step.number:>3}  {verdict:<7}{step.title}")
    terminal.show(f"            {safe_text(step.words, _MAX_SHOWN)}")
    terminal.flush()


def _empty_folder(path: Path) -> Path:
    folder = path.absolute()
    with writing(folder):
        make_private_folder(folder)
        if any(folder.iterdir()):
            raise UsageError(
                say("The folder is not empty"),
                say("{path} has something in it, and nothing is overwritten.").put(
                    path=str(folder)
                ),
                say("Give another folder, or empty this one."),
            )
    return folder


def _spelt(path: Path) -> str:
    return safe_text(str(path), _MAX_SHOWN)
