# SPDX-License-Identifier: Apache-2.0
"""The contract, first part: activation, users, logins, registration."""

import pytest

from approver_gui.errors import ApproverError
from approver_gui.hsm.answers import Challenge, Timeouts, Who
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    Activate,
    AnswerLogIn,
    ChangePassword,
    CreateUser,
    DeleteUser,
    DescribeHsms,
    FinishMfa,
    GenerateToken,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    StartMfa,
)
from approver_gui.hsm.words import (
    Role,
    Service,
)
from approver_gui.keys.secret import Secret
from approver_gui.tokens import codec
from approver_gui.tokens.model import LoginToken
from tests.hsm.approvers import public_pem, signed
from tests.hsm.harness import (
    Crew,
    Harness,
    Stories,
    a_name,
    an_ec_key,
    as_admin,
    as_user,
    password,
    refused,
    with_user,
)


class UserStories(Stories):
    """Users come, log in, register and go."""

    def test_before_activation_there_is_one_user_to_log_in_as_and_nobody_can(
        self, fresh_cluster: Harness
    ) -> None:
        hsm = fresh_cluster.session()

        users = {user.username: user for user in hsm.ask(ListUsers())}

        assert users["admin"].role == "unactivated-admin"
        assert users["app_user"].role == "internal(APPLIANCE_USER)"
        assert len(users) == 2
        with refused(sentences.LOGIN_FAILED):
            hsm.ask(LogIn("admin", Role.ADMIN, password("admin")))
        hsm.ask(Activate(password("admin")))
        assert hsm.ask(LogIn("admin", Role.ADMIN, password("admin"))) == Who("admin", "admin")
        with refused(sentences.ALREADY_ACTIVE):
            hsm.ask(Activate(password("admin")))

    def test_anybody_may_look_and_nobody_may_act_logged_out(self, active: Harness) -> None:
        hsm = active.session()

        assert {user.username for user in hsm.ask(ListUsers())} >= {"admin", "app_user"}
        assert dict(hsm.ask(ListQuorumValues())) == {"user": 1, "quorum": 1}
        assert hsm.ask(ListTimeouts()) == Timeouts(600, 600)
        assert len({unit.serial_number for unit in hsm.ask(DescribeHsms())}) == 2
        with pytest.raises(ApproverError):
            hsm.ask(ListKeys())

    def test_a_user_is_made_and_deleted_and_shown_in_lower_case(self, active: Harness) -> None:
        name = a_name("Some_User")
        admin = as_admin(active)

        made = admin.ask(CreateUser(name, Role.CRYPTO_USER, password("x")))

        (shown,) = (u for u in admin.ask(ListUsers()) if u.username == name.lower())
        assert made == Who(name.lower(), "crypto-user")
        assert (shown.role, shown.is_locked, shown.has_mfa) == ("crypto-user", False, False)
        assert (shown.quorum, shown.coverage) == ((), "full")
        assert admin.ask(DeleteUser(name, Role.CRYPTO_USER)) == made
        assert name.lower() not in {user.username for user in admin.ask(ListUsers())}

    def test_an_admin_unlocks_an_account_with_a_new_password(self, active: Harness) -> None:
        name = with_user(active, a_name("user"))
        hsm = active.session()
        for _ in range(5):
            with refused(sentences.LOGIN_FAILED):
                hsm.ask(LogIn(name, Role.CRYPTO_USER, Secret("wrong password")))
        with refused(sentences.LOCKED):
            hsm.ask(LogIn(name, Role.CRYPTO_USER, password(name)))

        admin = as_admin(active)
        admin.ask(ChangePassword(name, Role.CRYPTO_USER, Secret("another password")))

        hsm.ask(LogIn(name, Role.CRYPTO_USER, Secret("another password")))
        hsm.ask(ChangePassword(name, Role.CRYPTO_USER, password(name)))
        with refused(sentences.WRONG_ROLE):
            hsm.ask(ChangePassword("admin", Role.ADMIN, password("admin")))

    def test_a_second_factor_is_registered_asked_for_and_removed(self, active: Harness) -> None:
        name = with_user(active, a_name("user"))
        hsm = as_user(active, name)
        start: Challenge = hsm.ask(StartMfa(name, Role.CRYPTO_USER))
        token = codec.parse(start.file)
        assert isinstance(token, LoginToken)
        assert len({entry.digest for entry in token.entries}) == 2
        hsm.ask(FinishMfa(signed(start.file, "phone"), public_pem("phone")))
        hsm.ask(LogOut())

        with refused(sentences.MFA_NEEDED):
            hsm.ask(LogIn(name, Role.CRYPTO_USER, password(name)))
        asked = hsm.ask(LogInWithMfa(name, Role.CRYPTO_USER, password(name)))
        with refused(sentences.BAD_MFA):
            hsm.ask(AnswerLogIn(signed(asked.file, "stranger")))
        asked = hsm.ask(LogInWithMfa(name, Role.CRYPTO_USER, password(name)))
        assert hsm.ask(AnswerLogIn(signed(asked.file, "phone"))).username == name

        hsm.ask(RemoveMfa(name, Role.CRYPTO_USER))
        hsm.ask(LogOut())
        hsm.ask(LogIn(name, Role.CRYPTO_USER, password(name)))

    def test_admins_make_no_keys_and_crypto_users_no_users(self, crew: Crew) -> None:
        name = a_name("user")
        with refused(sentences.WRONG_ROLE):
            as_admin(crew.harness).ask(an_ec_key(a_name("key")))
        with refused(sentences.WRONG_ROLE):
            crew.session().ask(CreateUser(name, Role.CRYPTO_USER, password(name)))

    def test_a_key_is_registered_with_a_signed_token_and_shown(self, active: Harness) -> None:
        name = with_user(active, a_name("user"))
        hsm = as_user(active, name)
        token = hsm.ask(GenerateToken(Service.REGISTRATION))

        with refused(sentences.BAD_REGISTRATION):
            hsm.ask(RegisterQuorumKey(public_pem("user1"), signed(token, "stranger")))
        hsm.ask(RegisterQuorumKey(public_pem("user1"), signed(token, "user1")))

        (shown,) = (user for user in hsm.ask(ListUsers()) if user.username == name)
        assert shown.quorum == ("token-sign",)
        with refused(sentences.BAD_REGISTRATION):
            hsm.ask(RegisterQuorumKey(public_pem("user1"), signed(token, "user1")))
