# SPDX-License-Identifier: Apache-2.0
"""Who may do what on a cluster, by role."""

from approver_gui.flows.setup.wishes import ROLES_TABLE, Function
from approver_gui.ui.coordinator.cluster_tables import Listing
from approver_gui.ui.tables import Column
from approver_gui.ui.theme import tell, tr


def roles_table() -> Listing[Function]:
    """Return the table, filled."""
    listing = Listing[Function](
        tr("Who may do what"),
        (
            Column(tr("function"), lambda one: tell(one.name)),
            Column(tr("admin"), lambda one: _may(one.admin)),
            Column(tr("crypto user"), lambda one: _may(one.crypto_user)),
            Column(tr("appliance user"), lambda one: _may(one.appliance_user)),
            Column(tr("no login"), lambda one: _may(one.anybody)),
        ),
        "",
    )
    listing.show_rows(ROLES_TABLE)
    return listing


def _may(allowed: bool) -> str:
    return tr("yes") if allowed else tr("no")
