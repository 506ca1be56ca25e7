# SPDX-License-Identifier: Apache-2.0
"""TOML from a person: every key has one place, every fault names its key and shows no value."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import RefusedError
from approver_gui.flows.setup.plan_table import MAX_BYTES, MAX_TEXT, MOST_ENTRIES, Table, read

WHAT = "what-was-typed"


def table(text: str) -> Table:
    return read(text.encode(), "plan.toml")


def refused(act) -> str:
    with pytest.raises(RefusedError) as error:
        act()
    assert str(error.value.hint) == "Correct it and start again. Nothing was done."
    return str(error.value.detail)


# --- what is read


def test_each_kind_of_value_is_taken_as_what_it_is():
    whole = table(
        'text = "one"\nnumber = 3\nflag = true\nlist = ["a", "b"]\nword = "left"\nhex = "ff"\n'
        "[inside]\nn = 1\n[[many]]\nn = 1\n[[many]]\nn = 2\n"
    )
    assert whole.text("text") == "one"
    assert whole.number("number", 1, 3) == 3
    assert whole.flag("flag", default=False) is True
    assert whole.texts("list") == ("a", "b")
    assert whole.chosen("word", ("left", "right")) == "left"
    assert whole.of("hex", bytes.fromhex) == b"\xff"
    inside = whole.table("inside")
    assert inside is not None
    assert inside.number("n", 0, 9) == 1
    assert [one.number("n", 0, 9) for one in whole.tables("many")] == [1, 2]
    whole.done()


def test_what_is_not_there_has_its_default_or_is_missing():
    whole = table("")
    assert whole.text("t", "") == ""
    assert whole.number("n", 0, 9, 5) == 5
    assert whole.flag("f", default=True) is True
    assert whole.texts("l", ()) == ()
    assert whole.table("x") is None
    assert whole.tables("y") == ()
    for take in (whole.text, whole.texts, lambda key: whole.number(key, 0, 9)):
        assert refused(lambda take=take: take("key")) == "plan.toml: key: it is missing."


def test_a_key_is_taken_once_and_what_is_left_is_a_fault():
    whole = table("a = 1\nb = 2\n")
    assert (whole.has("a"), whole.rest()) == (True, ("a", "b"))
    whole.number("a", 0, 9)
    assert (whole.has("a"), whole.rest()) == (False, ("b",))
    assert refused(whole.done) == "plan.toml: b: no such key is known here."


# --- what is not


@pytest.mark.parametrize(
    ("value", "take"),
    [
        ("3", Table.text),
        ('["what-was-typed"]', Table.text),
        ('"what-was-typed\\n"', Table.text),
        ('"what-was-typed\\u007f"', Table.text),
        ('" "', Table.text),
        (f'"{WHAT * MAX_TEXT}"', Table.text),
        ('"what-was-typed"', lambda one, key: one.number(key, 1, 3)),
        ("true", lambda one, key: one.number(key, 0, 3)),
        ("4", lambda one, key: one.number(key, 1, 3)),
        ("1.0", lambda one, key: one.number(key, 1, 3)),
        ("1", lambda one, key: one.flag(key, default=False)),
        ('"true"', lambda one, key: one.flag(key, default=False)),
        ('"what-was-typed"', Table.texts),
        ('["what-was-typed", 1]', Table.texts),
        (f"{[WHAT] * (MOST_ENTRIES + 1)}", Table.texts),
        ('"what-was-typed"', lambda one, key: one.chosen(key, ("left", "right"))),
        ('"what-was-typed"', Table.table),
        ("[1]", Table.tables),
        ("{}", Table.tables),
        (f"[{'{}, ' * (MOST_ENTRIES + 1)}]", Table.tables),
    ],
)
def test_a_value_of_another_kind_is_a_fault_that_names_its_key_and_shows_nothing(value, take):
    inside = table(f"[around]\nkey = {value}\n").table("around")
    said = refused(lambda: take(inside, "key"))
    assert said.startswith("plan.toml: around.key")
    assert WHAT not in said


def test_each_text_of_a_list_has_its_number():
    whole = table('list = ["good", "bad\\n"]')
    assert refused(lambda: whole.texts("list")).startswith("plan.toml: list.2: it has a line")


def test_what_cannot_be_spelled_says_why():
    def never(_text: str) -> None:
        raise ValueError("it is never right")

    whole = table('key = "what-was-typed"')
    assert refused(lambda: whole.of("key", never)) == "plan.toml: key: it is never right."


@pytest.mark.parametrize("key", ["password", "Passphrase", "secret", "pin"])
def test_a_secret_is_told_where_it_belongs_instead(key):
    said = refused(table(f'{key} = "what-was-typed"').done)
    assert "--secrets-fd" in said
    assert WHAT not in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 1\nkey = what-was-typed\n", "plan.toml: key: this is no TOML, line 2, column 7."),
        ("[a]\n[a]\n", "plan.toml: a: it stands there twice, line 2, column 3."),
        ("key = 1\nkey = 2\n", "plan.toml: key: it stands there twice"),
        ('key = "what-was-typed', "plan.toml: key: this is no TOML"),
        ("[" * 5000, "plan.toml"),
        ("#" * (MAX_BYTES + 1), "plan.toml: it is larger than 64 KiB."),
    ],
)
def test_what_is_no_toml_is_named_by_line_and_key(text, words):
    said = refused(lambda: table(text))
    assert said.startswith(words)
    assert WHAT not in said


@pytest.mark.parametrize("data", [b"\xff\xfe", "key = 1".encode("utf-16")])
def test_only_utf_8_is_text(data):
    said = refused(lambda: read(data, "plan.toml"))
    assert said in ("plan.toml: it is no UTF-8 text.", "plan.toml: this is no TOML.")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_table_or_refused(data: bytes):
    try:
        found = read(data, "plan.toml")
    except RefusedError:
        return
    assert set(found.rest()) == set(tomllib.loads(data.decode()))


@given(st.text(" \t\n=[].\"'#ab1{},", max_size=40))
def test_what_looks_like_toml_is_a_table_or_refused(text: str):
    try:
        found = table(text)
    except RefusedError:
        return
    assert set(found.rest()) == set(tomllib.loads(text))
