# SPDX-License-Identifier: Apache-2.0
"""``cluster sign-csr`` and ``cluster authority``: the issuing authority without a window."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from approver_gui.cluster.authority import AuthorityCard, Subject, look_at_request
from approver_gui.cluster.authority_cards import Request
from approver_gui.cluster.certificates import describe, fingerprint
from approver_gui.cluster.issuer_rules import require_sound
from approver_gui.cluster.reading import MAX_FILE_BYTES, read_certificate, read_request
from approver_gui.errors import KeyStoreError
from approver_gui.flows.authority_care import (
    MAX_KEY_FILE_BYTES,
    AuthorityCare,
    certificate_beside,
)
from approver_gui.flows.media import going_with, read_file, require_free, write_file
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.keys_command import PROTECTION_WORDS
from approver_gui.headless.passphrases import ask_new_secret, ask_secret
from approver_gui.headless.statements import Row, digest_rows, show_findings, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.pem import private_block
from approver_gui.keys.purpose import AUTHORITY
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import Protection
from approver_gui.text import safe_text, say, utc

FORMAT = "approver-gui/authorities/1"
_MAX_SHOWN = 1_000


def run(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> ExitCode:
    """Do what the arguments say.

    Args:
        terminal: where to show, and whom to ask.
        arguments: as the parser gives them for ``cluster sign-csr`` or ``cluster authority``.
        care: the flow.

    Raises:
        ApproverError: see :class:`approver_gui.flows.authority_care.AuthorityCare`.
    """
    if arguments.act == "sign-csr":
        _sign(terminal, arguments, care)
    else:
        _ACTS[arguments.deed](terminal, arguments, care)
    return ExitCode.DONE


def _sign(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Show and check a request, sign it, and write or show the certificate."""
    # What a pipe reads is the certificate alone.
    shown = terminal if arguments.out else replace(terminal, out=terminal.err)
    csr = read_file(arguments.file, MAX_FILE_BYTES)
    read_request(csr, arguments.file.name)
    request = look_at_request(csr)
    _show_request(shown, request)
    require_sound(request)
    card = care.card(arguments.authority)
    if arguments.out is not None:
        require_free(arguments.out)
    if arguments.issuer_out is not None and not _holds(arguments.issuer_out, card.certificate):
        require_free(arguments.issuer_out)
    _show_card(shown, "Signed by", card)
    shown.flush()
    passphrase = _passphrase(terminal, card.name, arguments.passphrase_fd)
    pem = care.sign_csr(card.name, passphrase, csr, arguments.years)
    _hand_over(terminal, arguments, pem, card)
    described = describe(pem)
    rows = [
        ("In force", f"{utc(described.begins or card.valid_from)} to"),
        ("", utc(described.ends or card.valid_until)),
        *digest_rows("Fingerprint", fingerprint(pem)),
    ]
    shown.show("The certificate carries the request's key, and no check of it says stop.")
    show_rows(shown, rows)


def _hand_over(
    terminal: Terminal, arguments: Namespace, pem: bytes, card: AuthorityCard
) -> None:
    def write() -> None:
        if arguments.out is None:
            terminal.show(pem.decode("ascii").rstrip("\n"))
            return
        write_file(arguments.out, pem)
        terminal.show(f"The certificate is in {safe_text(str(arguments.out))}.")

    if arguments.issuer_out is None:
        write()
        return
    with going_with(arguments.issuer_out, card.certificate):
        write()
    terminal.remark(f"The issuing certificate is in {safe_text(str(arguments.issuer_out))}.")


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and read_file(path, MAX_FILE_BYTES) == content


def _make(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Make a new authority."""
    subject = _subject(arguments)
    protection = _protection(terminal, arguments, care)
    passphrase = _new_passphrase(terminal, arguments)
    card = care.make(
        arguments.name,
        passphrase,
        protection,
        subject,
        years=arguments.years,
        bits=arguments.bits,
    )
    _show_card(terminal, "Made", card)
    terminal.remark("Back it up: without its key no other cluster can be signed with it.")


def _complete(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Give a key its certificate."""
    if arguments.certificate is not None:
        card = care.attach(arguments.name, arguments.certificate)
    else:
        subject = _subject(arguments)
        passphrase = _passphrase(terminal, arguments.name, arguments.passphrase_fd)
        card = care.complete(arguments.name, passphrase, subject, arguments.years)
    _show_card(terminal, "Completed", card)


def _import(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Take over an authority from its two files."""
    protection = _protection(terminal, arguments, care)
    block = private_block(read_file(arguments.key, MAX_KEY_FILE_BYTES), AUTHORITY)
    certificate = read_file(arguments.certificate, MAX_FILE_BYTES)
    read_certificate(certificate, arguments.certificate.name)
    file_passphrase: Secret | None = None
    if block.is_encrypted or arguments.file_passphrase_fd is not None:
        what = f"Passphrase of the file {safe_text(arguments.key.name)}"
        file_passphrase = ask_secret(terminal, what, arguments.file_passphrase_fd)
    card = care.import_pair(
        arguments.name,
        arguments.key,
        file_passphrase,
        arguments.certificate,
        passphrase=_new_passphrase(terminal, arguments),
        protection=protection,
    )
    _show_card(terminal, "Imported", card)
    terminal.remark("The files were left as they are: keep the key file safe or delete it.")


def _list(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Show the authorities, and what else lies there."""
    found = care.inventory()
    if arguments.json:
        terminal.show_json(
            {
                "format": FORMAT,
                "authorities": [_card_fields(card) for card in found.cards],
                "unfinished": [key.name for key in found.unfinished],
                "troubles": [
                    {"file": trouble.file_name, "reason": str(trouble.reason)}
                    for trouble in found.troubles
                ],
            }
        )
        return
    for card in found.cards:
        _show_card(terminal, "Authority", card)
    if not found.cards:
        terminal.show("There are no authorities here yet.")
    for key in found.unfinished:
        name = safe_text(key.name)
        terminal.remark(f"Not finished: {name} has no certificate. Complete or delete it.")
    for trouble in found.troubles:
        terminal.remark(f"Not usable: {safe_text(trouble.file_name)}: {trouble.reason}")


def _export(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Write an issuing certificate to the output or to a file."""
    if arguments.out is None:
        pem = care.card(arguments.name).certificate
        terminal.show(pem.decode("ascii").rstrip("\n"))
        return
    card = care.export(arguments.name, arguments.out)
    out = safe_text(str(arguments.out))
    terminal.show(f"The certificate of {safe_text(card.name)} is in {out}.")


def _back_up(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Write a backup with the certificate beside it, and show its recovery code once."""
    name, out = arguments.name, arguments.out
    care.card(name)
    require_free(out)
    passphrase = _passphrase(terminal, name, arguments.passphrase_fd)
    code = care.back_up(name, passphrase, out)
    terminal.show(f"The backup of {safe_text(name)} is in {safe_text(str(out))},")
    terminal.show(f"its certificate in {safe_text(str(certificate_beside(out)))}.")
    terminal.show("Its recovery code, shown this once, is:")
    terminal.show()
    terminal.show(f"  {code.reveal().decode('ascii')}")
    terminal.show()
    terminal.show(
        "Write it down on paper and keep it away from the files. The backup opens with\n"
        "this code and the passphrase that the key has now; with one of them alone it\n"
        "does not open."
    )


def _restore(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Take an authority from a backup."""
    path = arguments.file
    certificate = arguments.certificate or certificate_beside(path)
    protection = _protection(terminal, arguments, care)
    read_file(path, MAX_KEY_FILE_BYTES)
    read_file(certificate, MAX_FILE_BYTES)
    code = ask_secret(terminal, "Recovery code of the backup", arguments.recovery_code_fd)
    what = "Passphrase that the key had at the backup"
    passphrase = ask_secret(terminal, what, arguments.passphrase_fd)
    card = care.restore(
        path, certificate, passphrase, code, name=arguments.name, protection=protection
    )
    _show_card(terminal, "Restored", card)


def _delete(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> None:
    """Delete an authority after its name was typed once more."""
    name: str = arguments.name
    typed: str | None = arguments.confirm
    if typed is None:
        for card in care.cards():
            if card.name == name:
                _show_card(terminal, "To be deleted for good", card)
        terminal.remark("Its clusters go on working; no other can be signed with it.")
        terminal.flush()
        typed = terminal.ask(f"Type the name {safe_text(name)} to delete the authority: ")
    remark = care.delete(name, typed)
    terminal.show(f"The authority {safe_text(name)} is deleted.")
    if remark:
        terminal.remark(str(remark))


_ACTS: Mapping[str, Callable[[Terminal, Namespace, AuthorityCare], None]] = {
    "make": _make,
    "complete": _complete,
    "import": _import,
    "list": _list,
    "export": _export,
    "backup": _back_up,
    "restore": _restore,
    "delete": _delete,
}


# --- what is asked and shown ---------------------------------------------------------------


def _subject(arguments: Namespace) -> Subject:
    return Subject(
        common_name=arguments.name if arguments.common_name is None else arguments.common_name,
        organisation=arguments.organisation,
        unit=arguments.unit,
        locality=arguments.locality,
        state=arguments.state,
        country=arguments.country,
    )


def _protection(terminal: Terminal, arguments: Namespace, care: AuthorityCare) -> Protection:
    """Return what was chosen; a keyring that is wanted must be there before anything."""
    if arguments.passphrase_only:
        return Protection.PASSPHRASE_ONLY
    try:
        name = care.keyring_name()
    except KeyStoreError as error:
        hint = say("Start the desktop's keyring, or choose --passphrase-only.")
        raise KeyStoreError(error.title, error.detail, hint) from error
    terminal.remark(f"The desktop's keyring is {safe_text(name)}.")
    return Protection.KEYRING


def _passphrase(terminal: Terminal, name: str, descriptor: int | None) -> Secret:
    return ask_secret(terminal, f"Passphrase of authority {safe_text(name)}", descriptor)


def _new_passphrase(terminal: Terminal, arguments: Namespace) -> Secret:
    what = f"New passphrase for authority {safe_text(arguments.name)}"
    return ask_new_secret(terminal, what, arguments.passphrase_fd)


def _show_request(terminal: Terminal, request: Request) -> None:
    terminal.show("Request")
    rows: list[Row] = [
        ("Subject", safe_text(request.subject, _MAX_SHOWN)),
        *digest_rows("Key", request.key_fingerprint),
    ]
    show_rows(terminal, rows)
    show_findings(terminal, request.findings)


def _show_card(terminal: Terminal, heading: str, card: AuthorityCard) -> None:
    terminal.show(f"{heading}: {safe_text(card.name)}")
    rows = [
        ("Subject", safe_text(card.subject, _MAX_SHOWN)),
        ("Key", f"RSA-{card.bits}, {PROTECTION_WORDS[card.protection]}"),
        ("In force", f"{utc(card.valid_from)} to"),
        ("", utc(card.valid_until)),
        *digest_rows("Fingerprint", card.fingerprint),
    ]
    show_rows(terminal, rows)
    if card.warning:
        terminal.remark(f"{safe_text(card.name)}: {card.warning}")


def _card_fields(card: AuthorityCard) -> dict[str, object]:
    return {
        "name": card.name,
        "subject": card.subject,
        "fingerprint": card.fingerprint.hex(),
        "key_fingerprint": card.key_fingerprint.hex(),
        "bits": card.bits,
        "protection": card.protection.value,
        "valid_from": utc(card.valid_from),
        "valid_until": utc(card.valid_until),
        "warning": str(card.warning) if card.warning else None,
    }
