# SPDX-License-Identifier: Apache-2.0
"""The page of a report: self-contained, and nothing in it that runs or can be used."""

import base64
import hashlib
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from approver_gui.flows.report import REHEARSAL, Report, Section, of_ceremony
from approver_gui.flows.report_page import page
from approver_gui.hsm.requests import Sign
from approver_gui.text import Sentence, grouped_hex, say, spoken_words
from approver_gui.tokens.checks import Verdict
from tests.flows.cluster_desk import DOCUMENT, before, ecdsa, unknown
from tests.flows.registry import Registry, made


@pytest.fixture
def registry(tmp_path):
    return Registry(tmp_path)


class Page(HTMLParser):
    """Reads a page as a browser would: tags, attributes and text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, found or "") for name, found in attrs]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.text += data + "\n"


KNOWN_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "span", "br"),
    *("table", "tr", "th", "td"),
}


def test_the_page_shows_digests_as_groups_and_as_words(registry):
    ceremony = registry.signed()
    shown = Page(page(registry.report(ceremony.id)))

    digest = ceremony.token.digest
    assert set(grouped_hex(digest, 4).split("\n")) <= set(shown.text.split("\n"))
    assert " ".join(spoken_words(digest)[:8]) in shown.text
    assert " ".join(spoken_words(hashlib.sha256(DOCUMENT).digest())[24:]) in shown.text
    seal = bytes.fromhex(registry.entries()[-1].seal)
    assert " ".join(spoken_words(seal)[:8]) in shown.text
    assert "2026-03-14T12:00:30Z" in shown.text
    assert "\u25cf good:" in shown.text
    assert "A digest is no token" in shown.text


def test_the_page_is_whole_and_refers_to_nothing(registry):
    source = page(registry.report(registry.signed().id))
    shown = Page(source)
    assert shown.open == []
    assert set(shown.tags) <= KNOWN_TAGS
    names = {name for name, _ in shown.attributes}
    assert names <= {
        *("lang", "charset", "http-equiv", "content", "class"),
        *("width", "colspan", "border", "cellpadding", "cellspacing", "valign"),
    }
    assert "url(" not in source
    assert "//" not in source
    assert source.isascii()


def test_a_rehearsal_says_on_its_face_that_it_is_no_hsm(registry):
    ceremony = registry.signed()
    report = of_ceremony(ceremony, registry.setting(is_embedded=True))
    assert report.banner == REHEARSAL
    assert "embedded cluster: a rehearsal, not an HSM" in Page(page(report)).text


@pytest.mark.parametrize("stage", ["collecting", "ready", "executed"])
def test_nothing_in_it_can_be_used(registry, stage):
    if stage == "executed":
        ceremony = registry.signed()
    else:
        registry.log_in()
        ceremony = registry.request() if stage == "collecting" else registry.ready()
    source = page(registry.report(ceremony.id))
    secret = [ceremony.token.approval_data]
    secret += [one.signature for one in ceremony.tally.approvals]
    if stage == "executed":
        secret += [made(ceremony).raw, made(ceremony).der]
    packed = "".join(source.split())
    for data in secret:
        for form in (base64.b64encode(data).decode(), data.hex(), repr(data)[2:-1]):
            assert form[:24] not in source
            assert form[:24] not in packed


HOSTILE = '<script>alert("1")</script><img src=x onerror=y>&amp;\u202e\n\x1b[2J'


def test_text_from_outside_stays_text(registry):
    registry.log_in()
    payload = ecdsa(name=HOSTILE)
    ceremony = registry.request(registry.a_signing(payload))
    registry.flow.add(ceremony.id, [(HOSTILE, b"{")])
    (found,) = registry.flow.state.ceremonies
    hostile = replace(registry.setting(), cluster=HOSTILE)

    source = page(of_ceremony(found, hostile), language='"><script>')

    shown = Page(source)
    assert set(shown.tags) <= KNOWN_TAGS
    assert shown.text.count('<script>alert("1")</script>') >= 3
    assert "\u202e" not in source
    assert "\x1b" not in source
    assert "\\u{202e}" in shown.text


def test_a_page_in_another_language_is_translated_throughout(registry):
    registry.log_in()
    ceremony = registry.ready()
    registry.troubles[Sign] = before(unknown())
    registry.flow.execute(ceremony.id)
    report = replace(registry.report(ceremony.id), banner=REHEARSAL)
    asked: list[str] = []

    def translate(template: str) -> str:
        asked.append(template)
        return f"\u00e4{template}"

    source = page(report, translate, "de")

    assert '<html lang="de">' in source
    spoken = [report.title, report.what, report.outcome, REHEARSAL]
    for part in report.sections:
        cells = [cell for line in part.lines for cell in line]
        told = [part.title, *part.columns, *cells, *(x for row in part.rows for x in row)]
        spoken += [one for one in told if isinstance(one, Sentence)]
        spoken += [part.note] if part.note else []
    assert {one.template for one in spoken} <= set(asked)
    assert len(spoken) > 30


def test_a_digest_in_a_table_is_one_line_of_groups():
    title = say("Digests")
    part = Section(title, columns=(title,), lines=((bytes(range(32)),),))
    report = Report(title, title, Verdict.DOUBT, title, None, (part,))
    assert f'<td valign="top">{grouped_hex(bytes(range(32)), 64)}</td>' in page(report)
