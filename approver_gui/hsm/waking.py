# SPDX-License-Identifier: Apache-2.0
"""Waiting for a descriptor, until a time is over or another thread calls."""

import os
import select
import threading
import time


class WokenError(Exception):
    """Another thread called: stop waiting, now and from now on."""


class Wake:
    """Waits of one thread that any other thread can end; its pipe is made at the first wait."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_called = False
        self._pipe: tuple[int, int] | None = None

    @property
    def is_called(self) -> bool:
        """Tell whether somebody called."""
        return self._is_called

    def call(self) -> None:
        """End the wait that is going on and all that would follow; from any thread."""
        with self._lock:
            if not self._is_called:
                self._is_called = True  # before the bell rings, for whoever it wakes
                if self._pipe:
                    os.write(self._pipe[1], b"!")

    def wait(self, descriptor: int, until_s: float, events: int = select.POLLIN) -> bool:
        """Wait until something can be done with a descriptor; return False when time is over.

        Args:
            descriptor: what to wait for; its end counts as something to read.
            until_s: when to give up, on the clock of ``time.monotonic``.
            events: for reading; ``select.POLLOUT`` for writing.

        Raises:
            WokenError: somebody called.
        """
        poll = select.poll()
        poll.register(self._ear(), select.POLLIN)
        poll.register(descriptor, events)
        ready = poll.poll(max(0.0, until_s - time.monotonic()) * 1000)
        if self._is_called:
            raise WokenError
        return bool(ready)

    def close(self) -> None:
        """Give the pipe back; nobody waits any more."""
        with self._lock:
            self._is_called = True
            if self._pipe:
                for descriptor in self._pipe:
                    os.close(descriptor)
                self._pipe = None

    def _ear(self) -> int:
        with self._lock:
            if self._is_called:
                raise WokenError
            self._pipe = self._pipe or os.pipe()
            return self._pipe[0]
