# SPDX-License-Identifier: Apache-2.0
import copy
import pickle

import pytest

from approver_gui.keys.secret import Secret


def test_a_secret_reveals_what_it_was_given():
    assert Secret("sp\u00e4\u00df").reveal() == b"sp\xc3\xa4\xc3\x9f"
    assert Secret(b"\x00\xff").reveal() == b"\x00\xff"


def test_half_a_surrogate_is_kept_and_breaks_nothing():
    assert Secret("\ud800").reveal() == b"\xed\xa0\x80"


def test_a_secret_never_shows():
    hidden = Secret("open sesame")

    shown = f"{hidden} {hidden!r} {hidden!s} {hidden:>30} {[hidden]}"

    assert "sesame" not in shown
    assert "hidden" in shown


def test_a_secret_is_neither_copied_nor_pickled_nor_hashed():
    with pytest.raises(TypeError, match="neither copied"):
        copy.copy(Secret("x"))
    with pytest.raises(TypeError, match="neither copied"):
        copy.deepcopy(Secret("x"))
    with pytest.raises(TypeError, match="neither copied"):
        pickle.dumps(Secret("x"))
    with pytest.raises(TypeError, match="unhashable"):
        hash(Secret("x"))


def test_secrets_are_equal_when_their_content_is():
    assert Secret("same") == Secret(b"same")
    assert Secret("same") != Secret("other")
    assert Secret("same") != "same"


def test_a_wiped_secret_is_empty():
    gone = Secret("gone")

    gone.wipe()

    assert gone.reveal() == b""
    assert not gone
