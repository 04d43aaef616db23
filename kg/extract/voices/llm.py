"""A large language model as a voice. Off unless asked for: only then is anything contacted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.errors import ResourceError
from kg.extract.voices.chat import Chat, batches, in_order
from kg.extract.voices.voice import Heard, Tally


@dataclass(frozen=True, slots=True)
class LLM:
    """A large language model behind an OpenAI-compatible endpoint: the address of its API (`http://localhost:11434/v1`)
    and its name there. Where the environment variable KG_LLM_KEY is set, it is sent as the key.

    `workers` requests run at a time. One that gets no answer in `timeout` seconds, or an answer that says to come back
    later, is tried `tries` times in all, first after `pause` seconds and then after twice as long each time.
    Raises ValueError where the address or the name is none.
    """

    url: str
    model: str
    timeout: float = 120.0
    workers: int = 4
    tries: int = 4
    pause: float = 1.0

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            wrong = parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0
        except ValueError:
            wrong = True
        if wrong:
            raise ValueError(f"not an http address: {self.url}")
        if not self.model.strip() or min(self.workers, self.tries) < 1:
            raise ValueError("an LLM needs the name of a model, a worker and a try")


class LLMVoice:
    """What a large language model finds. Raises ResourceError where what it needs is not installed."""

    def __init__(self, llm: LLM) -> None:
        self.name = f"llm:{llm.model}"
        self.tally = Tally()
        self._llm = llm
        try:
            from kg.extract.voices.endpoint import Endpoint  # noqa: PLC0415  an optional extra
        except ImportError as error:
            raise ResourceError("an LLM needs httpx: pip install 'nianjian-kg[llm]'") from error
        self._endpoint = Endpoint

    def hear(self, texts: Sequence[str]) -> Heard:
        """What the model finds in each paragraph; nothing where it gives no answer, which `tally` counts.

        Raises ResourceError where it answers nothing at all.
        """
        llm, asked = self._llm, list(batches(texts))
        endpoint = self._endpoint(llm.url, llm.model, llm.timeout, llm.tries, llm.pause)
        chat = Chat(endpoint.ask, self.name)
        try:
            for number, answer in enumerate(in_order(chat.ask, asked, llm.workers), start=1):
                if not chat.answered and (chat.ended or number == len(asked)):
                    raise ResourceError(f"no answer from the model {llm.model} at {endpoint.shown}: {chat.why}")
                self.tally += Tally(dropped=answer.dropped)
                for found in answer.found:
                    self.tally += Tally(1, len(found or ()), failed=found is None, why=chat.why)
                    yield list(found or ())
        finally:
            chat.ended = True
            endpoint.close()
