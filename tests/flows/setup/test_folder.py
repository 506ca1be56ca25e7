# SPDX-License-Identifier: Apache-2.0
"""The working folder of a cluster: nothing lost, nothing overwritten silently."""

import os

import pytest

from approver_gui.cluster.certificates import Papers, Root
from approver_gui.cluster.port import BEFORE, Part
from approver_gui.errors import CertificateError, MediumError
from approver_gui.flows.setup.folder import WISHES, ClusterFolder
from approver_gui.flows.setup.wishes import Wishes, suggestion
from tests.cluster.authority_desk import a_request
from tests.hsm.embedded.owned import issuer
from tests.keys.stand_ins import Clock

ID = "cluster-abc234"


@pytest.fixture
def folder(tmp_path):
    return ClusterFolder(tmp_path / "clusters" / ID, ID, Clock())


def test_files_have_the_names_that_aws_gives_them(folder):
    assert folder.place(Part.CSR).name == "cluster-abc234_ClusterCsr.csr"
    assert folder.place(Root.AWS).name == "AWS_CloudHSM_Root-G1.crt"
    assert folder.signed_place.name == "cluster-abc234_CustomerHsmCertificate.crt"
    assert folder.issuer_place.name == "customerCA.crt"


def test_a_folder_that_is_not_there_lacks_everything(folder):
    assert folder.papers() == Papers()
    assert len(folder.missing(Papers())) == len(BEFORE) + len(Root)
    assert folder.read(folder.issuer_place) is None
    assert folder.wishes() == Wishes()
    assert not folder.path.exists()


def test_the_folder_is_for_this_user_only(folder):
    assert folder.put(folder.issuer_place, issuer())
    assert folder.path.stat().st_mode & 0o777 == 0o700


def test_papers_put_in_are_read_again(folder):
    folder.put(folder.place(Part.CSR), a_request())
    folder.put(folder.place(Root.AWS), issuer())
    papers = folder.papers()
    assert (papers.csr, papers.aws_root) == (a_request(), issuer())
    assert folder.place(Part.CSR).name not in folder.missing(papers)


def test_the_same_bytes_change_nothing_and_others_keep_the_old_ones_beside(folder):
    place = folder.issuer_place
    assert folder.put(place, issuer())
    assert not folder.put(place, issuer())
    assert folder.put(place, issuer("Another"))
    kept = [path for path in folder.path.iterdir() if path != place]
    assert [path.read_bytes() for path in kept] == [issuer()]
    assert kept[0].name == "customerCA.replaced-20260314T120000Z.crt"
    assert place.read_bytes() == issuer("Another")
    assert folder.papers() == Papers()  # what is kept beside is no paper


def test_a_paper_that_is_none_is_named(folder):
    folder.put(folder.place(Part.HSM), b"nothing")
    with pytest.raises(CertificateError, match=r"HsmCertificate\.crt"):
        folder.papers()


def test_a_pipe_in_the_place_of_a_file_is_no_file(folder):
    folder.put(folder.issuer_place, issuer())
    os.mkfifo(folder.signed_place)
    with pytest.raises(MediumError):
        folder.read(folder.signed_place)


def test_wishes_are_kept(folder):
    assert folder.put_wishes(suggestion())
    assert not folder.put_wishes(suggestion())
    assert folder.wishes() == suggestion()
    (folder.path / WISHES).write_bytes(b"{}")
    with pytest.raises(MediumError):
        folder.wishes()


def test_where_nothing_can_be_written_what_was_there_is_there(folder):
    folder.path.parent.mkdir(parents=True)
    folder.path.write_bytes(b"in the way")
    with pytest.raises(MediumError):
        folder.put(folder.issuer_place, issuer())
    assert folder.path.read_bytes() == b"in the way"
