# SPDX-License-Identifier: Apache-2.0
"""What is not there: a screen for a window, the packages that talk to a cluster."""

import sys
from collections.abc import Mapping

from approver_gui.errors import HsmUnreachableError
from approver_gui.headless.terminal import Terminal
from approver_gui.text import say

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_screen(terminal: Terminal, environ: Mapping[str, str]) -> bool:
    """Tell whether a window can be opened; Qt would abort the process instead of saying so."""
    if sys.platform != "linux" or any(environ.get(name) for name in _SCREENS):
        return True
    terminal.remark(
        "approver-gui: there is no screen here to open a window on.\n"
        "  Use a command without a window; approver-gui --help names them."
    )
    return False


def extra_missing(error: ModuleNotFoundError) -> ModuleNotFoundError | HsmUnreachableError:
    """Return what to raise where a module is missing: words, if it is an extra's."""
    match error.name:
        case "pexpect":
            return HsmUnreachableError(
                say("The coordinator's part is not installed"),
                say("The package pexpect is missing; it talks to cloudhsm-cli."),
                say("Install the extra of this program: approver-gui[coordinator]."),
            )
        case "boto3" | "botocore":
            return HsmUnreachableError(
                say("The part that talks to AWS is missing"),
                say("The package boto3 is not installed; nothing was sent."),
                say("Install the extra approver-gui[aws], or do these steps by hand."),
            )
        case _:
            return error
