# SPDX-License-Identifier: Apache-2.0
"""The contract, second part: keys, and what they sign."""

import base64
import hashlib

from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.requests import (
    DeleteKey,
    DescribeHsms,
    ExportPublicKey,
    GenerateKeyPair,
    ListKeys,
    SetKeyAttribute,
    ShareKey,
    Sign,
    UnshareKey,
    Verify,
)
from approver_gui.hsm.words import (
    Hash,
    KeyClass,
    KeyFilter,
    Mechanism,
)
from tests.hsm.harness import (
    PAYLOAD,
    SHA256_DIGEST_INFO,
    Crew,
    Stories,
    a_name,
    an_ec_key,
    an_ecdsa,
    refusal_of,
    refused,
)


class KeyStories(Stories):
    """Keys are made, shared, used and deleted."""

    def test_a_pair_has_two_halves_that_are_found_by_label_class_and_reference(
        self, crew: Crew
    ) -> None:
        label = a_name("key with spaces")
        hsm = crew.session()

        pair = hsm.ask(an_ec_key(label, "user2"))

        (found,) = hsm.ask(ListKeys(KeyFilter(label=label))).keys
        assert found == pair.private
        assert (found.owners, found.shared_with) == (("user1",), ("user2",))
        assert (found.key_class, found.key_type, found.coverage) == (
            "private-key",
            "ec",
            "full",
        )
        assert hsm.ask(ListKeys(KeyFilter(reference=pair.public.reference))).keys == (
            pair.public,
        )
        seen = crew.session(2).ask(ListKeys()).keys
        assert pair.public in seen
        assert pair.private not in seen
        hsm.ask(an_ec_key(a_name("key")))
        with refused(sentences.SEVERAL_KEYS):
            hsm.ask(DeleteKey(KeyFilter(key_class=KeyClass.PUBLIC)))

    def test_a_key_is_shared_changed_taken_back_and_deleted(self, crew: Crew) -> None:
        label = a_name("key")
        key, other = KeyFilter(label=label), crew.session(1)
        hsm = crew.session()
        hsm.ask(an_ec_key(label))

        assert hsm.ask(ShareKey(key, "user2")) == "Key shared successfully"
        assert other.ask(an_ecdsa(label)).signature
        with refused(sentences.NOT_OWNER):
            other.ask(DeleteKey(key))
        assert hsm.ask(UnshareKey(key, "user2"))
        with refused(sentences.NO_KEY):
            other.ask(an_ecdsa(label))
        assert hsm.ask(SetKeyAttribute(key, "sign", "false"))
        with refused(sentences.WRONG_KEY):
            hsm.ask(an_ecdsa(label))
        assert hsm.ask(SetKeyAttribute(key, "label", f"{label} (old)"))
        assert hsm.ask(DeleteKey(KeyFilter(label=f"{label} (old)")))
        assert not hsm.ask(ListKeys(KeyFilter(label=f"{label} (old)"))).keys

    def test_rsa_signs_data_and_digests_and_verifies(self, crew: Crew) -> None:
        label = a_name("rsa")
        hsm = crew.session()
        hsm.ask(GenerateKeyPair(f"{label}_pub", label, rsa_bits=2048))
        private, public = KeyFilter(label=label), KeyFilter(label=f"{label}_pub")
        digest = hashlib.sha256(PAYLOAD).digest()
        how = (Mechanism.RSA_PKCS, Hash.SHA256)

        of_data = hsm.ask(Sign(*how, private, PAYLOAD))
        of_digest = hsm.ask(Sign(*how, private, SHA256_DIGEST_INFO + digest, is_digest=True))

        assert of_data == of_digest
        assert len(of_data.signature) == 256
        assert hsm.ask(Verify(*how, public, PAYLOAD, of_data.signature))
        with refused(sentences.NOT_VERIFIED):
            hsm.ask(Verify(*how, public, PAYLOAD + b"!", of_data.signature))
        with refused(sentences.DOES_NOT_FIT):
            hsm.ask(Sign(*how, private, digest, is_digest=True))
        pss = hsm.ask(
            Sign(Mechanism.RSA_PKCS_PSS, Hash.SHA256, private, digest, is_digest=True)
        )
        assert hsm.ask(
            Verify(
                Mechanism.RSA_PKCS_PSS,
                Hash.SHA256,
                public,
                PAYLOAD,
                pss.signature,
                salt_bytes=32,
            )
        )

    def test_ecdsa_gives_r_and_s_and_the_public_key_is_pem(self, crew: Crew) -> None:
        label = a_name("ec")
        hsm = crew.session()
        hsm.ask(an_ec_key(label))
        public = KeyFilter(label=f"{label}_pub")

        signature = hsm.ask(an_ecdsa(label)).signature

        assert len(signature) == 64
        assert hsm.ask(Verify(Mechanism.ECDSA, Hash.SHA256, public, PAYLOAD, signature))
        pem = hsm.ask(ExportPublicKey(public)).decode("ascii")
        assert pem.startswith("-----BEGIN PUBLIC KEY-----\n")
        assert base64.b64decode("".join(pem.splitlines()[1:-1])).startswith(b"\x30\x59")

    def test_a_key_must_be_on_two_hsms_that_can_be_reached(self, crew: Crew) -> None:
        label = a_name("key")
        hsm = crew.session()
        hsm.ask(an_ec_key(label))
        crew.harness.set_fault(Fault(FaultKind.HSM_MISSING, 1))
        try:
            said = refusal_of(hsm, an_ecdsa(label)), refusal_of(hsm, an_ec_key(a_name("key")))
            hsms = hsm.ask(DescribeHsms())
        finally:
            crew.harness.clear_faults()

        assert set(said) == {sentences.UNAVAILABLE_KEY}
        assert len(hsms) == 1
        assert hsm.ask(an_ecdsa(label)).signature
