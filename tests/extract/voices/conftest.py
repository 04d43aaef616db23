"""A spaCy model trained in a second, and a server of chats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.voices import Endpoint, trained


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model with the labels of OntoNotes, one of which is none of ours."""
    return trained(tmp_path_factory.mktemp("models") / "waterside", ("FAC", "ORG"))


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    """A server for one test, reached without any proxy, and no key."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy", "KG_LLM_KEY"):
        monkeypatch.delenv(name, raising=False)
    server = Endpoint()
    yield server
    server.close()
