# SPDX-License-Identifier: Apache-2.0
"""Every act that the program writes into the journal has words for people."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import approver_gui
from approver_gui.ui.journal_words import act_words, fact_words, has_words
from approver_gui.ui.theme import tr

if TYPE_CHECKING:
    from approver_gui.journal import Fact

FLOWS = Path(approver_gui.__file__).parent / "flows"
RECORDERS = {"record", "_record"}
ROOM = "approver_gui.flows."
PASSED_ON = {"act", "what"}
"""Parameters by which one function tells another what to write down."""


class Acts(ast.NodeVisitor):
    """Collects what is written down, and how functions complete what they are told.

    Attributes:
        written: the acts.
        completed: for each function, the place of the parameter and what becomes of it, such
            as ``{}_begun``.
        strange: places where an act is written that cannot be read off the source.
    """

    def __init__(self, trees: dict[str, ast.Module]) -> None:
        self.written: set[str] = set()
        self.completed: dict[str, tuple[int, set[str]]] = {}
        self.strange: list[str] = []
        self.values = dict(one for tree in trees.values() for one in constants(tree))
        for at, tree in trees.items():
            self._learn(at, tree)
        for at, tree in trees.items():
            self._at, self._own, self._origins = at, functions(tree), origins(tree)
            self.visit(tree)

    def _learn(self, at: str, tree: ast.Module) -> None:
        for one, names in functions(tree).values():
            told = next((name for name in names if name in PASSED_ON), None)
            if told is None or one.name in RECORDERS:
                continue
            calls = [call for call in ast.walk(one) if isinstance(call, ast.Call)]
            firsts = [call.args[0] for call in calls if is_recording(call)]
            ends = {ast.unparse(first) for first in firsts if passes_on(first)}
            shapes = {end.removeprefix("f").strip("'").replace(told, "") for end in ends}
            if shapes:
                found = (names.index(told), {shape or "{}" for shape in shapes})
                self.completed[one.name] = self.completed[f"{at}:{one.name}"] = found

    def visit_Call(self, node: ast.Call) -> None:
        """Note the act of one call."""
        self.generic_visit(node)
        if is_recording(node):
            self._note(node, node.args[0], {"{}"})
            return
        own = self._own.get(called(node))
        if own and PASSED_ON.isdisjoint(own[1]):
            return  # another function of this name
        name = called(node)
        place = self._origins.get(name, self._at)
        known = self.completed.get(f"{place}:{name}") or self.completed.get(name)
        if known and len(node.args) > known[0]:
            self._note(node, node.args[known[0]], known[1])

    def _note(self, node: ast.Call, told: ast.expr, shapes: set[str]) -> None:
        if passes_on(told):
            return
        found = list(self._read(told))
        if not found:
            self.strange.append(f"{self._at}:{node.lineno}")
        self.written |= {shape.format(act) for shape in shapes for act in found}

    def _read(self, told: ast.expr) -> Iterator[str]:
        match told:
            case ast.Constant(value=str(act)):
                yield act
            case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
                yield from self.values.get(name, ())
            case _:
                pass


def functions(tree: ast.Module) -> dict[str, tuple[ast.FunctionDef, tuple[str, ...]]]:
    """Return the functions of a file by name, with the names of their parameters."""
    found = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    return {
        one.name: (one, tuple(arg.arg for arg in one.args.args if arg.arg != "self"))
        for one in found
    }


def origins(tree: ast.Module) -> dict[str, str]:
    """Return the file of each name that is imported from another flow."""
    found = [one for one in tree.body if isinstance(one, ast.ImportFrom) and one.module]
    return {
        name.name: f"{(one.module or '').removeprefix(ROOM).replace('.', '/')}.py"
        for one in found
        for name in one.names
    }


def constants(tree: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in tree.body:
        match one:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(act))):
                yield name, (act,)
            case ast.Assign(targets=[ast.Name(id="_ACTS")], value=ast.Dict(values=values)):
                acts = [one.value for one in values if isinstance(one, ast.Constant)]
                yield "_ACTS", tuple(act for act in acts if isinstance(act, str))
            case _:
                pass


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def is_recording(node: ast.Call) -> bool:
    return called(node) in RECORDERS and bool(node.args)


def passes_on(told: ast.expr) -> bool:
    names = {one.id for one in ast.walk(told) if isinstance(one, ast.Name)}
    return bool(names & PASSED_ON)


@pytest.fixture(scope="module")
def acts() -> Acts:
    paths = FLOWS.rglob("*.py")
    return Acts({str(path.relative_to(FLOWS)): ast.parse(path.read_text()) for path in paths})


def test_every_act_can_be_read_off_the_source(acts):
    assert acts.strange == []


def test_every_act_has_words(acts):
    assert len(acts.written) > 100
    assert [act for act in sorted(acts.written) if not has_words(act)] == []


def test_the_acts_of_a_set_up_are_among_them(acts):
    assert acts.written >= {
        "setup_begun",
        "host_preparation_unknown",
        "user_creation_done",
        "authority_restore_failed",
        "cluster_deleted",
    }


def test_what_is_noted_before_and_after_a_deed_is_told_apart():
    told = [act_words(f"activation_{end}") for end in ("begun", "done", "refused", "unknown")]
    assert told == [
        "activating a cluster",
        "activating a cluster: done",
        "activating a cluster: refused",
        "activating a cluster: outcome unknown",
    ]


def test_unknown_acts_are_shown_as_they_are():
    assert act_words("key_creation_begun") == tr("making a key")
    assert act_words("something_new") == "something new"
    assert act_words("something_begun") == "something begun"


def test_facts_stand_in_one_line_the_telling_ones_first():
    facts: dict[str, Fact] = {
        "digests": ("ab" * 32, "cd" * 32),
        "file": "a.json",
        "key": "user1",
        "number": 3,
        "held": True,
        "overrule": "",
        "findings": (),
        "reason": "Nobody told me",
    }
    assert fact_words(facts) == (
        "reason Nobody told me, key user1, file a.json, number 3, held True,"
        " digests abab abab... cdcd cdcd..."
    )
