/* Buttons, time line, volume and keys of the player; they call the player and show what it says. */
(() => {
  "use strict";

  const drawn = (path) => `<svg viewBox="0 0 20 20" width="18" height="18" fill="currentColor" aria-hidden="true"><path d="${path}"/></svg>`;
  const PLAY = drawn("M5 3.5v13l11-6.5z");
  const PAUSE = drawn("M5 4h3.5v12H5zM11.5 4H15v12h-3.5z");
  const HORN = "M3 7.5v5h3L10.5 16V4L6 7.5z";
  const LOUD = drawn(`${HORN}M12.5 6.2v1.6a2.6 2.6 0 0 1 0 4.4v1.6a4.2 4.2 0 0 0 0-7.6z`);
  const QUIET = drawn(`${HORN}M12.4 7.6l1-1 1.9 1.9 1.9-1.9 1 1-1.9 1.9 1.9 1.9-1 1-1.9-1.9-1.9 1.9-1-1 1.9-1.9z`);
  const FULL = drawn("M3 3h5v2H5v3H3zM12 3h5v5h-2V5h-3zM3 12h2v3h3v2H3zM15 12h2v5h-5v-2h3z");

  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  class ReelControls {
    constructor(bar, player) {
      bar.innerHTML = `
        <button class="reel-play" aria-label="Play">${PLAY}</button>
        <input class="reel-place" type="range" min="0" max="0" step="1" value="0" aria-label="Place in the film">
        <span class="reel-time">0:00 / 0:00</span>
        <button class="reel-mute" aria-label="Mute">${LOUD}</button>
        <input class="reel-volume" type="range" min="0" max="1" step="0.05" value="1" aria-label="Volume">
        <button class="reel-full" aria-label="Full screen">${FULL}</button>`;
      this.player = player;
      this.part = (name) => bar.querySelector(`.reel-${name}`);
      this.part("play").addEventListener("click", () => player.toggle());
      this.part("place").addEventListener("input", (event) => player.seek(Number(event.target.value)));
      this.part("mute").addEventListener("click", () => (player.muted = !player.muted));
      this.part("volume").addEventListener("input", (event) => (player.volume = Number(event.target.value)));
      this.part("full").addEventListener("click", () => this.#fullScreen());
      player.element.addEventListener("keydown", (event) => this.#key(event));
    }

    /* Show where the film is. */
    refresh() {
      const { frame, frames, frameRate, playing, muted, volume } = this.player;
      this.#sign("play", playing ? PAUSE : PLAY, playing ? "Pause" : "Play");
      this.#sign("mute", muted || !volume ? QUIET : LOUD, muted || !volume ? "Sound on" : "Mute");
      this.#set("place", "max", String(Math.max(0, frames - 1)));
      this.#set("place", "value", String(frame));
      this.#set("volume", "value", String(volume));
      this.#set("time", "textContent", `${clock(frame / frameRate)} / ${clock(frames / frameRate)}`);
    }

    #set(name, property, value) {
      const part = this.part(name);
      if (part[property] !== value) part[property] = value;
    }

    #sign(name, picture, label) {
      const part = this.part(name);
      if (part.ariaLabel === label) return;
      part.ariaLabel = label;
      part.innerHTML = picture;
    }

    #fullScreen() {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.player.element.requestFullscreen();
    }

    #key(event) {
      if (event.target.tagName === "INPUT" || (event.key === " " && event.target.tagName === "BUTTON")) return;
      const { player } = this;
      const second = player.frameRate;
      const keys = {
        " ": () => player.toggle(),
        ArrowLeft: () => player.seek(player.frame - second),
        ArrowRight: () => player.seek(player.frame + second),
        ",": () => player.seek(player.frame - 1),
        ".": () => player.seek(player.frame + 1),
        m: () => (player.muted = !player.muted),
        f: () => this.#fullScreen(),
      };
      if (!keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    }
  }

  window.ReelControls = ReelControls;
})();
