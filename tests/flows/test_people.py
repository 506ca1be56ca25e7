# SPDX-License-Identifier: Apache-2.0
"""The roster as people change it: nobody lost, nothing silent, live ceremonies recounted."""

import json
from dataclasses import replace

import pytest

from approver_gui.errors import KeyStoreError, RefusedError
from approver_gui.flows.coordinator_state import LoggedIn, SignedOut
from approver_gui.flows.people import People, shown, standing, warnings
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.hsm.requests import LogIn, SetQuorumValue
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_changes import ChangeKind
from approver_gui.keys.roster_file import dump
from approver_gui.tokens.checks import Verdict
from approver_gui.tokens.voters import Policy
from tests.flows.cluster_desk import CoordinatorDesk, a_roster, word
from tests.hsm.approvers import key_of

USER3 = "crypto-user/user3"


class Office:
    """A coordinator's desk whose roster is a file."""

    def __init__(self, folder) -> None:
        self.desk = CoordinatorDesk(folder)
        self.keeper = FileRosterKeeper(folder / "roster.json", self.desk.journal)
        self.desk.keeper = self.keeper  # type: ignore[assignment]
        self.flow = self.desk.flow = self.desk.new_flow()
        self.people = People(self.keeper)
        self.folder = folder

    def lay(self, data: bytes, name: str):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def pem_of(self, name: str):
        return self.lay(key_of(name).public.pem(), f"{name}.pem")

    def keep(self, roster: Roster) -> None:
        self.keeper.load()
        idents = [one.ident for one in roster.members]
        self.keeper.save(roster, idents)

    def member(self, ident: str) -> Member:
        roster = shown(self.flow.state, self.keeper.load())
        return next(one for one in roster.members if one.ident == ident)


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path)


def without(roster: Roster, ident: str) -> Roster:
    members = tuple(one for one in roster.members if one.ident != ident)
    return replace(roster, members=members)


# --- a key -----------------------------------------------------------------------------


def test_a_key_is_looked_at_first_and_counts_at_once_when_it_is_kept(office):
    office.keep(without(a_roster(), USER3))
    office.desk.log_in()
    ceremony = office.desk.request()
    assert office.desk.approve(ceremony, "user2", "user3").tally.missing == 1

    review = office.people.review_key(office.member(USER3), office.pem_of("user3"))
    assert review.proposed.to_be_named == {USER3}
    assert review.member(USER3, new=False) is None
    new = review.member(USER3, new=True)
    assert new is not None
    assert new.key == key_of("user3").public

    office.people.accept(review, {USER3}, office.flow)
    assert office.desk.state.ceremony(ceremony.id).tally.missing == 0
    assert "key_changed" in office.desk.acts()


def test_a_key_that_was_not_compared_is_not_kept(office):
    office.keep(a_roster())
    review = office.people.review_key(office.member(USER3), office.pem_of("user9"))
    (change,) = review.proposed.items
    assert change.kind is ChangeKind.KEY_CHANGED
    with pytest.raises(RefusedError, match="not compared"):
        office.people.accept(review, (), office.flow)
    assert office.keeper.load() == a_roster()


def test_the_same_key_again_is_told_and_nothing_is_done(office):
    office.keep(a_roster())
    with pytest.raises(RefusedError, match="known already"):
        office.people.review_key(office.member(USER3), office.pem_of("user3"))


def test_what_is_no_public_key_is_refused(office):
    office.keep(a_roster())
    with pytest.raises(KeyStoreError):
        office.people.review_key(office.member(USER3), office.lay(b"nothing", "a.pem"))


def test_a_change_is_not_kept_over_one_that_was_made_meanwhile(office):
    office.keep(a_roster())
    review = office.people.review_key(office.member(USER3), office.pem_of("user9"))
    proved = a_roster().proved([USER3], office.desk.clock())
    office.keeper.save(proved)
    with pytest.raises(RefusedError, match="changed meanwhile"):
        office.people.accept(review, {USER3}, office.flow)
    assert office.keeper.load() == proved


def test_keeping_a_change_drops_nobody_whom_this_cluster_lacks(office):
    stranger = Member("user77", "crypto-user", "Person 77", key_of("user77").public)
    office.keep(replace(a_roster(), members=(*a_roster().members, stranger)))
    office.desk.log_in()
    assert "user77" not in [one.username for one in office.desk.state.roster.members]

    office.people.name_person(office.member(USER3), " Ann ", office.flow)

    assert stranger in office.keeper.load().members
    assert office.member(USER3).person == "Ann"


def test_a_key_that_is_removed_counts_no_longer(office):
    office.keep(a_roster())
    office.desk.log_in()
    ceremony = office.desk.approve(office.desk.request(), "user2", "user3")
    assert ceremony.tally.missing == 0
    office.people.remove_key(office.member(USER3), office.flow)
    assert office.desk.state.ceremony(ceremony.id).tally.missing == 1


def test_a_person_can_be_named_of_a_user_whom_only_the_cluster_knows(office):
    office.desk.log_in()
    office.people.name_person(office.member(USER3), "Ann", office.flow)
    assert [(one.ident, one.person) for one in office.keeper.load().members] == [(USER3, "Ann")]


# --- a whole roster --------------------------------------------------------------------


def test_a_roster_from_elsewhere_is_taken_as_it_was_looked_at(office):
    path = office.lay(dump(a_roster()), "other.json")
    review = office.people.review_file(SignedOut(), path)
    assert len(review.proposed.to_be_named) == 6
    office.people.accept(review, review.proposed.to_be_named, office.flow)
    assert office.keeper.load() == a_roster()
    assert office.people.load() == a_roster()
    assert "roster_imported" in office.desk.acts()


def test_a_plain_list_of_keys_gets_the_roles_that_the_cluster_knows(office):
    office.desk.log_in()
    office.pem_of("user2")
    office.pem_of("user88")
    path = office.lay(json.dumps({"user2": "user2.pem", "user88": "user88.pem"}).encode(), "p")
    review = office.people.review_file(office.flow.state, path)
    assert review.proposed.to_be_named == {"crypto-user/user2", "/user88"}
    office.people.accept(review, review.proposed.to_be_named, office.flow)
    assert office.member("crypto-user/user2").key == key_of("user2").public


def test_the_roster_goes_out_as_a_file(office):
    office.keep(a_roster())
    office.people.export(office.folder / "out.json")
    assert (office.folder / "out.json").read_bytes() == dump(a_roster())


def test_the_policy_asks_for_more_and_is_counted_with_at_once(office):
    office.keep(a_roster())
    office.desk.log_in()
    ceremony = office.desk.approve(office.desk.request(), "user2", "user3")
    office.people.set_policy(Policy(needed=3), office.flow)
    assert office.desk.state.ceremony(ceremony.id).tally.missing == 1


# --- what is shown ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("is_registered", "has_key", "verdict", "words"),
    [
        (True, True, Verdict.GOOD, "can approve"),
        (True, False, Verdict.DOUBT, "key not known here"),
        (False, True, Verdict.DOUBT, "not registered"),
        (False, False, None, "no key"),
        (None, True, Verdict.GOOD, "key here"),
        (None, False, None, "no key here"),
    ],
)
def test_how_a_user_stands(is_registered, has_key, verdict, words):
    key = key_of("user1").public if has_key else None
    found = standing(Member("user1", "crypto-user", "", key, is_registered=is_registered))
    assert (found[0], str(found[1])) == (verdict, words)


def test_logged_in_the_cluster_has_the_word_and_logged_out_the_file(office):
    office.keep(without(a_roster(), USER3))
    assert USER3 not in [one.ident for one in shown(SignedOut(), office.keeper.load()).members]
    office.desk.log_in()
    assert office.member(USER3).is_registered


def test_a_sound_roster_warns_of_nothing_before_the_cluster_is_asked():
    assert warnings(SignedOut(), a_roster()) == ()


def test_a_key_that_is_not_known_or_not_registered_is_warned_of(office):
    office.keep(without(a_roster(), USER3))
    office.desk.log_in()
    (told,) = warnings(office.flow.state, office.desk.state.roster)
    assert "registered key of user3 that is not known here" in str(told)
    unregistered = Member("user4", "crypto-user", "", key_of("user4").public, None, False)
    (told,) = warnings(SignedOut(), Roster((unregistered,)))
    assert "of user4, and the cluster has none registered" in str(told)


def test_one_key_of_two_persons_is_warned_of_and_of_one_person_is_not():
    key = key_of("user1").public
    ann = Member("user1", "crypto-user", "Ann", key)
    (told,) = warnings(SignedOut(), Roster((ann, Member("user2", "crypto-user", "Bob", key))))
    assert "user1, user2 have one and the same key" in str(told)
    same = Member("user1", "admin", "Ann", key)
    assert warnings(SignedOut(), Roster((ann, same))) == ()


def test_a_person_whom_the_policy_wants_and_who_has_no_key_is_warned_of():
    roster = replace(a_roster(), policy=Policy(required_persons=frozenset({"Nobody"})))
    (told,) = warnings(SignedOut(), roster)
    assert "of Nobody, of whom no key is known" in str(told)


def test_a_quorum_of_admins_that_is_nearly_lost_is_warned_of(office):
    office.keep(a_roster())
    hsm = office.desk.cluster.session()
    hsm.ask(LogIn("admin", Role.ADMIN, word("admin")))
    hsm.ask(SetQuorumValue(Service.QUORUM, 2))
    hsm.close()
    office.desk.log_in()
    assert isinstance(office.flow.state, LoggedIn)
    (told,) = warnings(office.flow.state, office.desk.state.roster)
    assert str(told).startswith("Approvals for quorum: Two more losses lock the cluster")
