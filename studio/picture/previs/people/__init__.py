"""Parametric people: built once as a mesh on bones, posed for every frame by what they do and say; no rendering."""

from studio.picture.previs.people.acting import pose_person
from studio.picture.previs.people.body import Body, build_person
from studio.picture.previs.people.company import pose_company
from studio.picture.previs.people.marks import SEAT_HEIGHT, Landmarks, landmarks
from studio.picture.previs.people.pieces import furnished, joined, without

__all__ = [
    "SEAT_HEIGHT",
    "Body",
    "Landmarks",
    "build_person",
    "furnished",
    "joined",
    "landmarks",
    "pose_company",
    "pose_person",
    "without",
]
