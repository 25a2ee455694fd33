from tools import TOOLS, schemas

CONTRACT = {
    "write_script": "premise minutes? genre? style? characters? moments? source? language?",
    "rewrite": "target instruction tone? add? remove?",
    "regenerate_line": "target delivery? text? mode? audio? remove?",
    "add_line": "target speaker text? instruction? place? delivery? mode?",
    "retake": "target",
    "relight_shot": "target look? exposure? warmth? contrast? key_from? colour?",
    "reframe_shot": "target size? angle? move? lens_mm? subject? over_shoulder_of? focus_on?",
    "add_shot": "target kind? subject? place? action? size? angle? move? seconds?",
    "restage_shot": "target action? who? at? looks_at? expression? enters? exits? holds?",
    "cover_scene": "target pattern? favour?",
    "change_setting": "target place? time_of_day? weather? period?",
    "dress_scene": "target add? remove? extras?",
    "restyle_character": "character name? age? hair? wardrobe? build? skin? face? accessories? voice? target?",
    "add_character": "name age? looks? role? voice? target? replaces?",
    "remove_character": "character target?",
    "score_scene": "target mood? instruments? level? silent? audio?",
    "add_sound": "target sound place? level? remove?",
    "recut": "target pace? seconds? transition? remove? move_before? move_after?",
    "add_title": "target text kind? seconds? remove?",
    "set_format": "target title? aspect? size? finish? frame_rate? subtitles? rating?",
    "render": "target quality?",
    "render_scene": "target quality?",
    "render_shot": "target quality?",
    "stop": "",
    "give_notes": "target about? remark?",
    "remember_preference": "text likes?",
    "forget_preference": "text",
    "recall": "about",
    "undo": "steps?",
    "redo": "steps?",
    "restore_version": "version target? only?",
    "compare_versions": "a b?",
    "export_film": "format target? burn_in? languages?",
    "dub_film": "language subtitles?",
    "pronounce": "word sounds_like",
    "match_shot": "target like what?",
    "use_reference": "target? character? file what? consent?",
    "branch_story": "target choice instruction",
    "describe": "subject",
    "ask": "question options?",
    "reply": "text",
}
LISTS = {
    ("relight_shot", "look"): "natural|high key|low key|noir|golden hour|blue hour|moonlight|candlelight|neon|horror",
    ("reframe_shot", "move"): "static|push in|pull out|dolly zoom|whip pan|handheld|orbit",
    ("recut", "transition"): "cut|dissolve|wipe|fade in|fade out",
    ("set_format", "aspect"): "16:9|2.39:1|1.85:1|4:3|1:1|9:16",
    ("export_film", "format"): "mp4|fountain|fdx|pdf|otio|edl|fcpxml|srt|vtt|storyboard|shotlist|synopsis|pacing|stems",
    ("restore_version", "only"): "light|camera|acting|words|sound|cut",
    ("match_shot", "what"): "light|framing|pace|wardrobe",
}


def test_every_call_of_the_contract_is_there_in_order() -> None:
    assert [tool.name for tool in TOOLS] == list(CONTRACT)


def test_calls_have_exactly_the_arguments_of_the_contract() -> None:
    for schema in schemas():
        words = CONTRACT[schema["name"]].split()
        assert set(schema["parameters"]["properties"]) == {word.rstrip("?") for word in words}, schema["name"]
        assert set(schema["parameters"]["required"]) == {word for word in words if not word.endswith("?")}, schema["name"]


def test_word_lists_are_in_the_schemas() -> None:
    shown = {schema["name"]: str(schema["parameters"]) for schema in schemas()}
    for (tool, _), words in LISTS.items():
        for word in words.split("|"):
            assert repr(word) in shown[tool], (tool, word)


def test_every_call_says_when_to_use_it_and_when_another() -> None:
    for schema in schemas():
        first, *rest = schema["description"].split("\n")
        assert first.endswith("."), schema["name"]
        assert any("Use this" in line for line in rest), schema["name"]


def test_a_bad_number_never_reaches_a_call() -> None:
    bounds = next(s for s in schemas() if s["name"] == "relight_shot")["parameters"]["properties"]["exposure"]
    assert (bounds["minimum"], bounds["maximum"]) == (-3, 3)
