# SPDX-License-Identifier: Apache-2.0
"""How a cluster was made its owner's, as plain values: for whoever asks later.

What is proven and what is only said are told apart, step by step. Certificates and public
keys are in it as fingerprints; nothing in it is secret. ``report_page`` makes one page of it.
"""

from collections.abc import Iterator
from datetime import datetime

from approver_gui.flows.report import FINGERPRINT_WORDS, REHEARSAL, Report, Section, Value
from approver_gui.flows.setup.facts import Attempt, Facts
from approver_gui.flows.setup.target import SetupTarget
from approver_gui.flows.setup.views import Standing, StepView, views
from approver_gui.flows.survey import REGISTERED
from approver_gui.journal import Examination
from approver_gui.text import Sentence, grouped_hex, say, spoken_words, utc
from approver_gui.tokens.checks import VERDICT_WORDS, Verdict

Rows = Iterator[tuple[Sentence, Value]]

STANDING_WORDS = {
    Standing.DONE: say("proven"),
    Standing.PASSED: say("behind, not proven here"),
    Standing.NEXT: say("to be done"),
    Standing.LATER: say("to be done later"),
    Standing.STOPPED: say("stopped"),
}


def of_setup(
    facts: Facts, target: SetupTarget, examination: Examination, made_at: datetime
) -> Report:
    """Return the report of a set-up, however far it is.

    Args:
        facts: what is known.
        target: which cluster.
        examination: of the whole journal.
        made_at: when the report is made; aware.
    """
    steps = views(facts)
    verdict, outcome = _outcome(steps)
    return Report(
        title=say("Set-up of {cluster}").put(cluster=facts.cluster_id or say("a cluster")),
        what=say("How this cluster was made its owner's, from the bare HSM to the first key."),
        verdict=verdict,
        outcome=outcome,
        banner=REHEARSAL if target.is_rehearsal else None,
        sections=(
            _steps(steps),
            Section(say("The cluster"), tuple(_cluster(facts, target))),
            *_papers(facts),
            *_verification(facts),
            *_accepted(facts),
            Section(say("Initialisation"), tuple(_initialisation(facts))),
            *_users(facts),
            *_values(facts),
            *_key(facts),
            _unproven(),
            _journal(facts, examination, made_at),
        ),
    )


def _outcome(steps: tuple[StepView, ...]) -> tuple[Verdict, Sentence]:
    stopped = [one for one in steps if one.standing is Standing.STOPPED]
    if stopped:
        words = say("Stopped at: {step}.").put(step=stopped[0].title)
        return Verdict.STOP, words
    ahead = [one for one in steps if not one.is_behind]
    if ahead:
        words = say("Not finished; next is: {step}. This is no final report.")
        return Verdict.DOUBT, words.put(step=ahead[0].title)
    passed = [one for one in steps if one.standing is Standing.PASSED]
    if passed:
        words = say("Finished; {count} steps lie behind without a proof here.")
        if len(passed) == 1:
            words = say("Finished; 1 step lies behind without a proof here.")
        return Verdict.DOUBT, words.put(count=len(passed))
    return Verdict.GOOD, say("Finished, and every step is proven as it says.")


def _steps(steps: tuple[StepView, ...]) -> Section:
    lines: tuple[tuple[Value, ...], ...] = tuple(
        (one.title, STANDING_WORDS[one.standing], one.missing or one.proven or say("nothing"))
        for one in steps
    )
    columns = (say("Step"), say("How it stands"), say("What proves it, or what is missing"))
    return Section(say("Steps"), columns=columns, lines=lines)


def _cluster(facts: Facts, target: SetupTarget) -> Rows:
    yield say("Cluster"), facts.cluster_id or say("not known")
    yield say("Described by"), target.words()
    yield say("Reached through"), target.connection.words()
    yield say("Both asked last"), facts.asked_at
    described = facts.described
    if described is not None:
        yield say("State"), described.state
        yield say("Kind"), described.hsm_type or say("not told")
        if described.created_at:
            yield say("Created"), described.created_at
        for one in described.hsms:
            words = say("{hsm}, {zone}, {address}, {state}")
            yield (
                say("HSM"),
                words.put(hsm=one.hsm_id, zone=one.zone, address=one.address, state=one.state),
            )
    for hsm in facts.survey.hsms if facts.survey else ():
        words = say("{vendor} {model}, serial number {serial}, {fips}")
        yield (
            say("HSM, says the tool"),
            words.put(
                vendor=hsm.vendor,
                model=hsm.model,
                serial=hsm.serial_number,
                fips=hsm.fips_state,
            ),
        )


def _papers(facts: Facts) -> Iterator[Section]:
    held = [*facts.papers]
    held += [one for one in (facts.signed, facts.issuer and facts.issuer.paper) if one]
    if facts.cluster_certificate and facts.cluster_certificate not in held:
        held.append(facts.cluster_certificate)
    if not held:
        return
    lines: tuple[tuple[Value, ...], ...] = tuple(
        (
            one.file,
            one.subject,
            one.issuer or say("none: a request"),
            one.valid_until or say("no end"),
        )
        for one in held
    )
    columns = (say("File"), say("Subject"), say("Issuer"), say("Until"))
    yield Section(say("Certificates"), columns=columns, lines=lines)
    rows = tuple((say("{file}").put(file=one.file), one.fingerprint) for one in held)
    note = say("SHA-256 of the DER, as hex and as words to be read aloud.")
    yield Section(say("Their fingerprints"), rows, note=note)


def _verification(facts: Facts) -> Iterator[Section]:
    if not facts.findings and not facts.signed_findings:
        return
    lines: tuple[tuple[Value, ...], ...] = tuple(
        (one.check_id, VERDICT_WORDS[one.verdict], one.words)
        for one in (*facts.findings, *facts.signed_findings)
    )
    columns = (say("Check"), say("Verdict"), say("What was found"))
    note = say("Checked anew for this report, with the files in the working folder.")
    if facts.noted.verified and facts.noted.attempted_at:
        words = say("{note} Found before the initialisation was sent, {at}: {found}.")
        found = ", ".join(facts.noted.verified)
        note = words.put(note=note, at=facts.noted.attempted_at, found=found)
    yield Section(say("Verification"), columns=columns, lines=lines, note=note)


def _accepted(facts: Facts) -> Iterator[Section]:
    roots: list[tuple[Value, ...]] = [
        (say("Root confirmed"), root, _groups(bytes.fromhex(fingerprint)))
        for root, fingerprint in facts.noted.confirmed_roots
    ]
    doubts: list[tuple[Value, ...]] = [
        (one.at, ", ".join(one.check_ids), one.reason) for one in facts.noted.acceptances
    ]
    if roots or doubts:
        columns = (say("When, or what"), say("Which"), say("Reason, or fingerprint"))
        note = say("Who sat at this machine is not proven; the journal has when it was done.")
        title = say("Decided by a person")
        yield Section(title, columns=columns, lines=(*doubts, *roots), note=note)


def _initialisation(facts: Facts) -> Rows:
    noted, issuer = facts.noted, facts.issuer
    if noted.attempted_at:
        yield say("Begun here"), noted.attempted_at
    if noted.initialised_at:
        yield say("Done, says the journal"), noted.initialised_at
    yield say("As the journal has it"), _ATTEMPT_WORDS[noted.attempt]
    if issuer:
        yield say("Issuing certificate"), issuer.paper.subject
        where = say("on this machine, as {name}").put(name=issuer.name)
        yield say("Its key"), where if issuer.name else say("not on this machine")
        if issuer.paper.valid_until:
            yield say("Good until"), issuer.paper.valid_until
    ours = {True: say("yes"), False: say("NO"), None: say("can't be told here")}
    yield say("The cluster's certificate is signed by it"), ours[facts.is_ours]
    there = facts.at_host
    if there and there.fingerprint:
        words = say("{path}: {fingerprint}")
        yield (
            say("At the tool's host"),
            words.put(path=there.path, fingerprint=there.fingerprint.hex()),
        )


def _users(facts: Facts) -> Iterator[Section]:
    survey = facts.survey
    if survey is None or not survey.users:
        return
    members = {(one.username, one.role): one for one in facts.roster.members}
    lines: list[tuple[Value, ...]] = []
    for user in survey.users:
        member = members.get((user.username.lower(), user.role))
        key = member.key if member else None
        lines.append(
            (
                user.username,
                user.role,
                say("registered") if REGISTERED in user.quorum else say("none"),
                _words(key.fingerprint()) if key else say("not known here"),
                member.proven_at if member and member.proven_at else say("not here"),
                user.coverage,
            )
        )
    columns = (
        say("User"),
        say("Role"),
        say("Quorum key"),
        say("Key begins"),
        say("Signed for us"),
        say("On the HSMs"),
    )
    note = say(
        "User, role, registration and coverage are the cluster's word. It shows nobody's public"
        " key: which one a user has registered is known from the registration made here."
    )
    yield Section(say("Users"), columns=columns, lines=tuple(lines), note=note)


def _values(facts: Facts) -> Iterator[Section]:
    survey, wishes = facts.survey, facts.wishes
    if survey is None or not survey.quorum_values:
        return
    rows: list[tuple[Sentence, Value]] = [
        (say("{service}").put(service=service), say("{value}").put(value=value))
        for service, value in survey.quorum_values
    ]
    if wishes.declined:
        rows.append((say("No approvals for user management, because"), wishes.declined))
    note = say("How many must approve; 1 means that one admin alone may do it.")
    yield Section(say("Quorum values"), tuple(rows), note=note)


def _key(facts: Facts) -> Iterator[Section]:
    made, done = facts.key, facts.rehearsed
    if made is None:
        return
    rows: list[tuple[Sentence, Value]] = [
        (say("Label"), made.label),
        (say("Reference"), made.reference),
        (say("Owner"), made.owner),
        (say("Shared with"), ", ".join(made.share_with) or say("nobody")),
        (say("Approvals to manage it"), say("{count}").put(count=made.manage)),
        (say("Approvals to use it"), say("{count}").put(count=made.use)),
    ]
    if done:
        rows += [
            (say("Rehearsal signature"), done.at),
            (say("In ceremony"), done.ceremony),
            (say("Approved by"), ", ".join(done.approvers) or say("nobody")),
            (say("SHA-256 of what was signed"), _digest(done.payload_sha256)),
            (say("SHA-256 of the signature"), _digest(done.made_sha256)),
        ]
    note = say(
        "As the cluster answered when it was made or found. The rehearsal's signature was"
        " verified with the public key when it was made; the HSM logs no signatures."
    )
    yield Section(say("The key"), tuple(rows), note=note)


def _unproven() -> Section:
    return Section(
        say("What this report can't prove"),
        columns=(say("Not proven"),),
        lines=tuple((one,) for one in _UNPROVEN),
    )


def _journal(facts: Facts, examination: Examination, made_at: datetime) -> Section:
    noted = facts.noted
    holds = say("yes") if examination.holds else say("NO: it has breaks")
    rows: list[tuple[Sentence, Value]] = [(say("The chain holds"), holds)]
    if noted.last_seal:
        rows.append((say("Seal of its last entry"), _groups(bytes.fromhex(noted.last_seal))))
    if examination.last_seal:
        rows.append((say("Journal's last seal"), bytes.fromhex(examination.last_seal)))
    rows.append((say("Report made"), made_at))
    note = say(
        "These are all entries about this cluster. Compare the seals with those noted"
        " elsewhere: a chain proves order and wholeness, not who wrote it."
    )
    return Section(
        say("The journal"),
        tuple(rows),
        columns=(say("Entry"), say("Time"), say("Act")),
        lines=tuple((str(number), utc(at), act) for number, at, act in noted.acts),
        note=note,
    )


def _digest(text: str) -> Value:
    try:
        return bytes.fromhex(text) or text
    except ValueError:
        return text


def _groups(digest: bytes) -> str:
    return grouped_hex(digest, 2 * len(digest))


def _words(digest: bytes) -> str:
    return " ".join(spoken_words(digest)[:FINGERPRINT_WORDS])


_ATTEMPT_WORDS = {
    Attempt.NONE: say("never begun here"),
    Attempt.UNKNOWN: say("begun, outcome not noted"),
    Attempt.REFUSED: say("refused"),
    Attempt.DONE: say("done"),
}
_UNPROVEN = (
    say("Who the persons behind the user names are."),
    say("That the tool reaches this cluster and no other: that is its configuration's word."),
    say("That nobody changed anything at the cluster since the facts were asked for."),
    say("Whether the clock of this machine was right."),
)
