# SPDX-License-Identifier: Apache-2.0
"""A plan is read whole and strictly: every fault names its key, and no secret stands in it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from approver_gui.cluster.certificates import Root
from approver_gui.errors import RefusedError
from approver_gui.flows.connection import Embedded, Local, OverSsh
from approver_gui.flows.setup.plan import SetupPlan, parse_plan
from approver_gui.flows.setup.plan_table import MAX_BYTES
from approver_gui.flows.setup.target import AwsChoice, ByHandChoice, EmbeddedChoice
from approver_gui.flows.setup.wishes import KeyKind, WishedKey, WishedUser
from approver_gui.hsm.words import Role

ROOT = Path(__file__).parents[3]
FILE = Path("/plans/setup.toml")
LEAST = """\
version = 1
[cluster]
plane = "embedded"
connect = "embedded:bare.cluster"
[authority]
name = "issuing"
common_name = "Issuing CA"
[[users]]
name = "User1"
role = "crypto-user"
[[users]]
name = "user2"
role = "crypto-user"
key = "second"
[quorum]
declined = "one admin only, in a rehearsal"
[key]
owner = "user1"
label = "release-key"
share_with = ["user2"]
manage = 2
use = 2
"""
AWS = 'plane = "aws"\nregion = "eu-central-1"\nid = "cluster-abc234"\nconnect = "local:"'
BY_HAND = 'plane = "by-hand"\nid = "cluster-abc234"\npapers = "papers"\nconnect = "ssh:a@b"'
EMBEDDED = 'plane = "embedded"\nconnect = "embedded:bare.cluster"'
FINGERPRINT = "9c69 58fc acbb 6f0e 3654 6be1 f2ce 59ad 84ee 2068 35e6 977f 697d 30dc e9a7 b570"


def plan(text: str = LEAST) -> SetupPlan:
    return parse_plan(text.encode(), FILE)


def refused(text: str) -> str:
    with pytest.raises(RefusedError) as error:
        plan(text)
    assert "Nothing was done" in str(error.value.hint)
    return str(error.value.detail)


def changed(old: str, new: str) -> str:
    assert LEAST.count(old) == 1
    return LEAST.replace(old, new)


def real(cluster: str) -> str:
    """Return the plan of a cluster that is no rehearsal: nobody signs at once."""
    return changed(EMBEDDED, cluster).replace('key = "second"\n', "")


# --- what it gives


def test_the_least_plan_says_everything_that_has_no_default():
    found = plan()
    assert found.target.plane == EmbeddedChoice()
    assert found.target.connection == Embedded(Path("/plans/bare.cluster"))
    users = (WishedUser("user1", Role.CRYPTO_USER), WishedUser("user2", Role.CRYPTO_USER))
    assert found.wishes.users == users
    assert found.wishes.key == WishedKey("user1", "release-key", KeyKind.RSA_2048, ("user2",))
    assert found.wishes.admin_quorum is None
    assert found.signers == {"user2": "second"}
    assert (found.authority.name, found.authority.years) == ("issuing", 10)
    assert found.registrations == Path("/plans/registrations")
    assert not found.host.skip


def test_a_cluster_at_aws_is_named_by_region_and_id():
    found = plan(real(AWS + '\nprofile = "ceremony"'))
    assert found.target.plane == AwsChoice("eu-central-1", "cluster-abc234", "ceremony")
    assert found.target.connection == Local()


def test_a_cluster_whose_files_are_carried_has_a_folder_for_them():
    found = plan(real(BY_HAND))
    assert found.target.plane == ByHandChoice("cluster-abc234")
    assert found.target.connection == OverSsh(("ssh", "a@b"))
    assert found.papers == Path("/plans/papers")


def test_paths_are_relative_to_the_plan_and_may_be_absolute():
    here = str(Path.cwd() / "there.cluster")
    found = plan(changed("embedded:bare.cluster", f"embedded:{here}"))
    assert found.target.connection == Embedded(Path(here))


def test_what_was_decided_before_stands_in_the_plan():
    found = plan(
        LEAST
        + f'[[roots]]\nroot = "manufacturer"\nfile = "own.crt"\nfingerprint = "{FINGERPRINT}"\n'
        + '[[accept]]\ncheck = "C7"\nreason = "the renewed twin was compared"\n'
        + '[registrations]\nfolder = "/media/stick"\n'
    )
    (own,) = found.roots
    assert (own.root, own.file) == (Root.MANUFACTURER, Path("/plans/own.crt"))
    assert own.fingerprint is not None
    assert own.fingerprint.hex() == FINGERPRINT.replace(" ", "")
    assert found.accepted == {"C7": "the renewed twin was compared"}
    assert found.registrations == Path("/media/stick")


def test_a_root_that_is_known_needs_no_fingerprint():
    (own,) = plan(LEAST + '[[roots]]\nroot = "aws"\nfile = "/roots/aws.crt"\n').roots
    assert (own.root, own.file, own.fingerprint) == (Root.AWS, Path("/roots/aws.crt"), None)


def test_the_host_may_need_words_before_each_command():
    host = '[host]\nprefix = ["sudo", "-n"]\naddress = "10.0.0.7"\n'
    found = plan(real(AWS) + host)
    assert (found.host.prefix, found.host.address) == (("sudo", "-n"), "10.0.0.7")


def test_the_example_of_the_guide_is_a_plan_in_both_languages():
    for page in ("setup.md", "setup.de.md"):
        text = (ROOT / "resources" / "help" / page).read_text("utf-8")
        (example,) = re.findall(r"^    version = 1\n(?:(?:    .*)?\n)+", text, re.MULTILINE)
        found = plan(re.sub(r"^    ", "", example, flags=re.MULTILINE))
        assert found.target.plane == AwsChoice("eu-central-1", "cluster-abc234", "ceremony")
        assert found.wishes.admin_quorum == 2
        assert found.wishes.advice() == ()


def test_the_example_of_the_readme_is_a_plan_for_a_rehearsal():
    text = (ROOT / "README.md").read_text("utf-8")
    (example,) = re.findall(r"^    version = 1\n(?:    .*\n)+", text, re.MULTILINE)
    found = plan(example.replace("    ", "").replace('"..."', f'"{FINGERPRINT}"'))
    assert found.target.is_rehearsal
    assert found.signers == {"user1": "user1", "user2": "user2"}


# --- what it refuses


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("version = 1\n", "", "version: it is missing"),
        ("version = 1", "version = 2", "version: it must be a whole number from 1 to 1"),
        ("version = 1", "version = true", "version: it must be a whole number"),
        ('plane = "embedded"', 'plane = "moon"', "cluster.plane: it must be one of these"),
        ('plane = "embedded"', "plane = 3", "cluster.plane: it must be text"),
        ("embedded:bare.cluster", "bare.cluster", "cluster.connect: it begins with"),
        ("embedded:bare.cluster", "local:", "cluster.connect: an embedded cluster describes"),
        (EMBEDDED, AWS, "users[2].key: only in a rehearsal"),
        (EMBEDDED, AWS + '\npapers = "x"', "cluster.papers: no such key is known"),
        (EMBEDDED, AWS.replace("eu-central-1", "Europe"), "cluster.region: this is no region"),
        (EMBEDDED, AWS.replace("cluster-abc234", "abc"), "cluster.id: this is no cluster id"),
        (EMBEDDED, BY_HAND.replace('papers = "papers"', ""), "cluster.papers: it is missing"),
        ('name = "User1"', 'name = "no good"', "users[1].name: a user has 1 to 31"),
        ('"user2"\nrole', '"USER1"\nrole', "users[2].name: this user is named twice"),
        ('key = "second"', 'kex = "second"', "users[2].kex: no such key is known"),
        ('"crypto-user"\n[[', '"officer"\n[[', "users[1].role: it must be one of these"),
        ('declined = "one', 'admins = 2\ndeclined = "one', "quorum.declined: it goes with no"),
        ("manage = 2", "manage = 9", "key.manage: it must be a whole number from 0 to 8"),
        ("use = 2", "use = 2.0", "key.use: it must be a whole number"),
        ('label = "release-key"', 'label = ""', "key.label: it is empty"),
        ('["user2"]', '["user2", 3]', "key.share_with: it must be a list of texts"),
        ('["user2"]', '["user3"]', "user3 own or share the key"),
        ('name = "issuing"', 'name = "a\\nb"', "authority.name: it has a line end"),
        ('name = "issuing"', 'password = "tell"', "authority.name: it is missing"),
        ("[quorum]", "[[quorum]]", "quorum: it must be a table"),
        ("[[users]]\nname = \"User1\"", "[users]\nname = \"User1\"", "users"),
    ],
)  # fmt: skip
def test_a_fault_names_its_key(old: str, new: str, words: str):
    assert words in refused(changed(old, new))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("[extra]\n", "setup.toml: extra: no such key is known"),
        ("[cluster]\n", "cluster: it stands there twice, line"),
        ('[host]\nprefix = ["sudo"]\n', "host: an embedded cluster has no host"),
        ('[host]\nskip = true\naddress = "10.0.0.7"\n', "host.skip: it goes with no prefix"),
        ('[[accept]]\ncheck = "T1"\nreason = "so"\n', "accept[1].check: this is no id"),
        ('[[accept]]\ncheck = "C1"\n', "accept[1].reason: it is missing"),
        (
            '[[accept]]\ncheck = "C1"\nreason = "a"\n' * 2,
            "accept[2].check: this check is named",
        ),
        ('[[roots]]\nroot = "aws"\nfile = "a"\nfingerprint = "9c69"\n', "no SHA-256"),
        ("[passwords]\n", "passwords: a secret never stands in a plan"),
    ],
)
def test_a_fault_in_what_may_be_added_names_its_key(more: str, words: str):
    assert words in refused(LEAST + more)


def test_a_key_that_stands_twice_is_named_by_its_line():
    words = refused(changed('name = "issuing"', 'name = "issuing"\nname = "other"'))
    assert "name: it stands there twice, line" in words


def test_a_password_in_a_plan_is_refused_without_showing_it():
    words = refused(changed('name = "issuing"', 'name = "issuing"\npassword = "geheim"'))
    assert "authority.password: a secret never stands in a plan" in words
    assert "geheim" not in words


def test_a_plan_is_bounded():
    assert "larger than 64 KiB" in refused(LEAST + "#" * MAX_BYTES)
    users = "".join(f'[[users]]\nname = "u{n}"\nrole = "admin"\n' for n in range(70))
    assert "users: it has more than 64 entries" in refused(LEAST + users)
    assert "longer than" in refused(changed("one admin only", "x" * 501))
    assert "nested" in refused(f"{LEAST}\nx = {'[' * 5000}")
    with pytest.raises(RefusedError):
        parse_plan(b"\xff\xfe", FILE)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_plan_or_refused(data: bytes):
    with pytest.raises(RefusedError):
        parse_plan(data, FILE)


@given(st.integers(0, len(LEAST) - 2))
def test_a_plan_that_is_cut_off_is_refused(at: int):
    with pytest.raises(RefusedError):
        plan(LEAST[:at])
