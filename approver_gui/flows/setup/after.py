# SPDX-License-Identifier: Apache-2.0
"""The steps of the tool: what is proven of each by the cluster's own answers or the journal."""

from collections.abc import Iterable

from approver_gui.flows.setup.facts import Facts, KnownKey
from approver_gui.flows.setup.steps import Judged, listed, missing, proven, wrong
from approver_gui.flows.setup.wishes import WishedUser
from approver_gui.hsm.words import Service
from approver_gui.keys.roster import SPARE
from approver_gui.text import Sentence, say


def host(facts: Facts) -> Judged:  # noqa: PLR0911 -- one for each standing
    """Judge whether the tool's host has the issuing certificate, and the tool answers."""
    there, trouble = facts.at_host, facts.tool_trouble
    known: Sentence | None = None
    if there and there.is_ours:
        words = say(
            "The issuing certificate was read back from {path}; its fingerprint is the same."
        )
        known = words.put(path=there.path)
    if facts.answers and there and there.is_ours is False:
        return wrong(
            say("Another issuing certificate than the one here lies at {path}.").put(
                path=there.path
            ),
            say("The tool answers."),
        )
    if facts.answers and known:
        return proven(say("{known} The tool answers.").put(known=known))
    if facts.answers:
        return proven(
            say("The tool answers. The certificate at its host was not compared with one here.")
        )
    if there is None or known is None:
        if there and there.trouble:
            words = say("The host can't be looked at: {title}. {detail}")
            return missing(words.put(title=there.trouble.title, detail=there.trouble.detail))
        if there and there.is_ours is False:
            words = say(
                "Another certificate lies at {path}: put the issuing certificate there."
            )
            return missing(words.put(path=there.path))
        return missing(say("Put the issuing certificate in its place at the tool's host."))
    why = say("the tool does not list users yet.")
    if trouble:
        why = say("the tool does not answer: {title}. {detail}").put(
            title=trouble.title, detail=trouble.detail
        )
    return missing(say("Configure the tool: {why}").put(why=why), known)


def activate(facts: Facts) -> Judged:
    """Judge whether the first admin has a password."""
    if facts.is_activated:
        return proven(say("The tool lists users, and no admin that is not activated."))
    return missing(say("The first admin has no password yet."))


def users(facts: Facts) -> Judged:
    """Judge whether the users wished for are there, on every HSM alike."""
    if not facts.wishes.users:
        return missing(say("Say which users the cluster shall have."))
    if facts.is_activated and (differing := facts.differing()):
        return wrong(differing[0])
    lacking = facts.lacking()
    if lacking:
        return missing(say("Not there yet: {users}.").put(users=_named(lacking)))
    words = say("The tool lists {users}, each the same on every HSM.")
    return proven(words.put(users=_named(facts.wishes.users)))


def register(facts: Facts) -> Judged:
    """Judge whether everybody who approves has a registered key."""
    wanted = facts.wishes.to_register
    if not wanted:
        if facts.wishes.key is None:
            return missing(say("Say first which key there shall be, and who approves its use."))
        return proven(say("Nobody has to approve anything, as it is wished."))
    lacking = facts.unregistered()
    if lacking:
        return missing(say("No key registered yet: {users}.").put(users=_named(lacking)))
    words = say("The tool lists a registered key for each of {users}.")
    told = words.put(users=_named(wanted))
    unknown = _keys_not_here(facts, wanted)
    if unknown:
        words = say(
            "{told} Whose key is not known here, so that approvals can't be counted: {users}."
        )
        return proven(words.put(told=told, users=_named(unknown)))
    return proven(told)


def quorum(facts: Facts) -> Judged:  # noqa: PLR0911 -- one for each standing
    """Judge whether the values of M for user management are as they were decided."""
    wishes, survey = facts.wishes, facts.survey
    user = survey.quorum_value(Service.USER) if survey else None
    quorum_value = survey.quorum_value(Service.QUORUM) if survey else None
    if user is None or quorum_value is None:
        return missing(say("The tool does not tell the quorum values."))
    told = say("The tool lists {user} for users and {quorum} for quorum values.").put(
        user=user, quorum=quorum_value
    )
    if wishes.admin_quorum is None:
        if not wishes.declined:
            return missing(
                say("Decide whether several admins must approve user management, or why not."),
                told,
            )
        words = say("{told} No approvals for user management, because: {reason}.")
        return proven(words.put(told=told, reason=wishes.declined))
    if user > quorum_value:
        return wrong(
            say("The value for users is above the one for quorum values: raise that one."), told
        )
    if min(user, quorum_value) >= wishes.admin_quorum:
        return proven(told)
    able = len(facts.proved())
    if able < wishes.admin_quorum:
        words = say(
            "Admins who have proved a registered key: {able}. {needed} must approve: raised"
            " now, it would lock user management for good. {advised} are advised."
        )
        return missing(
            words.put(
                able=able,
                needed=wishes.admin_quorum,
                advised=wishes.admin_quorum + SPARE,
            ),
            told,
        )
    words = say(
        "Raise both values to {needed}; admins who have proved a registered key: {able}."
    )
    return missing(words.put(needed=wishes.admin_quorum, able=able), told)


def key(facts: Facts) -> Judged:
    """Judge whether the key is there."""
    made, wished = facts.key, facts.wishes.key
    if made is None:
        if wished is None:
            return missing(say("Say which key the cluster shall have."))
        words = say("No key {label} is known of; its owner {owner} makes it, or finds it.")
        return missing(words.put(label=wished.label, owner=wished.owner))
    told = _of_key(made)
    if wished and (differences := _differences(facts, made)):
        return wrong(say("It is not as wished: {what}.").put(what=differences), told)
    return proven(told)


def rehearse(facts: Facts) -> Judged:
    """Judge whether the key has signed once, with its approvals."""
    done = facts.rehearsed
    if done is None:
        return missing(
            say("Sign the rehearsal's file with the key, in a ceremony like any other.")
        )
    words = say(
        "Ceremony {ceremony} signed the rehearsal's file on {at}, approved by {approvers}; the"
        " public key verified the signature then. The journal says so; the HSM logs no"
        " signatures."
    )
    approvers = listed(done.approvers) if done.approvers else say("nobody, as none must")
    return proven(words.put(ceremony=done.ceremony, at=done.at, approvers=approvers))


def _of_key(made: KnownKey) -> Sentence:
    source = say("The journal has the answer that made it")
    if made.is_listed:
        source = say("Its owner's list of keys showed it")
    words = say(
        "Key {label} ({reference}) of {owner}, shared with {shared}; {manage} must approve its"
        " management and {use} its use. {source}, {at}."
    )
    return words.put(
        label=made.label,
        reference=made.reference,
        owner=made.owner,
        shared=listed(made.share_with) if made.share_with else say("nobody"),
        manage=made.manage,
        use=made.use,
        source=source,
        at=made.at,
    )


def _differences(facts: Facts, made: KnownKey) -> str:
    wished = facts.wishes.key
    if wished is None:
        return ""
    pairs = (
        (made.label, wished.label),
        (made.owner, wished.owner),
        (made.manage, wished.manage),
        (made.use, wished.use),
        (", ".join(sorted(made.share_with)), ", ".join(sorted(wished.share_with))),
    )
    return ", ".join(f"{is_} / {wanted}" for is_, wanted in pairs if is_ != wanted)


def _keys_not_here(facts: Facts, wanted: Iterable[WishedUser]) -> tuple[WishedUser, ...]:
    known = {(one.username, one.role) for one in facts.roster.members if one.key}
    return tuple(one for one in wanted if (one.username, one.role.value) not in known)


def _named(users_: Iterable[WishedUser]) -> Sentence:
    return listed(f"{one.username} ({one.role.value})" for one in users_)
