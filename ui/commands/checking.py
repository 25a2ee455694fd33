"""Commands that look at the house itself: memory, doctor, bench."""

import argparse
import importlib.util
from pathlib import Path

from fastapi import FastAPI

from agent.settings import offered, use
from agent.wiring import House, now
from film.document import canonical
from film.errors import BadRequest, NotServed
from studio.production import Production
from ui.out import Out


def memory(house: House, args: argparse.Namespace, out: Out) -> int:
    """Show, add, edit, forget or export what is remembered of a viewer."""
    action, words = args.action or "show", " ".join(args.words)
    kept = house.memory
    if action in ("show", "export"):
        body = kept.export(args.viewer)
        text = "\n".join(f"{fact.id}  {fact.kind}: {fact.text}" for fact in kept.facts(args.viewer)) or "nothing is remembered"
        out.result(body, text if action == "show" else canonical(body))
    elif action == "add":
        from film.notes import Remember
        from memory.notice import noticed

        notes = noticed(words) or [Remember(text=words, likes=True)]
        kept.apply(args.viewer, notes, f"command {now()}", now())
        out.result({"added": [note.text for note in notes]}, f"remembered: {words}")
    elif action == "forget":
        gone = kept.forget(args.viewer, words)
        if args.everywhere:
            raise NotServed("forgetting everywhere is not served yet; the memory itself has forgotten it")
        out.result({"forgotten": [fact.text for fact in gone]}, f"forgotten: {', '.join(fact.text for fact in gone)}")
    elif action == "edit":
        fact, _, text = words.partition(" ")
        kept.edit(args.viewer, fact, text)
        out.result({"edited": fact, "text": text}, f"{fact} is now: {text}")
    else:
        raise BadRequest(f"memory {action!r} is no action; there are show, add, edit, forget, export")
    return 0


def doctor(house: House, args: argparse.Namespace, out: Out) -> int:
    """Say what is installed and what would be used."""
    there = lambda name: importlib.util.find_spec(name) is not None
    found = offered()
    settings = house.settings
    report = {
        "director": settings.model or "built-in",
        "picture": settings.picture,
        "voice": settings.voice,
        "installed": {
            name: there(name) for name in ("espeakng_loader", "torch", "transformers", "diffusers", "chromadb", "gradio")
        },
        "offered": {"openai_key": found.key, "openai_base_url": found.base_url},
    }
    notes = [f"director {report['director']}, picture {settings.picture}, voice {settings.voice}"]
    if found.key or found.base_url:
        notes.append(
            "an OpenAI key or address is in the environment and is not used until [director] in reelwright.toml names a model"
        )
    if args.use:
        file = use(house.home.folder, args.use, found.base_url)
        notes.append(f"{args.use} directs from the next start on, as {file} says; its key is OPENAI_API_KEY, never kept")
    if args.probe:
        report["answers"] = answers = _probe(settings.base_url or found.base_url)
        notes.append(answers)
    out.result(report, "\n".join(notes))
    return 0


def _probe(base_url: str | None) -> str:
    import httpx

    if base_url is None:
        return "no endpoint is named; the built-in director needs none"
    try:
        status = httpx.get(f"{base_url.rstrip('/')}/models", timeout=5).status_code
    except httpx.HTTPError as error:
        return f"{base_url} does not answer ({type(error).__name__})"
    return f"{base_url} answers with status {status}"


def bench(house: House, args: argparse.Namespace, out: Out) -> int:
    """Measure how fast things are on this machine."""

    from evals.benches import run
    from ui.media import Reel, routes

    def serve(production: Production) -> FastAPI:
        app = FastAPI()
        app.include_router(routes(Reel(production)))
        return app

    out.result(run(args.name or "picture", house, args.limit, out.say, serve, Path(args.folder, args.out), args.page))
    return 0


COMMANDS = {"memory": memory, "doctor": doctor, "bench": bench}
