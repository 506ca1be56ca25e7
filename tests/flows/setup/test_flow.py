# SPDX-License-Identifier: Apache-2.0
"""A set-up from a bare cluster to its first signature; every act by a program just started."""

from dataclasses import replace

import pytest

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    RefusedError,
)
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup import first_signature
from approver_gui.flows.setup.views import Standing, Step, next_step, view
from approver_gui.flows.setup.wishes import KeyKind, WishedUser
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    GenerateKeyPair,
    RegisterQuorumKey,
    SetQuorumValue,
)
from approver_gui.hsm.words import Role
from approver_gui.journal import Journal
from tests.flows.cluster_desk import after, unknown, word
from tests.flows.setup.desk import USERS, WISHES, Killed, SetupDesk, login
from tests.hsm.approvers import approved, public_pem, signed
from tests.keys.stand_ins import secret


@pytest.fixture
def desk(tmp_path):
    return SetupDesk(tmp_path)


def test_from_the_bare_cluster_to_the_first_signature(desk):
    assert next_step(desk.flow().look()) is Step.PAPERS
    assert next_step(desk.flow().fetch_papers()) is Step.VERIFY
    desk.confirm_roots()
    assert next_step(desk.flow().look()) is Step.AUTHORITY
    assert next_step(desk.with_authority()) is Step.SIGN
    assert next_step(desk.flow_looked().sign_csr(secret())) is Step.INITIALISE
    assert next_step(desk.flow_looked().initialise(desk.cluster_id)) is Step.HOST
    assert next_step(desk.flow_looked().place_at_host()) is Step.ACTIVATE
    assert next_step(desk.flow_looked().activate(word("admin"))) is Step.USERS
    assert next_step(desk.flow_looked().save_wishes(WISHES)) is Step.USERS
    for wished in WISHES.users:
        desk.flow_looked().create_user(login("admin"), wished, word(wished.username))
    assert next_step(desk.flow().look()) is Step.REGISTER
    for name in USERS:
        desk.register(name)
    assert next_step(desk.flow().look()) is Step.KEY
    assert next_step(desk.flow_looked().make_key(login("user1"))) is Step.REHEARSE
    assert next_step(desk.rehearse()) is None


def test_every_act_done_twice_is_done_once(desk):
    desk.signed()
    before_acts = desk.acts()
    desk.taken()
    desk.flow_looked().choose_authority("ours")
    desk.flow_looked().sign_csr(secret())
    assert desk.acts() == before_acts
    for _ in range(2):
        desk.flow_looked().initialise(desk.cluster_id)
        desk.flow_looked().place_at_host()
        desk.flow_looked().save_wishes(WISHES)
        desk.flow_looked().activate(word("admin"))
        for wished in WISHES.users:
            desk.flow_looked().create_user(login("admin"), wished, word(wished.username))
        desk.flow_looked().make_key(login("user1"))
    acts = desk.acts()
    once = ("initialised", "wishes_changed", "activation_done", "key_making_done", "csr_signed")
    assert {act: acts.count(act) for act in once} == dict.fromkeys(once, 1)
    assert desk.plane.asked == ["initialise"]
    asked = {kind: desk.asked_for(kind) for kind in (Activate, CreateUser, GenerateKeyPair)}
    assert asked == {Activate: 1, CreateUser: len(USERS), GenerateKeyPair: 1}


def test_a_set_up_kept_by_nobody_is_found_by_another_program(desk):
    desk.with_key()
    facts = desk.flow().look()
    assert facts.key is not None
    assert facts.key.owner == "user1"
    assert facts.wishes == WISHES
    assert facts.noted.initialised_at is not None


def test_activated_and_never_answered_is_found_by_looking(desk):
    desk.placed()
    desk.troubles[Activate] = after(unknown())
    flow = desk.flow_looked()
    with pytest.raises(HsmOutcomeUnknownError):
        flow.activate(word("admin"))
    assert flow.facts is not None
    assert flow.facts.is_activated
    desk.flow_looked().activate(word("admin"))
    assert desk.asked_for(Activate) == 1


def test_a_registration_that_was_carried_out_is_seen_in_the_list(desk):
    desk.with_users()
    flow = desk.flow_looked()
    begun = flow.begin_registration(login("user1"))
    assert flow.look().is_activated  # as it was told before: the session is not disturbed
    with pytest.raises(RefusedError, match="is open"):
        flow.begin_registration(login("user2"))
    desk.troubles[RegisterQuorumKey] = after(unknown())
    with pytest.raises(HsmOutcomeUnknownError):
        flow.finish_registration(signed(begun.token_file, "user1"), public_pem("user1"))
    assert flow.registration is None
    assert [one.username for one in desk.flow().look().unregistered()] == ["user2", "user3"]


def test_a_registration_is_given_up(desk):
    desk.with_users()
    flow = desk.flow_looked()
    flow.begin_registration(login("user1"))
    flow.cancel_registration()
    flow.cancel_registration()
    with pytest.raises(RefusedError, match="No registration"):
        flow.finish_registration(b"", b"")
    assert len(flow.look().unregistered()) == len(USERS)


def test_wishes_that_cannot_be_are_not_kept(desk):
    with pytest.raises(RefusedError, match="named twice"):
        desk.flow_looked().save_wishes(replace(WISHES, users=WISHES.users * 2))
    assert not desk.flow_looked().folder.exists()


ADMINS = tuple(WishedUser(name, Role.ADMIN) for name in ("admin", "officer1", "officer2"))
GUARDED = replace(WISHES, users=(*WISHES.users, *ADMINS), admin_quorum=2, declined="")


def test_values_are_raised_by_admins_who_have_proved_their_keys(desk):
    desk.with_users(GUARDED)
    for name in (*USERS, "admin"):
        desk.register(name)
    with pytest.raises(RefusedError):
        desk.flow_looked().set_quorum_values(login("admin"))
    assert desk.asked_for(SetQuorumValue) == 0
    for name in ("officer1", "officer2"):
        desk.register(name)
    flow = desk.flow_looked()
    flow.set_quorum_values(login("admin"))
    assert flow.needs_user_value
    assert flow.said
    value = flow.begin_user_value(login("admin"))
    value.add([("a", approved(value.token_file, "admin", "officer1", role="admin"))])
    facts = flow.finish_user_value()
    assert view(facts, Step.QUORUM).standing is Standing.DONE
    assert dict(facts.survey.quorum_values if facts.survey else ())["user"] == 2
    assert not desk.flow_looked().set_quorum_values(login("admin")).tool_trouble


def test_a_key_made_before_the_kill_is_made_once(desk):
    desk.with_users()
    for name in USERS:
        desk.register(name)
    desk.troubles[GenerateKeyPair] = after(Killed())
    with pytest.raises(Killed):
        desk.flow_looked().make_key(login("user1"))
    desk.troubles.clear()
    assert next_step(desk.flow().look()) is Step.KEY
    facts = desk.flow_looked().make_key(login("user1"))
    assert next_step(facts) is Step.REHEARSE
    assert facts.key is not None
    assert facts.key.is_listed
    assert desk.asked_for(GenerateKeyPair) == 1


def test_a_key_that_is_there_is_found_by_its_owner(desk):
    desk.with_users()
    with pytest.raises(RefusedError, match="has no key"):
        desk.flow_looked().find_key(login("user1"))
    desk.flow_looked().make_key(login("user1"))
    desk.flow_looked().find_key(login("user1"))
    assert "cluster_key_noted" not in desk.acts()


def test_a_rehearsal_with_another_file_is_none(desk):
    desk.with_key()
    flow = desk.flow_looked()
    file = flow.rehearsal_file()
    assert flow.rehearsal_file() == file
    file.write_bytes(b"Pay 42.\n")
    fresh = desk.flow_looked().rehearsal_file()
    assert b"rehearsal" in fresh.read_bytes()
    assert desk.acts().count("rehearsal_written") == 2
    assert next_step(desk.rehearse()) is None


def test_what_another_window_wishes_for_is_not_made_unseen(desk):
    desk.with_users()
    flow = desk.flow_looked()
    other = replace(WISHES.key, manage=3, use=3) if WISHES.key else None
    desk.flow_looked().save_wishes(replace(WISHES, key=other))
    with pytest.raises(RefusedError, match="changed since it was shown"):
        flow.make_key(login("user1"))
    assert desk.asked_for(GenerateKeyPair) == 0
    officers = [WishedUser(name, Role.ADMIN) for name in ("admin", "officer1", "officer2")]
    guarded = replace(WISHES, users=(*WISHES.users, *officers), declined="", admin_quorum=2)
    desk.flow_looked().save_wishes(guarded)
    flow = desk.flow_looked()
    desk.flow_looked().save_wishes(replace(guarded, admin_quorum=3))
    with pytest.raises(RefusedError, match="changed since it was shown"):
        flow.set_quorum_values(login("admin"))
    assert desk.asked_for(SetQuorumValue) == 0


def test_a_key_that_was_changed_since_is_noted_anew(desk):
    desk.with_key()
    flow = desk.flow_looked()
    entry = {"label": "release-key", "key": flow.look().key.reference, "owner": "user1"}
    flow._record("cluster_key_noted", **entry, share_with=("user2",), manage=2, use=2)
    assert view(desk.flow().look(), Step.KEY).standing is Standing.STOPPED
    facts = desk.flow_looked().find_key(login("user1"))
    assert view(facts, Step.KEY).standing is Standing.DONE


def test_a_file_that_took_the_rehearsals_place_is_not_signed(desk):
    desk.with_key()
    setup = desk.flow_looked()
    file, key = setup.rehearsal_file(), setup.look_here().key
    file.write_bytes(b"Pay 42.\n")
    journal = Journal(desk.places.journal_file, desk.clock)
    keeper = FileRosterKeeper(desk.places.roster_file, journal)
    flow = CoordinateFlow(desk.connect, journal, desk.clock, keeper)
    kind = KeyKind.RSA_2048
    with pytest.raises(RefusedError, match="not the rehearsal's file"):
        first_signature.begin(flow, login("user1"), key, kind=kind, file=file, journal=journal)
    assert "operation_fixed" not in desk.acts()
