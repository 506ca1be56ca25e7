# SPDX-License-Identifier: Apache-2.0
"""The vault: talking to a CloudHSM cluster, and a cluster to rehearse with.

``port`` says what can be asked and answered; ``dialogue`` is what is typed at cloudhsm-cli and
how its screen is read, as pure text; ``cloudhsm_cli`` owns the pseudo-terminal. ``embedded`` is
a rehearsal cluster in one file that speaks the same dialect. The approver never loads any of
it.
"""
