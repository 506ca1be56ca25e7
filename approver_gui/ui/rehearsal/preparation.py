# SPDX-License-Identifier: Apache-2.0
"""The steps before the first ceremony, from a bare cluster to keys registered by windows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from approver_gui.cluster.port import Description
from approver_gui.flows import rehearsal
from approver_gui.flows.rehearsal_ground import Ground, easy_secret
from approver_gui.flows.setup.facts import Facts
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Settings
from approver_gui.tokens.checks import Verdict
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
            ("make a bare embedded cluster", self._make_cluster),
            ("read its request and certificates", self._read_papers),
            ("verify both chains, under the twin's own roots", self._verify_papers),
            ("make an issuing CA", self._make_authority),
            ("sign the request, and check the certificate", self._sign_request),
            ("initialise the cluster", self._initialise),
            ("put the issuing certificate in its place, and connect", self._place_issuer),
            ("activate the cluster", self._activate),
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
        self._ground = Ground(self._work, clock=self._props.clock)
        state = self._described(self._ground.setup.look()).state
        return f"{self._ground.connection.words()}; its state is {state}"

    @property
    def _cluster(self) -> Ground:
        if self._ground is None:
            raise StepFailedError("there is no cluster")
        return self._ground

    def _described(self, facts: Facts) -> Description:
        if facts.described is None:
            raise StepFailedError("nothing describes the cluster")
        return facts.described

    def _read_papers(self) -> str:
        facts = self._cluster.read_papers()
        if facts.missing:
            raise StepFailedError(f"missing: {', '.join(facts.missing)}")
        return f"{facts.cluster_id}: {len(facts.papers)} files, the twin's own roots among them"

    def _verify_papers(self) -> str:
        good = len(self._cluster.verify().findings)
        return f"{good} findings, all good; nobody but the twin itself vouches for its roots"

    def _make_authority(self) -> str:
        issuer = self._cluster.make_authority().issuer
        if issuer is None:
            raise StepFailedError("there is no issuing certificate")
        bits, ends = issuer.paper.key_bits, issuer.paper.valid_until
        return f"{issuer.paper.subject}, RSA-{bits}, until {ends:%Y-%m-%d}"

    def _sign_request(self) -> str:
        found = self._cluster.sign_request().signed_findings
        if not found or any(one.verdict is not Verdict.GOOD for one in found):
            raise StepFailedError("the signed certificate does not fit")
        return f"it carries the request's key and verifies under the CA; {len(found)} findings"

    def _initialise(self) -> str:
        facts = self._cluster.initialise()
        if not facts.is_ours:
            raise StepFailedError("the cluster holds another certificate")
        state = self._described(facts).state
        return f"the cluster holds the certificate that was signed; its state is {state}"

    def _place_issuer(self) -> str:
        facts = self._cluster.place_issuer()
        if not facts.answers or facts.at_host is None:
            raise StepFailedError("the tool does not answer")
        return f"{Path(facts.at_host.path).name}, read back; the tool lists users"

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
