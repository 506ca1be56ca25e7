# SPDX-License-Identifier: Apache-2.0
"""Waiting until a cluster stands where it is wanted, with any control plane.

1. The cluster is looked at, then the pause grows until it is as long as it may be.
2. A look that fails because the network or AWS stumbles is repeated some times in a row,
   except the first one; looking changes nothing.
3. It ends when what is wanted is there, when it can never come, when somebody cancels, and
   when the time is over. Whatever is going on at AWS goes on all the same.
"""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

from approver_gui.cluster.port import (
    ClusterState,
    ControlPlane,
    Description,
    PlaneRefusal,
)
from approver_gui.errors import HsmRefusedError, HsmUnreachableError, RefusedError
from approver_gui.text import say

HOPELESS = frozenset(
    {
        ClusterState.DEGRADED,
        ClusterState.DELETED,
        ClusterState.DELETING,
        ClusterState.ROLLING_BACK,
    }
)
"""Where a cluster does not come from to what a set-up waits for."""

_GROWTH = 1.5


@dataclass(frozen=True, slots=True)
class Limits:
    """How often and how long is waited.

    Attributes:
        first_s, longest_s: the first pause, and the longest one; seconds.
        total_s: when waiting is given up; an HSM takes AWS some ten minutes.
        stumbles: how many looks in a row may fail.
    """

    first_s: float = 3
    longest_s: float = 30
    total_s: float = 45 * 60
    stumbles: int = 4


DEFAULT_LIMITS = Limits()


def wait_until(
    plane: ControlPlane,
    cluster_id: str,
    reached: Callable[[Description], bool],
    *,
    pause: Callable[[float], bool],
    tell: Callable[[Description, float], None],
    limits: Limits = DEFAULT_LIMITS,
    hopeless: Collection[str] = HOPELESS,
    clock_s: Callable[[], float] = time.monotonic,
) -> Description:
    """Look at a cluster until it stands where it is wanted, and return how it stands then.

    Args:
        plane: is asked; nothing is changed.
        cluster_id: which cluster.
        reached: tells whether this is what is waited for.
        pause: waits so many seconds, or shorter when somebody cancels; True for cancelled.
        tell: is told how the cluster stands and for how many seconds it was waited.
        limits: how often and how long.
        hopeless: states that what is waited for never comes from.
        clock_s: seconds that only go forward.

    Returns:
        How it stood last. After a cancelled pause that is not what was waited for: ``reached``
        tells.

    Raises:
        RefusedError: it can never come, or the time is over.
        ApproverError: as the plane raises it, after the last stumble.
    """
    begun = clock_s()
    length = limits.first_s
    stumbles = 0
    last = plane.describe(cluster_id)
    while True:
        if not stumbles:
            tell(last, clock_s() - begun)
            if reached(last):
                return last
            if last.state in hopeless:
                raise _never(last)
        left = limits.total_s - (clock_s() - begun)
        if left <= 0:
            raise _too_long(last, limits.total_s)
        if pause(min(length, left)):
            return last
        length = min(length * _GROWTH, limits.longest_s)
        try:
            last, stumbles = plane.describe(cluster_id), 0
        except (HsmUnreachableError, HsmRefusedError) as error:
            stumbles += 1
            if stumbles > limits.stumbles or not _may_pass(error):
                raise


def _may_pass(error: HsmUnreachableError | HsmRefusedError) -> bool:
    passing = (PlaneRefusal.THROTTLED, PlaneRefusal.SERVICE)
    return isinstance(error, HsmUnreachableError) or error.code in passing


def _never(last: Description) -> RefusedError:
    words = say('{cluster} is in the state {state}. AWS says: "{said}"')
    return RefusedError(
        say("The cluster will not get there"),
        words.put(cluster=last.cluster_id, state=last.state, said=last.state_message),
        say("Look at the cluster in the AWS console; another cluster may be the way."),
    )


def _too_long(last: Description, total_s: float) -> RefusedError:
    words = say("After {minutes} minutes {cluster} is in the state {state}.")
    return RefusedError(
        say("The cluster takes too long"),
        words.put(minutes=round(total_s / 60), cluster=last.cluster_id, state=last.state),
        say("It may still get there: look again later. What was asked of AWS goes on."),
    )
