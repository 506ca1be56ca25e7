# SPDX-License-Identifier: Apache-2.0
"""How the process ends, for scripts: one exit code for each kind of remedy."""

from enum import IntEnum

from approver_gui.errors import (
    ApproverError,
    BadSignatureError,
    CertificateError,
    HsmOutcomeUnknownError,
    HsmPuzzlingError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
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
    TOO_FEW = 6
    """Approvals are still missing; nothing was written."""
    CLUSTER = 7
    OUTCOME_UNKNOWN = 8
    INTERRUPTED = 130
    NOBODY_READS = 141
    """The reader of the output went away; as a shell shows the end by SIGPIPE."""


class UsageError(ApproverError):
    """The command cannot be carried out as it was given: give it differently."""


_CODES: tuple[tuple[tuple[type[ApproverError], ...], ExitCode], ...] = (
    ((UsageError,), ExitCode.USAGE),
    ((RefusedError,), ExitCode.REFUSED),
    ((KeyStoreError, BadSignatureError), ExitCode.LOCKED),
    ((TokenFileError, MediumError, CertificateError, JournalError), ExitCode.FILE),
    (
        (HsmUnreachableError, HsmRefusedError, HsmSessionLostError, HsmPuzzlingError),
        ExitCode.CLUSTER,
    ),
    ((HsmOutcomeUnknownError,), ExitCode.OUTCOME_UNKNOWN),
)


def exit_code(error: ApproverError) -> ExitCode:
    """Return the exit code that goes with a failure."""
    codes = (code for kinds, code in _CODES if isinstance(error, kinds))
    return next(codes, ExitCode.BUG)
