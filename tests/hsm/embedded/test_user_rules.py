# SPDX-License-Identifier: Apache-2.0
import pytest

from approver_gui.hsm.answers import User
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteUser,
    FinishMfa,
    GenerateToken,
    ListKeys,
    ListUsers,
    LogIn,
    RegisterQuorumKey,
    RemoveMfa,
    SetQuorumValue,
    ShareKey,
    StartMfa,
)
from approver_gui.hsm.words import Role, Service
from approver_gui.keys.secret import Secret
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import RegistrationToken
from tests.hsm.embedded.memory import MemoryHsm
from tests.hsm.embedded.stage import (
    KEY,
    PUBLIC,
    Stage,
    a_pair,
    a_sign,
    create,
    log_in,
    missing,
    with_approval,
    word,
)
from tests.hsm.embedded.toys import approved, pen, signed

CU, ADMIN = Role.CRYPTO_USER, Role.ADMIN


def user_token(stage: Stage) -> bytes:
    """Return a token of the service ``user`` with the approvals of both admins."""
    return approved(stage.admin.ask(GenerateToken(Service.USER)), "admin", "officer1")


def shown(stage: Stage, name: str) -> User:
    return next(u for u in stage.session().ask(ListUsers()) if u.username == name)


def reads(stage: Stage, name: str) -> str:
    return shown(stage, name).coverage


# --- created, deleted ----------------------------------------------------------------------


def test_a_user_is_made_in_lower_case_and_logged():
    stage = Stage()

    stage.admin.ask(CreateUser("USER_9", CU, word("x")))
    stage.admin.ask(create("officer9", ADMIN))

    assert shown(stage, "user_9").role == "crypto-user"
    assert shown(stage, "officer9").quorum == ()
    assert stage.opcodes() == ["CN_CREATE_USER", "CN_CREATE_CO"]


@pytest.mark.parametrize("name", ["", "a-b", "a b", "a.b", "\u00e4", "x" * 32, "a\n"])
def test_other_names_are_none(name):
    assert Stage().admin.refusal(CreateUser(name, CU, word("x"))) == sentences.BAD_USERNAME


def test_a_name_is_taken_once_in_each_role():
    stage = Stage()
    assert stage.admin.refusal(create("user1")) == sentences.USER_EXISTS
    assert stage.admin.ask(create("user1", ADMIN)).role == "admin"


def test_a_user_needs_a_password_and_an_admin():
    stage = Stage()
    assert stage.admin.refusal(CreateUser("x", CU, Secret(""))) == sentences.NO_PASSWORD
    assert stage.user("user1").refusal(create("x")) == sentences.WRONG_ROLE
    assert stage.session().refusal(create("x")) == sentences.NOT_LOGGED_IN


def test_who_owns_keys_or_asks_for_it_stays():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair())
    gone = DeleteUser("user1", CU)

    assert stage.admin.refusal(gone) == sentences.OWNS_KEYS
    assert stage.admin.refusal(DeleteUser("ADMIN", ADMIN)) == sentences.OWN_ACCOUNT
    assert stage.admin.refusal(DeleteUser("nobody", CU)) == sentences.NO_USER
    hsm.ask(DeleteKey(KEY))
    hsm.ask(DeleteKey(PUBLIC))
    assert stage.admin.ask(gone).username == "user1"
    assert stage.session().refusal(log_in("user1")) == sentences.LOGIN_FAILED
    assert stage.opcodes()[-2:] == ["CN_DELETE_USER", "CN_LOGIN"]


def test_an_admin_of_the_name_of_an_owner_may_go():
    stage = Stage()
    stage.user("user1").ask(a_pair())
    stage.admin.ask(create("user1", ADMIN))
    assert stage.admin.ask(DeleteUser("user1", ADMIN)).role == "admin"
    assert shown(stage, "user1").role == "crypto-user"


def test_what_was_shared_with_a_deleted_user_is_not_any_more():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", "user3", quorum=2))
    hsm.ask(a_pair(label="other"))

    stage.admin.ask(DeleteUser("user3", CU))
    stage.admin.ask(create("user3"))

    (key,) = hsm.ask(ListKeys(KEY)).keys
    assert key.shared_with == ("user2",)
    assert stage.user("user3").refusal(a_sign()) == sentences.NO_KEY


def test_a_key_whose_users_are_gone_is_locked_for_good():
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))

    stage.admin.ask(DeleteUser("user2", CU))

    usage = approved(hsm.ask(GenerateToken(Service.KEY_USAGE, KEY)), "user1")
    assert hsm.refusal(a_sign(usage)) == sentences.too_few(1, 2)
    manage = approved(hsm.ask(GenerateToken(Service.KEY_MANAGEMENT, KEY)), "user1")
    assert hsm.refusal(ShareKey(KEY, "user3", manage)) == sentences.too_few(1, 2)


# --- passwords -----------------------------------------------------------------------------


def test_everybody_changes_the_own_password_and_admins_others():
    stage = Stage()
    hsm = stage.user("user1")

    hsm.ask(ChangePassword("User1", CU, Secret("new")))

    assert stage.session().refusal(log_in("user1")) == sentences.LOGIN_FAILED
    stage.session().ask(LogIn("user1", CU, Secret("new")))
    other = ChangePassword("user2", CU, Secret("new"))
    assert hsm.refusal(other) == sentences.WRONG_ROLE
    assert stage.session().refusal(other) == sentences.NOT_LOGGED_IN
    stage.admin.ask(other)
    assert stage.admin.refusal(ChangePassword("nobody", CU, word("x"))) == sentences.NO_USER
    assert stage.admin.refusal(ChangePassword("user2", CU, Secret(""))) == (
        sentences.NO_PASSWORD
    )


# --- the quorum on users -------------------------------------------------------------------


OTHERS = {
    "create": create("user9"),
    "delete": DeleteUser("user3", CU),
    "change password": ChangePassword("user2", CU, Secret("new")),
    "start MFA": StartMfa("user2", CU),
    "remove MFA": RemoveMfa("user1", CU),
}


def stage_of_two() -> Stage:
    """Return a stage where managing users wants two admins, and user1 has a phone."""
    stage = Stage()
    register_phone(stage.user("user1"), "user1")
    stage.raise_m()
    return stage


def register_phone(hsm: MemoryHsm, name: str) -> None:
    file = hsm.ask(StartMfa(name, CU)).file
    hsm.ask(FinishMfa(signed(file, "phone"), pen("phone")))


@pytest.mark.parametrize("name", OTHERS)
def test_others_are_managed_with_approvals(name):
    stage = stage_of_two()
    request = OTHERS[name]

    assert stage.admin.refusal(request) == sentences.APPROVAL_NEEDED
    stage.admin.ask(with_approval(request, user_token(stage)))

    assert stage.opcodes()[1:3] == ["CN_APPROVE_TOKEN"] * 2
    assert [event.username for event in stage.log[1:3]] == ["admin", "officer1"]


def test_oneself_is_managed_without():
    stage = stage_of_two()
    hsm = stage.user("user2")
    register_phone(hsm, "user2")
    hsm.ask(RemoveMfa("user2", CU))
    hsm.ask(ChangePassword("user2", CU, Secret("new")))
    stage.admin.ask(ChangePassword("admin", ADMIN, Secret("new")))


# --- registration --------------------------------------------------------------------------


def test_a_registration_token_has_one_readable_entry_and_works_once():
    stage = Stage()
    hsm = stage.user("user1")
    file = hsm.ask(GenerateToken(Service.REGISTRATION))
    token = parse(file)
    assert isinstance(token, RegistrationToken)
    (entry,) = token.entries
    assert len(entry.approval_data) == 80

    both = RegisterQuorumKey(pen("new"), signed(file, "new"))
    hsm.ask(both)

    assert stage.state.accounts["crypto-user/user1"].quorum_key == pen("new")
    assert hsm.refusal(both) == sentences.BAD_REGISTRATION


BAD_REGISTRATIONS = {
    "signed by another": lambda file: (pen("new"), signed(file, "other")),
    "unsigned": lambda file: (pen("new"), file),
    "with other data": lambda file: (
        pen("new"),
        signed(file, "new").replace(b'"approval_data": "AAEAA', b'"approval_data": "AAIAA'),
    ),
}


@pytest.mark.parametrize("name", BAD_REGISTRATIONS)
def test_a_bad_registration_is_refused_and_may_be_tried_again(name):
    stage = Stage()
    hsm = stage.user("user1")
    file = hsm.ask(GenerateToken(Service.REGISTRATION))

    bad = RegisterQuorumKey(*BAD_REGISTRATIONS[name](file))
    assert hsm.refusal(bad) == sentences.BAD_REGISTRATION

    hsm.ask(RegisterQuorumKey(pen("new"), signed(file, "new")))


def test_a_registration_is_for_one_session_and_for_registering():
    stage = Stage()
    hsm, other = stage.user("user1"), stage.user("user1")
    hsm.ask(a_pair("user2", quorum=2))
    file = hsm.ask(GenerateToken(Service.REGISTRATION))
    mine = RegisterQuorumKey(pen("new"), signed(file, "new"))

    assert other.refusal(mine) == sentences.BAD_REGISTRATION
    assert stage.session().refusal(mine) == sentences.NOT_LOGGED_IN
    service = hsm.ask(GenerateToken(Service.KEY_USAGE, KEY))
    for wrong in (b"", service):
        assert hsm.refusal(RegisterQuorumKey(pen("new"), wrong)) == sentences.BAD_FILE
    assert hsm.refusal(RegisterQuorumKey(b"no pen", file)) == sentences.BAD_PUBLIC_KEY
    assert hsm.refusal(a_sign(file)) == sentences.BAD_FILE


# --- the second factor of others -----------------------------------------------------------


def test_an_admin_registers_another_s_second_factor_and_uses_the_token_up_at_the_end():
    stage = stage_of_two()
    approval = user_token(stage)
    start = StartMfa("user2", CU, approval)
    stage.admin.ask(start)
    file = stage.admin.ask(start).file  # nothing was used up yet

    stage.admin.ask(FinishMfa(signed(file, "phone"), pen("phone")))

    assert shown(stage, "user2").has_mfa
    assert stage.admin.refusal(start) == sentences.BAD_APPROVAL


def test_a_token_that_expires_while_the_command_waits_approves_nothing():
    stage = stage_of_two()
    file = stage.admin.ask(StartMfa("user2", CU, user_token(stage))).file
    stage.pass_time(600)
    finish = FinishMfa(signed(file, "phone"), pen("phone"))
    assert stage.admin.refusal(finish) == sentences.BAD_APPROVAL


def test_m_that_rises_while_the_command_waits_counts():
    stage = Stage()
    officer = stage.user("officer1", ADMIN)
    file = officer.ask(StartMfa("user2", CU)).file
    stage.raise_m()
    finish = FinishMfa(signed(file, "phone"), pen("phone"))
    assert officer.refusal(finish) == sentences.BAD_APPROVAL


def test_a_second_factor_is_registered_with_the_key_that_signed():
    stage = Stage()
    hsm = stage.user("user1")

    def tried(public_key: bytes, signer: str) -> str:
        file = hsm.ask(StartMfa("user1", CU)).file
        return hsm.refusal(FinishMfa(signed(file, signer), public_key))

    assert tried(pen("phone"), "other") == sentences.BAD_MFA
    assert tried(b"no pen", "phone") == sentences.BAD_PUBLIC_KEY
    hsm.ask(StartMfa("user1", CU))
    assert hsm.refusal(FinishMfa(b"[]", pen("phone"))) == sentences.BAD_FILE
    assert hsm.refusal(RemoveMfa("user1", CU)) == sentences.NO_MFA
    assert hsm.refusal(StartMfa("user2", CU)) == sentences.WRONG_ROLE


def test_a_user_deleted_while_the_command_waits_gets_no_second_factor():
    stage = Stage()
    file = stage.admin.ask(StartMfa("user2", CU)).file
    stage.user("officer1", ADMIN).ask(DeleteUser("user2", CU))
    finish = FinishMfa(signed(file, "phone"), pen("phone"))
    assert stage.admin.refusal(finish) == sentences.NO_USER


# --- an HSM is missing ---------------------------------------------------------------------


def test_a_change_reaches_the_present_hsms_and_the_same_change_repairs_it():
    changes = {
        "user9": create("user9"),
        "user2": ChangePassword("user2", CU, word("user2")),
    }
    stage = Stage()
    stage.set_fault(missing())
    for request in changes.values():
        stage.admin.ask(request)
    stage.register("user3")
    stage.clear_faults()

    assert [reads(stage, n) for n in ("user9", "user2", "user3")] == ["inconsistent"] * 3
    assert reads(stage, "user1") == reads(stage, "app_user") == "full"

    for request in changes.values():
        stage.admin.ask(request)
    stage.register("user3")
    assert [reads(stage, n) for n in ("user9", "user2", "user3")] == ["full"] * 3


def test_a_user_deleted_while_an_hsm_is_missing_comes_back_with_it():
    stage = Stage()
    gone = DeleteUser("user2", CU)
    stage.set_fault(missing())
    stage.admin.ask(gone)
    assert stage.session().refusal(log_in("user2")) == sentences.LOGIN_FAILED
    assert stage.admin.refusal(gone) == sentences.NO_USER
    stage.clear_faults()

    assert reads(stage, "user2") == "inconsistent"
    stage.admin.ask(gone)
    assert "user2" not in {user.username for user in stage.admin.ask(ListUsers())}


def test_a_repaired_user_keeps_the_key_for_approvals():
    stage = Stage()
    stage.set_fault(missing())
    stage.admin.ask(create("user9"))
    stage.register("user9")
    stage.clear_faults()

    stage.admin.ask(create("user9"))

    assert shown(stage, "user9").quorum == ("token-sign",)


def test_an_admin_whom_only_a_missing_hsm_knows_approves_nothing():
    stage = Stage()
    stage.admin.ask(SetQuorumValue(Service.QUORUM, 2))
    stage.set_fault(missing())
    stage.user("officer1", ADMIN)
    stage.admin.ask(DeleteUser("officer1", ADMIN))
    file = stage.admin.ask(GenerateToken(Service.QUORUM))
    both = approved(file, "admin", "officer1")
    assert stage.admin.refusal(SetQuorumValue(Service.USER, 2, both)) == sentences.BAD_APPROVAL
