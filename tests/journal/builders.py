# SPDX-License-Identifier: Apache-2.0
"""A journal with good defaults, and what stands in it."""

from datetime import UTC, datetime
from pathlib import Path

from approver_gui.journal import Journal, examine
from approver_gui.journal.line import line_of, sealed

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
ROOT = Path(__file__).parent.parent.parent
DIGEST = "ab" * 32


def clock() -> datetime:
    return NOW


def a_journal(folder: Path, entries: int = 3) -> Journal:
    journal = Journal(folder / "journal.jsonl", clock)
    for number in range(entries):
        journal.record("token_signed", file=f"{number}.json", digests=(DIGEST,), again=False)
    return journal


def acts(path: Path) -> list[str]:
    return [entry.act for entry in examine(path).entries]


def words_of_breaks(path: Path) -> list[str]:
    return [str(flaw.words) for flaw in examine(path).breaks]


A_LINE = line_of(
    sealed(
        2**40,
        NOW,
        "token_signed",
        {"a": 'q"\\\u00e9', "b": -12, "c": True, "d": False, "e": ("x", "\n"), "f": ()},
        DIGEST,
    )
).rstrip(b"\n")
