"""Everyone on stage at one frame: each alone first, then those who do something with one another; no camera, no pixels."""

from collections.abc import Mapping, Sequence

import numpy as np

from studio.picture.previs.people.acting import Acted, embodied, enacted
from studio.picture.previs.people.body import Body
from studio.picture.previs.people.bonds import bonds, joined
from studio.picture.previs.people.routes import clearance, route_of
from studio.picture.setup import Cue, Performer

Head = tuple[float, float, float]
CLEAR = 1.0
"""Metres that bystanders stand off a line of fire."""


def enact_all(
    bodies: Sequence[Body],
    performers: Sequence[Performer],
    heads: Mapping[str, Head],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seeds: Sequence[int],
) -> list[Acted]:
    """Return what everyone does at a shot-local frame, those who act together joined."""
    spots = [performer.mark.at for performer in performers]
    now = _followed(performers, heads, frame / frame_rate)
    acted = [
        enacted(body, performer, now, cues, frame, frame_rate, seed, [*spots[:i], *spots[i + 1 :]])
        for i, (body, performer, seed) in enumerate(zip(bodies, performers, seeds, strict=True))
    ]
    for bond in bonds(performers):
        acted[bond.lead], acted[bond.other] = joined(bond, acted[bond.lead], acted[bond.other])
        if bond.motion == "point":
            pair = acted[bond.lead], acted[bond.other]
            acted = [one if i in (bond.lead, bond.other) else _out_of_fire(one, *pair) for i, one in enumerate(acted)]
    return acted


def _out_of_fire(acted: Acted, lead: Acted, other: Acted) -> Acted:
    """Return a bystander, set back where they would stand between two who aim."""
    if clearance(lead.spot, other.spot, [acted.spot]) > CLEAR:
        return acted
    return acted.moved((acted.spot[0], acted.spot[1] - CLEAR), acted.facing, acted.stance)


def pose_company(
    bodies: Sequence[Body],
    performers: Sequence[Performer],
    heads: Mapping[str, Head],
    cues: Sequence[Cue],
    frame: float,
    frame_rate: int,
    seeds: Sequence[int],
) -> list[np.ndarray]:
    """Return everyone's (bones, 3, 4) float32 world matrices; see `pose_person`."""
    return [embodied(acted) for acted in enact_all(bodies, performers, heads, cues, frame, frame_rate, seeds)]


def _followed(performers: Sequence[Performer], heads: Mapping[str, Head], seconds: float) -> dict[str, Head]:
    """Return where heads are now that were at `heads` when the shot began."""
    now = dict(heads)
    spots = [performer.mark.at for performer in performers]
    for i, performer in enumerate(performers):
        mark = performer.mark
        route = route_of(mark, [*spots[:i], *spots[i + 1 :]])
        if route is not None and mark.character in now:
            x, z = route.spot(route.gone(seconds)[0])
            now[mark.character] = (x, now[mark.character][1], z)
    return now
