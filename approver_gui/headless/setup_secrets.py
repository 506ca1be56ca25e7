# SPDX-License-Identifier: Apache-2.0
"""The secrets of a set-up: all at once from a descriptor, or asked for when first needed."""

from approver_gui.flows.setup.plan_secrets import Secrets, parse_secrets
from approver_gui.headless.descriptors import read_rest, refuse_terminal
from approver_gui.headless.exit_codes import UsageError
from approver_gui.headless.passphrases import ask_new_secret, ask_secret
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.passphrase import require_usable
from approver_gui.keys.secret import Secret
from approver_gui.text import Sentence, safe_text, say


class Wallet:
    """Remembers each secret until :meth:`wipe`, so that nobody is asked twice.

    Args:
        terminal: where to ask.
        descriptor: where TOML with the secrets is read instead, or None.

    Raises:
        UsageError: the descriptor is of no use.
        RefusedError: what it holds is not understood.
    """

    def __init__(self, terminal: Terminal, descriptor: int | None) -> None:
        self._terminal = terminal
        self._is_given = descriptor is not None
        found = Secrets()
        if descriptor is not None:
            refuse_terminal(descriptor)
            found = parse_secrets(read_rest(descriptor))
        self._passwords = dict(found.passwords)
        self._passphrases = dict(found.passphrases)

    def password(self, username: str, *, is_new: bool = False) -> Secret:
        """Return the password of a user of the cluster.

        Args:
            username: as the cluster shows it.
            is_new: whether the user has none yet; it is then typed twice.

        Raises:
            UsageError: it was not handed over, or nobody can be asked.
            KeyStoreError: a new one is too short or too long.
        """
        what = f"{'New password' if is_new else 'Password'} of {safe_text(username)}"
        missing = say("[passwords] has no {name}").put(name=username)
        return self._one(self._passwords, username, what, missing, is_new=is_new)

    def passphrase(self, name: str, *, is_new: bool = False) -> Secret:
        """Return the passphrase of a key or an authority; raises as :meth:`password`."""
        what = f"{'New passphrase' if is_new else 'Passphrase'} of {safe_text(name)}"
        missing = say("[passphrases] has no {name}").put(name=name)
        return self._one(self._passphrases, name, what, missing, is_new=is_new)

    def forget(self, username: str) -> None:
        """Forget a password, because the cluster did not take it."""
        self._passwords.pop(username, None)

    def wipe(self) -> None:
        """Forget everything."""
        for secret in (*self._passwords.values(), *self._passphrases.values()):
            secret.wipe()

    def _one(
        self,
        known: dict[str, Secret],
        name: str,
        what: str,
        missing: Sentence,
        *,
        is_new: bool,
    ) -> Secret:
        if name not in known:
            if self._is_given:
                raise UsageError(
                    say("A secret was not handed over"),
                    say("--secrets-fd: {missing}.").put(missing=missing),
                    say("Add it and start again; what was done stays done."),
                )
            ask = ask_new_secret if is_new else ask_secret
            known[name] = ask(self._terminal, what, None)
        if is_new:
            require_usable(known[name])
        return Secret(known[name].reveal())
