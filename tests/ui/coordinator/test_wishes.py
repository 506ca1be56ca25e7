# SPDX-License-Identifier: Apache-2.0
"""A new operation on keys, users and quorum values; what speaks against it comes first."""

from dataclasses import replace

import pytest

from approver_gui.flows.ceremony import Executed
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    SetQuorum,
    ShareKeyWith,
    UnshareKeyFrom,
)
from approver_gui.hsm.words import Role, Service
from tests.flows.cluster_desk import word
from tests.ui.coordinator.at_work import Wishes


@pytest.fixture
def wishes(office) -> Wishes:
    """Give the page for ``user1``."""
    return Wishes(office)


@pytest.fixture
def above(office) -> Wishes:
    """Give the page for ``admin``, where two must approve."""
    office.backstage.raise_m()
    return Wishes(office, "admin")


# --- keys --------------------------------------------------------------------------------


def test_a_share_is_taken_back_with_a_caution(wishes):
    page = wishes.page
    page.choose(page.unshare)
    page.unshare.user.setCurrentText("user3")
    assert "2 can approve and 2 must." in wishes.panel
    wishes.ask()
    assert wishes.asked_for == UnshareKeyFrom(wishes.asked_for.key, "user3")


def test_a_key_is_shared_with_those_who_have_it_not(wishes, office):
    page = wishes.page
    page.choose(page.share)
    assert page.missing.text() == "Every crypto user has this key already."
    survey = office.state.survey
    keys = tuple(replace(key, shared_with=("user2",)) for key in survey.keys)
    office.desk.state_changed.emit(office.state)
    page.share.show_state(replace(office.state, survey=replace(survey, keys=keys)))
    assert [page.share.user.itemText(at) for at in range(page.share.user.count())] == ["user3"]
    wish = page.share.wish(word("user1"))
    assert wish == ShareKeyWith(wish.key, "user3")


def test_a_key_shared_with_nobody_has_nobody_to_take_it_from(wishes, office):
    page = wishes.page
    survey = office.state.survey
    keys = tuple(replace(key, shared_with=()) for key in survey.keys)
    page.choose(page.unshare)
    page.unshare.show_state(replace(office.state, survey=replace(survey, keys=keys)))
    assert page.unshare.missing() == "This key is shared with nobody."


def test_an_attribute_is_set(wishes):
    page = wishes.page
    page.choose(page.attribute)
    assert page.missing.text() == "Name the attribute and give its new value."
    page.attribute.value.setText("two\nlines\x07")
    page.attribute.name.setCurrentText("label")
    page.attribute.value.setText("release-key-2")
    wishes.ask()
    operation = wishes.asked_for
    assert operation == ChangeKeyAttribute(operation.key, "label", "release-key-2")
    assert page.attribute.value.text() == ""


def test_an_attribute_that_cannot_be_typed_says_so_before_it_is_asked(wishes):
    page = wishes.page
    page.choose(page.attribute)
    page.attribute.name.setCurrentText("no such; name")
    page.attribute.value.setText("x")
    assert "cannot be typed at the tool" in page.missing.text()
    assert not page.ask.isEnabled()


def test_a_user_without_keys_is_told_so(wishes, office):
    page = wishes.page
    bare = replace(office.state, survey=replace(office.state.survey, keys=()))
    for form in (page.sign, page.share, page.unshare, page.attribute):
        form.show_state(bare)
        assert form.missing() == "The cluster shows this user no private key."


# --- users -------------------------------------------------------------------------------


def test_what_is_offered_follows_the_role(above):
    assert above.kinds == [
        "Create a user",
        "Delete a user",
        "Set how many must approve",
        "Change a password",
    ]


def test_a_user_is_created(above):
    page = above.page
    page.create_user.username.setText("user9")
    assert "Type the new password" in page.missing.text()
    page.create_user.first.setText("secret words")
    assert page.missing.text() == "The two passwords differ."
    page.create_user.again.setText("secret words")
    assert "Create the user user9 with the role crypto-user." in above.panel
    above.ask()
    operation = above.asked_for
    assert isinstance(operation, CreateUser)
    assert (operation.username, operation.role) == ("user9", Role.CRYPTO_USER)
    assert operation.password.reveal() == b"secret words"
    assert page.create_user.username.text() == page.create_user.again.text() == ""


def test_a_password_that_is_none_is_told_before_it_is_asked(above):
    page = above.page
    page.create_user.username.setText("user9")
    for field in (page.create_user.first, page.create_user.again):
        field.setText("with a\tstop")
    assert page.missing.text() == "It is empty or has control characters in it."
    assert not page.ask.isEnabled()


def test_a_user_name_that_is_none_is_told_before_it_is_asked(above):
    page = above.page
    assert page.missing.text() == "Type the user name."
    page.create_user.username.setText("no name")
    for field in (page.create_user.first, page.create_user.again):
        field.setText("secret words")
    assert "not 1 to 31 letters, digits or underscores" in page.missing.text()
    assert not page.ask.isEnabled()


def test_a_user_that_exists_is_not_created_again(above):
    page = above.page
    page.create_user.username.setText("user1")
    for field in (page.create_user.first, page.create_user.again):
        field.setText("secret words")
    assert "The user exists already" in above.panel
    assert page.missing.text() == "Choose another name, or change the user that is there."
    assert not page.ask.isEnabled()


def test_deleting_wants_the_name_typed(above):
    page = above.page
    page.choose(page.delete_user)
    names = [page.delete_user.user.itemText(at) for at in range(page.delete_user.user.count())]
    assert "admin (admin)" not in names  # nobody deletes themselves here
    page.delete_user.user.setCurrentText("user3 (crypto-user)")
    page.delete_user.typed.setText("user2")
    assert not page.ask.isEnabled()
    page.delete_user.typed.setText("user3")
    assert "Keys that this user shares lose an approver" in above.panel
    above.ask()
    assert above.asked_for == DeleteUser("user3", Role.CRYPTO_USER)
    assert page.delete_user.typed.text() == ""


def test_what_would_lock_out_everybody_cannot_be_asked_for(above):
    page = above.page
    page.choose(page.quorum)
    page.quorum.target.setCurrentText("quorum, now 2")
    page.quorum.value.setCurrentText("4")
    assert "This would lock out everybody" in above.panel
    assert not page.ask.isEnabled()
    page.quorum.value.setCurrentText("3")
    assert "3 can approve and 3 must." in above.panel
    above.ask()
    assert above.asked_for == SetQuorum(Service.QUORUM, 3)


def test_an_admin_changes_the_password_of_anybody(above):
    page = above.page
    page.choose(page.password)
    page.password.user.setCurrentText("user2 (crypto-user)")
    for field in (page.password.first, page.password.again):
        field.setText("secret words")
    above.ask()
    operation = above.asked_for
    assert isinstance(operation, ChangePassword)
    assert operation.username == "user2"


def test_a_crypto_user_changes_the_own_password_at_once(wishes, office):
    page = wishes.page
    page.choose(page.password)
    assert page.password.user.count() == 1
    for field in (page.password.first, page.password.again):
        field.setText("secret words")
    assert page.ask.text() == "Change the password of user1 (crypto-user) now"
    wishes.ask()
    assert not page.trouble.isVisible()
    assert isinstance(office.state.runs[-1].stage, Executed)


def test_forms_without_people_say_so(above, office):
    page = above.page
    nobody = replace(office.state, survey=replace(office.state.survey, users=()))
    for form in (page.delete_user, page.password):
        form.show_state(nobody)
    assert page.delete_user.missing() == "There is no other user."
    assert page.password.missing() == "Choose the user."
    silent = replace(office.state, survey=replace(office.state.survey, quorum_values=()))
    page.quorum.show_state(silent)
    assert page.quorum.missing() == "The cluster shows no quorum values."
