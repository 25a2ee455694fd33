/* The film's player: two stacked decks, so that another version is cut to at its first frame, and an animatic where pictures are missing.

   new ReelPlayer(element)
     .load({ version, frames, frameRate, aspect, url, sound, storyboard, words, at, shift, play })
       url         playlist of picture and sound, or null while there is no picture
       sound       playlist of the sound alone, for the animatic, or null
       storyboard  [{ shot, start, frames, url }], in order; url may be null
       words       [{ start, frames, text }], the subtitles
       at          frame to go to; without it the place is kept: `shift` frames further on, else in the same shot as before
     .play() .pause() .toggle() .seek(frame) .volume .muted .captions .frame .frames .playing .version .pictures .destroy()
   Events on the element: "frame" { frame, version }, "shot" { shot, frame }, "cut" { version, pictures }, "play", "pause",
   "trouble" { message }. */
(() => {
  "use strict";

  const LEAD_SECONDS = 0.35;
  const AHEAD_SECONDS = 1;
  const STARVED_AFTER_MS = 250;
  const LATE_FRAMES = 3;
  const FADE_PAINTS = 10;
  const NOTHING = {
    version: null, frames: 0, frameRate: 24, aspect: "16 / 9", url: null, sound: null, storyboard: [], words: [], at: null,
    shift: null, play: false,
  };

  const nextPaint = () => new Promise((wake) => (document.hidden ? setTimeout(wake, 20) : requestAnimationFrame(wake)));
  const shotAt = (storyboard, frame) => storyboard.findLast((shot) => shot.start <= frame) || storyboard[0];

  class ReelPlayer {
    #decks;
    #generation = 0;
    #request = NOTHING;
    #wanted = NOTHING;
    #volume = 1;
    #muted = false;
    #told = {};

    constructor(element) {
      element.classList.add("reel");
      element.tabIndex = 0;
      element.innerHTML = `<div class="reel-stage"><video playsinline></video><video playsinline></video><img alt="">
        <div class="reel-words"></div></div><audio></audio><div class="reel-controls"></div>`;
      Object.assign(this, { element, playing: false, captions: true, current: null });
      this.#decks = [...element.querySelectorAll("video")].map((video) => this.#deck(video));
      this.animatic = new ReelAnimatic(element.querySelector("img"), element.querySelector("audio"));
      this.controls = new ReelControls(element.querySelector(".reel-controls"), this);
      element.querySelector(".reel-stage").addEventListener("click", () => this.toggle());
      this.#hear();
      this.#run();
    }

    get version() { return this.#request.version; }
    get frames() { return this.#request.frames; }
    get frameRate() { return this.#request.frameRate; }
    get pictures() { return this.current !== null; }
    get muted() { return this.#muted; }
    set muted(muted) { this.#muted = muted; this.#hear(); }
    get volume() { return this.#volume; }
    set volume(volume) { this.#volume = volume; this.#hear(); }

    /* The whole frame that is on screen. */
    get frame() { return Math.max(0, Math.min(this.frames - 1, Math.floor(this.#place() + 1e-4))); }

    /* Cut to another version, or to this one elsewhere, as soon as its first frame is there. What is there already is not loaded
       again: the same version at the same address only takes over its new stills, words and length. */
    load(wanted) {
      const request = { ...NOTHING, ...wanted };
      const same = request.version === this.#wanted.version && request.url === this.#wanted.url;
      if (same && this.#wanted !== NOTHING && request.at === null) return this.#update(request);
      this.#wanted = request;
      const generation = ++this.#generation;
      const carry = this.#carry(request);
      const place = () => (this.#request === request ? this.#place() : carry());
      this.#decks.filter((deck) => deck !== this.current).forEach((deck) => deck.close());
      if (request.play) this.playing = true;
      this.element.style.setProperty("--reel-aspect", request.aspect);
      if (!this.current || !request.url) this.#toAnimatic(request, place());
      const spare = this.#decks.find((deck) => deck !== this.current);
      if (request.url) this.#open(spare, request, place, () => generation === this.#generation);
    }

    #update({ storyboard, sound, words, frames, play }) {
      Object.assign(this.#wanted, { storyboard, sound, words, frames });
      if (play && !this.playing) this.play();
      if (!this.current && this.#request === this.#wanted) this.animatic.open(this.#wanted, this.animatic.frame);
    }

    play() {
      if (!this.current && this.animatic.over) this.animatic.seek(0);
      this.playing = true;
      this.#drive();
      this.#tell("play");
    }

    pause() {
      this.playing = false;
      this.#drive();
      this.#tell("pause");
    }

    toggle() {
      if (this.playing) this.pause();
      else this.play();
    }

    seek(frame) {
      const whole = Math.max(0, Math.min(this.frames - 1, Math.round(frame)));
      if (!this.current) this.animatic.seek(whole);
      else if (this.current.covers(this.#seconds(whole))) this.current.video.currentTime = this.#seconds(whole);
      else this.#leavePictures(whole);
      this.#decks.forEach((deck) => deck.look());
    }

    destroy() {
      this.#generation += 1;
      this.#decks.forEach((deck) => deck.close());
      this.animatic.close();
      this.gone = true;
    }

    /* Time of the middle of a frame: at its very start a browser may still show the one before. */
    #seconds(frame, rate = this.frameRate) { return (Math.floor(frame + 1e-4) + 0.5) / rate; }

    /* Where the film on screen is, in frames. */
    #place() { return this.current ? this.current.video.currentTime * this.frameRate : this.animatic.frame; }

    /* Return how to find, from the place in the film on screen, the place in the requested one. */
    #carry(request) {
      const before = this.#request;
      if (request.at !== null) return () => request.at;
      if (before === NOTHING) return () => 0;
      const inside = (frame) => Math.max(0, Math.min(request.frames - 1, frame));
      if (request.shift !== null) return () => inside(this.#place() + request.shift);
      return () => {
        const old = shotAt(before.storyboard, this.#place());
        const same = old && request.storyboard.find((shot) => shot.shot === old.shot);
        if (!same) return inside(this.#place());
        return inside(same.start + Math.min(this.#place() - old.start, Math.max(0, same.frames - 1)));
      };
    }

    async #open(deck, request, place, wanted) {
      this.#decks.forEach(({ video }) => video.classList.toggle("reel-above", video === deck.video));
      deck.video.classList.remove("reel-below");
      const lead = this.playing && request.at === null ? LEAD_SECONDS : 0;
      deck.open(request.url, this.#seconds(place(), request.frameRate) + lead);
      await deck.until(() => deck.known);
      if (!wanted()) return;
      if (this.#request !== request && !deck.covers(this.#seconds(place(), request.frameRate))) this.#toAnimatic(request, place());
      await this.#bring(deck, request, place, wanted);
    }

    /* Get the deck to where the film will be in a moment, and cut to it there; who comes too late tries further ahead. Where the
       film does not go on, for want of sound, the cut is made where it stands. */
    async #bring(deck, request, place, wanted) {
      const rate = request.frameRate;
      for (let [lead, stuck] = [LEAD_SECONDS, false]; ; lead *= 2) {
        const ahead = this.playing ? AHEAD_SECONDS * rate : 0;
        await deck.until(() => deck.covers(this.#seconds(Math.min(place() + ahead, request.frames - 1), rate)));
        if (!wanted()) return;
        const moving = !stuck && this.playing && (request.at === null || this.#request === request);
        const start = Math.min(Math.floor(place() + (moving ? lead * rate : 0) + 1e-4), request.frames - 1);
        deck.seek(this.#seconds(start, rate));
        await deck.until(() => deck.ready);
        const patience = performance.now() + 2000 * lead;
        while (wanted() && this.playing && place() < start && !stuck) {
          await nextPaint();
          stuck = performance.now() > patience;
        }
        if (!wanted()) return;
        if (Math.abs(place() - start) < LATE_FRAMES) break;
      }
      await this.#cut(deck, request, wanted);
    }

    async #cut(deck, request, wanted) {
      const shown = this.playing ? deck.shown() : nextPaint().then(nextPaint);
      if (this.playing) deck.video.play().catch(() => {});
      await shown;
      if (!wanted()) return;
      const before = this.current;
      Object.assign(this, { current: deck });
      this.#request = request;
      this.#decks.forEach((one) => {
        one.video.classList.toggle("reel-shown", one === deck);
        one.video.classList.toggle("reel-below", one === before && one !== deck);
      });
      this.animatic.pause();
      this.#drive();
      this.#tell("cut", { version: request.version, pictures: true });
      await this.#fade(before, deck);
    }

    /* Let one deck's sound go over into the other's within a few paints, so that the splice does not click; what was on screen
       stays below as long, since a new layer may be painted late. */
    async #fade(before, deck) {
      const old = before?.showing;
      deck.video.muted = this.#muted;
      for (let step = 1; step < FADE_PAINTS && this.current === deck; step += 1) {
        deck.video.volume = before ? (this.#volume * step) / FADE_PAINTS : this.#volume;
        if (before && before.showing === old) before.video.volume = this.#volume * (1 - step / FADE_PAINTS);
        await nextPaint();
      }
      if (this.current) this.animatic.close();
      if (before && before !== this.current && before.showing === old) before.close();
      this.#hear();
    }

    #toAnimatic(request, frame, keep = null) {
      const before = this.current;
      this.#request = request;
      this.current = null;
      this.animatic.open(request, frame);
      if (before) before.video.pause();
      if (before && before !== keep) this.#closeBehindStill(before);
      this.#hear();
      this.#drive();
      this.#tell("cut", { version: request.version, pictures: false });
    }

    async #closeBehindStill(deck) {
      const { showing } = deck;
      await this.animatic.standing;
      if (deck !== this.current && deck.showing === showing) deck.close();
    }

    /* Go on with stills and sound until this film's pictures reach so far. */
    #leavePictures(frame) {
      const [deck, request, generation] = [this.current, this.#request, ++this.#generation];
      this.#toAnimatic(request, frame, deck);
      this.#bring(deck, request, () => this.#place(), () => generation === this.#generation);
    }

    #starved(deck) {
      const short = deck === this.current && this.playing && deck.video.readyState < 3;
      const atEdge = !deck.covers(deck.video.currentTime + 0.5);
      if (short && atEdge && this.#request.storyboard.length) this.#leavePictures(this.#place());
    }

    #drive() {
      if (this.current) {
        if (this.playing) this.current.video.play().catch((error) => error.name === "NotAllowedError" && this.pause());
        else this.current.video.pause();
      } else if (this.playing) this.animatic.play();
      else this.animatic.pause();
    }

    #hear() {
      this.#decks.forEach((deck) => Object.assign(deck.video, { volume: this.#volume, muted: this.#muted || deck !== this.current }));
      Object.assign(this.animatic.audio, { volume: this.#volume, muted: this.#muted || this.current !== null });
    }

    #deck(video) {
      const deck = new ReelDeck(video);
      deck.onTrouble = (message) => this.#tell("trouble", { message });
      video.addEventListener("waiting", () => setTimeout(() => this.#starved(deck), STARVED_AFTER_MS));
      video.addEventListener("ended", () => deck === this.current && this.pause());
      return deck;
    }

    async #run() {
      let attached = false;
      while (!this.gone && (!attached || this.element.isConnected)) {
        attached ||= this.element.isConnected;
        if (this.#request !== NOTHING) this.#refresh();
        await nextPaint();
      }
      this.destroy();
    }

    #refresh() {
      const { frame, version } = this;
      const { storyboard, words } = this.#request;
      if (!this.current) this.animatic.show(frame);
      if (!this.current && this.playing && this.animatic.over) this.pause();
      const shot = shotAt(storyboard, frame)?.shot ?? null;
      if (frame !== this.#told.frame || version !== this.#told.version) this.#tell("frame", { frame, version });
      if (shot !== this.#told.shot) this.#tell("shot", { shot, frame });
      this.#told = { frame, version, shot };
      const heard = words.filter((one) => one.start <= frame && frame < one.start + one.frames);
      const text = this.captions ? heard.map((one) => one.text).join("\n") : "";
      const layer = this.element.querySelector(".reel-words");
      if (layer.textContent !== text) layer.textContent = text;
      this.controls.refresh();
    }

    #tell(name, detail = {}) { this.element.dispatchEvent(new CustomEvent(name, { detail })); }
  }

  window.ReelPlayer = ReelPlayer;
})();
