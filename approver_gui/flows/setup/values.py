# SPDX-License-Identifier: Apache-2.0
"""What windows name when they ask a set-up for something: values of ``cluster`` and ``hsm``."""

from approver_gui.cluster.authority_cards import AuthorityCard, Subject
from approver_gui.cluster.certificates import FILE_NAMES, ROOT_FILE_NAMES, Root
from approver_gui.hsm.host_plan import HostPlan

__all__ = ["FILE_NAMES", "ROOT_FILE_NAMES", "AuthorityCard", "HostPlan", "Root", "Subject"]
