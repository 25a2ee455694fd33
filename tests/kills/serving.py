"""A program that owns a home, has the head of a film made and serves it: what a studio does, without its page."""

import socket
import sys

import uvicorn
from fastapi import FastAPI

from agent.wiring import open_house
from ui.media import routes
from ui.reel import Reel


def main(folder: str, film: str) -> None:
    """Serve until the process is ended; the port is the first line printed."""
    house = open_house(folder)
    assert house is not None
    app = FastAPI()
    app.include_router(routes(Reel(house.production)))
    house.production.shoot(house.production.versions.head(film).id)
    with socket.create_server(("127.0.0.1", 0)) as door:
        print(door.getsockname()[1], flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[door])
    house.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
