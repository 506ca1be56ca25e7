# SPDX-License-Identifier: Apache-2.0
"""``keys``: looking after one's own keys without a window, through the same flow."""

from argparse import Namespace

from approver_gui.errors import KeyStoreError
from approver_gui.flows.key_care import MAX_KEY_FILE_BYTES, KeyCare
from approver_gui.flows.media import read_file, require_free
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.passphrases import ask_new_secret, ask_secret
from approver_gui.headless.statements import digest_rows, show_rows
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.pem import private_block
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyCard, KeyStore, Protection
from approver_gui.text import safe_text, say, utc

FORMAT = "approver-gui/keys/1"
PROTECTION_WORDS = {
    Protection.KEYRING: "desktop's keyring and passphrase",
    Protection.PASSPHRASE_ONLY: "passphrase only",
}


class KeysCommand:
    """One method for each act of ``keys``; all raise what the flow raises.

    Args:
        terminal: where to show, and whom to ask.
        care: the flow.
        store: the own keys.
    """

    def __init__(self, terminal: Terminal, care: KeyCare, store: KeyStore) -> None:
        self._terminal = terminal
        self._care = care
        self._store = store

    def run(self, arguments: Namespace) -> ExitCode:
        """Do what the arguments say.

        Args:
            arguments: as the parser gives them for ``keys``.

        Raises:
            ApproverError: see :class:`approver_gui.flows.key_care.KeyCare`.
        """
        acts = {
            "create": self.create,
            "import": self.import_key,
            "list": self.list_keys,
            "export-public": self.export_public,
            "passwd": self.change_passphrase,
            "backup": self.back_up,
            "restore": self.restore,
            "delete": self.delete,
        }
        acts[arguments.act](arguments)
        return ExitCode.DONE

    def create(self, arguments: Namespace) -> None:
        """Make a new key."""
        protection = self._protection(arguments)
        passphrase = self._new_passphrase(arguments.name, arguments.passphrase_fd)
        card = self._care.create(arguments.name, passphrase, protection)
        self._show_card("Made", card)

    def import_key(self, arguments: Namespace) -> None:
        """Take over a key from a PEM file."""
        path = arguments.file
        protection = self._protection(arguments)
        block = private_block(read_file(path, MAX_KEY_FILE_BYTES))
        file_passphrase: Secret | None = None
        if block.is_encrypted or arguments.file_passphrase_fd is not None:
            what = f"Passphrase of the file {safe_text(path.name)}"
            file_passphrase = ask_secret(self._terminal, what, arguments.file_passphrase_fd)
        passphrase = self._new_passphrase(arguments.name, arguments.passphrase_fd)
        card = self._care.import_key(
            arguments.name, path, file_passphrase, passphrase, protection
        )
        self._show_card("Imported", card)
        self._terminal.remark("The PEM file was left as it is: keep it safe or delete it.")

    def list_keys(self, arguments: Namespace) -> None:
        """Show the keys, and the key files that cannot be used."""
        inventory = self._care.inventory()
        if arguments.json:
            self._terminal.show_json(
                {
                    "format": FORMAT,
                    "keys": [_card_fields(card) for card in inventory.cards],
                    "troubles": [
                        {"file": trouble.file_name, "reason": str(trouble.reason)}
                        for trouble in inventory.troubles
                    ],
                }
            )
            return
        for card in inventory.cards:
            self._show_card("Key", card)
        if not inventory.cards:
            self._terminal.show("There are no keys here yet.")
        for trouble in inventory.troubles:
            name = safe_text(trouble.file_name)
            self._terminal.remark(f"Not usable: {name}: {trouble.reason}")

    def export_public(self, arguments: Namespace) -> None:
        """Write a public key to the output or to a file."""
        if arguments.out is None:
            pem = self._store.card(arguments.name).public.pem()
            self._terminal.show(pem.decode("ascii").rstrip("\n"))
            return
        card = self._care.export_public(arguments.name, arguments.out)
        self._terminal.show(
            f"The public key of {safe_text(card.name)} is in {safe_text(str(arguments.out))}."
        )

    def change_passphrase(self, arguments: Namespace) -> None:
        """Give a key another passphrase."""
        name: str = arguments.name
        self._store.card(name)
        what = f"Passphrase of key {safe_text(name)} until now"
        old = ask_secret(self._terminal, what, arguments.passphrase_fd)
        new = self._new_passphrase(name, arguments.new_passphrase_fd)
        self._care.change_passphrase(name, old, new)
        self._terminal.show(f"The key {safe_text(name)} has its new passphrase.")

    def back_up(self, arguments: Namespace) -> None:
        """Write a backup, and show its recovery code once."""
        name, out = arguments.name, arguments.out
        self._store.card(name)
        require_free(out)
        passphrase = self._passphrase(name, arguments.passphrase_fd)
        code = self._care.back_up(name, passphrase, out)
        self._terminal.show(f"The backup of {safe_text(name)} is in {safe_text(str(out))}.")
        self._terminal.show("Its recovery code, shown this once, is:")
        self._terminal.show()
        self._terminal.show(f"  {code.reveal().decode('ascii')}")
        self._terminal.show()
        self._terminal.show(
            "Write it down on paper and keep it away from the file. The backup opens with\n"
            "this code and the passphrase that the key has now; with one of them alone it\n"
            "does not open."
        )

    def restore(self, arguments: Namespace) -> None:
        """Take a key from a backup."""
        terminal, path = self._terminal, arguments.file
        protection = self._protection(arguments)
        read_file(path, MAX_KEY_FILE_BYTES)
        code = ask_secret(terminal, "Recovery code of the backup", arguments.recovery_code_fd)
        what = "Passphrase that the key had at the backup"
        passphrase = ask_secret(terminal, what, arguments.passphrase_fd)
        card = self._care.restore(path, passphrase, code, arguments.name, protection)
        self._show_card("Restored", card)

    def delete(self, arguments: Namespace) -> None:
        """Delete a key after its name was typed once more."""
        name: str = arguments.name
        card = self._store.card(name)
        typed: str | None = arguments.confirm
        if typed is None:
            self._show_card("To be deleted for good", card)
            self._terminal.flush()
            typed = self._terminal.ask(f"Type the name {safe_text(name)} to delete the key: ")
        remark = self._care.delete(name, typed)
        self._terminal.show(f"The key {safe_text(name)} is deleted.")
        if remark:
            self._terminal.remark(str(remark))

    def _protection(self, arguments: Namespace) -> Protection:
        """Return what was chosen; a keyring that is wanted must be there before anything."""
        if arguments.passphrase_only:
            return Protection.PASSPHRASE_ONLY
        try:
            name = self._store.keyring_name()
        except KeyStoreError as error:
            hint = say("Start the desktop's keyring, or choose --passphrase-only.")
            raise KeyStoreError(error.title, error.detail, hint) from error
        self._terminal.remark(f"The desktop's keyring is {safe_text(name)}.")
        return Protection.KEYRING

    def _passphrase(self, name: str, descriptor: int | None) -> Secret:
        return ask_secret(self._terminal, f"Passphrase of key {safe_text(name)}", descriptor)

    def _new_passphrase(self, name: str, descriptor: int | None) -> Secret:
        what = f"New passphrase for key {safe_text(name)}"
        return ask_new_secret(self._terminal, what, descriptor)

    def _show_card(self, heading: str, card: KeyCard) -> None:
        self._terminal.show(f"{heading}: {safe_text(card.name)}")
        rows = [
            ("Protection", PROTECTION_WORDS[card.protection]),
            ("Since", utc(card.made_at)),
            *digest_rows("Fingerprint", card.fingerprint),
        ]
        show_rows(self._terminal, rows)


def _card_fields(card: KeyCard) -> dict[str, str]:
    return {
        "name": card.name,
        "fingerprint": card.fingerprint.hex(),
        "protection": card.protection.value,
        "made_at": utc(card.made_at),
    }
