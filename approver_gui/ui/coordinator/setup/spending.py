# SPDX-License-Identifier: Apache-2.0
"""Secrets that are used once: wiped when the step that needs them is over."""

from collections.abc import Callable
from typing import TypeVar

from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.keys.secret import Secret

T = TypeVar("T")


def spending(step: Callable[[SetupFlow], T], *secrets: Secret) -> Callable[[SetupFlow], T]:
    """Return a step that wipes these secrets when it is over, however it ends."""

    def spend(flow: SetupFlow) -> T:
        try:
            return step(flow)
        finally:
            for secret in secrets:
                secret.wipe()

    return spend
