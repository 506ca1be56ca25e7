# SPDX-License-Identifier: Apache-2.0
"""Each failure ends the process with the exit code of its remedy."""

import pytest

from approver_gui import errors
from approver_gui.headless.exit_codes import ExitCode, UsageError, exit_code
from approver_gui.text import say

EXPECTED = {
    UsageError: 2,
    errors.RefusedError: 3,
    errors.KeyStoreError: 4,
    errors.WrongPassphraseError: 4,
    errors.BadSignatureError: 4,
    errors.TokenFileError: 5,
    errors.MediumError: 5,
    errors.CertificateError: 5,
    errors.JournalError: 5,
    errors.HsmUnreachableError: 7,
    errors.HsmRefusedError: 7,
    errors.HsmSessionLostError: 7,
    errors.HsmPuzzlingError: 7,
    errors.HsmOutcomeUnknownError: 8,
}


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_failure_has_the_code_of_its_remedy(kind):
    assert exit_code(kind(say("A"), say("B."), say("C."))) == EXPECTED[kind]


def test_every_failure_of_the_program_has_a_code_of_its_own_remedy():
    made = {kind for kind in vars(errors).values() if isinstance(kind, type)}
    known = {kind for kind in made if issubclass(kind, errors.ApproverError)}

    assert known - {errors.ApproverError} <= set(EXPECTED)


def test_a_failure_without_a_remedy_is_a_bug():
    assert exit_code(errors.ApproverError(say("A"), say("B."), say("C."))) is ExitCode.BUG
