# SPDX-License-Identifier: Apache-2.0
"""``cluster setup``: a cluster made one's own as a plan says, and nothing done twice.

1. Where a step stands is looked up; the plan only says what is wanted.
2. A step that stands is shown with its proof. The next one is done, and the cluster looked at.
3. What needs somebody else ends the command with what to do, or waits for it; the same
   command goes on from there.
4. ``--dry-run`` looks and changes nothing: no file, no journal, no session that changes.
"""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from approver_gui.errors import ApproverError
from approver_gui.flows.media import read_file
from approver_gui.flows.reaching import require_there
from approver_gui.flows.setup.facts import Facts
from approver_gui.flows.setup.office import open_setup
from approver_gui.flows.setup.plan import MAX_BYTES, SetupPlan, parse_plan
from approver_gui.flows.setup.steps import Step
from approver_gui.flows.setup.views import Standing, StepView, views
from approver_gui.headless.exit_codes import ExitCode, exit_code
from approver_gui.headless.setup_acts import Acts, NotYetError, Office
from approver_gui.headless.setup_secrets import Wallet
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.embedded import WHAT_IT_IS

FORMAT = "approver-gui/setup/1"


def run(terminal: Terminal, arguments: Namespace, office: Office) -> ExitCode:
    """Do what is left of a plan, or say that nothing is.

    Args:
        terminal: where to show, and who is asked for secrets.
        arguments: as the parser gives them for ``cluster setup``.
        office: what is outside.

    Raises:
        RefusedError: the plan cannot be followed, or a step says no.
        UsageError: a secret is missing and nobody can be asked.
        HsmOutcomeUnknownError: a change was sent and no answer came; look, then start again.
        ApproverError: as each step does.
    """
    file = arguments.plan.absolute()
    plan = parse_plan(read_file(file, MAX_BYTES), file)
    require_there(plan.target.connection)
    flow = open_setup(plan.target, replace(office.ports, elevate=plan.host.prefix))
    page = _Page(terminal, plan, as_json=arguments.json)
    page.begin()
    facts = flow.look()
    if arguments.dry_run:
        return page.end(facts, _nothing_done(page, facts))
    if facts.wishes == plan.wishes and page.is_over(facts):
        return page.end(facts, page.nothing_to_do(facts))
    wallet = Wallet(terminal, arguments.secrets_fd)
    acts = Acts(terminal, flow, plan, office, wallet=wallet, wait_s=arguments.wait)
    try:
        return _carry_out(acts, page, facts)
    finally:
        wallet.wipe()
        acts.close()


def _carry_out(acts: Acts, page: "_Page", facts: Facts) -> ExitCode:
    before: StepView | None = None
    try:
        while True:
            facts = acts.ready(facts)
            page.tell_behind(facts)
            view = page.next(facts)
            if view is None:
                return page.end(facts, page.all_stands())
            if view.standing is Standing.STOPPED:
                return page.end(facts, page.stopped(facts, view))
            if view == before:  # it was gone about, and nothing has come of it
                return page.end(facts, page.waits(view, str(view.missing or "")))
            page.tell_begun(view)
            before = view
            facts = acts.do(view, facts)
    except NotYetError as not_yet:
        facts = acts.known(facts)
        return page.end(facts, page.waits(before, str(not_yet.words)))
    except ApproverError as error:  # by now a look may show that it was done
        facts = acts.known(facts)
        page.failed(before, error)
        page.end(facts, exit_code(error))
        raise


def _nothing_done(page: "_Page", facts: Facts) -> ExitCode:
    wanted = page.wanted(facts)
    for view in wanted:
        page.tell_planned(view)
    if all(view.is_behind for view in wanted):
        return page.nothing_to_do(facts)
    page.say("Nothing was done: --dry-run only shows.")
    return ExitCode.DONE


class _Page:
    """What is shown, step by step, each one once."""

    def __init__(self, terminal: Terminal, plan: SetupPlan, *, as_json: bool) -> None:
        self._terminal, self._plan, self._as_json = terminal, plan, as_json
        self._told: set[Step] = set()
        self._begun: set[Step] = set()
        self._words = ""

    def begin(self) -> None:
        """Show what this is about."""
        is_rehearsal = self._plan.target.is_rehearsal
        self._line(WHAT_IT_IS if is_rehearsal else str(self._plan.target.words()))

    def wanted(self, facts: Facts) -> Sequence[StepView]:
        """Return every step that the plan asks for, as if its wishes were kept already."""
        found = views(replace(facts, wishes=self._plan.wishes))
        return [one for one in found if self._plan.rehearse or one.step is not Step.REHEARSE]

    def is_over(self, facts: Facts) -> bool:
        """Tell whether every step that the plan asks for is behind."""
        return self.next(facts) is None

    def next(self, facts: Facts) -> StepView | None:
        """Return the first step that is not behind."""
        return next((one for one in self.wanted(facts) if not one.is_behind), None)

    # --- lines -------------------------------------------------------------------------

    def say(self, words: str) -> None:
        """Show the words with which it ends."""
        self._words = words
        self._line(words)

    def tell_behind(self, facts: Facts) -> None:
        """Show the steps that lie behind and were not shown yet, up to the next one."""
        for view in self.wanted(facts):
            if not view.is_behind:
                return
            if view.step not in self._told:
                word = "done" if view.step in self._begun else _WORDS[view.standing]
                self._step(view, word, str(view.proven or ""))

    def tell_planned(self, view: StepView) -> None:
        """Show a step that is only looked at."""
        self._step(view, _WORDS[view.standing], str(view.proven or ""))
        if not view.is_behind:
            self._line(f"{_INDENT}{view.missing}")
            self._line(f"{_INDENT}{view.undo}")

    def tell_begun(self, view: StepView) -> None:
        """Note that a step is gone about."""
        self._begun.add(view.step)

    # --- ends --------------------------------------------------------------------------

    def nothing_to_do(self, facts: Facts) -> ExitCode:
        """Say that all of it stands, in one line."""
        count = len(self.wanted(facts))
        self.say(f"Nothing to do: all {count} steps of the plan stand. Nothing was changed.")
        return ExitCode.DONE

    def all_stands(self) -> ExitCode:
        """Say that the plan is carried out."""
        self.say("All of the plan stands now.")
        return ExitCode.DONE

    def failed(self, view: StepView | None, error: ApproverError) -> None:
        """Show at which step it ended."""
        self._words = str(error)
        if view is not None:
            self._step(view, "FAILED", "")

    def waits(self, view: StepView | None, words: str) -> ExitCode:
        """Say what is missing from outside, and that the same command goes on."""
        if view is not None:
            self._step(view, "waits", words)
        self.say("Not all of the plan stands. The same command goes on from here.")
        return ExitCode.TOO_FEW

    def stopped(self, facts: Facts, view: StepView) -> ExitCode:
        """Say what must be settled first."""
        self._step(view, "STOP", str(view.missing or ""))
        self.say("Settle that first. The same command goes on from here.")
        trouble = facts.plane_trouble if view.step in _OF_PLANE else facts.folder_trouble
        if trouble is not None and view.step in (*_OF_PLANE, Step.PAPERS):
            return exit_code(trouble)
        return ExitCode.REFUSED

    def end(self, facts: Facts, code: ExitCode) -> ExitCode:
        """Write the answer for programs, and return the exit code."""
        if self._as_json:
            self._terminal.show_json(self._fields(facts, code))
        self._terminal.flush()
        return code

    def _fields(self, facts: Facts, code: ExitCode) -> dict[str, object]:
        return {
            "format": FORMAT,
            "cluster": facts.cluster_id,
            "exit_code": int(code),
            "words": self._words,
            "steps": [
                {
                    "step": one.step.value,
                    "standing": one.standing.value,
                    "begun": one.step in self._begun,
                    "proven": None if one.proven is None else str(one.proven),
                    "missing": None if one.missing is None else str(one.missing),
                }
                for one in self.wanted(facts)
            ],
        }

    def _step(self, view: StepView, word: str, words: str) -> None:
        self._told.add(view.step)
        number = list(Step).index(view.step) + 1
        self._line(f"{number:>3}  {word:<7}{view.title}")
        if words:
            self._line(f"{_INDENT}{words}")

    def _line(self, text: str) -> None:
        if self._as_json:
            self._terminal.remark(text)
        else:
            self._terminal.show(text)
            self._terminal.flush()


_INDENT = " " * 12
_OF_PLANE = (Step.CLUSTER, Step.INITIALISE)
_WORDS = {
    Standing.DONE: "stands",
    Standing.PASSED: "passed",
    Standing.NEXT: "next",
    Standing.LATER: "later",
    Standing.STOPPED: "STOP",
}
