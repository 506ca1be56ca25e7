# SPDX-License-Identifier: Apache-2.0
"""A cluster in one file, to rehearse with: a rehearsal, not an HSM.

``rules`` answers requests from a frozen ``state``; ``store`` keeps the state in a file;
``console`` speaks cloudhsm-cli's dialect around both.
"""

WHAT_IT_IS = "embedded cluster: a rehearsal, not an HSM"
