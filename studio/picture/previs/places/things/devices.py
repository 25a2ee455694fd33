"""Machines of knowing and doing: screens, computers, radios, telephones, servers, instruments."""

import numpy as np

from studio.picture.previs.mesh import Material
from studio.picture.previs.places.colours import Colour, glow, hued, matte, metal, paint, polished
from studio.picture.previs.places.workshop import Workshop


def screen(shop: Workshop, width: float = 0.55, height: float = 0.33, tone: Colour | None = None, *, foot: float = 0.1) -> None:
    """Set a screen with lines and blocks on it, its picture to +z, `foot` metres above the frame."""
    shop.box(matte("#1c1f22"), (0, foot, -0.02), (width + 0.04, height + 0.04, 0.04), bevel=0.01, tint=0)
    if foot > 0.02:
        shop.box(matte("#24282c"), (0, 0, -0.03), (0.05, foot, 0.03), tint=0)
        shop.box(matte("#24282c"), (0, 0, -0.01), (width * 0.45, 0.015, 0.16), tint=0)
    _picture(shop.at(0, 0.002, y=foot + 0.02), width, height, tone or hued(shop.setting.hue, 0.45, 0.8))


def _picture(shop: Workshop, width: float, height: float, tone: Colour) -> None:
    w = width / 2
    base = (tone[0] * 0.18, tone[1] * 0.18, tone[2] * 0.22)
    shop.sheet(glow(base, 1.0), [(-w, 0, 0), (w, 0, 0), (w, height, 0), (-w, height, 0)], tint=np.array((0.6, 0.3, 0.0, 0.2)))
    bright, pale = glow(tone, 1.3), glow((0.8, 0.85, 0.9), 0.7)
    for row in np.linspace(0.15, 0.85, 6):
        start = -w * 0.9
        while start < w * 0.2:
            long = shop.between(0.05, 0.3) * width
            y = row * height
            shop.sheet(
                bright if shop.chance(0.7) else pale,
                [
                    (start, y, 0.003),
                    (start + long, y, 0.003),
                    (start + long, y + height * 0.045, 0.003),
                    (start, y + height * 0.045, 0.003),
                ],
            )
            start += long + width * 0.04
    for x in np.linspace(w * 0.4, w * 0.88, 4):
        top = height * shop.between(0.3, 0.85)
        shop.sheet(
            bright,
            [
                (x - width * 0.04, height * 0.12, 0.003),
                (x + width * 0.04, height * 0.12, 0.003),
                (x + width * 0.04, top, 0.003),
                (x - width * 0.04, top, 0.003),
            ],
            tint=0.3,
        )


def computer(shop: Workshop, *, practical: bool = False) -> None:
    """Set a screen and keyboard on a desk, seen by who sits at +z; of old a typewriter."""
    if shop.era == "past":
        typewriter(shop)
        return
    screen(shop.at(0, -0.15), 0.56, 0.34)
    shop.box(polished("#3a3f44"), (0, 0, 0.14), (0.42, 0.02, 0.14), bevel=0.006, tint=0)
    for row in range(3):
        shop.box(matte("#8b9094"), (0, 0.02, 0.1 + row * 0.04), (0.38, 0.008, 0.028), tint=0)
    if practical:
        shop.lamp((0, 0.3, 0.15), hued(shop.setting.hue, 0.35, 1.0), 1.2, 2.5, 0.0)


def typewriter(shop: Workshop) -> None:
    """Set a typewriter with a sheet in it."""
    black = polished("#1f2122")
    shop.box(black, (0, 0, 0), (0.34, 0.08, 0.34), bevel=0.02, tint=0)
    shop.box(black, (0, 0.08, -0.08), (0.32, 0.1, 0.16), bevel=0.03, tint=0)
    shop.tube(matte("#2b2b2b"), [(-0.22, 0.19, -0.06), (0.22, 0.19, -0.06)], 0.025, 8)
    shop.at(0, -0.08, y=0.19).tilted(pitch=-12).sheet(
        matte("#ece5d3"), [(-0.11, 0, 0), (0.11, 0, 0), (0.11, 0.22, 0), (-0.11, 0.22, 0)], both=True
    )
    for row in range(3):
        for x in np.linspace(-0.12, 0.12, 7):
            shop.ball(matte("#cfc8b5"), (x, 0.085 + 0.012 * (2 - row), 0.06 + row * 0.04), (0.013, 0.006, 0.013), 0)


def laptop(shop: Workshop) -> None:
    """Set an open laptop whose user sits at +z."""
    shell = metal("#9a9ea1")
    shop.box(shell, (0, 0, 0), (0.34, 0.018, 0.24), bevel=0.005, tint=0)
    shop.box(matte("#2a2d30"), (0, 0.018, -0.02), (0.3, 0.003, 0.12), tint=0)
    lid = shop.at(0, -0.12, y=0.018).tilted(pitch=-14)
    lid.box(shell, (0, 0, -0.006), (0.34, 0.22, 0.01), tint=0)
    _picture(lid.at(0, 0.001, y=0.01), 0.32, 0.2, hued(shop.setting.hue, 0.4, 0.8))


def radio(shop: Workshop) -> None:
    """Set a wooden wireless with a lit dial, its front to +z."""
    shop.box(polished("#7a4a28", "planks"), (0, 0, 0), (0.56, 0.34, 0.24), bevel=0.03, tint=0.1)
    shop.box(matte("#b79a66", "cloth"), (-0.1, 0.06, 0.118), (0.3, 0.23, 0.012), tint=0.1)
    for x in np.linspace(-0.22, 0.02, 6):
        shop.box(polished("#5a3720"), (x, 0.05, 0.127), (0.012, 0.25, 0.01), tint=0)
    dial = [(0.08, 0.18, 0.123), (0.25, 0.18, 0.123), (0.25, 0.29, 0.123), (0.08, 0.29, 0.123)]
    shop.sheet(glow("#ffb45a", 1.6), dial, tint=np.array((0.4, 0.4, 0, 0)))
    shop.box(matte("#a5241a"), (0.15, 0.18, 0.125), (0.006, 0.11, 0.004), tint=0)
    for x in (0.11, 0.22):
        shop.ball(metal("#c2a463"), (x, 0.1, 0.13), (0.035, 0.035, 0.025))
    shop.lamp((0.15, 0.25, 0.3), paint("#ffb45a"), 0.7, 1.6, 0.1)


def telephone(shop: Workshop) -> None:
    """Set a telephone with its handset across."""
    shell = polished(shop.accent(0.5, 0.3))
    shop.box(shell, (0, 0, 0), (0.2, 0.08, 0.2), bevel=0.03, tint=0)
    shop.at(0, 0.02, y=0.075).tilted(pitch=20).lathe(
        matte("#d9d2c0"), [(0.06, 0), (0.06, 0.012), (0.02, 0.016), (0, 0.016)], sides=12
    )
    shop.tube(
        shell,
        [(-0.13, 0.11, -0.06), (-0.09, 0.15, -0.06), (0.09, 0.15, -0.06), (0.13, 0.11, -0.06)],
        [0.032, 0.018, 0.018, 0.032],
        8,
    )


def server_rack(shop: Workshop, *, height: float = 2.1) -> None:
    """Stand a cabinet of machines with lights, its front to +z."""
    shop.box(polished("#23282d"), (0, 0, 0), (0.62, height, 0.9), bevel=0.015, tint=0.15)
    tone = hued(shop.setting.hue, 0.7, 1.0)
    lights = (glow(tone, 3.0), glow(tone, 0.6), glow("#ffb257", 1.6), glow("#8dffb0", 1.6))
    for y in np.arange(0.12, height - 0.2, 0.15):
        shop.box(matte("#353b41"), (0, y, 0.452), (0.54, 0.12, 0.01), tint=0.0)
        for x in shop.dice.uniform(-0.22, 0.22, 3):
            shop.sheet(
                shop.one_of(lights),
                [(x, y + 0.04, 0.459), (x + 0.035, y + 0.04, 0.459), (x + 0.035, y + 0.06, 0.459), (x, y + 0.06, 0.459)],
            )


def machine(shop: Workshop) -> None:
    """Stand a strange engine: a boiler in rings with gauges, pipes and a glowing core."""
    body, brass = metal(shop.by_era("#5a4a3a", "#4f5d66", "#6d757d")), metal(shop.by_era("#a9843f", "#9a7f4a", "#8fa3ad"))
    tone = hued(shop.setting.hue, 0.7, 1.0)
    shop.box(matte("#34373a"), (0, 0, 0), (1.3, 0.18, 1.0), bevel=0.03)
    shop.lathe(body, [(0.42, 0.18), (0.45, 0.3), (0.45, 0.75), (0.4, 0.8)], sides=16)
    shop.lathe(
        glow(tone, 2.6),
        [(0.3, 0.8), (0.34, 0.95), (0.34, 1.15), (0.3, 1.3)],
        sides=16,
        tint=lambda p: np.abs(p[:, 1] - 1.05) * 3,
    )
    for angle in np.linspace(0, 2 * np.pi, 6, endpoint=False):
        shop.tube(
            brass,
            [(np.cos(angle) * 0.38, 0.78, np.sin(angle) * 0.38), (np.cos(angle) * 0.38, 1.32, np.sin(angle) * 0.38)],
            0.025,
            6,
        )
    shop.lathe(body, [(0.4, 1.3), (0.45, 1.36), (0.42, 1.55), (0.2, 1.72), (0.0, 1.75)], sides=16)
    for y in (0.35, 0.7, 1.42):
        shop.lathe(brass, [(0.455, y), (0.475, y + 0.03), (0.455, y + 0.06)], sides=16)
    for x, z in ((0.55, 0.1), (-0.55, -0.05)):
        shop.tube(brass, [(x * 0.7, 1.5, z), (x, 1.45, z), (x * 1.02, 0.9, z), (x, 0.18, z)], 0.045, 8)
    for x in (-0.16, 0.16):
        gauge = shop.at(x, 0.44, y=0.55).tilted(pitch=90)
        gauge.lathe(brass, [(0.085, -0.02), (0.09, 0.03), (0.075, 0.035)], sides=12)
        gauge.lathe(matte("#e9e2cf"), [(0.076, 0.03), (0, 0.031)], sides=12)
    shop.lamp((0, 1.05, 0.7), tone, 2.6, 5.0, 0.35)


def robot_arm(shop: Workshop) -> None:
    """Stand a jointed arm on a plinth with a gripper."""
    shell, dark = polished(shop.accent(0.65, 0.6)), metal("#3a3f44")
    shop.lathe(dark, [(0.34, 0), (0.34, 0.1), (0.22, 0.14), (0.2, 0.3)], sides=14)
    joints = [(0, 0.4, 0), (-0.28, 1.05, 0.05), (0.32, 1.5, 0.15), (0.62, 1.15, 0.22)]
    for start, end, radius in zip(joints, joints[1:], (0.11, 0.085, 0.06), strict=False):
        shop.tube(shell, [start, end], [radius * 1.1, radius * 0.8], 10)
    for joint, radius in zip(joints, (0.19, 0.15, 0.12, 0.08), strict=True):
        shop.ball(dark, joint, radius)
    for side in (-1, 1):
        shop.tube(dark, [(0.62, 1.15, 0.22), (0.66 + 0.07 * side, 1.05, 0.24), (0.68 + 0.02 * side, 0.94, 0.25)], 0.02, 6)


def telescope(shop: Workshop) -> None:
    """Stand a telescope on a tripod, looking up over +z."""
    brass, timber = metal("#a98640"), polished("#5d3b22")
    for angle in np.linspace(0.5, 0.5 + 2 * np.pi, 3, endpoint=False):
        shop.tube(
            timber,
            [(np.cos(angle) * 0.42, 0, np.sin(angle) * 0.42), (np.cos(angle) * 0.05, 1.15, np.sin(angle) * 0.05)],
            [0.022, 0.03],
            6,
        )
    shop.ball(brass, (0, 1.2, 0), 0.07)
    aim = shop.at(0, 0, y=1.26).tilted(pitch=62)
    aim.lathe(
        brass,
        [
            (0.03, -0.62),
            (0.03, -0.5),
            (0.045, -0.48),
            (0.045, 0.05),
            (0.062, 0.08),
            (0.062, 0.62),
            (0.075, 0.64),
            (0.075, 0.72),
            (0, 0.71),
        ],
        sides=12,
    )


def console(shop: Workshop, width: float = 1.6, *, lit: bool = True) -> None:
    """Stand a sloped console with screens and keys whose user stands at +z."""
    hull = polished(shop.by_era("#5b4632", "#6b7278", "#444d56"))
    shop.box(hull, (0, 0, -0.1), (width, 0.78, 0.5), bevel=0.02)
    top = shop.at(0, 0.12, y=0.76).tilted(pitch=24)
    top.box(hull, (0, 0, -0.28), (width, 0.05, 0.58), bevel=0.015, tint=0)
    tone = hued(shop.setting.hue, 0.5, 0.9)
    count = max(2, round(width / 0.55))
    for number in range(count):
        x = (number + 0.5) / count * width - width / 2
        if lit:
            face = top.at(x, -0.14, y=0.052).tilted(pitch=-90)
            _picture(face, width / count - 0.12, 0.24, tone)
        for key in range(5):
            colour = shop.one_of((matte("#c9c4b5"), glow("#ffb04a", 1.2), glow(tone, 1.4), matte("#b0402f")))
            top.box(colour, (x - 0.16 + key * 0.08, 0.05, -0.04), (0.045, 0.018, 0.045), tint=0)


def helm(shop: Workshop, radius: float = 0.4) -> None:
    """Stand a ship's wheel on a column."""
    timber, brass = polished("#7a4a26"), metal("#a98640")
    shop.lathe(timber, [(0.2, 0), (0.16, 0.08), (0.1, 0.2), (0.1, 0.95), (0.12, 1.0), (0.0, 1.02)], (0, 0, -0.14), 10)
    turn = np.linspace(0, 2 * np.pi, 21)
    rim = np.stack([np.cos(turn) * radius, 1.05 + np.sin(turn) * radius, np.full(21, 0.02)], -1)
    shop.tube(timber, rim, 0.032, 7)
    for angle in np.linspace(0, 2 * np.pi, 8, endpoint=False):
        end = (np.cos(angle) * radius * 1.32, 1.05 + np.sin(angle) * radius * 1.32, 0.02)
        shop.tube(timber, [(0, 1.05, 0.02), end], [0.018, 0.024], 6)
    shop.ball(brass, (0, 1.05, 0.02), (0.07, 0.07, 0.05))


def monitor_wall(shop: Workshop, columns: int, rows: int, width: float = 0.62, height: float = 0.4) -> None:
    """Hang a block of screens, in the frame of a wall, centred on x, from y = 1 up."""
    tones = [hued(shop.setting.hue + d, 0.5, 0.8) for d in (0.0, 0.03, -0.03)]
    for row in range(rows):
        for column in range(columns):
            x = (column - (columns - 1) / 2) * (width + 0.07)
            screen(shop.at(x, 0.08, y=1.0 + row * (height + 0.07)), width, height, shop.one_of(tones), foot=0.0)


def medical_monitor(shop: Workshop) -> None:
    """Stand a heart monitor on a wheeled post."""
    steel = metal("#b3b7b8")
    shop.lathe(steel, [(0.24, 0.03), (0.02, 0.08), (0.02, 1.15)], sides=10)
    shop.box(polished("#d7d9d6"), (0, 1.15, 0), (0.42, 0.34, 0.2), bevel=0.03, tint=0)
    shop.sheet(glow("#0c2a20", 1.0), [(-0.17, 1.2, 0.101), (0.17, 1.2, 0.101), (0.17, 1.45, 0.101), (-0.17, 1.45, 0.101)])
    beat = [
        (-0.16, 1.32),
        (-0.07, 1.32),
        (-0.05, 1.41),
        (-0.02, 1.24),
        (0.0, 1.32),
        (0.08, 1.32),
        (0.1, 1.39),
        (0.12, 1.27),
        (0.14, 1.32),
        (0.16, 1.32),
    ]
    shop.tube(glow("#7dffb5", 2.5), [(x, y, 0.104) for x, y in beat], 0.005, 4)


def glass_ware(shop: Workshop, count: int = 5) -> None:
    """Set flasks and tubes with bright liquids along x."""
    for number in range(count):
        x = (number - (count - 1) / 2) * 0.2 + shop.between(-0.03, 0.03)
        liquid = hued(shop.setting.hue + shop.one_of((0.0, 0.0, 0.12, 0.45)), 0.7, 0.8)
        fluid = Material(liquid, 0.15, 0.6, 0.25, second=(0.75, 0.8, 0.82))
        fill = lambda points: (points[:, 1] > 0.13).astype(float)
        profile = shop.one_of(
            (
                [(0.08, 0), (0.085, 0.02), (0.02, 0.14), (0.02, 0.22), (0.026, 0.225)],
                [(0.03, 0), (0.03, 0.2), (0.036, 0.21)],
                [(0.05, 0.0), (0.08, 0.06), (0.05, 0.13), (0.018, 0.16), (0.018, 0.24)],
            )
        )
        shop.lathe(fluid, profile, (x, 0, shop.between(-0.08, 0.08)), 10, tint=fill)
