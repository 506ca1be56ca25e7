# SPDX-License-Identifier: Apache-2.0
"""What can be typed at the cluster's tool; looked at before anybody is asked to approve."""

import re

from approver_gui.errors import RefusedError
from approver_gui.keys.secret import Secret
from approver_gui.text import safe_text, say
from approver_gui.tokens.checks import is_hsm_name

MAX_VALUE_CHARACTERS = 255
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")


def is_typable(text: str) -> bool:
    """Tell whether text is one argument on one line, and no option."""
    is_plain = safe_text(text, MAX_VALUE_CHARACTERS) == text
    return is_plain and bool(text.strip()) and not text.startswith("-")


def require_name(username: str) -> None:
    """Let pass only a user name that a cluster can have.

    Raises:
        RefusedError: it has others than 1 to 31 letters, digits and underscores.
    """
    if not is_hsm_name(username):
        raise RefusedError(
            say("This is no HSM user name"),
            say("{name} is not 1 to 31 letters, digits or underscores.").put(
                name=username or say("Nothing")
            ),
            say("Give the name under which the cluster knows, or shall know, the user."),
        )


def require_password(password: Secret) -> None:
    """Let pass only a password that can be typed at a prompt.

    Raises:
        RefusedError: it is empty, no text, or has control characters.
    """
    typed = password.reveal()
    if not typed or _CONTROL.search(typed):
        raise RefusedError(
            say("This password cannot be typed"),
            say("It is empty or has control characters in it."),
            say("Choose a password of letters, digits and signs."),
        )
