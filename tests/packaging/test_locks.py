# SPDX-License-Identifier: Apache-2.0
"""The locks pin everything by hash, name no host, and agree with the project file."""

import re
import tomllib
from pathlib import Path

import pytest
from environment import LOCKS

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN_TIME = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["project"]["optional-dependencies"]["coordinator"],
]
PIN = re.compile(r"([a-z0-9-]+)==([0-9][0-9a-z.]*)(?: ; ([^\\]+?))? *(?:\\|$)")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
MARKERS = {
    None,
    "python_full_version < '3.12'",
    "sys_platform == 'linux'",
    "sys_platform == 'win32'",
    "platform_python_implementation != 'PyPy'",
    "implementation_name != 'PyPy' and platform_python_implementation != 'PyPy'",
}


def pins(part: str) -> dict[str, tuple[str, str | None, int]]:
    """Return version, marker and number of hashes by package name."""
    text = (PACKAGING / LOCKS[part]).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    found = {}
    for requirement in re.split(r"\n(?=\S)", "\n".join(lines)):
        match = PIN.match(requirement)
        assert match, requirement
        found[match[1]] = (match[2], match[3], len(HASH.findall(requirement)))
    return found


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ ;\[]", line)[0].lower() for line in requirements}


def asked_for(file: str) -> list[str]:
    lines = (PACKAGING / file).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-c"))]


@pytest.mark.parametrize("part", LOCKS)
def test_every_package_is_pinned_with_hashes_and_a_known_marker(part: str):
    for name, (version, marker, hashes) in pins(part).items():
        assert version, name
        assert hashes, name
        assert marker in MARKERS, name


@pytest.mark.parametrize("part", LOCKS)
def test_a_lock_names_no_host_and_no_option(part: str):
    text = (PACKAGING / LOCKS[part]).read_text("utf-8")
    assert "://" not in text
    options = {line.split()[0] for line in text.splitlines() if line.startswith("-")}
    assert options == set()


@pytest.mark.parametrize(
    ("file", "part", "wanted"),
    [
        ("requirements.in", "run", RUN_TIME),
        ("requirements-dev.in", "dev", PROJECT["dependency-groups"]["dev"]),
    ],
)
def test_what_the_project_asks_for_is_what_is_locked(file: str, part: str, wanted: list[str]):
    assert sorted(asked_for(file)) == sorted(wanted)
    assert names(wanted) <= set(pins(part))


def test_both_locks_can_be_installed_together():
    run, dev = pins("run"), pins("dev")
    assert all(run[name][0] == dev[name][0] for name in run.keys() & dev.keys())


def test_the_run_time_lock_holds_nothing_for_checks():
    assert not names(PROJECT["dependency-groups"]["dev"]) & set(pins("run"))
