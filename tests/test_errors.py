# SPDX-License-Identifier: Apache-2.0
"""Every error has a title, facts and a next act, and one class for each remedy."""

import pickle

import pytest

from approver_gui import errors
from approver_gui.errors import ApproverError, KeyStoreError, WrongPassphraseError
from approver_gui.text import say

FAMILY = [
    one
    for one in vars(errors).values()
    if isinstance(one, type) and issubclass(one, ApproverError)
]


@pytest.mark.parametrize("kind", FAMILY)
def test_an_error_says_what_happened_and_what_to_do(kind):
    detail = say("The file {path} is empty.").put(path="a\u202eb")
    error = kind(say("Nothing there"), detail, say("Ask for it again."))
    assert str(error) == "Nothing there: The file a\\u{202e}b is empty. Ask for it again."
    assert (error.title, error.detail, error.hint) == error.args
    assert kind.__doc__


def test_a_wrong_passphrase_is_a_failure_of_the_key_store():
    assert issubclass(WrongPassphraseError, KeyStoreError)


def test_an_error_can_travel_between_processes():
    error = KeyStoreError(say("A"), say("{b}.").put(b=1), say("C."))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
