# SPDX-License-Identifier: Apache-2.0
"""Passphrases and codes: from the terminal without echo, or as lines of a file descriptor.

Never from an argument or the environment: other processes can read both.
"""

from approver_gui.headless.descriptors import read_line, refuse_terminal
from approver_gui.headless.exit_codes import UsageError
from approver_gui.headless.terminal import Terminal
from approver_gui.keys.passphrase import Level, require_usable, strength
from approver_gui.keys.secret import Secret
from approver_gui.text import say


def ask_secret(terminal: Terminal, what: str, descriptor: int | None) -> Secret:
    """Return a secret that exists already.

    Args:
        terminal: where to ask when there is no descriptor.
        what: what is asked for, as the question says it.
        descriptor: where to read one line instead, or None.

    Raises:
        UsageError: nobody can be asked, or the descriptor is of no use.
    """
    if descriptor is None:
        return Secret(terminal.ask_hidden(f"{what}: "))
    refuse_terminal(descriptor)
    line = read_line(descriptor)
    secret = Secret(bytes(line))
    line[:] = bytes(len(line))
    return secret


def ask_new_secret(terminal: Terminal, what: str, descriptor: int | None) -> Secret:
    """Return a new passphrase; a person types it twice and hears how strong it is.

    Raises:
        KeyStoreError: it is too short or too long to be used.
        UsageError: as :func:`ask_secret`, or it was typed differently the second time.
    """
    secret = ask_secret(terminal, what, descriptor)
    require_usable(secret)
    if descriptor is not None:
        return secret
    guess = strength(secret.reveal().decode("utf-8", "replace"))
    terminal.remark(f"Strength: {guess.level.value} (about {guess.bits} bits). {guess.advice}")
    if guess.level is Level.WEAK:
        terminal.remark("Press Ctrl+C to stop here and choose a better one.")
    if ask_secret(terminal, f"{what}, again", None) != secret:
        raise UsageError(
            say("The passphrases differ"),
            say("What was typed the second time is not the same. Nothing was done."),
            say("Start again and type the same passphrase twice."),
        )
    return secret
