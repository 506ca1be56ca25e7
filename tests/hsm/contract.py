# SPDX-License-Identifier: Apache-2.0
"""What every way to an embedded cluster must do: one set of stories, run on each of them.

A subclass whose name begins with ``Test`` gives two fixtures, each a ``harness.Harness``
around a cluster of two HSMs that is not activated yet: ``cluster`` for the whole class,
``fresh_cluster`` for one story. The stories know nothing of the cluster but its answers.
"""

from tests.hsm.contract_keys import KeyStories
from tests.hsm.contract_quorum import QuorumStories
from tests.hsm.contract_users import UserStories


class HsmContract(UserStories, KeyStories, QuorumStories):
    """All stories."""
