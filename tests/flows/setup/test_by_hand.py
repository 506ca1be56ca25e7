# SPDX-License-Identifier: Apache-2.0
"""The lines for the AWS CLI: a shell takes them, and ``aws`` gets exactly the words meant.

``aws`` is a little script here that writes down its words, each ended by a zero byte, and
answers with a certificate that has no line end.
"""

import os
import shlex
import subprocess

import pytest

from approver_gui.cluster import reading
from approver_gui.cluster.port import NewCluster
from approver_gui.errors import RefusedError
from approver_gui.flows.setup import by_hand
from approver_gui.flows.setup.by_hand import Where
from tests.cluster import foundry

CLUSTER, HSM = "cluster-abc2345defg", "hsm-abc2345defg"
NASTY = 'it\'s $HOME `id` "x" ; rm -rf * \\ ~'
PEM = b"-----BEGIN CERTIFICATE-----\nTUlJRA==\n-----END CERTIFICATE-----"
SCRIPT = """#!/bin/sh
printf '%s\\0' "$PWD" "${AWS_MAX_ATTEMPTS:-}" "$@" >> "$LOG"
printf '\\n' >> "$LOG"
printf '%s' "$ANSWER"
exit "${CODE:-0}"
"""


class Shell:
    """A POSIX shell with an ``aws`` of its own."""

    def __init__(self, folder):
        self.start = folder / "start"
        self.start.mkdir()
        self.log = folder / "log"
        self.attempts = ""
        aws = folder / "bin" / "aws"
        aws.parent.mkdir()
        aws.write_text(SCRIPT)
        aws.chmod(0o755)
        self.environ = {
            "PATH": f"{aws.parent}{os.pathsep}{os.environ['PATH']}",
            "LOG": str(self.log),
            "ANSWER": PEM.decode(),
            "HOME": str(folder),
        }

    def run(self, line, **other):
        self.log.write_bytes(b"")
        done = subprocess.run(
            ["sh", "-c", line], cwd=self.start, env={**self.environ, **other}, check=False
        )
        folder, self.attempts, *words = self.log.read_bytes().decode().split("\0")
        return done.returncode, folder, words[:-1]


@pytest.fixture
def shell(tmp_path):
    return Shell(tmp_path)


@pytest.fixture
def nasty(tmp_path):
    folder = tmp_path / NASTY
    folder.mkdir()
    return Where("eu-central-1", NASTY, folder)


def every(where):
    return [
        by_hand.create_cluster(where, NewCluster("hsm2m.medium", ("subnet-1", "subnet-2"))),
        by_hand.list_clusters(where),
        by_hand.look(where, CLUSTER),
        by_hand.zones(where, CLUSTER),
        by_hand.create_hsm(where, CLUSTER, "eu-central-1a"),
        by_hand.fetch_papers(where, CLUSTER),
        by_hand.fetch_cluster_certificate(where, CLUSTER),
        by_hand.initialise(where, CLUSTER),
        by_hand.delete_hsm(where, CLUSTER, HSM),
        by_hand.delete_cluster(where, CLUSTER),
    ]


def test_every_line_is_one_line_that_a_shell_can_read(nasty):
    lines = [line for one in every(nasty) for line in one.lines]
    assert len(lines) == 15
    for line in lines:
        assert len(line.splitlines()) == 1
        subprocess.run(["sh", "-n", "-c", line], check=True)
        assert shlex.split(line)


def test_nasty_values_reach_aws_as_they_are_and_run_nothing(shell, nasty):
    for instruction in every(nasty):
        for line in instruction.lines:
            code, _, words = shell.run(line)
            assert code == 0
            assert words[0] == "cloudhsmv2"
            assert words[-4:] == ["--region", "eu-central-1", "--profile", NASTY]


def test_without_region_and_profile_the_cli_uses_its_own(shell):
    for instruction in every(Where()):
        for line in instruction.lines:
            words = shell.run(line)[2]
            assert "--region" not in words
            assert "--profile" not in words


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (
            by_hand.create_cluster(
                Where(), NewCluster("hsm1.medium", ("subnet-1", "subnet-2"))
            ),
            "create-cluster --hsm-type hsm1.medium --mode FIPS --subnet-ids subnet-1 subnet-2"
            " --query Cluster.ClusterId --output text",
        ),
        (
            by_hand.create_hsm(Where(), CLUSTER, "eu-central-1a"),
            f"create-hsm --cluster-id {CLUSTER} --availability-zone eu-central-1a",
        ),
        (
            by_hand.initialise(Where(), CLUSTER),
            f"initialize-cluster --cluster-id {CLUSTER}"
            f" --signed-cert file://{CLUSTER}_CustomerHsmCertificate.crt"
            " --trust-anchor file://customerCA.crt",
        ),
        (
            by_hand.delete_hsm(Where(), CLUSTER, HSM),
            f"delete-hsm --cluster-id {CLUSTER} --hsm-id {HSM}",
        ),
        (by_hand.delete_cluster(Where(), CLUSTER), f"delete-cluster --cluster-id {CLUSTER}"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_each_change_has_the_words_of_the_reference(shell, instruction, words):
    assert shell.run(instruction.lines[0])[2] == ["cloudhsmv2", *words.split()]
    assert shell.attempts == "1"


def test_looking_asks_for_state_and_addresses(shell):
    asked = [shell.run(line)[2] for line in by_hand.look(Where(), CLUSTER).lines]
    filters = ["cloudhsmv2", "describe-clusters", "--filters", f"clusterIds={CLUSTER}"]
    assert [one[:4] for one in asked] == [filters, filters]
    assert asked[0][5] == "Clusters[].[ClusterId,State,StateMessage]"
    assert asked[1][5] == "Clusters[].Hsms[].[HsmId,State,AvailabilityZone,EniIp]"


def test_the_papers_get_into_files_that_can_be_joined_and_read(shell, nasty):
    for line in by_hand.fetch_papers(nasty, CLUSTER).lines:
        assert shell.run(line)[1] == str(nasty.folder)
    kinds = ("AwsHardwareCertificate.crt", "ClusterCsr.csr", "HsmCertificate.crt")
    names = [*kinds, "ManufacturerHardwareCertificate.crt"]
    files = sorted(nasty.folder.iterdir())
    assert [file.name for file in files] == [f"{CLUSTER}_{name}" for name in names]
    joined = b"".join(file.read_bytes() for file in files)
    assert joined == (PEM + b"\n") * 4
    assert list(shell.start.iterdir()) == []


def test_a_look_that_fails_ends_the_line_with_its_code(shell, nasty):
    (line,) = by_hand.fetch_cluster_certificate(nasty, CLUSTER).lines
    assert shell.run(line, CODE="254", ANSWER="")[0] == 254
    (file,) = nasty.folder.iterdir()
    assert file.read_bytes() == b""


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n", b"\r\n"])
def test_our_reader_takes_files_with_any_end(end):
    private = foundry.key("by hand")
    request = foundry.request(subject=foundry.name({"CN": "by hand"}), key=private)
    text = foundry.pem(request, "CERTIFICATE REQUEST")
    assert reading.read(text.rstrip() + end, "a.csr") == reading.read(text, "a.csr")


def test_certificates_are_named_from_the_folder_that_the_line_changes_to(shell, nasty):
    code, folder, words = shell.run(by_hand.initialise(nasty, CLUSTER).lines[0])
    assert (code, folder) == (0, str(nasty.folder))
    assert [word for word in words if "//" in word] == [
        f"file://{CLUSTER}_CustomerHsmCertificate.crt",
        "file://customerCA.crt",
    ]


@pytest.mark.parametrize(
    "act",
    [
        lambda: by_hand.look(Where("eu\ncentral"), CLUSTER),
        lambda: by_hand.look(Where(profile="a\u202eb"), CLUSTER),
        lambda: by_hand.look(Where(), "cluster-a; reboot"),
        lambda: by_hand.fetch_papers(Where(), "../../etc/cluster"),
        lambda: by_hand.delete_hsm(Where(), CLUSTER, "--eni-id"),
        lambda: by_hand.create_cluster(Where(), NewCluster("hsm2m.medium", ())),
    ],
    ids=["line end", "bidi", "blank", "path", "option", "no subnet"],
)
def test_what_cannot_stand_in_a_line_is_refused(act):
    with pytest.raises(RefusedError):
        act()


def test_every_step_says_what_it_does_and_what_is_next():
    for one in every(Where()):
        assert 0 < len(str(one.title).split()) <= 8
        assert str(one.remark).endswith(".")
