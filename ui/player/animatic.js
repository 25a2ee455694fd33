/* The film before its pictures: stills on the timeline, with the sound that exists, which is its clock; else the wall clock is. */
(() => {
  "use strict";

  class ReelAnimatic {
    constructor(still, audio) {
      Object.assign(this, { still, audio, hls: null, sound: null, rate: 24, frames: 0, storyboard: [], running: false });
      Object.assign(this, { held: 0, since: 0, asked: null, standing: Promise.resolve() });
      audio.addEventListener("ended", () => this.#loseSound());
    }

    /* Show a film's stills and start loading its sound at `frame`. */
    open({ storyboard, sound, frames, frameRate }, frame) {
      if (!sound || sound !== this.sound) this.#loseSound();
      Object.assign(this, { rate: frameRate, frames, storyboard });
      if (sound && !this.hls) {
        this.held = frame;
        this.#load(sound, frame);
        this.show(frame);
      } else this.seek(frame);
    }

    /* Say where the film is, in frames from its start; the last one when it is over. */
    get frame() {
      const frame = this.hls ? this.#heard() : this.held + (this.running ? this.#elapsed() : 0);
      return Math.min(frame, Math.max(0, this.frames - 0.5));
    }

    get over() {
      return this.frames > 0 && this.frame >= this.frames - 0.5;
    }

    play() {
      if (this.running) return;
      this.running = true;
      this.since = performance.now();
      if (this.hls) this.audio.play().catch((error) => error.name !== "AbortError" && this.#loseSound());
    }

    pause() {
      this.held = this.frame;
      this.running = false;
      this.audio.pause();
    }

    seek(frame) {
      this.held = frame;
      this.since = performance.now();
      if (this.hls && this.audio.readyState < 2) this.#load(this.sound, frame);
      else if (this.hls && Math.abs(this.#heard() - frame) > 1) this.audio.currentTime = (frame + 0.5) / this.rate;
      this.show(frame);
    }

    close() {
      this.pause();
      this.#loseSound();
      this.asked = null;
      this.still.classList.remove("reel-shown");
    }

    /* Put the still of `frame` on the stage once it is there to see; until then, and for want of one, the last stays. */
    show(frame) {
      const url = this.shotAt(frame)?.url;
      if (!url || url === this.asked) return;
      this.asked = url;
      this.standing = this.#fetch(url);
    }

    async #fetch(url) {
      const fresh = Object.assign(new Image(), { src: url });
      await fresh.decode().catch(() => {});
      if (this.asked !== url || !fresh.naturalWidth) return;
      this.still.src = url;
      await this.still.decode().catch(() => {});
      if (this.asked === url) this.still.classList.add("reel-shown");
    }

    shotAt(frame) {
      return this.storyboard.findLast((shot) => shot.start <= frame) || this.storyboard[0];
    }

    #elapsed() {
      return ((performance.now() - this.since) / 1000) * this.rate;
    }

    #heard() {
      return this.audio.readyState >= 2 && !this.audio.seeking ? this.audio.currentTime * this.rate : this.held;
    }

    /* A seek before there is sound would be lost to where loading began, so loading begins again. */
    #load(sound, frame) {
      if (this.hls) this.hls.destroy();
      this.sound = sound;
      this.hls = new Hls({ startPosition: frame / this.rate, maxBufferLength: 20 });
      this.hls.on(Hls.Events.ERROR, (_, trouble) => trouble.fatal && this.#loseSound());
      this.hls.loadSource(sound);
      this.hls.attachMedia(this.audio);
      if (this.running) this.audio.play().catch((error) => error.name !== "AbortError" && this.#loseSound());
    }

    #loseSound() {
      if (!this.hls) return;
      this.held = this.#heard();
      this.since = performance.now();
      this.hls.destroy();
      this.hls = this.sound = null;
    }
  }

  window.ReelAnimatic = ReelAnimatic;
})();
