# SPDX-License-Identifier: Apache-2.0
"""Who logs in, sessions that are over when their act is, and acts that are written down."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from approver_gui.errors import ApproverError, HsmOutcomeUnknownError
from approver_gui.flows.session import why
from approver_gui.flows.typing_rules import require_name, require_password
from approver_gui.hsm.port import Hsm
from approver_gui.hsm.requests import LogIn, LogOut
from approver_gui.hsm.words import Role
from approver_gui.journal import Fact, Journal
from approver_gui.keys.secret import Secret


@dataclass(frozen=True, slots=True)
class Login:
    """Who logs in to the cluster.

    Attributes:
        username: HSM user name.
        role: with which role.
        password: a copy of it is sent; it stays usable.
    """

    username: str
    role: Role
    password: Secret


class Sessions:
    """Opens sessions, one after another; one thread at a time, except :meth:`abort`.

    Args:
        connect: makes a session with the cluster; nothing is sent yet.
    """

    def __init__(self, connect: Callable[[], Hsm]) -> None:
        self._connect = connect
        self._hsm: Hsm | None = None

    @contextmanager
    def opened(self) -> Iterator[Hsm]:
        """Give a session in which nobody is logged in; it is over afterwards."""
        hsm = self._hsm = self._connect()
        try:
            yield hsm
        finally:
            self._hsm = None
            hsm.close()

    @contextmanager
    def logged_in(self, login: Login) -> Iterator[Hsm]:
        """Give a session with somebody logged in; it is over afterwards.

        Raises:
            RefusedError: name or password cannot be typed.
            ApproverError: as ``hsm.port.Hsm.ask`` does.
        """
        _require_typable(login)
        with self.opened() as hsm:
            _log_in(hsm, login)
            yield hsm
            log_out(hsm)

    def begin(self, login: Login) -> Hsm:
        """Return a session with somebody logged in that stays open; raises as ``logged_in``."""
        _require_typable(login)
        hsm = self._hsm = self._connect()
        try:
            _log_in(hsm, login)
        except BaseException:
            hsm.close()
            raise
        finally:
            self._hsm = None
        return hsm

    def abort(self) -> None:
        """End the session that is open just now, from any thread; its act raises."""
        hsm = self._hsm
        if hsm:
            hsm.abort()


def log_out(hsm: Hsm) -> None:
    """Log out; that it fails changes nothing, because the session is over right after it."""
    with suppress(ApproverError):
        hsm.ask(LogOut())


@contextmanager
def noted(journal: Journal, act: str, **facts: Fact) -> Iterator[dict[str, Fact]]:
    """Write an act down before it is done and after it; give a place for what came of it.

    The acts are ``<act>_begun`` and one of ``<act>_done``, ``<act>_refused`` (nothing was
    done) and ``<act>_unknown``.

    Raises:
        JournalError: the journal cannot be written; at the beginning: nothing was done.
    """
    journal.record(f"{act}_begun", **facts)
    came: dict[str, Fact] = {}
    try:
        yield came
    except HsmOutcomeUnknownError as error:
        journal.record(f"{act}_unknown", **facts, **why(error))
        raise
    except ApproverError as error:
        journal.record(f"{act}_refused", **facts, **why(error))
        raise
    journal.record(f"{act}_done", **facts, **came)


def _require_typable(login: Login) -> None:
    require_name(login.username)
    require_password(login.password)


def _log_in(hsm: Hsm, login: Login) -> None:
    hsm.ask(LogIn(login.username, login.role, Secret(login.password.reveal())))
