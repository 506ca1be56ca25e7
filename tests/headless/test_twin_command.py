# SPDX-License-Identifier: Apache-2.0
"""``cluster certificates`` and ``initialise``: from nobody's cluster to one's own."""

import shlex

import pytest

from approver_gui.cluster.certificates import Root, Trust, fingerprint, read_folder
from approver_gui.cluster.chains import judge
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.ownership import issuer_place
from approver_gui.hsm.embedded.rules import new_cluster
from approver_gui.hsm.embedded.store import create
from approver_gui.tokens.checks import Verdict, verdict
from tests.hsm.embedded.owned import issuer, signed


@pytest.fixture
def bare(console, tmp_path):
    """Return the file of a new cluster."""
    path = tmp_path / "bare.cluster"
    assert console.run("cluster", "new", "--state", path).code == ExitCode.DONE
    return path


def papers_in(console, bare, folder):
    done = console.run("cluster", "certificates", "--state", bare, "--out", folder)
    assert (done.code, done.err) == (ExitCode.DONE, "")
    return done.out


def signed_files(bare, folder, **named):
    """Write what an authority gives back for a cluster's request, and return both paths."""
    with Cluster.open(bare) as cluster:
        deed = cluster.deed()
    assert deed
    files = folder / "signed 'by us'.crt", folder / "our ca.crt"
    files[0].write_bytes(signed(deed.csr, **named))
    files[1].write_bytes(issuer())
    return files


def test_the_papers_are_written_under_awss_names_and_verify(console, bare, tmp_path):
    folder = tmp_path / "its papers"

    shown = papers_in(console, bare, folder)

    with Cluster.open(bare) as cluster:
        start = cluster.status().cluster_id
    names = {path.name for path in folder.iterdir()}
    assert names == {
        f"{start}_ClusterCsr.csr",
        f"{start}_HsmCertificate.crt",
        f"{start}_AwsHardwareCertificate.crt",
        f"{start}_ManufacturerHardwareCertificate.crt",
        "AWS_CloudHSM_Root-G1.crt",
        "liquid_security_certificate.crt",
    }
    assert shown.startswith(f"{WHAT_IT_IS}\n")
    assert all(f"  {name}\n" in shown for name in names)
    papers = read_folder(folder)
    assert papers.aws_root
    assert papers.manufacturer_root
    roots = {
        Root.AWS: fingerprint(papers.aws_root),
        Root.MANUFACTURER: fingerprint(papers.manufacturer_root),
    }
    found = judge(papers, Trust(roots), console.clock.now)
    assert verdict(found) is Verdict.GOOD


def test_what_comes_next_can_be_copied_to_a_shell(console, bare, tmp_path):
    folder = tmp_path / "its papers"
    shown = papers_in(console, bare, folder)

    lines = shown[shown.index("  approver-gui cluster verify") :]
    words = shlex.split(lines.replace("\\\n", ""))[:8]

    assert words == [
        *("approver-gui", "cluster", "verify", str(folder)),
        *("--aws-root", str(folder / "AWS_CloudHSM_Root-G1.crt")),
        *("--manufacturer-root", str(folder / "liquid_security_certificate.crt")),
    ]


def test_papers_are_put_into_a_new_or_empty_folder_only(console, bare, tmp_path):
    (tmp_path / "empty").mkdir()
    papers_in(console, bare, tmp_path / "empty")
    (tmp_path / "file").write_bytes(b"kept")

    for out in ("empty", "file", "no such folder/papers"):
        said = console.run("cluster", "certificates", "--state", bare, "--out", tmp_path / out)
        assert said.code == ExitCode.FILE
        assert "Traceback" not in said.err
    assert (tmp_path / "file").read_bytes() == b"kept"


def test_a_cluster_of_before_has_no_papers(console, tmp_path):
    create(path := tmp_path / "old", new_cluster(["EMBEDDED-0001"]))

    said = console.run("cluster", "certificates", "--state", path, "--out", tmp_path / "new")

    assert said.code == ExitCode.REFUSED
    assert not (tmp_path / "new").exists()
    shown = console.run("cluster", "status", "--state", path).out
    assert "Initialised     yes" in shown
    assert "Cluster  " not in shown
    said = console.run("cluster", "status", "--state", path, "--json").json
    assert (said["cluster_id"], said["created_at"]) == (None, None)


def test_it_is_initialised_and_said_where_the_issuing_certificate_must_lie(
    console, bare, tmp_path
):
    one, other = signed_files(bare, tmp_path)

    done = console.run(
        "cluster", "initialise", "--state", bare, "--signed", one, "--anchor", other
    )

    assert (done.code, done.err) == (ExitCode.DONE, "")
    assert done.out.startswith(f"{WHAT_IT_IS}\nThe cluster is initialised.")
    assert "can't be undone" in done.out
    place = f"{bare}.customerCA.crt"
    assert f"  cp {shlex.quote(str(other))} {place}\n" in done.out
    assert not issuer_place(bare).exists()
    assert "cluster activate" in done.out
    assert console.run("cluster", "status", "--state", bare, "--json").json["initialised"]
    after = papers_in(console, bare, tmp_path / "after")
    assert "_ClusterCertificate.crt" in after
    assert "sign-csr" not in after


@pytest.mark.parametrize("there", [None, b"another", b"x" * 10_000, issuer()])
def test_the_issuing_certificate_is_placed_when_that_is_wished(console, bare, tmp_path, there):
    one, other = signed_files(bare, tmp_path)
    place = issuer_place(bare)
    if there is not None:
        place.write_bytes(there)

    done = console.run(
        *("cluster", "initialise", "--state", bare),
        *("--signed", one, "--anchor", other, "--place"),
    )

    assert (done.code, done.err) == (ExitCode.DONE, "")
    assert place.read_bytes() == issuer()
    assert "The issuing certificate" in done.out
    assert str(place) in done.out
    kept = [one for one in tmp_path.glob("bare*customerCA*") if one != place]
    assert [path.read_bytes() for path in kept] == (
        [] if there in (None, issuer()) else [there]
    )
    with Cluster.open(bare) as cluster:
        assert cluster.obstacle() is None


def test_a_wrong_certificate_is_refused_and_nothing_is_placed(console, bare, tmp_path):
    one, other = signed_files(bare, tmp_path, carries="stranger")

    said = console.run(
        *("cluster", "initialise", "--state", bare),
        *("--signed", one, "--anchor", other, "--place"),
    )

    assert said.code == ExitCode.REFUSED
    assert "does not carry the key" in said.err
    assert not issuer_place(bare).exists()
    assert not console.run("cluster", "status", "--state", bare, "--json").json["initialised"]


@pytest.mark.parametrize("missing", [0, 1])
def test_a_certificate_that_cannot_be_read_is_told(console, bare, tmp_path, missing):
    files = signed_files(bare, tmp_path)
    files[missing].unlink()

    said = console.run(
        "cluster", "initialise", "--state", bare, "--signed", files[0], "--anchor", files[1]
    )

    assert said.code == ExitCode.FILE
    assert str(files[missing]) in said.err


def test_the_log_of_a_cluster_that_is_nobodys_is_empty(console, bare):
    assert console.run("cluster", "log", "--state", bare).out == ""
    assert console.run("cluster", "log", "--state", bare, "--json").json["events"] == []
