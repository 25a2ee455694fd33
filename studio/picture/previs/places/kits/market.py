"""A market: stalls round an open middle, lanterns overhead, houses behind."""

import numpy as np

from studio.picture.previs.places.colours import glow, hued, matte, paint
from studio.picture.previs.places.place import Grounds
from studio.picture.previs.places.things import buildings, lights, nature, storage, streetware, tables, townhouse
from studio.picture.previs.places.workshop import Workshop


def market(shop: Workshop) -> Grounds:
    """Build a market: stalls round an open middle, lanterns overhead, houses behind."""
    paving = matte(
        shop.by_era("#94856c", "#8a857c", "#4d545c"),
        "ground" if townhouse.kind(shop) in ("western", "arabian") else shop.by_era("cobbles", "cobbles", "tiles"),
    )
    shop.sheet(
        paving,
        [(-45, 0, 40), (45, 0, 40), (45, 0, -45), (-45, 0, -45)],
        30,
        28,
        tint=lambda p: 0.15 + 0.35 * np.abs(np.sin(p[:, 0] * 0.7) * np.sin(p[:, 2] * 0.9)),
    )
    stalls = [
        (-4.4, -2.2, 60),
        (-1.7, -4.1, 12),
        (1.8, -4.2, -10),
        (4.7, -2.4, -55),
        (-5.4, 1.3, 90),
        (5.6, 1.2, -90),
        (-5.6, 5.0, 90),
        (5.8, 5.2, -90),
    ]
    stalls += [(-4.5, -7.8, 20), (0.3, -8.6, 0), (5.0, -8.2, -20), (-9.5, -5, 60), (9.5, -4.5, -60)]
    count = 6 + round(shop.setting.density * (len(stalls) - 6))
    for number, (x, z, turn) in enumerate(stalls[:count]):
        _stall(shop.at(x, z, turn + shop.between(-6, 6)), number)
    _lanterns(shop)
    for x, z in ((-3.0, 2.5), (3.1, -1.9), (3.4, 3.2), (-3.3, -1.6)):
        _goods(shop.at(x, z, shop.between(0, 90)))
    for x, turn, z in ((-16, 90, 14.0), (16, -90, -20.0)):
        row = shop.at(x, z, turn)
        for number in range(3):
            storeys = shop.by_era(2, 3, 5) + int(shop.dice.integers(0, 2))
            if number == 1:
                townhouse.house(row.at(number * 11.0, 0), 10.8, min(storeys, 3), shop_front=True)
            else:
                townhouse.far_house(row.at(number * 11.0 + 5.4, -4), 10.8, storeys * buildings.STOREY, 8)
    back = shop.at(-17, -20, 0)
    for number in range(3):
        townhouse.house(back.at(number * 11.4, 0), 11.2, shop.by_era(2, 3, 3) + int(shop.dice.integers(0, 2)))
    for number in range(7):
        townhouse.far_house(
            shop.at(-36 + number * 12, -48 + shop.between(-5, 5)), 10, shop.by_era(10, 22, 48) * shop.between(0.7, 1.4), 9
        )
        townhouse.far_house(
            shop.at(-36 + number * 12, 44 + shop.between(-4, 4)), 11, shop.by_era(9, 16, 34) * shop.between(0.7, 1.3), 9
        )
    return Grounds(((-4.4, 0.3, -3.2), (4.4, 8, 16)), paint("#b0a694"))


def _stall(shop: Workshop, number: int) -> None:
    """Stand a stall 2.2 m wide, its customers at +z."""
    timber = matte(shop.by_era("#74532f", "#7d5c3b", "#4d565e"), shop.by_era("planks", "planks", "plain"))
    for x in (-1.1, 1.1):
        shop.box(timber, (x, 0, 0.45), (0.07, 2.15, 0.07))
        shop.box(timber, (x, 0, -0.65), (0.07, 2.55, 0.07))
    shop.box(timber, (0, 0.45, 0.1), (2.2, 0.42, 0.9), tint=lambda p: np.clip(0.9 - p[:, 1], 0, 0.7))
    for row, z in enumerate((0.35, -0.1)):
        tray = shop.at(0, z, y=0.9 + 0.1 * row).tilted(pitch=16)
        kinds = ("#b8402c", "#d99a35", "#7f9a3c", "#c9c050", "#7d4a63", "#d8cdb5", "#a8683a")
        for column in range(4):
            x = (column - 1.5) * 0.52
            tray.box(matte("#8a6a42", "planks"), (x, -0.06, 0), (0.48, 0.1, 0.4))
            fruit = matte(shop.one_of(kinds))
            if number > 2:
                nature.blob(tray, fruit, (x, 0.05, 0), (0.23, 0.09, 0.18))
                continue
            for fx in (-0.15, 0.0, 0.15):
                for fz in (-0.1, 0.06):
                    tray.ball(fruit, (x + fx, 0.07 + shop.between(0, 0.03), fz), 0.08, 0)
    streetware.awning(shop.at(0, -0.7, y=2.6), 2.5, 0.45, 1.6)
    if shop.era == "future" and number < 5:
        lettering_tone = hued(shop.setting.hue + (0.0, 0.45)[number % 2], 0.75, 1.0)
        streetware.neon(
            shop.at(0, 0.9, y=2.55),
            ("RAMEN", "CHIPS", "TEA", "BOTS", "SUSHI")[number % 5],
            lettering_tone,
            0.3,
            practical=number < 3,
        )
    elif shop.after_dark and number < 4:
        shop.ball(glow(lights.TUNGSTEN, 4.0), (0, 2.0, 0.2), 0.08)
        shop.lamp((0, 1.95, 0.3), lights.TUNGSTEN, 4.5, 6.0, 0.3)


def _lanterns(shop: Workshop) -> None:
    lit = 1.0 if shop.after_dark else 0.12
    tones = (lights.TUNGSTEN, hued(shop.setting.hue, 0.6, 1.0))
    for number, (z, y) in enumerate(((-3.2, 4.2), (-6.5, 4.8), (0.8, 4.6), (4.0, 4.4))):
        x = np.linspace(-8, 8, 17)
        sag = y + 0.9 * ((x / 8) ** 2)
        shop.tube(matte("#2f2a26"), list(zip(x, sag, np.full(17, z), strict=True)), 0.012, 4)
        for index in range(1, 16, 2):
            shop.ball(
                glow(tones[(index // 2 + number) % 2], 2.6 * lit + 0.15),
                (x[index], sag[index] - 0.18, z),
                (0.13, 0.16, 0.13),
                1,
            )
        if number < 4:
            shop.lamp((0 if number % 2 else 1.5, y - 0.2, z), tones[0], 3.2 * lit if lit > 0.5 else 0.0, 8.0, 0.25)


def _goods(shop: Workshop) -> None:
    for x, z in ((0, 0), (0.5, 0.1), (0.2, 0.45)):
        if shop.chance(0.5):
            storage.crate(shop.at(x, z, shop.between(-10, 10)), 0.42)
        else:
            basket = shop.at(x, z)
            basket.lathe(matte("#a37a48", "cloth"), [(0.15, 0), (0.22, 0.28), (0.2, 0.28), (0.0, 0.2)], sides=11)
            tone = matte(shop.one_of(("#b8402c", "#d99a35", "#7f9a3c")))
            for angle in range(0, 360, 60):
                a = np.radians(angle)
                basket.ball(tone, (np.cos(a) * 0.11, 0.28, np.sin(a) * 0.11), 0.065, 0)
    tables.bottles(shop.at(0, 0, y=0.0), 0.01, 1)
