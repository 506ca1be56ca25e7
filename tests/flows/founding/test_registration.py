# SPDX-License-Identifier: Apache-2.0
"""A key registered for approvals: verified first, kept, sent, and seen in the list of users."""

import base64
from dataclasses import replace

import pytest

from approver_gui.errors import (
    ApproverError,
    BadSignatureError,
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmSessionLostError,
    JournalError,
    MediumError,
    RefusedError,
)
from approver_gui.flows.ceremony import DeadlineSource
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import (
    GenerateToken,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogOut,
    RegisterQuorumKey,
)
from approver_gui.tokens.codec import dump, parse
from approver_gui.tokens.model import RegistrationToken
from tests.builders import a_login_token, a_registration_token, a_service_token
from tests.flows.cluster_desk import after, answering, before, lost, unknown
from tests.flows.founding.desk import FoundingDesk, login
from tests.hsm.approvers import key_of, public_pem, signed


@pytest.fixture
def desk(tmp_path):
    return FoundingDesk(tmp_path).activated("officer1", "user1")


@pytest.fixture
def begun(desk):
    return desk.founding.begin_registration(login("user1"))


def finish(registration, name="user1"):
    return registration.finish(signed(registration.token_file, name), public_pem(name))


def a_refusal():
    return refusal("InvalidQuorumSignature")


# --- the way that goes well --------------------------------------------------------------


def test_a_key_is_registered_seen_and_kept_as_proved(desk, begun):
    registered = finish(begun)

    assert desk.users()["user1"].quorum == ("token-sign",)
    member = desk.member("user1")
    assert member.key == key_of("user1").public
    assert member.proven_at == desk.clock()
    assert registered.ident == member.ident == "crypto-user/user1"
    assert registered.fingerprint == member.key.fingerprint()
    assert registered.cautions == ()
    assert begun.is_over
    assert desk.is_quiet()
    assert "registration_done" in desk.acts()


def test_the_token_waits_and_says_what_is_signed_and_until_when(desk, begun):
    token = parse(begun.token_file)
    assert isinstance(token, RegistrationToken)
    assert begun.digests == tuple(entry.digest for entry in token.entries)
    assert len(begun.digest_words.split()) == 8
    assert (begun.deadline.at - desk.clock()).total_seconds() == 600
    assert begun.deadline.source is DeadlineSource.TOKEN_LIST
    assert not begun.is_over
    assert begun.known_key() is None
    finish(begun)
    assert begun.known_key() == key_of("user1").public


def test_a_cluster_that_lists_no_tokens_is_asked_for_its_timeouts(desk):
    desk.troubles[ListTokens] = before(a_refusal())
    begun = desk.founding.begin_registration(login("user1"))
    assert begun.deadline.source is DeadlineSource.TIMEOUTS
    desk.troubles[ListTimeouts] = before(a_refusal())
    begun = desk.founding.begin_registration(login("officer1"))
    assert begun.deadline.source is DeadlineSource.ASSUMED


def test_the_token_is_put_on_a_medium_as_it_came(desk, begun, tmp_path):
    handed = begun.hand_out(tmp_path)
    assert handed.path.read_bytes() == begun.token_file
    assert handed.path.name == f"registration-user1-{handed.digest.hex()[:8]}.json"
    assert begun.hand_out(tmp_path).was_there


def test_a_bare_signature_is_as_good_as_a_signed_file(desk, begun):
    (digest,) = begun.digests
    begun.finish(base64.encodebytes(key_of("user1").sign(digest)), public_pem("user1"))
    assert desk.users()["user1"].quorum


def test_one_may_look_before_anything_is_sent(desk, begun):
    reply = begun.check(signed(begun.token_file, "user1"), public_pem("user1"))
    assert reply.key == key_of("user1").public
    assert len(reply.words.split()) == 8
    assert desk.asked_for(RegisterQuorumKey) == 0
    assert desk.member("user1") is None
    finish(begun)


def test_another_key_takes_the_place_of_the_one_before(desk, begun):
    finish(begun)
    desk.pass_time(60)
    again = desk.founding.begin_registration(login("user1"))
    finish(again, "another")
    member = desk.member("user1")
    assert member.key == key_of("another").public
    assert member.proven_at == desk.clock()


def test_a_key_that_somebody_else_has_is_said(desk, begun):
    finish(begun)
    other = desk.founding.begin_registration(login("officer1"))
    (caution,) = finish(other, "user1").cautions
    assert "crypto-user/user1" in str(caution)

    roster = desk.keeper.load()
    same = tuple(replace(one, person="Person 1") for one in roster.members)
    desk.keeper.save(replace(roster, members=same))
    again = desk.founding.begin_registration(login("officer1"))
    assert finish(again, "user1").cautions == ()


# --- what came back is wrong -------------------------------------------------------------


def test_a_wrong_signature_is_found_before_anything_is_sent(desk, begun):
    with pytest.raises(BadSignatureError):
        begun.finish(signed(begun.token_file, "user2"), public_pem("user1"))

    assert desk.asked_for(RegisterQuorumKey) == 0
    assert desk.member("user1") is None
    assert not begun.is_over
    finish(begun)
    assert desk.users()["user1"].quorum


def test_the_token_of_another_registration_is_refused(desk, begun):
    other = desk.founding.begin_registration(login("officer1"))
    with pytest.raises(RefusedError, match="not the token that was handed out"):
        begun.finish(signed(other.token_file, "user1"), public_pem("user1"))
    assert not begun.is_over


# --- its end -----------------------------------------------------------------------------


def test_cancelling_ends_the_session_and_the_token(desk, begun):
    begun.cancel()
    begun.cancel()

    assert begun.is_over
    assert desk.is_quiet()
    assert desk.acts().count("registration_cancelled") == 1
    with pytest.raises(RefusedError, match="is over"):
        finish(begun)
    assert not desk.cluster.state.tokens


def test_a_token_whose_time_is_over_is_not_sent(desk, begun):
    desk.pass_time(600)
    with pytest.raises(RefusedError, match="is over"):
        finish(begun)
    assert desk.asked_for(RegisterQuorumKey) == 0
    assert begun.is_over
    assert desk.is_quiet()


def test_another_thread_can_end_it(desk, begun):
    begun.abort()
    assert desk.is_quiet()


# --- trouble at the cluster --------------------------------------------------------------


@pytest.mark.parametrize("error", [a_refusal(), lost()])
def test_where_nothing_was_done_the_roster_is_as_it_was(desk, begun, error):
    finish(begun)
    kept = desk.keeper.load()
    again = desk.founding.begin_registration(login("user1"))
    desk.troubles[RegisterQuorumKey] = before(error)

    with pytest.raises(type(error)):
        finish(again, "another")

    assert desk.keeper.load() == kept
    assert again.is_over
    assert desk.acts()[-1] == "registration_refused"
    assert desk.is_quiet()


def test_a_first_key_that_was_refused_is_not_kept(desk, begun):
    desk.troubles[RegisterQuorumKey] = before(a_refusal())
    with pytest.raises(HsmRefusedError):
        finish(begun)
    assert desk.member("user1") is None


def test_an_answer_that_never_came_loses_nothing(desk, begun):
    desk.troubles[RegisterQuorumKey] = after(unknown())

    with pytest.raises(HsmOutcomeUnknownError):
        finish(begun)

    assert desk.acts()[-1] == "registration_unknown"
    assert desk.users()["user1"].quorum
    member = desk.member("user1")
    assert member.key
    assert member.proven_at
    assert desk.asked_for(RegisterQuorumKey) == 1


@pytest.mark.parametrize(
    "change", [{"quorum": ()}, {"coverage": "inconsistent"}, {"username": "else"}]
)
def test_a_key_that_the_list_does_not_show_is_no_success(desk, begun, change):
    desk.troubles[ListUsers] = answering(
        lambda users: tuple(
            replace(one, **change) if one.username == "user1" else one for one in users
        )
    )
    with pytest.raises(RefusedError, match="not to be seen"):
        finish(begun)
    assert desk.is_quiet()


def test_a_logout_that_fails_undoes_nothing(desk, begun):
    desk.troubles[LogOut] = before(lost())
    finish(begun)
    assert desk.users()["user1"].quorum


@pytest.mark.parametrize(
    "answer",
    [
        dump(a_service_token()),
        dump(a_login_token()),
        dump(a_registration_token(requester="officer1")),
        dump(a_registration_token(service_code=3)),
        b"no token",
    ],
)
def test_another_token_than_was_asked_for_is_not_handed_out(desk, answer):
    desk.troubles[GenerateToken] = answering(lambda _file: answer)
    with pytest.raises(RefusedError, match="another token"):
        desk.founding.begin_registration(login("user1"))
    assert desk.is_quiet()


def test_a_session_that_is_lost_while_it_begins_is_over(desk):
    desk.troubles[GenerateToken] = before(lost())
    with pytest.raises(HsmSessionLostError):
        desk.founding.begin_registration(login("user1"))
    assert desk.is_quiet()


# --- journal and roster ------------------------------------------------------------------


def test_nothing_is_sent_when_the_journal_or_the_roster_cannot_be_written(desk, begun):
    desk.journal.fails_at = ("registration_begun",)
    with pytest.raises(JournalError):
        finish(begun)
    desk.journal.fails_at = ("registration_asked",)
    with pytest.raises(JournalError):
        desk.founding.begin_registration(login("user1"))
    desk.journal.fails_at = ()
    again = desk.founding.begin_registration(login("user1"))
    desk.keeper.path.with_name(f"{desk.keeper.path.name}.lock").mkdir()

    with pytest.raises(MediumError):
        finish(again)

    assert desk.asked_for(RegisterQuorumKey) == 0
    assert desk.is_quiet()


def test_what_was_registered_stays_so_when_the_journal_fails_afterwards(desk, begun):
    desk.journal.fails_at = ("registration_done",)
    with pytest.raises(JournalError):
        finish(begun)
    assert desk.users()["user1"].quorum
    assert desk.member("user1").proven_at
    assert desk.is_quiet()


def test_every_error_is_one_for_people(desk, begun):
    with pytest.raises(ApproverError) as caught:
        begun.finish(b"", b"")
    assert len(str(caught.value.title).split()) <= 8


def test_a_new_key_that_may_not_have_come_is_not_proved_by_the_old_one(desk, begun):
    finish(begun)
    again = desk.founding.begin_registration(login("user1"))
    desk.troubles[RegisterQuorumKey] = before(unknown())
    with pytest.raises(HsmOutcomeUnknownError):
        finish(again, "another")

    assert desk.users()["user1"].quorum == ("token-sign",)
    member = desk.member("user1")
    assert member.key == key_of("another").public
    assert member.proven_at is None
    desk.troubles.clear()
    once_more = desk.founding.begin_registration(login("user1"))
    finish(once_more, "another")
    assert desk.member("user1").proven_at == desk.clock()
