# SPDX-License-Identifier: Apache-2.0
"""The contract, third part: approvals."""

import hashlib

from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    GenerateKeyPair,
    GenerateToken,
    ListQuorumValues,
    ListTokens,
    ListUsers,
    LogIn,
    LogOut,
    SetQuorumValue,
    ShareKey,
    UnshareKey,
)
from approver_gui.hsm.words import (
    Curve,
    KeyFilter,
    Role,
    Service,
    TokenScope,
)
from approver_gui.tokens import codec
from approver_gui.tokens.approval_data import read_records
from approver_gui.tokens.model import ServiceToken
from tests.hsm.approvers import approved
from tests.hsm.harness import (
    Crew,
    Harness,
    Stories,
    a_name,
    activated,
    an_ec_key,
    an_ecdsa,
    as_admin,
    password,
    refusal_of,
    register,
    with_user,
)


class QuorumStories(Stories):
    """Nothing happens without its approvals."""

    def test_quorum_values_are_given_together_and_not_more_than_users(self, crew: Crew) -> None:
        hsm = crew.session()
        halves = GenerateKeyPair(
            "p", "k", curve=Curve.P256, share_with=("user2",), use_quorum=2
        )

        assert refusal_of(hsm, halves) == sentences.BOTH_VALUES
        assert refusal_of(hsm, an_ec_key("k", "user2", quorum=3)) == sentences.BAD_QUORUM_VALUE

    def test_two_approvals_are_worth_one_signature(self, crew: Crew) -> None:
        label = a_name("key")
        hsm = crew.session()
        private = hsm.ask(an_ec_key(label, "user2", "user3", quorum=2)).private
        assert (private.manage_quorum, private.use_quorum) == (2, 2)
        assert refusal_of(hsm, an_ecdsa(label)) == sentences.QUORUM_FAILED

        file = hsm.ask(GenerateToken(Service.KEY_USAGE, KeyFilter(label=label)))

        token = codec.parse(file)
        assert isinstance(token, ServiceToken)
        records = read_records(token.approval_data)
        assert token.key_reference == private.reference
        assert token.digest == hashlib.sha256(token.approval_data).digest()
        assert [(r.service_code, r.requester) for r in records] == [(5, "user1")] * 2
        assert refusal_of(hsm, an_ecdsa(label, file)) == sentences.NO_SIGNATURES
        assert refusal_of(hsm, an_ecdsa(label, approved(file, "user2"))) == (
            "Too few quorum approvals: currently 1 approvals, but 2 approvals required"
        )
        both = approved(file, "user1", "user3")
        assert hsm.ask(an_ecdsa(label, both)).signature
        assert refusal_of(hsm, an_ecdsa(label, both)) == sentences.BAD_APPROVAL

    def test_a_token_dies_with_its_session_and_its_time(self, crew: Crew) -> None:
        label = a_name("key")
        hsm = crew.session()
        hsm.ask(an_ec_key(label, "user2", quorum=2))
        ask = GenerateToken(Service.KEY_USAGE, KeyFilter(label=label))
        late = approved(hsm.ask(ask), "user1", "user2")

        assert refusal_of(crew.session(), an_ecdsa(label, late)) == sentences.BAD_APPROVAL
        crew.harness.pass_time(601)
        assert refusal_of(hsm, an_ecdsa(label, late)) == sentences.BAD_APPROVAL
        lost = approved(hsm.ask(ask), "user1", "user2")
        hsm.ask(LogOut())
        hsm.ask(LogIn("user1", Role.CRYPTO_USER, password("user1")))
        assert refusal_of(hsm, an_ecdsa(label, lost)) == sentences.BAD_APPROVAL

    def test_only_a_key_s_own_users_approve_and_each_counts_once(self, crew: Crew) -> None:
        label = a_name("key")
        hsm = crew.session()
        hsm.ask(an_ec_key(label, "user2", quorum=2))
        file = hsm.ask(GenerateToken(Service.KEY_USAGE, KeyFilter(label=label)))

        assert refusal_of(hsm, an_ecdsa(label, approved(file, "user1", "user3"))) == (
            sentences.BAD_APPROVAL
        )
        assert refusal_of(hsm, an_ecdsa(label, approved(file, "user1", "user1"))) == (
            sentences.too_few(1, 2)
        )

    def test_managing_a_key_wants_a_token_of_its_own(self, crew: Crew) -> None:
        label = a_name("key")
        key, hsm = KeyFilter(label=label), crew.session()
        hsm.ask(an_ec_key(label, "user2", quorum=2))
        usage = approved(hsm.ask(GenerateToken(Service.KEY_USAGE, key)), "user1", "user2")
        manage = approved(hsm.ask(GenerateToken(Service.KEY_MANAGEMENT, key)), "user1", "user2")

        assert refusal_of(hsm, ShareKey(key, "user3")) == sentences.QUORUM_FAILED
        assert refusal_of(hsm, ShareKey(key, "user3", usage)) == sentences.BAD_APPROVAL
        assert hsm.ask(ShareKey(key, "user3", manage))
        assert refusal_of(hsm, UnshareKey(key, "user3", manage)) == sentences.BAD_APPROVAL
        assert hsm.ask(DeleteKey(key))  # no quorum covers it

    def test_tokens_are_listed_and_deleted(self, crew: Crew) -> None:
        label = a_name("key")
        hsm = crew.session()
        hsm.ask(an_ec_key(label, "user2", quorum=2))
        ask = GenerateToken(Service.KEY_USAGE, KeyFilter(label=label))
        hsm.ask(DeleteTokens(TokenScope.USER))
        hsm.ask(ask)
        crew.harness.pass_time(100)
        file = hsm.ask(ask)

        listed = [t for t in crew.session(1).ask(ListTokens()) if t.username == "user1"]

        assert {(t.service, t.approvals_required, t.approvals) for t in listed} == {
            ("key-usage", 2, 0)
        }
        first, second = sorted(token.seconds_left or 0 for token in listed)
        assert 450 < first <= 500
        assert 550 < second <= 600
        hsm.ask(DeleteTokens(TokenScope.USER))
        assert refusal_of(hsm, an_ecdsa(label, approved(file, "user1", "user2"))) == (
            sentences.BAD_APPROVAL
        )
        as_admin(crew.harness).ask(DeleteTokens(TokenScope.ALL))
        assert hsm.ask(ListTokens()) == ()

    def test_a_full_token_table_has_no_room(self, crew: Crew) -> None:
        hsm = crew.session()
        crew.harness.set_fault(Fault(FaultKind.CROWDED))
        try:
            said = refusal_of(hsm, GenerateToken(Service.REGISTRATION))
        finally:
            crew.harness.clear_faults()

        assert said == sentences.TABLE_FULL

    def test_managing_users_wants_two_admins_once_m_is_raised(
        self, fresh_cluster: Harness
    ) -> None:
        activated(fresh_cluster)
        with_user(fresh_cluster, "officer1", Role.ADMIN)
        officer, admin = as_admin(fresh_cluster, "officer1"), as_admin(fresh_cluster)
        register(officer, "officer1")
        register(admin, "admin")
        make = CreateUser("user9", Role.CRYPTO_USER, password("user9"))

        assert refusal_of(admin, SetQuorumValue(Service.USER, 2)) == (
            sentences.USER_ABOVE_QUORUM
        )
        admin.ask(SetQuorumValue(Service.QUORUM, 2))
        assert refusal_of(admin, SetQuorumValue(Service.USER, 2)) == sentences.APPROVAL_NEEDED
        raising = admin.ask(GenerateToken(Service.QUORUM))
        both = approved(raising, "admin", "officer1", role="admin")
        admin.ask(SetQuorumValue(Service.USER, 2, both))
        assert dict(admin.ask(ListQuorumValues())) == {"user": 2, "quorum": 2}

        assert refusal_of(admin, make) == sentences.APPROVAL_NEEDED
        making = admin.ask(GenerateToken(Service.USER))
        assert refusal_of(admin, GenerateToken(Service.USER)) == sentences.ONE_TOKEN
        one = approved(making, "officer1", role="admin")
        with_one = CreateUser(make.username, make.role, make.password, one)
        assert refusal_of(admin, with_one) == sentences.too_few(1, 2)
        two = approved(one, "admin", role="admin")
        assert admin.ask(CreateUser(make.username, make.role, make.password, two))
        assert refusal_of(admin, DeleteUser("user9", Role.CRYPTO_USER, two)) == (
            sentences.BAD_APPROVAL
        )
        admin.ask(ChangePassword("admin", Role.ADMIN, password("admin")))  # the own one

    def test_m_raised_too_early_locks_the_cluster_for_good(
        self, fresh_cluster: Harness
    ) -> None:
        activated(fresh_cluster)
        admin = as_admin(fresh_cluster)

        admin.ask(SetQuorumValue(Service.QUORUM, 2))

        alone = admin.ask(GenerateToken(Service.QUORUM))
        hopeless = approved(alone, "admin", role="admin")
        assert refusal_of(admin, SetQuorumValue(Service.QUORUM, 3, hopeless)) == (
            sentences.BAD_APPROVAL
        )
        register(admin, "admin")  # now one admin can approve, of two
        assert refusal_of(admin, SetQuorumValue(Service.QUORUM, 3, hopeless)) == (
            sentences.too_few(1, 2)
        )

    def test_a_user_made_while_an_hsm_is_missing_is_inconsistent_until_repaired(
        self, fresh_cluster: Harness
    ) -> None:
        activated(fresh_cluster)
        admin = as_admin(fresh_cluster)
        fresh_cluster.set_fault(Fault(FaultKind.HSM_MISSING, 1))
        make = CreateUser("user1", Role.CRYPTO_USER, password("user1"))
        admin.ask(make)
        fresh_cluster.clear_faults()

        def coverage() -> str:
            users = admin.ask(ListUsers())
            return next(user.coverage for user in users if user.username == "user1")

        assert coverage() == "inconsistent"
        admin.ask(make)
        assert coverage() == "full"
        assert refusal_of(admin, make) == sentences.USER_EXISTS
