# SPDX-License-Identifier: Apache-2.0
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import WrongPassphraseError
from approver_gui.keys.recovery import ALPHABET, new_code, parse_code
from approver_gui.keys.secret import Secret

CODE = new_code().reveal().decode()


def test_a_code_is_six_groups_of_five_that_nobody_misreads():
    assert re.fullmatch(rf"[{ALPHABET}]{{5}}(-[{ALPHABET}]{{5}}){{5}}", CODE)
    assert not set("ILOU") & set(CODE)


def test_every_code_is_another():
    assert len({new_code().reveal() for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        f"  {CODE.replace('-', ' - ')}\n",
        CODE.replace("-", "\u2013"),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
    ],
)
def test_a_code_is_read_as_people_type_it(typed):
    assert parse_code(Secret(typed)) == CODE.replace("-", "")[:25].encode()


@given(st.integers(0, 29), st.sampled_from(ALPHABET))
def test_one_mistyped_character_is_told(at, character):
    plain = CODE.replace("-", "")
    typed = plain[:at] + character + plain[at + 1 :]
    if typed == plain:
        return

    with pytest.raises(WrongPassphraseError, match="mistyped"):
        parse_code(Secret(typed))


@given(st.integers(0, 28))
def test_two_swapped_characters_are_told(at):
    plain = CODE.replace("-", "")
    typed = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
    if typed == plain:
        return

    with pytest.raises(WrongPassphraseError, match="mistyped"):
        parse_code(Secret(typed))


@pytest.mark.parametrize("typed", ["", CODE[:-1], CODE + "7", "0" * 1000])
def test_the_wrong_length_is_told(typed):
    with pytest.raises(WrongPassphraseError, match="wrong length"):
        parse_code(Secret(typed))


def test_a_character_that_no_code_has_is_told():
    with pytest.raises(WrongPassphraseError, match="unknown character"):
        parse_code(Secret("U" + CODE[1:]))


@given(st.one_of(st.text(max_size=60), st.binary(max_size=60)))
def test_anything_else_typed_is_an_error(typed):
    with pytest.raises(WrongPassphraseError):
        parse_code(Secret(typed))


def test_no_error_repeats_what_was_typed():
    typed = CODE[:-1] + ("2" if CODE[-1] != "2" else "3")

    with pytest.raises(WrongPassphraseError) as caught:
        parse_code(Secret(typed))
    assert typed[:5] not in str(caught.value)
