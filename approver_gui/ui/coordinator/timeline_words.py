# SPDX-License-Identifier: Apache-2.0
"""What stands around the time line: what it proves, what is missing, how far reading is."""

from approver_gui.flows.evidence import WHAT_A_LOG_PROVES, Beside, Reading
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import Panel, PlainLabel, column

MAX_NOTES = 5
MAX_FINDINGS = 3


def notes(beside: Beside | None) -> str:
    """Return what the rows prove and what they do not; the first of it stands always."""
    if beside is None:
        return tell(WHAT_A_LOG_PROVES)
    told = [tell(note) for note in beside.timeline.notes()]
    first, rest = told[0], told[1:]
    shown = " ".join(rest[:MAX_NOTES])
    if len(rest) > MAX_NOTES:
        shown += tr(" And {count} more remarks.").format(count=len(rest) - MAX_NOTES)
    return f"{first}\n{shown}"


def findings(beside: Beside | None) -> str:
    """Return what is wrong with the log or the journal by themselves; empty if nothing is."""
    if beside is None:
        return ""
    lines = []
    if not beside.journal.holds and beside.journal.breaks:
        broken = tr("The journal's chain is broken, so its side proves little: {words}")
        lines.append(broken.format(words=tell(beside.journal.breaks[0].words)))
    summary = beside.timeline.summary
    for one in summary.findings[:MAX_FINDINGS]:
        place = tr("{stream}, at {line}: {words}")
        stream = one.stream or tr("log without a name")
        lines.append(place.format(stream=stream, line=one.line, words=tell(one.words)))
    more = len(summary.findings[MAX_FINDINGS:]) + summary.more_findings
    if more:
        lines.append(tr("And {count} more gaps, repeats or restarts.").format(count=more))
    return "\n".join(lines)


def progress(reading: Reading) -> str:
    """Return how far the reading is."""
    words = tr("{events} events read").format(events=reading.events)
    if reading.total:
        words = tr("{percent} %, {events} events").format(
            percent=100 * reading.done // reading.total, events=reading.events
        )
    return words


def nothing_open() -> Panel:
    """Return what stands where no log is open: where a log comes from."""
    panel = Panel("read")
    inside = column(panel, spacing=8, margin=24)
    title = tr("No log is open")
    words = tr(
        "The log shows what the HSMs did; the journal shows what this program did. Side by side"
        " they show what only one of them tells of."
    )
    way = tr(
        "A real cluster's logs are in CloudWatch Logs, group /aws/cloudhsm/ and the cluster's"
        " id, one stream for each HSM. Save each as text, or the JSON that get-log-events or"
        " filter-log-events writes, and open the files together."
    )
    inside.addWidget(PlainLabel(title, role="question"))
    inside.addWidget(PlainLabel(words, wrap=True))
    inside.addWidget(PlainLabel(way, role="muted", wrap=True))
    panel.setAccessibleName(title)
    panel.setAccessibleDescription(f"{words} {way}")
    return panel
