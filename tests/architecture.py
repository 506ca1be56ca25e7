# SPDX-License-Identifier: Apache-2.0
"""The rules of the house, as functions from a source file to complaints about it.

A room is what stands first below the package: ``approver_gui/keys/rsa.py`` is in ``keys``,
``approver_gui/files.py`` in ``files``.
"""

import ast
import re
import sys
from collections.abc import Iterator

PACKAGE = "approver_gui"
MAX_LINES = 400

_CORE = {"errors", "text", "files", "settings", "journal", "tokens", "keys"}
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "text": {"wordlist"},
    "wordlist": set(),
    "errors": {"text"},
    "files": {"text"},
    "airgap": {"text"},
    "settings": {"files", "errors", "text"},
    "journal": {"files", "errors", "text"},
    "tokens": {"errors", "text"},
    "keys": {"errors", "text", "tokens", "files"},
    "hsm": {"errors", "text", "tokens", "keys", "files"},
    "cluster": {"errors", "text", "files", "tokens", "keys"},
    "flows": _CORE | {"hsm", "cluster"},
    "headless": _CORE | {"flows", "hsm", "cluster"},
    "ui": (_CORE | {"flows", "airgap", "hsm", "cluster"}) - {"files"},
    "outside": _CORE | {"flows", "headless", "hsm", "cluster"},
    "windows": _CORE | {"outside", "flows", "headless", "ui", "airgap", "hsm", "cluster"},
    "app": _CORE | {"outside", "windows", "flows", "headless", "ui", "hsm", "cluster"},
    "__main__": {"app"},
}
"""Which rooms each room may import, besides itself."""

DOORS = {
    "ui": {"hsm": {"port", "words", "answers"}, "cluster": {"port"}},
}
"""Where a room may import only these modules of another one."""


ONLY_IN = {
    "cryptography": ("keys/", "cluster/x509.py"),
    "boto3": ("cluster/control_plane.py",),
    "botocore": ("cluster/control_plane.py",),
    "keyring": ("keys/keyring_box.py",),
    "PySide6": ("ui/",),
    "pexpect": ("hsm/cloudhsm_cli.py",),
    "subprocess": ("hsm/ssh.py", "hsm/host.py"),
    "sqlite3": ("hsm/embedded/store.py",),
}
"""The outside packages and the dangers there are, and the only places that may import each."""

BANNED_MODULES = {
    # the network
    "socket",
    "ssl",
    "http",
    "urllib",
    "asyncio",
    "ftplib",
    "imaplib",
    "poplib",
    "smtplib",
    "telnetlib",
    "xmlrpc",
    "socketserver",
    "wsgiref",
    "webbrowser",
    "logging.handlers",
    "PySide6.QtNetwork",
    # bytes that run
    "pickle",
    "ctypes",
    "marshal",
    "shelve",
    # child processes, beside what ONLY_IN allows
    "multiprocessing",
    "pty",
}
BANNED_CALLS = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "importlib.import_module",
    "os.system",
    "os.popen",
    "os.fork",
    "os.forkpty",
}
_BANNED_CALL_STARTS = ("os.exec", "os.spawn", "os.posix_spawn")
_BANNED_NAMES = {"QProcess", "QtNetwork"}
_VAGUE_NAME = re.compile(r"(.*_)?(utils?|common|helpers?|manager)(_.*)?|core|types")
MAY_SLEEP = {
    "tests/keys/kill_points.py": "the moment of the kill is drawn by lot",
    "tests/keys/real_keyring_child.py": "the bus tells nobody here that a service has gone",
}
"""Test files that no signal can wake, and why."""
_PATCHING = (".setattr", ".setitem", ".delattr", ".delitem")
_LAZY = ("app.py", "outside.py", "windows.py")  # the composition root loads what a role needs


def complaints(path: str, source: str) -> list[str]:
    """Return what is wrong with a Python file of the project.

    Args:
        path: relative to the project, such as ``approver_gui/keys/rsa.py``.
        source: the file's text.
    """
    found = list(_of_any_file(path, source))
    tree = ast.parse(source)
    place = path.removeprefix(f"{PACKAGE}/")
    if place != path:
        found += _of_imports(place, tree)
        found += _of_calls(tree)
    if path.startswith("tests/"):
        found += _of_tests(path, tree)
    return [f"{path}: {complaint}" for complaint in found]


def _of_any_file(path: str, source: str) -> Iterator[str]:
    lines = source.splitlines()
    if len(lines) > MAX_LINES:
        yield f"{len(lines)} lines are more than {MAX_LINES}"
    if not source.isascii():
        number = next(n for n, line in enumerate(lines, 1) if not line.isascii())
        yield f"line {number} is not ASCII"
    first = [line for line in lines[:2] if not line.startswith("#!")][:1]
    if source and first != ["# SPDX-License-Identifier: Apache-2.0"]:
        yield "the SPDX line is not the first"
    for part in path.removesuffix(".py").split("/"):
        if _VAGUE_NAME.fullmatch(part):
            yield f"the name {part} says nothing"


# --- imports -----------------------------------------------------------------------------


def _imports(tree: ast.AST) -> Iterator[str]:
    """Yield each import as a dotted name; what ``from x import y`` names is ``x.y``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from (f"{start}.{alias.name}" for alias in node.names)


def _of_imports(place: str, tree: ast.Module) -> Iterator[str]:
    room = place.partition("/")[0].removesuffix(".py")
    if room not in MAY_IMPORT:
        yield f"the room {room} has no line in the import table"
    for name in _imports(tree):
        top, _, rest = name.partition(".")
        if name.startswith("."):
            yield f"relative import {name}"
        elif top == PACKAGE:
            yield from _of_own_import(room, rest)
        elif banned := _banned_module(name):
            yield f"imports {banned}, which is banned"
        elif top in ONLY_IN:
            if not place.startswith(ONLY_IN[top]):
                yield f"imports {top}, which only {' and '.join(ONLY_IN[top])} may"
        elif top not in sys.stdlib_module_names:
            yield f"imports {top}, which is no dependency"
    if place not in _LAZY:
        yield from (f"imports {name} inside a function" for name in _inner_imports(tree))


def _of_own_import(room: str, rest: str) -> Iterator[str]:
    if rest == "__version__":
        return
    other = rest.partition(".")[0]
    if not other or rest.endswith("*"):
        yield "imports the whole package"
    elif other not in {room, "text", *MAY_IMPORT.get(room, ())}:
        yield f"the room {room} may not import {other}"
    elif (doors := DOORS.get(room, {}).get(other)) and not doors & {*rest.split(".")[1:2]}:
        yield f"the room {room} may import only {', '.join(sorted(doors))} of {other}"


def _banned_module(name: str) -> str | None:
    parts = name.split(".")
    starts = (".".join(parts[:count]) for count in range(1, len(parts) + 1))
    return next((start for start in starts if start in BANNED_MODULES), None)


def _inner_imports(tree: ast.Module) -> set[str]:
    functions = (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return {name for function in functions for name in _imports(function)}


# --- calls -------------------------------------------------------------------------------


def _of_calls(tree: ast.Module) -> Iterator[str]:
    full_names = _full_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            name = _full_name(node, full_names)
            if name in BANNED_CALLS or name.startswith(_BANNED_CALL_STARTS):
                yield f"line {node.lineno} uses {name}"
            if name.split(".")[-1] in _BANNED_NAMES:
                yield f"line {node.lineno} uses {name}"


def _full_names(tree: ast.Module) -> dict[str, str]:
    """Return what each imported name stands for: ``run`` may be ``os.system``."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                names[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _full_name(node: ast.AST, full_names: dict[str, str]) -> str:
    match node:
        case ast.Name(id=name):
            return full_names.get(name, name)
        case ast.Attribute(value=value, attr=attribute):
            return f"{_full_name(value, full_names)}.{attribute}"
        case _:
            return "?"


# --- tests -------------------------------------------------------------------------------


def _of_tests(path: str, tree: ast.Module) -> Iterator[str]:
    full_names = _full_names(tree)
    for name in _imports(tree):
        if re.match(r"(unittest\.)?mock\b", name) or name.startswith("pytest_mock"):
            yield f"imports {name}: pass another port instead"
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _full_name(node.func, full_names)
        if name == "time.sleep" and path not in MAY_SLEEP:
            yield f"line {node.lineno} sleeps: wait for what happens"
        if name.endswith("qtbot.wait"):
            yield f"line {node.lineno} waits for time: wait for a signal"
        if name.endswith(_PATCHING) and node.args and _is_ours(node.args[0], full_names):
            yield f"line {node.lineno} patches our own code: pass another port instead"


def _is_ours(patched: ast.expr, full_names: dict[str, str]) -> bool:
    if isinstance(patched, ast.Constant):
        return str(patched.value).startswith(f"{PACKAGE}.")
    return _full_name(patched, full_names).startswith(f"{PACKAGE}.")
