# SPDX-License-Identifier: Apache-2.0
"""How the process ends, for scripts: one exit code for each kind of remedy."""

from enum import IntEnum

from approver_gui.errors import (
    ApproverError,
    BadSignatureError,
    JournalError,
    KeyStoreError,
    MediumError,
    RefusedError,
    TokenFileError,
)


class ExitCode(IntEnum):
    """What the exit code of the process means."""

    DONE = 0
    BUG = 1
    USAGE = 2
    REFUSED = 3
    LOCKED = 4
    FILE = 5
    INTERRUPTED = 130
    NOBODY_READS = 141
    """The reader of the output went away; as a shell shows the end by SIGPIPE."""


class UsageError(ApproverError):
    """The command cannot be carried out as it was given: give it differently."""


def exit_code(error: ApproverError) -> ExitCode:
    """Return the exit code that goes with a failure."""
    match error:
        case UsageError():
            return ExitCode.USAGE
        case RefusedError():
            return ExitCode.REFUSED
        case KeyStoreError() | BadSignatureError():
            return ExitCode.LOCKED
        case TokenFileError() | MediumError() | JournalError():
            return ExitCode.FILE
        case _:
            return ExitCode.BUG
