"""Premises of ten genres and more, each with what its film must hold."""

from typing import NamedTuple


class Case(NamedTuple):
    genre: str
    premise: str
    names: tuple[str, str]
    place: str
    moment: str


CASES = (
    Case("noir", "Noir: detective Sam Malone is hired by Vivian Cross, a widow, to find a stolen ring in Saint Verity.",
         ("Sam", "Vivian"), "Saint Verity", "Sam and Vivian stand under one umbrella on the pier"),
    Case("romance", "A romance between Ana, a tram driver in Lisbon, and Teo, who is afraid of bridges.",
         ("Ana", "Teo"), "Lisbon", "Ana and Teo kiss on the bridge at sunrise"),
    Case("comedy", "Comedy: Priya, a nervous vet, and Gus, a retired clown, lose a parrot at the Grand Hotel.",
         ("Priya", "Gus"), "Grand Hotel", "Gus dances with a mop in the lobby"),
    Case("science fiction", "Science fiction: the pilot Ilse and the robot engineer Dev must wake the sleepers of Orbit "
    "Nine Station.",
         ("Ilse", "Dev"), "Orbit Nine Station", "Ilse floats through the dark corridor"),
    Case("fantasy", "A fantasy: the knight Aldo and the witch Bryn must return a dragon egg to the mountain of Keld.",
         ("Aldo", "Bryn"), "Keld", "Bryn lights the beacon on the tower"),
    Case("horror", "Horror: Nell and her brother Jude spend one night in Harrow House.",
         ("Nell", "Jude"), "Harrow House", "Nell closes the cellar door forever"),
    Case("western", "A western: in the desert town of Dry Gulch, sheriff Cora Hatch and her deputy Amos wait for the "
    "outlaw Silas Boone.",
         ("Cora", "Amos"), "Dry Gulch", "Cora walks down the empty street at noon"),
    Case("sports", "A sports film: Joe Calder, a boxer, trains with coach Bea Lund in Lowell for a last fight.",
         ("Joe", "Bea"), "Lowell", "Bea ties the gloves on Joe in the corridor"),
    Case("war", "A war film: the medic Elias and the prisoner Otto share a bunker under the ruins of Brask.",
         ("Elias", "Otto"), "Brask", "Elias and Otto share an orange at dawn"),
    Case("mystery", "A mystery: librarian Edith and her nephew Hugo search Wexley Manor for a missing page.",
         ("Edith", "Hugo"), "Wexley Manor", "Hugo finds the page inside the clock"),
)  # fmt: skip

ELARA = (
    "A girl called Elara with red hair finds that she can move things with her mind. With her friend Kael the hacker "
    "she runs from a company that hunts people like her."
)
