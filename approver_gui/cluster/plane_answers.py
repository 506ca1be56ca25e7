# SPDX-License-Identifier: Apache-2.0
"""What AWS answers about clusters, read strictly into values, with bounds on everything.

Source: AWS CloudHSM API Reference, "DescribeClusters", "Cluster", "Hsm", "Certificates".
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from approver_gui.cluster.port import Description, HsmOfCluster, Part

MAX_CLUSTERS_IN_ANSWER = 200
MAX_HSMS = 100
MAX_ZONES = 50
MAX_CERTIFICATE_CHARACTERS = 20_000
"""The API's own limit on one certificate."""
_MAX_TEXT = 1_000
_MAX_TOKEN = 8_192


def page_of(untrusted: Mapping[str, object]) -> tuple[tuple[Description, ...], str]:
    """Return the clusters of one answer, and the token for the next one; empty at the end.

    Raises:
        ValueError: the answer is not what the API describes, or too large.
    """
    listed = _list(untrusted.get("Clusters"), MAX_CLUSTERS_IN_ANSWER)
    token = _text(untrusted, "NextToken", _MAX_TOKEN)
    return tuple(cluster_of(one) for one in listed), token


def cluster_of(untrusted: object) -> Description:
    """Return one cluster; raises ``ValueError`` as :func:`page_of` does."""
    found = _mapping(untrusted)
    return Description(
        cluster_id=_some(found, "ClusterId"),
        state=_some(found, "State"),
        state_message=_text(found, "StateMessage"),
        hsm_type=_text(found, "HsmType"),
        created_at=_time(found.get("CreateTimestamp")),
        hsms=tuple(hsm_of(one) for one in _list(found.get("Hsms", []), MAX_HSMS)),
        certificates=_certificates(found.get("Certificates", {})),
        zones=_zones(found.get("SubnetMapping", {})),
    )


def hsm_of(untrusted: object) -> HsmOfCluster:
    """Return one HSM; raises ``ValueError`` as :func:`page_of` does."""
    found = _mapping(untrusted)
    return HsmOfCluster(
        hsm_id=_some(found, "HsmId"),
        state=_text(found, "State"),
        zone=_text(found, "AvailabilityZone"),
        address=_text(found, "EniIp") or _text(found, "EniIpV6"),
    )


def text_of(untrusted: Mapping[str, object], name: str) -> str:
    """Return a text that must be there; raises ``ValueError``."""
    return _some(untrusted, name)


def _certificates(untrusted: object) -> dict[Part, bytes]:
    found = _mapping(untrusted)
    texts = ((part, _text(found, part.value, MAX_CERTIFICATE_CHARACTERS)) for part in Part)
    return {part: text.encode() for part, text in texts if text}


def _zones(untrusted: object) -> tuple[str, ...]:
    found = _mapping(untrusted)
    if len(found) > MAX_ZONES:
        raise ValueError(len(found))
    return tuple(sorted(_short(zone) for zone in found))


def _time(untrusted: object) -> datetime | None:
    if untrusted is None:
        return None
    if not isinstance(untrusted, datetime):
        raise ValueError(type(untrusted))  # noqa: TRY004 -- one error for every flaw
    aware = untrusted if untrusted.tzinfo else untrusted.replace(tzinfo=UTC)
    return aware.astimezone(UTC)


def _some(found: Mapping[str, object], name: str) -> str:
    text = _text(found, name)
    if not text:
        raise ValueError(name)
    return text


def _text(found: Mapping[str, object], name: str, limit: int = _MAX_TEXT) -> str:
    value = found.get(name)
    return "" if value is None else _short(value, limit)


def _short(value: object, limit: int = _MAX_TEXT) -> str:
    if not isinstance(value, str) or len(value) > limit:
        raise ValueError(type(value))
    return value


def _list(value: object, limit: int) -> list[object]:
    if not isinstance(value, list) or len(value) > limit:
        raise ValueError(type(value))
    return value


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError(type(value))  # noqa: TRY004 -- one error for every flaw
    return value
