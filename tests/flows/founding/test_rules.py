# SPDX-License-Identifier: Apache-2.0
"""Who counts before a value is raised, and what the first signature is over."""

from datetime import UTC, datetime

import pytest

from approver_gui.errors import RefusedError
from approver_gui.flows.founding.rules import (
    keys_sent,
    proved_admins,
    quorum_cautions,
    rehearsal_payload,
    require_enough_proved,
)
from approver_gui.flows.survey import Survey
from approver_gui.hsm.answers import User
from approver_gui.journal import Entry
from approver_gui.keys.roster import Member, Roster
from tests.hsm.approvers import key_of

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


EVERYBODY = ("good", "unproved", "unregistered", "differing", "locked", "user", "stranger")


def sent_of(*names):
    """Return the keys of these, as they were sent to this cluster."""
    return frozenset((name, key_of(name).public.fingerprint().hex()) for name in names)


def a_user(name, *quorum, role="admin", coverage="full"):
    return User(name, role, False, False, quorum, coverage)


def a_member(name, *, role="admin", has_key=True, proven=NOW):
    return Member(name, role, key=key_of(name).public if has_key else None, proven_at=proven)


def a_survey(*users, values=(("user", 1), ("quorum", 1))):
    return Survey(NOW, users=users, quorum_values=values)


def test_only_registered_and_proved_keys_of_admins_count():
    survey = a_survey(
        a_user("good", "token-sign"),
        a_user("unproved", "token-sign"),
        a_user("unknown", "token-sign"),
        a_user("keyless", "token-sign"),
        a_user("unregistered"),
        a_user("differing", "token-sign", coverage="inconsistent"),
        a_user("user", "token-sign", role="crypto-user"),
    )
    roster = Roster(
        (
            a_member("good"),
            a_member("unproved", proven=None),
            a_member("keyless", has_key=False),
            a_member("unregistered"),
            a_member("differing"),
            a_member("user", role="crypto-user"),
            a_member("stranger"),
        )
    )
    assert proved_admins(survey, roster, sent_of(*EVERYBODY)) == {"good"}
    require_enough_proved(survey, roster, sent_of(*EVERYBODY), 1)
    with pytest.raises(RefusedError, match=r"registered key: 1 \(good\)"):
        require_enough_proved(survey, roster, sent_of(*EVERYBODY), 2)
    with pytest.raises(RefusedError, match="none"):
        require_enough_proved(survey, Roster(), (), 2)


def test_two_more_than_must_approve_are_advised():
    names = ("admin", "officer1", "officer2", "officer3")
    survey = a_survey(*(a_user(name, "token-sign") for name in names))
    roster = Roster(tuple(a_member(name) for name in names))
    assert [str(one) for one in quorum_cautions(survey, roster, sent_of(*names), 2)] == [
        "A value can be changed later, by approvals; it can never be 1 again."
    ]
    scarce, _ = quorum_cautions(survey, roster, sent_of(*names), 3)
    assert "At least 5 are advised" in str(scarce)


def test_a_cluster_value_that_stays_one_is_said():
    survey = a_survey(values=(("user", 1), ("quorum", 1), ("cluster", 1)))
    assert any(
        "cluster stays 1" in str(one) for one in quorum_cautions(survey, Roster(), (), 2)
    )


def test_the_rehearsals_text_says_of_itself_what_it_is():
    name, content = rehearsal_payload("cluster-abc234", NOW)
    assert name == "rehearsal-cluster-abc234.txt"
    assert content.startswith(b"This is a rehearsal.\n")
    assert b"Cluster: cluster-abc234\nTime: 2026-03-14T12:00:00Z\n" in content


@pytest.mark.parametrize("cluster_id", ["", "../../etc/\n\x1b[31m", "\u00e4" * 300])
def test_no_cluster_id_spoils_the_name_or_the_text(cluster_id):
    name, content = rehearsal_payload(cluster_id, NOW)
    assert "/" not in name
    assert "\x1b" not in name
    assert len(name) < 100
    assert content.count(b"\n") == 7


@pytest.mark.parametrize("is_locked", [True, None])
def test_an_admin_who_is_locked_or_perhaps_locked_does_not_count(is_locked):
    locked = User("locked", "admin", is_locked, False, ("token-sign",), "full")
    survey = a_survey(a_user("good", "token-sign"), locked)
    roster = Roster((a_member("good"), a_member("locked")))
    assert proved_admins(survey, roster, sent_of(*EVERYBODY)) == {"good"}


def an_entry(act, **facts):
    return Entry(1, NOW, act, facts, "00" * 32, "00" * 32)


def test_a_key_that_was_proved_at_another_cluster_does_not_count_at_this_one():
    survey = a_survey(a_user("good", "token-sign"), a_user("other", "token-sign"))
    roster = Roster((a_member("good"), a_member("other")))
    good, other = (key_of(name).public.fingerprint().hex() for name in ("good", "other"))
    sent = keys_sent(
        [
            an_entry("registration_begun", username="Good", role="admin", fingerprint=good),
            an_entry("registration_begun", username="other", role="admin", fingerprint=good),
            an_entry("registration_begun", username="x", role="crypto-user", fingerprint=other),
            an_entry("registration_refused", username="other", role="admin", fingerprint=other),
        ]
    )
    assert proved_admins(survey, roster, sent) == {"good"}
    with pytest.raises(RefusedError, match="lock out everybody"):
        require_enough_proved(survey, roster, sent, 2)
