# SPDX-License-Identifier: Apache-2.0
"""What papers say of themselves, whose roots are trusted, who signed what."""

import pytest

from approver_gui.cluster.certificates import Papers, Root, fingerprint
from approver_gui.errors import CertificateError
from approver_gui.flows.setup.facts import Noted
from approver_gui.flows.setup.papers import is_signed_by, paper_of, shown_at, trust
from tests.cluster.authority_desk import a_request
from tests.hsm.embedded.owned import issuer, signed


def test_a_request_has_no_issuer_and_no_end():
    paper = paper_of("a.csr", a_request())
    assert "PARTN:5" in paper.subject
    assert (paper.issuer, paper.serial, paper.valid_until) == ("", "", None)
    assert paper.key_bits == 2048


def test_a_certificate_says_who_made_it_and_until_when():
    paper = paper_of("ca.crt", issuer("Ours"))
    assert paper.subject == paper.issuer == "CN=Ours"
    assert paper.valid_until is not None
    assert paper.fingerprint == fingerprint(issuer("Ours"))


def test_where_nothing_lies_nothing_is_shown(tmp_path):
    assert shown_at(tmp_path / "ca.crt", None) is None
    with pytest.raises(CertificateError):
        shown_at(tmp_path / "ca.crt", b"nothing")


def test_a_root_is_trusted_when_this_very_one_was_compared():
    noted = Noted(confirmed_roots=(("aws", fingerprint(issuer("Root")).hex()),))
    assert trust(Papers(aws_root=issuer("Root")), noted).own == {
        Root.AWS: fingerprint(issuer("Root"))
    }
    assert not trust(Papers(manufacturer_root=issuer("Root")), noted).own
    assert not trust(Papers(aws_root=issuer("Root", key="another")), noted).own


def test_only_the_issuers_own_key_makes_it_the_issuer():
    leaf = signed(a_request())
    assert is_signed_by(leaf, issuer())
    assert is_signed_by(leaf, issuer("Owner", key="another")) is False
    assert is_signed_by(leaf, issuer("Other")) is False
    assert is_signed_by(leaf, None) is None
    assert is_signed_by(None, issuer()) is None
