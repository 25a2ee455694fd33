"""From a setting to a place; the one function that others call."""

from collections.abc import Callable

from film.setting import Setting
from studio.picture.previs.places.catalogue import KITS
from studio.picture.previs.places.kits.alley import alley
from studio.picture.previs.places.kits.boat_cabin import boat_cabin
from studio.picture.previs.places.kits.car_interior import car_interior
from studio.picture.previs.places.kits.cave import cave
from studio.picture.previs.places.kits.cellar import cellar
from studio.picture.previs.places.kits.corridor import corridor
from studio.picture.previs.places.kits.crafts import shop_inside, workshop
from studio.picture.previs.places.kits.desert import desert
from studio.picture.previs.places.kits.domestic import bedroom, kitchen
from studio.picture.previs.places.kits.field import field
from studio.picture.previs.places.kits.forest import forest
from studio.picture.previs.places.kits.great import church, hall, stage
from studio.picture.previs.places.kits.harbour import harbour
from studio.picture.previs.places.kits.highlands import mountain, snow_plain
from studio.picture.previs.places.kits.library import library
from studio.picture.previs.places.kits.lighthouse import lamp_room, lighthouse
from studio.picture.previs.places.kits.living_room import living_room
from studio.picture.previs.places.kits.market import market
from studio.picture.previs.places.kits.public import bar, diner, hospital_room
from studio.picture.previs.places.kits.ranch import ranch
from studio.picture.previs.places.kits.rooftop import rooftop
from studio.picture.previs.places.kits.ruin import ruin
from studio.picture.previs.places.kits.shore import shore
from studio.picture.previs.places.kits.spaceship import spaceship_bridge
from studio.picture.previs.places.kits.stern import prison_cell, warehouse
from studio.picture.previs.places.kits.street import street
from studio.picture.previs.places.kits.train_car import train_car
from studio.picture.previs.places.kits.workplaces import classroom, laboratory, office, server_room
from studio.picture.previs.places.place import Grounds, NoSuchKit, Place
from studio.picture.previs.places.props import place_props
from studio.picture.previs.places.room import trimmed
from studio.picture.previs.places.seasoning import SNOWY, snowed, worn
from studio.picture.previs.places.workshop import Workshop

BUILDERS: dict[str, Callable[[Workshop], Grounds]] = {
    "street": street,
    "living room": living_room,
    "rooftop": rooftop,
    "forest": forest,
    "shore": shore,
    "kitchen": kitchen,
    "bedroom": bedroom,
    "office": office,
    "laboratory": laboratory,
    "classroom": classroom,
    "server room": server_room,
    "bar": bar,
    "diner": diner,
    "hospital room": hospital_room,
    "corridor": corridor,
    "church": church,
    "hall": hall,
    "stage": stage,
    "cave": cave,
    "field": field,
    "desert": desert,
    "mountain": mountain,
    "snow plain": snow_plain,
    "alley": alley,
    "market": market,
    "ruin": ruin,
    "harbour": harbour,
    "lighthouse": lighthouse,
    "lamp room": lamp_room,
    "warehouse": warehouse,
    "prison cell": prison_cell,
    "spaceship bridge": spaceship_bridge,
    "boat cabin": boat_cabin,
    "train car": train_car,
    "car interior": car_interior,
    "workshop": workshop,
    "cellar": cellar,
    "library": library,
    "shop": shop_inside,
    "ranch": ranch,
}


def build_place(setting: Setting) -> Place:
    """Build the place of `setting`; equal settings give equal bytes.

    Raises:
        NoSuchKit: the setting names a kit that the catalogue does not hold.
    """
    if setting.kit not in BUILDERS:
        raise NoSuchKit(setting.kit, list(KITS), "the catalogue")
    shop = Workshop(setting)
    grounds = BUILDERS[setting.kit](shop)
    lamps = len(shop.lamps)
    place_props(shop, grounds)
    shop.lamps_first(lamps)
    interior = KITS[setting.kit].interior
    wet = not interior and setting.weather in ("rain", "storm")
    mesh = worn(shop.finished(), setting.condition, setting.seed)
    mesh = snowed(mesh, setting.seed, grounds.walls) if setting.weather in SNOWY else mesh
    mesh = trimmed(mesh, grounds.walls) if grounds.walls else mesh
    return Place(
        mesh,
        shop.practicals(),
        interior,
        grounds.camera_room,
        grounds.window,
        grounds.haze,
        wet,
        tuple(shop.seats),
        tuple(shop.emitters),
    )
