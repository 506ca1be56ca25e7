# SPDX-License-Identifier: Apache-2.0
"""A plan carried out on a bare embedded cluster, through the real driver, and then again."""

import os
import shutil

import pytest

from approver_gui.errors import HsmOutcomeUnknownError
from approver_gui.flows.setup.steps import Step
from approver_gui.headless.exit_codes import ExitCode
from approver_gui.headless.options import LONGEST_WAIT_S
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.requests import Activate, ListKeys, ListQuorumValues, LogIn
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.text import say
from tests.headless.console import everything_below
from tests.headless.setup_site import USERS, WORD, Site
from tests.hsm.approvers import public_pem, signed
from tests.keys.stand_ins import PASSPHRASE


@pytest.fixture(scope="module")
def carried_out(tmp_path_factory):
    """Return a site on which the whole plan was carried out, and how that ended."""
    site = Site(tmp_path_factory.mktemp("site"))
    site.give_keys(*USERS)
    site.write_plan()
    return site, site.run()


@pytest.fixture
def site(tmp_path):
    """Return a site with a plan in which nobody signs at once."""
    site = Site(tmp_path)
    site.write_plan()
    return site


# --- the whole of it


def test_one_run_leads_from_the_bare_cluster_to_the_first_signature(carried_out):
    site, ended = carried_out
    assert ended.code == ExitCode.DONE, ended.out + ended.err
    assert "a rehearsal, not an HSM" in ended.out
    assert ended.out.count("  done   ") == len(Step) - 3
    assert "stands The cluster" in ended.out
    assert "stands Verify that it is genuine" in ended.out  # the plan has the fingerprints
    assert "stands Quorum values" in ended.out  # it was decided to have none
    assert "All of the plan stands now." in ended.out
    hsm = site.session()
    hsm.ask(LogIn("user1", Role.CRYPTO_USER, Secret(WORD)))
    (key,) = (one for one in hsm.ask(ListKeys()).keys if one.use_quorum)
    hsm.close()
    assert (key.label, key.use_quorum, key.shared_with) == ("release-key", 2, USERS[1:])
    assert "execution_done" in site.acts()


def test_a_second_run_changes_nothing_and_says_so_in_one_line(carried_out):
    site, _ = carried_out
    before = everything_below(site.folder)
    ended = site.run()
    assert ended.code == ExitCode.DONE
    assert ended.out.splitlines()[-1].startswith("Nothing to do: all 13 steps of the plan")
    assert everything_below(site.folder) == before


def test_nobody_is_asked_for_a_secret_when_nothing_is_to_be_done(carried_out):
    site, _ = carried_out
    assert site.run_bare().code == ExitCode.DONE


def test_what_stands_is_shown_with_its_proof_for_programs_too(carried_out):
    site, _ = carried_out
    ended = site.run_bare("--json")
    assert ended.json["exit_code"] == 0
    assert [one["step"] for one in ended.json["steps"]] == [step.value for step in Step]
    assert {one["standing"] for one in ended.json["steps"]} == {"done"}
    assert all(one["proven"] for one in ended.json["steps"])


def test_no_secret_stands_in_what_is_written_or_shown(carried_out):
    site, ended = carried_out
    kept = b"".join(data for data in everything_below(site.folder).values() if data)
    for secret in (WORD, PASSPHRASE):
        assert secret not in ended.out + ended.err
        assert secret.encode() not in kept


# --- looking only


def test_a_dry_run_shows_every_step_and_changes_nothing(site):
    before = everything_below(site.folder)
    ended = site.run_bare("--dry-run")
    assert ended.code == ExitCode.DONE
    assert everything_below(site.folder) == before
    assert "stands The cluster" in ended.out
    assert "next   Request and certificates" in ended.out
    assert "later  Initialise the cluster" in ended.out
    assert "This can't be undone: a cluster is initialised once." in ended.out
    assert ended.out.endswith("Nothing was done: --dry-run only shows.\n")


def test_a_dry_run_when_all_of_it_stands_says_that_nothing_is_to_be_done(carried_out):
    site, _ = carried_out
    before = everything_below(site.folder)
    assert "Nothing to do: all 13 steps" in site.run_bare("--dry-run").out
    assert everything_below(site.folder) == before


# --- people


def test_it_ends_before_the_first_token_where_nobody_is_to_be_waited_for(site):
    ended = site.run("--wait", 0)
    assert ended.code == ExitCode.TOO_FEW
    assert "waits  Register quorum keys" in ended.out
    assert "Signed files of user1 are missing" in ended.out
    assert "The same command goes on from here." in ended.out
    assert not site.registrations.exists()


def test_it_goes_on_from_there_and_waits_for_signed_files_of_any_name(site):
    site.run("--wait", 0)
    acts = site.acts()
    waiting: list[float] = []

    def somebody_signs(seconds: float) -> None:
        waiting.append(seconds)
        for token in sorted(site.registrations.glob("registration-*.json")):
            name = USERS[len(list(site.registrations.glob("*.pem")))]
            back = site.registrations / f"from-{name}.json"
            back.write_bytes(signed(token.read_bytes(), name))
            (site.registrations / f"{name}.pem").write_bytes(public_pem(name))
            token.unlink()

    site.pauses = somebody_signs
    site.write_plan(without="rehearse = true\n")
    ended = site.run()
    assert ended.code == ExitCode.DONE, ended.out + ended.err
    assert "Waiting for user2 (crypto-user) until" in ended.err
    assert len(waiting) == len(USERS)
    assert "initialisation_begun" in acts
    assert site.acts().count("initialisation_begun") == 1
    assert "All of the plan stands now." in ended.out


def test_a_time_that_is_over_ends_the_session_and_the_token(site):
    site.pauses = lambda _seconds: None
    ended = site.run("--wait", 1)
    assert ended.code == ExitCode.TOO_FEW
    assert "Signed files of user1 are missing" in ended.out
    assert "registration_cancelled" in site.acts()


def test_admins_approve_the_value_that_their_own_quorum_asks_approvals_for(tmp_path):
    site = Site(tmp_path, admins=("admin", "officer1", "officer2"), quorum="admins = 2\n")
    site.give_keys(*site.everybody)
    site.write_plan(without="rehearse = true\n")
    ended = site.run()
    assert ended.code == ExitCode.DONE, ended.out + ended.err
    hsm = site.session()
    values = dict(hsm.ask(ListQuorumValues()))
    hsm.close()
    assert (values["user"], values["quorum"]) == (2, 2)
    before = everything_below(site.folder)
    assert "Nothing to do: all 12 steps" in site.run().out
    assert everything_below(site.folder) == before


def test_what_a_person_does_by_hand_is_shown_and_its_certificate_leads_on(site):
    papers = site.folder / "papers"
    papers.mkdir()
    with Cluster.open(site.state) as cluster:
        deed = cluster.deed()
    assert deed is not None
    name = "cluster-abc234"
    for ending, pem in {
        f"{name}_ClusterCsr.csr": deed.csr,
        f"{name}_HsmCertificate.crt": deed.hsm,
        f"{name}_AwsHardwareCertificate.crt": deed.aws_hardware,
        f"{name}_ManufacturerHardwareCertificate.crt": deed.manufacturer_hardware,
        "AWS_CloudHSM_Root-G1.crt": deed.aws_root,
        "liquid_security_certificate.crt": deed.manufacturer_root,
    }.items():
        (papers / ending).write_bytes(pem)
    text = site.plan.read_text() + "[host]\nskip = true\n"
    by_hand = f'plane = "by-hand"\nid = "{name}"\npapers = "papers"\n'
    text = text.replace('plane = "embedded"\n', by_hand)
    site.plan.write_text(text.replace("embedded:bare.cluster", "local:tool=/nowhere/cli"))

    ended = site.run()
    assert ended.code == ExitCode.TOO_FEW, ended.out + ended.err
    assert "waits  Initialise the cluster" in ended.out
    assert "aws cloudhsmv2 initialize-cluster" in ended.err
    again = site.run()
    assert again.code == ExitCode.TOO_FEW, again.out + again.err
    assert "waits  Initialise the cluster" in again.out

    signed_ = site.places.clusters_folder / name / f"{name}_CustomerHsmCertificate.crt"
    shutil.copyfile(signed_, papers / f"{name}_ClusterCertificate.crt")
    after = site.run()
    assert after.code == ExitCode.TOO_FEW, after.out + after.err
    assert "waits  Prepare the tool's host" in after.out
    assert site.acts().count("initialisation_begun") == 1


# --- what goes wrong


def test_a_root_that_is_not_the_one_compared_stops_it_before_anything_is_signed(site):
    text = site.plan.read_text()
    one, other = (line for line in text.splitlines() if line.startswith("fingerprint"))
    site.plan.write_text(text.replace(one, other))
    ended = site.run()
    assert ended.code == ExitCode.REFUSED
    assert "The fingerprint is another one" in ended.err
    assert "initialisation_begun" not in site.acts()


def test_a_root_that_nobody_compared_stops_it(site):
    site.plan.write_text(site.plan.read_text().replace("[[roots]]", "[[ignored]]"))
    assert site.run().code == ExitCode.REFUSED
    lines = site.plan.read_text().splitlines()
    kept = [
        one for one in lines if "ignored" not in one and not one.startswith(("root", "fin"))
    ]
    site.plan.write_text("\n".join(kept))
    ended = site.run()
    assert ended.code == ExitCode.REFUSED, ended.out
    assert "initialisation_begun" not in site.acts()


def test_an_outcome_that_nobody_knows_is_looked_at_and_not_repeated(site):
    sent: list[object] = []

    class Lost:
        """Lets the activation happen and loses its answer."""

        def __init__(self, hsm):
            self._hsm = hsm

        def ask(self, request):
            answer = self._hsm.ask(request)
            if isinstance(request, Activate):
                sent.append(request)
                words = say("Nobody knows"), say("No answer came."), say("Look.")
                raise HsmOutcomeUnknownError(*words)
            return answer

        def abort(self):
            self._hsm.abort()

        def close(self):
            self._hsm.close()

    site.wrap = Lost
    ended = site.run("--wait", 0)
    assert ended.code == ExitCode.OUTCOME_UNKNOWN
    assert "FAILED Activate the cluster" in ended.out
    again = site.run("--wait", 0)
    assert again.code == ExitCode.TOO_FEW
    assert "stands Activate the cluster" in again.out
    assert len(sent) == 1


def test_a_secret_that_was_not_handed_over_is_named(site):
    ended = site.run_bare()
    assert ended.code == ExitCode.USAGE
    ends = os.pipe()
    for end in ends:
        os.close(end)
    read = site.run_bare("--secrets-fd", ends[0])
    assert read.code == ExitCode.USAGE


def test_a_person_types_new_secrets_twice(site):
    asked: list[str] = []

    def typed(question: str) -> str:
        asked.append(question)
        return PASSPHRASE if "issuing" in question else WORD

    assert site.run_bare("--wait", 0, typed=typed).code == ExitCode.TOO_FEW
    assert asked[:4] == [
        "New passphrase of issuing: ",
        "New passphrase of issuing, again: ",
        "New password of admin: ",
        "New password of admin, again: ",
    ]


def test_a_cluster_that_is_not_there_is_named(site):
    site.state.unlink()
    ended = site.run()
    assert ended.code == ExitCode.FILE
    assert not site.places.state.exists()


def test_a_plan_that_cannot_be_read_is_a_problem_of_the_file(site):
    site.plan.unlink()
    assert site.run().code == ExitCode.FILE
    site.plan.mkdir()
    assert site.run().code == ExitCode.FILE
    shutil.rmtree(site.plan)
    site.plan.write_text("version = 2\n")
    assert site.run().code == ExitCode.REFUSED


@pytest.mark.parametrize(
    "more", [("--wait", "x"), ("--wait", LONGEST_WAIT_S + 1), ("--secrets-fd", "-1")]
)
def test_options_are_numbers_within_bounds(site, more):
    with pytest.raises(SystemExit):
        site.run_bare(*more)
