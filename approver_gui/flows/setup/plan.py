# SPDX-License-Identifier: Apache-2.0
"""A whole set-up as one file: which cluster, what is wanted of it, what was compared before.

TOML, read strictly; paths in it are relative to its own folder. It never holds a secret: those
come beside it, see ``plan_secrets``. Whatever stands in it was decided by a person before:
the fingerprints of roots, the doubts that are accepted, the authority. The guide "Setting up a
cluster" has an example with every key.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from approver_gui.cluster.certificates import Root
from approver_gui.errors import RefusedError
from approver_gui.flows import reaching
from approver_gui.flows.connection import Connection, Embedded, OverSsh
from approver_gui.flows.setup.plan_table import MAX_BYTES, MAX_PATH_CHARACTERS, Table, read
from approver_gui.flows.setup.target import (
    AwsChoice,
    EmbeddedChoice,
    PlaneChoice,
    SetupTarget,
    aws,
    by_hand,
)
from approver_gui.flows.setup.wishes import (
    MAX_LABEL_CHARACTERS,
    MAX_REASON_CHARACTERS,
    KeyKind,
    WishedKey,
    WishedUser,
    Wishes,
)
from approver_gui.flows.user_operations import LEAST_M, MOST_M
from approver_gui.hsm.words import Role
from approver_gui.text import say
from approver_gui.tokens.checks import is_hsm_name

__all__ = ["MAX_BYTES", "SetupPlan", "WishedAuthority", "parse_plan"]
VERSION = 1
MOST_YEARS = 50
DEFAULT_YEARS = 10
_ROLES = tuple(role.value for role in Role)
_KINDS = tuple(kind.value for kind in KeyKind)
_PLANES = ("embedded", "aws", "by-hand")
_CHECK_ID = re.compile(r"C[1-9][0-9]{0,2}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_NO_HEX = re.compile(r"[\s:]")
_FINGERPRINT_BYTES = 32
_MAX_ADDRESS = 253


@dataclass(frozen=True, slots=True)
class WishedAuthority:
    """The issuing CA: one that is there by this name is used, else it is made.

    Attributes:
        name: of it among the authorities here.
        common_name, organisation, country: of its subject, when it is made.
        years: that its certificate is good for, when it is made.
        needs_keyring: whether a new one is sealed with the desktop's keyring too.
    """

    name: str
    common_name: str
    organisation: str = ""
    country: str = ""
    years: int = DEFAULT_YEARS
    needs_keyring: bool = False


@dataclass(frozen=True, slots=True)
class OwnRoot:
    """A root: one that is known here, or one whose fingerprint a person compared.

    Attributes:
        root: whose.
        file: the certificate (PEM); None where it comes with the papers.
        fingerprint: as it was compared, SHA-256 of the DER, 32 bytes; None where it is known.
    """

    root: Root
    file: Path | None = None
    fingerprint: bytes | None = None


@dataclass(frozen=True, slots=True)
class WishedHost:
    """How the issuing certificate comes to the machine of the tool.

    Attributes:
        skip: whether somebody else sees to it.
        prefix: words before each command there, such as ``("sudo", "-n")``.
        address: of one HSM, for ``configure-cli -a``; empty to leave the configuration.
    """

    skip: bool = False
    prefix: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class SetupPlan:
    """What a plan file says.

    Attributes:
        target: which cluster.
        wishes: users, values of M, the key.
        authority: the issuing CA.
        papers: folder with the cluster's certificates where they are carried by hand, or None.
        registrations: folder where tokens go and signed files come back.
        signers: names of own keys that sign at once, by user; for rehearsals.
        accepted: reasons, by the id of the check whose doubt is accepted.
        roots: to be taken over.
        host: of the tool.
        rehearse: whether a first signature is made at the end, as a rehearsal.
    """

    target: SetupTarget
    wishes: Wishes
    authority: WishedAuthority
    registrations: Path
    papers: Path | None = None
    signers: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, str] = field(default_factory=dict)
    roots: tuple[OwnRoot, ...] = ()
    host: WishedHost = field(default_factory=WishedHost)
    rehearse: bool = False


def parse_plan(untrusted: bytes, file: Path) -> SetupPlan:
    """Return the plan in a file.

    Args:
        untrusted: its bytes.
        file: where it lies; paths in it are relative to its folder.

    Raises:
        RefusedError: it cannot be followed; the key at fault is named.
    """
    whole = read(untrusted, file.name)
    whole.number("version", VERSION, VERSION)
    folder = file.absolute().parent
    target, papers = _cluster(_required(whole, "cluster"), folder)
    users, signers = _users(whole.tables("users"), is_rehearsal=target.is_rehearsal)
    plan = SetupPlan(
        target,
        _wishes(whole, users, file.name),
        _authority(_required(whole, "authority")),
        folder / _registrations(whole.table("registrations")),
        papers,
        signers,
        _accepted(whole.tables("accept")),
        _roots(whole.tables("roots"), folder),
        _host(whole.table("host"), target.connection),
        whole.flag("rehearse", default=False),
    )
    whole.done()
    return plan


def fingerprint_of(text: str) -> bytes:
    """Return the 32 bytes that a person typed as hex, blanks and colons between them or not.

    Raises:
        ValueError: this is no SHA-256 fingerprint.
    """
    try:
        found = bytes.fromhex(_NO_HEX.sub("", text))
    except ValueError:
        found = b""
    if len(found) != _FINGERPRINT_BYTES:
        raise ValueError("this is no SHA-256 fingerprint of 64 hex digits")
    return found


def _required(whole: Table, key: str) -> Table:
    table = whole.table(key)
    if table is None:
        raise whole.fault(key, say("this table is missing"))
    return table


# --- the cluster -----------------------------------------------------------------------


def _cluster(table: Table, folder: Path) -> tuple[SetupTarget, Path | None]:
    kind = table.chosen("plane", _PLANES)
    connection = table.of("connect", lambda text: _way(text, folder), MAX_PATH_CHARACTERS)
    papers = None
    choice: PlaneChoice
    match kind:
        case "embedded":
            choice = EmbeddedChoice()
        case "aws":
            choice = _aws(table)
        case _:
            choice = table.of("id", by_hand)
            papers = folder / table.text("papers", limit=MAX_PATH_CHARACTERS)
    try:
        target = SetupTarget(choice, connection)
    except ValueError as error:
        raise table.fault("connect", say("{why}").put(why=error)) from error
    table.done()
    return target, papers


def _aws(table: Table) -> AwsChoice:
    region = table.of("region", lambda text: aws(text).region)
    known = table.of("id", lambda text: by_hand(text).cluster_id)
    profile = ""
    if table.has("profile"):
        profile = table.of("profile", lambda text: aws(region, "", text).profile)
    return AwsChoice(region, known, profile)


def _way(text: str, folder: Path) -> Connection:
    way = reaching.parse(text)
    if isinstance(way, Embedded):  # relative to the plan, not to this process's folder
        return Embedded(folder / text.partition(":")[2].strip())
    return way


# --- what is wanted --------------------------------------------------------------------


def _users(
    tables: tuple[Table, ...], *, is_rehearsal: bool
) -> tuple[tuple[WishedUser, ...], dict[str, str]]:
    users: list[WishedUser] = []
    signers: dict[str, str] = {}
    for table in tables:
        user = WishedUser(_name(table, "name"), Role(table.chosen("role", _ROLES)))
        if user.username in {one.username for one in users}:
            raise table.fault("name", say("this user is named twice"))
        if table.has("key"):
            if not is_rehearsal:
                raise table.fault("key", say("only in a rehearsal one machine has every key"))
            signers[user.username] = table.text("key")
        table.done()
        users.append(user)
    return tuple(users), signers


def _name(table: Table, key: str) -> str:
    name = table.text(key)
    if not is_hsm_name(name):
        raise table.fault(key, say("a user has 1 to 31 letters, digits or underscores"))
    return name.lower()


def _wishes(whole: Table, users: tuple[WishedUser, ...], source: str) -> Wishes:
    needed, declined = _quorum(_required(whole, "quorum"))
    wishes = Wishes(users, needed, declined, _key(_required(whole, "key")))
    problems = wishes.problems()
    if problems:
        raise RefusedError(
            say("This cannot be set up"),
            say("{source}: {problem}").put(source=source, problem=problems[0]),
            say("Correct it and start again. Nothing was done."),
        )
    return wishes


def _quorum(table: Table) -> tuple[int | None, str]:
    if table.has("declined"):
        reason = table.text("declined", limit=MAX_REASON_CHARACTERS)
        if table.has("admins"):
            raise table.fault("declined", say("it goes with no value of admins"))
        table.done()
        return None, reason
    needed = table.number("admins", LEAST_M, MOST_M)
    table.done()
    return needed, ""


def _key(table: Table) -> WishedKey:
    key = WishedKey(
        _name(table, "owner"),
        table.text("label", limit=MAX_LABEL_CHARACTERS),
        KeyKind(table.chosen("kind", _KINDS, KeyKind.RSA_2048.value)),
        table.texts("share_with", ()),
        table.number("manage", 0, MOST_M),
        table.number("use", 0, MOST_M),
    )
    table.done()
    return key


def _authority(table: Table) -> WishedAuthority:
    found = WishedAuthority(
        table.text("name"),
        table.text("common_name", limit=64),
        table.text("organisation", "", limit=64),
        table.text("country", ""),
        table.number("years", 1, MOST_YEARS, DEFAULT_YEARS),
        table.flag("keyring", default=False),
    )
    if found.country and not _COUNTRY.fullmatch(found.country):
        raise table.fault("country", say("it has two capital letters, such as DE"))
    table.done()
    return found


def _registrations(table: Table | None) -> str:
    if table is None:
        return "registrations"
    folder = table.text("folder", limit=MAX_PATH_CHARACTERS)
    table.done()
    return folder


# --- what was decided before -----------------------------------------------------------


def _accepted(tables: tuple[Table, ...]) -> dict[str, str]:
    accepted: dict[str, str] = {}
    for table in tables:
        check = table.text("check")
        if not _CHECK_ID.fullmatch(check):
            raise table.fault("check", say("this is no id of a check, such as C7"))
        if check in accepted:
            raise table.fault("check", say("this check is named twice"))
        accepted[check] = table.text("reason", limit=MAX_REASON_CHARACTERS)
        table.done()
    return accepted


def _roots(tables: tuple[Table, ...], folder: Path) -> tuple[OwnRoot, ...]:
    known = {"aws": Root.AWS, "manufacturer": Root.MANUFACTURER}
    roots: list[OwnRoot] = []
    for table in tables:
        root = known[table.chosen("root", tuple(known))]
        if root in {one.root for one in roots}:
            raise table.fault("root", say("this root is named twice"))
        file, compared = None, None
        if table.has("file"):
            file = folder / table.text("file", limit=MAX_PATH_CHARACTERS)
        if table.has("fingerprint") or file is None:
            compared = table.of("fingerprint", fingerprint_of)
        roots.append(OwnRoot(root, file, compared))
        table.done()
    return tuple(roots)


def _host(table: Table | None, connection: Connection) -> WishedHost:
    if table is None:
        return WishedHost()
    skip = table.flag("skip", default=False)
    prefix = table.texts("prefix", ())
    address = table.text("address", "", limit=_MAX_ADDRESS)
    if skip and (prefix or address):
        raise table.fault("skip", say("it goes with no prefix and no address"))
    if isinstance(connection, Embedded) and (prefix or address):
        raise table.fault("", say("an embedded cluster has no host"))
    if isinstance(connection, OverSsh) and prefix[:1] == ("ssh",):
        raise table.fault("prefix", say("the way over ssh stands in cluster.connect"))
    table.done()
    return WishedHost(skip, prefix, address)
