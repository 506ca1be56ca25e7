# SPDX-License-Identifier: Apache-2.0
"""Whose an embedded cluster is, and how many HSMs it has: what its control plane decides.

A new cluster is nobody's. It becomes somebody's once and for all, by a certificate for its
own request and the certificate whose key has signed that; the tool then reaches it only
where that issuing certificate lies beside the cluster's file, as CloudHSM CLI wants it at
``/opt/cloudhsm/etc/customerCA.crt``.

Source: AWS CloudHSM User Guide, "Initialize the cluster", "Install and configure CloudHSM
CLI", "Adding or removing HSMs".
"""

import secrets
import string
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

from approver_gui.errors import RefusedError
from approver_gui.files import read_bounded
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.state import Deed, State, Unit
from approver_gui.keys import hardware
from approver_gui.keys.hardware import MAX_CERTIFICATE_BYTES, Hardware
from approver_gui.text import say

MOST_HSMS = 28
"""Of a cluster. Source: AWS CloudHSM User Guide, "AWS CloudHSM quotas"."""
_ISSUER = ".customerCA.crt"
_ID_LETTERS = 8

Foundry = Callable[[str, datetime], Hardware]
"""Makes the certificates for the serial number of the first HSM and a time."""


def serial_of(number: int) -> str:
    """Return the serial number of an HSM by its number, from 1."""
    return f"EMBEDDED-{number:04}"


def issuer_place(state_file: Path) -> Path:
    """Return where the issuing certificate of an embedded cluster must lie."""
    return state_file.with_name(state_file.name + _ISSUER)


def new_deed(foundry: Foundry, now: datetime) -> Deed:
    """Return the deed of a cluster that is nobody's; takes the time of its keys."""
    made = foundry(serial_of(1), now)
    letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(_ID_LETTERS))
    return Deed(
        cluster_id=f"cluster-embedded-{letters}",
        created_s=int(now.timestamp()),
        manufacturer_root=made.manufacturer_root,
        aws_root=made.aws_root,
        manufacturer_hardware=made.manufacturer_hardware,
        aws_hardware=made.aws_hardware,
        hsm=made.hsm,
        csr=made.csr,
    )


def initialised(state: State, signed: bytes, anchor: bytes, now: datetime) -> State:
    """Return the cluster as its owner's.

    Args:
        state: of a cluster that is nobody's yet.
        signed: the certificate for its request, PEM; untrusted.
        anchor: the certificate whose key has signed it, PEM; untrusted.
        now: aware.

    Raises:
        RefusedError: it is somebody's already, has no HSM, or these are not the right two.
    """
    if state.deed is None or state.deed.signed is not None:
        raise RefusedError(
            say("The cluster is initialised already"),
            say("A cluster takes a certificate once; nothing was changed."),
            say("Go on with this cluster, or make a new one."),
        )
    if not state.units:
        raise RefusedError(
            say("The cluster has no HSM"),
            say("Its request is made by its first HSM; nothing was changed."),
            say("Create an HSM first."),
        )
    why = hardware.misfit(state.deed.csr, signed, anchor, now)
    if why is not None:
        raise RefusedError(
            say("Not the right certificate"),
            say("{why} Nothing was changed.").put(why=why),
            say("Sign this cluster's request, and give the certificate that signed it."),
        )
    return replace(state, deed=replace(state.deed, signed=signed, anchor=anchor))


def obstacle(state: State, state_file: Path) -> str | None:
    """Return the sentence by which the tool cannot reach the cluster, or None."""
    if not state.is_initialised:
        return sentences.NOT_INITIALISED
    if state.deed is None or state.deed.anchor is None:
        return None
    try:
        there = read_bounded(issuer_place(state_file), MAX_CERTIFICATE_BYTES)
    except FileNotFoundError:
        return sentences.NO_ISSUER
    except OSError:
        return sentences.OTHER_ISSUER
    if not hardware.is_same_certificate(there, state.deed.anchor):
        return sentences.OTHER_ISSUER
    return None


def with_new_unit(state: State) -> tuple[State, Unit]:
    """Return the cluster with one HSM more, and that HSM.

    It begins as a copy of the first one, or as the last one was left.

    Raises:
        RefusedError: there are as many as may be.
    """
    if len(state.units) >= MOST_HSMS:
        raise RefusedError(
            say("No room for another HSM"),
            say("A cluster has {count} HSMs at most.").put(count=MOST_HSMS),
            say("Go on with those that are there."),
        )
    taken = {unit.serial for unit in state.units}
    unit = Unit(next(name for name in map(serial_of, count(1)) if name not in taken))
    first = state.units[0].serial if state.units else None

    def spread(on: frozenset[str]) -> frozenset[str]:
        if first is None:
            return frozenset({unit.serial})
        return on | {unit.serial} if first in on else on

    return _placed(replace(state, units=(*state.units, unit)), spread), unit


def without_unit(state: State, serial: str) -> State:
    """Return the cluster without an HSM; what only that one held is gone.

    The last HSM leaves what it held, as a backup, to the next one.

    Raises:
        RefusedError: there is no such HSM.
    """
    rest = tuple(unit for unit in state.units if unit.serial != serial)
    if len(rest) == len(state.units):
        raise RefusedError(
            say("There is no such HSM"),
            say("The cluster has no HSM {serial}.").put(serial=serial),
            say("Look at the list of its HSMs."),
        )
    left = replace(state, units=rest)
    if not rest:
        return replace(left, tokens={})
    left = _placed(left, lambda on: on - {serial})
    return replace(
        left,
        accounts={where: one for where, one in left.accounts.items() if one.on},
        keys={handle: one for handle, one in left.keys.items() if one.on},
    )


def require_empty(state: State) -> None:
    """Let pass a cluster that has no HSM left.

    Raises:
        RefusedError: there is one.
    """
    if state.units:
        raise RefusedError(
            say("The cluster has HSMs"),
            say("A cluster is deleted when it has no HSM left."),
            say("Delete its HSMs first."),
        )


def _placed(state: State, on: Callable[[frozenset[str]], frozenset[str]]) -> State:
    return replace(
        state,
        accounts={where: replace(a, on=on(a.on)) for where, a in state.accounts.items()},
        keys={handle: replace(key, on=on(key.on)) for handle, key in state.keys.items()},
    )
