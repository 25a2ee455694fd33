"""What people are to a story, with the dress, sex and age that go with it when no one says otherwise."""

from typing import NamedTuple


class RoleLook(NamedTuple):
    """How someone of a role is dressed by default; colour names, empty where the person's own seed decides."""

    garment: str
    colour: str = ""
    hat: str = "none"
    under: str = ""
    legs: str = ""
    glasses: str = "none"


ROLES: dict[str, tuple[RoleLook, tuple[str, ...]]] = {
    "hacker": (RoleLook("hoodie", "charcoal", legs="denim"), ("coder", "programmer", "cyberpunk", "netrunner", "gamer")),
    "detective": (RoleLook("trench coat", "camel", "fedora", "white", "charcoal"), ("private eye", "investigator", "gumshoe",
                  "inspector",
                  "sleuth")),
    "doctor": (RoleLook("lab coat", "white", under="sky-blue", legs="slate"), ("dr", "physician", "surgeon", "scientist",
               "professor",
               "researcher", "chemist", "biologist", "physicist", "engineer", "pharmacist", "vet", "inventor", "botanist")),
    "nurse": (RoleLook("scrubs", "powder-blue", legs="powder-blue"), ("medic", "paramedic", "midwife", "orderly")),
    "soldier": (RoleLook("fatigues", "army-green", "steel helmet", legs="army-green"), ("marine", "sergeant", "lieutenant",
                "colonel",
                "general", "corporal", "trooper", "mercenary", "commander", "major", "rebel soldier")),
    "police officer": (RoleLook("uniform", "navy", "cap", legs="navy"), ("police", "policeman", "policewoman", "cop",
                       "constable",
                       "guard", "security guard", "officer", "warden", "ranger", "customs officer", "prison guard")),
    "sheriff": (RoleLook("jacket", "brown", "wide brim", "oatmeal", "denim"), ("cowboy", "cowgirl", "gunslinger", "outlaw",
                "rancher", "marshal", "deputy", "bounty hunter", "bandit", "drifter")),
    "queen": (RoleLook("gown", "crimson", "crown"), ("princess", "empress")),
    "lady": (RoleLook("gown", "crimson"), ("duchess", "countess", "bride", "baroness")),
    "king": (RoleLook("robe", "burgundy", "crown"), ("emperor", "pharaoh", "tsar", "monarch")),
    "lord": (RoleLook("robe", "burgundy"), ("prince", "duke", "sultan", "count")),
    "knight": (RoleLook("armour", "silver", "helmet"), ("warrior", "paladin", "gladiator", "samurai", "viking", "swordsman",
               "centurion", "shieldmaiden")),
    "robot": (RoleLook("armour", "platinum"), ("android", "cyborg", "droid", "automaton", "golem")),
    "wizard": (RoleLook("robe", "indigo", "pointed hat"), ("witch", "sorcerer", "sorceress", "mage", "magician", "warlock",
               "alchemist", "fortune teller", "druid", "enchantress", "oracle", "seer")),
    "priest": (RoleLook("robe", "black"), ("monk", "nun", "pastor", "vicar", "bishop", "father superior", "priestess",
               "cultist",
               "pope", "rabbi", "imam", "abbot", "acolyte", "judge", "high priest")),
    "businessman": (RoleLook("suit", "charcoal", under="white", legs="charcoal"), ("businesswoman", "executive", "ceo",
                    "lawyer",
                    "boss", "banker", "agent", "politician", "mayor", "president", "manager", "director", "broker", "spy",
                    "chairman", "gangster", "mobster", "mafia", "butler", "senator", "attorney", "salesman", "corporate",
                    "company man", "corporate hunter", "diplomat", "company", "corporation", "organisation", "organization",
                    "agency", "baron", "tycoon", "magnate", "fixer", "racketeer", "collector", "landlord", "moneylender",
                    "undertaker", "accountant", "hitman", "assassin")),
    "pilot": (RoleLook("leather jacket", "brown", under="cream", legs="khaki"), ("aviator", "driver", "biker", "racer",
              "smuggler", "mechanic", "stuntman", "courier", "thief", "burglar", "rebel", "musician", "guitarist",
             "rock star", "rapper")),
    "astronaut": (RoleLook("space suit", "off-white", legs="off-white"), ("cosmonaut", "captain of the ship", "space captain",
                  "spacewoman", "spaceman", "navigator", "starship captain")),
    "sailor": (RoleLook("jumper", "navy", "beanie", legs="slate"), ("fisherman", "fisherwoman", "skipper", "mariner",
               "boatman", "ferryman", "first mate", "harbour master", "deckhand")),
    "lighthouse keeper": (RoleLook("coat", "navy", "cap", "oatmeal", "charcoal"), ("keeper", "caretaker", "captain", "admiral",
                          "night watchman",
                          "watchman", "gravedigger", "park keeper", "zookeeper")),
    "pirate": (RoleLook("coat", "oxblood", "wide brim", "cream", "black"), ("buccaneer", "corsair", "highwayman")),
    "farmer": (RoleLook("shirt", "brick", "wide brim", legs="denim"), ("gardener", "shepherd", "peasant", "lumberjack",
               "hunter",
               "trapper", "woodcutter", "beekeeper", "carpenter")),
    "worker": (RoleLook("boiler suit", "slate", "cap", legs="slate"), ("miner", "builder", "plumber", "janitor", "electrician",
               "welder",
               "firefighter", "fireman", "prisoner", "inmate", "convict", "technician", "factory worker", "delivery driver")),
    "chef": (RoleLook("apron", "white", "chef's hat", "sky-blue", legs="graphite"), ("cook", "baker", "pastry chef")),
    "teacher": (RoleLook("jumper", "moss", under="cream", legs="taupe", glasses="round"), ("librarian", "tutor", "headmistress",
                "headmaster", "scholar", "archivist", "historian", "curator", "academic", "bookseller", "clockmaker",
                "watchmaker")),
    "waiter": (RoleLook("shirt", "white", legs="black"), ("waitress", "barista", "bartender", "barman", "barmaid", "croupier",
               "innkeeper", "shopkeeper", "receptionist", "secretary", "clerk")),
    "widow": (RoleLook("dress", "black"), ("mourner",)),
    "dancer": (RoleLook("dress", "rose"), ("ballerina", "singer", "actress", "diva", "showgirl", "femme fatale", "hostess")),
    "artist": (RoleLook("shirt", "white", legs="denim"), ("painter", "poet", "writer", "novelist", "sculptor", "photographer",
               "journalist", "reporter", "composer", "pianist", "architect", "designer", "florist", "gallery owner")),
    "student": (RoleLook("hoodie", legs="denim"), ("schoolgirl", "schoolboy", "pupil", "skater", "runaway", "activist",
                "street kid", "graduate", "intern", "cyclist")),
    "athlete": (RoleLook("t-shirt", legs="black"), ("boxer", "runner", "swimmer", "footballer", "wrestler", "gymnast", "surfer",
                "fighter", "coach", "lifeguard", "yoga teacher", "yoga instructor", "trainer", "climber")),
    "beggar": (RoleLook("rags", "taupe"), ("tramp", "vagrant", "survivor", "castaway", "zombie", "hermit", "slave", "urchin",
               "scavenger", "orphan")),
    "ghost": (RoleLook("gown", "pearl"), ("spirit", "phantom", "spectre", "apparition", "banshee")),
    "angel": (RoleLook("robe", "white"), ("god", "goddess", "saint", "elf", "fairy", "muse")),
    "alien": (RoleLook("robe", "teal"), ("extraterrestrial", "creature", "monster", "demon", "vampire", "werewolf", "mutant")),
}  # fmt: skip
"""Roles with other names for them; the first that the words hold is used."""

FEMALE_WORDS: tuple[str, ...] = (
    "she", "her", "hers", "herself", "girl", "woman", "female", "lady", "mother", "mum", "mom", "mommy", "grandmother",
    "grandma",
    "granny", "sister", "daughter", "aunt", "niece", "wife", "girlfriend", "widow", "bride", "queen", "princess", "witch",
    "nun",
    "actress", "waitress", "goddess", "duchess", "countess", "empress", "heroine", "madam", "mrs", "ms", "miss", "lass",
    "ballerina",
    "schoolgirl", "policewoman", "businesswoman", "sorceress", "hostess", "heiress", "stepmother", "godmother", "femme fatale",
    "priestess", "barmaid", "cowgirl", "matriarch", "landlady", "mistress", "dame", "diva", "enchantress", "headmistress",
    "midwife",
)  # fmt: skip
MALE_WORDS: tuple[str, ...] = (
    "he", "him", "his", "himself", "boy", "man", "male", "gentleman", "father", "dad", "daddy", "grandfather", "grandpa",
    "granddad",
    "brother", "son", "uncle", "nephew", "husband", "boyfriend", "widower", "groom", "king", "prince", "wizard", "monk",
    "actor",
    "lord", "duke", "emperor", "hero", "sir", "mr", "lad", "bloke", "guy", "schoolboy", "policeman", "businessman", "fisherman",
    "stepfather", "godfather", "priest", "barman", "cowboy", "patriarch", "landlord", "boatman", "fireman", "caveman",
    "mailman",
    "headmaster", "salesman", "pope", "sultan", "count", "warlock", "butler", "gunman", "hitman", "bearded", "chairman",
    "wiseman",
)  # fmt: skip

WORN_BY: dict[str, tuple[str, ...]] = {
    "female": ("skirt", "dress", "blouse", "gown", "hijab", "lipstick", "pregnant", "high heels", "sari", "earrings",
               "handbag"),
    "male": ("beard", "bearded", "moustache", "stubble", "unshaven", "tuxedo", "sideburns", "goatee", "whiskers"),
}  # fmt: skip
"""What tells a sex where neither a word nor a name does."""

AGES: dict[str, tuple[str, ...]] = {
    "4": ("toddler", "infant", "baby"),
    "8": ("child", "kid", "little girl", "little boy", "small child", "young girl", "young boy", "urchin", "schoolchild",
          "orphan"),
    "12": ("boy", "preteen", "tween", "schoolboy", "schoolgirl"),
    "16": ("girl", "teenage", "teenager", "teen", "adolescent", "teenaged", "youth", "teenage girl", "teenage boy"),
    "20": ("student", "very young", "young adult", "lad", "lass"),
    "24": ("young", "young woman", "young man", "youthful", "apprentice", "rookie", "intern"),
    "34": ("thirtysomething", "adult", "grown"),
    "48": ("middle aged", "mother", "father", "mum", "dad", "veteran", "mature", "older woman", "older man", "forty something"),
    "62": ("older", "greying", "retired", "sixtyish", "ageing", "aging"),
    "72": ("old", "elderly", "aged", "grandmother", "grandfather", "grandma", "grandpa", "granny", "old woman", "old man",
           "senior",
           "grizzled", "pensioner", "elder", "crone"),
    "88": ("ancient", "very old", "wizened"),
}  # fmt: skip
"""Years with the words that stand for them."""

NOT_HUMAN: tuple[str, ...] = (
    "robot", "android", "droid", "automaton", "dog", "cat", "horse", "dragon", "wolf", "bear", "bird", "raven", "fish", "ghost",
    "alien", "monster", "demon", "creature", "fairy", "golem", "puppet", "computer", "artificial intelligence", "mouse", "fox",
    "rabbit", "lion", "tiger", "whale", "octopus", "elf", "goblin", "troll", "vampire", "werewolf", "zombie", "mermaid",
    "snake",
    "toy", "doll", "hologram", "spider", "owl", "parrot", "monkey", "ape", "unicorn",
)  # fmt: skip
"""Beings that are played by a person's figure."""

KIN_WORDS = (
    "brother", "sister", "mother", "father", "daughter", "son", "grandmother", "grandfather", "grandma", "grandpa",
    "granddaughter", "grandson", "cousin", "uncle", "aunt", "twin", "nephew", "niece", "mum", "dad", "granny",
)  # fmt: skip
