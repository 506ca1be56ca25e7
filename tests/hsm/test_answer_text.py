# SPDX-License-Identifier: Apache-2.0
"""Where an answer begins and ends, told from its text alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.errors import HsmPuzzlingError
from approver_gui.hsm.answer_text import MAX_DEPTH, AnswerText, may_begin


@pytest.mark.parametrize(
    "text", ['{"error_code":', '{ "error_code" : 0', '{\n  "data":', '{"data":1}, and more']
)
def test_the_first_field_shows_an_answer(text):
    assert may_begin(text) is True


@pytest.mark.parametrize("text", ['{"error_code":', '{  "error_code"  :', '{\t"data" :'])
def test_before_its_first_field_is_whole_nobody_can_tell(text):
    assert [may_begin(text[:at]) for at in range(1, len(text))] == [None] * (len(text) - 1)


@pytest.mark.parametrize(
    "text",
    ["{}", "{x", "{{", '{"level"', '{"error_codes"', '{"data" 1', "{" + " " * 300, "{1:"],
)
def test_anything_else_in_braces_is_no_answer(text):
    assert may_begin(text) is False


@given(
    st.dictionaries(st.text(), st.text() | st.lists(st.text() | st.integers())),
    st.text(),
    st.integers(1, 9),
)
def test_an_answer_ends_at_its_last_brace(fields, behind, size):
    whole = json.dumps({"error_code": 0, "data": fields})
    shown = whole + behind
    text = AnswerText()
    at = 0
    while (used := text.add(shown[at : at + size])) is None:
        at += size
    assert at + used == len(whole)
    assert text.read() == (0, fields)


def test_an_answer_may_be_as_deep_as_the_limit_and_no_deeper():
    text = AnswerText()
    inner = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    whole = f'{{"error_code": 1, "data": {inner}}}'
    assert text.add(whole) == len(whole)
    assert text.read()[0] == 1
    with pytest.raises(HsmPuzzlingError, match="nested deeper"):
        AnswerText().add("{" + "[" * MAX_DEPTH)
