# SPDX-License-Identifier: Apache-2.0
"""Which cluster is set up: who describes and initialises it, and the way to its tool.

Both as text for the settings and the command line, in two lines::

    embedded | aws:REGION[/CLUSTER] [profile=NAME] | hand:CLUSTER
    the connection, as ``reaching`` spells it
"""

import re
import shlex
from dataclasses import dataclass, replace
from typing import assert_never

from approver_gui.flows import reaching
from approver_gui.flows.connection import Connection, Embedded
from approver_gui.text import Sentence, say

_CLUSTER_ID = re.compile(r"cluster-[a-z0-9]{1,32}")
_REGION = re.compile(r"[a-z]{2}(-[a-z]{1,16}){1,3}-[0-9]{1,2}")
_PROFILE = re.compile(r"[A-Za-z0-9_.@+-]{1,64}")
_EMBEDDED, _AWS, _HAND, _PROFILE_WORD = "embedded", "aws:", "hand:", "profile="


@dataclass(frozen=True, slots=True)
class EmbeddedChoice:
    """The embedded cluster of the connection describes itself."""


@dataclass(frozen=True, slots=True)
class AwsChoice:
    """AWS is asked.

    Attributes:
        region: such as ``eu-central-1``.
        cluster_id: such as ``cluster-abc234``; empty before there is one.
        profile: of AWS's configuration files; empty for the usual one.
    """

    region: str
    cluster_id: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True)
class ByHandChoice:
    """A person asks AWS, and carries the files.

    Attributes:
        cluster_id: such as ``cluster-abc234``.
    """

    cluster_id: str


PlaneChoice = EmbeddedChoice | AwsChoice | ByHandChoice


@dataclass(frozen=True, slots=True)
class SetupTarget:
    """Which cluster is set up.

    Attributes:
        plane: who describes and initialises it.
        connection: the way to the tool that logs in to it.

    Raises:
        ValueError: an embedded cluster describes itself, and no other does.
    """

    plane: PlaneChoice
    connection: Connection

    def __post_init__(self) -> None:
        is_embedded = isinstance(self.connection, Embedded)
        if isinstance(self.plane, EmbeddedChoice) != is_embedded:
            raise ValueError("an embedded cluster describes itself, and no other does")

    @property
    def is_rehearsal(self) -> bool:
        """Whether it is no HSM."""
        return isinstance(self.plane, EmbeddedChoice)

    @property
    def cluster_id(self) -> str:
        """The cluster's id where the choice names it; empty otherwise."""
        return "" if isinstance(self.plane, EmbeddedChoice) else self.plane.cluster_id

    def with_cluster(self, cluster_id: str) -> "SetupTarget":
        """Return the target with the cluster that was created or chosen.

        Raises:
            ValueError: this is no cluster id.
        """
        if isinstance(self.plane, EmbeddedChoice):
            return self
        return replace(self, plane=replace(self.plane, cluster_id=cluster_id_of(cluster_id)))

    def words(self) -> Sentence:
        """Return what the window says about it."""
        match self.plane:
            case EmbeddedChoice():
                return self.connection.words()
            case AwsChoice(region, ""):
                return say("a new cluster in {region}").put(region=region)
            case AwsChoice(region, cluster_id):
                words = say("{cluster} in {region}")
                return words.put(cluster=cluster_id, region=region)
            case ByHandChoice(cluster_id):
                return say("{cluster}, files carried by hand").put(cluster=cluster_id)
            case _:
                assert_never(self.plane)


def aws(region: str, cluster_id: str = "", profile: str = "") -> AwsChoice:
    """Return the choice of AWS.

    Raises:
        ValueError: this is no region, no cluster id, or no name of a profile.
    """
    found, named = region.strip(), profile.strip()
    if not _REGION.fullmatch(found):
        raise ValueError("this is no region such as eu-central-1")
    if named and not _PROFILE.fullmatch(named):
        raise ValueError("this is no name of a profile")
    known = cluster_id.strip()
    return AwsChoice(found, cluster_id_of(known) if known else "", named)


def by_hand(cluster_id: str) -> ByHandChoice:
    """Return the choice of a cluster whose files are carried by hand.

    Raises:
        ValueError: this is no cluster id.
    """
    return ByHandChoice(cluster_id_of(cluster_id))


def cluster_id_of(text: str) -> str:
    """Return a cluster id, as AWS spells them.

    Raises:
        ValueError: this is none.
    """
    if not _CLUSTER_ID.fullmatch(text.strip()):
        raise ValueError("this is no cluster id such as cluster-abc234")
    return text.strip()


def parse(text: str) -> SetupTarget:
    """Return the target that a text spells.

    Raises:
        ValueError: it spells none.
    """
    plane, line_end, connection = text.partition("\n")
    if not line_end:
        raise ValueError("it has two lines: who describes the cluster, and the connection")
    return SetupTarget(_plane(plane), reaching.parse(connection))


def spell(target: SetupTarget) -> str:
    """Return the text that :func:`parse` understands as this target."""
    return f"{_spelled(target.plane)}\n{reaching.spell(target.connection)}"


def _spelled(plane: PlaneChoice) -> str:
    match plane:
        case EmbeddedChoice():
            return _EMBEDDED
        case AwsChoice(region, cluster_id, profile):
            where = f"{region}/{cluster_id}" if cluster_id else region
            return shlex.join([_AWS + where, *([_PROFILE_WORD + profile] if profile else [])])
        case ByHandChoice(cluster_id):
            return _HAND + cluster_id
        case _:
            assert_never(plane)


def _plane(text: str) -> PlaneChoice:
    if text == _EMBEDDED:
        return EmbeddedChoice()
    if text.startswith(_HAND):
        return by_hand(text.removeprefix(_HAND))
    words = shlex.split(text)
    if not words or not words[0].startswith(_AWS) or len(words) > 2:  # noqa: PLR2004
        raise ValueError("it begins with embedded, aws: or hand:")
    region, _, cluster_id = words[0].removeprefix(_AWS).partition("/")
    profile = words[1] if len(words) > 1 else _PROFILE_WORD
    if not profile.startswith(_PROFILE_WORD):
        raise ValueError("after the cluster comes profile= or nothing")
    return aws(region, cluster_id, profile.removeprefix(_PROFILE_WORD))
