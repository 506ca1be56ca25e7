# SPDX-License-Identifier: Apache-2.0
"""The initialisation, once and for all, and the issuing certificate at the tool's host."""

from ipaddress import ip_address

from approver_gui.cluster.certificates import fingerprint
from approver_gui.cluster.port import ClusterState, ControlPlane, Part
from approver_gui.errors import (
    HsmOutcomeUnknownError,
    HsmRefusedError,
    HsmUnreachableError,
)
from approver_gui.flows.session import why
from approver_gui.flows.setup.before import told
from approver_gui.flows.setup.cluster import not_now
from approver_gui.flows.setup.facts import Attempt, Facts
from approver_gui.flows.setup.signing import Signing
from approver_gui.flows.setup.taking import require_as_shown, require_verified
from approver_gui.hsm.host import HostPlan
from approver_gui.text import say
from approver_gui.tokens.checks import Verdict, verdict, worst


class Initialising(Signing):
    """See ``flow``, which has these acts and the others."""

    def initialise(self, typed: str) -> Facts:
        """Make the cluster one's own, once and for all; nothing where it is.

        Args:
            typed: the cluster's id, as a person typed it.

        Raises:
            RefusedError: a finding says stop, a doubt is not accepted, the signed certificate
                does not fit, another id was typed, there is no control plane, or the cluster
                is in another state than UNINITIALIZED.
            HsmRefusedError: the control plane says no.
            HsmOutcomeUnknownError: it was sent and no answer came; look.
        """
        plane = self._plane()
        with self._alone():
            return self._initialise(plane, typed)

    def _initialise(self, plane: ControlPlane, typed: str) -> Facts:
        shown, facts = self._facts, self.look()
        self._require_typed(typed)  # the look may have found another cluster
        if self._plane_trouble:
            raise self._plane_trouble
        if facts.is_ours:
            if facts.noted.attempt is Attempt.UNKNOWN and facts.cluster_certificate:
                there = facts.cluster_certificate.fingerprint.hex()
                self._record("initialised", signed=there, found=True)
            return self.look_here()
        require_as_shown(shown, facts)
        signed, issuer = self._require_ready(facts)
        described = facts.described
        if described is None or described.state != ClusterState.UNINITIALIZED:
            state = described.state if described else "-"
            raise not_now(
                say("The cluster is in the state {state}, not UNINITIALIZED.").put(state=state),
                say("Look at the cluster; a cluster is initialised once."),
            )
        self._require_same_request(described.certificates.get(Part.CSR))
        self._begun(facts, signed, issuer, by_hand=False)
        try:
            plane.initialise(self.cluster_id, signed, issuer)
        except HsmOutcomeUnknownError as error:
            self._record("initialisation_unknown", **why(error))
            self.look()
            raise
        except (HsmRefusedError, HsmUnreachableError) as error:
            self._record("initialisation_refused", **why(error))
            self.look()
            raise
        self._record("initialised", signed=fingerprint(signed).hex())
        return self.look()

    def begin_by_hand(self, typed: str) -> Facts:
        """Note that a person initialises by hand now; the checks are those of ``initialise``.

        The signed and the issuing certificate lie in the working folder then.

        Raises:
            RefusedError: as :meth:`initialise` does.
        """
        shown, facts = self._facts, self.look()
        self._require_typed(typed)
        if facts.is_initialised:
            return facts
        require_as_shown(shown, facts)
        signed, issuer = self._require_ready(facts)
        if facts.described:
            self._require_same_request(facts.described.certificates.get(Part.CSR))
        if facts.noted.attempt is not Attempt.UNKNOWN or (
            facts.noted.signed_fingerprint != fingerprint(signed).hex()
        ):
            self._begun(facts, signed, issuer, by_hand=True)
        return self.look_here()

    # --- host --------------------------------------------------------------------------

    def host_plan(self, address: str = "") -> HostPlan:
        """Return what would be run at the tool's host, line by line.

        Args:
            address: of an HSM for the tool's configuration; empty for the first known one.

        Raises:
            RefusedError: there is no issuing certificate here.
        """
        described = self._described
        hsms = len(described.hsms) if described else None
        return self._host.plan(self._issuer_pem(), address or self._address(), hsms)

    def place_at_host(self, address: str = "") -> Facts:
        """Put the issuing certificate in its place and configure the tool.

        Raises:
            RefusedError: there is no issuing certificate here, or this is no IP address.
            ApproverError: as ``Host.place`` and ``Host.configure`` do.
        """
        issuer = self._issuer_pem()
        self._require_its_issuer(issuer)
        host, where = self._host, address or self._address()
        if where:
            _require_address(where)
        mark = fingerprint(issuer).hex()
        with self._alone(), self._changing("host_preparation", issuer=mark, address=where):
            placed = host.place(issuer)
            self._said = (placed.words(),)
            self._record(
                "certificate_placed",
                file=placed.path,
                kept=placed.kept,
                was_there=placed.was_there,
                issuer=mark,
            )
            if where:
                configured = host.configure(where)
                self._said = (*self._said, configured.words())
                if configured.line:
                    self._record("tool_configured", line=configured.line, said=configured.said)
        return self.look()

    # --- inside ------------------------------------------------------------------------

    def _require_ready(self, facts: Facts) -> tuple[bytes, bytes]:
        """Return the signed and the issuing certificate, the bytes that were judged."""
        require_verified(facts)
        signed, issuer = self._held.signed, self._held.issuer
        if signed is None or issuer is None or not facts.signed_findings:
            raise not_now(
                say("The signed certificate or the issuing certificate is not here."),
                say("Sign the request first."),
            )
        if verdict(facts.signed_findings) is Verdict.STOP:
            raise not_now(
                told(worst(facts.signed_findings, Verdict.STOP)),
                say("Sign the request of this cluster anew."),
            )
        return signed, issuer

    def _require_same_request(self, told: bytes | None) -> None:
        here = self._held.papers.csr
        if here is None or told is None or fingerprint(here) != fingerprint(told):
            raise not_now(
                say("The cluster's request is not the one that was signed."),
                say("Fetch the papers again, verify them, and sign the request."),
            )

    def _begun(self, facts: Facts, signed: bytes, issuer: bytes, *, by_hand: bool) -> None:
        self._record(
            "initialisation_begun",
            signed=fingerprint(signed).hex(),
            issuer=fingerprint(issuer).hex(),
            verified=tuple(f"{one.check_id} {one.verdict.value}" for one in facts.findings),
            papers=facts.papers_digest,
            by_hand=by_hand,
        )

    def _issuer_pem(self) -> bytes:
        pem = self._folder.read(self._folder.issuer_place)
        if pem is None:
            raise not_now(
                say("There is no issuing certificate here."),
                say("Choose an authority, or take its certificate over."),
            )
        return pem

    def _address(self) -> str:
        hsms = self._described.hsms if self._described else ()
        return next((one.address for one in hsms if one.address), "")


def _require_address(typed: str) -> None:
    try:
        ip_address(typed)
    except ValueError as error:
        raise not_now(
            say("{address} is no IP address.").put(address=typed),
            say("Give the address of an HSM of the cluster."),
        ) from error
