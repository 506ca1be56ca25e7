# SPDX-License-Identifier: Apache-2.0
"""A coordinator's desk whose ceremonies are reported."""

from approver_gui.flows.ceremony import Ceremony, Executed
from approver_gui.flows.report import Report, Setting, of_ceremony
from approver_gui.keys.signatures import Forms
from tests.flows.cluster_desk import CoordinatorDesk


class Registry(CoordinatorDesk):
    """A coordinator's desk whose ceremonies are reported."""

    def setting(self, *, is_embedded: bool = False) -> Setting:
        entries = self.entries()
        return Setting(
            cluster="cluster-abc",
            is_embedded=is_embedded,
            roster=self.keeper.roster,
            entries=entries,
            last_seal=entries[-1].seal,
            made_at=self.clock(),
        )

    def report(self, ident: str) -> Report:
        (found,) = (one for one in self.flow.state.ceremonies if one.id == ident)
        return of_ceremony(found, self.setting())

    def signed(self) -> Ceremony:
        """Log in, sign a document with two approvals, and return the ceremony."""
        self.log_in()
        ceremony = self.ready()
        self.pass_time(30)
        state = self.flow.execute(ceremony.id)
        return state.ceremonies[-1]


def made(ceremony: Ceremony) -> Forms:
    """Return the signature that was made."""
    assert isinstance(ceremony.stage, Executed)
    assert ceremony.stage.receipt.forms is not None
    return ceremony.stage.receipt.forms
