# SPDX-License-Identifier: Apache-2.0
"""The users that are wished for, as a table: who, in which role, and how each one stands."""

from collections.abc import Callable

from approver_gui.flows.setup.wishes import WishedUser
from approver_gui.tokens.checks import Verdict
from approver_gui.ui.coordinator.cluster_tables import Listing
from approver_gui.ui.coordinator.marks import mark
from approver_gui.ui.tables import Column
from approver_gui.ui.theme import tr


def wished_users(
    caption: str,
    nothing: str,
    standing: Callable[[WishedUser], str],
    is_good: Callable[[WishedUser], bool],
) -> Listing[WishedUser]:
    """Return the table, empty.

    Args:
        caption: over it.
        nothing: what stands there while nobody is in it.
        standing: how a user stands, in words.
        is_good: whether nothing is to be done about a user.
    """
    return Listing[WishedUser](
        caption,
        (
            Column(tr("user"), lambda one: one.username),
            Column(tr("role"), lambda one: one.role.value),
            Column(
                tr("how it stands"),
                standing,
                icon=lambda one: mark(Verdict.GOOD if is_good(one) else None),
            ),
        ),
        nothing,
    )
