import json

import pytest
from changes import random_edit
from films import random_film

from film.document import SCHEMA, canonical, from_document, to_document
from film.edits import EDIT, apply
from film.errors import BadDocument


@pytest.mark.parametrize("seed", range(8))
def test_a_film_comes_back_equal_and_is_written_the_same_way_again(seed):
    film = random_film(seed)
    written = to_document(film)
    assert from_document(written) == film
    assert to_document(from_document(written)) == written


@pytest.mark.parametrize("seed", range(4))
def test_every_edit_comes_back_equal_and_does_the_same(seed):
    import random

    film, rng = random_film(seed), random.Random(seed)
    for _ in range(20):
        edit = random_edit(film, rng)
        again = EDIT.validate_json(canonical(EDIT.dump_python(edit, mode="json")))
        assert again == edit
        after = apply(film, edit)
        assert apply(film, again) == after
        film = after


def test_equal_values_are_written_the_same_whatever_the_order_of_their_keys():
    assert canonical({"b": 1, "a": [1.5, "é"]}) == canonical({"a": [1.5, "é"], "b": 1}) == '{"a":[1.5,"é"],"b":1}'
    with pytest.raises(ValueError):
        canonical(float("nan"))


@pytest.mark.parametrize("schema", [SCHEMA + 1, 0, -1, "1", None, True, 1.5])
def test_a_document_of_a_schema_that_cannot_be_read_is_refused_by_its_number(film, schema):
    document = json.loads(to_document(film)) | {"schema": schema}
    with pytest.raises(BadDocument, match=f"schema {schema!r}"):
        from_document(json.dumps(document))


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '"film"', "null", '{"schema": 1}', "[" * 100_000])
def test_what_is_no_document_is_refused_in_one_sentence(text):
    with pytest.raises(BadDocument, match="not a film document") as refusal:
        from_document(text)
    assert "\n" not in str(refusal.value)


def test_damage_is_refused_with_its_place(film):
    document = json.loads(to_document(film))
    document["film"]["acts"][0]["scenes"][1]["shots"][2]["frames"] = "long"
    with pytest.raises(BadDocument, match=r"acts\.0\.scenes\.1\.shots\.2\.frames"):
        from_document(json.dumps(document))


def test_an_unknown_field_is_refused_rather_than_lost(film):
    document = json.loads(to_document(film))
    document["film"]["colour"] = "red"
    with pytest.raises(BadDocument, match="colour"):
        from_document(json.dumps(document))
