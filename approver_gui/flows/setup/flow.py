# SPDX-License-Identifier: Apache-2.0
"""The acts of a set-up: each looks first, is written down before and after, done once.

1. Every act returns fresh facts; ``setup.views`` says where each step stands with them.
2. Nothing about progress is kept here: a new flow for the same target goes on at the same step.
3. What is there already is said, not done twice. After an unknown outcome the cluster is
   looked at; nothing that changes is sent again by itself.
4. The journal is written before an act and after it; if it cannot be, nothing is done.

``setup_looking`` has ``look``, ``look_here``, ``facts``, ``said``, ``folder`` and ``abort``;
``setup_cluster`` the acts for the cluster itself, ``setup_taking`` those for papers, roots and
doubts, ``setup_signing`` for authority and signature, ``setup_initialising`` for the
initialisation and the tool's host. Used by one thread at a time, except ``abort``.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from approver_gui.cluster.port import ClusterState, Description, Part
from approver_gui.errors import HsmOutcomeUnknownError, RefusedError
from approver_gui.flows.founding.acts import Done
from approver_gui.flows.founding.key_making import MadeKey
from approver_gui.flows.founding.login import Login
from approver_gui.flows.founding.registration import Registration
from approver_gui.flows.founding.rules import rehearsal_payload
from approver_gui.flows.founding.user_value import UserValue
from approver_gui.flows.media import write_file
from approver_gui.flows.report import Report
from approver_gui.flows.setup import report as setup_report
from approver_gui.flows.setup import tear_down
from approver_gui.flows.setup.cluster import not_now
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.history import rehearsal_digests
from approver_gui.flows.setup.initialising import Initialising
from approver_gui.flows.setup.plane_waiting import wait_until
from approver_gui.flows.setup.tear_down import TearDownPlan, TornDown
from approver_gui.flows.setup.wishes import WishedKey, WishedUser, Wishes
from approver_gui.hsm.words import Service
from approver_gui.journal import examine
from approver_gui.keys.secret import Secret
from approver_gui.text import say

_SETTLED = (ClusterState.INITIALIZED, ClusterState.ACTIVE, ClusterState.DEGRADED)


class SetupFlow(Initialising):
    """One cluster's set-up. Made by ``office.open_setup``."""

    def wait(
        self, pause: Callable[[float], bool], tell: Callable[[Description, float], None]
    ) -> Facts:
        """Wait until the control plane is done with what it was asked for last.

        Args:
            pause: waits so many seconds, or shorter when somebody cancels; True for cancelled.
            tell: is told how the cluster stands and for how many seconds it was waited.

        Raises:
            RefusedError: there is no control plane, it takes too long, or never comes.
            ApproverError: the control plane cannot be asked.
        """
        plane = self._plane()
        self._require_cluster()
        wait_until(plane, self.cluster_id, is_settled, pause=pause, tell=tell)
        return self.look()

    # --- wishes ------------------------------------------------------------------------

    def save_wishes(self, wishes: Wishes) -> Facts:
        """Keep what is wanted.

        Raises:
            RefusedError: it cannot be done as it stands; the detail says why.
            MediumError: it cannot be written.
        """
        self._require_cluster()
        problems = wishes.problems()
        if problems:
            raise RefusedError(
                say("This cannot be set up"),
                problems[0],
                say("Change what is wished for."),
            )
        if self._folder.put_wishes(wishes):
            self._record(
                "wishes_changed",
                users=tuple(f"{one.role.value}/{one.username}" for one in wishes.users),
                admin_quorum=wishes.admin_quorum or 0,
                declined=wishes.declined,
                key=wishes.key.label if wishes.key else "",
            )
        return self.look_here()

    # --- users and values --------------------------------------------------------------

    def activate(self, password: Secret) -> Facts:
        """Give the first admin a password; nothing where it has one.

        Raises:
            ApproverError: as ``Founding.activate`` does.
        """
        with self._at_tool():
            self._tell(self._means.founding.activate(password))
        return self.look()

    def create_user(self, admin: Login, wished: WishedUser, password: Secret) -> Facts:
        """Create a user; nothing where it is there.

        Raises:
            ApproverError: as ``Founding.create_user`` does.
        """
        founding = self._means.founding
        with self._at_tool():
            done = founding.create_user(admin, wished.username, wished.role, password)
            self._tell(done)
        return self.look()

    def begin_registration(self, login: Login) -> Registration:
        """Ask for a registration token; its session stays open until it is ended here.

        Raises:
            RefusedError: a registration is open already.
            ApproverError: as ``Founding.begin_registration`` does.
        """
        if self.registration:
            raise not_now(
                say("The registration of {user} is open.").put(user=self.registration.username),
                say("Finish or cancel it first."),
            )
        self._registration = self._means.founding.begin_registration(login)
        return self._registration

    def finish_registration(self, signed_file: bytes, public_pem: bytes) -> Facts:
        """Register the key whose signature the file holds; read it back.

        Raises:
            RefusedError: no registration is open.
            ApproverError: as ``Registration.finish`` does.
        """
        if self.registration is None:
            raise not_now(say("No registration is open."), say("Begin it anew."))
        with self._at_tool():
            registered = self.registration.finish(signed_file, public_pem)
        self._said = (registered.words, *registered.cautions)
        return self.look()

    def cancel_registration(self) -> Facts:
        """End the registration's session; harmless when there is none."""
        if self.registration:
            self.registration.cancel()
        return self.look()

    def set_quorum_values(self, admin: Login) -> Facts:
        """Raise the values to the one wished for, as far as that needs no approvals.

        Where the cluster then wants approvals for the value of ``user``, the facts say that it
        is still to be raised, and :meth:`begin_user_value` is next.

        Raises:
            RefusedError: fewer admins than that have proved a registered key, or it was not
                decided.
            ApproverError: as ``Founding.set_quorum_values`` does.
        """
        value = self._wished_value()
        with self._at_tool():
            self._tell(self._means.founding.set_quorum_values(admin, value))
        return self.look()

    def begin_user_value(self, admin: Login) -> UserValue:
        """Ask for the approvals of the value of ``user``; its session stays open.

        Raises:
            RefusedError: one is open already, or the value was not decided.
            ApproverError: as ``Founding.begin_user_value`` does.
        """
        if self.user_value:
            raise not_now(
                say("Approvals of the value for users are being collected."),
                say("Finish or cancel that first."),
            )
        value = self._wished_value()
        self._user_value = self._means.founding.begin_user_value(admin, value)
        return self._user_value

    def finish_user_value(self) -> Facts:
        """Raise the value with the approvals that were added.

        Raises:
            RefusedError: none is open.
            ApproverError: as ``UserValue.finish`` does.
        """
        if self.user_value is None:
            raise not_now(say("No approvals are being collected."), say("Begin it anew."))
        with self._at_tool():
            self._said = (self.user_value.finish(),)
        return self.look()

    def cancel_user_value(self) -> Facts:
        """End that session; harmless when there is none."""
        if self.user_value:
            self.user_value.cancel()
        return self.look()

    @property
    def needs_user_value(self) -> bool:
        """Whether the value for users waits for approvals: that for quorum values is raised."""
        facts = self._facts
        wished = facts.wishes.admin_quorum if facts else None
        if facts is None or facts.survey is None or wished is None:
            return False
        user = facts.survey.quorum_value(Service.USER) or 0
        return user < wished <= (facts.survey.quorum_value(Service.QUORUM) or 0)

    # --- the key -----------------------------------------------------------------------

    def make_key(self, owner: Login) -> Facts:
        """Make the key wished for; one of its label that is as wished is taken as it.

        Raises:
            RefusedError: no key is wished for, or another one has its label.
            ApproverError: as ``Founding.make_key`` does.
        """
        wished = self._wished_key()
        with self._at_tool():
            made = self._means.founding.make_key(owner, wished)
        return self._note(wished, made)

    def find_key(self, owner: Login) -> Facts:
        """Look for the key wished for in its owner's list of keys.

        Raises:
            RefusedError: no key is wished for, or none of its label is there.
            ApproverError: as ``Founding.find_key`` does.
        """
        wished = self._wished_key()
        found = self._means.founding.find_key(owner, wished.label)
        if found is None:
            raise not_now(
                say("{owner} has no key {label}.").put(
                    owner=owner.username, label=wished.label
                ),
                say("Have the key made."),
            )
        return self._note(wished, found)

    def rehearsal_file(self) -> Path:
        """Write the file that the rehearsal signs, if it is not there, and return it.

        Its text names the cluster, so its SHA-256 belongs to this set-up alone.

        Raises:
            RefusedError: no key is known of.
            MediumError: it cannot be written.
        """
        facts = self.look_here()
        if facts.key is None:
            raise not_now(say("No key is known of yet."), say("Make or find the key first."))
        name, data = rehearsal_payload(self.cluster_id, self._means.clock())
        path = self._folder.path / name
        there = self._folder.read(path)
        written = rehearsal_digests(self._entries())
        if there is None or sha256(there).hexdigest() not in written:
            self._folder.put(path, data)
            self._record("rehearsal_written", file=name, sha256=sha256(data).hexdigest())
        return path

    # --- the end -----------------------------------------------------------------------

    def tear_down_plan(self) -> TearDownPlan:
        """Return what tearing the cluster down would delete; it is looked at anew.

        Raises:
            RefusedError: there is no control plane, or no cluster.
            ApproverError: the control plane cannot be asked.
        """
        plane = self._plane()
        self._require_cluster()
        described = plane.describe(self.cluster_id)
        return tear_down.plan(described, is_real=not self.target.is_rehearsal)

    def tear_down(
        self,
        shown: TearDownPlan,
        typed: str,
        pause: Callable[[float], bool],
        tell: Callable[[Description, float], None],
    ) -> TornDown:
        """Delete HSMs and cluster, as ``tear_down.TearDown.go`` does; raises as it does."""
        work = tear_down.TearDown(self._plane(), self._means.journal, pause, tell)
        try:
            with self._alone():
                return work.go(shown, typed)
        finally:
            self.look()

    # --- report ------------------------------------------------------------------------

    def report(self) -> Report:
        """Return the set-up's report, for ``report_page.page``; it asks nothing anew.

        Raises:
            RefusedError: nobody has looked yet.
            JournalError: the journal cannot be read.
        """
        if self._facts is None:
            raise not_now(say("Nobody has looked yet."), say("Look at the cluster first."))
        examination = examine(self._means.journal.path)
        return setup_report.of_setup(
            self.look_here(), self.target, examination, self._means.clock()
        )

    def save_report(self, path: Path, html: str) -> None:
        """Save a page of the report to a new file, and write that down.

        Raises:
            MediumError: it cannot be written.
            JournalError: the journal cannot be written; the file is there all the same.
        """
        data = html.encode()
        write_file(path, data)
        self._record("setup_report_saved", file=str(path), sha256=sha256(data).hexdigest())

    # --- inside ------------------------------------------------------------------------

    @contextmanager
    def _at_tool(self) -> Iterator[None]:
        """Look, where nobody knows what came of an act: that decides, and not another try.

        Another window waits so long, so that neither makes what the other is making.
        """
        try:
            with self._alone():
                yield
        except HsmOutcomeUnknownError:
            self.look()
            raise

    def _wishes(self) -> Wishes:
        """Return what is wanted, unless it is other than what was shown last."""
        shown, wishes = self._facts, self._folder.wishes()
        if shown is not None and not shown.folder_trouble and shown.wishes != wishes:
            self.look_here()
            raise not_now(
                say("What is wished for has changed since it was shown."),
                say("Look at it again, then decide."),
            )
        return wishes

    def _wished_value(self) -> int:
        value = self._wishes().admin_quorum
        if value is None:
            raise not_now(
                say("No value for user management is wished for."),
                say("Decide first how many admins must approve."),
            )
        return value

    def _wished_key(self) -> WishedKey:
        wished = self._wishes().key
        if wished is None:
            raise not_now(
                say("No key is wished for."), say("Say first which key there shall be.")
            )
        return wished

    def _note(self, wished: WishedKey, made: MadeKey) -> Facts:
        private = made.private
        known = self.look_here().key
        self._said = (made.words, *made.cautions)
        is_told = known is not None and (
            (known.reference, known.label, known.manage, known.use)
            == (private.reference, private.label, private.manage_quorum, private.use_quorum)
            and sorted(known.share_with) == sorted(private.shared_with)
        )
        if not is_told:
            self._record(
                "cluster_key_noted",
                key=private.reference,
                label=private.label,
                owner=", ".join(private.owners) or wished.owner,
                share_with=private.shared_with,
                manage=private.manage_quorum,
                use=private.use_quorum,
            )
        return self.look()

    def _tell(self, done: Done) -> None:
        after = (done.next_words,) if done.next_words else ()
        self._said = (done.words, *done.cautions, *after)


def is_settled(described: Description) -> bool:
    """Tell whether nothing is going on at a cluster that a set-up waits for."""
    if described.state == ClusterState.UNINITIALIZED:
        return not described.hsms or Part.CSR in described.certificates
    return described.state in _SETTLED
