# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from approver_gui.hsm.answers import Who
from approver_gui.hsm.embedded import audit, sentences
from approver_gui.hsm.embedded.state import Session
from approver_gui.hsm.requests import (
    Activate,
    AnswerLogIn,
    ChangePassword,
    DeleteUser,
    FinishMfa,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RemoveMfa,
    StartMfa,
)
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import LoginToken
from tests.hsm.embedded.memory import MemoryCluster, MemoryHsm
from tests.hsm.embedded.stage import Stage, log_in, word
from tests.hsm.embedded.toys import ToySafe, pen, signed

CU = Role.CRYPTO_USER
WRONG = LogIn("user1", CU, Secret("wrong"))
WITH_PHONE = LogInWithMfa("user1", CU, word("user1"))


def with_phone(stage: Stage) -> MemoryHsm:
    """Register a second factor for user1 and return its session, logged out."""
    hsm = stage.user("user1")
    file = hsm.ask(StartMfa("user1", CU)).file
    hsm.ask(FinishMfa(signed(file, "phone"), pen("phone")))
    hsm.ask(LogOut())
    return hsm


def is_locked(stage: Stage, name: str = "user1") -> bool | None:
    users = stage.session().ask(ListUsers())
    return next(user.is_locked for user in users if user.username == name)


def test_activation_makes_the_one_admin():
    cluster = MemoryCluster(ToySafe())
    hsm = cluster.session()

    hsm.ask(Activate(word("admin")))

    roles = {user.username: user.role for user in hsm.ask(ListUsers())}
    assert roles == {"app_user": "internal(APPLIANCE_USER)", "admin": "admin"}
    assert hsm.session == Session()
    assert [event.opcode for event in cluster.log] == ["CN_CHANGE_PSWD"]


def test_an_empty_password_is_none():
    hsm = MemoryCluster(ToySafe()).session()
    assert hsm.refusal(Activate(Secret(""))) == sentences.NO_PASSWORD


def test_each_login_is_a_session_of_its_own():
    stage = Stage()
    hsm = stage.user("user1")
    first = hsm.session
    hsm.ask(LogOut())
    hsm.ask(LogIn("USER1", CU, word("user1")))

    assert hsm.session.who == first.who == Who("user1", "crypto-user")
    assert hsm.session.id != first.id
    assert hsm.session.master == first.master is not None
    assert [(e.opcode, e.username, e.user_type) for e in stage.log] == [
        ("CN_LOGIN", "user1", audit.CRYPTO_USER),
        ("CN_LOGOUT", "user1", audit.CRYPTO_USER),
        ("CN_LOGIN", "user1", audit.CRYPTO_USER),
    ]


def test_one_session_is_one_login():
    stage = Stage()
    assert stage.admin.refusal(log_in("user1")) == sentences.ALREADY_LOGGED_IN
    assert stage.session().refusal(LogOut()) == sentences.NOT_LOGGED_IN


@pytest.mark.parametrize(("name", "role"), [("nobody", CU), ("user1", Role.ADMIN)])
def test_an_unknown_user_reads_like_a_wrong_password_and_is_logged(name, role):
    stage = Stage()

    assert stage.session().refusal(log_in(name, role)) == sentences.LOGIN_FAILED
    assert stage.session().refusal(WRONG) == sentences.LOGIN_FAILED

    assert [(event.username, event.response) for event in stage.log] == [
        (name, audit.NO_SUCH_USER),
        ("user1", audit.WRONG_PASSWORD),
    ]


def test_nobody_logs_in_as_the_appliance_user():
    assert Stage().session().refusal(log_in("app_user")) == sentences.LOGIN_FAILED


def test_the_fifth_wrong_password_locks():
    stage = Stage()
    hsm = stage.session()
    for _ in range(4):
        hsm.refusal(WRONG)
    assert not is_locked(stage)

    assert hsm.refusal(WRONG) == sentences.LOGIN_FAILED

    assert is_locked(stage)
    assert hsm.refusal(log_in("user1")) == sentences.LOCKED
    stage.admin.ask(ChangePassword("user1", CU, word("user1")))
    assert not is_locked(stage)
    hsm.ask(log_in("user1"))


def test_a_login_forgets_the_wrong_tries():
    stage = Stage()
    hsm = stage.session()
    for _ in range(4):
        hsm.refusal(WRONG)
    hsm.ask(log_in("user1"))
    hsm.ask(LogOut())

    hsm.refusal(WRONG)

    assert stage.state.accounts["crypto-user/user1"].wrong_tries == 1


# --- the second factor -----------------------------------------------------------------


def test_a_challenge_has_one_digest_for_each_hsm_and_logs_in_when_it_is_signed():
    stage = Stage()
    hsm = with_phone(stage)

    file = hsm.ask(WITH_PHONE).file

    token = parse(file)
    assert isinstance(token, LoginToken)
    assert len({entry.digest for entry in token.entries}) == 2
    assert hsm.session.who is None
    assert hsm.ask(AnswerLogIn(signed(file, "phone"))) == Who("user1", "crypto-user")
    assert hsm.session.master is not None
    assert hsm.session.waiting is None


def test_the_password_alone_is_not_enough_and_a_second_factor_not_asked_in_vain():
    stage = Stage()
    hsm = with_phone(stage)
    assert hsm.refusal(log_in("user1")) == sentences.MFA_NEEDED
    wrong = LogInWithMfa("user1", CU, Secret("wrong"))
    assert hsm.refusal(wrong) == sentences.LOGIN_FAILED
    assert hsm.refusal(LogInWithMfa("user2", CU, word("user2"))) == sentences.NO_MFA


def half_signed(file: bytes) -> bytes:
    unsigned = file.decode().rsplit('"signed": ""', 1)
    whole = signed(file, "phone").decode()
    return (whole.rsplit('"signed": "', 1)[0] + '"signed": ""' + unsigned[1]).encode()


def another_challenge() -> bytes:
    stage = Stage()
    hsm = with_phone(stage)
    hsm.ask(WITH_PHONE)
    return hsm.ask(WITH_PHONE).file


BAD_FILES = {
    "unsigned": lambda file: file,
    "signed by another": lambda file: signed(file, "user1"),
    "half signed": half_signed,
    "of another challenge": lambda _file: signed(another_challenge(), "phone"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_badly_signed_challenge_counts_as_a_wrong_password(name):
    stage = Stage()
    hsm = with_phone(stage)
    file = hsm.ask(WITH_PHONE).file

    assert hsm.refusal(AnswerLogIn(BAD_FILES[name](file))) == sentences.BAD_MFA

    assert stage.state.accounts["crypto-user/user1"].wrong_tries == 1
    assert hsm.refusal(AnswerLogIn(signed(file, "phone"))) == sentences.NOTHING_WAITS


def test_a_file_that_is_no_token_ends_the_login():
    stage = Stage()
    hsm = with_phone(stage)
    file = hsm.ask(WITH_PHONE).file

    assert hsm.refusal(AnswerLogIn(b"{}")) == sentences.BAD_FILE
    assert hsm.refusal(AnswerLogIn(signed(file, "phone"))) == sentences.NOTHING_WAITS


def test_five_badly_signed_challenges_lock():
    stage = Stage()
    hsm, other = with_phone(stage), stage.session()
    late = other.ask(WITH_PHONE).file
    for _ in range(5):
        hsm.refusal(AnswerLogIn(hsm.ask(WITH_PHONE).file))

    assert hsm.refusal(WITH_PHONE) == sentences.LOCKED
    assert other.refusal(AnswerLogIn(signed(late, "phone"))) == sentences.LOCKED


def test_what_waits_for_a_login_finishes_no_registration_and_the_other_way_round():
    stage = Stage()
    hsm = with_phone(stage)
    file = signed(hsm.ask(WITH_PHONE).file, "phone")
    assert hsm.refusal(FinishMfa(file, pen("phone"))) == sentences.NOTHING_WAITS
    user = stage.user("user2")
    file = signed(user.ask(StartMfa("user2", CU)).file, "phone")
    assert user.refusal(AnswerLogIn(file)) == sentences.NOTHING_WAITS


@pytest.mark.parametrize(
    "act", [DeleteUser("user1", CU), RemoveMfa("user1", CU)], ids=["deleted", "without"]
)
def test_a_user_who_changes_during_the_login_does_not_get_in(act):
    stage = Stage()
    hsm = with_phone(stage)
    file = signed(hsm.ask(WITH_PHONE).file, "phone")

    stage.admin.ask(act)

    assert hsm.refusal(AnswerLogIn(file)) == sentences.LOGIN_FAILED


def test_an_account_that_only_a_missing_hsm_knows_is_unknown():
    stage = Stage()
    account = stage.state.accounts["crypto-user/user1"]
    away = replace(account, on=frozenset({"HSM-0002"}))
    stage.state = replace(stage.state, accounts={"crypto-user/user1": away})
    unit = replace(stage.state.units[1], is_present=False)
    stage.state = replace(stage.state, units=(stage.state.units[0], unit))

    assert stage.session().refusal(log_in("user1")) == sentences.LOGIN_FAILED
