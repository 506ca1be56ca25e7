# SPDX-License-Identifier: Apache-2.0
"""Secrets beside a plan: taken whole, and never shown where they are not understood."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import RefusedError
from approver_gui.flows.setup.plan_secrets import Secrets, parse_secrets
from approver_gui.flows.setup.plan_table import MAX_BYTES, MAX_TEXT
from approver_gui.keys.secret import Secret


def refused(text: str) -> str:
    with pytest.raises(RefusedError) as error:
        parse_secrets(text.encode())
    assert error.value.__cause__ is None
    return str(error.value)


def test_secrets_come_beside_the_plan():
    found = parse_secrets(b'[passwords]\nadmin = "one"\n[passphrases]\n"my key" = "two"\n')
    assert found.passwords == {"admin": Secret("one")}
    assert found.passphrases == {"my key": Secret("two")}
    assert "one" not in repr(found)


def test_none_need_be_handed_over():
    assert parse_secrets(b"") == Secrets()
    assert parse_secrets(b"[passwords]\n") == Secrets()


@pytest.mark.parametrize(
    "text",
    [
        '[passwords]\nadmin = "geheim',
        '[passwords]\nadmin = "geheim"\nadmin = "geheim"',
        '[passwords]\nadmin = ["geheim"]',
        '[passwords]\nadmin = "geheim\\n"',
        "[passwords]\ngeheim",
        'geheim = "geheim"\n[passwords]\n',
        '[passwords]\nadmin = ""',
        'passwords = "geheim"',
        '[[passwords]]\nadmin = "geheim"',
        '[passwords.admin]\ndeep = "geheim"',
    ],
)
def test_secrets_that_are_not_understood_are_not_shown(text: str):
    assert '"geheim' not in refused(text)


def test_they_are_bounded():
    assert "larger than 64 KiB" in refused("#" * (MAX_BYTES + 1))
    assert "longer than" in refused(f'[passwords]\nadmin = "{"x" * (MAX_TEXT + 1)}"')


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_secrets_or_refused(data: bytes):
    try:
        found = parse_secrets(data)
    except RefusedError:
        return
    whole = tomllib.loads(data.decode())
    assert set(whole) <= {"passwords", "passphrases"}
    assert {*found.passwords} == {*whole.get("passwords", {})}


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=12, max_size=20), st.integers(0, 40))
def test_no_secret_is_in_the_words_wherever_the_text_ends(secret: str, at: int):
    text = f'[passwords]\nadmin = "{secret}"\n'[: 21 + at] + "]"
    assert secret not in refused(text)
