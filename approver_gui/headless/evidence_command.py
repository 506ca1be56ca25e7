# SPDX-License-Identifier: Apache-2.0
"""``report`` and ``logs``: what the journal and the HSM's audit logs tell, without a window."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from approver_gui.flows import evidence
from approver_gui.flows.matching import Kind
from approver_gui.flows.recollection import Recollection, recollect
from approver_gui.flows.report import Report, Setting, Value
from approver_gui.flows.report_journal import of_recollection
from approver_gui.flows.report_page import page
from approver_gui.flows.timeline import KIND_WORDS, Row, Timeline
from approver_gui.headless.exit_codes import ExitCode, UsageError
from approver_gui.headless.statements import show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.audit_findings import LogSummary, LogWatch
from approver_gui.hsm.audit_log import SIGNATURES_ARE_NOT_LOGGED, Event, read_log
from approver_gui.journal import Examination, Journal, examine
from approver_gui.keys.roster import Roster
from approver_gui.text import Sentence, grouped_hex, safe_text, say, utc
from approver_gui.tokens.checks import VERDICT_WORDS

REPORT_FORMAT = "approver-gui/report/1"
LOGS_FORMAT = "approver-gui/logs/1"
_SHOWN = (Kind.ONLY_HERE, Kind.ONLY_THERE)


def report(
    terminal: Terminal, arguments: Namespace, journal: Journal, clock: Callable[[], datetime]
) -> ExitCode:
    """Show or write what the journal says of one ceremony, which is not all that happened.

    Args:
        terminal: where to show.
        arguments: as the parser gives them for ``report``.
        journal: the log book.
        clock: gives the aware time.

    Raises:
        UsageError: the journal has no such ceremony, or several.
        JournalError: the journal cannot be read, or written after a file was.
        MediumError: the file cannot be written.
    """
    found = examine(journal.path)
    one = _ceremony(arguments.ceremony, recollect(found.entries))
    setting = Setting(
        cluster="",
        is_embedded=False,
        roster=Roster(),
        entries=found.entries,
        last_seal=found.last_seal or "",
        made_at=clock(),
    )
    told = of_recollection(one, setting)
    if arguments.out:
        evidence.save_report(page(told).encode(), arguments.out, one.id, journal)
        terminal.show(f"The report is in {safe_text(str(arguments.out))}.")
    elif arguments.json:
        terminal.show_json({"format": REPORT_FORMAT, "holds": found.holds, **_told(one, told)})
    else:
        _show_report(terminal, told)
    return _as_it_holds(terminal, found)


def _ceremony(wanted: str, all_of_them: Sequence[Recollection]) -> Recollection:
    named = [one for one in all_of_them if wanted and one.id.startswith(wanted.lower())]
    if len(named) == 1:
        return named[0]
    known = ", ".join(one.id for one in all_of_them[-5:]) or say("none")
    raise UsageError(
        say("There is no such ceremony"),
        say(
            "{count} ceremonies of the journal begin with {wanted}. Its last ones: {known}."
        ).put(count=len(named), wanted=wanted or say("nothing"), known=known),
        say("Give the id as 'journal show' has it, or its beginning."),
    )


def _told(one: Recollection, told: Report) -> dict[str, object]:
    return {
        "ceremony": one.id,
        "stands": one.known.value,
        "open": one.is_open,
        "operation": one.operation,
        "requester": one.requester,
        "needed": one.needed,
        "approvers": list(one.approvers),
        "digest": one.token or None,
        "begun_at": utc(one.fixed_at),
        "last_at": utc(one.last_at),
        "outcome": str(told.outcome),
        "checks": [str(check) for check in one.checks],
    }


def _show_report(terminal: Terminal, told: Report) -> None:
    terminal.show(str(told.title))
    terminal.show(str(told.what))
    terminal.show(f"{VERDICT_WORDS[told.verdict]}: {told.outcome}")
    for section in told.sections:
        terminal.show()
        terminal.show(str(section.title))
        show_rows(terminal, ((str(label), _spelt(value)) for label, value in section.rows))
        for line in section.lines:
            show_rows(terminal, [(_spelt(line[0]), "\n".join(map(_spelt, line[1:])))])
        if section.note:
            terminal.show(f"  {section.note}")


def _spelt(value: Value) -> str:
    match value:
        case Sentence():
            return str(value)
        case datetime():
            return utc(value)
        case bytes():
            return grouped_hex(value)
        case str():
            return safe_text(value)


# --- logs ------------------------------------------------------------------------------


def logs(terminal: Terminal, arguments: Namespace, journal_file: Path) -> ExitCode:
    """Read audit logs of HSMs, by themselves or beside the journal.

    Args:
        terminal: where to show.
        arguments: as the parser gives them for ``logs``.
        journal_file: the journal; it need not exist.

    Raises:
        MediumError: a file cannot be read, or is no audit log.
        JournalError: the journal cannot be read.
    """
    if arguments.beside_journal:
        return _beside(terminal, arguments, journal_file)
    watch = LogWatch()
    for path in arguments.files:
        for event in read_log(path, path.name):
            watch.look(event)
            if arguments.events:
                terminal.show(_event_line(event))
    summary = watch.summary()
    if arguments.json:
        terminal.show_json({"format": LOGS_FORMAT, **_log_fields(summary)})
    else:
        _show_log(terminal, summary)
    return ExitCode.DONE


def _beside(terminal: Terminal, arguments: Namespace, journal_file: Path) -> ExitCode:
    laid = evidence.lay_files(arguments.files, journal_file, lambda _: None, lambda: False)
    if laid is None:
        raise AssertionError("nobody cancels")
    line = laid.timeline
    if arguments.json:
        fields = {
            "counts": {kind.value: line.counts.get(kind, 0) for kind in Kind},
            "notes": [str(note) for note in line.notes()],
            "rows": [_row_fields(line.row(at)) for at in _wanted(line, arguments)],
        }
        terminal.show_json({"format": LOGS_FORMAT, **_log_fields(line.summary), **fields})
    else:
        _show_log(terminal, line.summary)
        terminal.show()
        show_rows(
            terminal, ((str(line.counts.get(kind, 0)), str(KIND_WORDS[kind])) for kind in Kind)
        )
        for note in line.notes()[1:]:  # the first one stands above
            terminal.show(str(note))
        for at in _wanted(line, arguments):
            terminal.show(_row_line(line.row(at)))
    return _as_it_holds(terminal, laid.journal)


def _wanted(line: Timeline, arguments: Namespace) -> Sequence[int]:
    return line.filter("", () if arguments.events else _SHOWN)


def _show_log(terminal: Terminal, summary: LogSummary) -> None:
    terminal.show(str(SIGNATURES_ARE_NOT_LOGGED))
    for stream in summary.streams:
        times = [utc(one.at) if one.at else "?" for one in (stream.first, stream.last)]
        words = f"{stream.events} events, {times[0]} to {times[1]}"
        show_rows(terminal, [(safe_text(stream.stream) or "-", words)])
    for found in summary.findings:
        place = f"{safe_text(found.stream)}:{found.line}"
        terminal.show(f"  {found.finding_id}  {place}: {found.words}")
    if summary.more_findings:
        terminal.show(f"  and {summary.more_findings} more findings")
    if not summary.findings:
        terminal.show("Nothing is missing from the numbers of the events.")


def _log_fields(summary: LogSummary) -> dict[str, object]:
    return {
        "signatures_are_logged": False,
        "streams": [
            {
                "stream": one.stream,
                "events": one.events,
                "first": utc(one.first.at) if one.first.at else None,
                "last": utc(one.last.at) if one.last.at else None,
            }
            for one in summary.streams
        ],
        "findings": [
            {
                "id": one.finding_id,
                "stream": one.stream,
                "line": one.line,
                "words": str(one.words),
            }
            for one in summary.findings
        ],
        "more_findings": summary.more_findings,
    }


def _event_line(event: Event) -> str:
    at = utc(event.at) if event.at else "?"
    number = "?" if event.sequence is None else str(event.sequence)
    words = (at, event.stream, number, event.opcode or "?", event.username, event.response)
    return "  ".join(safe_text(word) for word in words if word)


def _row_line(row: Row) -> str:
    return "  ".join(safe_text(word) for word in _row_words(row) if word)


def _row_words(row: Row) -> Iterator[str]:
    yield utc(row.at) if row.at else "?"
    yield str(KIND_WORDS[row.kind])
    if row.entry:
        yield f"journal {row.entry.number} {row.entry.act}"
    if row.opcode:
        yield f"log {row.stream} {row.opcode}"


def _row_fields(row: Row) -> dict[str, object]:
    return {
        "kind": row.kind.value,
        "at": utc(row.at) if row.at else None,
        "ambiguous": row.is_ambiguous,
        "stream": row.stream or None,
        "opcode": row.opcode or None,
        "journal_number": row.entry.number if row.entry else None,
        "act": row.entry.act if row.entry else None,
    }


def _as_it_holds(terminal: Terminal, found: Examination) -> ExitCode:
    """Return the code of what was shown from a journal, and say where it does not hold."""
    if found.holds:
        return ExitCode.DONE
    terminal.remark("approver-gui: the journal does not hold; see 'journal verify'.")
    return ExitCode.FILE
