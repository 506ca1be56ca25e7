# SPDX-License-Identifier: Apache-2.0
"""The initialisation, once and for all, and the tool's host."""

from dataclasses import replace

import pytest

from approver_gui.cluster.port import Part
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
    JournalError,
    RefusedError,
)
from approver_gui.files import locked
from approver_gui.flows.setup.facts import Attempt
from approver_gui.flows.setup.flow import SetupFlow
from approver_gui.flows.setup.views import Standing, Step, next_step, view
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.host_plan import Configured, Placed
from approver_gui.text import say
from tests.cluster.authority_desk import a_request
from tests.flows.cluster_desk import unknown
from tests.flows.setup.desk import Killed, SetupDesk, standing, unreachable
from tests.hsm.embedded import owned
from tests.hsm.embedded.owned import quick_foundry
from tests.keys.stand_ins import secret


@pytest.fixture
def desk(tmp_path):
    return SetupDesk(tmp_path)


def test_another_id_typed_initialises_nothing(desk):
    desk.signed()
    with pytest.raises(RefusedError, match="Another id"):
        desk.flow_looked().initialise("cluster-other")
    assert desk.plane.asked == []
    assert "initialisation_begun" not in desk.acts()


def test_a_forged_paper_initialises_nothing(desk):
    desk.signed()
    place = desk.flow_looked().folder / f"{desk.cluster_id}_AwsHardwareCertificate.crt"
    place.write_bytes(owned.issuer("AWS"))
    with pytest.raises(RefusedError, match="not verified"):
        desk.flow_looked().initialise(desk.cluster_id)
    assert desk.plane.asked == []


def test_a_request_that_is_not_the_clusters_any_more_initialises_nothing(desk):
    desk.signed()
    described = next(iter(desk.plane.clusters()))
    others = {**described.certificates, Part.CSR: a_request()}
    desk.plane.tells = replace(described, certificates=others)
    with pytest.raises(RefusedError, match="request is not the one"):
        desk.flow_looked().initialise(desk.cluster_id)
    assert desk.plane.asked == []


def test_carried_out_and_never_answered_is_found_by_looking(desk):
    desk.signed()
    desk.plane.after["initialise"] = unknown()
    flow = desk.flow_looked()
    with pytest.raises(HsmOutcomeUnknownError):
        flow.initialise(desk.cluster_id)
    assert flow.facts is not None
    assert flow.facts.is_ours
    assert standing(desk, Step.INITIALISE) is Standing.DONE
    desk.flow_looked().initialise(desk.cluster_id)
    assert desk.plane.asked == ["initialise"]
    assert desk.flow().look().noted.attempt is Attempt.DONE


def test_never_carried_out_and_never_answered_can_be_tried_after_a_look(desk):
    desk.signed()
    desk.plane.before["initialise"] = unknown()
    with pytest.raises(HsmOutcomeUnknownError):
        desk.flow_looked().initialise(desk.cluster_id)
    assert standing(desk, Step.INITIALISE) is Standing.NEXT
    assert desk.flow_looked().initialise(desk.cluster_id).is_ours


def test_an_unknown_outcome_is_not_sent_again_blindly(desk):
    desk.signed()
    desk.plane.before["initialise"] = unknown()
    with pytest.raises(HsmOutcomeUnknownError):
        desk.flow_looked().initialise(desk.cluster_id)
    flow = desk.flow_looked()
    desk.plane.silent = unreachable()
    with pytest.raises(HsmUnreachableError):
        flow.initialise(desk.cluster_id)
    assert desk.plane.asked == ["initialise"]


def test_killed_right_after_the_initialisation_goes_on_at_the_host(desk):
    desk.signed()
    desk.plane.after["initialise"] = Killed()
    with pytest.raises(Killed):
        desk.flow_looked().initialise(desk.cluster_id)
    assert next_step(desk.flow().look()) is Step.HOST
    assert desk.plane.asked == ["initialise"]


def test_a_refusal_is_written_down_with_its_words(desk):
    desk.signed()
    no = HsmRefusedError(say("Denied"), say("You may not."), say("Ask."), code="access-denied")
    desk.plane.before["initialise"] = no
    with pytest.raises(HsmRefusedError):
        desk.flow_looked().initialise(desk.cluster_id)
    facts = desk.flow().look()
    assert facts.noted.attempt is Attempt.REFUSED
    assert "You may not." in str(view(facts, Step.INITIALISE).missing)


def test_without_a_journal_nothing_is_sent(desk):
    desk.signed()
    desk.dies_at = ("initialisation_begun",)
    with pytest.raises(Killed):
        desk.flow_looked().initialise(desk.cluster_id)
    desk.dies_at = ()
    with desk.places.journal_file.open("ab") as file:
        file.write(b"no line of a journal\n")
    with pytest.raises(JournalError):
        desk.flow_looked().initialise(desk.cluster_id)
    assert desk.plane.asked == []


def test_by_hand_the_same_checks_and_the_cluster_proves_it(desk):
    desk.signed()
    with pytest.raises(RefusedError, match="No control plane"):
        desk.by_hand().initialise(desk.cluster_id)
    flow = desk.by_hand()
    facts = flow.begin_by_hand(desk.cluster_id)
    assert view(facts, Step.INITIALISE).standing is Standing.NEXT
    assert desk.by_hand().begin_by_hand(desk.cluster_id).noted.attempt is Attempt.UNKNOWN
    assert desk.acts().count("initialisation_begun") == 1
    folder = flow.folder
    signed_pem = (folder / f"{desk.cluster_id}_CustomerHsmCertificate.crt").read_bytes()
    desk.plane.initialise(desk.cluster_id, signed_pem, (folder / "customerCA.crt").read_bytes())
    assert view(desk.by_hand().look(), Step.INITIALISE).standing is Standing.NEXT
    facts = desk.by_hand().take_pasted(Part.CLUSTER, signed_pem.decode())
    assert view(facts, Step.INITIALISE).standing is Standing.DONE
    assert next_step(desk.by_hand().place_at_host()) is Step.ACTIVATE


def test_the_cluster_of_a_stranger_stops(desk):
    desk.signed()
    described = next(iter(desk.plane.clusters()))
    csr = described.certificates[Part.CSR]
    stranger = owned.issuer("Stranger", key="stranger")
    signed_pem = owned.signed(csr, "Stranger", key="stranger")
    desk.plane.initialise(desk.cluster_id, signed_pem, stranger)
    facts = desk.flow().look()
    assert view(facts, Step.INITIALISE).standing is Standing.STOPPED
    with pytest.raises(RefusedError):
        desk.flow_looked().initialise(desk.cluster_id)
    assert desk.plane.asked == ["initialise"]


def test_what_would_be_run_is_shown_first_and_another_certificate_is_kept(desk):
    desk.initialised()
    place = desk.state_file.with_name("the.cluster.customerCA.crt")
    place.write_bytes(owned.issuer("Another"))
    assert "Another certificate lies" in str(view(desk.flow().look(), Step.HOST).missing)
    assert desk.flow_looked().host_plan().certificate_path == str(place)
    facts = desk.flow_looked().place_at_host()
    assert view(facts, Step.HOST).standing is Standing.DONE
    there = [path.read_bytes() for path in desk.folder.glob("the.cluster.customerCA*")]
    assert owned.issuer("Another") in there
    assert place.read_bytes() != owned.issuer("Another")


def test_without_issuing_certificate_nothing_is_placed(desk):
    with pytest.raises(RefusedError, match="no issuing certificate"):
        desk.flow_looked().host_plan()


class HostInMemory:
    """A tool's machine; an ``Host`` as far as a set-up asks it."""

    certificate_path = "/opt/cloudhsm/etc/customerCA.crt"

    def __init__(self) -> None:
        self.there: bytes | None = None
        self.configured: list[str] = []
        self.trouble: Exception | None = None

    def read_back(self) -> bytes | None:
        return self.there

    def place(self, certificate_pem: bytes) -> Placed:
        self.there = certificate_pem
        return Placed(self.certificate_path)

    def configure(self, address: str) -> Configured:
        if self.trouble:
            raise self.trouble
        self.configured.append(address)
        return Configured(f"configure-cli -a {address}", "Done.")


@pytest.fixture
def host(desk):
    """Return the machine of a real tool, beside a cluster that is initialised."""
    desk.initialised()
    return HostInMemory()


def beside(desk, host) -> SetupFlow:
    flow = SetupFlow(desk.target, replace(desk.means(), host=lambda: host))
    flow.look()
    return flow


def test_the_tool_is_told_the_address_of_an_hsm(desk, host):
    flow = beside(desk, host)
    flow.place_at_host("10.0.0.4")
    assert host.configured == ["10.0.0.4"]
    assert desk.acts()[-2:] == ["certificate_placed", "tool_configured"]
    assert len(flow.said) == 2
    assert flow.facts is not None
    assert flow.facts.at_host is not None
    assert flow.facts.at_host.is_ours


def test_what_is_no_address_changes_nothing(desk, host):
    acts = desk.acts()
    with pytest.raises(RefusedError, match="no IP address"):
        beside(desk, host).place_at_host("-a $(id)")
    assert host.there is None
    assert desk.acts() == acts


def test_placed_and_not_configured_is_seen_as_that(desk, host):
    host.trouble = unreachable()
    flow = beside(desk, host)
    with pytest.raises(HsmUnreachableError):
        flow.place_at_host("10.0.0.4")
    assert desk.acts()[-2:] == ["certificate_placed", "host_preparation_refused"]
    known = view(beside(desk, host).look(), Step.HOST)
    assert "was read back" in str(known.proven)
    assert known.standing is Standing.NEXT


# --- what changes meanwhile --------------------------------------------------------------


def signed_place(desk):
    return desk.flow_looked().folder / f"{desk.cluster_id}_CustomerHsmCertificate.crt"


def others_certificate(desk) -> bytes:
    """Return one for the same request, by another authority of the same name."""
    csr = next(iter(desk.plane.clusters())).certificates[Part.CSR]
    return owned.signed(csr, "Our authority", key="stranger")


def test_what_was_judged_is_what_is_sent(desk):
    desk.signed()
    place, good, bad = (
        signed_place(desk),
        signed_place(desk).read_bytes(),
        others_certificate(desk),
    )

    told = [desk.clock()]

    def clock():
        """Give the time; when it is asked to judge what was read, swap the certificate."""
        told.append(desk.clock())
        if len(told) == when_judged:
            place.write_bytes(bad)
        return told[-1]

    when_judged = 0
    flow = SetupFlow(desk.target, replace(desk.means(), clock=clock))
    flow.look()
    when_judged = len(told) + 2  # the first time is that of asking the cluster
    flow.initialise(desk.cluster_id)
    assert place.read_bytes() == bad
    assert next(iter(desk.plane.clusters())).certificates[Part.CLUSTER] == good


def test_another_certificate_than_was_shown_initialises_nothing(desk):
    desk.signed()
    flow, place = desk.flow_looked(), signed_place(desk)
    place.unlink()
    desk.clock.move(seconds=90)
    desk.flow_looked().sign_csr(secret())
    with pytest.raises(RefusedError, match="changed since they were shown"):
        flow.initialise(desk.cluster_id)
    assert desk.plane.asked == []
    assert flow.initialise(desk.cluster_id).is_ours


def test_the_id_is_compared_with_the_cluster_that_is_there_now(desk, tmp_path):
    desk.signed()
    typed, flow = desk.cluster_id, desk.flow_looked()
    away = tmp_path / "away.cluster"
    desk.state_file.rename(away)
    Cluster.create(desk.state_file, 1, clock=desk.clock, foundry=quick_foundry)
    with pytest.raises(RefusedError, match="Another id"):
        flow.initialise(typed)
    assert desk.plane.asked == []


def test_a_file_that_claims_to_be_the_clusters_certificate_proves_nothing(desk):
    desk.signed()
    claimed = signed_place(desk).read_bytes().decode()
    facts = desk.flow_looked().take_pasted(Part.CLUSTER, claimed)
    assert view(facts, Step.INITIALISE).standing is Standing.NEXT
    assert desk.flow_looked().initialise(desk.cluster_id).is_ours
    assert desk.plane.asked == ["initialise"]


def test_a_certificate_of_our_authority_for_another_cluster_is_not_ours(desk):
    desk.initialised()
    described = next(iter(desk.plane.clusters()))
    others = owned.signed(a_request(), "Our authority")
    desk.plane.tells = replace(described, certificates={Part.CLUSTER: others})
    known = view(desk.flow().look(), Step.INITIALISE)
    assert known.standing is Standing.STOPPED
    assert "not for its request" in str(known.missing)


def test_by_hand_the_certificate_is_somebodys_word(desk):
    desk.initialised()
    pem = next(iter(desk.plane.clusters())).certificates[Part.CLUSTER]
    facts = desk.by_hand().take_pasted(Part.CLUSTER, pem.decode())
    assert "word of whoever brought it" in str(view(facts, Step.INITIALISE).proven)


def test_by_hand_another_request_at_the_control_plane_is_found_all_the_same(desk):
    desk.signed()
    described = next(iter(desk.plane.clusters()))
    others = {**described.certificates, Part.CSR: a_request()}
    desk.plane.tells = replace(described, certificates=others)
    with pytest.raises(RefusedError, match="request is not the one"):
        desk.flow_looked().begin_by_hand(desk.cluster_id)
    assert "initialisation_begun" not in desk.acts()


def test_an_issuing_certificate_that_is_not_the_clusters_is_not_placed(desk):
    desk.initialised()
    (desk.flow_looked().folder / "customerCA.crt").write_bytes(owned.issuer("Another"))
    with pytest.raises(RefusedError, match="another issuing certificate"):
        desk.flow_looked().place_at_host()
    assert "host_preparation_begun" not in desk.acts()


def test_while_another_window_changes_the_cluster_nothing_is_sent(desk):
    desk.signed()
    flow = desk.flow_looked()
    with (
        locked(flow.folder.with_name(f"{desk.cluster_id}.lock")),
        pytest.raises(RefusedError, match="Another window"),
    ):
        flow.initialise(desk.cluster_id)
    assert desk.plane.asked == []
    assert flow.initialise(desk.cluster_id).is_ours
