# SPDX-License-Identifier: Apache-2.0
"""The steps before anybody can log in: what is proven of each, and what is missing."""

from collections.abc import Iterable

from approver_gui.cluster.port import ClusterState
from approver_gui.flows.setup.facts import Attempt, Facts, Way
from approver_gui.flows.setup.running_cost import hsm_words
from approver_gui.flows.setup.steps import Judged, behind, listed, missing, proven, wrong
from approver_gui.text import Sentence, say, utc
from approver_gui.tokens.checks import Finding, Verdict, verdict, worst

_GOING = (ClusterState.DELETING, ClusterState.DELETED)
_COMING = (ClusterState.CREATING, ClusterState.UPDATING, ClusterState.MODIFYING)


def cluster(facts: Facts) -> Judged:  # noqa: PLR0911 -- one for each standing
    """Judge whether there is a cluster, with an HSM in it."""
    described, trouble = facts.described, facts.plane_trouble
    if not facts.cluster_id:
        if trouble:
            return wrong(_plane(facts))
        return missing(say("Choose a cluster that is there, or have one created."))
    named = say("{cluster}").put(cluster=facts.cluster_id)
    if facts.way is Way.BY_HAND:
        words = say(
            "{cluster} is told by a person; no control plane is asked. Its papers and its tool"
            " tell the rest."
        )
        return proven(words.put(cluster=named))
    if described is None:
        if facts.is_initialised:
            words = say("{cluster} answers through its tool. {why}")
            return proven(words.put(cluster=named, why=_plane(facts)))
        return wrong(_plane(facts))
    if described.state in _GOING:
        return wrong(say("{cluster} is being deleted, or is deleted.").put(cluster=named))
    if not described.hsms:
        if described.state in _COMING:
            return missing(say("The cluster is being made: wait until it is there."))
        return missing(
            say("It has no HSM yet. Add one: from then on it costs money."),
            say("{cluster} is there, says the control plane.").put(cluster=named),
        )
    if not described.is_initialised and not described.certificates:
        return missing(say("Its first HSM is being made: wait until its papers are there."))
    words = say("The control plane describes {cluster}: {hsms}, {kind}, state {state}.")
    return proven(
        words.put(
            cluster=named,
            hsms=hsm_words(len(described.hsms)),
            kind=described.hsm_type or say("kind not told"),
            state=described.state,
        )
    )


def papers(facts: Facts) -> Judged:
    """Judge whether the papers are in the working folder."""
    if facts.folder_trouble:
        trouble = facts.folder_trouble
        words = say("{title}: {detail}")
        return wrong(words.put(title=trouble.title, detail=trouble.detail))
    if not facts.missing:
        words = say(
            "Request, three certificates and both roots are in the working folder; their"
            " digest begins {digest}."
        )
        return proven(words.put(digest=facts.papers_digest[:16]))
    if facts.is_initialised:
        words = say(
            "The cluster is initialised, and {files} are not in this folder: they were taken"
            " elsewhere, or not at all."
        )
        return behind(words.put(files=listed(facts.missing)))
    words = say("Missing: {files}.")
    return missing(words.put(files=listed(facts.missing)))


def verify(facts: Facts) -> Judged:  # noqa: PLR0911 -- one for each standing
    """Judge whether the cluster is proven to be genuine."""
    noted = facts.noted
    if facts.stops:
        words = say("The verification says stop: {findings}")
        return wrong(words.put(findings=told(facts.stops)))
    if facts.is_initialised and noted.initialised_at and noted.verified:
        words = say(
            "Verified here before the initialisation was sent, {at}; the journal has what was"
            " found: {found}."
        )
        return proven(words.put(at=noted.attempted_at, found=listed(noted.verified)))
    if not facts.findings:
        if facts.is_initialised:
            return behind(
                say(
                    "Nothing is proven here: the cluster was initialised without this folder's"
                    " papers being verified here."
                )
            )
        return missing(say("The papers must be complete before they can be verified."))
    if facts.open_doubts:
        words = say("To be accepted with a reason, or to be settled: {findings}")
        return missing(words.put(findings=told(facts.open_doubts)), _CHAINS)
    if not facts.doubts:
        return proven(_CHAINS)
    words = say("{chains} Accepted on {at}: {checks}, because {reason}.")
    last = facts.accepted[-1]
    checks = listed(one.check_id for one in facts.doubts)
    return proven(words.put(chains=_CHAINS, at=last.at, checks=checks, reason=last.reason))


def authority(facts: Facts) -> Judged:
    """Judge whether an issuing certificate is chosen."""
    issuer = facts.issuer
    if issuer is None:
        if facts.answers:
            return behind(
                say(
                    "The tool answers, so its host has the issuing certificate; it is not in"
                    " this folder."
                )
            )
        if facts.is_initialised:
            return missing(
                say("Take over the issuing certificate that the cluster was made yours with.")
            )
        return missing(say("Make, import or choose an issuing certificate."))
    where = say("its key is not on this machine")
    if issuer.name:
        where = say("its key is kept here as {name}").put(name=issuer.name)
    words = say("Issuing certificate {subject}, until {until}; {where}.")
    paper = issuer.paper
    until = utc(paper.valid_until)[:10] if paper.valid_until else say("no date")
    known = words.put(subject=paper.subject, until=until, where=where)
    if issuer.warning:
        return proven(say("{told} {warning}").put(told=known, warning=issuer.warning))
    return proven(known)


def sign(facts: Facts) -> Judged:
    """Judge whether the request is signed, by the chosen issuer."""
    if facts.signed is None:
        if facts.is_initialised:
            return behind(
                say("The cluster is initialised; what was sent to it is not in this folder.")
            )
        return missing(say("Sign the request, here or on the machine that has the key."))
    found = facts.signed_findings
    if verdict(found) is Verdict.STOP and not facts.is_initialised:
        words = say("The signed certificate does not fit: {findings}")
        return wrong(words.put(findings=told(worst(found, Verdict.STOP))))
    if not found:
        if facts.is_initialised:
            return behind(
                say("A signed certificate is here; request and issuer to compare it are not.")
            )
        return missing(say("A signed certificate is here, and no issuer to check it with."))
    words = say(
        "The signed certificate carries the request's key and verifies under the issuing"
        " certificate. {doubts}"
    )
    doubts = worst(found, Verdict.DOUBT)
    return proven(words.put(doubts=told(doubts) if doubts else say("No doubts.")))


def initialise(facts: Facts) -> Judged:  # noqa: PLR0911 -- one for each standing
    """Judge whether the cluster is initialised, with the issuing certificate here."""
    noted, described = facts.noted, facts.described
    if facts.is_ours is False:
        return wrong(
            say(
                "The cluster holds a certificate that is not for its request, or that the"
                " issuing certificate here did not sign: somebody else initialised it, or the"
                " issuing certificate here is not its own."
            )
        )
    if facts.is_ours and facts.issuer and facts.cluster_certificate:
        words = say(
            "The cluster holds a certificate with the fingerprint {fingerprint}, and {subject}"
            " signed it."
        )
        if described is None:
            words = say(
                "By the file taken over, the cluster holds a certificate with the fingerprint"
                " {fingerprint}, and {subject} signed it. That it is the cluster's is the word"
                " of whoever brought it."
            )
        return proven(
            words.put(
                fingerprint=facts.cluster_certificate.fingerprint.hex()[:16],
                subject=facts.issuer.paper.subject,
            )
        )
    if facts.answers:
        return proven(
            say(
                "The tool lists users, which only an initialised cluster has. That it reaches"
                " this cluster is the word of the tool's configuration."
            )
        )
    if facts.is_initialised:
        return proven(
            say(
                "The control plane says that it is initialised. With whose issuing certificate"
                " is not proven here."
            )
        )
    if described is not None and described.state == ClusterState.INITIALIZING:
        return missing(say("The cluster is being initialised: wait until it is done."))
    if noted.attempt is Attempt.UNKNOWN and facts.way is Way.BY_HAND:
        return missing(
            say(
                "Run the line of AWS's own tool. Then take over the cluster's certificate, or"
                " prepare the host and let the tool answer: either proves it."
            ),
            say("The checks were made on {at}.").put(at=noted.attempted_at),
        )
    if noted.attempt is Attempt.UNKNOWN and described is None:
        return _look(facts)
    if noted.attempt is Attempt.REFUSED:
        words = say("The last try was refused: {why} The cluster is not initialised.")
        return missing(words.put(why=noted.why or say("no reason was noted.")))
    if noted.attempt is Attempt.UNKNOWN:
        return missing(
            say(
                "It was begun and its answer never came. The control plane says that the"
                " cluster is not initialised: it can be tried again."
            )
        )
    return missing(say("The cluster is not initialised."))


def _look(facts: Facts) -> Judged:
    words = say(
        "It was begun on {at}, and its answer never came. It is not sent again before the"
        " cluster was looked at: {why}"
    )
    return wrong(words.put(at=facts.noted.attempted_at, why=_plane(facts)))


def _plane(facts: Facts) -> Sentence:
    trouble = facts.plane_trouble
    if trouble is None:
        return say("No control plane was asked.")
    words = say("The control plane can't be asked: {title}. {detail}")
    return words.put(title=trouble.title, detail=trouble.detail)


def told(findings: Iterable[Finding]) -> Sentence:
    """Return findings in one sentence, each with its id."""
    all_of_them: Sentence | None = None
    for one in findings:
        item = say("{id}: {words}").put(id=one.check_id, words=one.words)
        before = all_of_them
        all_of_them = say("{before} {item}").put(before=before, item=item) if before else item
    return all_of_them or say("none")


_CHAINS = say(
    "Both chains lead to roots that are known or were compared, and the request is the HSM's"
    " own."
)
