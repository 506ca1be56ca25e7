# SPDX-License-Identifier: Apache-2.0
"""``merge`` writes what the cluster wants, or says why not; ``tally`` only says."""

import hashlib
import shutil
import subprocess
from dataclasses import replace

import pytest

from approver_gui.headless.exit_codes import ExitCode
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.roster_file import dump
from approver_gui.tokens.voters import Policy
from tests.builders import (
    a_file,
    a_file_of,
    a_login_token,
    a_service_token,
    a_signature,
    an_approval,
    fields_of,
)
from tests.headless.console import everything_below
from tests.headless.merge_desk import ORIGINAL, Desk, keys


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def found(ended):
    return [(one["id"], one["username"]) for one in ended.json["findings"]]


def test_two_signed_files_are_merged_into_the_file_to_execute_with(desk):
    ended = desk.merge(desk.sign("user1"), desk.sign("user2"))

    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    said = ended.json
    assert said["format"] == "approver-gui/merge/1"
    assert (said["counted"], said["missing"], said["needed"]) == (2, 0, 2)
    assert said["verdict"] == "good"
    assert said["approvals"] == ["user1", "user2"]
    assert said["out"] == str(desk.out)
    assert [seat["state"] for seat in said["seats"]] == ["approved", "approved", "waiting"]
    approvals = [
        an_approval(n, signature=keys()[n].sign(ORIGINAL.digest)) for n in ("user1", "user2")
    ]
    assert desk.merged() == replace(ORIGINAL, approvals=tuple(approvals))


def test_too_few_are_told_and_nothing_is_written(desk):
    ended = desk.merge(desk.sign("user1"))

    assert ended.code == 6
    assert (ended.json["counted"], ended.json["missing"]) == (1, 1)
    assert (ended.json["verdict"], ended.json["out"]) == ("doubt", None)
    assert not desk.out.exists()


def test_each_finding_names_file_user_id_verdict_and_words(desk):
    ended = desk.merge("original.json", desk.sign("user3", key="user2"))

    assert ended.code == ExitCode.TOO_FEW
    first, second = ended.json["findings"]
    assert first["file"] == desk.path("original.json")
    assert (first["id"], first["username"], first["verdict"]) == ("M3", None, "doubt")
    assert second["file"] == desk.path("user3-user2.json")
    assert (second["id"], second["username"]) == ("M11", "user3")
    assert "made with the key of user2" in second["words"]


def test_a_bad_signature_does_not_stop_the_others(desk):
    forged = ORIGINAL.with_approval(an_approval("user1", signature=a_signature()))
    bad = desk.put("bad.json", a_file(forged))
    ended = desk.merge(bad, desk.sign("user2"), desk.sign("user3"))

    assert ended.code == ExitCode.DONE
    assert ended.json["verdict"] == "doubt"
    assert sorted(found(ended)) == [("M1", "user2"), ("M1", "user3"), ("M14", "user1")]
    assert [one.username for one in desk.merged().approvals] == ["user2", "user3"]


def test_a_signature_hashed_twice_has_its_mistake_named(desk):
    twice = keys()["user1"].sign(hashlib.sha256(ORIGINAL.digest).digest())
    signed = ORIGINAL.with_approval(an_approval("user1", signature=twice))
    ended = desk.tally(desk.put("twice.json", a_file(signed)))

    assert found(ended) == [("M13", "user1")]
    assert "hashed once more" in ended.json["findings"][0]["words"]


def test_a_file_of_another_token_refuses_the_merge(desk):
    other = desk.sign("user3", token=a_service_token(service="key-usage", requester="user2"))
    ended = desk.merge(desk.sign("user1"), desk.sign("user2"), other)

    assert ended.code == ExitCode.REFUSED
    assert (ended.json["counted"], ended.json["verdict"]) == (2, "stop")
    assert ("M5", None) in found(ended)
    assert not desk.out.exists()


def test_an_original_that_contradicts_itself_refuses_the_merge(desk):
    fields = {**fields_of(ORIGINAL), "service": "user"}
    desk.put("original.json", a_file_of(fields))
    ended = desk.merge(desk.sign("user1"), desk.sign("user2"))

    assert ended.code == ExitCode.REFUSED
    stops = [one for one in ended.json["findings"] if one["verdict"] == "stop"]
    assert [one["id"] for one in stops] == ["T4"]
    assert stops[0]["file"] == desk.path("original.json")
    assert not desk.out.exists()


def test_an_old_original_is_a_doubt_and_no_stop(desk):
    old = a_service_token(service="key-usage", requester="user1", issued_at=0)
    desk.put("original.json", a_file(old))
    ended = desk.merge(desk.sign("user1", token=old), desk.sign("user2", token=old))

    assert ended.code == ExitCode.DONE
    assert found(ended)[0] == ("T6", None)
    assert ended.json["verdict"] == "doubt"


def test_approvals_in_the_original_are_judged_with_keys_and_not_without(desk):
    signature = keys()["user1"].sign(ORIGINAL.digest)
    desk.put(
        "original.json",
        a_file(ORIGINAL.with_approval(an_approval("user1", signature=signature))),
    )
    ended = desk.merge(desk.sign("user2"))

    assert ended.code == ExitCode.DONE
    assert found(ended) == [("M1", "user1"), ("M1", "user2")]


def test_a_login_cannot_be_merged(desk):
    desk.put("original.json", a_file(a_login_token()))
    ended = desk.merge(desk.sign("user1"))

    assert ended.code == ExitCode.REFUSED
    assert ended.json["error"]["title"] == "Only approvals of a service are merged"
    assert "original.json is a registration or a login" in ended.err


def test_a_torn_or_missing_file_is_a_finding(desk):
    torn = desk.put("torn.json", b"{")
    ended = desk.merge(torn, "missing.json", desk.sign("user1"), desk.sign("user2"))

    assert ended.code == ExitCode.DONE
    words = {one["file"]: one["words"] for one in ended.json["findings"] if one["id"] == "M4"}
    assert "not JSON" in words[desk.path("torn.json")]
    assert "is not there" in words[desk.path("missing.json")]


def test_all_that_count_are_written_or_only_as_many_as_needed(desk):
    signed = [desk.sign(name) for name in keys()]
    desk.merge(*signed)
    assert len(desk.merged().approvals) == 3

    desk.out = desk.folder / "fewest.json"
    assert desk.merge(*signed, more=("--at-most-needed",)).code == ExitCode.DONE
    assert len(desk.merged().approvals) == 2


def test_nothing_is_overwritten(desk):
    desk.out.write_bytes(b"mine")
    ended = desk.merge(desk.sign("user1"), desk.sign("user2"))

    assert ended.code == ExitCode.FILE
    assert "nothing is overwritten" in ended.json["error"]["detail"]
    assert desk.out.read_bytes() == b"mine"


# --- tally -------------------------------------------------------------------------------


def test_a_tally_says_the_same_and_writes_nothing(desk):
    signed = [desk.sign("user1"), desk.sign("user2")]
    before = everything_below(desk.folder)

    complete, too_few = desk.tally(*signed), desk.tally(signed[0])

    assert (complete.code, too_few.code) == (ExitCode.DONE, ExitCode.TOO_FEW)
    assert complete.json["format"] == "approver-gui/tally/1"
    assert (complete.json["counted"], too_few.json["missing"]) == (2, 1)
    assert "out" not in complete.json
    assert everything_below(desk.folder) == before


def test_people_read_seats_findings_and_what_is_missing(desk):
    ended = desk.tally(desk.sign("user1"), desk.sign("user3", key="user2"), more=())

    assert ended.code == ExitCode.TOO_FEW
    for line in (
        "  user1           approved, verified",
        "  user2           waiting",
        "  user3           does not count",
        desk.path("user3-user2.json"),
        "  Counted         1 of 2 needed",
        "  Missing         1",
        "  Verdict         doubt",
    ):
        assert line in ended.out.splitlines()
    assert "  M11 doubt  This signature stands under the name user3" in ended.out


def test_people_read_whether_something_was_written(desk):
    one, two = desk.sign("user1"), desk.sign("user2")

    assert desk.merge(one, more=()).out.endswith("Nothing was written.\n")
    assert desk.merge(one, two, more=()).out.endswith(f"Written and read back: {desk.out}\n")


# --- rosters -----------------------------------------------------------------------------


def put_full_roster(desk, **policy):
    members = [Member(name, "crypto-user", key=key.public) for name, key in keys().items()]
    desk.put("roster.json", dump(Roster(tuple(members), policy=Policy(**policy))))


def test_the_rosters_policy_says_how_many_are_needed(desk):
    put_full_roster(desk, needed=1)
    signed = desk.sign("user1")

    assert desk.run("tally", "original.json", signed, "--json").json["needed"] == 1
    assert desk.tally(signed, need="3").json["missing"] == 2  # what is typed comes first


def test_the_rosters_policy_holds(desk):
    put_full_roster(desk, needed=2, excludes_requester=True)
    ended = desk.tally(desk.sign("user1"), desk.sign("user2"))

    assert ended.code == ExitCode.TOO_FEW
    assert ("M17", "user1") in found(ended)


def test_roles_are_checked_where_the_roster_knows_them(desk):
    lying = desk.sign("user1", role="admin")
    assert found(desk.tally(lying)) == [("M1", "user1")]

    put_full_roster(desk)
    assert found(desk.tally(lying)) == [("M10", "user1")]


def test_somebody_must_say_how_many_are_needed(desk):
    ended = desk.run("tally", "original.json", desk.sign("user1"), "--json")

    assert ended.code == ExitCode.USAGE
    assert "--need M" in ended.json["error"]["hint"]


@pytest.mark.parametrize(
    ("roster", "words"),
    [
        (b"{", "not JSON"),
        (b'{"user1": "keys/nobody.pem"}', "nobody.pem: The file or its folder is not there"),
        (b'{"user1": "original.json"}', "original.json: This is no PEM file"),
        (b'{"user 1": "keys/user1.pem"}', "no user name"),
    ],
)
def test_a_roster_that_cannot_be_used_is_a_file_of_no_use(desk, roster, words):
    desk.put("roster.json", roster)
    ended = desk.merge(desk.sign("user1"), more=())

    assert ended.code == ExitCode.FILE
    assert words in ended.err
    assert ended.out == ""


def test_a_key_may_have_a_path_of_its_own(desk):
    desk.put_json("roster.json", {"user1": desk.path("keys/user1.pem")})

    assert desk.tally(desk.sign("user1"), need="1").code == ExitCode.DONE


@pytest.mark.parametrize("need", ["0", "-1", "1025", "two", "99999", "\u0662"])
def test_a_number_that_cannot_be_needed_is_refused(desk, need, capsys):
    with pytest.raises(SystemExit) as end:
        desk.tally("original.json", need=need)

    assert end.value.code == ExitCode.USAGE
    assert "--need" in capsys.readouterr().err


# --- openssl -----------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl program")
def test_files_signed_by_plain_openssl_are_merged(desk):
    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=desk.folder, check=True, capture_output=True)

    desk.put("digest", ORIGINAL.digest)
    roster, signed = {}, []
    for name in ("user1", "user2"):
        openssl("genrsa", "-out", f"{name}.key", "2048")
        openssl("pkey", "-in", f"{name}.key", "-pubout", "-out", f"{name}.pem")
        openssl(
            *("pkeyutl", "-sign", "-inkey", f"{name}.key", "-pkeyopt", "digest:sha256"),
            *("-in", "digest", "-out", f"{name}.sig"),
        )
        roster[name] = f"{name}.pem"
        signature = (desk.folder / f"{name}.sig").read_bytes()
        approved = ORIGINAL.with_approval(an_approval(name, signature=signature))
        signed.append(desk.put(f"{name}.json", a_file(approved)))
    desk.put_json("roster.json", roster)

    ended = desk.merge(*signed)

    assert (ended.code, ended.json["verdict"]) == (ExitCode.DONE, "good")
    for number, approval in enumerate(desk.merged().approvals, 1):
        desk.put("signature", approval.signature)
        openssl(
            *("pkeyutl", "-verify", "-pubin", "-inkey", f"user{number}.pem"),
            *("-pkeyopt", "digest:sha256", "-sigfile", "signature", "-in", "digest"),
        )
