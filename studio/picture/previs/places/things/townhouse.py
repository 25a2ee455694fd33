"""Which house stands in a street: the builder that suits a setting's period and part of the world."""

from studio.picture.previs.places.things import buildings, timbered
from studio.picture.previs.places.workshop import Workshop

SIGNS = ("SALOON", "BANK", "HOTEL", "GENERAL STORE", "SHERIFF", "STABLES", "ASSAY", "BARBER", "GUNS", "FEED")
LOW = {"western": 5.5, "medieval": 7.5, "arabian": 7.0, "mediterranean": 12.0, "ancient": 6.5}
"""The highest that an ordinary house is, by style or region; metres."""


def kind(shop: Workshop) -> str:
    """Return whose houses these are: a style or region that builds its own way, or ""."""
    style, region = shop.setting.style, shop.setting.region
    if style in ("western", "medieval"):
        return style
    if style == "ancient":
        return "mediterranean"
    if region in ("mediterranean", "arabian") and shop.era != "future":
        return region
    if region == "asian" and shop.era == "past":
        return "asian"
    return "medieval" if region == "northern" and shop.era == "past" else ""


def house(shop: Workshop, width: float, storeys: int, *, shop_front: bool = False, number: int = 0) -> None:
    """Build a house; local x 0…width, its front at z = 0 facing +z."""
    own = kind(shop)
    if own == "western":
        timbered.false_front(shop, width, SIGNS[(number + shop.setting.seed) % len(SIGNS)])
    elif own == "medieval":
        half = width / max(1, round(width / 5.5))
        for step in range(max(1, round(width / 5.5))):
            timbered.half_timbered(shop.at(step * half, shop.between(-0.5, 0.0)), half - 0.06, 2 + int(shop.chance(0.45)))
    elif own == "mediterranean":
        timbered.palazzo(shop, width, 3 if shop.chance(0.6) else 4)
    elif own == "arabian":
        timbered.adobe(shop, width, 2 + int(shop.chance(0.4)))
    elif own == "asian":
        timbered.shikumen(shop, width, 2)
    else:
        buildings.front(shop, width, storeys, shop_front=shop_front)


def far_house(shop: Workshop, width: float, height: float, depth: float) -> None:
    """Stand a house of the distance round the origin."""
    own = kind(shop)
    if own in LOW:
        height = min(height, LOW[own] * shop.between(0.75, 1.2))
    buildings.tower(shop, width, height, depth)
