# SPDX-License-Identifier: Apache-2.0
"""What a rule is given and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from approver_gui.hsm.embedded.audit import LogEvent
from approver_gui.hsm.embedded.safe import Safe
from approver_gui.hsm.embedded.state import Session, State


@dataclass(frozen=True, slots=True)
class World:
    """What the rules need of the world outside the state.

    Attributes:
        now: the cluster's time, aware.
        random: gives as many random bytes as it is asked for.
        safe: passwords, key pairs and signatures.
    """

    now: datetime
    random: Callable[[int], bytes]
    safe: Safe

    @property
    def now_s(self) -> int:
        """The cluster's time in whole seconds since 1970 UTC."""
        return int(self.now.timestamp())


@dataclass(frozen=True, slots=True)
class Refused:
    """The cluster says no.

    Attributes:
        sentence: one of ``sentences``, word for word what the user reads.
    """

    sentence: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a request has led to.

    Attributes:
        state: the cluster afterwards.
        session: the session afterwards.
        answer: the request's answer, or :class:`Refused`.
        log: what the audit log gains, in order.
    """

    state: State
    session: Session
    answer: object
    log: tuple[LogEvent, ...] = ()


class RuleError(Exception):
    """A rule says no and nothing changes; raised among the rules, never out of them.

    Attributes:
        sentence: one of ``sentences``.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
