# SPDX-License-Identifier: Apache-2.0
"""The secrets that go with a plan, as TOML that is written into a descriptor.

Tables ``[passwords]`` by user of the cluster and ``[passphrases]`` by key or authority. What is
wrong with it is told by names alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from approver_gui.flows.setup.plan_table import Table, fault, read
from approver_gui.keys.secret import Secret
from approver_gui.text import say

_SOURCE = "--secrets-fd"


@dataclass(frozen=True, slots=True)
class Secrets:
    """Secrets that were handed over beside a plan.

    Attributes:
        passwords: of users of the cluster, by name.
        passphrases: of own keys and of the authority, by name.
    """

    passwords: Mapping[str, Secret] = field(default_factory=dict)
    passphrases: Mapping[str, Secret] = field(default_factory=dict)


def parse_secrets(untrusted: bytes) -> Secrets:
    """Return the secrets in a TOML text, tables ``[passwords]`` and ``[passphrases]``.

    Raises:
        RefusedError: it is not understood; no secret is in the words.
    """
    whole = read(untrusted, _SOURCE)
    found = Secrets(_secrets(whole.table("passwords")), _secrets(whole.table("passphrases")))
    whole.done()
    return found


def _secrets(table: Table | None) -> dict[str, Secret]:
    if table is None:
        return {}
    found = {key: Secret(table.text(key)) for key in table.rest()}
    for key, secret in found.items():
        if not secret:
            raise fault(_SOURCE, key, say("it is empty"))
    return found
