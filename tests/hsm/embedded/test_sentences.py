# SPDX-License-Identifier: Apache-2.0
"""All that the embedded cluster says, the program can explain."""

import pytest

from approver_gui.errors import HsmRefusedError, HsmUnreachableError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.refusals import Refusal, refusal

ALL = (*sentences.MEASURED, *sentences.OURS)


def test_no_sentence_is_left_out_or_there_twice():
    named = {
        value
        for name, value in vars(sentences).items()
        if name.isupper() and isinstance(value, str)
    }
    assert named | {sentences.too_few(1, 2)} == set(ALL)
    assert len(ALL) == len(set(ALL))


@pytest.mark.parametrize("sentence", [said for said in ALL if said != sentences.NO_HSM])
def test_every_sentence_is_known(sentence):
    error = refusal(sentence)

    assert isinstance(error, HsmRefusedError)
    assert error.sentence == sentence
    assert error.code != Refusal.UNKNOWN


def test_a_cluster_without_hsms_is_out_of_reach():
    assert isinstance(refusal(sentences.NO_HSM), HsmUnreachableError)


def test_approvals_are_counted_in_the_cluster_s_own_words():
    assert sentences.too_few(0, 8) == (
        "Too few quorum approvals: currently 0 approvals, but 8 approvals required"
    )
