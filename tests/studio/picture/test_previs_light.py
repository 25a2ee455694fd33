"""The director's light controls, each measured on the pixels of a frame."""

import numpy as np
import pytest

from film.camera import Camera, Light
from film.setting import Setting
from studio.picture.looks import LOOK_STOPS
from studio.picture.previs.maker import Previs
from tests.studio.picture.previs_setups import PAIR, chroma, mean_light, planes, setup


@pytest.fixture(scope="module")
def maker() -> Previs:
    return Previs()


def shown(maker: Previs, **fields: object) -> np.ndarray:
    return maker.still(setup(**fields), 0).copy()


@pytest.mark.parametrize("look", ["natural", "noir", "golden hour", "moonlight", "neon", "candlelight"])
def test_more_exposure_brightens_every_look(maker: Previs, look: str) -> None:
    plain = mean_light(shown(maker, light=Light(look=look)))
    brighter = mean_light(shown(maker, light=Light(look=look, exposure=0.7)))
    assert brighter > plain * 1.35


def test_noir_is_darker_than_natural_by_about_its_own_stops_and_almost_colourless(maker: Previs) -> None:
    natural, noir = shown(maker), shown(maker, light=Light(look="noir"))
    stops = np.log2(mean_light(noir) / mean_light(natural))
    assert stops == pytest.approx(LOOK_STOPS["noir"], abs=0.25)
    assert chroma(noir) < 0.35 * chroma(natural)


def test_trim_keeps_the_sign_of_an_exposure_asked_together_with_a_darker_look(maker: Previs) -> None:
    natural = mean_light(shown(maker))
    noir = mean_light(shown(maker, light=Light(look="noir", exposure=0.7, trim=-LOOK_STOPS["noir"])))
    assert noir > natural * 1.2


@pytest.mark.parametrize("look", ["natural", "moonlight"])
def test_warmth_moves_red_up_and_blue_down(maker: Previs, look: str) -> None:
    _, cold_u, cold_v = planes(shown(maker, light=Light(look=look, warmth=-0.8)))
    _, warm_u, warm_v = planes(shown(maker, light=Light(look=look, warmth=0.8)))
    assert warm_v.mean() > cold_v.mean() + 0.01
    assert warm_u.mean() < cold_u.mean() - 0.01


def test_contrast_widens_the_spread_of_tones(maker: Previs) -> None:
    flat = planes(shown(maker, light=Light(contrast=-0.8)))[0]
    hard = planes(shown(maker, light=Light(contrast=0.8)))[0]
    assert hard.std() > flat.std() * 1.25


def test_the_key_lights_the_side_it_stands_on(maker: Previs) -> None:
    camera = Camera(size="close-up")
    setting = Setting(kit="shore", seed=2, time_of_day="noon")
    left = planes(shown(maker, light=Light(key_from="left", contrast=0.5), camera=camera, setting=setting))[0]
    right = planes(shown(maker, light=Light(key_from="right", contrast=0.5), camera=camera, setting=setting))[0]
    face = (slice(30, 70), slice(84, 108))
    change = left[face] - right[face]
    assert change[:, :8].mean() > change[:, -8:].mean() + 0.05


def test_a_tint_colours_the_picture(maker: Previs) -> None:
    _, u, v = planes(shown(maker, light=Light(colour="green", tint=(0.1, 0.9, 0.2))))
    _, plain_u, plain_v = planes(shown(maker))
    assert u.mean() < plain_u.mean() and v.mean() < plain_v.mean() - 0.01


def test_looks_differ_in_colour(maker: Previs) -> None:
    mean_v = {look: planes(shown(maker, light=Light(look=look)))[2].mean() for look in ("golden hour", "moonlight", "neon")}
    mean_u = {look: planes(shown(maker, light=Light(look=look)))[1].mean() for look in ("golden hour", "moonlight", "neon")}
    assert mean_v["golden hour"] > mean_v["moonlight"] + 0.03
    assert mean_u["moonlight"] > mean_u["golden hour"] + 0.03
    assert mean_v["neon"] > mean_v["moonlight"] + 0.02


@pytest.mark.parametrize("look", ["natural", "noir", "candlelight", "horror"])
def test_a_face_is_at_most_a_stop_and_a_half_below_what_is_bright_near_it(maker: Previs, look: str) -> None:
    setting = Setting(kit="street", seed=2, time_of_day="night")
    luma = planes(shown(maker, light=Light(look=look), setting=setting, camera=Camera(size="close-up")))[0]
    face = np.clip(luma[34:64, 84:108], 0, 1) ** 2.2
    blocks = np.clip(luma[:108, :192], 0, 1).reshape(9, 12, 16, 12).mean((1, 3)) ** 2.2
    assert np.median(face) > np.quantile(blocks, 0.95) * 2.0**-1.5


def test_silhouette_leaves_the_face_dark_against_a_bright_sky(maker: Previs) -> None:
    setting = Setting(kit="shore", seed=2, time_of_day="dusk")
    luma = planes(shown(maker, light=Light(look="silhouette"), setting=setting, camera=Camera(size="close-up")))[0]
    assert np.median(luma[40:64, 88:104]) < 0.5 * np.median(luma[:20, :40])


@pytest.mark.parametrize("hour", ["dawn", "noon", "dusk", "night"])
@pytest.mark.parametrize("kit", ["street", "living room"])
def test_no_hour_gives_a_black_or_a_blown_frame(maker: Previs, kit: str, hour: str) -> None:
    luma = planes(shown(maker, setting=Setting(kit=kit, seed=2, time_of_day=hour), performers=PAIR))[0]
    assert 0.15 < luma.mean() < 0.75
    assert np.quantile(luma, 0.98) > 0.45
    assert (luma > 0.97).mean() < 0.15


def test_night_is_darker_than_noon_and_fog_hides_the_distance(maker: Previs) -> None:
    at = lambda **fields: shown(maker, setting=Setting(kit="street", seed=2, **fields), performers=())
    assert mean_light(at(time_of_day="night")) < 0.6 * mean_light(at(time_of_day="noon"))
    clear, fog = (planes(at(time_of_day="noon", weather=weather))[0][20:60, 60:130] for weather in ("clear", "fog"))
    assert fog.std() < 0.6 * clear.std()
