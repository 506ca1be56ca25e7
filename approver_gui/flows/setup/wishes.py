# SPDX-License-Identifier: Apache-2.0
"""What the owners of a cluster want of it: users, values of M, the key. Intent, no state.

It may be changed at any time before a step has done it; what stands on the cluster is looked
up there. Kept as one small JSON file in the working folder, read strictly.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from approver_gui.errors import MediumError
from approver_gui.flows.user_operations import LEAST_M, MOST_M
from approver_gui.hsm.words import Role
from approver_gui.keys.roster import SPARE
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import is_hsm_name

FIRST_ADMIN = "admin"
"""The user that a new cluster begins with. Source: AWS CloudHSM User Guide, "Activate"."""
MAX_FILE_BYTES = 64 * 1024
MOST_USERS = 64
MAX_LABEL_CHARACTERS = 127
MAX_REASON_CHARACTERS = 500
_VERSION = 1


class KeyKind(StrEnum):
    """Which kind of pair is made."""

    RSA_2048 = "rsa-2048"
    RSA_3072 = "rsa-3072"
    RSA_4096 = "rsa-4096"
    P256 = "ec-secp256r1"
    P384 = "ec-secp384r1"
    P521 = "ec-secp521r1"


@dataclass(frozen=True, slots=True)
class WishedUser:
    """A user that the cluster shall have.

    Attributes:
        username: in lower case, as the cluster shows it.
        role: admin or crypto user.
    """

    username: str
    role: Role

    def __post_init__(self) -> None:
        object.__setattr__(self, "username", self.username.lower())


@dataclass(frozen=True, slots=True)
class WishedKey:
    """The pair that the cluster shall have.

    Attributes:
        owner: a crypto user.
        label: of both halves.
        kind: RSA or elliptic curve, and its size.
        share_with: crypto users who may use it beside its owner.
        manage: approvals needed to share, wrap or change it.
        use: approvals needed for a signature; both are 0, or both from 2 to 8.
    """

    owner: str
    label: str
    kind: KeyKind = KeyKind.RSA_2048
    share_with: tuple[str, ...] = ()
    manage: int = 2
    use: int = 2

    def __post_init__(self) -> None:
        object.__setattr__(self, "owner", self.owner.lower())
        object.__setattr__(self, "share_with", tuple(one.lower() for one in self.share_with))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wanted.

    Attributes:
        users: the first admin, who is there already, may be among them.
        admin_quorum: M for the services user and quorum, from 2 to 8; None for none.
        declined: why there is to be no M for them; empty where it was not decided yet.
        key: the pair; None where it was not decided yet.
    """

    users: tuple[WishedUser, ...] = ()
    admin_quorum: int | None = None
    declined: str = ""
    key: WishedKey | None = None

    @property
    def admins(self) -> tuple[WishedUser, ...]:
        """The admins wished for, the first one always among them."""
        found = tuple(one for one in self.users if one.role is Role.ADMIN)
        first = WishedUser(FIRST_ADMIN, Role.ADMIN)
        return found if first in found else (first, *found)

    @property
    def crypto_users(self) -> tuple[WishedUser, ...]:
        """The crypto users wished for."""
        return tuple(one for one in self.users if one.role is Role.CRYPTO_USER)

    @property
    def to_register(self) -> tuple[WishedUser, ...]:
        """Those who need a registered key: who approves the key's use, and admins with M."""
        admins = self.admins if self.admin_quorum else ()
        key = self.key
        named = {key.owner, *key.share_with} if key and key.use else set()
        approvers = tuple(one for one in self.crypto_users if one.username in named)
        return (*admins, *approvers)

    def problems(self) -> tuple[Sentence, ...]:
        """Return why this cannot be done as it stands; empty where it can."""
        return tuple(_problems(self))

    def advice(self) -> tuple[Sentence, ...]:
        """Return what can be done and should not be."""
        return tuple(_advice(self))


def suggestion() -> Wishes:
    """Return wishes to begin with: two of four approve, and no M for user management yet."""
    names = ("user1", "user2", "user3", "user4")
    users = tuple(WishedUser(name, Role.CRYPTO_USER) for name in names)
    key = WishedKey("user1", "release-key", share_with=names[1:])
    return Wishes((WishedUser(FIRST_ADMIN, Role.ADMIN), *users), key=key)


def _problems(wishes: Wishes) -> Iterator[Sentence]:
    for one in wishes.users:
        if not is_hsm_name(one.username):
            words = say("{name} is not 1 to 31 letters, digits or underscores.")
            yield words.put(name=one.username or say("Nothing"))
    if len(set(wishes.users)) < len(wishes.users):
        yield say("A user is named twice.")
    if len(wishes.users) > MOST_USERS:
        yield say("More than {most} users are more than this can set up.").put(most=MOST_USERS)
    needed = wishes.admin_quorum
    if needed is not None:
        if not LEAST_M <= needed <= MOST_M:
            yield _BOUNDS.put(what=say("the services user and quorum"))
        elif len(wishes.admins) < needed:
            words = say(
                "{needed} admins must approve user management, and the list has {there}: it"
                " would be locked for good."
            )
            yield words.put(needed=needed, there=len(wishes.admins))
    if wishes.key:
        yield from _problems_of_key(wishes.key, wishes)


def _problems_of_key(key: WishedKey, wishes: Wishes) -> Iterator[Sentence]:
    known = {one.username for one in wishes.crypto_users}
    strangers = sorted({key.owner, *key.share_with} - known)
    if strangers:
        words = say("{names} own or share the key and are no crypto users wished for.")
        yield words.put(names=", ".join(strangers))
    if key.owner in key.share_with or len(set(key.share_with)) < len(key.share_with):
        yield say("The key's owner, or a user it is shared with, is named twice.")
    if not 0 < len(key.label) <= MAX_LABEL_CHARACTERS or not key.label.isprintable():
        yield say("The key needs a label of letters, digits and signs.")
    if (key.manage, key.use) == (0, 0):
        return
    if not all(LEAST_M <= one <= MOST_M for one in (key.manage, key.use)):
        yield _BOUNDS.put(what=say("the key"))
    elif max(key.manage, key.use) > 1 + len(key.share_with):
        words = say("{needed} must approve the key; users who have it: {there}.")
        yield words.put(needed=max(key.manage, key.use), there=1 + len(key.share_with))


def _advice(wishes: Wishes) -> Iterator[Sentence]:
    needed, there = wishes.admin_quorum, len(wishes.admins)
    if needed is not None and needed <= there < needed + SPARE:
        words = say(
            "{wanted} admins are recommended where {needed} must approve: below {needed} user"
            " management is locked for good."
        )
        yield words.put(wanted=needed + SPARE, needed=needed)
    key = wishes.key
    if key and key.use:
        must, have = max(key.manage, key.use), 1 + len(key.share_with)
        if must <= have < must + SPARE:
            words = say(
                "{wanted} who have the key are recommended where {needed} must approve: below"
                " {needed} the key is locked for good."
            )
            yield words.put(wanted=must + SPARE, needed=must)
    if key and not key.use:
        yield say("No approvals are needed for the key: its owner signs alone.")


_BOUNDS = say("M for {what} must be from 2 to 8.")


# --- the file --------------------------------------------------------------------------


def dump(wishes: Wishes) -> bytes:
    """Return the file that :func:`parse` reads."""
    key = wishes.key
    value = {
        "version": _VERSION,
        "users": [{"username": one.username, "role": one.role.value} for one in wishes.users],
        "admin_quorum": wishes.admin_quorum,
        "declined": wishes.declined,
        "key": key
        and {
            "owner": key.owner,
            "label": key.label,
            "kind": key.kind.value,
            "share_with": list(key.share_with),
            "manage": key.manage,
            "use": key.use,
        },
    }
    return json.dumps(value, indent=2).encode("ascii") + b"\n"


def parse(untrusted: bytes) -> Wishes:
    """Return the wishes in a file.

    Raises:
        MediumError: this is no such file.
    """
    try:
        value = json.loads(untrusted[: MAX_FILE_BYTES + 1].decode("ascii"))
        return _wishes(value)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise MediumError(
            say("These wishes cannot be understood"),
            say("The file wishes.json is not as this program writes it."),
            say("Move the file away and enter the wishes anew; no step is lost by it."),
        ) from error


def _wishes(value: object) -> Wishes:
    fields = _fields(value, {"version", "users", "admin_quorum", "declined", "key"})
    users, quorum, declined = fields["users"], fields["admin_quorum"], fields["declined"]
    if fields["version"] != _VERSION or not isinstance(users, list) or len(users) > MOST_USERS:
        raise ValueError(users)
    return Wishes(
        tuple(_user(one) for one in users),
        None if quorum is None else _number(quorum),
        _text(declined, MAX_REASON_CHARACTERS),
        None if fields["key"] is None else _key(fields["key"]),
    )


def _user(value: object) -> WishedUser:
    fields = _fields(value, {"username", "role"})
    return WishedUser(_text(fields["username"], 31), Role(_text(fields["role"], 31)))


def _key(value: object) -> WishedKey:
    names = {"owner", "label", "kind", "share_with", "manage", "use"}
    fields = _fields(value, names)
    shared = fields["share_with"]
    if not isinstance(shared, list) or len(shared) > MOST_USERS:
        raise ValueError(shared)
    return WishedKey(
        _text(fields["owner"], 31),
        _text(fields["label"], MAX_LABEL_CHARACTERS),
        KeyKind(_text(fields["kind"], 31)),
        tuple(_text(one, 31) for one in shared),
        _number(fields["manage"]),
        _number(fields["use"]),
    )


def _fields(value: object, names: set[str]) -> Mapping[str, object]:
    if not isinstance(value, dict) or value.keys() != names:
        raise ValueError(value)
    return value


def _text(value: object, limit: int) -> str:
    if not isinstance(value, str) or len(value) > limit:
        raise ValueError(value)
    return value


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= MOST_M:
        raise ValueError(value)
    return value


# --- who may do what -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Function:
    """One line of the table of who may do what.

    Attributes:
        name: what is done.
        admin, crypto_user, appliance_user, anybody: whether they may; ``anybody`` is who is
            not logged in.
    """

    name: Sentence
    admin: bool
    crypto_user: bool
    appliance_user: bool = False
    anybody: bool = False


ROLES_TABLE = (
    Function(say("See basic facts about the cluster"), True, True, True, True),
    Function(say("Change one's own password"), True, True, True),
    Function(say("Change another user's password"), True, False),
    Function(say("Add and remove users"), True, False),
    Function(say("See whether the HSMs agree"), True, True, True),
    Function(say("Read and write masked objects"), True, True, True),
    Function(say("Make, share and delete keys"), False, True),
    Function(say("Encrypt and decrypt"), False, True),
    Function(say("Sign and verify"), False, True),
    Function(say("Compute digests and HMACs"), False, True),
)
"""Who may do what. Source: AWS CloudHSM User Guide, "HSM user permissions table"."""
