"""A headless browser for tests of the pages that a build writes.

    from tests.support.browser import chromium, visit  # chromium is a fixture

    def test_page(chromium, tmp_path):
        with visit(chromium, tmp_path / "page.html") as page:
            ...

A test that asks for `chromium` is skipped where Debian's chromium or playwright is not installed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_LOCAL = ("file:", "data:", "blob:")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A running playwright `Browser`, one a module."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is not installed: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: see the dev extra")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=_QUIET)
        yield browser
        browser.close()


@contextmanager
def visit(browser: Any, path: Path, **context: Any) -> Iterator[Any]:
    """Opens a page from disk and yields playwright's `Page`; `context` is for `Browser.new_context` (viewport, …).

    Fails when the block ends if the page wrote an error to the console, threw one, or asked for anything that is not
    on this machine.
    """
    errors: list[str] = []
    requests: list[str] = []
    with browser.new_context(**context) as opened:
        page = opened.new_page()
        page.on("console", lambda message: message.type == "error" and errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("request", lambda request: requests.append(request.url))
        page.goto(path.resolve().as_uri())
        yield page
    assert errors == []
    assert [url for url in requests if not url.startswith(_LOCAL)] == []
