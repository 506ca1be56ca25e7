# SPDX-License-Identifier: Apache-2.0
"""Every sentence that the cluster is known to say has our words and a next act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
)
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.refusal_words import MEANINGS
from approver_gui.hsm.refusals import MAX_SENTENCE_CHARACTERS, Refusal, refusal
from approver_gui.text import safe_text

PUBLISHED = {
    "Quorum approval is required for this operation": Refusal.QUORUM_NEEDED,
    "Quorum Failed": Refusal.QUORUM_FAILED,
    sentences.too_few(1, 2): Refusal.TOO_FEW,
    "Invalid username-signature pair for quorum authorization": Refusal.TOKEN_USED_OR_FOREIGN,
    "No token signatures provided": Refusal.NO_SIGNATURES,
    "InvalidQuorumSignature": Refusal.BAD_REGISTRATION_SIGNATURE,
    "The manage key and use key quorum values must be set to a value greater than 1": (
        Refusal.BAD_QUORUM_VALUES
    ),
    "Invalid quorum value provided.": Refusal.BAD_QUORUM_VALUES,
    "Cannot perform the requested key operation as the key must be available on at least 2"
    " HSMs. Either increase the number of HSMs in the cluster, or disable the key availability"
    " check.": Refusal.KEY_NOT_AVAILABLE,
    "Key 0x220d does not meet the availability requirements - The key must be available on at"
    " least 2 HSMs before being used.": Refusal.KEY_NOT_AVAILABLE,
    "Specified user is inconsistent across the cluster": Refusal.INCONSISTENT,
    "The selected key is not synchronized throughout the cluster": Refusal.INCONSISTENT,
    "Incorrect authentication credentials.": Refusal.LOGIN_FAILED,
    "Incorrect credentials are passed for this operation": Refusal.LOGIN_FAILED,
    "HSM Error: Key Access is denied": Refusal.KEY_FORBIDS,
    "This user doesn't exist": Refusal.NO_USER,
    "error: unexpected argument '--max-items' found": Refusal.BAD_COMMAND,
    "error: unrecognized subcommand 'frob'": Refusal.BAD_COMMAND,
    "error: the following required arguments were not provided": Refusal.BAD_COMMAND,
}
LOST = [
    "Communication with the device was lost during the execution of the function.",
    "The underlying Provider connection was lost: Communication with the device was lost",
    "Connection to the HSM was lost",
    "connection reset",
]
OVER = [
    "Session has expired",
    "The session is closed",
    "Invalid session handle",
    "session does not exist",
]
UNREACHABLE = [
    "Unable to connect to the cluster",
    "Failed to establish a connection",
    "No HSM of the cluster can be reached",
    "No cluster is configured",
]


def refused(sentence: str) -> HsmRefusedError:
    error = refusal(sentence)
    assert isinstance(error, HsmRefusedError), error
    return error


@pytest.mark.parametrize("sentence", PUBLISHED)
def test_a_published_sentence_is_known_and_explained(sentence):
    error = refused(sentence)
    assert error.code == PUBLISHED[sentence]
    assert error.sentence == sentence
    assert str(error.title) == "The cluster said no"
    said = sentence if len(sentence) <= 200 else sentence[:200]
    assert str(error.detail).startswith(f'The cluster says: "{said}')
    assert not str(error.detail).endswith('"')  # our own words follow


@pytest.mark.parametrize("sentence", [*sentences.MEASURED, *sentences.OURS])
def test_every_sentence_of_the_embedded_cluster_is_known(sentence):
    if sentence == sentences.NO_HSM:
        assert isinstance(refusal(sentence), HsmUnreachableError)
    else:
        assert refused(sentence).code != Refusal.UNKNOWN


@pytest.mark.parametrize("meaning", MEANINGS, ids=[meaning.code for meaning in MEANINGS])
def test_every_refusal_has_words_and_a_next_act(meaning):
    assert str(meaning.why).endswith(".")
    assert str(meaning.act).endswith(".")
    assert meaning.pattern.match("") is None


def test_every_code_stands_once_in_the_table():
    codes = [meaning.code for meaning in MEANINGS]
    assert sorted([*codes, Refusal.UNKNOWN]) == sorted(Refusal)


@pytest.mark.parametrize("sentence", OVER)
@pytest.mark.parametrize("changes", [False, True])
def test_a_session_that_is_over_is_no_refusal(sentence, changes):
    error = refusal(sentence, changes=changes)
    assert isinstance(error, HsmSessionLostError)
    assert str(error.detail) == f'The cluster says: "{sentence}"'


@pytest.mark.parametrize("sentence", LOST)
def test_a_connection_that_broke_leaves_a_change_unknown(sentence):
    assert isinstance(refusal(sentence), HsmSessionLostError)
    error = refusal(sentence, changes=True)
    assert isinstance(error, HsmOutcomeUnknownError)
    assert str(error.detail) == f'The cluster says: "{sentence}"'


@pytest.mark.parametrize("sentence", UNREACHABLE)
def test_a_cluster_that_is_not_there_is_unreachable(sentence):
    assert isinstance(refusal(sentence, changes=True), HsmUnreachableError)


@pytest.mark.parametrize(
    "sentence",
    [
        "The moon is in the wrong quarter",
        "Key 'session is closed' is purple",
        "The label 'Quorum Failed' is taken",
        "",
    ],
)
def test_an_unknown_sentence_is_kept_word_for_word(sentence):
    error = refused(sentence)
    assert (error.code, error.sentence) == ("unknown", sentence)
    assert str(error.detail) == f'The cluster says: "{sentence}"'


def test_a_sentence_is_made_safe():
    error = refused("Quorum Failed\x1b[2J\u202e\n")
    assert error.code == Refusal.QUORUM_FAILED
    assert error.sentence == "Quorum Failed\\u{1b}[2J\\u{202e}"
    assert "\x1b" not in str(error)


def test_a_sentence_without_end_is_cut():
    error = refused("x" * 1_000_000)
    assert error.sentence.startswith("x" * MAX_SENTENCE_CHARACTERS + "... (998000 more")
    assert len(str(error)) < 500


@given(st.text())
def test_any_sentence_is_an_error_that_can_be_shown(sentence):
    shown = str(refusal(sentence))
    assert safe_text(shown, len(shown)) == shown
