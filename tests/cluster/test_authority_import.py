# SPDX-License-Identifier: Apache-2.0
"""An authority that exists elsewhere is taken over, if it is one and if it is whole."""

import errno
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from cryptography.x509.oid import NameOID

from approver_gui.cluster.reading import read_certificate
from approver_gui.errors import KeyStoreError, RefusedError, WrongPassphraseError
from approver_gui.keys.store import Protection
from tests.cluster.authority_desk import a_certificate, a_request, pem_of
from tests.keys.stand_ins import a_key, another_key, openssl, secret

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")


# Import


def test_an_authority_of_the_guides_own_commands_is_taken_over(present):
    card = present.imported()

    assert card.certificate == a_certificate()
    assert (card.bits, card.subject) == (2048, "C=DE, CN=Theirs")
    assert card.key_fingerprint == a_key().public.fingerprint()
    assert present.authorities.cards() == (card,)


def test_an_encrypted_key_file_opens_with_its_own_passphrase(present):
    sealed = openssl("pkcs8", "-topk8", "-passout", "pass:pem pass", data=pem_of(a_key()))

    with pytest.raises(WrongPassphraseError):
        present.imported(key=sealed)
    present.authorities.import_pair(
        *("theirs", sealed, secret("pem pass"), a_certificate()),
        passphrase=secret(),
        protection=Protection.PASSPHRASE_ONLY,
    )

    assert present.authorities.card("theirs").protection is Protection.PASSPHRASE_ONLY


def test_a_pair_that_does_not_belong_together_is_refused(present):
    with pytest.raises(RefusedError, match="do not belong together"):
        present.imported(key=pem_of(another_key()))
    assert not present.folder.exists()


@pytest.mark.parametrize(
    ("extra", "why"),
    [
        (("-addext", "basicConstraints=critical,CA:FALSE"), "no certificate of an authority"),
        (("-addext", "keyUsage=digitalSignature"), "key usage"),
        (("-sha1",), "SHA-1"),
        (("-set_serial", "0"), "serial number"),
    ],
)
def test_a_certificate_that_is_no_use_as_an_anchor_is_refused(present, extra, why):
    unfit = a_certificate(3652, "/CN=Unfit", *extra)

    with pytest.raises(RefusedError, match=why):
        present.imported(certificate=unfit)
    assert not present.folder.exists()


def test_a_certificate_that_another_signed_is_refused(present):
    present.made()
    signed = present.authorities.sign_csr("ours", secret(), a_request())

    with pytest.raises(RefusedError, match="no certificate of an authority"):
        present.imported(key=pem_of(another_key()), certificate=signed)


def a_handmade(units=1, signer=None) -> bytes:
    """Return a certificate of an authority with the key of ``a_key``, signed by any key."""
    unit = x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, "x" * 60)
    own = x509.Name([unit] * units)
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(own)
        .issuer_name(x509.Name.from_rfc4514_string("CN=Root") if signer else own)
        .public_key(load_der_public_key(a_key().public.spki))  # type: ignore[arg-type]
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    return (signer or a_key()).certify(builder).public_bytes(Encoding.PEM)


def test_an_authority_below_another_one_is_no_anchor(present):
    with pytest.raises(RefusedError, match="not self-signed"):
        present.imported(certificate=a_handmade(signer=another_key()))


def test_a_forged_self_signature_is_no_anchor(present):
    whole = read_certificate(a_certificate(), "PEM").der
    forged = openssl("x509", "-inform", "DER", data=whole[:-1] + bytes([whole[-1] ^ 1]))

    with pytest.raises(RefusedError, match="not self-signed"):
        present.imported(certificate=forged)


def test_a_certificate_longer_than_aws_takes_is_refused(present):
    with pytest.raises(RefusedError, match="longer than the 5000 characters"):
        present.imported(certificate=a_handmade(units=30))


def test_an_authority_without_a_key_identifier_signs_as_well(present, tmp_path):
    present.imported(certificate=a_handmade())
    anchor, signed = tmp_path / "anchor.crt", tmp_path / "signed.crt"
    anchor.write_bytes(present.authorities.card("theirs").certificate)
    signed.write_bytes(present.authorities.sign_csr("theirs", secret(), a_request()))

    assert openssl("verify", "-CAfile", str(anchor), str(signed)).endswith(b": OK\n")


def test_a_certificate_that_cannot_be_written_is_told_and_the_key_stays(present, monkeypatch):
    present.store.import_pem("theirs", pem_of(a_key()), None, secret(), Protection.KEYRING)

    def refuse(*_arguments, **_named):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(KeyStoreError, match="No space left"):
        present.authorities.attach("theirs", a_certificate())
    monkeypatch.undo()
    monkeypatch.setattr("os.unlink", refuse)
    with pytest.raises(KeyStoreError, match="No space left"):
        present.authorities.delete("theirs")
    monkeypatch.undo()

    assert [key.name for key in present.authorities.inventory().unfinished] == ["theirs"]
    with pytest.raises(KeyStoreError, match="taken"):
        present.authorities.import_pair(
            *("theirs", pem_of(a_key()), None, a_certificate()),
            passphrase=secret(),
            protection=Protection.KEYRING,
        )


def test_a_certificate_is_attached_once(present):
    card = present.imported()

    with pytest.raises(KeyStoreError, match="taken"):
        present.authorities.attach("theirs", a_certificate())
    assert present.authorities.card("theirs") == card


def test_an_authority_that_is_over_is_not_taken_over(present):
    present.clock.move(days=3653)

    with pytest.raises(RefusedError, match="ended on"):
        present.imported()
    assert not present.folder.exists()


def test_a_weak_key_is_not_taken_over(present):
    with pytest.raises(KeyStoreError, match="1024 bits"):
        present.imported(key=openssl("genrsa", "1024"))
