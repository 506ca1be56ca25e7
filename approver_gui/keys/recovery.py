# SPDX-License-Identifier: Apache-2.0
"""The recovery code of a backup: 125 random bits that a person writes down.

Thirty characters in six groups of five, in the alphabet of Crockford's base 32 (no I, L, O,
U). The last five check the others, so that a slip of the pen is told before anything is
derived. Reading forgives case, blanks, dashes, O for 0, and I or L for 1.
"""

import hashlib
import secrets

from approver_gui.errors import WrongPassphraseError
from approver_gui.keys.secret import Secret
from approver_gui.text import say

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_CHARACTERS = 25
CHECK_CHARACTERS = 5
GROUP_CHARACTERS = 5
_ALL_CHARACTERS = SECRET_CHARACTERS + CHECK_CHARACTERS
_MAX_TYPED_BYTES = 400
_BITS = 5
_DOMAIN = b"approver-gui/recovery-code/1\n"
_BLANKS = str.maketrans("", "", " -\t\r\n\u2010\u2011\u2012\u2013\u2014\u00a0")
_ALIKE = str.maketrans("OIL", "011")


def new_code() -> Secret:
    """Return a fresh code as it is shown and written down: groups joined by dashes."""
    characters = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_CHARACTERS))
    whole = characters + _check(characters)
    groups = (
        whole[at : at + GROUP_CHARACTERS] for at in range(0, len(whole), GROUP_CHARACTERS)
    )
    return Secret("-".join(groups))


def parse_code(untrusted: Secret) -> bytes:
    """Return the 25 ASCII characters that carry the secret, from a code as typed.

    Raises:
        WrongPassphraseError: a character that no code has, too few or too many of them, or
            check characters that disagree.
    """
    typed = untrusted.reveal()
    if len(typed) > _MAX_TYPED_BYTES:
        raise _mistyped_length(len(typed))
    plain = typed.decode("utf-8", "replace").translate(_BLANKS).upper().translate(_ALIKE)
    if any(character not in ALPHABET for character in plain):
        raise WrongPassphraseError(
            say("The recovery code has an unknown character"),
            say(
                "A recovery code holds digits and the letters A to Z, but never U. "
                "Nothing was tried."
            ),
            say("Compare it with the paper, character by character."),
        )
    if len(plain) != _ALL_CHARACTERS:
        raise _mistyped_length(len(plain))
    if plain[SECRET_CHARACTERS:] != _check(plain[:SECRET_CHARACTERS]):
        raise WrongPassphraseError(
            say("The recovery code is mistyped"),
            say("Its last {count} characters do not fit the others. Nothing was tried.").put(
                count=CHECK_CHARACTERS
            ),
            say("Compare it with the paper, character by character."),
        )
    return plain[:SECRET_CHARACTERS].encode("ascii")


def _mistyped_length(found: int) -> WrongPassphraseError:
    return WrongPassphraseError(
        say("The recovery code has the wrong length"),
        say("It has {wanted} characters; here are {found}. Nothing was tried.").put(
            wanted=_ALL_CHARACTERS, found=found
        ),
        say("Compare it with the paper, character by character."),
    )


def _check(characters: str) -> str:
    digest = hashlib.sha256(_DOMAIN + characters.encode("ascii")).digest()
    number = int.from_bytes(digest[:4], "big")
    return "".join(
        ALPHABET[number >> _BITS * at & len(ALPHABET) - 1] for at in range(CHECK_CHARACTERS)
    )
