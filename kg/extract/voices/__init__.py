"""Models of others as further voices: a spaCy pipeline, a large language model. They are heard beside our rules and
our tagger; `kg.extract.settle` says when what they propose stands.

paragraphs ─▶ voice ─▶ candidates of our kinds, in exact characters of the text, with the voice's name as their rule
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.voices.llm import LLM, LLMVoice
from kg.extract.voices.pipelines import PipelineVoice
from kg.extract.voices.voice import Tally, Voice

__all__ = ["LLM", "LLMVoice", "PipelineVoice", "Tally", "Voice", "open_voices"]


def open_voices(models: Sequence[str] = (), llm: LLM | None = None) -> tuple[Voice, ...]:
    """The voices of spaCy pipelines (installed packages or folders) and of an LLM, ready to be heard.

    Raises ResourceError where a pipeline cannot be loaded or finds no entities, or where what the LLM needs is not
    installed. Nothing is contacted yet.
    """
    return (*map(PipelineVoice, models), *([LLMVoice(llm)] if llm else []))
