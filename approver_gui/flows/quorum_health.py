# SPDX-License-Identifier: Apache-2.0
"""How far each quorum is from being lost for good, before it matters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from approver_gui.flows.drill import Drill
from approver_gui.flows.key_operations import KeyName
from approver_gui.flows.survey import Survey, number_of
from approver_gui.hsm.answers import Key, Who
from approver_gui.hsm.words import KeyClass, Role, Service
from approver_gui.keys.roster import SPARE, Forecast, Roster
from approver_gui.text import Sentence, say
from approver_gui.tokens.checks import Verdict


@dataclass(frozen=True, slots=True)
class Health:
    """One quorum and how it stands.

    Attributes:
        about: what is approved by it.
        forecast: how many losses it survives.
    """

    about: Sentence
    forecast: Forecast

    @property
    def verdict(self) -> Verdict:
        """Good with M + 2 who can approve, stop where it is lost."""
        return self.forecast.verdict

    @property
    def advice(self) -> Sentence | None:
        """What to do, None where nothing need be done."""
        forecast = self.forecast
        if forecast.verdict is Verdict.GOOD:
            return None
        short = forecast.needed + SPARE - forecast.able
        words = say(
            "{wanted} who can approve are recommended, two more than must: have {short} more"
            " register a key."
        )
        return words.put(wanted=forecast.needed + SPARE, short=short)


def health(survey: Survey, roster: Roster) -> tuple[Health, ...]:
    """Return every quorum of the cluster and of the keys that are shown, the worst first.

    Args:
        survey: what the cluster said.
        roster: with what it says about users and shares.
    """
    found = (*_of_admins(survey, roster), *_of_keys(survey, roster))
    return tuple(sorted(found, key=lambda one: one.forecast.able - one.forecast.needed))


def able_for(key: Key, roster: Roster) -> int | None:
    """Return how many can approve the use of a key, None where it needs no approvals."""
    if not key.use_quorum and not key.manage_quorum:
        return None
    return len(roster.can_approve(Service.KEY_USAGE, key.reference))


def drills(survey: Survey, roster: Roster, who: Who) -> tuple[Drill, ...]:
    """Return the drills that this user can start, the admins' or one for each key."""
    if who.role == Role.ADMIN:
        return (Drill(),) if roster.can_approve(Service.USER, None) else ()
    return tuple(
        Drill(name)
        for key in survey.keys
        if (name := _private(key))
        and key.use_quorum > 1
        and roster.can_approve(Service.KEY_USAGE, key.reference)
    )


def _of_admins(survey: Survey, roster: Roster) -> Iterator[Health]:
    by_value: dict[int, list[str]] = {}
    for service, value in survey.quorum_values:
        if value > 1:
            by_value.setdefault(value, []).append(service)
    for value, services in by_value.items():
        forecast = roster.forecast(services[0], None, value)
        yield Health(say("Admins: {what}").put(what=", ".join(services)), forecast)


def _of_keys(survey: Survey, roster: Roster) -> Iterator[Health]:
    for key in survey.keys:
        name = _private(key)
        value = max(key.use_quorum, key.manage_quorum)
        if name and value > 1:
            service = Service.KEY_USAGE
            forecast = roster.forecast(service, key.reference, value)
            about = say("Use of {key}").put(key=name.words())
            yield Health(about, replace(forecast, words=_key_words(forecast)))


def _key_words(forecast: Forecast) -> Sentence:
    able, needed = forecast.able, forecast.needed
    losses = able - needed + 1
    if losses <= 0:
        words = say(
            "Locked: {needed} approvals are needed and {able} can approve. Share the key with"
            " another approver, while that can still be approved."
        )
        return words.put(needed=needed, able=able)
    spoken = {
        1: say("One more loss locks this key for good: {able} can approve, {needed} must."),
        2: say("Two more losses lock this key for good: {able} can approve, {needed} must."),
    }
    more = say(
        "{losses} more losses lock this key for good: {able} can approve, {needed} must."
    )
    return spoken.get(losses, more).put(losses=losses, able=able, needed=needed)


def _private(key: Key) -> KeyName | None:
    if key.key_class != KeyClass.PRIVATE or number_of(key) is None:
        return None
    return KeyName(key.reference, key.label)
