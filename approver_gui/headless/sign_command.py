# SPDX-License-Identifier: Apache-2.0
"""``sign``: the approver's ceremony without a window, through the same flow."""

from pathlib import Path

from approver_gui.flows.approve import ApproveFlow, Opened, Saved
from approver_gui.flows.consent import Decision
from approver_gui.flows.media import require_free
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.passphrases import ask_secret
from approver_gui.headless.statements import (
    digest_rows,
    show_findings,
    show_question,
    show_rows,
)
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.store import KeyStore
from approver_gui.text import safe_text
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.model import digests

_OPTIONS = {Verdict.DOUBT: "--acknowledge", Verdict.STOP: "--overrule"}


def run(
    terminal: Terminal,
    flow: ApproveFlow,
    *,
    store: KeyStore,
    path: Path,
    decision: Decision,
    out: Path,
    descriptor: int | None,
) -> ExitCode:
    """Sign a token file; whatever can be refused is refused before a passphrase is asked for.

    Args:
        terminal: where to show what is signed, and whom to ask.
        flow: the ceremony.
        store: the own keys.
        path: the token file.
        decision: how to sign.
        out: the new file.
        descriptor: where the passphrase is read from, or None to ask.

    Raises:
        ApproverError: see :class:`approver_gui.flows.approve.ApproveFlow`.
    """
    opened = flow.open(path)
    _show_token(terminal, opened)
    terminal.flush()
    flow.require(opened, decision)
    store.card(decision.key_name)
    require_free(out)
    passphrase = ask_secret(
        terminal, f"Passphrase of key {safe_text(decision.key_name)}", descriptor
    )
    try:
        signed = flow.approve(opened, decision, passphrase, keep_unlocked=False)
    finally:
        passphrase.wipe()
    _show_saved(terminal, flow.save(signed, out))
    return ExitCode.DONE


def _show_token(terminal: Terminal, opened: Opened) -> None:
    show_question(terminal, opened.token)
    against = [found for found in opened.findings if found.verdict is not Verdict.GOOD]
    if against:
        terminal.show()
        terminal.show("Against it:")
        show_findings(terminal, against)
        terminal.show(f"To sign all the same takes {_OPTIONS[opened.verdict]} TEXT.")
    terminal.show()


def _show_saved(terminal: Terminal, saved: Saved) -> None:
    decision = saved.signed.decision
    token = saved.signed.token
    rows = [
        ("As", f"{safe_text(decision.username)} ({safe_text(decision.role)})"),
        ("Key", safe_text(decision.key_name)),
        ("File", safe_text(str(saved.path))),
    ]
    if saved.public_key_path:
        rows.append(("Public key", safe_text(str(saved.public_key_path))))
    rows.append(("File's SHA-256", saved.file_digest.hex()))
    for digest in digests(token):
        rows.extend(digest_rows("Digest", digest))
    terminal.show("Signed, read back and verified:")
    show_rows(terminal, rows)
