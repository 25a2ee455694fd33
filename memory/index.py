"""The index over remembered facts, in Chroma; it holds vectors and whose they are, no words; the rows can make it again."""

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import chromadb
import numpy as np
from chromadb.api.types import Documents, EmbeddingFunction, Embeddings
from chromadb.config import Settings
from chromadb.errors import ChromaError

from film.encoder import Encoder, Vectors
from film.errors import HomeUnusable
from memory.facts import Fact
from memory.minilm import MiniLM

COLLECTION = "facts"
UNREADABLE = (ChromaError, OSError, ValueError, AttributeError)
"""What opening a broken or unwritable database raises: Chroma reports the failure as any of these."""


class Hit(NamedTuple):
    """A fact found, and the cosine between its meaning and the question."""

    fact_id: str
    similarity: float


class SentenceVectors(EmbeddingFunction[Documents]):
    """Lets Chroma encode questions with the encoder that encoded the facts."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def __call__(self, input: Documents) -> Embeddings:
        """Return one vector a sentence."""
        return cast(Embeddings, list(self._encoder.encode(input)))

    @staticmethod
    def name() -> str:
        """Name the function as Chroma stores it."""
        return "reelwright-sentences"

    def get_config(self) -> dict[str, Any]:
        """Return what the function is made from."""
        return {"encoder": self._encoder.name}

    @staticmethod
    def build_from_config(config: dict[str, Any]) -> "SentenceVectors":
        """Make the function that `get_config` described; only the packaged encoder can be made from its name."""
        if config["encoder"] != MiniLM.name:
            raise ValueError(f"no encoder {config['encoder']!r}; there is {MiniLM.name}")
        return SentenceVectors(MiniLM())


class Index:
    """Vectors of facts under one folder, searched by viewer; one process at a time."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._folder = folder
        self._encoder = encoder
        self._client: Any = None
        self._collection: Any = None
        there = places(folder)
        try:
            self._open(there[0] if len(there) == 1 else self._fresh())
        except HomeUnusable:
            self._open(self._fresh())
        for other in there:
            if other != self._place:
                shutil.rmtree(other)

    def _fresh(self) -> Path:
        """Name a place never used before: Chroma keeps deleted vectors in its log, and a failed opening in this process."""
        return self._folder / secrets.token_hex(4)

    def _open(self, place: Path) -> None:
        try:
            place.mkdir(parents=True, exist_ok=True)
            self._client = chromadb.PersistentClient(str(place), Settings(anonymized_telemetry=False))
            self._collection = self._client.get_or_create_collection(
                COLLECTION,
                embedding_function=cast(Any, SentenceVectors(self._encoder)),
                configuration={"hnsw": {"space": "cosine"}},
            )
        except UNREADABLE as error:
            raise HomeUnusable(
                f"the index of memory in {place} cannot be used ({error}); it needs a writable folder"
            ) from error
        self._place = place

    def count(self) -> int:
        """Count the facts held."""
        return self._collection.count()

    def upsert(self, facts: Sequence[Fact], vectors: Vectors) -> None:
        """Hold these facts with their vectors, `(facts, dimensions)`, as they are now."""
        batch = self._client.get_max_batch_size()
        for start in range(0, len(facts), batch):
            some = facts[start : start + batch]
            self._collection.upsert(
                ids=[fact.id for fact in some],
                embeddings=np.asarray(vectors[start : start + batch]),
                metadatas=[{"viewer": fact.viewer, "kind": fact.kind, "current": fact.superseded_by is None} for fact in some],
            )

    def query(self, viewer: str, text: str, kind: str | None = None, n: int = 5) -> list[Hit]:
        """Return up to `n` of a viewer's current facts nearest in meaning to `text`, the nearest first."""
        must: list[dict[str, Any]] = [{"viewer": viewer}, {"current": True}, *([{"kind": kind}] if kind else [])]
        held = self.count()
        if not held:
            return []
        found = self._collection.query(query_texts=[text], n_results=min(n, held), where={"$and": must}, include=["distances"])
        return [Hit(name, 1 - away) for name, away in zip(found["ids"][0], found["distances"][0], strict=True)]

    def rebuild(self, facts: Sequence[Fact], vectors: Vectors) -> None:
        """Hold these facts and no trace of others: fill a fresh folder, then remove the one before."""
        old = self._place
        self.close()
        self._open(self._fresh())
        self.upsert(facts, vectors)
        shutil.rmtree(old)

    def close(self) -> None:
        """Let go of the files."""
        if self._client is not None:
            self._client.close()
            self._client = self._collection = None


def places(folder: Path) -> list[Path]:
    """Return what is in the folder of an index: one place, or more where a rebuild was cut short."""
    return list(folder.glob("*"))
