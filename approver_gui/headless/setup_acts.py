# SPDX-License-Identifier: Apache-2.0
"""What ``cluster setup`` does at each step, through the same flow as the window."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from approver_gui.cluster.authority_cards import Subject
from approver_gui.cluster.certificates import ROOT_FILE_NAMES
from approver_gui.cluster.port import ClusterState, Description
from approver_gui.errors import ApproverError, RefusedError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.founding.login import Login
from approver_gui.flows.founding.returned_files import Files, approvals_of
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup import by_hand, first_signature
from approver_gui.flows.setup.facts import Attempt, Facts, Way
from approver_gui.flows.setup.first_signature import FirstSignature
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.office import SetupPorts
from approver_gui.flows.setup.plan import SetupPlan
from approver_gui.flows.setup.steps import Step
from approver_gui.flows.setup.views import StepView
from approver_gui.flows.setup.wishes import FIRST_ADMIN, WishedUser
from approver_gui.headless.setup_people import Desk, People
from approver_gui.headless.setup_secrets import Wallet
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.words import Role
from approver_gui.journal import Journal
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.text import Sentence, say

_GOING_ON = (
    ClusterState.CREATING,
    ClusterState.INITIALIZING,
    ClusterState.UPDATING,
    ClusterState.MODIFYING,
)


@dataclass(frozen=True, slots=True)
class Office:
    """What the command needs from outside.

    Attributes:
        ports: of the set-up.
        store: the own keys, which sign at once where a rehearsal's plan names them.
        pause: waits for some seconds.
    """

    ports: SetupPorts
    store: KeyStore
    pause: Callable[[float], None] = time.sleep


class NotYetError(Exception):
    """A step needs somebody or something else first.

    Attributes:
        words: what, and what to do.
    """

    def __init__(self, words: Sentence) -> None:
        super().__init__(str(words))
        self.words = words


class Acts:
    """The steps; arguments as the command has them.

    Args:
        terminal: where remarks go.
        flow: the set-up.
        plan: what is wanted.
        office: what is outside.
        wallet: the secrets.
        wait_s: how long to wait for each signed file; None for a token's life.
    """

    def __init__(
        self,
        terminal: Terminal,
        flow: SetupFlow,
        plan: SetupPlan,
        office: Office,
        *,
        wallet: Wallet,
        wait_s: int | None,
    ) -> None:
        self._terminal, self._flow, self._plan = terminal, flow, plan
        self._office, self._wallet = office, wallet
        self._people = People(terminal, plan, _desk(office), wallet, wait_s)
        self._each: dict[Step, Callable[[Facts, StepView], Facts]] = {
            Step.CLUSTER: self._settled,
            Step.PAPERS: self._papers,
            Step.VERIFY: self._accept,
            Step.AUTHORITY: self._authority,
            Step.SIGN: self._sign,
            Step.INITIALISE: self._initialise,
            Step.HOST: self._host,
            Step.ACTIVATE: self._activate,
            Step.USERS: self._users,
            Step.REGISTER: self._register,
            Step.QUORUM: self._quorum,
            Step.KEY: self._key,
            Step.REHEARSE: self._rehearse,
        }

    def close(self) -> None:
        """End what is still open."""
        for one in (self._flow.registration, self._flow.user_value):
            with suppress(ApproverError):  # it would hide what happened before
                if one is not None:
                    one.cancel()

    def known(self, facts: Facts) -> Facts:
        """Return what is known last."""
        return self._flow.facts or facts

    def ready(self, facts: Facts) -> Facts:
        """Keep what is wanted, and trust the roots that the plan says were compared.

        Raises:
            RefusedError: a root in the working folder is another one.
        """
        if facts.wishes != self._plan.wishes:
            facts = self._flow.save_wishes(self._plan.wishes)
        there = {one.file for one in facts.papers}
        for own in self._plan.roots:
            if own.fingerprint is None or facts.is_initialised:
                continue
            noted = (own.root.value, own.fingerprint.hex())
            is_there = ROOT_FILE_NAMES[own.root] in there
            if is_there and noted not in facts.noted.confirmed_roots:
                facts = self._flow.confirm_root(own.root, own.fingerprint.hex())
        return facts

    def do(self, view: StepView, facts: Facts) -> Facts:
        """Do what a step lacks, as far as it can be done now, and return what is known then.

        Raises:
            NotYetError: somebody or something else comes first.
            ApproverError: as the flow does.
        """
        return self._each[view.step](facts, view)

    # --- until the cluster is one's own ------------------------------------------------

    def _settled(self, facts: Facts, view: StepView) -> Facts:
        """Wait while the cluster is being changed; whatever goes on there goes on."""
        if not facts.described or facts.described.state not in _GOING_ON:
            raise _not_yet(view.missing or _NOT_THERE)

        def pause(seconds: float) -> bool:
            self._office.pause(seconds)
            return False

        def tell(described: Description, waited_s: float) -> None:
            self._terminal.remark(f"Waiting: {described.state}, {waited_s:.0f} s")

        return self._flow.wait(pause, tell)

    def _papers(self, _facts: Facts, _view: StepView) -> Facts:
        if self._plan.papers:
            facts = self._flow.take_files([self._plan.papers])
        else:
            facts = self._flow.fetch_papers()
        for own in self._plan.roots:
            if own.file is not None and ROOT_FILE_NAMES[own.root] in facts.missing:
                facts = self._flow.take_root(own.root, own.file)
        return facts

    def _accept(self, facts: Facts, _view: StepView) -> Facts:
        accepted = self._plan.accepted
        for one in facts.open_doubts:
            if one.check_id not in accepted:
                raise RefusedError(
                    say("A doubt is not accepted"),
                    say("{check}: {words}").put(check=one.check_id, words=one.words),
                    say("Look into it; add an [[accept]] with a reason to the plan, or not."),
                )
        if not facts.open_doubts:
            raise _not_yet(_NOT_THERE)
        checks = dict.fromkeys(one.check_id for one in facts.open_doubts)
        for check in checks:  # each with its own reason
            facts = self._flow.accept_doubts(accepted[check], {check})
        return facts

    def _authority(self, facts: Facts, view: StepView) -> Facts:
        if facts.is_initialised:
            raise _not_yet(view.missing or _NOT_THERE)
        wanted = self._plan.authority
        if any(one.name == wanted.name for one in self._flow.authorities()):
            return self._flow.choose_authority(wanted.name)
        subject = Subject(
            wanted.common_name, organisation=wanted.organisation, country=wanted.country
        )
        passphrase = self._wallet.passphrase(wanted.name, is_new=True)
        protection = Protection.PASSPHRASE_ONLY
        if wanted.needs_keyring:
            protection = Protection.KEYRING
        return self._flow.make_authority(
            wanted.name, passphrase, protection, subject, wanted.years
        )

    def _sign(self, facts: Facts, _view: StepView) -> Facts:
        name = facts.issuer.name if facts.issuer else ""
        if not name:
            raise _not_yet(
                say("The issuing certificate's key is elsewhere: sign the request there.")
            )
        return self._flow.sign_csr(self._wallet.passphrase(name))

    def _initialise(self, facts: Facts, view: StepView) -> Facts:
        if facts.described and facts.described.state in _GOING_ON:
            return self._settled(facts, view)
        if facts.way is not Way.BY_HAND:
            return self._flow.initialise(facts.cluster_id)
        if facts.noted.attempt is Attempt.NONE:
            facts = self._flow.begin_by_hand(facts.cluster_id)
        elif self._plan.papers:  # the cluster's certificate may have come
            facts = self._flow.take_files([self._plan.papers])
            if facts.is_initialised:
                return facts
        where = by_hand.Where(folder=self._flow.folder)
        told = by_hand.initialise(where, facts.cluster_id)
        for line in (str(told.title), *told.lines, str(told.remark)):
            self._terminal.remark(f"  {line}")
        raise _not_yet(
            say(
                "Initialise it by hand as shown; then put its certificate into the plan's"
                " folder of papers."
            )
        )

    def _host(self, _facts: Facts, _view: StepView) -> Facts:
        host = self._plan.host
        if host.skip:
            raise _not_yet(
                say("Put customerCA.crt beside the tool and configure it; the plan skips it.")
            )
        for step in self._flow.host_plan(host.address).steps:
            self._terminal.remark(f"  {step.words}")
            if step.line:
                self._terminal.remark(f"    {step.line}")
        return self._flow.place_at_host(host.address)

    def _activate(self, _facts: Facts, _view: StepView) -> Facts:
        return self._flow.activate(self._wallet.password(FIRST_ADMIN, is_new=True))

    # --- users and keys ----------------------------------------------------------------

    def _admin(self) -> Login:
        return Login(FIRST_ADMIN, Role.ADMIN, self._wallet.password(FIRST_ADMIN))

    def _owner(self) -> Login:
        key = self._plan.wishes.key
        owner = key.owner if key else ""
        return Login(owner, Role.CRYPTO_USER, self._wallet.password(owner))

    def _users(self, facts: Facts, _view: StepView) -> Facts:
        for wished in facts.lacking():
            password = self._wallet.password(wished.username, is_new=True)
            facts = self._flow.create_user(self._admin(), wished, password)
        return facts

    def _register(self, facts: Facts, _view: StepView) -> Facts:
        self._people.require_keys(facts.unregistered())
        for wished in facts.unregistered():
            if not self._people.can_sign([wished]):
                raise _not_yet(_sign_please([wished]))
            password = self._wallet.password(wished.username)
            login = Login(wished.username, wished.role, password)
            registration = self._flow.begin_registration(login)
            with self._people.handed_out(registration) as token:
                self._people.sign_at_once(token, [wished], 1)
                found = self._people.registered(registration)
                if found is None:
                    raise _not_yet(_sign_please([wished]))
                facts = self._flow.finish_registration(*found)
        return facts

    def _quorum(self, facts: Facts, _view: StepView) -> Facts:
        needed = self._plan.wishes.admin_quorum or 0
        self._people.require_keys(facts.proved())
        facts = self._flow.set_quorum_values(self._admin())
        if not self._flow.needs_user_value:
            return facts
        admins = facts.proved()
        if not self._people.can_sign(admins, needed):
            raise _not_yet(_sign_please(admins))
        value = self._flow.begin_user_value(self._admin())

        def take(files: Files) -> bool:
            fresh = approvals_of(value.token_file, files)
            if fresh and value.tick(self._office.ports.clock()):
                value.add(fresh)
            return not value.tally.missing

        with self._people.handed_out(value) as token:
            self._people.sign_at_once(token, admins, needed)
            if not self._people.wait_for(_some_of(needed, admins), value.deadline.at, take):
                raise _not_yet(_sign_please(admins))
            return self._flow.finish_user_value()

    def _key(self, _facts: Facts, _view: StepView) -> Facts:
        return self._flow.make_key(self._owner())

    def _rehearse(self, facts: Facts, _view: StepView) -> Facts:
        key = self._plan.wishes.key
        if key is None or facts.key is None:
            raise _not_yet(_NOT_THERE)
        named = {key.owner, *key.share_with}
        users = [one for one in facts.wishes.crypto_users if one.username in named]
        if not self._people.can_sign(users, key.use):
            raise _not_yet(_sign_please(users))
        self._people.require_keys(users)
        ports = self._office.ports
        journal = Journal(ports.places.journal_file, ports.clock)
        begun = first_signature.begin(
            CoordinateFlow(
                lambda: ports.open_hsm(self._plan.target.connection),
                journal,
                ports.clock,
                FileRosterKeeper(ports.places.roster_file, journal),
            ),
            self._owner(),
            facts.key,
            kind=key.kind,
            file=self._flow.rehearsal_file(),
            journal=journal,
        )
        if isinstance(begun, FirstSignature):
            try:
                with self._people.handed_out(begun) as token:
                    self._people.sign_at_once(token, users, key.use)
                    whom = _some_of(key.use, users)
                    if not self._people.wait_for(whom, begun.ends_at, begun.add):
                        raise _not_yet(_sign_please(users))
                    begun.finish()
            finally:
                begun.cancel()
        return self._flow.look()


def _not_yet(words: Sentence) -> NotYetError:
    return NotYetError(words)


def _desk(office: Office) -> Desk:
    ports = office.ports
    journal = Journal(ports.places.journal_file, ports.clock)
    return Desk(office.store, journal, ports.clock, office.pause)


def _some_of(needed: int, users: Sequence[WishedUser]) -> str:
    return f"{needed} of {', '.join(one.username for one in users)}"


def _sign_please(users: Sequence[WishedUser]) -> Sentence:
    words = say(
        "Signed files of {users} are missing. Run this again when they can sign a new token."
    )
    return words.put(users=", ".join(one.username for one in users))


_NOT_THERE = say("What comes before it is not there yet.")
