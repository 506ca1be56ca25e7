# SPDX-License-Identifier: Apache-2.0
"""Untrusted text is made safe, bytes are read aloud, sentences keep their values apart."""

import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.text import grouped_hex, safe_text, say, spoken_words, utc
from approver_gui.wordlist import EVEN_WORDS, ODD_WORDS

NOON = datetime(2026, 3, 14, 12, 0, 5, 999_999, tzinfo=UTC)


# Untrusted text


@pytest.mark.parametrize(
    ("untrusted", "shown"),
    [
        ("ASCII, \u00e4\u00f6, \u65e5\u672c", "ASCII, \u00e4\u00f6, \u65e5\u672c"),
        ("two\nlines\r\t", "two\\u{a}lines\\u{d}\\u{9}"),
        ("\x1b[31mred", "\\u{1b}[31mred"),
        ("gpj.\u202eexe", "gpj.\\u{202e}exe"),
        ("zero\u200bwidth\ufeff", "zero\\u{200b}width\\u{feff}"),
        ("a\u2028b\u2029c", "a\\u{2028}b\\u{2029}c"),
        ("half \ud800", "half \\u{d800}"),
        ("private \ue000, tag \U000e0041", "private \\u{e000}, tag \\u{e0041}"),
        ("nothing\0", "nothing\\u{0}"),
        ("", ""),
    ],
)
def test_what_could_deceive_is_shown_as_its_number(untrusted, shown):
    assert safe_text(untrusted) == shown


@given(st.text(st.characters(), max_size=300))
def test_safe_text_is_one_line_of_plain_characters(untrusted):
    for character in safe_text(untrusted):
        assert unicodedata.category(character)[0] != "C"
        assert unicodedata.category(character) not in ("Zl", "Zp")
    assert safe_text(safe_text(untrusted, 5000), 5000) == safe_text(untrusted, 5000)


def test_long_text_is_cut_and_says_how_much_is_missing():
    assert safe_text("x" * 200) == "x" * 200
    assert safe_text("x" * 203) == "x" * 200 + "... (3 more characters)"
    assert safe_text("abcdef", limit=2) == "ab... (4 more characters)"


# Bytes


def test_hex_comes_in_groups_of_four_and_lines_of_eight():
    assert grouped_hex(b"") == ""
    assert grouped_hex(b"\x01\x02\xab") == "0102 ab"
    assert grouped_hex(bytes(range(18))) == "0001 0203 0405 0607 0809 0a0b 0c0d 0e0f\n1011"
    assert grouped_hex(bytes(6), groups_per_line=2) == "0000 0000\n0000"


@given(st.binary(max_size=100))
def test_grouped_hex_loses_nothing(data):
    assert bytes.fromhex(grouped_hex(data)) == data


def test_words_agree_with_a_published_example():
    """Source: the example fingerprint in Wikipedia's article "PGP word list"."""
    fingerprint = bytes.fromhex("e58294f2e9a227486e8b061b31cc528fd7fa3f19")
    assert " ".join(spoken_words(fingerprint)) == (
        "topmost Istanbul Pluto vagabond treadmill Pacific brackish dictator goldfish Medusa "
        "afflict bravado chatter revolver Dupont midsummer stopwatch whimsical cowbell "
        "bottomless"
    )


def test_every_byte_has_a_word_of_its_own_at_either_position():
    assert len(EVEN_WORDS) == len(ODD_WORDS) == 256
    words = [word.lower() for word in (*EVEN_WORDS, *ODD_WORDS)]
    assert len(set(words)) == 512
    assert all(word.isascii() and word.isalpha() for word in words)
    for value in range(256):
        assert spoken_words(bytes([value, value])) == (EVEN_WORDS[value], ODD_WORDS[value])


def test_the_lists_begin_and_end_as_published():
    assert (EVEN_WORDS[0], EVEN_WORDS[255]) == ("aardvark", "Zulu")
    assert (ODD_WORDS[0], ODD_WORDS[255]) == ("adroitness", "Yucatan")


@given(st.binary(min_size=2, max_size=40))
def test_two_neighbours_swapped_are_heard(data):
    swapped = data[1::-1] + data[2:]
    assert (spoken_words(data) == spoken_words(swapped)) == (data == swapped)


# Times and sentences


def test_times_are_told_in_utc_to_the_second():
    assert utc(NOON) == "2026-03-14T12:00:05Z"
    assert utc(NOON.astimezone(timezone(timedelta(hours=-9)))) == "2026-03-14T12:00:05Z"


def test_a_sentence_keeps_its_template_for_the_translators():
    sentence = say("The key {name} was made at {at}.").put(name="own", at=NOON)
    assert str(sentence) == "The key own was made at 2026-03-14T12:00:05Z."
    german = {"The key {name} was made at {at}.": "{at}: {name} gemacht."}
    assert sentence.render(lambda text: german.get(text, text)) == (
        "2026-03-14T12:00:05Z: own gemacht."
    )


def test_a_sentence_inside_a_sentence_is_translated_too():
    inner = say("not a file")
    outer = say("{path}: {reason}.").put(path="/a", reason=inner)
    assert str(outer) == "/a: not a file."
    assert outer.render(lambda text: text.replace("not a file", "keine Datei")) == (
        "/a: keine Datei."
    )


def test_values_can_neither_deceive_nor_bring_places_of_their_own():
    sentence = say("{a} and {b}.").put(a="{b}", b="\u202ex")
    assert str(sentence) == "{b} and \\u{202e}x."


def test_sentences_are_values():
    assert say("{a}").put(a=1) == say("{a}").put(a=1)
    assert say("{a}").put(a=1) != say("{a}").put(a=2)
    assert say("{a}").put(a=1).put(a=2).render(str) == "2"
