# SPDX-License-Identifier: Apache-2.0
"""RSA keys with exponent 65537: of 2048 bits for tokens, longer ones for authorities too.

A private key comes from three places: made here, read from PEM as OpenSSL writes it, or
taken out of a seal of our own. What comes from outside is checked whole, primes included.
Which sizes are taken depends on the purpose; without one it is an approver's key.

Source of the signature scheme: the CloudHSM user guide signs a token's 32-byte digest with
``openssl pkeyutl -sign -pkeyopt digest:sha256``, that is RSASSA-PKCS1-v1_5 of RFC 8017.
"""

import hashlib
from typing import TYPE_CHECKING, NoReturn

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_private_key,
    load_der_public_key,
    load_pem_private_key,
)

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys import pem
from approver_gui.keys.purpose import APPROVER, Purpose
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say

if TYPE_CHECKING:  # an approver's window starts without it
    from cryptography import x509

KEY_BITS = 2048
EXPONENT = 65537
DIGEST_BYTES = 32
SIGNATURE_BYTES = KEY_BITS // 8

_PADDING = PKCS1v15()
_READY_DIGEST = Prehashed(SHA256())  # nothing is hashed again


class PublicKey:
    """The public half of a signing key; equal when the keys are equal.

    Attributes:
        spki: DER of its SubjectPublicKeyInfo (RFC 5280).
    """

    __slots__ = ("_handle", "spki")

    def __init__(self, handle: RSAPublicKey) -> None:
        self._handle = handle
        self.spki = handle.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    def verify(self, digest: bytes, signature: bytes) -> bool:
        """Tell whether ``signature`` was made over ``digest`` by this key's private half.

        Raises:
            ValueError: the digest is not 32 bytes.
        """
        _require_digest(digest)
        try:
            self._handle.verify(signature, digest, _PADDING, _READY_DIGEST)
        except InvalidSignature:
            return False
        return True

    @property
    def bits(self) -> int:
        """Of the modulus."""
        return self._handle.key_size

    def pem(self) -> bytes:
        """Return ``-----BEGIN PUBLIC KEY-----`` and so on, as OpenSSL writes it."""
        return self._handle.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    def fingerprint(self) -> bytes:
        """Return the SHA-256 of the SubjectPublicKeyInfo, 32 bytes."""
        return hashlib.sha256(self.spki).digest()

    def __eq__(self, other: object) -> bool:
        return self.spki == other.spki if isinstance(other, PublicKey) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.spki)

    def __repr__(self) -> str:
        return f"PublicKey({self.fingerprint().hex()[:16]})"


class PrivateKey:
    """A private key in memory. It shows nothing of itself and is never copied.

    Attributes:
        public: its public half.
    """

    __slots__ = ("_handle", "public")

    def __init__(self, handle: RSAPrivateKey) -> None:
        self._handle = handle
        self.public = PublicKey(handle.public_key())

    def sign(self, digest: bytes) -> bytes:
        """Return the signature over a ready SHA-256 digest, 256 bytes with RSA-2048.

        Raises:
            ValueError: the digest is not 32 bytes.
        """
        _require_digest(digest)
        return self._handle.sign(digest, _PADDING, _READY_DIGEST)

    def certify(self, builder: "x509.CertificateBuilder") -> "x509.Certificate":
        """Return what the builder holds as a certificate, signed with SHA-256 (PKCS#1 v1.5).

        Raises:
            ValueError: the builder lacks something.
        """
        return builder.sign(self._handle, SHA256(), rsa_padding=_PADDING)

    def der(self) -> bytes:
        """Return the key itself, PKCS#8 DER without encryption: only for a seal."""
        return self._handle.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def __repr__(self) -> str:
        return "PrivateKey(<hidden>)"

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a private key is neither copied nor pickled")


def generate(bits: int = KEY_BITS) -> PrivateKey:
    """Make a new key from the system's randomness (some 0.1 s, with 4096 bits a second)."""
    return PrivateKey(generate_private_key(EXPONENT, bits))


def from_der(der: bytes, *, trusted: bool, purpose: Purpose = APPROVER) -> PrivateKey:
    """Return the key of a PKCS#8 DER that :meth:`PrivateKey.der` made.

    Args:
        der: PKCS#8, not encrypted.
        trusted: it comes out of a seal of this store, so the 50 ms that prove its primes
            again can be saved.
        purpose: what the key is for.

    Raises:
        KeyStoreError: no RSA key of a size for this purpose with exponent 65537, or one that
            is not sound.
    """
    try:
        key = load_der_private_key(der, None, unsafe_skip_rsa_key_validation=trusted)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unsound(purpose) from error
    return _require_ours(key, purpose)


def parse_pem(
    untrusted: bytes, passphrase: Secret | None, purpose: Purpose = APPROVER
) -> PrivateKey:
    """Read a private key as OpenSSL writes it: PKCS#1 or PKCS#8, encrypted or not.

    Args:
        untrusted: the whole file, one PEM block of at most 64 KiB.
        passphrase: of the file; not looked at when the file is not encrypted.
        purpose: what the key is for.

    Raises:
        WrongPassphraseError: the file is encrypted and this passphrase does not open it.
        KeyStoreError: an encryption not supported here, or anything else than one sound
            RSA key of a size for this purpose with exponent 65537; the words name what it is.
    """
    block = pem.private_block(untrusted, purpose)
    if not block.is_encrypted:
        return _load_plain(block, purpose)
    if not passphrase:
        raise WrongPassphraseError(
            say("The key file asks for its passphrase"),
            say("It is encrypted, and no passphrase for the file was given."),
            say("Give the passphrase that the file was encrypted with."),
        )
    try:
        key = load_pem_private_key(block.text, passphrase.reveal())
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _locked(error) from error
    return _require_ours(key, purpose)


def parse_public_pem(untrusted: bytes) -> PublicKey:
    """Read a public key: one PEM block ``PUBLIC KEY`` with an RSA-2048 key.

    Raises:
        KeyStoreError: anything else; the words name what it is.
    """
    return public_from_spki(pem.public_der(untrusted))


def public_from_spki(untrusted: bytes, purpose: Purpose = APPROVER) -> PublicKey:
    """Return the public key of a SubjectPublicKeyInfo in DER.

    Raises:
        KeyStoreError: no RSA key of a size for this purpose with exponent 65537, or not the
            one way to write it.
    """
    try:
        handle = load_der_public_key(untrusted)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unsound(purpose) from error
    if not isinstance(handle, RSAPublicKey):
        raise _refused(_kind(handle), purpose)
    _require_size(handle, purpose)
    key = PublicKey(handle)
    if key.spki != untrusted:
        raise _unsound(purpose)
    return key


def _load_plain(block: pem.Block, purpose: Purpose) -> PrivateKey:
    try:
        key = load_pem_private_key(block.text, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _unsound(purpose) from error
    if pem.is_pss(block.der):
        raise _refused(say("an RSA key for PSS signatures only"), purpose)
    return _require_ours(key, purpose)


def _locked(error: Exception) -> KeyStoreError:
    # the library has one class for both, so its words decide
    if isinstance(error, UnsupportedAlgorithm) or "unknown" in str(error).lower():
        return KeyStoreError(
            say("The encryption of the key file is unknown"),
            say("Its cipher or key derivation is not supported here; nothing was tried."),
            say("Write it again with openssl pkcs8 -topk8 -v2 aes-256-cbc."),
        )
    return WrongPassphraseError(
        say("Wrong passphrase for the key file"),
        say("Nothing could be decrypted with it, or the file is damaged."),
        say("Try the passphrase that the file was encrypted with."),
    )


def _require_ours(key: object, purpose: Purpose) -> PrivateKey:
    if not isinstance(key, RSAPrivateKey):
        raise _refused(_kind(key), purpose)
    _require_size(key.public_key(), purpose)
    return PrivateKey(key)


def _require_size(public: RSAPublicKey, purpose: Purpose) -> None:
    if public.key_size not in purpose.sizes:
        found = say("an RSA key of {bits} bits").put(bits=public.key_size)
        raise _refused(found, purpose)
    exponent = public.public_numbers().e
    if exponent != EXPONENT:
        found = say("an RSA key with exponent {exponent}").put(exponent=exponent)
        raise _refused(found, purpose)


def _require_digest(digest: bytes) -> None:
    if len(digest) != DIGEST_BYTES:
        message = f"a digest has {DIGEST_BYTES} bytes, not {len(digest)}"
        raise ValueError(message)


def _kind(key: object) -> Sentence:
    name = type(key).__name__.removesuffix("PrivateKey").removesuffix("PublicKey")
    return say("a key of another kind ({kind})").put(kind=name)


def _refused(found: Sentence, purpose: Purpose) -> KeyStoreError:
    return KeyStoreError(purpose.title, purpose.rule.put(found=found), purpose.hint)


def _unsound(purpose: Purpose) -> KeyStoreError:
    return KeyStoreError(
        say("The key cannot be used"),
        purpose.unsound,
        say("Get the key file again from where it was made."),
    )
