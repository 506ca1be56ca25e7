# SPDX-License-Identifier: Apache-2.0
"""A token in plain text: its three kinds of statement apart, and what the checks find.

What is signed, what was read from the signed bytes, and what the file merely claims stand
under headings of their own, because only the first of them is certain.
"""

import textwrap
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import assert_never

from approver_gui.headless.terminal import Terminal
from approver_gui.text import grouped_hex, safe_text, spoken_words, utc
from approver_gui.tokens.approval_data import SERVICE_CODES, Record
from approver_gui.tokens.checks import VERDICT_WORDS, Finding, records, verdict
from approver_gui.tokens.meaning import meaning
from approver_gui.tokens.model import (
    Approval,
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
    digests,
)

WIDTH = 80
_LABEL_WIDTH = 16
_ROW_WORDS = 4
_MOST_SHOWN = 30

Row = tuple[str, str]


def show_statements(
    terminal: Terminal, token: Token, findings: Iterable[Finding], judged_at: datetime
) -> None:
    """Show everything that is known about a token, and how it is known."""
    found = tuple(findings)
    show_question(terminal, token)
    terminal.show()
    _section(terminal, "SIGNED BYTES - what a signature covers", _signed(token))
    _section(terminal, "READ FROM THE SIGNED BYTES - AWS does not document them", _read(token))
    _section(terminal, "MERELY CLAIMED BY THE FILE - no signature covers it", _claimed(token))
    terminal.show(f"CHECKS as of {utc(judged_at)}")
    show_findings(terminal, found)
    terminal.show()
    terminal.show(f"Verdict: {VERDICT_WORDS[verdict(found)]}")


def show_question(terminal: Terminal, token: Token) -> None:
    """Show what a person decides who signs this token."""
    meant = meaning(token)
    terminal.show(_wrapped(str(meant.question)))
    terminal.show(_wrapped(str(meant.warning)))


def show_findings(terminal: Terminal, findings: Iterable[Finding]) -> None:
    """Show what the checks say, one below the other."""
    for finding in findings:
        label = f"  {finding.check_id:<4}{VERDICT_WORDS[finding.verdict]!s:<7}"
        terminal.show(_wrapped(str(finding.words), label))


def show_rows(terminal: Terminal, rows: Iterable[Row]) -> None:
    """Show labels and what belongs to them; several lines stay below one another."""
    for label, text in rows:
        lines = text.splitlines() or [""]
        terminal.show(f"  {label:<{_LABEL_WIDTH}}{lines[0]}".rstrip())
        for line in lines[1:]:
            terminal.show(" " * (_LABEL_WIDTH + 2) + line)


def digest_rows(label: str, digest: bytes) -> Iterator[Row]:
    """Return rows with a digest as hex and as words that can be read out."""
    yield label, grouped_hex(digest)
    words = spoken_words(digest)
    rows = (words[at : at + _ROW_WORDS] for at in range(0, len(words), _ROW_WORDS))
    yield "  in words", "\n".join(" ".join(row) for row in rows)


def _section(terminal: Terminal, heading: str, rows: Iterable[Row]) -> None:
    terminal.show(heading)
    show_rows(terminal, rows)
    terminal.show()


def _signed(token: Token) -> Iterator[Row]:
    signed = digests(token)
    for number, digest in enumerate(signed, 1):
        label = "Digest" if len(signed) == 1 else f"Digest {number}"
        yield from digest_rows(label, digest)


def _read(token: Token) -> Iterator[Row]:
    found = records(token)
    if not found:
        yield "Nothing", "There is nothing here that this program can read."
        return
    yield "HSM records", str(len(found))
    for label, values in (
        ("Service", (_service(record) for record in found)),
        ("Key", (_key(record) for record in found)),
        ("Requester", (safe_text(record.requester) for record in found)),
        ("Issued", (_issued(record) for record in found)),
    ):
        yield label, "\n".join(dict.fromkeys(values))


def _service(record: Record) -> str:
    name = SERVICE_CODES.get(record.service_code, "not published")
    return f"{name} (code {record.service_code})"


def _key(record: Record) -> str:
    return f"0x{record.key_handle:x}" if record.key_handle else "none"


def _issued(record: Record) -> str:
    return utc(record.issued_at) if record.issued_at else "no time at all"


def _claimed(token: Token) -> Iterator[Row]:
    match token:
        case ServiceToken():
            yield "Kind", "request for approvals"
            yield "Service", safe_text(token.service)
            yield (
                "Key",
                "none" if token.key_reference is None else safe_text(token.key_reference),
            )
            yield "Approvals", _shortened([_approval(one) for one in token.approvals])
        case RegistrationToken() | LoginToken():
            is_login = isinstance(token, LoginToken)
            yield "Kind", "login" if is_login else "registration of a public key"
            signed = sum(entry.signature is not None for entry in token.entries)
            yield "Entries", f"{len(token.entries)}, {signed} of them signed"
        case _:
            assert_never(token)


def _approval(approval: Approval) -> str:
    role = "no role" if approval.role is None else safe_text(approval.role)
    return f"{safe_text(approval.username)} ({role})"


def _shortened(lines: list[str]) -> str:
    rest = len(lines) - _MOST_SHOWN
    shown = [*lines[:_MOST_SHOWN], *([f"and {rest} more"] if rest > 0 else [])]
    return "\n".join(shown) or "none"


def _wrapped(text: str, label: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_on_hyphens=False,
    )
