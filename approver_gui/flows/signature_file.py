# SPDX-License-Identifier: Apache-2.0
"""A signature that was verified, saved as a file in the form that is wanted."""

import hashlib
from pathlib import Path
from typing import assert_never

from approver_gui.flows.key_operations import OutputForm
from approver_gui.flows.media import write_file
from approver_gui.journal import Journal
from approver_gui.keys.signatures import Forms


def content(forms: Forms, form: OutputForm) -> bytes:
    """Return the bytes of the file."""
    match form:
        case OutputForm.BASE64:
            return forms.base64.encode("ascii") + b"\n"
        case OutputForm.DER:
            return forms.der
        case OutputForm.RAW:
            return forms.raw
        case _:
            assert_never(form)


def propose_name(payload_name: str, form: OutputForm) -> str:
    """Return the name of the file: the payload's, and what it is."""
    endings = {OutputForm.BASE64: "sig.b64", OutputForm.DER: "sig.der", OutputForm.RAW: "sig"}
    name = Path(payload_name.replace("\0", "")).name or "signature"
    return f"{name}.{endings[form]}"


def save(forms: Forms, form: OutputForm, path: Path, journal: Journal, ceremony: str) -> Path:
    """Write a signature to a new file and read it back; return where it is.

    Raises:
        MediumError: it cannot be written, or reads back differently.
        JournalError: the journal cannot be written; the file is there all the same.
    """
    data = content(forms, form)
    write_file(path, data)
    journal.record(
        "signature_saved",
        ceremony=ceremony,
        file=str(path),
        form=form.value,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return path
