# SPDX-License-Identifier: Apache-2.0
"""Where each step stands, derived from nothing but facts."""

from dataclasses import replace

import pytest

from approver_gui.errors import CertificateError
from approver_gui.flows.setup.facts import (
    Acceptance,
    AtHost,
    Attempt,
    Facts,
    Issuer,
    Noted,
    Way,
)
from approver_gui.flows.setup.views import Standing, Step, next_step, view, views
from approver_gui.flows.setup.wishes import Wishes
from approver_gui.keys.roster import Member, Roster
from approver_gui.text import say
from approver_gui.tokens.checks import Finding, Verdict
from tests.flows.setup.stage import (
    ADMINS,
    BARE,
    CARD,
    CHOSEN,
    DOUBT,
    FINISHED,
    GOOD,
    INITIALISED,
    KEY,
    KNOWN,
    LEAF,
    NEW,
    NOW,
    OURS,
    PAPERS,
    PLACED,
    REGISTERED,
    SIGNED,
    STOP,
    TAKEN,
    WISHES,
    a_user,
    guarded,
    trouble,
    with_users,
)
from tests.hsm.approvers import key_of


def standing(facts: Facts, step: Step) -> Standing:
    return view(facts, step).standing


def words(facts: Facts, step: Step) -> str:
    one = view(facts, step)
    return f"{one.proven} | {one.missing}"


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        (replace(NEW, cluster_id="", described=None), Step.CLUSTER),
        (NEW, Step.PAPERS),
        (replace(TAKEN, findings=(DOUBT,)), Step.VERIFY),
        (TAKEN, Step.AUTHORITY),
        (CHOSEN, Step.SIGN),
        (SIGNED, Step.INITIALISE),
        (INITIALISED, Step.HOST),
        (PLACED, Step.ACTIVATE),
        (with_users(), Step.USERS),
        (with_users(a_user("user1"), a_user("user2")), Step.REGISTER),
        (replace(REGISTERED, wishes=replace(WISHES, declined="")), Step.QUORUM),
        (REGISTERED, Step.KEY),
        (replace(FINISHED, rehearsed=None), Step.REHEARSE),
        (FINISHED, None),
    ],
)
def test_the_first_step_that_is_not_behind_is_next(facts: Facts, step: Step | None):
    assert next_step(facts) is step
    standings = [one.standing for one in views(facts)]
    at = len(standings) if step is None else list(Step).index(step)
    assert set(standings[:at]) <= {Standing.DONE}
    assert standings[at : at + 1] in ([Standing.NEXT], [])
    assert set(standings[at + 1 :]) <= {Standing.LATER, Standing.DONE}


def test_every_step_has_a_title_and_says_whether_it_can_be_undone():
    for one in views(NEW):
        assert len(str(one.title).split()) <= 8
        assert str(one.undo)
    assert "can't be undone" in str(view(NEW, Step.INITIALISE).undo)
    assert "never 1 again" in str(view(NEW, Step.QUORUM).undo)


def test_done_says_by_what_it_is_proven_and_the_rest_says_what_is_missing():
    for facts in (NEW, TAKEN, SIGNED, PLACED, REGISTERED, FINISHED):
        for one in views(facts):
            told = one.proven if one.is_behind else one.missing
            assert told is not None, one.step


# --- the cluster -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "expected", "told"),
    [
        ({"described": replace(BARE, state="DELETED")}, Standing.STOPPED, "deleted"),
        ({"described": None, "plane_trouble": trouble()}, Standing.STOPPED, "No network"),
        (
            {"cluster_id": "", "described": None, "plane_trouble": trouble()},
            Standing.STOPPED,
            "No network",
        ),
        ({"described": replace(BARE, hsms=())}, Standing.NEXT, "costs money"),
        (
            {"described": replace(BARE, hsms=(), state="CREATE_IN_PROGRESS")},
            Standing.NEXT,
            "wait",
        ),
        ({"described": replace(BARE, certificates={})}, Standing.NEXT, "wait"),
        ({"way": Way.BY_HAND, "described": None}, Standing.DONE, "told by a person"),
    ],
)
def test_the_cluster(changed, expected, told):
    facts = replace(NEW, **changed)
    assert standing(facts, Step.CLUSTER) is expected
    assert told in words(facts, Step.CLUSTER)


def test_a_cluster_that_only_its_tool_tells_of_is_there():
    facts = replace(FINISHED, described=None, plane_trouble=trouble())
    assert standing(facts, Step.CLUSTER) is Standing.DONE
    assert next_step(facts) is None


# --- papers and verification -----------------------------------------------------------


def test_papers_that_cannot_be_read_stop():
    error = CertificateError(say("Truncated"), say("a.csr ends early."), say("Fetch it."))
    facts = replace(NEW, folder_trouble=error)
    assert standing(facts, Step.PAPERS) is Standing.STOPPED
    assert "a.csr" in words(facts, Step.PAPERS)


def test_papers_of_an_initialised_cluster_that_are_not_here_are_behind_and_not_proven():
    facts = replace(NEW, described=OURS)
    assert standing(facts, Step.PAPERS) is Standing.PASSED
    assert standing(facts, Step.VERIFY) is Standing.PASSED
    assert "Nothing is proven" in words(facts, Step.VERIFY)


def test_a_stop_stops_even_after_the_initialisation():
    for facts in (TAKEN, INITIALISED):
        found = replace(facts, findings=(GOOD, STOP))
        assert standing(found, Step.VERIFY) is Standing.STOPPED
        assert next_step(found) is Step.VERIFY
        assert "C7: A signature is forged." in words(found, Step.VERIFY)


def test_a_doubt_is_accepted_for_these_papers_alone():
    doubted = replace(TAKEN, findings=(GOOD, DOUBT))
    accepted = Acceptance(
        ("C8",), doubted.papers_digest, "renewed root is known", NOW, (str(DOUBT.words),)
    )
    facts = replace(doubted, noted=Noted(acceptances=(accepted,)))
    assert standing(facts, Step.VERIFY) is Standing.DONE
    assert "C8, because renewed root is known" in words(facts, Step.VERIFY)
    swapped = replace(facts, papers=(PAPERS[0],))
    assert standing(swapped, Step.VERIFY) is Standing.NEXT
    later = Finding("C8", Verdict.DOUBT, say("The hardware's certificate has expired, too."))
    expired = replace(facts, findings=(GOOD, DOUBT, later))
    assert expired.open_doubts == (later,)


def test_what_was_verified_before_the_initialisation_stays_proven_when_roots_expire():
    noted = Noted(initialised_at=NOW, attempted_at=NOW, verified=("C8 good",))
    facts = replace(INITIALISED, findings=(GOOD, DOUBT), noted=noted)
    assert standing(facts, Step.VERIFY) is Standing.DONE
    assert "C8 good" in words(facts, Step.VERIFY)


# --- authority and signature -----------------------------------------------------------


def test_the_issuing_certificate_says_where_its_key_is_and_that_it_ends():
    assert "kept here as ours" in words(CHOSEN, Step.AUTHORITY)
    elsewhere = replace(TAKEN, issuer=Issuer(CARD, warning=say("It ends soon.")))
    assert "not on this machine" in words(elsewhere, Step.AUTHORITY)
    assert "It ends soon." in words(elsewhere, Step.AUTHORITY)


def test_an_initialised_cluster_wants_its_issuing_certificate_unless_the_tool_answers():
    lost = replace(INITIALISED, issuer=None, is_ours=None)
    assert standing(lost, Step.AUTHORITY) is Standing.NEXT
    answering = replace(lost, survey=FINISHED.survey)
    assert standing(answering, Step.AUTHORITY) is Standing.PASSED


def test_a_signed_certificate_that_does_not_fit_stops():
    facts = replace(SIGNED, signed_findings=(STOP,))
    assert standing(facts, Step.SIGN) is Standing.STOPPED
    assert next_step(facts) is Step.SIGN


def test_a_signed_certificate_without_issuer_is_not_proven():
    facts = replace(SIGNED, signed_findings=(), issuer=None)
    assert standing(facts, Step.SIGN) is Standing.LATER
    behind = replace(facts, described=OURS)
    assert standing(behind, Step.SIGN) is Standing.PASSED
    assert standing(replace(behind, signed=None), Step.SIGN) is Standing.PASSED


# --- initialisation --------------------------------------------------------------------


def test_somebody_elses_certificate_in_the_cluster_stops():
    facts = replace(INITIALISED, is_ours=False)
    assert standing(facts, Step.INITIALISE) is Standing.STOPPED


def test_an_unknown_outcome_waits_for_a_look():
    begun = Noted(attempt=Attempt.UNKNOWN, attempted_at=NOW)
    blind = replace(SIGNED, described=None, plane_trouble=trouble(), noted=begun)
    assert standing(blind, Step.INITIALISE) is Standing.STOPPED
    assert "not sent again" in words(blind, Step.INITIALISE)
    seen = replace(SIGNED, noted=begun)
    assert standing(seen, Step.INITIALISE) is Standing.NEXT
    assert "can be tried again" in words(seen, Step.INITIALISE)
    going = replace(seen, described=replace(BARE, state="INITIALIZE_IN_PROGRESS"))
    assert "wait" in words(going, Step.INITIALISE)


def test_a_refused_initialisation_says_why():
    facts = replace(SIGNED, noted=Noted(attempt=Attempt.REFUSED, why="Access denied."))
    assert standing(facts, Step.INITIALISE) is Standing.NEXT
    assert "Access denied." in words(facts, Step.INITIALISE)


def test_by_hand_it_is_proven_by_the_certificate_or_by_the_tool():
    begun = Noted(attempt=Attempt.UNKNOWN, attempted_at=NOW)
    facts = replace(SIGNED, way=Way.BY_HAND, described=None, noted=begun)
    assert standing(facts, Step.INITIALISE) is Standing.NEXT
    assert "either proves it" in words(facts, Step.INITIALISE)
    taken = replace(facts, cluster_certificate=LEAF, is_ours=True)
    assert standing(taken, Step.INITIALISE) is Standing.DONE
    answering = replace(facts, survey=PLACED.survey)
    assert "word of the tool's configuration" in words(answering, Step.INITIALISE)


def test_a_control_planes_word_alone_says_that_it_is_no_more():
    facts = replace(INITIALISED, is_ours=None, cluster_certificate=None)
    assert standing(facts, Step.INITIALISE) is Standing.DONE
    assert "not proven here" in words(facts, Step.INITIALISE)


# --- the tool's host -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "expected", "told"),
    [
        ({"survey": None, "at_host": None}, Standing.NEXT, "Put the issuing certificate"),
        ({"survey": None, "at_host": AtHost(trouble=trouble())}, Standing.NEXT, "No network"),
        (
            {"survey": None, "at_host": AtHost(b"x", is_ours=False, path="/p")},
            Standing.NEXT,
            "Another certificate lies at /p",
        ),
        ({"survey": None}, Standing.NEXT, "Configure the tool"),
        ({"survey": None, "tool_trouble": trouble()}, Standing.NEXT, "No network"),
        ({"at_host": AtHost(b"x", is_ours=False)}, Standing.STOPPED, "Another issuing"),
        ({"at_host": None}, Standing.DONE, "was not compared"),
        ({}, Standing.DONE, "its fingerprint is the same. The tool answers."),
    ],
)
def test_the_host(changed, expected, told):
    facts = replace(PLACED, **changed)
    assert standing(facts, Step.HOST) is expected
    assert told in words(facts, Step.HOST)


# --- users, values, key ----------------------------------------------------------------


def test_users_on_which_the_hsms_disagree_stop():
    facts = with_users(a_user("user1"), a_user("user2", coverage="inconsistent"))
    assert standing(facts, Step.USERS) is Standing.STOPPED
    assert "user2" in words(facts, Step.USERS)


def test_without_wishes_users_are_asked_for():
    facts = with_users(a_user("user1"), wishes=Wishes())
    assert standing(facts, Step.USERS) is Standing.NEXT
    assert "Say which users" in words(facts, Step.USERS)


def test_the_users_that_lack_are_named():
    facts = with_users(a_user("user1"))
    assert "user2 (crypto-user)" in words(facts, Step.USERS)
    assert "user1" not in words(facts, Step.USERS)


def test_a_registered_key_that_is_not_known_here_is_told():
    assert "not known here" in words(REGISTERED, Step.REGISTER)
    members = tuple(
        Member(name, "crypto-user", key=key_of(name).public) for name in ("user1", "user2")
    )
    known = replace(REGISTERED, roster=Roster(members))
    assert "not known here" not in words(known, Step.REGISTER)


def test_nobody_registers_where_nobody_approves():
    alone = replace(WISHES, key=replace(KEY, manage=0, use=0))
    facts = with_users(a_user("user1"), a_user("user2"), wishes=alone)
    assert standing(facts, Step.REGISTER) is Standing.DONE
    undecided = replace(facts, wishes=replace(WISHES, key=None))
    assert standing(undecided, Step.REGISTER) is Standing.NEXT


@pytest.mark.parametrize(
    ("values", "proved", "expected", "told"),
    [
        ((("user", 1), ("quorum", 1)), ADMINS, Standing.NEXT, "Raise both values to 2"),
        ((("user", 1), ("quorum", 1)), ADMINS[:1], Standing.NEXT, "lock user management"),
        ((("user", 1), ("quorum", 2)), ADMINS, Standing.NEXT, "Raise"),
        ((("user", 2), ("quorum", 1)), ADMINS, Standing.STOPPED, "above"),
        ((("user", 2), ("quorum", 2)), ADMINS, Standing.DONE, "lists 2"),
        ((("user", 3), ("quorum", 3)), ADMINS, Standing.DONE, "lists 3"),
        ((), ADMINS, Standing.NEXT, "does not tell"),
    ],
)
def test_the_values_of_m(values, proved, expected, told):
    facts = guarded(values, proved=proved)
    assert standing(facts, Step.QUORUM) is expected
    assert told in words(facts, Step.QUORUM)


def test_declining_the_values_is_done_with_its_reason():
    assert "because: two people" in words(REGISTERED, Step.QUORUM)


def test_a_key_that_is_not_as_wished_stops():
    facts = replace(FINISHED, key=replace(KNOWN, use=3))
    assert standing(facts, Step.KEY) is Standing.STOPPED
    assert "3 / 2" in words(facts, Step.KEY)
    listed = replace(FINISHED, key=replace(KNOWN, is_listed=True))
    assert "list of keys" in words(listed, Step.KEY)


def test_a_key_is_wished_for_before_it_is_made():
    facts = replace(REGISTERED, wishes=replace(WISHES, key=None))
    assert "Say which key" in words(facts, Step.KEY)
