# SPDX-License-Identifier: Apache-2.0
import base64
import textwrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys import pem, rsa
from approver_gui.keys.pem import MAX_PEM_BYTES
from approver_gui.keys.secret import Secret
from tests.keys.conftest import WAYS
from tests.keys.stand_ins import DIGEST, a_key, openssl

PEM_PASSPHRASE = Secret("pem pass")
ENCRYPTED_WAYS = WAYS[2:]


NESTED = b""
for _ in range(20):
    NESTED = bytes((0x30, len(NESTED))) + NESTED


def framed(label: str, der: bytes) -> bytes:
    body = "\n".join(textwrap.wrap(base64.b64encode(der).decode(), 64))
    return f"-----BEGIN {label}-----\n{body}\n-----END {label}-----\n".encode()


@pytest.mark.parametrize("way", WAYS)
def test_a_key_is_read_however_openssl_writes_it(written, way):
    key = rsa.parse_pem(written(way), PEM_PASSPHRASE)

    assert key.public.pem() == openssl("pkey", "-pubout", data=written("PKCS#8"))


@pytest.mark.parametrize("way", WAYS)
def test_windows_line_ends_and_blank_lines_around_change_nothing(written, way):
    untrusted = b"\r\n \r\n" + written(way).replace(b"\n", b"\r\n") + b"\n\n"

    assert len(rsa.parse_pem(untrusted, PEM_PASSPHRASE).sign(DIGEST)) == 256


@pytest.mark.parametrize("way", ENCRYPTED_WAYS)
def test_an_encrypted_file_asks_for_its_passphrase(written, way):
    for nothing in (None, Secret("")):
        with pytest.raises(WrongPassphraseError, match="asks for its passphrase"):
            rsa.parse_pem(written(way), nothing)


@pytest.mark.parametrize("way", ENCRYPTED_WAYS)
def test_the_wrong_passphrase_of_a_file_is_told_and_not_repeated(written, way):
    with pytest.raises(WrongPassphraseError, match="Wrong passphrase") as caught:
        rsa.parse_pem(written(way), Secret("not this one"))

    assert "not this one" not in f"{caught.value}{caught.value.__cause__!r}"


@pytest.mark.parametrize(
    "way",
    [
        ("rsa", "-traditional", "-aes192"),
        ("rsa", "-traditional", "-camellia256"),
        ("pkcs8", "-topk8", "-v2", "aria-256-cbc"),
    ],
)
def test_a_cipher_that_is_not_supported_is_no_wrong_passphrase(written, way):
    untrusted = openssl(*way, "-passout", "pass:pem pass", data=written("PKCS#8"))

    with pytest.raises(KeyStoreError, match="encryption of the key file is unknown") as caught:
        rsa.parse_pem(untrusted, PEM_PASSPHRASE)
    assert not isinstance(caught.value, WrongPassphraseError)


def a_pss_key() -> bytes:
    return openssl("genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048")


def of_another_kind() -> dict[str, tuple[bytes, str]]:
    """Return files that are not wanted, and what is said of them."""
    ec = openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256")
    key = openssl("genrsa", "2048")
    der = openssl("pkey", "-outform", "DER", data=key)
    request = ("req", "-new", "-subj", "/CN=nobody", "-key", "/dev/stdin")
    return {
        "empty": (b"", "an empty file"),
        "blank": (b" \r\n", "an empty file"),
        "text": (b"Dear colleague,", "no PEM file"),
        "DER": (der, "binary data, perhaps DER"),
        "EC, PKCS#8": (ec, "another kind (EC)"),
        "EC, as of old": (openssl("ec", data=ec), "an elliptic-curve key"),
        "EC with parameters": (
            openssl("ecparam", "-name", "prime256v1", "-genkey"),
            "2 PEM blocks, the last of them an elliptic-curve key",
        ),
        "Ed25519": (openssl("genpkey", "-algorithm", "ed25519"), "another kind (Ed25519)"),
        "X25519": (openssl("genpkey", "-algorithm", "x25519"), "another kind (X25519)"),
        "RSA-PSS": (
            a_pss_key(),
            "PSS signatures only",
        ),
        "RSA-1024": (openssl("genrsa", "1024"), "an RSA key of 1024 bits"),
        "RSA-3072": (openssl("genrsa", "3072"), "an RSA key of 3072 bits"),
        "e = 3": (openssl("genrsa", "-3", "2048"), "an RSA key with exponent 3"),
        "three primes": (openssl("genrsa", "-primes", "3", "2048"), "two primes"),
        "public": (openssl("pkey", "-pubout", data=key), "a public key"),
        "public, PKCS#1": (openssl("rsa", "-RSAPublicKey_out", data=key), "PKCS#1"),
        "certificate": (openssl(*request, "-x509", data=key), "a certificate."),
        "request": (openssl(*request, data=key), "a certificate request"),
        "DSA": (framed("DSA PRIVATE KEY", der), "a DSA key"),
        "OpenSSH": (framed("OPENSSH PRIVATE KEY", der), "OpenSSH's own format"),
        "unheard of": (framed("CMS", der), "of the kind 'CMS'"),
        "PuTTY": (b"PuTTY-User-Key-File-3: ssh-rsa\n", "a PuTTY key"),
        "ours": (b'{\n  "format": "approver-gui/key/1",\n', "a sealed key file or a backup"),
        "two keys": (key + key, "2 PEM blocks, the last of them a private key"),
        "text before": (b"my key:\n" + key, "other text around"),
        "text after": (key + b"keep it safe\n", "other text around"),
        "no end": (key[:-30], "frame is broken"),
        "bad base64": (key.replace(b"\nMII", b"\nM=I"), "frame is broken"),
        "headers": (
            key.replace(
                b"KEY-----\n",
                b"KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,%032d\n\n" % 0,
                1,
            ),
            "frame is broken",
        ),
        "PKCS#1 inside PKCS#8": (
            framed(
                "PRIVATE KEY",
                openssl("rsa", "-traditional", "-outform", "DER", data=key),
            ),
            "sound RSA-2048 key",
        ),
        "too large": (key + b"\n" * MAX_PEM_BYTES, "too large"),
    }


def test_anything_else_is_refused_by_its_name(written):
    del written  # it says whether openssl is here
    for what, (untrusted, words) in of_another_kind().items():
        with pytest.raises(KeyStoreError) as caught:
            rsa.parse_pem(untrusted, None)
        assert words in str(caught.value), what
        assert not isinstance(caught.value, WrongPassphraseError), what


def test_a_block_that_was_read_prints_nothing(written):
    assert repr(pem.private_block(written("PKCS#8"))) == "Block(<hidden>)"


def test_an_encrypted_key_of_the_wrong_size_is_refused_too(written):
    del written
    small = openssl(
        "pkcs8", "-topk8", "-passout", "pass:pem pass", data=openssl("genrsa", "1024")
    )

    with pytest.raises(KeyStoreError, match="1024 bits"):
        rsa.parse_pem(small, PEM_PASSPHRASE)


@pytest.mark.parametrize(
    ("way", "number", "larger"),
    [
        ("PKCS#8 stretched long", "02030493e0", "02037fffff"),  # 300,000 rounds to 8 million
        ("PKCS#8 with scrypt", "020108020101", "02017f02017f"),  # r = 8, p = 1 to 127 each
    ],
)
def test_an_encryption_that_would_take_very_long_is_refused_untried(
    written, way, number, larger
):
    der = base64.b64decode(b"".join(written(way).splitlines()[1:-1]))
    assert der.count(bytes.fromhex(number)) == 1
    greedy = framed(
        "ENCRYPTED PRIVATE KEY", der.replace(bytes.fromhex(number), bytes.fromhex(larger))
    )

    with pytest.raises(KeyStoreError, match="too much work"):
        rsa.parse_pem(greedy, PEM_PASSPHRASE)


def test_a_public_key_is_read_in_one_form(written):
    public = openssl("pkey", "-pubout", data=written("PKCS#8"))

    key = rsa.parse_public_pem(public.replace(b"\n", b"\r\n"))

    assert key.pem() == public
    for other in (
        written("PKCS#8"),
        public + public,
        b"x\n" + public,
        openssl("rsa", "-pubin", "-RSAPublicKey_out", data=public),
        openssl("pkey", "-pubout", data=a_pss_key()),
        openssl("pkey", "-pubout", data=openssl("genrsa", "1024")),
        public.replace(b"Y-----\n", b"Y-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,00\n\n", 1),
        openssl("pkey", "-pubout", data=openssl("genrsa", "-3", "2048")),
        openssl("pkey", "-pubout", data=openssl("genpkey", "-algorithm", "ed25519")),
        b"",
    ):
        with pytest.raises(KeyStoreError):
            rsa.parse_public_pem(other)


@given(st.binary(max_size=400))
@example(b"-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----")
@example(framed("ENCRYPTED PRIVATE KEY", b"\x30\x80"))
@example(framed("ENCRYPTED PRIVATE KEY", b"\x30\x02\x30\x00"))
@example(framed("ENCRYPTED PRIVATE KEY", bytes((48, 126)) * 40))
@example(framed("ENCRYPTED PRIVATE KEY", NESTED))
@example(framed("PRIVATE KEY", b"\x30\x00"))
def test_any_bytes_are_an_error_of_one_kind(noise):
    for passphrase in (None, PEM_PASSPHRASE):
        with pytest.raises(KeyStoreError):
            rsa.parse_pem(noise, passphrase)
    with pytest.raises(KeyStoreError):
        rsa.parse_public_pem(noise)


@given(
    st.sampled_from(["PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY"]), st.binary()
)
def test_any_content_in_a_good_frame_is_an_error_of_one_kind(label, noise):
    with pytest.raises(KeyStoreError):
        rsa.parse_pem(framed(label, noise), PEM_PASSPHRASE)


@settings(max_examples=60)
@given(st.data())
def test_a_file_with_one_byte_changed_gives_a_sound_key_or_an_error(data):
    changed = bytearray(framed("PRIVATE KEY", a_key().der()))
    at = data.draw(st.integers(0, len(changed) - 1))
    changed[at] = data.draw(st.integers(0, 255))

    try:
        key = rsa.parse_pem(bytes(changed), None)
    except KeyStoreError:
        return
    assert key.public.verify(DIGEST, key.sign(DIGEST))
