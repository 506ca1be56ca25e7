# SPDX-License-Identifier: Apache-2.0
"""The own signing keys: made, imported, unlocked, re-sealed, backed up, restored, deleted.

1. A key is one sealed file ``<name>.key.json`` (0600) in a private folder.
2. With a keyring, opening it takes the file, the passphrase and the keyring's secret.
3. The keyring's secret is there before the file is, and goes only after it: whenever the
   program is killed, a key file that exists can be opened.
4. A file is replaced in one step, and never by another key.
5. A file that cannot be read is reported; it is never hidden, mended or deleted.
6. A try of a passphrase is counted before it is made.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys import recovery, rsa
from approver_gui.keys.attempts import Attempts, whole_seconds
from approver_gui.keys.cards import (
    Backup,
    Inventory,
    KeyCard,
    Protection,
    Trouble,
    UnlockedKey,
)
from approver_gui.keys.passphrase import derivation_bytes, require_usable
from approver_gui.keys.purpose import APPROVER, Purpose
from approver_gui.keys.sealed import (
    STANDARD_COST,
    Cost,
    Guard,
    Header,
    SealedKey,
    check_name,
    dump,
    new_key_id,
    parse,
    seal,
    unseal,
)
from approver_gui.keys.secret import Secret
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.shelf import Shelf
from approver_gui.text import Sentence, say

__all__ = [
    "Backup",
    "Inventory",
    "KeyCard",
    "KeyStore",
    "Protection",
    "SecretBox",
    "Trouble",
    "UnlockedKey",
]

_SECRET_BYTES = 32
_Answer = TypeVar("_Answer")


class KeyStore:
    """The own keys. Used by one thread at a time; several programs may share the folder.

    Args:
        folder: for the key files; made when the first key is put in.
        open_box: looks for the keyring; called when it is first needed, and again after it
            failed. May raise KeyStoreError.
        clock: the time now, aware UTC.
        cost: of one guess, for keys sealed from now on.
        purpose: what its keys are for; it takes no others.
    """

    def __init__(
        self,
        folder: Path,
        open_box: Callable[[], SecretBox],
        clock: Callable[[], datetime],
        cost: Cost = STANDARD_COST,
        purpose: Purpose = APPROVER,
    ) -> None:
        self.purpose = purpose
        self._shelf = Shelf(folder, purpose)
        self._open_box = open_box
        self._clock = clock
        self._cost = cost
        self._box: SecretBox | None = None

    def inventory(self) -> Inventory:
        """Return the usable keys, and the key files that cannot be used and why.

        Raises:
            KeyStoreError: the folder cannot be read.
        """
        cards: list[KeyCard] = []
        troubles: list[Trouble] = []
        for entry in self._shelf.entries():
            if isinstance(entry.found, Sentence):
                troubles.append(Trouble(entry.file_name, entry.found))
            else:
                cards.append(_card(entry.found))
        return Inventory(tuple(cards), tuple(troubles))

    def cards(self) -> tuple[KeyCard, ...]:
        """Return the usable keys, by name."""
        return self.inventory().cards

    def card(self, name: str) -> KeyCard:
        """Return one key.

        Raises:
            KeyStoreError: there is none of this name, or its file cannot be used.
        """
        return _card(self._shelf.read(name))

    def whose(self, digest: bytes, signature: bytes) -> KeyCard | None:
        """Return the own key that made this signature over this digest, if one did."""
        for card in self.cards():
            if card.public.verify(digest, signature):
                return card
        return None

    def keyring_name(self) -> str:
        """Return what keeps the keyring's secrets here, in words.

        Raises:
            KeyStoreError: no keyring can be used; the words say why.
        """
        return self._use_box(lambda box: box.name)

    def wait_left(self, name: str) -> timedelta:
        """Return how long the next try of this key's passphrase must wait.

        Raises:
            KeyStoreError: the count cannot be read.
        """
        return self._attempts(name).wait_left()

    def create(
        self, name: str, passphrase: Secret, protection: Protection, bits: int | None = None
    ) -> KeyCard:
        """Make a new key, of one of the sizes that the purpose allows.

        Raises:
            KeyStoreError: the name is taken or can be none, the passphrase is too short, the
                keyring or the folder does not help. Nothing was made then.
            ValueError: a key of this purpose has no such size.
        """
        size = bits or self.purpose.new_bits
        if size not in self.purpose.sizes:
            message = f"a key here has {self.purpose.sizes} bits, not {size}"
            raise ValueError(message)
        self._require_new(name, passphrase)
        return self._add(rsa.generate(size), name, self._clock(), passphrase, protection)

    def import_pem(
        self,
        name: str,
        untrusted: bytes,
        pem_passphrase: Secret | None,
        passphrase: Secret,
        protection: Protection,
    ) -> KeyCard:
        """Take over a private key as OpenSSL writes it.

        Args:
            name: for the key here.
            untrusted: the PEM file.
            pem_passphrase: what the PEM file is encrypted with, if it is.
            passphrase: for the key here.
            protection: for the key here.

        Raises:
            WrongPassphraseError: the PEM file stayed locked.
            KeyStoreError: as :meth:`create`, or no RSA key of a size for this purpose.
        """
        self._require_new(name, passphrase)
        key = rsa.parse_pem(untrusted, pem_passphrase, self.purpose)
        return self._add(key, name, self._clock(), passphrase, protection)

    def unlock(self, name: str, passphrase: Secret) -> UnlockedKey:
        """Open a key; takes the time of one derivation, about a second.

        Raises:
            WrongPassphraseError: it stayed locked, or the wait is not over; says how long.
            KeyStoreError: the file or the keyring does not help; nothing was counted.
        """
        file, _second_factor, key = self._open(name, passphrase)
        return UnlockedKey(_card(file), key)

    def change_passphrase(self, name: str, old: Secret, new: Secret) -> None:
        """Seal a key under another passphrase; the keyring's secret stays the same.

        Raises:
            WrongPassphraseError: ``old`` does not open it.
            KeyStoreError: ``new`` is too short, or the file or the keyring does not help.
                The old passphrase holds then.
        """
        require_usable(new)
        file, second_factor, key = self._open(name, old)
        self._shelf.replace(file, seal(key, file.header, new, second_factor, self._cost))

    def backup(self, name: str, passphrase: Secret) -> Backup:
        """Seal a copy that opens on any machine with the passphrase and a fresh code.

        Raises:
            WrongPassphraseError: the key stayed locked.
            KeyStoreError: the file or the keyring does not help.
        """
        file, _second_factor, key = self._open(name, passphrase)
        code = recovery.new_code()
        header = replace(file.header, guard=Guard.RECOVERY_CODE, key_id=new_key_id())
        copy = seal(key, header, passphrase, recovery.parse_code(code), self._cost)
        return Backup(dump(copy), code)

    def restore(
        self,
        untrusted: bytes,
        passphrase: Secret,
        code: Secret,
        name: str | None,
        protection: Protection,
    ) -> KeyCard:
        """Take a key from a backup, under its own name unless another is given.

        Raises:
            WrongPassphraseError: the code is mistyped, or the backup stayed locked.
            KeyStoreError: it is no backup, or as :meth:`create`.
        """
        second_factor = recovery.parse_code(code)
        file = parse(untrusted, self.purpose)
        if file.header.guard is not Guard.RECOVERY_CODE:
            raise KeyStoreError(
                say("This is a key file, not a backup"),
                say("It opens with '{protection}', not with a recovery code.").put(
                    protection=file.header.guard.value
                ),
                say("Choose the file that was written when the key was backed up."),
            )
        wanted = file.header.name if name is None else name
        self._require_new(wanted, passphrase)
        key = unseal(file, passphrase, second_factor, trusted=False)
        return self._add(key, wanted, file.header.made_at, passphrase, protection)

    def delete(self, name: str) -> Sentence | None:
        """Delete a key for good: its file first, then the keyring's secret.

        Returns:
            A remark when the keyring kept its secret, which opens nothing any more.

        Raises:
            KeyStoreError: there is no such key, its file cannot be used or removed.
        """
        file = self._shelf.read(name)
        self._shelf.take_out(name)
        if file.header.guard is not Guard.KEYRING:
            return None
        try:
            self._use_box(lambda box: box.remove(file.header.key_id))
        except KeyStoreError as error:
            return say("The keyring kept a secret that opens nothing any more. {why}").put(
                why=error.detail
            )
        return None

    def _require_new(self, name: str, passphrase: Secret) -> None:
        check_name(name)
        require_usable(passphrase)
        self._shelf.require_free(name)

    def _add(
        self,
        key: rsa.PrivateKey,
        name: str,
        made_at: datetime,
        passphrase: Secret,
        protection: Protection,
    ) -> KeyCard:
        guard = _GUARDS[protection]
        made_at = made_at.replace(microsecond=0)
        header = Header(name, made_at, key.public, guard, new_key_id(), self.purpose)
        second_factor = self._new_second_factor(header)
        try:
            file = seal(key, header, passphrase, second_factor, self._cost)
            self._shelf.put_in(file)
        except BaseException:
            if guard is Guard.KEYRING and not self._shelf.has(name):
                with suppress(KeyStoreError):
                    self._use_box(lambda box: box.remove(header.key_id))
            raise
        return _card(file)

    def _new_second_factor(self, header: Header) -> bytes:
        if header.guard is not Guard.KEYRING:
            return b""
        secret = secrets.token_bytes(_SECRET_BYTES)

        def keep(box: SecretBox) -> bytes | None:
            box.put(header.key_id, secret)
            return box.get(header.key_id)

        try:
            kept = self._use_box(keep)
        except KeyStoreError as error:
            raise KeyStoreError(error.title, error.detail, _OR_PASSPHRASE_ONLY) from error
        if kept != secret:
            raise KeyStoreError(
                say("The keyring does not keep secrets"),
                say("What was put into it did not come back. Nothing was made."),
                _OR_PASSPHRASE_ONLY,
            )
        return secret

    def _open(self, name: str, passphrase: Secret) -> tuple[SealedKey, bytes, rsa.PrivateKey]:
        file = self._shelf.read(name)
        attempts = self._attempts(name)
        attempts.require_no_wait(name)
        derivation_bytes(passphrase)  # what can be no passphrase is no try
        second_factor = self._second_factor(file.header)
        attempts.begin(name)
        try:
            key = unseal(file, passphrase, second_factor, trusted=True)
        except WrongPassphraseError as error:
            hint = _after_failure(attempts.failed())
            raise WrongPassphraseError(error.title, error.detail, hint) from error
        attempts.succeeded()
        return file, second_factor, key

    def _second_factor(self, header: Header) -> bytes:
        if header.guard is not Guard.KEYRING:
            return b""
        secret = self._use_box(lambda box: box.get(header.key_id))
        if secret is None:
            raise KeyStoreError(
                say("The keyring lacks this key's secret"),
                say(
                    "The file of the key '{name}' is here, but {keyring} has no secret for it."
                ).put(name=header.name, keyring=self.keyring_name()),
                say("Open the keyring that the key was made with, or restore its backup."),
            )
        return secret

    def _use_box(self, use: Callable[[SecretBox], _Answer]) -> _Answer:
        """Return what the box says; after a failure it is looked for anew the next time."""
        box = self._box
        self._box = None
        if box is None:
            box = self._open_box()
        answer = use(box)
        self._box = box
        return answer

    def _attempts(self, name: str) -> Attempts:
        return Attempts(self._shelf.attempts_path(name), self._shelf.lock_path, self._clock)


_GUARDS = {
    Protection.KEYRING: Guard.KEYRING,
    Protection.PASSPHRASE_ONLY: Guard.PASSPHRASE_ONLY,
}
_OR_PASSPHRASE_ONLY = say(
    "Start or unlock the desktop's keyring and try again, or choose the protection "
    "'passphrase only' explicitly."
)


def _card(file: SealedKey) -> KeyCard:
    header = file.header
    return KeyCard(
        header.name,
        header.public.fingerprint(),
        header.public,
        header.made_at,
        Protection(header.guard.value),
        header.purpose,
    )


def _after_failure(wait: timedelta) -> Sentence:
    if not wait:
        return say("Type the passphrase again; there is no wait yet.")
    return say("Wait {seconds} seconds, then type the passphrase again.").put(
        seconds=whole_seconds(wait)
    )
