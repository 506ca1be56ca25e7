# SPDX-License-Identifier: Apache-2.0
"""AWS's own control plane, by boto3. Loaded only when it is used.

1. Who asks, and with which rights, is the business of AWS's own chain of credentials; none
   is kept, shown or written down here.
2. Looking is tried up to three times. What changes something is sent once: without retries,
   and never on an old connection, because each call has a client of its own.
3. Whether a change left this machine is told by botocore's event ``before-send``. If it did
   and no whole answer of AWS came, the outcome is unknown, and said so.

Source: AWS CloudHSM API Reference; botocore's model of the service, version 2017-04-28.
"""

import os
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any, TypeVar

import boto3
from botocore import exceptions as boto
from botocore.config import Config
from botocore.parsers import ResponseParserError

from approver_gui.cluster.plane_answers import cluster_of, hsm_of, page_of, text_of
from approver_gui.cluster.plane_errors import (
    Denial,
    bad_region,
    no_cluster,
    no_credentials,
    no_network,
    no_profile,
    no_region,
    no_subnets,
    not_aws,
    puzzling,
    refused,
    unknown,
)
from approver_gui.cluster.port import ClusterState, Description, HsmOfCluster, NewCluster
from approver_gui.errors import ApproverError, HsmUnreachableError
from approver_gui.text import Sentence, say

MAX_PAGES = 100
_PER_PAGE = 25
_CONNECT_S = 10
_READ_S = 20
_LOOKS = 3
_ONCE = 1
_SENDING = "before-send.cloudhsm-v2"
_A = TypeVar("_A")
_Answer = Mapping[str, object]

_UNREADABLE = (
    ResponseParserError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""What botocore's parsers raise for bytes that are no answer of AWS."""


class AwsControlPlane:
    """A ``port.ControlPlane`` for one region and account; nothing is asked until it is used.

    Beside what the port names, an answer that cannot be used raises ``HsmPuzzlingError``
    where nothing was to be changed.

    Args:
        region: such as ``eu-central-1``; empty for AWS_REGION, or as the profile has it.
        profile: of AWS's configuration; empty for its own default.
        environ: where AWS_REGION is looked up; boto3 itself does not know it.
        session: of boto3, for other credentials than those of AWS's chain.
        endpoint: of a service that stands in for AWS.
        read_s: how long an answer is waited for, in seconds.
    """

    def __init__(
        self,
        region: str = "",
        profile: str = "",
        *,
        environ: Mapping[str, str] = os.environ,
        session: boto3.Session | None = None,
        endpoint: str = "",
        read_s: float = _READ_S,
    ) -> None:
        self._region = region or environ.get("AWS_REGION", "")
        self._profile = profile
        self._session = session
        self._endpoint = endpoint
        self._read_s = read_s

    # --- looking -----------------------------------------------------------------------

    def clusters(self) -> tuple[Description, ...]:
        """Return every cluster that is not deleted."""
        listed = self._listed({})
        return tuple(one for one in listed if one.state != ClusterState.DELETED)

    def describe(self, cluster_id: str) -> Description:
        """Return one cluster, which may be deleted; raises as the port says."""
        listed = self._listed({"clusterIds": [cluster_id]})
        found = [one for one in listed if one.cluster_id == cluster_id]
        if not found:
            raise no_cluster(cluster_id)
        return found[0]

    def _listed(self, filters: Mapping[str, list[str]]) -> tuple[Description, ...]:
        asked: dict[str, object] = {"MaxResults": _PER_PAGE}
        if filters:
            asked["Filters"] = filters
        found: list[Description] = []
        for _ in range(MAX_PAGES):
            answer = self._look(asked)
            try:
                some, token = page_of(answer)
            except ValueError as error:
                raise puzzling(
                    say("The list of clusters is not as AWS describes it.")
                ) from error
            found += some
            if not token:
                return tuple(found)
            asked["NextToken"] = token
        raise puzzling(say("The list of clusters does not end."))

    # --- changing ----------------------------------------------------------------------

    def create(self, wish: NewCluster) -> Description:
        """Create a cluster; it has no HSM yet."""
        if not wish.subnets:
            raise no_subnets()
        return self._change(
            "create_cluster",
            {"HsmType": wish.hsm_type, "SubnetIds": list(wish.subnets), "Mode": wish.mode},
            lambda answer: cluster_of(answer.get("Cluster")),
            say("A cluster was to be created."),
            say(
                "Look at the list of clusters. If there is a new one, go on with it; if there"
                " is none after some minutes, create it again."
            ),
        )

    def create_hsm(self, cluster_id: str, zone: str) -> HsmOfCluster:
        """Add an HSM; from then on it costs money."""
        return self._change(
            "create_hsm",
            {"ClusterId": cluster_id, "AvailabilityZone": zone},
            lambda answer: hsm_of(answer.get("Hsm")),
            say("An HSM was to be added to {cluster} in {zone}.").put(
                cluster=cluster_id, zone=zone
            ),
            say("Look at the cluster's HSMs before another is added: each one costs money."),
        )

    def initialise(self, cluster_id: str, signed: bytes, anchor: bytes) -> None:
        """Make the cluster one's own, once and for all; raises as the port says."""
        self._change(
            "initialize_cluster",
            {
                "ClusterId": cluster_id,
                "SignedCert": signed.decode("ascii"),
                "TrustAnchor": anchor.decode("ascii"),
            },
            lambda answer: text_of(answer, "State"),
            say("{cluster} was to be initialised.").put(cluster=cluster_id),
            say(
                "Look at the cluster's state. INITIALIZE_IN_PROGRESS or INITIALIZED: it was"
                " done. UNINITIALIZED after some minutes: it was not, and can be done again."
            ),
        )

    def delete_hsm(self, cluster_id: str, hsm_id: str) -> None:
        """Delete an HSM; the last backup stays."""
        self._change(
            "delete_hsm",
            {"ClusterId": cluster_id, "HsmId": hsm_id},
            lambda answer: text_of(answer, "HsmId"),
            say("{hsm} of {cluster} was to be deleted.").put(hsm=hsm_id, cluster=cluster_id),
            say("Look at the cluster's HSMs: it costs money as long as it is there."),
        )

    def delete_cluster(self, cluster_id: str) -> None:
        """Delete a cluster that has no HSMs left; its backups stay."""
        self._change(
            "delete_cluster",
            {"ClusterId": cluster_id},
            lambda answer: cluster_of(answer.get("Cluster")),
            say("{cluster} was to be deleted.").put(cluster=cluster_id),
            say("Look at the list of clusters whether it is still there."),
        )

    # --- asking ------------------------------------------------------------------------

    def _look(self, asked: Mapping[str, object]) -> _Answer:
        try:
            with closing(self._client(_LOOKS)) as client:
                found: _Answer = client.describe_clusters(**asked)
                return found
        except boto.ClientError as error:
            raise _said(_denial(error)) from error
        except boto.BotoCoreError as error:
            raise self._unreachable(error) from None  # may quote what gives credentials
        except _UNREADABLE as error:
            raise puzzling(say("The answer is no text that AWS would send.")) from error

    def _change(
        self,
        operation: str,
        asked: Mapping[str, object],
        read: Callable[[_Answer], _A],
        act: Sentence,
        look: Sentence,
    ) -> _A:
        """Send a change once, and read its answer."""
        sent: list[str] = []
        try:
            with closing(self._client(_ONCE)) as client:
                client.meta.events.register(_SENDING, lambda **_: sent.append(operation))
                return read(getattr(client, operation)(**asked))
        except boto.ClientError as error:
            denial = _denial(error)
            if sent and not denial.proves_nothing_done:
                reason = f"{denial.code} {denial.sentence}"
                raise unknown(act, reason, look) from error
            raise _said(denial) from error
        except boto.BotoCoreError as error:
            if sent and not _never_left(error):
                raise unknown(act, str(error), look) from error
            raise self._unreachable(error) from None  # may quote what gives credentials
        except _UNREADABLE as error:
            if not sent:
                raise  # a bug of ours
            raise unknown(act, type(error).__name__, look) from error

    def _client(self, attempts: int) -> Any:  # noqa: ANN401 -- boto3 makes its class at run time
        if self._session is None:
            self._session = boto3.Session(profile_name=self._profile or None)
        return self._session.client(
            "cloudhsmv2",
            region_name=self._region or None,
            endpoint_url=self._endpoint or None,
            config=Config(
                connect_timeout=_CONNECT_S,
                read_timeout=self._read_s,
                retries={"mode": "standard", "total_max_attempts": attempts},
            ),
        )

    def _unreachable(self, error: boto.BotoCoreError) -> HsmUnreachableError:
        match error:
            case boto.NoRegionError():
                return no_region()
            case boto.InvalidRegionError() | boto.EndpointProviderError():
                return bad_region(self._region)
            case boto.ProfileNotFound():
                return no_profile(self._profile)
            case boto.ParamValidationError():
                raise error  # a bug of ours
            case boto.ConnectionError() | boto.HTTPClientError():
                return no_network(str(error))
            case _:
                return no_credentials(type(error).__name__)


def _never_left(error: boto.BotoCoreError) -> bool:
    """Tell whether there was no connection yet that a request could have gone out on."""
    if isinstance(error, boto.SSLError):
        return "CERTIFICATE_VERIFY_FAILED" in str(error)
    return isinstance(error, boto.ConnectionError)


def _said(denial: Denial) -> ApproverError:
    return refused(denial) if denial.is_of_aws else not_aws(denial)


def _denial(error: boto.ClientError) -> Denial:
    said = error.response.get("Error", {})
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return Denial(str(said.get("Code", "")), str(said.get("Message", "")), status)
