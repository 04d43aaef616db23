"""A chat with a large language model over HTTP, in the protocol that OpenAI's servers speak and most others too."""

from __future__ import annotations

import json
import os
from threading import Event
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

import httpx

from kg.errors import ResourceError
from kg.extract.voices.answers import NoAnswer

KEY = "KG_LLM_KEY"
_PATH = "/chat/completions"
_LATER = frozenset({408, 409, 425, 429})  # and all of 500 and more: the same request may be answered later
_SMALLER = frozenset({400, 413, 422})  # a smaller request may be answered
_NEVER = frozenset({401, 403, 404})
_LONGEST_PAUSE = 60.0
_LARGEST = 8 * 1024**2


class Endpoint:
    """An endpoint at `url` (`http://localhost:11434/v1`). `timeout` and `pause` are seconds: the longest that an answer
    may take, and the time before the second of the `tries`, which doubles before each further one."""

    def __init__(self, url: str, model: str, timeout: float, tries: int, pause: float) -> None:
        self._url = url if url.endswith(_PATH) else url.rstrip("/") + _PATH
        self._model, self._timeout, self._tries, self._pause = model, timeout, tries, pause
        key = os.environ.get(KEY, "").strip()
        if not (key.isascii() and key.isprintable()):
            raise ResourceError(f"{KEY} holds what can be no key")
        self._client = httpx.Client(timeout=timeout, headers={"Authorization": f"Bearer {key}"} if key else {})
        self._closed = Event()

    @property
    def shown(self) -> str:
        """Its address as it may be shown: without a name, a password or a query in it."""
        parts = urlsplit(self._url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"

    def close(self) -> None:
        """Ask nothing more, and wait for nothing more."""
        self._closed.set()
        self._client.close()

    def ask(self, messages: list[dict[str, str]]) -> str:
        """The answer to a chat. Raises NoAnswer where there is none after all tries."""
        body = {"model": self._model, "messages": messages, "temperature": 0, "stream": False}
        pause, why = self._pause, ""
        for last in [False] * (self._tries - 1) + [True]:
            try:
                status, answer, wait = self._post(body)
            except httpx.RequestError as error:
                why, wait = _told(error), 0.0
            else:
                if status == httpx.codes.OK:
                    return _content(answer)
                why = f"HTTP {status} {httpx.codes.get_reason_phrase(status)}".strip()
                if status not in _LATER and status < 500:
                    raise NoAnswer(why, smaller=status in _SMALLER, never=status in _NEVER)
            if last or self._closed.wait(min(max(pause, wait), _LONGEST_PAUSE)):
                break
            pause *= 2
        raise NoAnswer(why)

    def _post(self, body: dict[str, Any]) -> tuple[int, bytes, float]:
        """The status and the body of an answer, and the seconds that the server asks to wait."""
        due = monotonic() + self._timeout
        answer = b""
        with self._client.stream("POST", self._url, json=body) as response:
            for chunk in response.iter_bytes():
                answer += chunk
                if monotonic() > due:
                    raise httpx.ReadTimeout("the answer is late")
                if len(answer) > _LARGEST:
                    raise httpx.ReadError("the answer is too large")
        wait = response.headers.get("retry-after", "")
        return response.status_code, answer, float(wait) if wait.isdecimal() else 0.0


def _told(error: httpx.RequestError) -> str:
    """What went wrong with a connection, in a few words."""
    if isinstance(error, httpx.TimeoutException):
        return "no answer in time"
    return " ".join(str(error).split()) or type(error).__name__


def _content(answer: bytes) -> str:
    """The words in an answer. Raises NoAnswer where it is not of the protocol."""
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswer("an answer that is no chat completion", smaller=True) from error
    if not isinstance(content, str):
        raise NoAnswer("an answer without words", smaller=True)
    return content
