# SPDX-License-Identifier: Apache-2.0
"""The sealed key file: one JSON object, ``approver-gui/key/1`` for an approver's key.

1. The private key (PKCS#8 DER) lies under AES-256-GCM.
2. Its key is HKDF-SHA256(Argon2id(passphrase) || second factor); the second factor is the
   keyring's 32 random bytes, a recovery code, or nothing.
3. Every other field is authenticated along with it: an edited name, protection, time or
   public key never opens.
4. There is one way to write a file. What is not written so, line ends apart, is not read;
   so no change of a single byte goes unnoticed.
5. The cost of a derivation is bounded on reading: a hostile file cannot stall the machine.
6. The seal cannot tell a wrong passphrase from a wrong second factor or a damaged file.
7. An authority's key says so in its format: neither kind is ever taken for the other.
"""

import base64
import json
import re
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys import rsa
from approver_gui.keys.passphrase import derivation_bytes
from approver_gui.keys.purpose import APPROVER, Purpose, purpose_of
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, say, utc

FORMAT = APPROVER.format
MAX_FILE_BYTES = 64 * 1024
MAX_NAME_CHARACTERS = 64
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}")
_KEY_ID = re.compile(r"[0-9a-f]{32}")
_GUARD = re.compile(r"[a-z+-]{1,40}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_MAX_DIGITS = 18
_SALT_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16
_KEY_BYTES = 32
_MAX_SEALED_BYTES = 8 * 1024
_one_derivation = threading.Lock()


class Guard(Enum):
    """What is needed to open a seal, as its file says it."""

    KEYRING = "keyring+passphrase"
    PASSPHRASE_ONLY = "passphrase"  # noqa: S105  # the word, not a passphrase
    RECOVERY_CODE = "passphrase+recovery-code"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: the parameters of Argon2id (RFC 9106).

    Attributes:
        memory_kib: memory in KiB, at least 8 a lane.
        iterations: passes over the memory.
        lanes: threads that can work on it at once.
    """

    memory_kib: int
    iterations: int
    lanes: int

    def is_bearable(self) -> bool:
        """Tell whether a derivation ends in bounded time and memory (1 GiB)."""
        return (
            1 <= self.lanes <= _MAX_LANES
            and 1 <= self.iterations <= _MAX_ITERATIONS
            and 8 * self.lanes <= self.memory_kib <= _MAX_MEMORY_KIB
        )


STANDARD_COST = Cost(memory_kib=256 * 1024, iterations=3, lanes=4)
_MAX_LANES = 8
_MAX_ITERATIONS = 16
_MAX_MEMORY_KIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Header:
    """Everything in the open about a sealed key. Authenticated once the seal is opened.

    Attributes:
        name: 1 to 64 characters of letters, digits, ``-``, ``_`` and ``.``.
        made_at: when the key was made or imported; aware UTC, whole seconds.
        public: the public half.
        guard: what opens the seal.
        key_id: 32 hex digits, fresh for every key file; names the keyring's secret.
        purpose: what the key is for.
    """

    name: str
    made_at: datetime
    public: rsa.PublicKey
    guard: Guard
    key_id: str
    purpose: Purpose = APPROVER


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A sealed key file, read or about to be written.

    Attributes:
        header: what stands in the open.
        cost: of the derivation.
        salt: 32 bytes, fresh for every seal.
        nonce: 12 bytes, fresh for every seal.
        sealed: the private key under AES-256-GCM, tag included.
    """

    header: Header
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


def new_key_id() -> str:
    """Return a fresh random id for a key file."""
    return secrets.token_hex(16)


def check_name(untrusted: str) -> str:
    """Return ``untrusted`` when it can be the name of a key and of its file.

    Raises:
        KeyStoreError: naming the rule.
    """
    if _NAME.fullmatch(untrusted):
        return untrusted
    raise KeyStoreError(
        say("This cannot be the name of a key"),
        say(
            "A name has 1 to {most} characters: letters A to Z, digits, dash, underscore and "
            "dot, and does not begin with a dot."
        ).put(most=MAX_NAME_CHARACTERS),
        say("Choose another name, for example your HSM user name."),
    )


def seal(
    key: rsa.PrivateKey, header: Header, passphrase: Secret, second_factor: bytes, cost: Cost
) -> SealedKey:
    """Seal a private key; takes the time of one derivation.

    Args:
        key: the private key; its public half stands in the header.
        header: what stands in the open.
        passphrase: hashed as composed UTF-8 text.
        second_factor: the keyring's or the recovery code's bytes; empty for passphrase only.
        cost: of one guess.

    Raises:
        KeyStoreError: there is not enough memory.
    """
    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    unsealed = SealedKey(header, cost, salt, nonce, b"")
    cipher = _cipher(unsealed, passphrase, second_factor)
    sealed = cipher.encrypt(nonce, key.der(), _authenticated(unsealed))
    return SealedKey(header, cost, salt, nonce, sealed)


def unseal(
    file: SealedKey, passphrase: Secret, second_factor: bytes, *, trusted: bool
) -> rsa.PrivateKey:
    """Open a seal; takes the time of one derivation.

    Args:
        file: the sealed key.
        passphrase: as typed.
        second_factor: as when it was sealed.
        trusted: the file was sealed on this machine, so its primes need no new proof.

    Raises:
        WrongPassphraseError: it does not open; the words name what else may be wrong.
        KeyStoreError: the key inside is not the one that the header shows, or there is not
            enough memory.
    """
    cipher = _cipher(file, passphrase, second_factor)
    try:
        der = cipher.decrypt(file.nonce, file.sealed, _authenticated(file))
    except InvalidTag as error:
        raise WrongPassphraseError(
            say("Wrong passphrase"),
            say("The key '{name}' stayed locked. {else_wrong}").put(
                name=file.header.name, else_wrong=_ELSE_WRONG[file.header.guard]
            ),
            say("Type the passphrase again."),
        ) from error
    key = rsa.from_der(der, trusted=trusted, purpose=file.header.purpose)
    if key.public != file.header.public:
        raise KeyStoreError(
            say("The sealed key contradicts its file"),
            say("The private key in '{name}' does not belong to the public key beside it.").put(
                name=file.header.name
            ),
            say("Do not use this file; restore the key from its backup."),
        )
    return key


_ELSE_WRONG: dict[Guard, Sentence] = {
    Guard.KEYRING: say(
        "Its seal cannot tell a wrong passphrase from a wrong keyring secret or a damaged file."
    ),
    Guard.PASSPHRASE_ONLY: say("Its seal cannot tell a wrong passphrase from a damaged file."),
    Guard.RECOVERY_CODE: say(
        "Its seal cannot tell a wrong passphrase from the recovery code of another backup or "
        "a damaged file."
    ),
}


def dump(file: SealedKey) -> bytes:
    """Return the one way to write a sealed key."""
    fields = _open_fields(file) | {"sealed": _base64(file.sealed)}
    return json.dumps(fields, indent=2).encode("ascii") + b"\n"


def parse(untrusted: bytes, purpose: Purpose = APPROVER) -> SealedKey:
    """Read a sealed key file or a backup, strictly. Nothing in it is proven yet.

    Raises:
        KeyStoreError: too large, not written the one way, of another purpose, a field missing,
            unknown, of the wrong type or out of bounds.
    """
    if len(untrusted) > MAX_FILE_BYTES:
        raise _damage(say("It has more than {most} bytes.").put(most=MAX_FILE_BYTES))
    plain = untrusted.replace(b"\r\n", b"\n")
    try:
        fields = json.loads(plain.decode("ascii"), parse_int=_small_int)
    except (ValueError, RecursionError) as error:
        raise _damage(say("It is not the JSON of a sealed key.")) from error
    if not isinstance(fields, dict):
        raise _damage(say("It is not one JSON object."))
    if fields.get("format") != purpose.format:
        raise _of_another_format(fields.get("format"), purpose)
    file = _sealed_key(fields, purpose)
    if dump(file) not in (plain, plain + b"\n"):
        raise _damage(say("It is not written in the one way that this program writes."))
    return file


def _of_another_format(found: object, purpose: Purpose) -> KeyStoreError:
    other = purpose_of(found)
    if other is None:
        words = say("It does not say that it is of the format {format}.")
        return _damage(words.put(format=purpose.format))
    return KeyStoreError(
        say("This key is for something else"),
        say("It is {found}. Wanted is {wanted}.").put(found=other.whose, wanted=purpose.whose),
        say("Choose another file; keys for tokens and for certificates are kept apart."),
    )


def _sealed_key(fields: dict[str, object], purpose: Purpose) -> SealedKey:
    kdf = fields.get("kdf")
    if not isinstance(kdf, dict):
        raise _damaged_field("kdf")
    cost = Cost(_number(kdf, "memory_kib"), _number(kdf, "iterations"), _number(kdf, "lanes"))
    if not cost.is_bearable():
        raise _damage(say("Its key derivation asks for more, or less, than is allowed."))
    name = _text(fields, "name", _NAME)
    try:
        made_at = datetime.fromisoformat(_text(fields, "made_at", _TIME))
        guard = Guard(_text(fields, "protection", _GUARD))
    except ValueError as error:
        raise _damage(say("Its time or its protection is unknown.")) from error
    public = rsa.public_from_spki(_bytes(fields, "public_key", 1, 1024), purpose)
    key_id = _text(fields, "key_id", _KEY_ID)
    header = Header(name, made_at, public, guard, key_id, purpose)
    salt = _bytes(kdf, "salt", _SALT_BYTES, _SALT_BYTES)
    nonce = _bytes(fields, "nonce", _NONCE_BYTES, _NONCE_BYTES)
    sealed = _bytes(fields, "sealed", _TAG_BYTES, _MAX_SEALED_BYTES)
    return SealedKey(header, cost, salt, nonce, sealed)


def _open_fields(file: SealedKey) -> dict[str, object]:
    header, cost = file.header, file.cost
    return {
        "format": header.purpose.format,
        "name": header.name,
        "made_at": utc(header.made_at),
        "protection": header.guard.value,
        "key_id": header.key_id,
        "public_key": _base64(header.public.spki),
        "kdf": {
            "algorithm": "hkdf-sha256(argon2id(passphrase) || second factor)",
            "memory_kib": cost.memory_kib,
            "iterations": cost.iterations,
            "lanes": cost.lanes,
            "salt": _base64(file.salt),
        },
        "cipher": "aes-256-gcm",
        "nonce": _base64(file.nonce),
    }


def _authenticated(file: SealedKey) -> bytes:
    return json.dumps(_open_fields(file), separators=(",", ":")).encode("ascii")


def stretch(typed: bytes, salt: bytes, cost: Cost) -> bytes:
    """Derive 32 bytes from what was typed, as slowly as the cost says.

    One derivation at a time: two with several lanes at once in one process can wait for each
    other for ever in OpenSSL's pool of threads.

    Raises:
        KeyStoreError: there is not enough memory.
    """
    slow = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        with _one_derivation:
            return slow.derive(typed)
    except MemoryError as error:
        raise KeyStoreError(
            say("Not enough memory to open the key"),
            say("{mib} MiB are needed for about a second.").put(mib=cost.memory_kib // 1024),
            say("Close other programs and try again."),
        ) from error


def _cipher(file: SealedKey, passphrase: Secret, second_factor: bytes) -> AESGCM:
    stretched = stretch(derivation_bytes(passphrase), file.salt, file.cost)
    info = f"{file.header.purpose.format} {file.header.guard.value}".encode("ascii")
    quick = HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=file.salt, info=info)
    return AESGCM(quick.derive(stretched + second_factor))


def _small_int(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise ValueError("a number of too many digits")
    return int(digits)


def _number(fields: dict[str, object], name: str) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise _damaged_field(name)
    return value


def _text(fields: dict[str, object], name: str, form: re.Pattern[str]) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise _damaged_field(name)
    return value


def _bytes(fields: dict[str, object], name: str, least: int, most: int) -> bytes:
    value = fields.get(name)
    if not isinstance(value, str):
        raise _damaged_field(name)
    try:
        data = base64.b64decode(value, validate=True)
    except ValueError as error:
        raise _damage(say("Its field '{name}' is not base64.").put(name=name)) from error
    if not least <= len(data) <= most:
        raise _damaged_field(name)
    return data


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _damaged_field(name: str) -> KeyStoreError:
    return _damage(say("Its field '{name}' is missing or wrong.").put(name=name))


def _damage(detail: Sentence) -> KeyStoreError:
    return KeyStoreError(
        say("Not a sound sealed key file"),
        detail,
        say("Take the file again from where it was made, or restore a backup."),
    )
