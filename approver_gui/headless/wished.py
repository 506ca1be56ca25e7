# SPDX-License-Identifier: Apache-2.0
"""The operation that the options of ``execute`` ask for; exactly one of them is given."""

from argparse import Namespace
from pathlib import Path

from approver_gui.flows.coordinator_state import LoggedIn
from approver_gui.flows.key_operations import (
    KeyName,
    OutputForm,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
)
from approver_gui.flows.media import read_file
from approver_gui.flows.operations import Operation
from approver_gui.flows.payload import MAX_DATA_BYTES, of_data, of_digest
from approver_gui.flows.survey import number_of
from approver_gui.flows.user_operations import CreateUser, DeleteUser, SetQuorum
from approver_gui.headless.exit_codes import UsageError
from approver_gui.headless.passphrases import ask_new_secret
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.answers import Key
from approver_gui.hsm.words import Hash, KeyClass, Mechanism, Role, Service
from approver_gui.keys.secret import Secret
from approver_gui.text import say

EC = "ec"


class Wished:
    """What is wished, from the options alone, until the cluster's keys are known.

    Args:
        arguments: as the parser gives them for ``execute``.

    Raises:
        UsageError: they do not go together.
    """

    def __init__(self, arguments: Namespace) -> None:
        self._arguments = arguments
        self._data = b""
        self._password = Secret("")
        wants_key = bool(arguments.sign or arguments.share or arguments.unshare)
        if wants_key is not (arguments.key is not None):
            raise _together("--key", "--sign, --share and --unshare")
        if (arguments.sign is None) is not (arguments.out is None):
            raise _together("--out", "--sign")
        if (arguments.set_quorum is None) is not (arguments.value is None):
            raise _together("--value", "--set-quorum")

    @property
    def role(self) -> Role:
        """The role of those who approve it."""
        arguments = self._arguments
        about_users = arguments.create_user or arguments.delete_user or arguments.set_quorum
        return Role.ADMIN if about_users else Role.CRYPTO_USER

    def read(self, terminal: Terminal) -> None:
        """Read what belongs to it, once, before anything else is done.

        Raises:
            MediumError: the file to sign cannot be read.
            KeyStoreError, UsageError: the new user's password is none, or nobody can be asked.
        """
        arguments = self._arguments
        if arguments.sign:
            self._data = read_file(arguments.sign, MAX_DATA_BYTES)
        if arguments.create_user:
            words = f"Password of the new user {arguments.create_user}"
            self._password = ask_new_secret(terminal, words, arguments.new_password_fd)

    def operation(self, state: LoggedIn) -> Operation:
        """Return the operation, of keys that the cluster shows to this user.

        Raises:
            UsageError: there is no such key, or more than one.
            RefusedError: it cannot be.
        """
        arguments = self._arguments
        if arguments.sign:
            return self._signing(arguments.sign, self._key(state))
        if arguments.share:
            return ShareKeyWith(_name(self._key(state)), arguments.share)
        if arguments.unshare:
            return UnshareKeyFrom(_name(self._key(state)), arguments.unshare)
        if arguments.create_user:
            return CreateUser(arguments.create_user, Role(arguments.new_role), self._password)
        if arguments.delete_user:
            return DeleteUser(arguments.delete_user, Role(arguments.new_role))
        return SetQuorum(Service(arguments.set_quorum), arguments.value)

    def _signing(self, path: Path, key: Key) -> SignPayload:
        arguments = self._arguments
        usual = Mechanism.ECDSA if key.key_type == EC else Mechanism.RSA_PKCS
        how = Mechanism(arguments.mechanism) if arguments.mechanism else usual
        make = of_digest if arguments.digest else of_data
        payload = make(path.name, self._data, how, Hash(arguments.hash))
        return SignPayload(_name(key), payload, OutputForm(arguments.form))

    def _key(self, state: LoggedIn) -> Key:
        wanted = self._arguments.key
        found = [
            key
            for key in state.survey.keys
            if key.key_class == KeyClass.PRIVATE and _is(key, wanted)
        ]
        if len(found) == 1:
            return found[0]
        raise UsageError(
            say("It is not clear which key"),
            say("{count} private keys that this user sees are called {key}.").put(
                count=len(found), key=wanted
            ),
            say("Give the key's number, such as 0x220d, as the cluster lists it."),
        )


def _is(key: Key, wanted: str) -> bool:
    try:
        is_number = number_of(key) == KeyName(wanted).number
    except ValueError:  # a label
        is_number = False
    return is_number or key.label == wanted


def _name(key: Key) -> KeyName:
    return KeyName(key.reference, key.label)


def _together(option: str, others: str) -> UsageError:
    return UsageError(
        say("The options do not go together"),
        say("{option} goes with {others}, and they with it.").put(option=option, others=others),
        say("See approver-gui execute --help."),
    )
