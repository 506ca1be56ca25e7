# SPDX-License-Identifier: Apache-2.0
"""What probably went wrong where a signature does not verify.

An RSA signature can be opened with the public key: what was padded and signed lies inside
and tells another digest, a digest hashed once more, or text, apart from another key. It
never makes a signature count; it only finds words for the person who has to sign again.

Source of the forms: RFC 8017, sections 8 and 9.2 (EMSA-PKCS1-v1_5) and 9.1 (EMSA-PSS).
"""

import base64
import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

from approver_gui.keys.rsa import DIGEST_BYTES, SIGNATURE_BYTES, PublicKey
from approver_gui.text import Sentence, say, spoken_words
from approver_gui.tokens.voters import Mistake, MistakeKind

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

_SHA256_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
_OTHER_INFOS = {
    "MD5": bytes.fromhex("3020300c06082a864886f70d020505000410"),
    "SHA-1": bytes.fromhex("3021300906052b0e03021a05000414"),
    "SHA-224": bytes.fromhex("302d300d06096086480165030402040500041c"),
    "SHA-384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "SHA-512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
"""DigestInfo without its digest, by hash function. Source: RFC 8017, section 9.2, note 1."""
_LEAST_PADDING = 8
_SHOWN_WORDS = 8
_PSS = PSS(MGF1(SHA256()), PSS.AUTO)
_READY_DIGEST = Prehashed(SHA256())

_TWICE = say(
    "The digest was hashed once more before it was signed. Sign the 32 bytes themselves:"
    " openssl pkeyutl -sign -pkeyopt digest:sha256, not openssl dgst."
)
_HEX = say(
    "The digest was signed as hex text. Write it as its 32 bytes into the file that is signed."
)
_BASE64 = say(
    "The digest was signed as base64 text. Decode it to its 32 bytes before it is signed."
)
_PSS_WORDS = say(
    "The signature is an RSA-PSS one. The cluster wants PKCS#1 v1.5: sign again without the"
    " padding option."
)
_BARE = say(
    "The digest was signed without the DigestInfo around it. Sign again with"
    " -pkeyopt digest:sha256."
)
_OTHER_HASH = say(
    "The signature says that it is over a digest of {hash}, not of SHA-256. Sign again with"
    " -pkeyopt digest:sha256."
)
_REVERSED = say(
    "The bytes of the signature stand in reverse order. Write them as the signing tool"
    " gave them."
)
_OTHER_DIGEST = say(
    "The signature is over another digest, which begins with the words {words}. Perhaps another"
    " token was signed: hand out this one again."
)
_OTHER_CONTENT = say(
    "The registered key signed something that is no digest of this token. Hand out the token"
    " again and have it signed anew."
)
_OTHER_KEY = say(
    "The registered key did not make this signature. Perhaps another key was used, or the"
    " signature is damaged: sign again with the registered key, or register the new one."
)


def diagnose(public: PublicKey, digest: bytes, signature: bytes) -> Mistake | None:
    """Return the likely mistake in a signature, None where it verifies.

    The work is bounded: at most five operations with the public key.

    Args:
        public: the key that should have made it.
        digest: what should have been signed, 32 bytes.
        signature: any bytes.

    Raises:
        ValueError: the digest is not 32 bytes.
    """
    if public.verify(digest, signature):
        return None
    handle = cast("RSAPublicKey", load_der_public_key(public.spki))
    found = _inside(_opened(handle, signature), digest)
    if found:
        return found
    if _is_pss(handle, digest, signature):
        return Mistake(MistakeKind.PSS, _PSS_WORDS)
    if public.verify(digest, signature[::-1]):
        return Mistake(MistakeKind.REVERSED, _REVERSED)
    return Mistake(MistakeKind.OTHER_KEY, _OTHER_KEY)


def _opened(handle: "RSAPublicKey", signature: bytes) -> bytes | None:
    """Return what lies in the padding of PKCS#1 v1.5, None where there is no such padding."""
    numbers = handle.public_numbers()
    value = int.from_bytes(signature, "big")
    if len(signature) != SIGNATURE_BYTES or value >= numbers.n:
        return None
    block = pow(value, numbers.e, numbers.n).to_bytes(SIGNATURE_BYTES, "big")
    padding, end, content = block[2:].partition(b"\0")
    is_padded = block[:2] == b"\0\1" and bool(end) and not padding.strip(b"\xff")
    return content if is_padded and len(padding) >= _LEAST_PADDING else None


def _inside(content: bytes | None, digest: bytes) -> Mistake | None:
    if content is None:
        return None
    for mistake, form in _forms(digest):
        if content == form:
            return mistake
    for name, info in _OTHER_INFOS.items():
        if content.startswith(info):
            return Mistake(MistakeKind.OTHER_HASH, _OTHER_HASH.put(hash=name))
    signed = content.removeprefix(_SHA256_INFO)
    if len(signed) != DIGEST_BYTES:
        return Mistake(MistakeKind.OTHER_CONTENT, _OTHER_CONTENT)
    shown = " ".join(spoken_words(signed)[:_SHOWN_WORDS])
    return Mistake(MistakeKind.OTHER_DIGEST, _OTHER_DIGEST.put(words=shown), signed)


def _forms(digest: bytes) -> Iterator[tuple[Mistake, bytes]]:
    """Yield what people sign instead of the digest: as it is, and hashed."""
    yield Mistake(MistakeKind.NO_DIGEST_INFO, _BARE), digest
    twice = hashlib.sha256(digest).digest()
    for start in (b"", _SHA256_INFO):
        yield Mistake(MistakeKind.HASHED_TWICE, _TWICE), start + twice
    for kind, words, text in _texts(digest):
        yield Mistake(kind, words), text
        yield Mistake(kind, words), _SHA256_INFO + hashlib.sha256(text).digest()


def _texts(digest: bytes) -> Iterator[tuple[MistakeKind, Sentence, bytes]]:
    encoded = base64.b64encode(digest)
    for end in (b"", b"\n", b"\r\n"):
        yield MistakeKind.HEX_TEXT, _HEX, digest.hex().encode() + end
        yield MistakeKind.HEX_TEXT, _HEX, digest.hex().upper().encode() + end
        yield MistakeKind.BASE64_TEXT, _BASE64, encoded + end


def _is_pss(handle: "RSAPublicKey", digest: bytes, signature: bytes) -> bool:
    for signed in (digest, hashlib.sha256(digest).digest()):
        try:
            handle.verify(signature, signed, _PSS, _READY_DIGEST)
        except InvalidSignature:
            continue
        return True
    return False
