# SPDX-License-Identifier: Apache-2.0
"""``cluster verify``: whether a cluster's papers prove a genuine HSM. It changes nothing."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from approver_gui.cluster.certificates import (
    Papers,
    Root,
    Trust,
    fingerprint,
    read_folder,
    read_paper,
)
from approver_gui.cluster.chains import judge
from approver_gui.errors import ApproverError, CertificateError, MediumError
from approver_gui.headless.exit_codes import ExitCode, exit_code
from approver_gui.headless.statements import digest_rows, show_findings, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.text import safe_text, utc
from approver_gui.tokens.checks import VERDICT_WORDS, Finding, Verdict, verdict

FORMAT = "approver-gui/cluster-verify/1"
_LABELS = {Root.AWS: "AWS", Root.MANUFACTURER: "Manufacturer"}


def verify(terminal: Terminal, arguments: Namespace, now: datetime) -> ExitCode:
    """Show what a folder of papers proves, and return the exit code that it calls for.

    Args:
        terminal: where to show it.
        arguments: of ``cluster verify``.
        now: aware time, where none is given.

    Raises:
        CertificateError: a file is not one certificate or request.
        MediumError: a file cannot be read. Both are in the JSON, too.
    """
    judged_at = arguments.at or now
    named = {Root.AWS: arguments.aws_root, Root.MANUFACTURER: arguments.manufacturer_root}
    try:
        papers, trust = _read(arguments.folder, named)
        findings = judge(papers, trust, judged_at)
    except (CertificateError, MediumError) as error:
        if not arguments.json:
            raise
        terminal.show_json(
            {"format": FORMAT, "folder": str(arguments.folder), "error": _spoken(error)}
        )
        terminal.explain(error)
        return exit_code(error)
    roots = _fingerprints(papers)
    if arguments.json:
        terminal.show_json(
            {
                "format": FORMAT,
                "folder": str(arguments.folder),
                "roots": {
                    root.value: digest.hex() if digest else None
                    for root, digest in roots.items()
                },
                "verdict": verdict(findings).value,
                "checks": [
                    {"id": one.check_id, "verdict": one.verdict.value, "words": str(one.words)}
                    for one in findings
                ],
                "judged_at": utc(judged_at),
            }
        )
    else:
        _show(terminal, arguments.folder, roots, findings, judged_at)
    stopped = verdict(findings) is Verdict.STOP
    return ExitCode.REFUSED if stopped else ExitCode.DONE


def _read(folder: Path, named: dict[Root, Path | None]) -> tuple[Papers, Trust]:
    papers, own = read_folder(folder), {}
    for root, path in named.items():
        if path is not None:
            pem = read_paper(path)
            own[root] = fingerprint(pem)
            papers = papers.with_root(root, pem)
    return papers, Trust(own)


def _fingerprints(papers: Papers) -> dict[Root, bytes | None]:
    found = ((root, papers.root(root)) for root in Root)
    return {root: fingerprint(pem) if pem is not None else None for root, pem in found}


def _spoken(error: ApproverError) -> dict[str, str]:
    words = {"title": error.title, "detail": error.detail, "hint": error.hint}
    return {name: str(sentence) for name, sentence in words.items()}


def _show(
    terminal: Terminal,
    folder: Path,
    roots: dict[Root, bytes | None],
    findings: Iterable[Finding],
    judged_at: datetime,
) -> None:
    found = tuple(findings)
    terminal.show(f"The papers in {safe_text(str(folder))}")
    terminal.show()
    terminal.show("ROOTS - SHA-256, to compare with what their owners publish")
    for root, digest in roots.items():
        if digest is None:
            show_rows(terminal, [(_LABELS[root], "missing")])
        else:
            show_rows(terminal, digest_rows(_LABELS[root], digest))
    terminal.show()
    terminal.show(f"CHECKS as of {utc(judged_at)}")
    show_findings(terminal, found)
    terminal.show()
    terminal.show(f"Verdict: {VERDICT_WORDS[verdict(found)]}")
