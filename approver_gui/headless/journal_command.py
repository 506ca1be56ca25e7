# SPDX-License-Identifier: Apache-2.0
"""``journal``: the log book without a window. Looking at it writes nothing into it."""

from argparse import Namespace
from pathlib import Path

from approver_gui.flows.media import writing
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.statements import digest_rows, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.journal import Entry, Examination, Fact, examine, export
from approver_gui.text import safe_text, utc

FORMAT = "approver-gui/journal/1"


def run(terminal: Terminal, journal_file: Path, arguments: Namespace) -> ExitCode:
    """Do what the arguments say.

    Args:
        terminal: where to show.
        journal_file: the journal; it need not exist.
        arguments: as the parser gives them for ``journal``.

    Returns:
        FILE where a seal does not hold.

    Raises:
        JournalError: the journal cannot be read.
        MediumError: its copy cannot be written.
    """
    match arguments.act:
        case "show":
            found = examine(journal_file)
            _show(terminal, found, arguments.filter, as_json=arguments.json)
        case "verify":
            found = examine(journal_file)
            _show_summary(terminal, found)
        case _:
            with writing(arguments.out):
                found = export(journal_file, arguments.out)
            terminal.show(f"The journal was copied to {safe_text(str(arguments.out))}.")
            _show_summary(terminal, found)
    if found.holds:
        return ExitCode.DONE
    _remark_breaks(terminal, found)
    return ExitCode.FILE


def _show(terminal: Terminal, found: Examination, wanted: str, *, as_json: bool) -> None:
    entries = [entry for entry in found.entries if _is_about(entry, wanted)]
    if as_json:
        terminal.show_json(
            {
                "format": FORMAT,
                "holds": found.holds,
                "last_seal": found.last_seal,
                "entries": [_entry_fields(entry) for entry in entries],
            }
        )
        return
    for entry in entries:
        terminal.show(f"{entry.number}  {utc(entry.at)}  {safe_text(entry.act)}")
        show_rows(terminal, ((safe_text(name), _spell(fact)) for name, fact in _facts(entry)))
    if not entries:
        terminal.show("No entries." if not wanted else "No entry holds this text.")


def _show_summary(terminal: Terminal, found: Examination) -> None:
    rows = [("Entries", str(len(found.entries)))]
    if found.last_seal:
        rows.extend(digest_rows("Last seal", bytes.fromhex(found.last_seal)))
    if found.tears:
        rows.append(("Torn lines", f"{len(found.tears)}; nothing else is lost"))
    terminal.show("The journal holds." if found.holds else "The journal does not hold.")
    show_rows(terminal, rows)
    terminal.show("A cut-off end does not show: compare the last seal with one noted before.")


def _remark_breaks(terminal: Terminal, found: Examination) -> None:
    for one in found.breaks:
        terminal.remark(f"approver-gui: line {one.line}: {one.words}")
    terminal.remark("  Keep this journal as evidence; the window can begin a new one.")


def _facts(entry: Entry) -> list[tuple[str, Fact]]:
    return [(name, fact) for name, fact in entry.facts.items() if fact != ""]


def _is_about(entry: Entry, wanted: str) -> bool:
    texts = [entry.act, utc(entry.at)]
    for fact in entry.facts.values():
        texts.extend(fact if isinstance(fact, tuple) else (str(fact),))
    return any(wanted.casefold() in text.casefold() for text in texts)


def _spell(fact: Fact) -> str:
    match fact:
        case bool():
            return "yes" if fact else "no"
        case tuple():
            return "\n".join(safe_text(part) for part in fact) or "none"
        case _:
            return safe_text(str(fact))


def _entry_fields(entry: Entry) -> dict[str, object]:
    facts = {
        name: list(fact) if isinstance(fact, tuple) else fact
        for name, fact in entry.facts.items()
    }
    return {
        "number": entry.number,
        "at": utc(entry.at),
        "act": entry.act,
        "facts": facts,
        "previous": entry.previous,
        "seal": entry.seal,
    }
