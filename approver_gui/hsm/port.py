# SPDX-License-Identifier: Apache-2.0
"""The door to a cluster: one session that answers requests.

``requests`` lists what can be asked, ``answers`` what comes back.
"""

from typing import Protocol, TypeVar

from approver_gui.hsm.requests import Request

__all__ = ["Hsm", "Request"]

A = TypeVar("A")


class Hsm(Protocol):
    """One session with a cluster. Used by one thread at a time, except ``abort``."""

    def ask(self, request: Request[A]) -> A:
        """Return the answer to a request.

        Raises:
            ValueError: the request can be no command (a name with a line end, say).
            HsmUnreachableError: no tool, no cluster; nothing was sent.
            HsmRefusedError: the cluster said no.
            HsmSessionLostError: the session is over; its tokens are dead.
            HsmPuzzlingError: the answer is not understood; the session is over.
            HsmOutcomeUnknownError: a change was sent and its answer never came whole.
        """

    def abort(self) -> None:
        """End the session now, from any thread; a waiting ``ask`` raises."""

    def close(self) -> None:
        """End the session in order; harmless when it is over."""
