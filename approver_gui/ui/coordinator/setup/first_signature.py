# SPDX-License-Identifier: Apache-2.0
"""From the set-up to its first signature: the way, the owner, then file and key filled in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from approver_gui.flows.coordinator_state import CoordinateState, LoggedIn, SignedOut
from approver_gui.flows.operations import KeyName
from approver_gui.flows.setup.facts import KnownKey
from approver_gui.flows.setup.target import SetupTarget
from approver_gui.ui.coordinator.connect_page import ConnectPage
from approver_gui.ui.coordinator.desk import CoordinatorDesk
from approver_gui.ui.coordinator.operation_page import OperationPage


class FirstSignature(QObject):
    """Waits until the owner is logged in, and fills in what is to be signed.

    Args:
        desk: the coordinator's things.
        connecting, operation: the pages that it leads through.
        show: shows the page for a new operation, or the one before it.
    """

    def __init__(
        self,
        desk: CoordinatorDesk,
        connecting: ConnectPage,
        operation: OperationPage,
        show: Callable[[], None],
    ) -> None:
        super().__init__(desk)
        self._desk, self._show = desk, show
        self._connecting, self._operation = connecting, operation
        self._wanted: tuple[Path, KnownKey] | None = None
        desk.state_changed.connect(self._look)

    def begin(self, path: Path, key: KnownKey, target: SetupTarget | None) -> None:
        """Lead to the signature of a file with a key.

        Args:
            path: the file.
            key: with which it is signed; its owner logs in.
            target: how the cluster is reached.
        """
        self._wanted = path, key
        self._show()
        state = self._desk.state
        if isinstance(state, LoggedIn):
            self._look(state)
        elif isinstance(state, SignedOut) and target:
            self._connecting.connect_to(target.connection)
        self._connecting.login.choose(key.owner)

    def _look(self, state: CoordinateState) -> None:
        if self._wanted is None:
            return
        path, key = self._wanted
        if not isinstance(state, LoggedIn):
            self._connecting.login.choose(key.owner)
            return
        if state.who.username.lower() != key.owner.lower():
            return
        self._wanted = None
        self._show()
        self._operation.choose(self._operation.sign)
        self._operation.sign.key.choose_key(KeyName(key.reference, key.label))
        self._operation.sign.take(path)
