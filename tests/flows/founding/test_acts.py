# SPDX-License-Identifier: Apache-2.0
"""From a bare cluster to a quorum and a key, act by act, and what can go wrong in each."""

from dataclasses import replace

import pytest

from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmSessionLostError,
    HsmUnreachableError,
    JournalError,
    RefusedError,
)
from approver_gui.flows.founding.acts import Founding, Stand
from approver_gui.flows.setup.wishes import KeyKind
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import (
    Activate,
    CreateUser,
    GenerateKeyPair,
    GenerateToken,
    ListQuorumValues,
    ListUsers,
    LogIn,
    LogOut,
    RegisterQuorumKey,
    SetQuorumValue,
)
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.secret import Secret
from tests.flows.cluster_desk import (
    ADMINS,
    after,
    answering,
    before,
    lost,
    unknown,
    word,
)
from tests.flows.founding.desk import EVERYBODY, WISH, FoundingDesk, found, login
from tests.hsm.approvers import public_pem, signed


@pytest.fixture
def desk(tmp_path):
    return FoundingDesk(tmp_path)


def refused_by(sentence: str) -> HsmRefusedError:
    error = refusal(sentence)
    assert isinstance(error, HsmRefusedError)
    return error


# --- looking -----------------------------------------------------------------------------


def test_a_new_cluster_waits_for_its_activation(desk):
    look = desk.founding.look()
    assert look.stand is Stand.NOT_ACTIVATED
    assert look.survey.user("admin", "unactivated-admin")
    assert desk.activated().founding.look().stand is Stand.ACTIVE
    assert desk.is_quiet()


@pytest.mark.parametrize(
    ("sentence", "stand"),
    [
        ("NOT_INITIALISED", Stand.NOT_INITIALISED),
        ("NO_ISSUER", Stand.ISSUER_MISSING),
        ("OTHER_ISSUER", Stand.OTHER_ISSUER),
    ],
)
def test_what_keeps_the_tool_out_is_told_apart(desk, sentence, stand):
    words = getattr(sentences, sentence)
    desk.troubles[ListUsers] = before(refused_by(words))
    look = desk.founding.look()
    assert (look.stand, look.survey) == (stand, None)
    assert look.trouble.sentence == words


def test_other_trouble_is_not_taken_for_that(desk):
    desk.troubles[ListUsers] = before(refused_by("The moon is full"))
    with pytest.raises(HsmRefusedError, match="moon"):
        desk.founding.look()
    desk.cluster.set_fault(Fault(FaultKind.HSM_MISSING, 2))
    desk.troubles.clear()
    with pytest.raises(HsmUnreachableError):
        desk.founding.look()
    assert desk.is_quiet()


# --- activation and users ----------------------------------------------------------------


def test_what_is_there_is_said_and_not_done_twice(desk):
    desk.activated("user1")

    again = desk.founding.activate(word("another"))
    user = desk.founding.create_user(login("admin"), "USER1", Role.CRYPTO_USER, word("new"))

    assert again.was_there
    assert "activated already" in str(again.words)
    assert user.was_there
    assert "not changed" in str(user.words)
    assert (desk.asked_for(Activate), desk.asked_for(CreateUser)) == (1, 1)


def test_the_same_name_with_another_role_is_another_user(desk):
    desk.activated("user1")
    done = desk.founding.create_user(login("admin"), "user1", Role.ADMIN, word("user1"))
    assert not done.was_there


def test_a_user_that_some_hsms_lack_is_made_again(desk):
    desk.activated()
    desk.cluster.set_fault(Fault(FaultKind.HSM_MISSING, 1))
    desk.founding.create_user(login("admin"), "user1", Role.CRYPTO_USER, word("user1"))
    desk.cluster.clear_faults()
    assert desk.users()["user1"].coverage == "inconsistent"

    done = desk.founding.create_user(login("admin"), "user1", Role.CRYPTO_USER, word("user1"))

    assert not done.was_there
    assert desk.users()["user1"].coverage == "full"


def test_passwords_that_were_given_stay_usable_and_are_nowhere(desk):
    password = word("admin")
    desk.founding.activate(password)
    desk.activated("user1")
    assert password == word("admin")
    written = desk.journal.path.read_bytes()
    assert word("admin").reveal() not in written
    assert word("user1").reveal() not in written


def test_what_cannot_be_typed_is_not_sent(desk):
    for wrong in ("", "two\nlines"):
        with pytest.raises(RefusedError):
            desk.founding.activate(Secret(wrong))
    with pytest.raises(RefusedError):
        desk.founding.create_user(login("admin"), "o'user", Role.ADMIN, word("x"))
    with pytest.raises(RefusedError):
        desk.founding.begin_registration(replace(login("admin"), username="a b"))
    assert desk.asked == []


def test_once_the_values_stand_a_user_takes_approvals(desk):
    desk.activated(*EVERYBODY).registered(*ADMINS)
    found(desk)
    with pytest.raises(RefusedError, match="takes approvals") as caught:
        desk.founding.create_user(login("admin"), "user9", Role.CRYPTO_USER, word("user9"))
    assert "ceremony" in str(caught.value.hint)
    assert "user9" not in desk.users()


def test_a_wrong_password_is_the_clusters_refusal(desk):
    desk.activated()
    wrong = replace(login("admin"), password=word("nobody"))
    with pytest.raises(HsmRefusedError):
        desk.founding.create_user(wrong, "user1", Role.CRYPTO_USER, word("user1"))
    assert desk.is_quiet()


# --- the values --------------------------------------------------------------------------


def test_quorum_is_set_first_and_user_is_said_to_be_next(desk):
    desk.activated(*ADMINS[1:]).registered(*ADMINS)

    done = desk.founding.set_quorum_values(login("admin"), 2)
    again = desk.founding.set_quorum_values(login("admin"), 2)

    assert desk.values() == {"user": 1, "quorum": 2}
    assert not done.was_there
    assert again.was_there
    for each in (done, again):
        assert "user is next" in str(each.next_words)
        assert "At least 4 are advised" in str(each.cautions[0])
    assert desk.asked_for(SetQuorumValue) == 1


def test_a_value_that_too_few_have_proved_a_key_for_is_refused(desk):
    desk.activated(*ADMINS[1:]).registered(*ADMINS[:2])
    with pytest.raises(RefusedError, match="lock out everybody") as caught:
        desk.founding.set_quorum_values(login("admin"), 3)
    assert "admin, officer1" in str(caught.value.detail)
    assert desk.values() == {"user": 1, "quorum": 1}


def test_a_key_that_is_registered_and_never_proved_here_does_not_count(desk):
    desk.activated("officer1").registered("admin")
    hsm = desk.cluster.session()
    hsm.ask(LogIn("officer1", Role.ADMIN, word("officer1")))
    token = hsm.ask(GenerateToken(Service.REGISTRATION))
    hsm.ask(RegisterQuorumKey(public_pem("officer1"), signed(token, "officer1")))
    assert desk.users()["officer1"].quorum

    with pytest.raises(RefusedError, match=r"registered key: 1 \(admin\)"):
        desk.founding.set_quorum_values(login("admin"), 2)


@pytest.mark.parametrize("value", [0, 1, 9])
def test_a_value_that_cannot_be_is_refused(desk, value):
    desk.activated()
    with pytest.raises(RefusedError):
        desk.founding.set_quorum_values(login("admin"), value)


def test_another_value_than_the_one_that_stands_is_a_ceremony(desk):
    desk.activated(*ADMINS[1:]).registered(*ADMINS)
    desk.founding.set_quorum_values(login("admin"), 2)
    with pytest.raises(RefusedError, match="takes approvals"):
        desk.founding.set_quorum_values(login("admin"), 3)


def test_a_cluster_that_shows_no_values_is_not_guessed_at(desk):
    desk.activated(*ADMINS[1:]).registered(*ADMINS)
    desk.troubles[ListQuorumValues] = answering(lambda _answer: ())
    with pytest.raises(RefusedError, match="not known"):
        desk.founding.set_quorum_values(login("admin"), 2)


# --- trouble -----------------------------------------------------------------------------


ACTS = [
    (Activate, "activation", lambda it: it.activate(word("admin"))),
    (
        CreateUser,
        "user_creation",
        lambda it: it.create_user(login("admin"), "user9", Role.CRYPTO_USER, word("user9")),
    ),
    (SetQuorumValue, "quorum_setting", lambda it: it.set_quorum_values(login("admin"), 2)),
    (GenerateKeyPair, "key_making", lambda it: it.make_key(login("user1"), WISH)),
]


def ready_for(desk: FoundingDesk, kind: type) -> Founding:
    if kind is not Activate:
        desk.activated(*EVERYBODY).registered(*ADMINS)
    desk.asked.clear()
    return desk.founding


@pytest.mark.parametrize(("kind", "act", "do"), ACTS)
def test_an_unknown_outcome_is_carried_up_and_the_next_look_tells(desk, kind, act, do):
    founding = ready_for(desk, kind)
    desk.troubles[kind] = after(unknown())

    with pytest.raises(HsmOutcomeUnknownError):
        do(founding)

    assert desk.acts()[-2:] == [f"{act}_begun", f"{act}_unknown"]
    assert desk.asked_for(kind) == 1
    assert do(founding).was_there
    assert desk.asked_for(kind) == 1
    assert desk.is_quiet()


@pytest.mark.parametrize(("kind", "act", "do"), ACTS)
def test_what_was_not_sent_is_done_by_the_next_try(desk, kind, act, do):
    founding = ready_for(desk, kind)
    desk.troubles[kind] = before(lost())
    with pytest.raises(HsmSessionLostError):
        do(founding)
    assert desk.acts()[-1] == f"{act}_refused"

    desk.troubles.clear()

    assert not do(founding).was_there
    assert desk.acts()[-1] == f"{act}_done"


@pytest.mark.parametrize(("kind", "act", "do"), ACTS)
def test_nothing_is_done_when_the_journal_cannot_be_written(desk, kind, act, do):
    founding = ready_for(desk, kind)
    desk.journal.fails_at = (f"{act}_begun",)
    with pytest.raises(JournalError):
        do(founding)
    assert desk.asked_for(kind) == 0

    desk.journal.fails_at = (f"{act}_done",)
    with pytest.raises(JournalError):
        do(founding)
    assert do(founding).was_there
    assert desk.is_quiet()


def test_a_logout_that_fails_undoes_nothing(desk):
    desk.activated()
    desk.troubles[LogOut] = before(lost())
    done = desk.founding.create_user(login("admin"), "user1", Role.CRYPTO_USER, word("user1"))
    assert not done.was_there


def test_another_thread_can_end_an_act(desk):
    def abort(_hsm, _request):
        desk.founding.abort()
        raise lost()

    desk.troubles[Activate] = abort
    with pytest.raises(HsmSessionLostError):
        desk.founding.activate(word("admin"))
    assert desk.is_quiet()
    desk.founding.abort()


# --- the key -----------------------------------------------------------------------------


def test_the_key_is_made_once_and_found_afterwards(desk):
    desk.activated(*EVERYBODY).registered("user1", "user2")

    made = desk.founding.make_key(login("user1"), WISH)
    again = desk.founding.make_key(login("user1"), WISH)
    found_key = desk.founding.find_key(login("user1"), WISH.label)

    assert not made.was_there
    assert again.was_there
    assert (again.private, again.public) == (made.private, made.public)
    assert (found_key.private, found_key.public) == (made.private, made.public)
    assert "cannot approve yet: user3" in str(made.cautions[0])
    assert desk.asked_for(GenerateKeyPair) == 1
    assert desk.founding.find_key(login("user1"), "no-such-key") is None
    done, *_ = desk.journal.find(key=made.private.reference)
    assert (done.act, done.facts["label"]) == ("key_making_done", "release-key")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": KeyKind.RSA_2048}, "kind: ec, not rsa."),
        ({"kind": KeyKind.P384}, "curve: secp256r1, not secp384r1."),
        ({"share_with": ("user2",)}, "shared with: user2, user3, not user2."),
        ({"manage": 3}, "approvals to manage: 2, not 3."),
        ({"use": 3}, "approvals to use: 2, not 3."),
    ],
)
def test_another_key_of_the_same_label_is_refused_with_what_differs(desk, change, words):
    desk.activated(*EVERYBODY)
    desk.founding.make_key(login("user1"), WISH)

    with pytest.raises(RefusedError, match="Another key has this label") as caught:
        desk.founding.make_key(login("user1"), replace(WISH, **change))

    assert words in str(caught.value.detail)
    assert desk.asked_for(GenerateKeyPair) == 1


def test_a_label_that_stands_for_several_keys_is_refused(desk):
    desk.activated(*EVERYBODY)
    desk.founding.make_key(login("user1"), WISH)
    hsm = desk.cluster.session()
    hsm.ask(LogIn("user1", Role.CRYPTO_USER, word("user1")))
    hsm.ask(GenerateKeyPair("release-key", "release-key", rsa_bits=2048))

    with pytest.raises(RefusedError, match="Several keys"):
        desk.founding.make_key(login("user1"), WISH)


def test_only_its_owner_can_make_a_key(desk):
    desk.activated(*EVERYBODY)
    with pytest.raises(RefusedError, match="Another user must make the key"):
        desk.founding.make_key(login("user2"), WISH)
    assert desk.asked_for(GenerateKeyPair) == 0
