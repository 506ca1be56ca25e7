# SPDX-License-Identifier: Apache-2.0
"""The deed: making a cluster one's own before anybody logs in to it.

``certificates`` reads what proves that an HSM is genuine and one's own, ``authority`` is the
issuing CA that signs the cluster's request, ``port`` says what a control plane can be asked,
and ``control_plane`` asks AWS. The approver never loads any of it.
"""
