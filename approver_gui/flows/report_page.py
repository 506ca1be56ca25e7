# SPDX-License-Identifier: Apache-2.0
"""A report as one page of HTML: self-contained, every text escaped, fit for print.

No script, no picture, no reference to anything. Only what Qt's rich text knows is used, so
that the same page can be read in a browser and printed by this program.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from html import escape

from approver_gui.flows.report import Report, Section, Value
from approver_gui.text import Sentence, grouped_hex, safe_text, spoken_words, utc
from approver_gui.tokens.checks import VERDICT_WORDS, Verdict

WORDS_A_LINE = 8
"""And half as many groups of hex, so that each line of one is a line of the other."""
Translate = Callable[[str], str]

_MARKS = {
    Verdict.GOOD: ("good", "&#9679;"),
    Verdict.DOUBT: ("doubt", "&#9650;"),
    Verdict.STOP: ("stop", "&#9632;"),
}
_STYLE = """
body { font-family: sans-serif; font-size: 9pt; color: #1b1b1b; background: #ffffff; }
h1 { font-size: 14pt; margin-bottom: 2px; }
h2 { font-size: 10.5pt; margin-top: 10px; margin-bottom: 2px; }
p { margin-top: 2px; margin-bottom: 2px; }
th { text-align: left; font-weight: normal; color: #4a4a4a; }
.what { font-size: 10.5pt; }
.banner { font-weight: bold; color: #7a4a00; }
.good { font-weight: bold; color: #1d6b34; }
.doubt { font-weight: bold; color: #7a4a00; }
.stop { font-weight: bold; color: #a31515; }
.digest { font-family: monospace; font-size: 8pt; white-space: nowrap; }
.words { font-size: 8pt; }
.note { font-size: 8pt; color: #4a4a4a; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(report: Report, translate: Translate = str, language: str = "en") -> str:
    """Return a report as HTML.

    Args:
        report: what is in it.
        translate: from an English template to the reader's language.
        language: of the reader, as HTML names it, such as ``de``.
    """
    return "\n".join(_lines(report, translate, language)) + "\n"


def _lines(report: Report, translate: Translate, language: str) -> Iterator[str]:
    def told(sentence: Sentence) -> str:
        return escape(sentence.render(translate))

    name, mark = _MARKS[report.verdict]
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(language)}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f"<title>{told(report.title)}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1>{told(report.title)}</h1>"
    if report.banner:
        yield f'<p class="banner">{told(report.banner)}</p>'
    yield f'<p class="what">{told(report.what)}</p>'
    words = f"{mark} {told(VERDICT_WORDS[report.verdict])}:"
    yield f'<p><span class="{name}">{words}</span> {told(report.outcome)}</p>'
    for section in report.sections:
        yield f"<h2>{told(section.title)}</h2>"
        yield from _section(section, translate)
        if section.note:
            yield f'<p class="note">{told(section.note)}</p>'
    yield "</body></html>"


def _section(section: Section, translate: Translate) -> Iterator[str]:
    if section.rows:
        yield '<table width="100%" cellpadding="2" cellspacing="0">'
        for label, value in section.rows:
            head = f'<th width="20%" valign="top">{escape(label.render(translate))}</th>'
            yield f"<tr>{head}{_cells(value, translate)}</tr>"
        yield "</table>"
    if section.columns:
        yield '<table width="100%" border="1" cellpadding="2" cellspacing="0">'
        heads = (f"<th>{escape(one.render(translate))}</th>" for one in section.columns)
        yield f"<tr>{''.join(heads)}</tr>"
        for line in section.lines:
            cells = (f'<td valign="top">{_cell(one, translate)}</td>' for one in line)
            yield f"<tr>{''.join(cells)}</tr>"
        yield "</table>"


def _cells(value: Value, translate: Translate) -> str:
    """Return the two cells of a row: a digest as groups beside its words, else one for both."""
    if not isinstance(value, bytes):
        return f'<td valign="top" colspan="2">{_cell(value, translate)}</td>'
    groups = grouped_hex(value, WORDS_A_LINE // 2).replace("\n", "<br>")
    words = spoken_words(value)
    rows = (words[at : at + WORDS_A_LINE] for at in range(0, len(words), WORDS_A_LINE))
    spoken = "<br>".join(" ".join(row) for row in rows)
    shown = f'<td valign="top" width="20%" class="digest">{groups}</td>'
    return f'{shown}<td valign="top" class="words">{spoken}</td>'


def _cell(value: Value, translate: Translate) -> str:
    match value:
        case Sentence():
            return escape(value.render(translate))
        case datetime():
            return escape(utc(value))
        case bytes():
            return escape(grouped_hex(value, 2 * len(value)))
        case str():
            return escape(safe_text(value))
