# SPDX-License-Identifier: Apache-2.0
"""A token file put on a medium: the very bytes the cluster gave, whole, read back, compared.

Nothing on the medium is changed or overwritten. The same token has the same name everywhere;
where the same bytes lie under that name already, they are compared and nothing is written.
Once its token is dead, a file that was written here can be taken back, and no other.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from approver_gui.errors import MediumError
from approver_gui.files import read_bounded
from approver_gui.flows.media import write_file
from approver_gui.journal import Journal
from approver_gui.text import Sentence, say
from approver_gui.tokens.codec import MAX_FILE_BYTES, parse
from approver_gui.tokens.model import ServiceToken, Token, digests

NAME_DIGITS = 8
"""Hex digits of the digest in a name: enough to tell the tokens on one medium apart."""
MAX_NAMES = 100
_NO_NAME = re.compile(r"[^a-z0-9_-]+")


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A token file on a medium, read back and found to be what was handed out.

    Attributes:
        path: the file.
        digest: what approvers compare by voice and sign, 32 bytes; of the first entry where
            the token has several.
        file_digest: SHA-256 of the file as read back, 32 bytes.
        was_there: whether it lay there already, so that nothing was written.
    """

    path: Path
    digest: bytes
    file_digest: bytes
    was_there: bool = False

    def words(self) -> Sentence:
        """Return what happened, in a sentence."""
        words = say("The token is on the medium as {path}, read back and compared.")
        if self.was_there:
            words = say("The token was on the medium already, as {path}; it was compared.")
        return words.put(path=str(self.path))


def propose_name(token: Token, whose: str = "") -> str:
    """Return the name for a token's file: service, key and the beginning of its digest.

    Service and key are what the file claims; characters that a medium may not take are left
    out of them.

    Args:
        token: what the file holds.
        whose: key a registration is about; the token does not name anybody.
    """
    parts = ["registration", whose] if whose else ["token"]
    if isinstance(token, ServiceToken):
        parts = [token.service, _short(token.key_reference or "")]
    parts.append(digests(token)[0].hex()[:NAME_DIGITS])
    plain = (_NO_NAME.sub("", part.lower())[:32].strip("-") for part in parts)
    return "-".join(part for part in plain if part) + ".json"


def hand_out(
    original: bytes, folder: Path, journal: Journal, ceremony: str, whose: str = ""
) -> HandedOut:
    """Put a token file into a folder under a free name.

    Args:
        original: the file as the cluster gave it.
        folder: on the medium, chosen by a person.
        journal: the log book.
        ceremony: names the ceremony in it.
        whose: key a registration is about.

    Raises:
        TokenFileError: this is no token file.
        MediumError: it cannot be written, reads back differently, or no name is free.
        JournalError: the journal cannot be written; the file is there all the same.
    """
    token = parse(original)
    path, was_there = _place(folder, propose_name(token, whose), original)
    if not was_there:
        write_file(path, original)
    handed_out = HandedOut(
        path, digests(token)[0], hashlib.sha256(original).digest(), was_there=was_there
    )
    journal.record(
        "token_handed_out",
        ceremony=ceremony,
        file=str(path),
        digests=tuple(digest.hex() for digest in digests(token)),
        sha256=handed_out.file_digest.hex(),
        was_there=was_there,
    )
    return handed_out


def take_back(path: Path, file_digest: bytes, journal: Journal) -> bool:
    """Remove a file that was written for a token that is dead now.

    Args:
        path: the file.
        file_digest: SHA-256 of what was written, 32 bytes.
        journal: the log book.

    Returns:
        whether it was removed; where other bytes lie there by now, they stay.

    Raises:
        JournalError: the journal cannot be written; the file is gone all the same.
    """
    if not _holds(path, file_digest):
        return False
    try:
        path.unlink()
    except OSError:
        return False
    journal.record("dead_file_removed", file=str(path), sha256=file_digest.hex())
    return True


def _short(reference: str) -> str:
    try:
        return f"0x{int(reference, 16):x}"
    except ValueError:  # no key, or a claim that is no number
        return reference


def _place(folder: Path, name: str, data: bytes) -> tuple[Path, bool]:
    """Return a name that is free, or has these very bytes already, and which of the two."""
    stem = name.removesuffix(".json")
    for number in range(1, MAX_NAMES + 1):
        path = folder / (name if number == 1 else f"{stem}-{number}.json")
        if not os.path.lexists(path):
            return path, False
        if _holds(path, hashlib.sha256(data).digest()):
            return path, True
    raise MediumError(
        say("No name is free for the token"),
        say("{folder} has {count} other files with its name.").put(
            folder=str(folder), count=MAX_NAMES
        ),
        say("Choose another folder or medium. Nothing was changed."),
    )


def _holds(path: Path, file_digest: bytes) -> bool:
    try:
        if path.is_symlink():
            return False
        return hashlib.sha256(read_bounded(path, MAX_FILE_BYTES)).digest() == file_digest
    except OSError:
        return False  # whatever it is, it is not ours
