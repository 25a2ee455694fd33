"""How long a text is to a model: tiktoken where its table is on this machine, else an estimate; nothing is downloaded."""

import os
from collections.abc import Callable
from pathlib import Path

BYTES_A_TOKEN = 3


def counter(model: str) -> Callable[[str], int]:
    """Return a function that counts the tokens of a text, exactly where a table for `model` is cached locally."""
    folder = os.environ.get("TIKTOKEN_CACHE_DIR")
    if folder and any(Path(folder).glob("*")):
        import tiktoken

        try:
            encoding = tiktoken.encoding_for_model(model)
        except (KeyError, OSError):
            return estimated
        return lambda text: len(encoding.encode(text, disallowed_special=()))
    return estimated


def estimated(text: str) -> int:
    """Return an estimate: UTF-8 bytes by `BYTES_A_TOKEN`, rounded up."""
    return -(-len(text.encode()) // BYTES_A_TOKEN)
