# SPDX-License-Identifier: Apache-2.0
"""Each approver's key, registered: token out, signed file and public key in."""

from approver_gui.errors import ApproverError
from approver_gui.flows.founding.login import Login
from approver_gui.flows.founding.registration import Registration
from approver_gui.flows.founding.returned_files import Files, verified_pair
from approver_gui.flows.founding.signed_reply import sort_out
from approver_gui.flows.handing_out import HandedOut
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.views import Step
from approver_gui.flows.setup.wishes import WishedUser
from approver_gui.ui.coordinator.setup.acts import SetupActs
from approver_gui.ui.coordinator.setup.fields import Fields
from approver_gui.ui.coordinator.setup.key_form import KeyForm
from approver_gui.ui.coordinator.setup.spending import spending
from approver_gui.ui.coordinator.setup.step_panel import StepPanel
from approver_gui.ui.coordinator.setup.token_out import TokenOut
from approver_gui.ui.coordinator.setup.wished_users import wished_users
from approver_gui.ui.dialogs import SecretField
from approver_gui.ui.theme import tell, tr
from approver_gui.ui.widgets import PlainLabel, button_words


class RegisterPanel(StepPanel):
    """One user after the other, each with a session of the own."""

    def __init__(self, acts: SetupActs) -> None:
        super().__init__(
            Step.REGISTER,
            acts,
            tr("Register the approvers' keys"),
            tr(
                "Each approver makes a key on the own machine, signs a token of the cluster"
                " with it, and brings back the signed file and the public key. The key never"
                " leaves that machine."
            ),
        )
        self._asked: Registration | None = None
        self._files: tuple[tuple[str, bytes], ...] = ()
        self._seen: dict[str, bytes] = {}
        self.list = wished_users(
            tr("Who needs a registered key"),
            tr("Nobody, as it is wished."),
            self._standing,
            lambda one: not self._lacks(one),
        )
        self.list.view.selectionModel().currentRowChanged.connect(
            lambda _now, _before: self._turn()
        )
        self.key = KeyForm(self.enable)
        self.who = PlainLabel(role="question", wrap=True)
        self.password = SecretField(tr("Password"))
        self.login = Fields(self.enable, self._press)
        self.login.add(tr("Password, typed by the user"), self.password)
        words = tr("Drop the signed file and the public key here")
        self.token = TokenOut(acts.desk, words, watches=True)
        self.token.folder_chosen.connect(self._hand_out)
        self.token.brought.connect(self.bring)
        self.token.seen.connect(self._on_seen)
        self.token.failed.connect(self.fail)
        for part in (self.list, self.key, self.who, self.login, self.token):
            self.body.addWidget(part)
        self.cancel = self.add_button(tr("Give up this token"), self._on_cancel)
        self.first = self.password

    # --- drawing -----------------------------------------------------------------------

    def draw(self, facts: Facts) -> None:
        """Draw who is registered, and the one whose turn it is."""
        wants_key = facts.wishes.key is None and not facts.wishes.to_register
        self.key.setVisible(wants_key)
        if wants_key:
            self.key.show_facts(facts)
        self.list.setVisible(not wants_key)
        self.list.show_rows(facts.wishes.to_register)
        open_one = self.acts.flow.registration if self.acts.flow else None
        self._asked = open_one
        if open_one is None:
            self._files, self._seen = (), {}
        self._select()
        self._turn()

    def _select(self) -> None:
        wanted, facts = self.acts.facts.wishes.to_register, self.acts.facts
        lacking = facts.unregistered()
        if self._asked:
            names = [(one.username, one.role) for one in wanted]
            who = (self._asked.username, self._asked.role)
            at = names.index(who) if who in names else 0
        elif (chosen := self._selected()) and chosen in lacking:
            return
        elif lacking:
            at = wanted.index(lacking[0])
        else:
            return
        self.list.view.selectRow(at)

    def _turn(self) -> None:
        who, asked = self._selected(), self._asked
        self.login.setVisible(who is not None and asked is None and self._lacks(who))
        self.who.setVisible(who is not None and (asked is not None or self._lacks(who)))
        if who:
            words = tr("{user} logs in, to register the own key")
            if asked:
                words = tr("{user} signs the token, and brings back two files")
            self.who.show_text(words.format(user=who.username))
        for part in (self.list, self.about):
            part.setVisible(asked is None and not self.key.isVisibleTo(self))
        if asked:
            self.missing.tell("")  # what is asked for now stands in the foot
        self.token.show_token(
            asked.digests[0] if asked else None, asked.deadline.at if asked else None
        )
        self.first = self.token.hand_out if asked else self.password
        self.cancel.setVisible(asked is not None)
        self.enable()

    def _lacks(self, who: WishedUser) -> bool:
        return who in self.acts.facts.unregistered()

    def _standing(self, one: WishedUser) -> str:
        if self._lacks(one):
            return tr("no key registered yet")
        return tr("registered")

    def _selected(self) -> WishedUser | None:
        at, rows = self.list.view.currentIndex().row(), self.acts.facts.wishes.to_register
        return rows[at] if 0 <= at < len(rows) else None

    # --- the button --------------------------------------------------------------------

    def act_words(self) -> str:
        """Return what the button says."""
        if self.key.isVisibleTo(self):
            return tr("Keep this key as wished")
        who = self._selected()
        if self._asked:
            words = tr("Register the key of {user}").format(user=self._asked.username)
            return button_words(words)
        if who is None or not self._lacks(who):
            return ""
        return button_words(tr("Ask for the token of {user}").format(user=who.username))

    def lacks(self) -> str:
        """Return what is still missing."""
        if self.key.isVisibleTo(self):
            return self.key.lacks()
        if self._asked:
            if len(self._files) < 2:  # noqa: PLR2004  the signed file and the public key
                return tr("The signed file and the public key are missing.")
            return ""
        return "" if self.password.text() else tr("The user types the password.")

    def act(self) -> None:
        """Ask for the token, or register the key that came back."""
        if self.key.isVisibleTo(self):
            wishes = self.key.wishes(self.acts.facts.wishes)
            self.run(lambda flow: flow.save_wishes(wishes), lambda _facts: self.start())
        elif self._asked:
            self._finish()
        else:
            self._ask()

    def _ask(self) -> None:
        who = self._selected()
        if who is None:
            return
        login = Login(who.username, who.role, self.password.take())

        def asked(_registration: Registration) -> None:
            self.draw(self.acts.facts)
            self.start()

        def failed(_error: ApproverError) -> None:
            self.password.setFocus()

        step = spending(lambda flow: flow.begin_registration(login), login.password)
        self.run(step, asked, failed)

    def bring(self, files: list[tuple[str, bytes]]) -> None:
        """Take files that came back, those of before too; they are verified at once."""
        asked = self._asked
        if asked is None:
            return
        known = dict(self._files)
        known.update(dict(files))
        self._files = tuple(known.items())
        self.token.drop.show_names(tuple(known))
        self.enable()

        def check(_flow: SetupFlow) -> None:
            asked.check(*sort_out(tuple(known.items())))

        def failed(_error: ApproverError) -> None:
            self._files = ()
            self.token.drop.show_names(())
            self.enable()

        if len(known) > 1:
            self.run(check, lambda _none: self.primary.setFocus(), failed)

    def _on_seen(self, files: list[tuple[str, bytes]]) -> None:
        """Take the two files out of a watched folder once they belong together."""
        asked = self._asked
        if asked is None or self.primary.isEnabled():
            return
        self._seen.update(files)
        seen = tuple(self._seen.items())

        def found(pair: Files | None) -> None:
            if pair and self._asked is asked:
                self._files = ()
                self.bring(list(pair))

        lane = self.acts.desk.lane
        lane.run(lambda: verified_pair(seen, asked.check), found, self.fail)

    def _finish(self) -> None:
        files = self._files
        asked = self._asked

        def done(_facts: Facts) -> None:
            words = tr("The key of {user} is registered: the list of users shows it")
            self.said.emit(words.format(user=asked.username if asked else ""))
            self.start()

        def finish(flow: SetupFlow) -> Facts:
            return flow.finish_registration(*sort_out(files))

        self.run(finish, done)

    def _hand_out(self, folder: object) -> None:
        asked = self._asked
        if asked is None:
            return

        def done(handed: HandedOut) -> None:
            self.token.handed.tell(tell(handed.words()))

        self.run(lambda _flow: asked.hand_out(folder), done)  # type: ignore[arg-type]

    def _on_cancel(self) -> None:
        self.run(lambda flow: flow.cancel_registration())

    def forget(self) -> None:
        """Forget the password."""
        self.password.clear()
