# SPDX-License-Identifier: Apache-2.0
"""The steps of the tool: activation, users, registration, quorum, key, first signature."""

from dataclasses import replace

import pytest

from approver_gui.flows.setup.views import Step
from approver_gui.flows.setup.wishes import WishedUser, suggestion
from approver_gui.hsm.requests import RegisterQuorumKey
from approver_gui.hsm.words import Role
from approver_gui.ui.coordinator.setup.users_panel import NewUserDialog, with_users
from tests.flows.cluster_desk import word
from tests.flows.setup.desk import USERS, WISHES
from tests.flows.setup.stage import REGISTERED, guarded
from tests.hsm.approvers import approved, public_pem
from tests.ui.coordinator.setup.stage import PASSWORD
from tests.ui.findings import told


@pytest.fixture
def placed(stage):
    """Give a page whose tool answers, and nobody has a password yet."""
    stage.backstage.placed()
    stage.remember()
    stage.show()
    return stage


@pytest.fixture
def peopled(placed):
    placed.activate()
    placed.create_users()
    return placed


# --- activation and users ------------------------------------------------------------------


def test_the_password_is_typed_twice(placed):
    panel = placed.panel(Step.ACTIVATE)
    assert panel.isVisible()
    panel.password.first.setText("short")
    assert "7 to 32 characters" in panel.wanting.text()
    panel.password.first.setText(PASSWORD)
    panel.password.again.setText("another")
    assert not panel.primary.isEnabled()
    placed.activate()
    assert placed.page.shown is Step.USERS
    assert panel.password.first.text() == ""


def test_what_was_typed_is_forgotten_with_the_step(placed):
    panel = placed.panel(Step.ACTIVATE)
    placed.type_twice(panel.password)
    placed.page.show_step(Step.USERS)
    assert panel.password.first.text() == panel.password.again.text() == ""


def test_the_list_of_users_is_changed_and_kept(placed):
    placed.activate()
    panel = placed.panel(Step.USERS)
    panel.name.setText("Officer1")
    panel.role.setCurrentText("admin")
    panel.add_user.click()
    panel.list.view.selectRow(4)
    panel.remove.click()
    placed.press(Step.USERS)
    kept = [(one.username, one.role.value) for one in placed.facts.wishes.users]
    assert kept[-1] == ("officer1", "admin")
    assert ("user4", "crypto-user") not in kept
    assert placed.facts.wishes.key.share_with == ("user2", "user3")


def test_a_list_that_cannot_be_says_why_and_stays(placed):
    placed.activate()
    panel = placed.panel(Step.USERS)
    panel.name.setText("not-a-name!")
    panel.add_user.click()
    placed.press(Step.USERS)
    assert "not-a-name!" in told(panel.trouble)
    assert panel.users[-1].username == "not-a-name!"


def test_who_may_do_what_is_shown(placed):
    placed.activate()
    assert "Who may do what" in told(placed.panel(Step.USERS))


def test_a_wrong_password_of_the_admin_is_told_in_the_dialog(placed):
    placed.activate()
    placed.press(Step.USERS)
    panel = placed.panel(Step.USERS)
    panel.admin.password.setText("not this one")
    panel.primary.click()
    dialog = placed.dialog(NewUserDialog)
    placed.type_twice(dialog.password)
    placed.confirm(dialog)
    assert dialog.trouble.isVisible()
    dialog.close()
    placed.create_users()
    assert placed.page.shown is Step.REGISTER


def test_a_key_that_nobody_can_own_any_more_is_decided_anew():
    wishes = suggestion()
    assert with_users(wishes, wishes.users[:2]).key is None
    assert with_users(wishes, wishes.users[2:]).key is None
    kept = with_users(wishes, wishes.users[:3]).key
    assert kept
    assert kept.share_with == ("user2",)


# --- registration --------------------------------------------------------------------------


def test_a_key_is_registered(peopled):
    panel = peopled.panel(Step.REGISTER)
    assert panel.who.text() == "user1 logs in, to register the own key"
    peopled.ask_for_registration()
    assert panel.token.countdown.text() == "10:00"
    panel._hand_out(peopled.stick)
    peopled.settle()
    assert "read back and compared" in told(panel.token)
    assert not panel.primary.isEnabled()
    peopled.bring("user1")
    assert panel.primary.text() == "Register the key of user1"
    peopled.press(Step.REGISTER)
    assert panel._selected().username == "user2"
    assert panel.password.text() == ""


def test_a_wrong_signature_is_found_before_anything_is_sent(peopled):
    peopled.ask_for_registration()
    panel = peopled.panel(Step.REGISTER)
    panel.bring([("a.json", panel._asked.token_file), ("a.pem", public_pem("user1"))])
    peopled.settle()
    assert panel.trouble.isVisible()
    assert panel._files == ()
    assert peopled.backstage.asked_for(RegisterQuorumKey) == 0
    peopled.bring("user1")
    assert panel.primary.isEnabled()


def test_a_watched_folder_gives_the_two_files_that_belong_together(peopled):
    peopled.ask_for_registration()
    panel = peopled.panel(Step.REGISTER)
    (peopled.stick / "other.pem").write_bytes(public_pem("user2"))
    (peopled.stick / "token.json").write_bytes(panel._asked.token_file)
    peopled.choose(peopled.stick)
    panel.token.watch.click()
    peopled.settle()
    assert not panel.primary.isEnabled()
    assert str(peopled.stick) in told(panel.token)
    peopled.write_reply("user1")
    panel.token.look()
    peopled.settle()
    peopled.settle()
    assert [name for name, _data in panel._files] == ["user1.json", "user1.pem"]
    peopled.press(Step.REGISTER)
    assert panel._selected().username == "user2"


def test_a_registration_is_given_up(peopled):
    peopled.ask_for_registration()
    panel = peopled.panel(Step.REGISTER)
    panel.cancel.click()
    peopled.settle()
    assert panel._asked is None
    assert panel.login.isVisible()
    assert peopled.acts()[-1] == "registration_cancelled"


def test_a_token_that_is_over_is_told(peopled):
    peopled.ask_for_registration()
    panel = peopled.panel(Step.REGISTER)
    peopled.clock.move(minutes=11)
    panel.token.tick()
    assert panel.token.countdown.text() == "over"


def test_a_file_that_cannot_be_read_is_told(peopled):
    peopled.ask_for_registration()
    panel = peopled.panel(Step.REGISTER)
    panel.token.take([peopled.stick / "gone"])
    peopled.settle()
    assert panel.trouble.isVisible()


def test_without_a_key_wished_for_it_is_decided_first(peopled):
    facts = peopled.facts
    peopled.page.acts.do(
        lambda flow: flow.save_wishes(type(facts.wishes)(users=facts.wishes.users))
    )
    peopled.settle()
    panel = peopled.panel(Step.REGISTER)
    assert panel.key.isVisible()
    peopled.press(Step.REGISTER)
    assert peopled.facts.wishes.key.owner == "user1"


# --- quorum --------------------------------------------------------------------------------


def test_no_quorum_wants_a_reason(peopled):
    peopled.register_all()
    panel = peopled.panel(Step.QUORUM)
    assert "the list has 1" in told(panel)
    assert not panel.primary.isEnabled()
    panel.ways.button(1).setChecked(True)
    assert not panel.primary.isEnabled()
    peopled.decline()
    assert peopled.facts.wishes.declined.startswith("four people")
    assert peopled.page.shown is Step.KEY


def test_the_values_are_raised_by_an_admin(begun):
    begun.page.show_step(Step.QUORUM)
    begun.look_at(guarded((("user", 1), ("quorum", 1))))
    panel = begun.panel(Step.QUORUM)
    assert panel.value.currentText() == "2"
    assert panel.primary.text() == "Raise the values to 2..."
    assert panel.admin.name() == "admin"
    panel.admin.password.setText(PASSWORD)
    assert panel.primary.isEnabled()
    panel.value.setCurrentText("3")
    assert panel.primary.text() == "Keep this decision"
    assert "are recommended" in told(panel.advice)


@pytest.fixture
def guarded_desk(stage):
    """Give a page whose cluster has two admins with registered keys, and wants both."""
    admins = tuple(WishedUser(name, Role.ADMIN) for name in ("admin", "officer1"))
    users = (*admins, *WISHES.users)
    stage.backstage.with_users(replace(WISHES, users=users, admin_quorum=2, declined=""))
    for name in ("admin", "officer1", *USERS):
        stage.backstage.register(name)
    stage.remember()
    stage.show()
    return stage


def admin_types(stage) -> None:
    password = word("admin").reveal().decode()
    stage.panel(Step.QUORUM).admin.password.setText(password)


def test_the_last_value_is_raised_with_the_approvals_that_it_asks_for(guarded_desk):
    stage, panel = guarded_desk, guarded_desk.panel(Step.QUORUM)
    admin_types(stage)
    stage.press(Step.QUORUM)
    assert panel.primary.text() == "Ask for the token of the value for users"
    admin_types(stage)
    stage.press(Step.QUORUM)
    assert panel.counted.text() == "Approvals: 0 of 2"
    assert not panel.primary.isEnabled()
    panel._hand_out(stage.stick)
    stage.settle()
    opened = panel._open
    files = [(n, approved(opened.token_file, n, role="admin")) for n in ("admin", "officer1")]
    panel._bring(files[:1])
    stage.settle()
    assert panel.counted.text() == "Approvals: 1 of 2"
    panel._bring(files[1:])
    stage.settle()
    stage.press(Step.QUORUM)
    assert dict(stage.facts.survey.quorum_values)["user"] == 2
    assert stage.page.shown is Step.KEY


def test_the_token_of_the_admins_is_given_up(guarded_desk):
    stage, panel = guarded_desk, guarded_desk.panel(Step.QUORUM)
    for _press in range(2):
        admin_types(stage)
        stage.press(Step.QUORUM)
    panel.cancel.click()
    stage.settle()
    assert panel._open is None
    assert panel.primary.text() == "Ask for the token of the value for users"


# --- key and first signature ---------------------------------------------------------------


def test_the_key_is_made_by_its_owner(peopled):
    peopled.register_all()
    peopled.decline()
    panel = peopled.panel(Step.KEY)
    assert panel.primary.text() == "Make key release-key"
    panel.key.use.setCurrentText("5")
    panel.password.setText(PASSWORD)
    assert "5 must approve the key" in panel.wanting.text()
    panel.key.use.setCurrentText("2")
    peopled.make_key()
    assert peopled.facts.key.label == "release-key"
    assert peopled.page.shown is Step.REHEARSE


def test_the_first_signature_leads_to_the_ceremony(begun):
    begun.page.show_step(Step.REHEARSE)
    begun.look_at(REGISTERED)
    panel = begun.panel(Step.REHEARSE)
    assert not panel.primary.isVisible()


def test_advice_follows_the_values(peopled):
    peopled.page.show_step(Step.KEY)
    form = peopled.panel(Step.KEY).key
    form.use.setCurrentText("4")
    assert "6 who have the key are recommended" in told(form.advice)
