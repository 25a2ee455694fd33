"""A film is handed out whole or refused with what would work."""

import av
import pytest
from films import random_film

from film.edits import PutFilm
from film.errors import BadRequest, MakerFailed
from studio.cutlist import cutting_list
from studio.delivery import deliver
from studio.stores.artefacts import path_of
from studio.stores.versions import Asked


def test_a_film_with_a_broken_piece_is_refused_and_whole_after_the_next_render(production, tmp_path):
    film = random_film(2)
    version = production.versions.create(film, [PutFilm(film=film)], Asked("r", "make it", "me", "now")).id
    out = tmp_path / "film.mp4"
    with pytest.raises(BadRequest, match="not made yet"):
        deliver(production, version, "mp4", out)
    production.shoot(version)
    production.finish(film.id, 60)
    clip = cutting_list(production.sheet(version))[-1]
    for key in (clip.key, clip.sound.scene):
        path = path_of(production.artefacts.folder, key)
        path.write_bytes(path.read_bytes()[:-1])
        with pytest.raises(MakerFailed, match="render again"):
            deliver(production, version, "mp4", out)
        assert not out.exists() and list(tmp_path.glob(".film*")) == []
        production.shoot(version)
        production.finish(film.id, 60)
    frames = deliver(production, version, "mp4", out)
    assert frames == production.sheet(version).frames
    with av.open(str(out)) as container:
        assert sum(1 for _ in container.decode(video=0)) == frames
