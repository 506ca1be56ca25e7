# SPDX-License-Identifier: Apache-2.0
"""What keeps a new cluster from being locked for good, and what its first signature is over.

A value that fewer admins can meet than it asks for cannot be taken back by anybody: that is
how people have lost clusters. The list of users says that a key is registered, not that its
owner still has it; so only keys count that have made a signature which was verified here, and
that were sent to this very cluster: the roster is one for all clusters, and a user of the same
name may have registered another key at another one.

Source: AWS CloudHSM User Guide, "Quorum authentication for admins".
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from approver_gui.errors import RefusedError
from approver_gui.flows.survey import Survey
from approver_gui.hsm.words import Role, Service
from approver_gui.journal import Entry
from approver_gui.keys.roster import SPARE, Roster
from approver_gui.text import Sentence, say, utc

Sent = Collection[tuple[str, str]]
"""The keys that were sent to a cluster: an admin's name, and the fingerprint in hex."""


def keys_sent(entries: Iterable[Entry]) -> frozenset[tuple[str, str]]:
    """Return the admins' keys that were sent to a cluster, by the entries about it."""
    return frozenset(
        (str(one.facts.get("username")).lower(), str(one.facts.get("fingerprint")))
        for one in entries
        if one.act == "registration_begun" and one.facts.get("role") == Role.ADMIN.value
    )


def proved_admins(survey: Survey, roster: Roster, sent: Sent) -> frozenset[str]:
    """Return the admins with a registered key that is known here and has signed for us.

    Args:
        survey: what the cluster said.
        roster: with the keys and when each proved itself.
        sent: the keys that were sent to this cluster.
    """
    able = survey.able_admins()
    return frozenset(
        one.username
        for one in roster.members
        if one.role == Role.ADMIN
        and one.username in able
        and one.key
        and one.proven_at
        and (one.username, one.key.fingerprint().hex()) in sent
    )


def require_enough_proved(survey: Survey, roster: Roster, sent: Sent, value: int) -> None:
    """Let pass only a value that admins with proved keys can meet.

    Raises:
        RefusedError: there are fewer.
    """
    proved = sorted(proved_admins(survey, roster, sent))
    if len(proved) < value:
        raise RefusedError(
            say("This would lock out everybody"),
            say(
                "{value} admins would have to approve. Admins who have proved a registered"
                " key: {count} ({names})."
            ).put(value=value, count=len(proved), names=", ".join(proved) or say("none")),
            say("Have more admins register their keys first, or choose a lower value."),
        )


def quorum_cautions(
    survey: Survey, roster: Roster, sent: Sent, value: int
) -> tuple[Sentence, ...]:
    """Return what a person should know before a value is raised."""
    return tuple(_cautions(survey, len(proved_admins(survey, roster, sent)), value))


def _cautions(survey: Survey, able: int, value: int) -> Iterator[Sentence]:
    if able < value + SPARE:
        words = say(
            "{able} admins can approve and {value} must. At least {enough} are advised: below"
            " {value} user management is locked for good."
        )
        yield words.put(able=able, value=value, enough=value + SPARE)
    if survey.quorum_value(Service.CLUSTER) == 1:
        yield say(
            "The value of cluster stays 1: any admin alone can change the mutual TLS settings."
        )
    yield say("A value can be changed later, by approvals; it can never be 1 again.")


def rehearsal_payload(cluster_id: str, moment: datetime) -> tuple[str, bytes]:
    """Return name and content of what the first signature is made over: a harmless text.

    Args:
        cluster_id: of the cluster; characters that a file name should not have are left out
            of the name.
        moment: when it is made; aware.
    """
    plain = "".join(c for c in cluster_id if c.isascii() and (c.isalnum() or c == "-"))[:64]
    stamp = f"{utc(moment)}"
    text = (
        "This is a rehearsal.\n"
        "\n"
        "It was signed to show that the key, its approvers and their files work together.\n"
        "The signature over this text orders, allows and promises nothing.\n"
        "\n"
        f"Cluster: {plain or 'unnamed'}\n"
        f"Time: {stamp}\n"
    )
    return f"rehearsal-{plain or 'cluster'}.txt", text.encode("ascii")
