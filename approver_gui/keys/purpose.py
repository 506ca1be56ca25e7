# SPDX-License-Identifier: Apache-2.0
"""What a key is for. A store holds keys of one purpose, and their sealed files say which.

An approver's key signs tokens, an authority's key signs certificates. Neither can do the
other's work: the files differ in their format, which is authenticated, and so do the folders.
"""

from dataclasses import dataclass

from approver_gui.text import Sentence, say


@dataclass(frozen=True, slots=True)
class Purpose:
    """Which keys a store takes, and the words for those that it does not take.

    Attributes:
        format: that sealed files of this purpose name.
        sizes: bits that the modulus may have; the exponent is 65537 always.
        new_bits: of a key made here, unless another size is asked for.
        title: says what a key is not.
        rule: what is taken instead of ``{found}``.
        hint: the next act.
        unsound: says that the numbers do not fit together.
        wrong_file: what file is wanted instead of ``{found}``.
        whose: such as "an approver's key".
    """

    format: str
    sizes: tuple[int, ...]
    new_bits: int
    title: Sentence
    rule: Sentence
    hint: Sentence
    unsound: Sentence
    wrong_file: Sentence
    whose: Sentence


APPROVER = Purpose(
    format="approver-gui/key/1",
    sizes=(2048,),
    new_bits=2048,
    title=say("Not an RSA-2048 key"),
    rule=say("This is {found}. A token is signed with RSA-2048, exponent 65537."),
    hint=say("Make a new key here, or one with openssl genrsa 2048."),
    unsound=say("Its structure or its numbers do not form a sound RSA-2048 key of two primes."),
    wrong_file=say("This is {found}. Wanted is one RSA-2048 key as PEM, as OpenSSL writes it."),
    whose=say("an approver's key, which signs tokens"),
)
AUTHORITY = Purpose(
    format="approver-gui/authority-key/1",
    sizes=(2048, 3072, 4096),
    new_bits=3072,
    title=say("Not a key for an authority"),
    rule=say(
        "This is {found}. An authority signs with RSA of 2048, 3072 or 4096 bits, "
        "exponent 65537."
    ),
    hint=say("Make a new authority here, or a key with openssl genrsa 3072."),
    unsound=say("Its structure or its numbers do not form a sound RSA key of two primes."),
    wrong_file=say("This is {found}. Wanted is one RSA key as PEM, as OpenSSL writes it."),
    whose=say("an authority's key, which signs certificates"),
)
PURPOSES = (APPROVER, AUTHORITY)


def purpose_of(untrusted_format: object) -> Purpose | None:
    """Return the purpose whose sealed files name this format, if there is one."""
    return next((one for one in PURPOSES if one.format == untrusted_format), None)
