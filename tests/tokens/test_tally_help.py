# SPDX-License-Identifier: Apache-2.0
"""The page about merging speaks of every finding, in both languages, and of no other."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "resources" / "help"
GOOD, DOUBT, STOP = range(3)
LABELS = {
    "merging.md": ("**What to do:**", ("**Good:**", "**Doubt:**", "**Stop:**")),
    "merging.de.md": ("**Was tun:**", ("**Gut:**", "**Zweifel:**", "**Stopp:**")),
}
VERDICTS = {f"M{number}": DOUBT for number in range(1, 21)}
VERDICTS |= {"M1": GOOD, "M2": GOOD, "M5": STOP, "M6": STOP}


def in_the_program():
    sources = [path.read_text("utf-8") for path in (ROOT / "approver_gui/tokens").glob("*.py")]
    return {found for source in sources for found in re.findall(r'"(M\d+)"', source)}


def sections(page):
    parts = re.split(r"^## (M\d+): .+\n", (PAGES / page).read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("page", LABELS)
def test_every_finding_has_its_section_in_the_order_of_the_ids(page):
    assert list(sections(page)) == list(VERDICTS)
    assert in_the_program() == set(VERDICTS)


@pytest.mark.parametrize("page", LABELS)
@pytest.mark.parametrize("check_id", VERDICTS)
def test_a_section_says_the_verdict_and_what_to_do(page, check_id):
    advice, labels = LABELS[page]
    text = sections(page)[check_id]

    assert text.count(advice) == 1
    assert [at for at, label in enumerate(labels) if label in text] == [VERDICTS[check_id]]


def test_each_finding_gives_the_verdict_that_the_page_explains():
    sources = [path.read_text("utf-8") for path in (ROOT / "approver_gui/tokens").glob("*.py")]
    made = {
        (check_id, ("GOOD", "DOUBT", "STOP").index(name))
        for source in sources
        for check_id, name in re.findall(r'"(M\d+)", (?:Verdict\.|_)([A-Z]+)', source)
    }
    spoken_elsewhere = {"M12", "M13", "M14"}  # one sentence, whose id depends on the mistake
    assert made | {(one, DOUBT) for one in spoken_elsewhere} == set(VERDICTS.items())
