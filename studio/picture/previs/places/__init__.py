"""Parametric places as triangle meshes with their lamps; no sky, no people, no light of the sun."""

from studio.picture.previs.places.build import build_place
from studio.picture.previs.places.catalogue import KITS, PROPS, Kit
from studio.picture.previs.places.place import NoSuchKit, NoSuchProp, Place, Window

__all__ = ["KITS", "PROPS", "Kit", "NoSuchKit", "NoSuchProp", "Place", "Window", "build_place"]
