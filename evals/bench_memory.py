"""Measures memory: how often the right fact is among the first three, and how long recalling takes; judges nothing."""

import json
import time
from pathlib import Path
from typing import Any

import numpy as np

from film.notes import Remember
from memory.minilm import MiniLM
from memory.recall import Memory

CASES = Path(__file__).parent / "data" / "memory.jsonl"
MANY = 10_000
ASKED = 200
AT = "2026-01-01T00:00:00+00:00"
PEOPLE = [
    "a sailor",
    "two sisters",
    "an old thief",
    "a nurse",
    "the last miner",
    "a child king",
    "three actors",
    "a clockmaker",
]
PLACES = ["in a lighthouse", "under a bridge", "on a night train", "in the old market", "on a glacier", "in an empty theatre"]
MOODS = ["quiet", "hopeful", "bitter", "playful", "eerie", "tender", "angry", "dreamy", "proud", "lonely"]


def run(home: Path) -> dict[str, Any]:
    """Return recall@1 and @3 over the cases, and times with `MANY` facts; `home` is an empty folder, filled and left."""
    encoder = MiniLM()
    return {"recall": recall_of_paraphrases(home / "few", encoder), "many": times_among_many(home / "many", encoder)}


def recall_of_paraphrases(folder: Path, encoder: MiniLM) -> dict[str, Any]:
    """Remember every case's fact for one viewer, ask each question, and count where its fact came."""
    cases = [json.loads(row) for row in CASES.read_text(encoding="utf-8").splitlines()]
    memory = Memory(folder, encoder)
    for number, case in enumerate(cases):
        memory.remember_taste("bench", case["fact"], None, f"case-{number}", AT)
    places = []
    missed = []
    for case in cases:
        found = [recalled.fact.text for recalled in memory.recall("bench", case["question"], n=3)]
        places.append(found.index(case["fact"]) + 1 if case["fact"] in found else 0)
        if not places[-1]:
            missed.append({"question": case["question"], "wanted": case["fact"], "found": found})
    kept = len(memory.facts("bench"))
    memory.close()
    return {
        "facts": len(cases),
        "kept": kept,
        "recall_at_1": round(places.count(1) / len(places), 3),
        "recall_at_3": round(sum(place > 0 for place in places) / len(places), 3),
        "missed": missed,
    }


def times_among_many(folder: Path, encoder: MiniLM) -> dict[str, Any]:
    """Fill one memory with `MANY` facts of ten viewers, then time recalling, in milliseconds of wall and CPU time."""
    memory = Memory(folder, encoder)
    began = time.perf_counter()
    for viewer in range(10):
        notes = [Remember(text=_sentence(number), likes=True) for number in range(viewer, MANY, 10)]
        memory.apply(f"viewer-{viewer}", notes, "bench", AT)
    remembered = time.perf_counter()
    memory.recall("viewer-0", "a first question")
    indexed = time.perf_counter()
    wall, cpu = [], []
    for number in range(ASKED):
        question = f"something {MOODS[number % 10]} with {PEOPLE[number % 8]}, question {number}"
        started, started_cpu = time.perf_counter(), time.process_time()
        found = memory.recall(f"viewer-{number % 10}", question, n=5)
        wall.append(1000 * (time.perf_counter() - started))
        cpu.append(1000 * (time.process_time() - started_cpu))
        assert all(recalled.fact.viewer == f"viewer-{number % 10}" for recalled in found)
    memory.close()
    return {
        "facts": MANY,
        "seconds_to_remember": round(remembered - began, 2),
        "seconds_to_encode_and_index": round(indexed - remembered, 1),
        "recall_ms_median": round(float(np.median(wall)), 1),
        "recall_ms_p95": round(float(np.percentile(wall, 95)), 1),
        "recall_cpu_ms_p95": round(float(np.percentile(cpu, 95)), 1),
    }


def _sentence(number: int) -> str:
    mood, person, place = MOODS[number % 10], PEOPLE[number // 10 % 8], PLACES[number // 80 % 6]
    return f"I like {mood} stories about {person} {place}, number {number}"
