"""The system message that shows a director the film: text for language models, values for the built-in one."""

from typing import Any

from langchain_core.messages import SystemMessage
from pydantic import Field

from film.film import Film


class Brief(SystemMessage):
    """What a director knows before a request. It is made anew for each request and never kept in a checkpoint."""

    film: Film | None = Field(default=None, exclude=True)
    focus: str | None = Field(default=None, exclude=True)
    """Element id of what the person selected or last talked about."""
    last_line: str | None = Field(default=None, exclude=True)
    """Id of the line last heard or talked about."""
    viewer: str = Field(default="me", exclude=True)

    def __init__(self, content: str, **fields: Any) -> None:
        super().__init__(content=content, **fields)
