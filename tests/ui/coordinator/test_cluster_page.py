# SPDX-License-Identifier: Apache-2.0
"""The cluster page: what the cluster says, how far its quorums are from being lost."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox

from approver_gui.flows.ceremony import Void, VoidReason
from approver_gui.flows.drill import Drill
from approver_gui.hsm.answers import KeyPage, LiveToken
from approver_gui.hsm.requests import (
    DeleteTokens,
    GenerateToken,
    ListKeys,
    ListTokens,
    ListUsers,
)
from approver_gui.hsm.words import Role, TokenScope
from approver_gui.ui.coordinator.cluster_dialogs import DeleteTokensDialog, DrillDialog
from approver_gui.ui.coordinator.cluster_page import MOST_PANELS, ClusterPage
from approver_gui.ui.coordinator.cluster_tables import MOST_ROWS, Listing
from tests.flows.cluster_desk import answering, before
from tests.ui.coordinator.stage import CoordinatorStage, refused
from tests.ui.findings import told


@pytest.fixture
def page(office: CoordinatorStage) -> ClusterPage:
    return office.show(ClusterPage(office.desk))


def cells(listing: Listing[Any]) -> list[list[str]]:
    model = listing.model
    return [
        [str(model.data(model.index(row, at))) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def relogin(office: CoordinatorStage, name: str) -> None:
    office.desk.do(lambda flow: flow.log_out())
    office.settle()
    office.log_in(name)


# --- what is known -------------------------------------------------------------------------


def test_without_a_session_nothing_is_shown_but_the_way_to_one(office, page):
    assert "Without a session nothing is known" in told(page)
    assert not page.users.isVisible()
    assert not page.delete.isVisible()
    with office.bot.waitSignal(page.connect_asked):
        page.connect_button.click()


def test_logged_out_it_shows_what_the_cluster_tells_then(office, page):
    office.connect()
    assert page.users.isVisible()
    assert not page.keys.isVisible()
    assert "neither keys nor tokens" in told(page)
    assert [row[0] for row in cells(page.hsms)] == ["HSM-0001", "HSM-0002"]
    assert cells(page.values) == [["user", "1"], ["quorum", "1"]]
    assert not page.drill.isEnabled()
    assert page.refresh.isEnabled()


def test_users_are_told_with_person_key_and_account(office, page):
    office.log_in()
    rows = {row[0]: row[1:] for row in cells(page.users)}
    assert rows["user2"] == [
        "crypto-user",
        "Person user2",
        "registered",
        "no",
        "usable",
        "alike",
    ]
    assert "app_user" not in rows


def test_keys_are_told_with_how_many_must_and_can_approve(office, page):
    office.log_in()
    first = cells(page.keys)[0]
    assert first[0] == "release-key"
    assert first[1].startswith("0x22")
    assert first[3] == "2 of 3 to use, 2 to manage"
    assert [row[3] for row in cells(page.keys) if row[0] == "free-key"] == ["none needed"] * 2


def test_the_forecast_warns_below_two_more_than_must(office, page):
    office.log_in()
    shown = told(page)
    assert "Use of key release-key" in shown
    assert "Two more losses lock this key for good: 3 can approve, 2 must." in shown
    assert "have 1 more register a key" in shown


def test_an_admin_sees_the_forecast_for_admins(office, page):
    office.backstage.raise_m()
    office.log_in("admin")
    shown = told(page)
    assert "Admins: user, quorum" in shown
    assert "Two more losses lock the cluster for good" in shown


def test_what_the_hsms_disagree_about_is_told_with_the_way_to_repair_it(office, page):
    def torn(users: object) -> object:
        torn = [
            replace(one, coverage="inconsistent", is_locked=None)
            if one.username == "user2"
            else replace(one, is_locked=one.username == "user3", quorum=())
            for one in users  # type: ignore[attr-defined]
        ]
        return tuple(torn)

    office.backstage.troubles[ListUsers] = answering(torn)
    office.log_in()
    assert "The HSMs disagree about user user2 (crypto-user)." in told(page)
    assert "Make the last change of this user again" in told(page)
    rows = {row[0]: row for row in cells(page.users)}
    assert rows["user2"][5:] == ["the HSMs disagree", "inconsistent"]
    assert rows["user3"][5] == "locked"
    assert rows["user1"][3] == "none"


def test_a_key_on_which_the_hsms_disagree_is_marked(office, page):
    office.log_in()
    torn = [replace(key, coverage="inconsistent") for key in office.state.survey.keys]
    page.keys.show_rows(torn)
    assert cells(page.keys)[0][-1] == "inconsistent"
    mark = page.keys.model.data(page.keys.model.index(0, 6), Qt.ItemDataRole.DecorationRole)
    assert isinstance(mark, QIcon)
    assert not mark.isNull()


def test_what_the_cluster_would_not_tell_is_told(office, page):
    office.backstage.troubles[ListTokens] = before(refused())
    office.log_in()
    assert "The cluster would not tell. ListTokens" in told(page)


@pytest.mark.parametrize(
    ("token", "row"),
    [
        (
            LiveToken("user1", "key-usage", 2, 0, 425, "full"),
            ["key-usage", "user1", "2", "7:05", "alike"],
        ),
        (
            LiveToken("user2", "key-usage", None, None, None, "inconsistent"),
            ["key-usage", "user2", "not told", "not told", "inconsistent"],
        ),
    ],
)
def test_live_tokens_are_told(office, page, token, row):
    office.backstage.troubles[ListTokens] = answering(lambda _none: (token,))
    office.log_in()
    assert cells(page.tokens) == [row]


def test_tokens_asked_for_since_are_counted(office, page):
    office.log_in()
    office.request()
    assert "asked for since then and alive: 1" in told(page)
    assert not page.drill.isEnabled()


def test_a_long_table_scrolls_by_itself(office, page):
    office.log_in()
    users = office.state.survey.users
    page.users.show_rows(users[:2])
    low = page.users.view.height()
    page.users.show_rows(users * 10)
    assert low < page.users.view.height() < MOST_ROWS * 40


# --- asking again --------------------------------------------------------------------------


def test_asking_again_shows_what_changed(office, page):
    office.log_in()
    office.backstage.raise_m()
    page.refresh.click()
    assert not page.refresh.isEnabled()
    page.ask_again()  # by its key, while it is being asked already
    office.settle()
    assert cells(page.values) == [["user", "2"], ["quorum", "2"]]
    assert page.refresh.isEnabled()
    assert office.backstage.asked_for(ListUsers) == 3


def test_a_session_lost_while_asking_again_is_told(office, page):
    office.log_in()
    office.lose_at(ListUsers)
    page.refresh.click()
    office.settle()
    assert page.trouble.isVisible()
    assert page.connect_button.isVisible()


# --- drills --------------------------------------------------------------------------------


def test_a_drill_is_chosen_and_begun(office, page):
    office.log_in()
    page.drill.click()
    dialog = office.dialog(DrillDialog)
    assert "release-key" in dialog.which.itemText(0)
    with office.bot.waitSignal(page.begun) as begun:
        dialog.primary.click()
    (ceremony,) = office.state.ceremonies
    assert begun.args == [ceremony.id]
    assert isinstance(ceremony.operation, Drill)
    assert not page.drill.isEnabled()
    page.start_drill()  # by its key; the flow would say no
    office.dialog(DrillDialog).close()


def test_a_drill_that_the_cluster_refuses_says_why_in_its_dialog(office, page):
    office.backstage.troubles[GenerateToken] = before(refused())
    office.log_in()
    page.drill.click()
    dialog = office.dialog(DrillDialog)
    dialog.primary.click()
    office.settle()
    assert dialog.trouble.isVisible()
    dialog.close()
    assert office.state.ceremonies == ()


def test_admins_are_drilled_together(office, page):
    office.log_in("admin")
    page.drill.click()
    dialog = office.dialog(DrillDialog)
    assert dialog.which.itemText(0) == "all admins"
    dialog.close()


# --- deleting tokens -----------------------------------------------------------------------


def test_tokens_are_deleted_after_the_word_was_typed(office, page):
    office.log_in()
    ceremony = office.request()
    page.delete.click()
    dialog = office.dialog(DeleteTokensDialog)
    assert "Ceremonies that end with this: 1" in told(dialog)
    assert dialog.whose.count() == 1
    assert not dialog.primary.isEnabled()
    dialog.typed.setText("delete")
    with office.bot.waitSignal(page.said):
        dialog.primary.click()
    stage = office.state.ceremony(ceremony.id).stage
    assert isinstance(stage, Void)
    assert stage.reason is VoidReason.DELETED


def test_an_admin_can_delete_the_tokens_of_all(office, page):
    office.log_in("admin")
    page.delete.click()
    dialog = office.dialog(DeleteTokensDialog)
    assert "No ceremony here needs a token." in told(dialog)
    choose_last(dialog.whose)
    dialog.typed.setText("delete")
    dialog.primary.click()
    office.settle()
    (asked,) = [one for one in office.backstage.asked if isinstance(one, DeleteTokens)]
    assert asked.scope is TokenScope.ALL


def choose_last(box: QComboBox) -> None:
    box.setCurrentIndex(box.count() - 1)


def test_logged_out_nothing_is_asked(office, page):
    page.start_drill()
    page.delete_tokens()
    assert office.dialogs(DrillDialog) == office.dialogs(DeleteTokensDialog) == []


def test_another_user_sees_their_own_keys(office, page):
    office.log_in("admin")
    assert "neither owns a key" in told(page)
    relogin(office, "user2")
    assert office.state.who.role == Role.CRYPTO_USER
    assert cells(page.keys)


def test_of_very_many_keys_the_worst_forecasts_are_shown(office, page):
    def many(answer: object) -> object:
        key = next(one for one in answer.keys if one.use_quorum)  # type: ignore[attr-defined]
        keys = [replace(key, reference=f"0x{at:x}", label=f"key {at}") for at in range(1, 41)]
        return KeyPage(tuple(keys), len(keys))

    office.backstage.troubles[ListKeys] = answering(many)
    office.log_in()
    assert told(page).count("Use of key") == MOST_PANELS
    assert f"And {40 - MOST_PANELS} more like these." in told(page)
    assert len(cells(page.keys)) == 40


def test_a_page_that_nobody_sees_is_drawn_when_it_is_shown(office):
    page = ClusterPage(office.desk)
    office.log_in()
    assert cells(page.users) == []
    assert "As the cluster said" in office.show(page)._taken.text()
    assert len(cells(page.users)) == 6


def test_the_same_survey_is_not_drawn_again(office, page):
    office.log_in()
    with office.bot.assertNotEmitted(page.users.model.modelReset):
        office.desk.do(lambda flow: flow.tick())
        office.settle()
