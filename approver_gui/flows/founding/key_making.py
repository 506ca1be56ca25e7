# SPDX-License-Identifier: Apache-2.0
"""A key pair that is wished for: looked for first, compared, made only where it is not there.

A label may stand for several keys on a cluster, and none of them can be made undone by
making another; so whatever differs from the wish is said, and nothing is made beside it.

Source: AWS CloudHSM User Guide, "Key management and usage with quorum authentication".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from approver_gui.errors import RefusedError
from approver_gui.flows.setup.wishes import KeyKind, WishedKey
from approver_gui.flows.survey import MAX_PAGES, REGISTERED, Asks
from approver_gui.flows.typing_rules import is_typable, require_name
from approver_gui.flows.user_operations import LEAST_M, MOST_M
from approver_gui.hsm.answers import Key, User
from approver_gui.hsm.requests import GenerateKeyPair, ListKeys
from approver_gui.hsm.words import Curve, KeyClass, KeyFilter, Role
from approver_gui.keys.roster import SPARE
from approver_gui.text import Sentence, say

_KINDS: dict[KeyKind, tuple[int | None, Curve | None]] = {
    KeyKind.RSA_2048: (2048, None),
    KeyKind.RSA_3072: (3072, None),
    KeyKind.RSA_4096: (4096, None),
    KeyKind.P256: (None, Curve.P256),
    KeyKind.P384: (None, Curve.P384),
    KeyKind.P521: (None, Curve.P521),
}


@dataclass(frozen=True, slots=True)
class MadeKey:
    """The pair that was wished for.

    Attributes:
        private: as the cluster shows it.
        public: its other half; None where the owner's list does not show one for certain.
        words: that it was made, or was there.
        was_there: whether nothing had to be done.
        cautions: what a person should know, such as users who have no registered key.
    """

    private: Key
    public: Key | None
    words: Sentence
    was_there: bool = False
    cautions: tuple[Sentence, ...] = ()


def require_possible(wish: WishedKey) -> None:
    """Let pass only what a cluster can be asked for.

    Raises:
        RefusedError: label or names cannot be typed, or nobody could meet the values.
    """
    if not is_typable(wish.label):
        raise _impossible(say("Its label cannot be typed at the tool."))
    for name in (wish.owner, *wish.share_with):
        require_name(name)
    users = {wish.owner, *wish.share_with}
    if len(users) < 1 + len(wish.share_with):
        raise _impossible(say("A user is named twice."))
    values = (wish.manage, wish.use)
    if values != (0, 0) and not all(LEAST_M <= one <= MOST_M for one in values):
        words = say("Both numbers of approvals are from {least} to {most}, or both are 0.")
        raise _impossible(words.put(least=LEAST_M, most=MOST_M))
    if max(values) > len(users):
        words = say("{needed} would have to approve, and {able} would have the key.")
        raise _impossible(words.put(needed=max(values), able=len(users)))


def require_users(wish: WishedKey, users: tuple[User, ...]) -> None:
    """Let pass only a wish whose users are there.

    Raises:
        RefusedError: the cluster lacks some of them.
    """
    there = {one.username.lower() for one in users if one.role == Role.CRYPTO_USER}
    lacking = sorted({wish.owner, *wish.share_with} - there)
    if lacking:
        words = say("The cluster has no crypto user of the name {users}.")
        raise _impossible(words.put(users=", ".join(lacking)))


def cautions(wish: WishedKey, users: tuple[User, ...]) -> tuple[Sentence, ...]:
    """Return what a person should know before the key is made, and after it."""
    return tuple(_cautions(wish, users))


def _cautions(wish: WishedKey, users: tuple[User, ...]) -> Iterator[Sentence]:
    needed = max(wish.manage, wish.use)
    if not needed:
        yield say("No approvals are needed for this key: its owner signs alone.")
        return
    registered = {
        one.username.lower()
        for one in users
        if one.role == Role.CRYPTO_USER and REGISTERED in one.quorum
    }
    having = {wish.owner, *wish.share_with}
    if mute := sorted(having - registered):
        words = say("These users have the key and cannot approve yet: {users}.")
        yield words.put(users=", ".join(mute))
    if len(having) < needed + SPARE:
        words = say(
            "{able} have the key and {needed} must approve. Fewer than {enough} is a risk:"
            " below {needed} the key is locked for good."
        )
        yield words.put(able=len(having), needed=needed, enough=needed + SPARE)


def find(ask: Asks, label: str) -> tuple[Key, Key | None] | None:
    """Return the private key of a label and its public half, None where there is none.

    Args:
        ask: asks the cluster, as the user whose keys are looked through.
        label: the whole label.

    Raises:
        RefusedError: several private keys have this label, or a public one alone.
        ApproverError: as ``hsm.port.Hsm.ask`` does.
    """
    keys = [key for key in _labelled(ask, label) if key.label == label]
    private = [key for key in keys if key.key_class == KeyClass.PRIVATE]
    public = [key for key in keys if key.key_class == KeyClass.PUBLIC]
    if len(private) > 1:
        references = ", ".join(key.reference for key in private)
        raise RefusedError(
            say("Several keys have this label"),
            say("{label} stands for {references}.").put(label=label, references=references),
            say("Choose another label, or delete the keys that are not wanted."),
        )
    if not private and public:
        references = ", ".join(key.reference for key in public)
        raise RefusedError(
            say("Another key has this label"),
            say("{label} stands for {references}.").put(label=label, references=references),
            say("Choose another label, or delete the keys that are not wanted."),
        )
    if not private:
        return None
    return private[0], public[0] if len(public) == 1 else None


def _labelled(ask: Asks, label: str) -> Iterator[Key]:
    start: str | None = None
    for _ in range(MAX_PAGES):
        page = ask(ListKeys(KeyFilter(label=label), start))
        yield from page.keys
        if page.next_token in (None, start):
            break
        start = page.next_token


def require_same(wish: WishedKey, there: Key) -> None:
    """Let pass only a key that is what was wished for.

    Raises:
        RefusedError: it is not; its detail names what differs.
    """
    different = tuple(_differences(wish, there))
    if different:
        words = say("{key} has this label already. {differences}")
        raise RefusedError(
            say("Another key has this label"),
            words.put(key=there.reference, differences=" ".join(map(str, different))),
            say(
                "Choose another label, or take the key as it is. Sharing can be changed with"
                " approvals; the numbers of approvals of a key can't."
            ),
        )


def _differences(wish: WishedKey, there: Key) -> Iterator[Sentence]:
    said = say("{what}: {there}, not {wished}.")
    bits, curve = _KINDS[wish.kind]
    told = dict(there.attributes)
    size = told.get("modulus-size-bits", "").strip('"')
    named = told.get("curve", "").strip('"')
    found = {
        say("kind"): (there.key_type, "rsa" if bits else "ec"),
        say("owner"): (_names(there.owners), wish.owner),
        say("shared with"): (_names(there.shared_with), _names(wish.share_with)),
        say("approvals to manage"): (there.manage_quorum, wish.manage),
        say("approvals to use"): (there.use_quorum, wish.use),
    }
    if bits and size:
        found[say("bits")] = (size, str(bits))
    if curve and named:
        found[say("curve")] = (named, curve.value)
    for what, (is_there, wished) in found.items():
        if is_there != wished:
            yield said.put(
                what=what, there=is_there or say("none"), wished=wished or say("none")
            )


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(sorted(name.lower() for name in names))


def request(wish: WishedKey) -> GenerateKeyPair:
    """Return what the cluster is asked."""
    bits, curve = _KINDS[wish.kind]
    return GenerateKeyPair(
        public_label=wish.label,
        private_label=wish.label,
        rsa_bits=bits,
        curve=curve,
        share_with=wish.share_with,
        manage_quorum=wish.manage,
        use_quorum=wish.use,
    )


def _impossible(detail: Sentence) -> RefusedError:
    return RefusedError(
        say("This key cannot be made"), detail, say("Change the wish for the key.")
    )
