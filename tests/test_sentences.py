# SPDX-License-Identifier: Apache-2.0
"""The sentences of the program: collectable, honest, and short where they are titles."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).parents[1] / "approver_gui"
SPEAKING = ("say", "tr")
VALID = re.compile(r"\b(in)?valid(ly|ity|ated?)?\b", re.IGNORECASE)


def calls(source: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node


def spoken(source: str) -> list[str | None]:
    """Return what is said; None for what is no plain literal."""
    return [
        node.args[0].value
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
        else None
        for node in calls(source)
        if isinstance(node.func, ast.Name) and node.func.id in SPEAKING and node.args
    ]


def titles(source: str) -> list[str]:
    """Return the first sentence of every error that is made."""
    return [
        title
        for node in calls(source)
        if isinstance(node.func, ast.Name) and node.func.id.endswith("Error") and node.args
        for title in spoken(ast.unparse(node.args[0]))[:1]
        if title is not None
    ]


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def test_no_sentence_calls_anything_valid():
    # What this program cannot check, somebody would read as checked.
    said = [(place, text) for place, source in sources() for text in spoken(source)]
    assert [pair for pair in said if VALID.search(pair[1] or "")] == []
    assert len(said) > 100


def test_every_sentence_of_say_is_one_literal_that_translation_can_collect():
    broken = [
        (place, ast.unparse(node))
        for place, source in sources()
        for node in calls(source)
        if isinstance(node.func, ast.Name)
        and node.func.id == "say"
        and not (len(node.args) == 1 and isinstance(node.args[0], ast.Constant))
    ]
    assert broken == []


def test_every_place_in_a_sentence_has_a_plain_name():
    for place, source in sources():
        for text in spoken(source):
            fields = [field for _, field, _, _ in Formatter().parse(text or "") if field != ""]
            assert all(field is None or field.isidentifier() for field in fields), (place, text)


def test_the_title_of_an_error_has_at_most_eight_words():
    found = [(place, title) for place, source in sources() for title in titles(source)]
    assert [pair for pair in found if len(pair[1].split()) > 8] == []
    assert len(found) > 20


def test_these_tests_would_see_what_they_look_for():
    assert spoken('say("a" "b")') == ["ab"]
    assert spoken('say(f"a{b}")') == [None]
    assert titles('raise AError(say("One two").put(x=1), say("three"))') == ["One two"]
    assert VALID.search("The signature is valid.")
    assert VALID.search("not validated")
    assert not VALID.search("valiant")
