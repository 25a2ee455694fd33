"""The command line as COMMANDS fixes it: names, options and help; nothing is carried out here."""

import argparse
import getpass
import os
from pathlib import Path


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command; an unknown one ends with status 2."""
    shared = argparse.ArgumentParser(add_help=False)
    default_home = os.environ.get("REELWRIGHT_HOME", str(Path.home() / ".reelwright"))
    shared.add_argument("--home", default=default_home, help="folder of films, artefacts and memory (default %(default)s)")
    shared.add_argument("--viewer", default=_login(), help="whose taste and conversation (default %(default)s)")
    shared.add_argument("--json", action="store_true", help="machine-readable output on standard output")
    director = argparse.ArgumentParser(add_help=False)
    director.add_argument("--model", help="name of a language model; default is the built-in director")
    director.add_argument("--base-url", help="an OpenAI-compatible endpoint")
    top = argparse.ArgumentParser(prog="reelwright", description="A director that you talk to.", parents=[shared])
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _filming(commands, shared, director)
    _keeping(commands, shared)
    return top


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "me"


def _filming(commands: argparse._SubParsersAction, shared: argparse.ArgumentParser, director: argparse.ArgumentParser) -> None:
    def add(name: str, help_text: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help_text, parents=[shared, *parents], argument_default=argparse.SUPPRESS)

    studio = add("studio", "open the studio: chat, preview, storyboard", director)
    studio.add_argument("--host", default="127.0.0.1")
    studio.add_argument("--port", type=int, default=7860)
    make = add("make", "write, make and cut a film", director)
    make.add_argument("premise")
    make.add_argument("--minutes", type=float, default=1.0)
    make.add_argument("--size", default=None, help="WIDTHxHEIGHT in pixels, such as 960x540")
    make.add_argument("--out", default=None, help="the file to write, film.mp4")
    direct = add("direct", "chat requests to a film, one after the other", director)
    direct.add_argument("film")
    direct.add_argument("request", nargs="+")
    direct.add_argument("--focus", default=None)
    direct.add_argument("--yes", action="store_true", default=False)
    direct.add_argument("--out", default=None)
    chat = add("chat", "the same conversation in the terminal", director)
    chat.add_argument("film", nargs="?", default=None)
    plan = add("plan", "what a request would do, as calls", director)
    plan.add_argument("script", help="a screenplay, a film, or - for none")
    plan.add_argument("request", nargs="?", default=None)
    for option in ("--focus", "--last-line", "--batch", "--trace"):
        plan.add_argument(option, default=None)
    call = add("call", "one call without language")
    call.add_argument("film")
    call.add_argument("tool")
    call.add_argument("arguments", help="the call's arguments as JSON")
    call.add_argument("--dry-run", action="store_true", default=False)
    add("tools", "the calls as JSON schema")
    render = add("render", "make what is missing, then the file")
    render.add_argument("film")
    render.add_argument("target", nargs="?", default=None)
    render.add_argument("--quality", choices=("draft", "preview", "final"), default="preview")
    render.add_argument("--again", action="store_true", default=False, help="try again what failed")
    render.add_argument("--out", default=None)


def _keeping(commands: argparse._SubParsersAction, shared: argparse.ArgumentParser) -> None:
    def add(name: str, help_text: str, *positional: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_text, parents=[shared], argument_default=argparse.SUPPRESS)
        for argument in positional:
            made.add_argument(argument.rstrip("?"), **({"nargs": "?", "default": None} if argument.endswith("?") else {}))
        return made

    importing = add("import", "a screenplay becomes a film", "script")
    importing.add_argument("--into", default=None)
    export = add("export", "hand a film to other software", "film", "format")
    export.add_argument("--out", default=None)
    export.add_argument("--target", default=None)
    add("show", "the film as it stands", "film", "target?")
    add("films", "every film of this home")
    add("versions", "every version of a film", "film")
    add("restore", "back to a version", "film", "version")
    add("rename", "give a film another title", "film", "title")
    add("copy", "a film again, under a new id", "film")
    add("delete", "remove a film and its versions", "film")
    add("pack", "a film as one file", "film", "file")
    add("unpack", "bring a packed film in", "file")
    add("prune", "remove artefacts that no version needs")
    add("stop", "end what is being made", "film?")
    memory = add("memory", "what is remembered", "action?")
    memory.add_argument("words", nargs="*", default=[])
    memory.add_argument("--everywhere", action="store_true", default=False)
    doctor = add("doctor", "what is installed, which models and endpoints answer")
    doctor.add_argument("--probe", action="store_true", default=False)
    doctor.add_argument("--use", default=None)
    bench = add("bench", "how fast", "name?")
    bench.add_argument("--limit", type=int, default=None)
    bench.add_argument("--page", default=None, help="look: the one page to draw")
    bench.add_argument("--out", default="look", help="look: the folder of the pages")
