# SPDX-License-Identifier: Apache-2.0
"""The steps at AWS by hand: exact lines for the AWS CLI, for machines without boto3.

Each line stands for itself and can be copied alone; every value in it is quoted for a POSIX
shell. Certificates are written by ``--output text``, which may leave out the last line end;
the lines add one, because files without it break when they are joined. Paths of ``file://``
are names in the folder that the line changes to: the CLI would expand ``$`` and ``~`` in
longer ones. A change is sent once: by itself the CLI would send it up to five times.

Source: AWS CLI Command Reference, "cloudhsmv2"; AWS CloudHSM User Guide, "Initialize the
cluster", "Deleting an AWS CloudHSM cluster".
"""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from approver_gui.cluster.certificates import FILE_NAMES
from approver_gui.cluster.port import BEFORE, NewCluster, Part
from approver_gui.errors import RefusedError
from approver_gui.flows.setup.folder import ISSUER, SIGNED
from approver_gui.text import Sentence, say

_ONCE = "AWS_MAX_ATTEMPTS=1"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")


@dataclass(frozen=True, slots=True)
class Where:
    """Where the lines are run, and against what.

    Attributes:
        region: empty for the one that the CLI is configured with.
        profile: empty for the CLI's own default.
        folder: where the files are and go; None for the folder that the shell is in.
    """

    region: str = ""
    profile: str = ""
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Instruction:
    """One step by hand.

    Attributes:
        title: what it does.
        lines: for a shell, one command each.
        remark: what comes of it, and what is next.
    """

    title: Sentence
    lines: tuple[str, ...]
    remark: Sentence


def create_cluster(where: Where, wish: NewCluster) -> Instruction:
    """Return how a cluster is created.

    Raises:
        RefusedError: a value cannot stand in a line, or there is no subnet; so do all here.
    """
    if not wish.subnets:
        raise _refused(say("A cluster needs one subnet in each of its zones."))
    words = ("--hsm-type", wish.hsm_type, "--mode", wish.mode, "--subnet-ids", *wish.subnets)
    query = ("--query", "Cluster.ClusterId", "--output", "text")
    return Instruction(
        say("Create a cluster"),
        (_change(where, "create-cluster", *words, *query),),
        say(
            "It prints the cluster's id. A cluster without HSMs costs nothing. If the line ends"
            " with an error of the network, look at the list of clusters before running it"
            " again."
        ),
    )


def list_clusters(where: Where) -> Instruction:
    """Return how the clusters of a region are listed."""
    query = "Clusters[].[ClusterId,State,CreateTimestamp]"
    return Instruction(
        say("List the clusters"),
        (_line(where, "describe-clusters", "--query", query, "--output", "text"),),
        say("It prints id, state and time of creation, a cluster a line."),
    )


def look(where: Where, cluster_id: str) -> Instruction:
    """Return how a cluster's state, and its HSMs with their addresses, are looked at."""
    _require_id(cluster_id)
    cluster = "Clusters[].[ClusterId,State,StateMessage]"
    hsms = "Clusters[].Hsms[].[HsmId,State,AvailabilityZone,EniIp]"
    return Instruction(
        say("Look at the cluster"),
        (
            _describe(where, cluster_id, cluster),
            _describe(where, cluster_id, hsms),
        ),
        say(
            "The first prints the cluster's state; the second an HSM a line: id, state, zone"
            " and IP address, which configure-cli needs."
        ),
    )


def zones(where: Where, cluster_id: str) -> Instruction:
    """Return how the availability zones of a cluster are found."""
    _require_id(cluster_id)
    return Instruction(
        say("Find the cluster's zones"),
        (_describe(where, cluster_id, "Clusters[].keys(SubnetMapping)"),),
        say("It prints the zones in which the cluster has a subnet; an HSM goes into one."),
    )


def create_hsm(where: Where, cluster_id: str, zone: str) -> Instruction:
    """Return how an HSM is added."""
    _require_id(cluster_id)
    words = ("--cluster-id", cluster_id, "--availability-zone", zone)
    return Instruction(
        say("Add an HSM"),
        (_change(where, "create-hsm", *words),),
        say(
            "It costs money from now on. Look at the cluster until the HSM is ACTIVE, some ten"
            " minutes, and before the line is ever run again."
        ),
    )


def fetch_papers(where: Where, cluster_id: str) -> Instruction:
    """Return how request and certificates get into their files, before the initialisation."""
    _require_id(cluster_id)
    return Instruction(
        say("Fetch the cluster's certificates"),
        tuple(_fetch(where, cluster_id, part) for part in BEFORE),
        say(
            "Four files with the names that AWS gives them. Do this before the initialisation;"
            " after it the request and the manufacturer's certificate are gone. Then choose the"
            " files here."
        ),
    )


def fetch_cluster_certificate(where: Where, cluster_id: str) -> Instruction:
    """Return how the signed certificate is read back, after the initialisation."""
    _require_id(cluster_id)
    return Instruction(
        say("Read the cluster's certificate back"),
        (_fetch(where, cluster_id, Part.CLUSTER),),
        say("The cluster shows it once it is initialised. Then choose the file here."),
    )


def initialise(where: Where, cluster_id: str) -> Instruction:
    """Return how the cluster is made one's own, with the two files in the folder."""
    _require_id(cluster_id)
    words = (
        *("--cluster-id", cluster_id),
        *("--signed-cert", f"file://{cluster_id}_{SIGNED}"),
        *("--trust-anchor", f"file://{ISSUER}"),
    )
    return Instruction(
        say("Initialise the cluster"),
        (_in_folder(where, _change(where, "initialize-cluster", *words)),),
        say(
            "This can't be undone. It prints INITIALIZE_IN_PROGRESS; look at the cluster until"
            " it is INITIALIZED, and before the line is ever run again."
        ),
    )


def delete_hsm(where: Where, cluster_id: str, hsm_id: str) -> Instruction:
    """Return how an HSM is deleted."""
    _require_id(cluster_id)
    _require_id(hsm_id)
    words = ("--cluster-id", cluster_id, "--hsm-id", hsm_id)
    return Instruction(
        say("Delete an HSM"),
        (_change(where, "delete-hsm", *words),),
        say(
            "Look at the cluster until the HSM is gone: it costs money as long as it is there."
        ),
    )


def delete_cluster(where: Where, cluster_id: str) -> Instruction:
    """Return how a cluster without HSMs is deleted, and its backups are listed."""
    _require_id(cluster_id)
    filters = ("--filters", f"clusterIds={cluster_id}")
    query = ("--query", "Backups[].[BackupId,BackupState,CreateTimestamp]", "--output", "text")
    return Instruction(
        say("Delete the cluster"),
        (
            _change(where, "delete-cluster", "--cluster-id", cluster_id),
            _line(where, "describe-backups", *filters, *query),
        ),
        say(
            "This can't be undone. All HSMs have to be gone first. The second line lists the"
            " backups, which stay."
        ),
    )


def _fetch(where: Where, cluster_id: str, part: Part) -> str:
    name = f"{cluster_id}_{FILE_NAMES[part]}"
    described = _describe(where, cluster_id, f"Clusters[].Certificates.{part.value}")
    return _in_folder(where, f"{described} > {name} && echo >> {name}")


def _describe(where: Where, cluster_id: str, query: str) -> str:
    filters = ("--filters", f"clusterIds={cluster_id}")
    return _line(where, "describe-clusters", *filters, "--query", query, "--output", "text")


def _change(where: Where, *words: str) -> str:
    return f"{_ONCE} {_line(where, *words)}"


def _line(where: Where, *words: str) -> str:
    region = ("--region", where.region) if where.region else ()
    profile = ("--profile", where.profile) if where.profile else ()
    return " ".join(map(_quoted, ("aws", "cloudhsmv2", *words, *region, *profile)))


def _in_folder(where: Where, line: str) -> str:
    """Return a line that is run in the folder and leaves the shell where it was."""
    if where.folder is None:
        return line
    return f"(cd {_quoted(str(where.folder.absolute()))} && {line})"


def _quoted(value: str) -> str:
    if not value.isprintable():
        words = say("{value} has a character that cannot be typed.")
        raise _refused(words.put(value=value))
    return shlex.quote(value)


def _require_id(value: str) -> None:
    if not _ID.fullmatch(value):
        raise _refused(say("{value} is no id that AWS would give.").put(value=value))


def _refused(detail: Sentence) -> RefusedError:
    return RefusedError(
        say("No line can be made of this"), detail, say("Correct it, then ask for it again.")
    )
