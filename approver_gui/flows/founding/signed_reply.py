# SPDX-License-Identifier: Apache-2.0
"""What comes back for a registration: told apart by content, and verified before it is used.

An approver's machine gives the token file with the signatures in it and the public key beside
it. Who works with OpenSSL may bring the bare signature instead, as ``openssl pkeyutl`` wrote
it, or its base64. Names tell nothing here.
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass

from approver_gui.errors import BadSignatureError, RefusedError, TokenFileError
from approver_gui.keys import rsa
from approver_gui.keys.mistakes import diagnose
from approver_gui.text import Sentence, say, spoken_words
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import (
    SIGNATURE_BYTES,
    RegistrationToken,
    with_signatures,
)
from approver_gui.tokens.voters import MistakeKind

_PEM = b"-----BEGIN "
_SHOWN_WORDS = 8


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, verified: this key signed every entry.

    Attributes:
        key: the public key.
        signed_file: the cluster's token file with these signatures in it.
    """

    key: rsa.PublicKey
    signed_file: bytes

    @property
    def words(self) -> str:
        """The beginning of the key's fingerprint, to be compared with its owner by voice."""
        return " ".join(spoken_words(self.key.fingerprint())[:_SHOWN_WORDS])


def sort_out(files: Sequence[tuple[str, bytes]]) -> tuple[bytes, bytes]:
    """Return the signed file and the public key among files in any order.

    An unsigned token file among them, as one lies on the same medium, is passed over.

    Args:
        files: name and content of each.

    Raises:
        TokenFileError: one of the two is missing, or there is more than one.
    """
    keys = [data for _, data in files if data.lstrip().startswith(_PEM)]
    others = [data for _, data in files if not data.lstrip().startswith(_PEM)]
    signed = [data for data in others if not _is_unsigned(data)] or others
    if len(signed) == 1 and len(keys) == 1:
        return signed[0], keys[0]
    names = ", ".join(name for name, _ in files)
    raise TokenFileError(
        say("Two files are wanted"),
        say("{names}: {signed} signed token files and {keys} public keys.").put(
            names=names or say("Nothing"), signed=len(signed), keys=len(keys)
        ),
        say("Give the signed file and the public key that belongs to it, and nothing else."),
    )


def read(original: RegistrationToken, signed_file: bytes, public_pem: bytes) -> Reply:
    """Return what came back, once it is verified.

    Args:
        original: the token as the cluster gave it.
        signed_file: a signed token file, or a bare signature where the token has one entry.
        public_pem: the public key, RSA with 2,048 bits.

    Raises:
        KeyStoreError: this is no public key that can approve.
        TokenFileError: this is no signed file.
        RefusedError: it is another token, or an entry of it is not signed.
        BadSignatureError: the key did not sign it; the words say what probably happened.
    """
    key = rsa.parse_public_pem(public_pem)
    signatures = _signatures(original, signed_file)
    for entry, signature in zip(original.entries, signatures, strict=True):
        if not key.verify(entry.digest, signature):
            raise _not_by(key, entry.digest, signature)
    return Reply(key, dump(with_signatures(original, signatures)))


def _signatures(original: RegistrationToken, signed_file: bytes) -> tuple[bytes, ...]:
    bare = _bare(signed_file)
    if bare is not None and len(original.entries) == 1:
        return (bare,)
    token = parse(signed_file)
    wanted = [entry.digest for entry in original.entries]
    if not isinstance(token, RegistrationToken):
        raise _other(say("It is no token of a registration."))
    if [entry.digest for entry in token.entries] != wanted:
        raise _other(
            say("Its digest begins with the words {words}.").put(
                words=_words(token.entries[0].digest)
            )
        )
    signatures = tuple(entry.signature for entry in token.entries if entry.signature)
    if len(signatures) < len(wanted):
        raise RefusedError(
            say("The file is not signed"),
            say("{count} of {all} entries hold a signature.").put(
                count=len(signatures), all=len(wanted)
            ),
            say("Give the file that was saved after signing, not the one handed out."),
        )
    return signatures


def _bare(data: bytes) -> bytes | None:
    if len(data) == SIGNATURE_BYTES:
        return data
    try:
        decoded = base64.b64decode(b"".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return decoded if len(decoded) == SIGNATURE_BYTES else None


def _is_unsigned(data: bytes) -> bool:
    try:
        token = parse(data)
    except TokenFileError:
        return False
    if not isinstance(token, RegistrationToken):
        return False
    return not any(entry.signature for entry in token.entries)


def _other(why: Sentence) -> RefusedError:
    return RefusedError(
        say("Another file was signed"),
        say("This is not the token that was handed out. {why}").put(why=why),
        say("Hand out this registration's token, have it signed, and give the signed file."),
    )


def _not_by(key: rsa.PublicKey, digest: bytes, signature: bytes) -> BadSignatureError:
    mistake = diagnose(key, digest, signature)
    words = mistake.words if mistake else say("Nothing tells what happened.")
    if mistake and mistake.kind is MistakeKind.OTHER_KEY:
        words = say(
            "The private half of this public key did not make the signature; perhaps the two"
            " files do not belong together, or one is damaged."
        )
    return BadSignatureError(
        say("The signature does not fit the key"),
        words,
        say("Nothing was sent. Have the token signed again, and give both files."),
    )


def _words(digest: bytes) -> str:
    return " ".join(spoken_words(digest)[:_SHOWN_WORDS])
