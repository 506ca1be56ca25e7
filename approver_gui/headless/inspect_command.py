# SPDX-License-Identifier: Apache-2.0
"""``inspect``: what a token file is and what the checks find. It changes nothing anywhere."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from approver_gui.errors import MediumError, TokenFileError
from approver_gui.flows.media import read_file
from approver_gui.headless.exit_codes import ExitCode, exit_code
from approver_gui.headless.statements import show_statements
from approver_gui.headless.terminal import Terminal
from approver_gui.text import utc
from approver_gui.tokens.checks import Finding, Verdict, Whose, check, records, verdict
from approver_gui.tokens.codec import MAX_FILE_BYTES, parse
from approver_gui.tokens.model import (
    LoginToken,
    RegistrationToken,
    ServiceToken,
    Token,
    digests,
)

FORMAT = "approver-gui/inspect/1"


@dataclass(frozen=True, slots=True)
class Inspection:
    """A token file as judged at one moment.

    Attributes:
        path: where it was read from.
        token: what it holds.
        findings: what the checks say.
        judged_at: aware time as of which they say it.
    """

    path: Path
    token: Token
    findings: tuple[Finding, ...]
    judged_at: datetime


def run(
    terminal: Terminal, path: Path, judged_at: datetime, whose: Whose, *, as_json: bool
) -> ExitCode:
    """Show a token file and return the exit code that its verdict calls for.

    Args:
        terminal: where to show it.
        path: the file.
        judged_at: aware time as of which ages are judged.
        whose: tells which own key made a signature.
        as_json: whether a program reads the answer.

    Raises:
        MediumError: the file cannot be read.
        TokenFileError: it is no token file. Both are in the JSON, too.
    """
    try:
        token = parse(read_file(path, MAX_FILE_BYTES))
    except (MediumError, TokenFileError) as error:
        if not as_json:
            raise
        words = {"title": error.title, "detail": error.detail, "hint": error.hint}
        spoken = {name: str(sentence) for name, sentence in words.items()}
        terminal.show_json({"format": FORMAT, "file": str(path), "error": spoken})
        terminal.explain(error)
        return exit_code(error)
    inspection = Inspection(path, token, check(token, judged_at, whose), judged_at)
    if as_json:
        terminal.show_json(to_json(inspection))
    else:
        show_statements(terminal, token, inspection.findings, judged_at)
    stopped = verdict(inspection.findings) is Verdict.STOP
    return ExitCode.REFUSED if stopped else ExitCode.DONE


def to_json(inspection: Inspection) -> dict[str, object]:
    """Return what ``inspect --json`` prints: text as it stands in the file, not made safe."""
    token = inspection.token
    kind, service, key_reference = _claims(token)
    approvals = token.approvals if isinstance(token, ServiceToken) else ()
    return {
        "format": FORMAT,
        "file": str(inspection.path),
        "kind": kind,
        "service": service,
        "key_reference": key_reference,
        "digests": [digest.hex() for digest in digests(token)],
        "records": [
            {
                "service_code": record.service_code,
                "key_handle": record.key_handle,
                "requester": record.requester,
                "issued_at": utc(record.issued_at) if record.issued_at else None,
            }
            for record in records(token)
        ],
        "signatures": [{"username": one.username, "role": one.role} for one in approvals],
        "verdict": verdict(inspection.findings).value,
        "checks": [
            {"id": found.check_id, "verdict": found.verdict.value, "words": str(found.words)}
            for found in inspection.findings
        ],
        "judged_at": utc(inspection.judged_at),
    }


def _claims(token: Token) -> tuple[str, str | None, str | None]:
    match token:
        case ServiceToken():
            return "service", token.service, token.key_reference
        case RegistrationToken():
            return "registration", "registration", None
        case LoginToken():
            return "login", None, None
        case _:
            assert_never(token)
