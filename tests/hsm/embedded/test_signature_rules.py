# SPDX-License-Identifier: Apache-2.0
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    ExportPublicKey,
    GenerateKeyPair,
    SetKeyAttribute,
    Sign,
    Verify,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism
from tests.hsm.embedded.memory import MemoryHsm
from tests.hsm.embedded.stage import KEY, PAYLOAD, PUBLIC, Stage, a_pair, a_sign, missing

EC = (Mechanism.ECDSA, Hash.SHA256)


def a_verify(signature: bytes, key: KeyFilter = PUBLIC, payload: bytes = PAYLOAD) -> Verify:
    return Verify(*EC, key, payload, signature)


def stage_with_key() -> tuple[Stage, MemoryHsm]:
    stage = Stage()
    hsm = stage.user("user1")
    hsm.ask(a_pair("user2"))
    return stage, hsm


def test_owner_and_sharers_sign_and_everybody_verifies():
    stage, hsm = stage_with_key()

    made = hsm.ask(a_sign())

    assert made.key_reference == "0x000000000000220e"
    assert stage.user("user2").ask(a_sign()) == made
    other = stage.user("user3")
    assert other.ask(a_verify(made.signature)) == "Signature verified successfully"
    assert other.refusal(a_sign()) == sentences.NO_KEY
    wrong = a_verify(made.signature, payload=b"other")
    assert other.refusal(wrong) == sentences.NOT_VERIFIED


def test_each_half_does_its_own_work():
    _stage, hsm = stage_with_key()
    assert hsm.refusal(a_sign(key=PUBLIC)) == sentences.WRONG_KEY
    assert hsm.refusal(a_verify(b"", KEY)) == sentences.WRONG_KEY
    assert hsm.refusal(ExportPublicKey(KEY)) == sentences.WRONG_KEY
    assert hsm.ask(ExportPublicKey(PUBLIC)).startswith(b"PEM of ")


def test_an_attribute_can_forbid_it():
    _stage, hsm = stage_with_key()
    signature = hsm.ask(a_sign()).signature
    hsm.ask(SetKeyAttribute(KEY, "sign", "false"))
    hsm.ask(SetKeyAttribute(PUBLIC, "verify", "false"))
    assert hsm.refusal(a_sign()) == sentences.WRONG_KEY
    assert hsm.refusal(a_verify(signature)) == sentences.WRONG_KEY


def test_key_and_mechanism_fit_or_it_says_so():
    hsm = Stage().user("user1")
    hsm.ask(GenerateKeyPair("key_pub", "key", rsa_bits=2048))
    assert hsm.refusal(a_sign()) == sentences.DOES_NOT_FIT
    assert hsm.refusal(a_verify(b"")) == sentences.DOES_NOT_FIT
    sign = Sign(Mechanism.RSA_PKCS_PSS, Hash.SHA512, KEY, PAYLOAD, salt_bytes=0)
    assert hsm.ask(sign).signature


def test_admins_and_strangers_do_none_of_it():
    stage, _hsm = stage_with_key()
    for request in (a_sign(), a_verify(b""), ExportPublicKey(PUBLIC)):
        assert stage.admin.refusal(request) == sentences.WRONG_ROLE
        assert stage.session().refusal(request) == sentences.NOT_LOGGED_IN


def test_verifying_wants_two_hsms_and_exporting_one():
    stage, hsm = stage_with_key()
    signature = hsm.ask(a_sign()).signature
    stage.set_fault(missing())
    assert hsm.refusal(a_verify(signature)) == sentences.UNAVAILABLE_KEY
    assert hsm.ask(ExportPublicKey(PUBLIC))
