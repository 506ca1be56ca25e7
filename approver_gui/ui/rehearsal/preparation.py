# SPDX-License-Identifier: Apache-2.0
"""The steps before the first ceremony: a cluster, users, keys registered by their windows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from approver_gui.flows import rehearsal
from approver_gui.flows.rehearsal_ground import Ground, easy_secret
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Settings
from approver_gui.ui.rehearsal.approver import Approver
from approver_gui.ui.rehearsal.stagehand import Stagehand, StepFailedError

PAYLOAD_NAME = "payment-0042.json"
PAYLOAD = b'{"pay": 42, "to": "a rehearsal"}\n'
_QUORUM_FAILED = "Quorum Failed"

Titled = tuple[str, Callable[[], str]]
"""A step: its title, and what does it and says what came of it."""


@dataclass(frozen=True, slots=True)
class Props:
    """What a rehearsal is given from outside.

    Attributes:
        store: makes a key store in a folder.
        clock: gives the aware time.
    """

    store: Callable[[Path], KeyStore]
    clock: Callable[[], datetime]


class Preparation:
    """The cluster, the approvers and their keys: everything before the first ceremony.

    Args:
        hand: lets windows work.
        work: an empty private folder.
        props: what comes from outside.
    """

    def __init__(self, hand: Stagehand, work: Path, props: Props) -> None:
        self._hand, self._work, self._props = hand, work, props
        self._out = hand.out
        self._post = work / "registrations"
        self._settings = Settings(appearance="light", language="en")
        self._ground: Ground | None = None
        self._approvers: dict[str, Approver] = {}
        self._pems: dict[str, bytes] = {}
        self._reference = ""
        self._secrets = [easy_secret() for _ in rehearsal.USERS]

    def preparing(self) -> Sequence[Titled]:
        """Return the steps, in order."""
        return (
            ("make an embedded cluster", self._make_cluster),
            ("activate it", self._activate),
            ("create three crypto users", self._create_users),
            ("make a key for each, in a window of their own", self._make_keys),
            ("register the three keys", self._register_keys),
            ("make a key pair that two must approve", self._make_pair),
            ("sign alone: the cluster refuses", self._sign_alone),
        )

    def clear_away(self) -> None:
        """Close every window and session."""
        for approver in self._approvers.values():
            approver.close()
        if self._ground:
            self._ground.close()

    # --- the cluster -------------------------------------------------------------------

    def _make_cluster(self) -> str:
        self._post.mkdir()
        self._ground = Ground(self._work)
        return str(self._ground.connection.words())

    @property
    def _cluster(self) -> Ground:
        if self._ground is None:
            raise StepFailedError("there is no cluster")
        return self._ground

    def _activate(self) -> str:
        ground = self._cluster
        rehearsal.activate(ground.connect, ground.passwords[rehearsal.ADMIN])
        return "the first admin has a password"

    def _create_users(self) -> str:
        ground = self._cluster
        admin = ground.passwords[rehearsal.ADMIN]
        users = {name: ground.passwords[name] for name in rehearsal.USERS}
        rehearsal.create_users(ground.connect, admin, users)
        return ", ".join(users)

    def _make_pair(self) -> str:
        ground = self._cluster
        owner = ground.passwords[rehearsal.USERS[0]]
        key = rehearsal.make_key(ground.connect, owner).private
        self._reference = key.reference
        return f"{key.label} {key.reference}, {key.use_quorum} approvals to use it"

    def _sign_alone(self) -> str:
        ground = self._cluster
        said = rehearsal.sign_alone(
            ground.connect, ground.passwords[rehearsal.USERS[0]], self._reference, PAYLOAD
        )
        if said != _QUORUM_FAILED:
            raise StepFailedError(f"it said: {said}")
        return f"it said: {said}"

    # --- the approvers -----------------------------------------------------------------

    def _make_keys(self) -> str:
        for name, passphrase in zip(rehearsal.USERS, self._secrets, strict=True):
            self._approvers[name] = Approver(
                self._hand,
                name,
                self._work / name,
                store=self._props.store,
                passphrase=passphrase,
                clock=self._props.clock,
                settings=self._settings,
            )
        made = [f"{name} {one.make_key()}" for name, one in self._approvers.items()]
        return ", ".join(made)

    def _register_keys(self) -> str:
        ground = self._cluster
        for name in rehearsal.USERS:
            self._pems[name] = rehearsal.register(
                ground.connect, name, ground.passwords[name], self._carried_to(name)
            )
        return "each signed in a window, carried back, and taken by the cluster"

    def _carried_to(self, name: str) -> rehearsal.Signed:
        def carry(file: bytes) -> tuple[bytes, bytes]:
            path = self._post / f"registration-{name}.json"
            path.write_bytes(file)
            approver = self._approvers[name]
            approver.open(path)
            self._picture(f"registration-{name}", approver.window, only=rehearsal.USERS[0])
            saved = approver.approve()
            if saved.public_key_path is None:
                raise StepFailedError("no public key was written beside the signed file")
            return saved.public_key_path.read_bytes(), saved.path.read_bytes()

        return carry

    def _picture(self, name: str, widget: QWidget, only: str = "") -> None:
        if name.endswith(only):  # one of several that look alike
            self._hand.picture(name, widget)
