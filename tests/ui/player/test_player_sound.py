"""What a browser hears across segments and swaps."""

import numpy as np
import pytest
from screening import Shot, asked, tone

FILM = [Shot(1, 30), Shot(2, 55), Shot(3, 7), Shot(4, 1), Shot(5, 100)]

pytestmark = pytest.mark.long

DECODE = """async () => {
  const pieces = [await (await fetch('/init/sound')).arrayBuffer()];
  for (const [at, frames] of [[0, 30], [30, 48], [78, 7], [85, 7], [92, 1], [93, 48]])
    pieces.push(await (await fetch(`/tone?at=${at}&frames=${frames}&sn=${pieces.length}`)).arrayBuffer());
  const context = new OfflineAudioContext(2, 48000, 48000);
  const decoded = await context.decodeAudioData(await new Blob(pieces).arrayBuffer());
  return [...decoded.getChannelData(0)];
}"""

CAPTURE = """async () => {
  const context = new AudioContext({ sampleRate: 48000 });
  const code = `registerProcessor('tape', class extends AudioWorkletProcessor {
    process([input]) { if (input[0]) this.port.postMessage(input[0].slice()); return true; } })`;
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const tape = new AudioWorkletNode(context, 'tape');
  window.taped = [];
  tape.port.onmessage = ({ data }) => window.taped.push(data);
  document.querySelectorAll('video').forEach((video) => context.createMediaElementSource(video).connect(tape));
  tape.connect(context.destination);
  await context.resume();
}"""


def test_the_browser_decodes_joined_stretches_to_the_uncut_sound(screening, watch):
    page = watch()
    heard = np.array(page.evaluate(DECODE))
    wanted = tone(0, 141 * 2000)[0] / 32768
    assert heard.shape == wanted.shape
    assert np.abs(heard - wanted).max() < 1e-4


def test_no_click_is_heard_at_the_joins_of_a_playing_film(screening, watch):
    screening.add("film", FILM)
    page = watch()
    page.evaluate(CAPTURE)
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "film"))
    page.wait_for_function("reel.pictures")
    page.evaluate("reel.play()")
    page.wait_for_function("reel.frame > 140", timeout=20000)
    heard = np.array(page.evaluate("taped.flatMap((block) => [...block])"))
    sounding = np.flatnonzero(np.abs(heard) > 0.01)
    heard = heard[sounding[0] + 9600 : sounding[-1] - 4800]
    assert heard.size > 4 * 48_000
    bend = np.abs(heard[2:] - 2 * np.cos(2 * np.pi * 437 / 48_000) * heard[1:-1] + heard[:-2])
    assert bend.max() < 0.01


def test_the_sound_never_stops_while_another_version_is_cut_to(screening, watch):
    screening.add("before", [Shot(1, 30), Shot(2, 200)])
    screening.add("after", [Shot(1, 57), Shot(2, 200)])
    page = watch()
    page.evaluate(CAPTURE)
    page.evaluate("(wanted) => reel.load(wanted)", asked(screening, "before"))
    page.wait_for_function("reel.pictures")
    page.evaluate("reel.play()")
    for name in ("before", "after", "before", "after"):
        page.evaluate("(wanted) => reel.load(wanted)", asked(screening, name))
        page.wait_for_function("(name) => reel.version === name", arg=name)
        start = page.evaluate("reel.frame")
        page.wait_for_function("(frame) => reel.frame >= frame", arg=start + 15)
    heard = np.array(page.evaluate("taped.flatMap((block) => [...block])"))
    sounding = np.flatnonzero(np.abs(heard) > 0.01)
    heard = heard[sounding[0] : sounding[-1]]
    silent = np.flatnonzero(np.diff(np.flatnonzero(np.abs(heard) > 1e-4)) > 240)
    assert heard.size > 2 * 48_000 and silent.size == 0
