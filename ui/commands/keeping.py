"""Commands that keep house: show, films, versions, import, export, pack, prune, stop."""

import argparse
import zipfile
from pathlib import Path
from typing import Any

from agent.wiring import House, now
from film.document import from_document, to_document
from film.edits import PutFilm, Reformat
from film.errors import BadDocument, NoSuchVersion, NotServed
from film.ids import Ids, new_id
from film.reach import fresh
from film.slate import resolve
from studio.delivery import FORMATS, deliver
from studio.showing import shown
from studio.stores.versions import Asked
from ui.out import Out


def show(house: House, args: argparse.Namespace, out: Out) -> int:
    """Print the film as it stands, or one target of it."""
    versions = house.production.versions
    head = versions.head(versions.find(args.film))
    body = shown(house.production, head.id)
    if args.target:
        film = versions.film(head.id)
        body = _within(body, {ref.id for ref in resolve(film, args.target)})
    out.result(body, _as_text(body))
    return 0


def _within(body: dict[str, Any], wanted: set[str]) -> dict[str, Any]:
    if body["film"] in wanted:
        return body
    acts = []
    for act in body["acts"]:
        whole = act["id"] in wanted
        scenes = []
        for scene in act["scenes"]:
            all_of_it = whole or scene["id"] in wanted
            shots = [shot for shot in scene["shots"] if all_of_it or shot["id"] in wanted]
            lines = [line for line in scene["lines"] if all_of_it or line["id"] in wanted]
            if shots or lines:
                scenes.append({**scene, "shots": shots, "lines": lines})
        if scenes:
            acts.append({**act, "scenes": scenes})
    return {**body, "acts": acts}


def _as_text(body: dict[str, Any]) -> str:
    seconds = body["frames"] / body["frame_rate"]
    rows = [f"{body['title']} ({body['genre']}), {seconds:.1f} s, film {body['film']}, version {body['version']}"]
    rows += [
        f"  {c['name']}: {', '.join(filter(None, (c['age'], c['role'], c['hair'], c['wardrobe'])))}" for c in body["characters"]
    ]
    for act in body["acts"]:
        rows.append(f"Act {act['number']} {act['title']}")
        for scene in act["scenes"]:
            rows.append(
                f"  {scene['number']}. {scene['place']}, {scene['time_of_day']}, {scene['weather']} — {scene['summary']}"
            )
            rows += [
                f"     shot {s['number']} [{s['state']}] {s['camera']['size']}, {s['light']['look']}: {s['action']}"
                for s in scene["shots"]
            ]
            rows += [f"     line {line['number']} {line['character']}: {line['text']}" for line in scene["lines"]]
            rows += [f"     ({note})" for note in scene["assumed"]]
    return "\n".join(rows)


def films(house: House, args: argparse.Namespace, out: Out) -> int:
    """Print every film of the home."""
    production = house.production
    rows = []
    for film, title in production.versions.films():
        head = production.versions.head(film)
        sheet = production.sheet(head.id)
        made = sum(
            segment.frames for scene in sheet.scenes for shot in scene.shots for segment in shot.segments
            if production.artefacts.has(segment.unit.key)
        )  # fmt: skip
        rows.append({"film": film, "title": title, "version": head.id, "frames": sheet.frames, "frames_made": made})
    out.result(
        rows, "\n".join(f"{r['film']}  {r['title']}  {r['frames_made']}/{r['frames']} frames" for r in rows) or "no film yet"
    )
    return 0


def versions(house: House, args: argparse.Namespace, out: Out) -> int:
    """Print every version of a film, oldest first."""
    store = house.production.versions
    film = store.find(args.film)
    head = store.head(film).id
    rows = [
        {
            "version": v.id,
            "parent": v.parent,
            "request": v.sentence,
            "by": v.by,
            "at": v.at,
            "head": v.id == head,
            "served_by": v.served_by,
        }
        for v in store.history(film)
    ]
    text = "\n".join(f"{'*' if r['head'] else ' '} {r['version']}  {r['at']}  {r['by']}: {r['request'][:80]}" for r in rows)
    out.result(rows, text)
    return 0


def restore(house: House, args: argparse.Namespace, out: Out) -> int:
    """Commit a version equal to an older one."""
    store = house.production.versions
    film = store.find(args.film)
    there = [version.id for version in store.history(film)]
    if args.version not in there:
        raise NoSuchVersion(args.version, there)
    asked = Asked(f"restore {args.version} {now()}", f"restore {args.version}", args.viewer, now())
    made = store.commit(film, store.head(film).id, [PutFilm(film=store.film(args.version))], asked)
    out.result({"film": film, "version": made.id}, f"{film} is as in {args.version}, kept as {made.id}")
    return 0


def rename(house: House, args: argparse.Namespace, out: Out) -> int:
    """Give a film another title."""
    store = house.production.versions
    film = store.find(args.film)
    asked = Asked(f"rename {film} {now()}", f"rename to {args.title}", args.viewer, now())
    made = store.commit(film, store.head(film).id, [Reformat(title=args.title)], asked)
    out.result({"film": film, "version": made.id, "title": args.title}, f"{film} is called {args.title}")
    return 0


def copy(house: House, args: argparse.Namespace, out: Out) -> int:
    """Keep a film again under a new id."""
    store = house.production.versions
    film = store.find(args.film)
    return _keep(house, out, store.film(store.head(film).id), f"copy {film} {now()}", f"copy of {film}", args.viewer)


def _keep(house: House, out: Out, film: Any, request: str, sentence: str, viewer: str) -> int:
    fresh_film = fresh(film, id=new_id(request, "film", 0))
    made = house.production.versions.create(fresh_film, [PutFilm(film=fresh_film)], Asked(request, sentence, viewer, now()))
    out.result({"film": made.film, "version": made.id}, made.film)
    return 0


def delete(house: House, args: argparse.Namespace, out: Out) -> int:
    """Remove a film and its versions; its artefacts go with the next prune."""
    store = house.production.versions
    film = store.find(args.film)
    house.production.delete(film)
    out.result({"film": film, "deleted": True}, f"{film} is deleted; prune frees its artefacts")
    return 0


def import_script(house: House, args: argparse.Namespace, out: Out) -> int:
    """Turn a screenplay into a film, words verbatim."""
    request = f"import {args.script} {now()}"
    film = house.screenplay(Path(args.folder, args.script), Ids(request))
    if args.into:
        store = house.production.versions
        into = store.find(args.into)
        asked = Asked(request, f"import {Path(args.script).name}", args.viewer, now())
        made = store.commit(into, store.head(into).id, [PutFilm(film=film)], asked)
        out.result({"film": into, "version": made.id}, into)
        return 0
    return _keep(house, out, film, request, f"import {Path(args.script).name}", args.viewer)


def export(house: House, args: argparse.Namespace, out: Out) -> int:
    """Hand a film out in a format."""
    if args.format not in FORMATS:
        raise NotServed(f"export as {args.format} is not served yet; there are {', '.join(FORMATS)}")
    production = house.production
    film = production.versions.find(args.film)
    head = production.versions.head(film)
    path = Path(args.folder, args.out or f"{film}.{args.format}")
    if args.format == "mp4":
        production.shoot(head.id)
        production.finish(film)
    frames = deliver(production, head.id, args.format, path, lambda done, wanted: out.progress("cutting", done, wanted))
    out.result({"film": film, "version": head.id, "format": args.format, "frames": frames, "out": str(path)}, str(path))
    return 0


def pack(house: House, args: argparse.Namespace, out: Out) -> int:
    """Write a film's document and what is made of it into one file."""
    production = house.production
    film = production.versions.find(args.film)
    head = production.versions.head(film)
    path = Path(args.folder, args.file)
    part = path.with_name(f".{path.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("film.json", to_document(production.versions.film(head.id)))
        for key in sorted(_keys_of(house, head.id)):
            archive.write(production.artefacts.folder / key[:2] / key, f"artefacts/{key}")
    part.rename(path)
    out.result({"film": film, "out": str(path)}, str(path))
    return 0


def unpack(house: House, args: argparse.Namespace, out: Out) -> int:
    """Bring a packed film in under a new id."""
    path = Path(args.folder, args.file)
    try:
        with zipfile.ZipFile(path) as archive:
            film = from_document(archive.read("film.json").decode())
            for name in archive.namelist():
                key = name.removeprefix("artefacts/")
                if name.startswith("artefacts/") and len(key) == 40 and key.isalnum():
                    house.production.artefacts.take_in(key, archive.read(name))
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise BadDocument(f"{path} is no packed film: {error}; make one with: reelwright pack FILM FILE") from error
    return _keep(house, out, film, f"unpack {path.name} {now()}", f"unpack {path.name}", args.viewer)


def prune(house: House, args: argparse.Namespace, out: Out) -> int:
    """Remove artefacts that no version needs."""
    production = house.production
    before = production.artefacts.every_key()
    needed = production.crew.wanted_keys()
    for film, _ in production.versions.films():
        for version in production.versions.history(film):
            needed |= _keys_of(house, version.id)
    gone = [key for key in before if key not in needed]
    freed = production.artefacts.drop(gone)
    out.result({"removed": len(gone), "bytes": freed}, f"{len(gone)} artefacts removed, {freed / 2**20:.1f} MB freed")
    return 0


def _keys_of(house: House, version: str) -> set[str]:
    from studio.crew.wish import Wish, units

    production = house.production
    wish = Wish("", version, production.sheet(version))
    keys = {unit.key for unit in units(wish) if production.artefacts.has(unit.key)}
    inits = {facts["init"] for key in keys if (facts := production.artefacts.facts(key)) and "init" in facts}
    return keys | inits


def stop(house: House, args: argparse.Namespace, out: Out) -> int:
    """End what is being made; what is done is kept."""
    production = house.production
    wanted = [production.versions.find(args.film)] if args.film else [film for film, _ in production.versions.films()]
    for film in wanted:
        production.crew.forget(film)
    out.result({"stopped": wanted}, "stopped; what is done is kept")
    return 0


COMMANDS = {
    "show": show, "films": films, "versions": versions, "restore": restore, "rename": rename, "copy": copy, "delete": delete,
    "import": import_script, "export": export, "pack": pack, "unpack": unpack, "prune": prune, "stop": stop,
}  # fmt: skip
