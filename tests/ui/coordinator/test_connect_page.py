# SPDX-License-Identifier: Apache-2.0
"""From no session to somebody logged in, one question at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from approver_gui.errors import HsmRefusedError
from approver_gui.flows.connection import Embedded, Local, OverSsh
from approver_gui.flows.coordinator_state import Challenged, Connected, SignedOut
from approver_gui.hsm.answers import Challenge, User, Who
from approver_gui.hsm.requests import AnswerLogIn, ListUsers, LogIn, LogInWithMfa
from approver_gui.text import say
from approver_gui.ui.coordinator.connect_page import ConnectPage
from approver_gui.ui.coordinator.way_form import LOCAL, SSH
from tests.flows.cluster_desk import answering, before
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told


@pytest.fixture
def page(office: CoordinatorStage) -> ConnectPage:
    return office.show(ConnectPage(office.desk))


def connected(office: CoordinatorStage, page: ConnectPage) -> ConnectPage:
    """Press Connect for an embedded cluster that is there."""
    path = office.folder / "a.cluster"
    path.touch()
    page.way.state_file.setText(str(path))
    page.connect_button.click()
    office.settle()
    return page


# --- which cluster -------------------------------------------------------------------------


def test_the_first_question_is_which_cluster(page):
    assert page.headline.text() == "Connect to a cluster"
    assert page.way.isVisible()
    assert not page.login.isVisible()
    assert not page.connect_button.isEnabled()


def test_an_embedded_cluster_is_chosen_opened_and_remembered(office, page):
    path = office.lay(b"a cluster", "a.cluster")
    office.choose(path)
    page.way.choose.click()
    page.connect_button.click()
    office.settle()
    assert office.connections == [Embedded(path)]
    assert isinstance(office.desk.state, Connected)
    assert office.saved_settings().connection == f"embedded:{path}"


def test_a_cluster_that_is_not_there_is_not_made_by_mistake(office, page):
    page.way.state_file.setText(str(office.folder / "typo.cluster"))
    page.connect_button.click()
    office.settle()
    assert "There is no such embedded cluster" in told(page.trouble)
    assert office.connections == []
    assert page.connect_button.isEnabled()


def test_a_new_cluster_is_made_when_that_was_asked_for(office, page):
    path = office.folder / "new.cluster"
    office.choose(path)
    page.way.new.click()
    assert page.way.is_new
    page.connect_button.click()
    office.settle()
    assert office.connections == [Embedded(path)]


def test_a_name_typed_after_new_is_an_old_one_again(office, page):
    office.choose(office.folder / "new.cluster")
    page.way.new.click()
    QTest.keyClicks(page.way.state_file, "x")
    assert not page.way.is_new


def test_changing_ones_mind_in_the_file_dialog_changes_nothing(office, page):
    office.choose()
    page.way.choose.click()
    assert page.way.state_file.text() == ""


def test_the_tool_here_and_the_tool_over_ssh(office, page):
    page.way.ways.button(LOCAL).setChecked(True)
    page.way.cluster.setText("cluster-abc234")
    assert page.way.connection() == Local(cluster_id="cluster-abc234")
    page.way.ways.button(SSH).setChecked(True)
    assert not page.connect_button.isEnabled()
    page.way.destination.setText("custodian@bastion")
    assert page.way.connection() == OverSsh(("ssh", "custodian@bastion"))
    assert page.way.destination.isVisible()
    assert not page.way.cluster.isVisible()
    QTest.keyClick(page.way.destination, Qt.Key.Key_Return)
    office.settle()
    assert office.connections == [OverSsh(("ssh", "custodian@bastion"))]


@pytest.mark.parametrize(
    "remembered",
    [
        "embedded:/x/a.cluster",
        "local:tool=/opt/cli cluster=c1",
        "ssh:-p 22 bastion tool=/opt/cli",
    ],
)
def test_the_way_of_last_time_is_filled_in(office, remembered):
    office.desk.change_settings(office.desk.settings.with_connection(remembered))
    page = office.show(ConnectPage(office.desk))
    connection = page.way.connection()
    assert connection
    page.way.show_connection(connection)
    assert page.way.connection() == connection
    assert page.connect_button.isEnabled()


def test_a_remembered_way_that_nobody_understands_is_forgotten(office):
    office.desk.change_settings(office.desk.settings.with_connection("carrier pigeon"))
    page = office.show(ConnectPage(office.desk))
    assert page.way.connection() is None
    assert not page.trouble.isVisible()


def test_a_cluster_that_cannot_be_reached_says_why(office, page):
    office.lose_at(ListUsers)
    connected(office, page)
    assert page.trouble.isVisible()
    assert page.way.isVisible()
    assert isinstance(office.desk.state, SignedOut)


def test_nothing_can_be_pressed_while_the_cluster_is_asked(office, page):
    office.hold(ListUsers)
    path = office.lay(b"a cluster", "a.cluster")
    page.connect_to(Embedded(path))
    assert office.reached.wait(10)
    assert not page.way.isEnabled()
    assert not page.connect_button.isEnabled()
    page.connect_now()
    assert len(office.sessions) == 1


# --- who -----------------------------------------------------------------------------------


def test_users_are_offered_crypto_users_first(office, page):
    connected(office, page)
    offered = [page.login.user.itemText(at) for at in range(page.login.user.count())]
    assert offered[0] == "user1, crypto-user"
    assert offered[-2:] == ["officer2, admin", "another user..."]
    assert "2, users: 7" in page.words.text()
    assert not page.log_in.isEnabled()


def test_a_user_logs_in_with_a_password_that_does_not_stay(office, page):
    connected(office, page)
    page.login.user.setCurrentIndex(1)
    page.login.password.setText("word of user2")
    QTest.keyClick(page.login.password, Qt.Key.Key_Return)
    office.settle()
    assert office.state.who == Who("user2", "crypto-user")
    assert page.login.password.text() == ""
    assert "user2" in page.headline.text()


def test_a_wrong_password_says_so_and_the_field_is_empty(office, page):
    connected(office, page)
    page.login.password.setText("no")
    page.log_in.click()
    office.settle()
    assert isinstance(office.desk.state, Connected)
    assert page.trouble.isVisible()
    assert page.login.password.text() == ""
    assert page.login.user.currentText() == "user1, crypto-user"


def test_a_user_that_is_not_shown_can_be_typed(office, page):
    connected(office, page)
    page.login.user.setCurrentIndex(page.login.user.count() - 1)
    assert page.login.username.isVisible()
    assert page.login.who() is None
    page.login.username.setText(" admin ")
    page.login.role.setCurrentIndex(1)
    page.login.password.setText("word of admin")
    page.log_in.click()
    office.settle()
    assert office.state.who == Who("admin", "admin")


def test_locked_users_and_those_with_a_second_factor_are_marked(office, page):
    one = User("user1", "crypto-user", True, True, (), "full")
    office.backstage.troubles[ListUsers] = answering(lambda _users: (one,))
    connected(office, page)
    assert page.login.user.currentText() == "user1, crypto-user (locked)"
    assert page.login.second_factor.isChecked()


def test_a_cluster_without_users_says_how_to_activate_it(office, page):
    office.backstage.troubles[ListUsers] = answering(lambda _users: ())
    connected(office, page)
    assert "not activated" in page.headline.text()
    assert "cluster console --state" in page.words.text().replace("\u200b", "")


def test_a_real_cluster_without_users_is_activated_with_its_own_tool(office, page):
    office.backstage.troubles[ListUsers] = answering(lambda _users: ())
    page.connect_to(Local())
    office.settle()
    assert "Go on with its set-up" in page.words.text().replace("\u200b", "")


def test_disconnecting_leads_back_to_the_first_question(office, page):
    connected(office, page)
    page.disconnect_button.click()
    office.settle()
    assert isinstance(office.desk.state, SignedOut)
    assert page.way.isVisible()
    assert office.sessions[0].is_closed


# --- the second factor ---------------------------------------------------------------------


@pytest.fixture
def challenged(office: CoordinatorStage, page: ConnectPage) -> ConnectPage:
    office.backstage.troubles[LogInWithMfa] = lambda _hsm, _request: Challenge(b"a challenge")
    connected(office, page)
    page.login.second_factor.setChecked(True)
    page.login.password.setText("word of user1")
    page.log_in.click()
    office.settle()
    assert isinstance(office.desk.state, Challenged)
    return page


def test_a_login_that_turns_out_to_need_a_second_factor_offers_it(office, page):
    words = say("No"), say("It needs one."), say("Use it.")
    wanted = HsmRefusedError(*words, code="mfa-needed")
    office.backstage.troubles[LogIn] = before(wanted)
    connected(office, page)
    page.login.password.setText("word of user1")
    page.log_in.click()
    office.settle()
    assert page.login.second_factor.isChecked()
    assert page.trouble.isVisible()


def test_the_challenge_is_saved_and_its_answer_logs_in(office, challenged):
    assert "user1" in challenged.headline.text()
    path = office.stick / "login.json"
    office.choose(path)
    with office.bot.waitSignal(challenged.said):
        challenged.save.click()
    assert path.read_bytes() == b"a challenge"
    who = Who("user1", "crypto-user")
    office.backstage.troubles[AnswerLogIn] = lambda _hsm, _request: who
    office.choose(office.lay(b"signed", "signed.json"))
    challenged.open.click()
    office.settle()
    assert office.state.who == who


def test_a_challenge_that_cannot_be_saved_stays(office, challenged):
    office.choose(office.lay(b"taken", "taken.json"))
    challenged.save.click()
    office.settle()
    assert challenged.trouble.isVisible()
    assert isinstance(office.desk.state, Challenged)
    office.choose()
    challenged.save.click()
    assert isinstance(office.desk.state, Challenged)


def test_an_answer_that_cannot_be_read_leaves_the_question(office, challenged):
    challenged.answer(office.folder / "none.json")
    office.settle()
    assert challenged.trouble.isVisible()
    assert isinstance(office.desk.state, Challenged)
    office.choose()
    challenged.open.click()
    assert isinstance(office.desk.state, Challenged)


def test_a_login_that_waits_can_be_given_up(office, challenged):
    challenged.disconnect_button.click()
    office.settle()
    assert isinstance(office.desk.state, SignedOut)
