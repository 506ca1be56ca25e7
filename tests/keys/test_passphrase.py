# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys.passphrase import (
    MAX_CHARACTERS,
    MIN_CHARACTERS,
    Level,
    derivation_bytes,
    require_usable,
    strength,
)
from approver_gui.keys.secret import Secret


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "kT9#vQ2",
        "password",
        "Passw0rd!",
        "P@55w0rd2024",
        "Summer2024!",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "1234567890",
        "987654321",
        "abcdefghijkl",
        "qwertzuiop",
        "asdfghjkl1234",
        "abcabcabcabcabc",
        "Correct Horse Battery Staple",
    ],
)
def test_what_everybody_tries_first_is_weak(text):
    assert strength(text).level is Level.WEAK


def test_a_capital_that_lowers_to_two_characters_breaks_nothing():
    assert strength("\u0130 password").bits > 0


def test_more_words_make_it_stronger():
    levels = [
        strength(text).level
        for text in (
            "lamp orbit",
            "lamp orbit cactus",
            "lamp orbit cactus vowel",
            "lamp orbit cactus vowel prism",
        )
    ]

    assert levels == [Level.WEAK, Level.FAIR, Level.GOOD, Level.STRONG]


def test_random_characters_of_all_kinds_are_strong_when_there_are_enough():
    assert strength("kT9#vQ2!").level is Level.FAIR
    assert strength("kT9#vQ2!mZ7x%4Lw").level is Level.STRONG


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("short", "At least 8"),
        ("mypassword7", "everybody tries"),
        ("aaaabbbb1234", "Repeats and rows"),
        ("lamporbit", "Add another word, and a digit"),
        ("lamp orbit", "another word"),
        ("lamp orbit cactus vowel prism", "Hard to guess"),
    ],
)
def test_the_advice_names_what_helps_most(text, advice):
    assert advice in str(strength(text).advice)


@given(st.text(max_size=80))
def test_every_text_has_an_estimate_and_too_short_is_always_weak(text):
    found = strength(text)

    assert found.bits >= 0
    if len(text) < MIN_CHARACTERS:
        assert found.level is Level.WEAK


@given(st.text(st.characters(codec="utf-8"), min_size=8, max_size=40))
def test_a_repeat_adds_almost_nothing(text):
    assert strength(text + text[-1] * 4).bits <= strength(text).bits + 8


@pytest.mark.parametrize("length", [0, 1, MIN_CHARACTERS - 1])
def test_a_short_new_passphrase_is_refused_with_the_numbers(length):
    with pytest.raises(KeyStoreError, match=f"has {length} characters; at least 8"):
        require_usable(Secret("x" * length))


def test_length_is_counted_in_characters_not_in_bytes():
    require_usable(Secret("\u00e4" * MIN_CHARACTERS))
    with pytest.raises(KeyStoreError, match="too short"):
        require_usable(Secret("\u00e4" * (MIN_CHARACTERS - 1)))


@pytest.mark.parametrize(
    "typed", ["x" * (MAX_CHARACTERS + 1), "x" * 10**6, b"\xff" * 9, "\ud800x"]
)
def test_what_cannot_be_a_passphrase_is_refused(typed):
    with pytest.raises(KeyStoreError, match="not text"):
        require_usable(Secret(typed))
    with pytest.raises(WrongPassphraseError, match="Nothing was tried") as caught:
        derivation_bytes(Secret(typed))
    assert caught.value.__context__ is None  # a decoding error would carry the passphrase


def test_the_two_spellings_of_unicode_are_one_passphrase():
    assert derivation_bytes(Secret("Gr\u00fc\u00dfe an alle")) == derivation_bytes(
        Secret("Gru\u0308\u00dfe an alle")
    )
