"""Reads Fountain text into screenplay elements, by the syntax of fountain.io; words stay verbatim."""

import re
from collections.abc import Iterator

from film.errors import BadDocument
from studio.writing.screenplay import Element, Screenplay

BONEYARD = re.compile(r"/\*.*?\*/", re.S)
NOTE = re.compile(r"\[\[(.*?)\]\]", re.S)
HEADING = re.compile(r"^(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)(?:\.|\s)", re.I)
NUMBER = re.compile(r"\s*#([\w.\-]+)#\s*$")
TRANSITION = re.compile(r"^(?:[^a-z]*\bTO:|FADE IN[:.]|FADE OUT[:.])$")
KEY = re.compile(r"^([A-Za-z][A-Za-z ]*):\s*(.*)$")
CUE = re.compile(r"^(?P<name>[^()^]+?)\s*(?P<brackets>(?:\([^)]*\)\s*)*)(?P<dual>\^)?\s*$")
LONGEST = 2_000_000
"""Characters of the longest script that is read."""


def read_fountain(text: str) -> Screenplay:
    """Return the screenplay in `text`.

    Raises:
        BadDocument: empty, binary, or longer than any script.
    """
    clean = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not clean.strip():
        raise BadDocument("the script is empty; expected Fountain or plain text with scenes, action and dialogue")
    if "\x00" in clean or sum(1 for c in clean[:4000] if ord(c) < 9 or c == "\ufffd") > 8:
        raise BadDocument("the script is not text; expected Fountain or plain text in UTF-8")
    if len(clean) > LONGEST:
        raise BadDocument(f"the script has {len(clean)} characters; at most {LONGEST} are read")
    clean = BONEYARD.sub("", clean)
    pages, body = _title_page(clean)
    return Screenplay(title_page=pages, elements=tuple(_elements(body)))


def _title_page(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    head, gap, rest = text.lstrip("\n").partition("\n\n")
    first = KEY.match(head.split("\n")[0])
    if not first or HEADING.match(head) or (TRANSITION.match(head) and "\n" not in head):
        return (), text
    pairs: list[tuple[str, str]] = []
    for row in head.split("\n"):
        match = KEY.match(row)
        if match:
            pairs.append((match[1].strip().lower(), match[2].strip()))
        elif pairs:
            key, value = pairs[-1]
            pairs[-1] = (key, f"{value}\n{row.strip()}".strip())
    return tuple(pairs), rest if gap else ""


def _elements(text: str) -> Iterator[Element]:
    paragraphs = _paragraphs(NOTE.sub(lambda m: "" if "\n" in m[1] else m[0], text))
    for rows in paragraphs:
        yield from _paragraph(rows)


def _paragraphs(text: str) -> Iterator[list[str]]:
    rows: list[str] = []
    for row in text.split("\n"):
        if row.strip() or (row.startswith("  ") and rows):
            if _alone(row) and rows:
                yield rows
                rows = []
            rows.append(row)
            if _alone(row):
                yield rows
                rows = []
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _alone(row: str) -> bool:
    mark = row.lstrip()
    return mark.startswith("#") or (mark.startswith("=")) or bool(re.match(r"^\.[^.]", mark))


def _paragraph(rows: list[str]) -> Iterator[Element]:
    first = rows[0].strip()
    single = len(rows) == 1
    if single and (found := _single(first)):
        yield found
        return
    if HEADING.match(first) and not first.startswith("!"):
        yield _heading(first)
        if not single:
            yield from _paragraph(rows[1:])
        return
    cue = _cue(rows)
    if cue:
        yield cue
        return
    if all(row.strip().startswith("~") for row in rows):
        yield Element(kind="lyric", text="\n".join(row.strip()[1:].strip() for row in rows))
        return
    text = "\n".join(row.rstrip() for row in rows)
    text = text[text.index("!") + 1 :] if first.startswith("!") else text
    yield Element(kind="action", text=NOTE.sub("", text).strip("\n")) if NOTE.sub("", text).strip() else _note(text)


def _note(text: str) -> Element:
    return Element(kind="note", text=" ".join(NOTE.findall(text)))


def _single(row: str) -> Element | None:
    if re.fullmatch(r"={3,}", row):
        return Element(kind="break", text="")
    if row.startswith("#"):
        depth = len(row) - len(row.lstrip("#"))
        return Element(kind="section", text=row.lstrip("#").strip(), depth=depth)
    if row.startswith("="):
        return Element(kind="synopsis", text=row[1:].strip())
    if re.match(r"^\.[^.]", row):
        return _heading(row[1:])
    if row.startswith(">") and row.endswith("<"):
        return Element(kind="centred", text=row[1:-1].strip())
    if row.startswith(">"):
        return Element(kind="transition", text=row[1:].strip())
    if TRANSITION.match(row) and row.upper() == row:
        return Element(kind="transition", text=row)
    return None


def _heading(row: str) -> Element:
    number = NUMBER.search(row)
    return Element(kind="heading", text=NUMBER.sub("", NOTE.sub("", row)).strip(), number=number[1] if number else "")


def _cue(rows: list[str]) -> Element | None:
    row = rows[0].strip()
    forced = row.startswith("@")
    match = CUE.match(row.removeprefix("@"))
    if len(rows) < 2 or not match or row.startswith("!"):
        return None
    name = match["name"].strip()
    if not forced and (name != name.upper() or not re.search(r"[^\W\d_]", name)):
        return None
    spoken: list[str] = []
    asides: list[str] = []
    for said in rows[1:]:
        words = NOTE.sub("", said).strip()
        if words.startswith("(") and words.endswith(")"):
            asides.append(words[1:-1].strip())
        elif words or said.startswith("  "):
            spoken.append(words)
    brackets = " ".join(re.findall(r"\(([^)]*)\)", match["brackets"]))
    return Element(
        kind="line",
        text="\n".join(spoken),
        name=name,
        extension=brackets,
        parentheticals=tuple(asides),
        dual=bool(match["dual"]),
    )
