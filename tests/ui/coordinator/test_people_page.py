# SPDX-License-Identifier: Apache-2.0
"""Who can approve: seen at a glance, and changed only with open eyes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from approver_gui.flows.people import Review
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import changes
from approver_gui.keys.roster_file import dump, parse
from approver_gui.text import spoken_words
from approver_gui.tokens.voters import Policy
from approver_gui.ui.coordinator.people_dialogs import PersonDialog, RemoveKeyDialog
from approver_gui.ui.coordinator.people_page import PeoplePage
from approver_gui.ui.coordinator.policy_dialog import PolicyDialog, policy_words
from approver_gui.ui.coordinator.review_dialog import MAX_SENTENCES, ReviewDialog
from tests.flows.cluster_desk import a_roster
from tests.hsm.approvers import key_of
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import HOSTILE_NAME, SHOWN_NAME, told

USER3 = "crypto-user/user3"


@pytest.fixture
def page(office) -> PeoplePage:
    """Give the page with ``user1`` logged in, and a roster that knows everybody's key."""
    office.log_in()
    return office.show(PeoplePage(office.desk))  # type: ignore[no-any-return]


def keep(office: CoordinatorStage, roster: Roster) -> None:
    office.places.roster_file.write_bytes(dump(roster))


def forget(office: CoordinatorStage, *names: str) -> None:
    members = tuple(one for one in a_roster().members if one.username not in names)
    keep(office, replace(a_roster(), members=members))


def kept(office: CoordinatorStage) -> Roster:
    roster = parse(office.places.roster_file.read_bytes())
    assert isinstance(roster, Roster)
    return roster


def choose(page: PeoplePage, ident: str) -> None:
    at = [one.ident for one in page.rows.rows].index(ident)
    page.table.selectRow(at)


def rows(page: PeoplePage) -> list[list[str]]:
    model = page.rows
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def add(office: CoordinatorStage, page: PeoplePage, ident: str, key: str) -> ReviewDialog:
    """Choose a user, press the button, choose a PEM file; return the dialog."""
    choose(page, ident)
    office.choose(office.lay(key_of(key).public.pem(), f"{key}.pem"))
    page.panel.add.click()
    office.settle()
    return office.dialog(ReviewDialog)


# --- what is to be seen ------------------------------------------------------------------


def test_every_user_stands_with_role_person_and_proof(page):
    assert rows(page)[-1] == ["can approve", "user3", "crypto-user", "Person user3", "never"]
    assert len(rows(page)) == 6
    assert not page.warnings.isVisible()


def test_the_chosen_user_shows_all_words_of_the_key(page):
    choose(page, USER3)
    words = spoken_words(key_of("user3").public.fingerprint())
    shown = told(page.panel)
    assert all(word in shown for word in words)
    assert "This key has not proved itself yet: a drill does that." in shown
    assert page.panel.panel.accessibleName() == USER3
    assert " ".join(words) in page.panel.panel.accessibleDescription()


def test_when_a_key_last_proved_itself_is_told(office):
    keep(office, a_roster().proved([USER3], office.clock()))
    page = office.show(PeoplePage(office.desk))
    assert rows(page)[-1][0] == "key here"
    assert rows(page)[-1][4] == "2026-03-14"
    choose(page, USER3)
    assert "last proved itself on 2026-03-14T12:00:00Z" in told(page.panel)


def test_without_anybody_the_page_says_what_to_do(qtbot, tmp_path):
    stage = CoordinatorStage(qtbot, tmp_path, with_roster=False)
    page = stage.show(PeoplePage(stage.desk))
    assert "Log in to the cluster: its users appear here" in told(page)
    assert not page.table.isVisible()
    stage.log_in()
    assert len(rows(page)) == 6
    assert rows(page)[-1] == ["key not known here", "user3", "crypto-user", "not named", ""]
    stage.close()


def test_what_should_be_mended_stands_above(office, page):
    forget(office, "user2", "user3")
    page.read()
    office.desk.do(lambda flow: flow.reload_roster())
    office.settle()
    assert "registered key of user2, user3 that is not known here" in told(page.warnings)


def test_more_warnings_than_have_room_are_counted(office):
    pairs = [
        Member(f"{name}{number}", "crypto-user", f"{name}{number}", key_of(f"k{number}").public)
        for number in range(6)
        for name in ("a", "b")
    ]
    keep(office, Roster(tuple(pairs)))
    page = office.show(PeoplePage(office.desk))
    assert told(page.warnings).splitlines()[-1] == "And 2 more."


def test_text_from_outside_is_shown_as_it_is(office):
    keep(office, Roster((Member("user1", "crypto-user", f"{HOSTILE_NAME}<b>x</b>"),)))
    page = office.show(PeoplePage(office.desk))
    assert rows(page)[0][3] == f"{SHOWN_NAME}<b>x</b>"
    assert f"{SHOWN_NAME}<b>x</b>" in told(page.panel)


def test_a_roster_that_cannot_be_read_says_why(office):
    office.places.roster_file.write_bytes(b"broken")
    page = office.show(PeoplePage(office.desk))
    assert "This is no usable roster" in told(page.trouble)
    assert not page.export.isEnabled()


def test_what_another_program_kept_is_seen_when_the_page_is_seen(office, page):
    page.hide()
    forget(office, "user3")
    page.show()
    office.settle()
    office.desk.do(lambda flow: flow.survey())
    office.settle()
    assert rows(page)[-1][0] == "key not known here"


# --- a key -----------------------------------------------------------------------------


def test_a_new_key_is_trusted_once_its_words_were_compared(office, page):
    forget(office, "user3")
    page.read()
    asked = add(office, page, USER3, "user3")
    assert "Trust this key?" in told(asked)
    words = spoken_words(key_of("user3").public.fingerprint())
    assert all(word in told(asked) for word in words[:8])
    assert not asked.primary.isEnabled()
    asked.keys[USER3].ticked.setChecked(True)
    with office.bot.waitSignal(page.said):
        asked.primary.click()
    assert kept(office).members[-1].key == key_of("user3").public
    assert rows(page)[-1][0] == "can approve"
    assert office.entries()[-2].act == "roster_changed"


def test_another_key_stands_beside_the_old_one_and_wants_the_name_typed(office, page):
    asked = add(office, page, USER3, "user9")
    panel = asked.keys[USER3]
    for name in ("user3", "user9"):
        words = spoken_words(key_of(name).public.fingerprint())
        assert " \u00b7 ".join(words[:8]) in told(panel)
    assert "Key until now" in told(panel)
    assert "New key" in told(panel)
    panel.typed.setText("user2")
    assert not asked.primary.isEnabled()
    panel.typed.setText("user3")
    asked.primary.click()
    office.settle()
    assert kept(office).members[-1].key == key_of("user9").public
    assert not office.dialogs(ReviewDialog)


def test_a_key_counts_at_once_in_a_live_ceremony(office, page):
    forget(office, "user3")
    office.desk.do(lambda flow: flow.reload_roster())
    ceremony = office.request()
    assert office.hand_in(ceremony, "user2", "user3").tally.missing == 1
    asked = add(office, page, USER3, "user3")
    asked.keys[USER3].ticked.setChecked(True)
    asked.primary.click()
    office.settle()
    assert office.state.ceremony(ceremony.id).tally.missing == 0


def test_what_changed_while_one_looked_keeps_the_dialog_open(office, page):
    asked = add(office, page, USER3, "user9")
    keep(office, a_roster().proved([USER3], office.clock()))
    asked.keys[USER3].typed.setText("user3")
    asked.primary.click()
    office.settle()
    assert "The roster changed meanwhile" in told(asked.trouble)
    asked.reject()
    assert kept(office).members[-1].key == key_of("user3").public


def test_a_file_that_is_no_key_says_so_and_asks_nothing(office, page):
    choose(page, USER3)
    office.choose(office.lay(b"no key", "a.pem"))
    page.panel.add.click()
    office.settle()
    assert page.trouble.isVisible()
    assert not office.dialogs(ReviewDialog)


def test_a_change_of_mind_asks_nothing(office, page):
    for act in (page.panel.add.click, page.load.click, page.export.click):
        office.choose()
        act()
    assert not office.desk.lane.is_busy


def test_a_key_goes_once_the_users_name_is_typed(office, page):
    choose(page, USER3)
    page.panel.remove.click()
    asked = office.dialog(RemoveKeyDialog)
    assert not asked.primary.isEnabled()
    asked.typed.setText("user3")
    asked.primary.click()
    office.settle()
    assert kept(office).members[-1].key is None
    assert rows(page)[-1][0] == "key not known here"
    assert page.panel.add.property("role") == "primary"
    assert not page.panel.remove.isVisible()


# --- persons and policy ------------------------------------------------------------------


def test_a_person_is_named(office, page):
    choose(page, USER3)
    page.panel.person.click()
    asked = office.dialog(PersonDialog)
    assert not asked.primary.isEnabled()
    asked.typed.setText("Ann")
    asked.primary.click()
    office.settle()
    assert rows(page)[-1][3] == "Ann"


def test_the_policy_asks_for_more(office, page):
    assert "Nothing is asked for beside" in told(page.policy_panel)
    page.policy.click()
    asked = office.dialog(PolicyDialog)
    assert not asked.primary.isEnabled()
    asked.needed.setCurrentIndex(asked.needed.findData(3))
    asked.requester.setChecked(True)
    asked.votes.setChecked(True)
    asked.persons[-1].setChecked(True)
    asked.primary.click()
    office.settle()
    wanted = Policy(3, frozenset(), frozenset({"Person user3"}), True, True)
    assert kept(office).policy == wanted
    assert told(page.policy_panel).splitlines()[1] == (
        "At least 3 approvals. The requester does not approve. A person with several users"
        " counts once. An approval of each: Person user3."
    )


def test_a_policy_that_is_in_force_is_filled_in(office, page):
    policy = Policy(12, frozenset({"admin"}), frozenset({"Person user3"}), False, True)
    asked = PolicyDialog(policy, a_roster(), page)
    assert asked.policy() == policy
    assert not asked.is_complete()
    assert "An approval in each role: admin." in policy_words(policy)


# --- a whole roster ----------------------------------------------------------------------


def test_an_imported_roster_is_taken_once_each_key_is_compared(office, page):
    forget(office, "user2", "user3")
    page.read()
    office.choose(office.lay(dump(a_roster()), "their.json"))
    page.load.click()
    office.settle()
    asked = office.dialog(ReviewDialog)
    assert "Import roster their.json?" in told(asked)
    assert "crypto-user/user3 is new (Person user3)." in told(asked)
    first, second = asked.keys.values()
    first.ticked.setChecked(True)
    assert not asked.primary.isEnabled()
    second.ticked.setChecked(True)
    asked.primary.click()
    office.settle()
    assert kept(office) == a_roster()
    assert "roster_imported" in office.acts()


def test_a_roster_that_is_the_same_asks_nothing(office, page):
    office.choose(office.lay(dump(a_roster()), "same.json"))
    with office.bot.waitSignal(page.said) as said:
        page.load.click()
    assert said.args == ["The file has nothing that is not known here"]


def test_a_review_without_keys_asks_for_no_comparing(office, page):
    new = replace(a_roster(), policy=Policy(4))
    asked = ReviewDialog(Review(a_roster(), changes(a_roster(), new)), page)
    assert "Change the roster?" in told(asked)
    assert asked.is_complete()
    assert "The policy changes" in told(asked)


def test_a_review_of_very_many_changes_tells_how_many_are_not_shown(office, page):
    crowd = Roster(tuple(Member(f"u{at}", "crypto-user") for at in range(MAX_SENTENCES + 5)))
    asked = ReviewDialog(Review(Roster(), changes(Roster(), crowd)), page)
    assert "And 5 more." in told(asked)


def test_the_roster_goes_out_to_a_new_file(office, page):
    target = office.stick / "roster.json"
    office.choose(target)
    with office.bot.waitSignal(page.said) as said:
        page.export.click()
    assert said.args == [f"Roster written to {target}"]
    assert target.read_bytes() == dump(a_roster())
    office.choose(target)
    page.export.click()
    office.settle()
    assert "nothing is overwritten" in told(page.trouble)


# --- by keyboard, in German, in the window -------------------------------------------------


def test_the_keyboard_chooses_a_user(office, page):
    page.activateWindow()
    page.table.setFocus()
    office.bot.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.panel.panel.accessibleName() == USER3


def test_the_page_fits_an_old_laptop_in_german(office, german):
    office.log_in()
    page = office.show(PeoplePage(office.desk))
    assert page.minimumSizeHint().width() <= 960
    assert page.minimumSizeHint().height() <= 520


def test_the_window_shows_the_page(seated):
    seated.turn_to(2)
    assert seated.rooms.people.isVisible()
    assert len(rows(seated.rooms.people)) == 6
