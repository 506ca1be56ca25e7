# SPDX-License-Identifier: Apache-2.0
"""Sets of papers with one fault each, and what a judge has to say about it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from approver_gui.cluster.certificates import Papers
from approver_gui.tokens.checks import Verdict
from tests.cluster.foundry import (
    AWS_NAME,
    Shape,
    der,
    hsm_name,
    key,
    name,
    papers,
    pem,
)

EARLY, LATE = datetime(2025, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
STRANGER, WEAK = "stranger", 1024


@dataclass(frozen=True)
class Doctored:
    """One fault: how it is made, which check names it, and with which words.

    Attributes:
        check_id: of the check.
        words: that stand in what it says.
        changes: of what the foundry makes.
        verdict: of the whole set.
        of_request: the fault is in the request, which openssl verify never sees.
    """

    check_id: str
    words: str
    changes: dict[str, dict[str, Any]]
    verdict: Verdict = Verdict.STOP
    of_request: bool = False

    def papers(self, shape: Shape) -> Any:
        return papers(shape, **self.changes)


def stranger():
    return key(STRANGER)


def known(common_name):
    root = name({"CN": common_name})
    return {"subject": root, "issuer": root}, {"issuer": root}


def made() -> dict[str, Doctored]:
    """Return the doctored sets by name; each starts from the good one."""
    aws, below_aws = known("AWS  CloudHSM Root g1")
    maker, below_maker = known("localca.liquidsecurity.cavium.com")
    other_hardware = {"key": stranger()}
    elsewhere = hsm_name(serial="5.3G9999-ICM999999")
    weak_hardware = {"key": key("weak", WEAK)}
    return {
        "forged HSM": Doctored(
            "C7", "HSM's certificate: its signature is forged", {"hsm": {"signer": stranger()}}
        ),
        "forged AWS hardware": Doctored(
            "C7",
            "AWS's hardware certificate: its sig",
            {"aws_hardware": {"signer": stranger()}},
        ),
        "forged manufacturer hardware": Doctored(
            "C7",
            "The manufacturer's hardware certificate: its signature",
            {"manufacturer_hardware": {"signer": stranger()}},
        ),
        "forged root": Doctored(
            "C7", "AWS's root: its own signature", {"aws_root": {"signer": stranger()}}
        ),
        "impostor of AWS": Doctored(
            "C5", "AWS's root is an impostor", {"aws_root": aws, "aws_hardware": below_aws}
        ),
        "impostor of the maker": Doctored(
            "C5",
            "The manufacturer's root is an impostor",
            {"manufacturer_root": maker, "manufacturer_hardware": below_maker},
        ),
        "other hardware key": Doctored(
            "C12", "different hardware keys", {"manufacturer_hardware": other_hardware}
        ),
        "other hardware": Doctored(
            "C12", "different hardware", {"aws_hardware": {"subject": elsewhere}}
        ),
        "other issuer": Doctored("C6", "was issued by", {"hsm": {"issuer": elsewhere}}),
        "unknown issuer of hardware": Doctored(
            "C6", "AWS's hardware certificate was", {"aws_hardware": {"issuer": elsewhere}}
        ),
        "other partition": Doctored(
            "C13",
            "of another partition",
            {"csr": {"subject": hsm_name(partition=2)}},
            of_request=True,
        ),
        "request of another HSM": Doctored(
            "C13",
            "of another HSM",
            {"csr": {"subject": hsm_name(serial="X-1", partition=1)}},
            of_request=True,
        ),
        "HSM of other hardware": Doctored(
            "C13", "of another HSM", {"hsm": {"subject": hsm_name(serial="X-1", partition=1)}}
        ),
        "unreadable name": Doctored(
            "C13",
            "no HSM that this program can read",
            {"csr": {"subject": name({"CN": "cluster"})}},
            Verdict.DOUBT,
            of_request=True,
        ),
        "edited request": Doctored(
            "C14", "request was edited", {"csr": {"signer": stranger()}}, of_request=True
        ),
        "request with another key": Doctored(
            "C15", "another key", {"csr": {"key": stranger()}}, of_request=True
        ),
        "HSM straight from the root": Doctored(
            "C2",
            "issued by a root itself",
            {"hsm": {"issuer": AWS_NAME, "signer": key("aws")}},
        ),
        "HSM with the hardware's key": Doctored(
            "C2", "key of the hardware itself", {"hsm": {"key": key("hardware")}}
        ),
        "partition as hardware": Doctored(
            "C2",
            "AWS's hardware certificate: the file holds an HSM's",
            {"aws_hardware": {"subject": hsm_name(partition=1)}},
        ),
        "roots of one key": Doctored(
            "C3",
            "passed off as two",
            {
                "manufacturer_root": {"key": key("aws"), "signer": key("aws")},
                "manufacturer_hardware": {"signer": key("aws")},
            },
        ),
        "RSA-1024 HSM": Doctored(
            "C10",
            "HSM's certificate has a weak or unknown key: RSA-1024",
            {"hsm": weak_hardware, "csr": weak_hardware},
        ),
        "RSA-1024 hardware": Doctored(
            "C10",
            "hardware certificate has a weak or unknown key: RSA-1024",
            {
                "aws_hardware": weak_hardware,
                "manufacturer_hardware": weak_hardware,
                "hsm": {"signer": key("weak", WEAK)},
            },
        ),
        "SHA-1": Doctored("C11", "algorithm: SHA-1", {"hsm": {"digest": "SHA-1"}}),
        "MD5": Doctored("C11", "algorithm: MD5", {"manufacturer_hardware": {"digest": "MD5"}}),
        "SHA-1 in the request": Doctored(
            "C11",
            "request is signed with a weak",
            {"csr": {"digest": "SHA-1"}},
            of_request=True,
        ),
        "expired root": Doctored(
            "C8",
            "The manufacturer's root expired on 2025-01-01",
            {"manufacturer_root": {"ends": EARLY}},
            Verdict.DOUBT,
        ),
        "expired hardware": Doctored(
            "C8",
            "AWS's hardware certificate expired",
            {"aws_hardware": {"ends": EARLY}},
            Verdict.DOUBT,
        ),
        "expired HSM": Doctored(
            "C8", "HSM's certificate expired", {"hsm": {"ends": EARLY}}, Verdict.DOUBT
        ),
        "future HSM": Doctored(
            "C9", "HSM's certificate is not yet in force", {"hsm": {"begins": LATE}}
        ),
        "future root": Doctored(
            "C9", "AWS's root is not yet in force", {"aws_root": {"begins": LATE}}
        ),
    }


def swapped(good: Papers) -> dict[str, tuple[Papers, str, str]]:
    """Return sets with good papers in wrong places, the check and its words."""
    return {
        "AWS's hardware twice": (
            replace(good, manufacturer_hardware=good.aws_hardware),
            "C3",
            "one attestation is passed off as two",
        ),
        "AWS's hardware in the maker's place": (
            replace(good, manufacturer_hardware=good.aws_hardware),
            "C2",
            "manufacturer's hardware certificate: the file holds the one that",
        ),
        "hardware certificates exchanged": (
            replace(
                good,
                manufacturer_hardware=good.aws_hardware,
                aws_hardware=good.manufacturer_hardware,
            ),
            "C2",
            "AWS's hardware certificate: the file holds the one that",
        ),
        "roots exchanged": (
            replace(good, aws_root=good.manufacturer_root, manufacturer_root=good.aws_root),
            "C2",
            "hardware certificate: the file holds the one that",
        ),
        "one root twice": (
            replace(good, manufacturer_root=good.aws_root),
            "C3",
            "Both roots have one and the same key",
        ),
        "one chain twice": (
            replace(
                good, manufacturer_root=good.aws_root, manufacturer_hardware=good.aws_hardware
            ),
            "C3",
            "Both hardware certificates are one and the same",
        ),
        "HSM in the hardware's place": (
            replace(good, aws_hardware=good.hsm),
            "C2",
            "AWS's hardware certificate: the file holds an HSM's certificate",
        ),
        "hardware in the HSM's place": (
            replace(good, hsm=good.aws_hardware),
            "C2",
            "The HSM's certificate: the file holds a hardware certificate",
        ),
        "root in the HSM's place": (
            replace(good, hsm=good.aws_root),
            "C2",
            "The HSM's certificate: the file holds a root",
        ),
        "root in the hardware's place": (
            replace(good, aws_hardware=good.aws_root),
            "C2",
            "AWS's hardware certificate: the file holds a root",
        ),
        "hardware in the root's place": (
            replace(good, aws_root=good.aws_hardware),
            "C2",
            "AWS's root: the file holds no root",
        ),
        "request in the HSM's place": (
            replace(good, hsm=good.csr),
            "C2",
            "The HSM's certificate: the file holds a certificate request",
        ),
        "certificate in the request's place": (
            replace(good, csr=good.hsm),
            "C2",
            "The cluster's request: the file holds a certificate, not",
        ),
        "no request": (replace(good, csr=None), "C1", "request is missing"),
        "no HSM": (replace(good, hsm=None), "C1", "HSM's certificate is missing"),
        "no root": (replace(good, aws_root=None), "C1", "AWS's root is missing"),
        "no hardware": (
            replace(good, manufacturer_hardware=None),
            "C1",
            "The manufacturer's hardware certificate is missing",
        ),
        "another's certificate afterwards": (
            replace(good, cluster=good.aws_root),
            "C16",
            "cluster's certificate carries another key",
        ),
    }


# --- files that cannot be read -----------------------------------------------------------


def spoil(good: Papers) -> dict[str, tuple[bytes, str]]:
    """Return what may lie in the HSM's file instead of its certificate, and the words."""
    hsm, root = good.hsm or b"", good.aws_root or b""
    return {
        "truncated": (hsm[: len(hsm) // 2], "cut off"),
        "beginning lost": (hsm[40:], "beginning is cut off"),
        "truncated inside": (pem(der(hsm)[:-20]), "damaged or not in DER"),
        "something behind": (pem(der(hsm) + b"\0"), "damaged or not in DER"),
        "two certificates": (hsm + root, "2 PEM blocks"),
        "two without a line end": (hsm.rstrip() + root, "2 PEM blocks"),
        "private key": (hsm + pem(b"key", "PRIVATE KEY"), "private key in it"),
        "private key alone": (pem(b"key", "RSA PRIVATE KEY"), "private key in it"),
        "five megabytes": (hsm + b"\n" * 5_000_000, "larger than 65536 bytes"),
        "DER": (der(hsm), "binary (DER)"),
        "UTF-16": (hsm.decode().encode("utf-16"), "UTF-16"),
        "UTF-16 without a mark": (hsm.decode().encode("utf-16-be"), "UTF-16"),
        "text before": (b"Certificate:\n" + hsm, "other text around it"),
        "byte order mark": (b"\xef\xbb\xbf" + hsm, "other text around it"),
        "empty": (b"\n", "empty"),
        "public key": (pem(b"key", "PUBLIC KEY"), "of the kind 'PUBLIC KEY'"),
        "idle bits": (hsm.replace(b"==\n", b"=\n"), "") if b"==" in hsm else (b"x", "no PEM"),
        "a page": (b"<html>", "no PEM file"),
    }
