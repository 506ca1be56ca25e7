# SPDX-License-Identifier: Apache-2.0
"""The pages about the checks speak of every check, in both languages, and of no other.

The page about the embedded cluster does so of every fault; every link leads to a page.
"""

import re
from pathlib import Path

import pytest

from approver_gui.headless.cluster_parser import FAULTS
from approver_gui.hsm.embedded import WHAT_IT_IS

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "resources" / "help"
_ENGLISH = ("**Compared:**", "**What to do:**", ("**Good:**", "**Doubt:**", "**Stop:**"))
_GERMAN = ("**Verglichen w", "**Was tun:**", ("**Gut:**", "**Zweifel:**", "**Stopp:**"))
LABELS = {
    "checks.md": _ENGLISH,
    "checks.de.md": _GERMAN,
    "certificates.md": _ENGLISH,
    "certificates.de.md": _GERMAN,
}
TOKENS = {
    "T1": (0, 2),
    "T2": (0, 1),
    "T3": (0, 2),
    "T4": (0, 1, 2),
    "T5": (0, 1, 2),
    "T6": (0, 1),
    "T7": (0, 1),
    "T8": (0, 1),
    "T9": (1,),
    "T10": (2,),
    "T11": (1,),
    "T12": (1,),
    "T13": (1,),
}
"""Which verdicts each check of a token can give: good (0), doubt (1), stop (2)."""
CERTIFICATES = {
    "C1": (0, 1, 2),
    "C2": (0, 2),
    "C3": (0, 2),
    "C4": (0, 2),
    "C5": (2,),
    "C6": (0, 2),
    "C7": (0, 2),
    "C8": (0, 1),
    "C9": (0, 2),
    "C10": (0, 2),
    "C11": (0, 2),
    "C12": (0, 2),
    "C13": (0, 1, 2),
    "C14": (0, 2),
    "C15": (0, 2),
    "C16": (0, 2),
    "C21": (0, 2),
    "C22": (0, 1),
    "C23": (0, 2),
    "C24": (0, 1, 2),
    "C25": (0, 1, 2),
    "C26": (0, 2),
    "C27": (0, 2),
    "C28": (0, 2),
    "C29": (0, 2),
}
"""Which verdicts each check of certificates can give."""
CHECKED = {
    "checks.md": TOKENS,
    "checks.de.md": TOKENS,
    "certificates.md": CERTIFICATES,
    "certificates.de.md": CERTIFICATES,
}
SECTIONS = [(page, check_id) for page, checks in CHECKED.items() for check_id in checks]


def in_the_program(pattern: str) -> set[str]:
    sources = (path.read_text("utf-8") for path in (ROOT / "approver_gui").rglob("*.py"))
    return {found for source in sources for found in re.findall(pattern, source)}


def sections(page: str) -> dict[str, str]:
    """Return the text of each check's section by the check's id, in the page's order."""
    parts = re.split(
        r"^## ([TC]\d+): .+\n", (PAGES / page).read_text("utf-8"), flags=re.MULTILINE
    )
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("page", LABELS)
def test_every_check_of_the_program_has_its_section(page):
    letter = "T" if page.startswith("checks") else "C"
    assert set(sections(page)) == in_the_program(rf'"({letter}\d+)"')


def test_each_check_gives_the_verdicts_that_the_page_explains():
    made = in_the_program(r'Finding\(\s*"(T\d+",\s*Verdict\.[A-Z]+)')
    names = ("GOOD", "DOUBT", "STOP")
    explained = {(check, names[at]) for check, which in TOKENS.items() for at in which}
    assert {tuple(re.split(r'",\s*Verdict\.', text)) for text in made} == explained


@pytest.mark.parametrize("page", LABELS)
def test_the_sections_stand_in_the_order_of_their_ids(page):
    assert list(sections(page)) == list(CHECKED[page])


@pytest.mark.parametrize(("page", "check_id"), SECTIONS)
def test_a_section_says_what_is_compared_each_verdict_and_what_to_do(page, check_id):
    compared, advice, verdicts = LABELS[page]
    text = sections(page)[check_id]
    assert text.count(compared) == 1
    assert text.count(advice) == 1
    there = tuple(at for at, label in enumerate(verdicts) if label in text)
    assert there == CHECKED[page][check_id]


@pytest.mark.parametrize("page", LABELS)
def test_the_page_says_first_what_the_verdicts_mean(page):
    opening = (PAGES / page).read_text("utf-8").split("\n---\n")[0]
    assert all(label.replace(":", "") in opening for label in LABELS[page][2])


@pytest.mark.parametrize("page", ["cluster.md", "cluster.de.md"])
def test_every_fault_of_the_embedded_cluster_is_explained(page):
    text = (PAGES / page).read_text("utf-8")
    assert re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE) == list(FAULTS)
    assert WHAT_IT_IS in text


def test_every_page_is_there_in_both_languages():
    pages = {path.stem.removesuffix(".de") for path in PAGES.glob("*.md")}
    assert {path.stem for path in PAGES.glob("*.de.md")} == {f"{page}.de" for page in pages}


def test_every_link_leads_to_a_page_that_is_there():
    for page in PAGES.glob("*.md"):
        for target in re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8")):
            assert (PAGES / target).is_file(), (page, target)
