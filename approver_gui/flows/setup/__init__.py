# SPDX-License-Identifier: Apache-2.0
"""Making a cluster one's own: which step comes next, what proves it, and its acts.

``views`` says where each step stands, from the ``facts`` alone: ``before`` judges the steps up
to the initialisation, ``after`` those behind it. ``flow`` has the acts, one layer on the other:
``looking``, ``cluster``, ``taking``, ``signing``, ``initialising``. ``office`` puts it together
for a ``target``; ``wishes`` and ``plan`` say what is wanted. What is asked of the tool is in
``flows.founding``.
"""
