# SPDX-License-Identifier: Apache-2.0
"""Pages of JSON are read entry by entry, wherever they are cut, and bounded."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import MediumError
from approver_gui.hsm.audit_pages import MAX_ENTRY_CHARACTERS, messages
from tests.hsm.log_text import a_page


def unwrapped(*chunks: str) -> list[tuple[str, str]]:
    return list(messages(iter(chunks)))


def test_messages_come_in_order_and_whole():
    text = ["one", 'two "quoted"\n\u00e9', "", "{[]}"]

    assert unwrapped(a_page(text)) == [("", one) for one in text]


@given(st.lists(st.text(max_size=20), max_size=4), st.integers(1, 40))
def test_it_does_not_matter_where_the_text_is_cut(texts, size):
    page = a_page(texts, more=[{"a": 1.5}, None])
    chunks = [page[at : at + size] for at in range(0, len(page), size)]

    assert unwrapped(*chunks) == [("", one) for one in texts]


@given(st.lists(st.text(max_size=5), min_size=1, max_size=3))
def test_every_page_that_is_cut_short_is_refused(texts):
    page = json.dumps({"events": [{"message": one} for one in texts]})

    for end in range(1, len(page)):
        with pytest.raises(MediumError):
            unwrapped(page[:end])


def test_other_members_are_passed_over_before_and_after():
    assert unwrapped('{"a": {"events": 1}, "events": [{"message": "m"}], "b": 1234}') == [
        ("", "m")
    ]
    assert unwrapped('{} {"events": []} {} ') == []


def test_a_number_is_not_taken_for_its_beginning():
    assert unwrapped('{"a": 12', '34, "events": []}') == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", "no events"),
        ('{"a": 1}', "no events"),
        ('{"events"', "broken or cut off"),
        ('{"events": {}}', "broken"),
        ('{"events": [1]}', "no message"),
        ('{"events": [{"message": 1}]}', "no message"),
        ('{"events": [{"message": "a"} {"message": "b"}]}', "broken"),
        ('{"events": []', "broken"),
        ('{"events": []}}', "broken"),
        ('{"events": []}, {"events": []}', "broken"),
        ("{events: []}", "broken or cut off"),
        ('{"events": [' + "[" * 20_000, "nested too deep"),
        ('{"a": ' + "1" * 5000 + "}", "broken or cut off"),
    ],
)
def test_what_is_not_as_expected_is_refused(text, words):
    with pytest.raises(MediumError) as refused:
        unwrapped(text)

    assert words in str(refused.value.detail)


def test_an_entry_is_bounded():
    def endless():
        yield '{"events": [{"message": "'
        for _ in range(100):
            yield "a" * 8192
        pytest.fail("it reads on although the entry is far too long")

    with pytest.raises(MediumError) as refused:
        list(messages(endless()))

    assert "too long or broken" in str(refused.value.detail)


def test_an_entry_may_be_as_long_as_the_bound():
    long = "a" * (MAX_ENTRY_CHARACTERS - 50)

    assert unwrapped(a_page([long, "b"])) == [("", long), ("", "b")]
