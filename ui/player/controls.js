/* Buttons, time line, volume and keys of the player; they call the player and show what it says. */
(() => {
  "use strict";

  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  class ReelControls {
    constructor(bar, player) {
      bar.innerHTML = `
        <button class="reel-play" aria-label="Play">▶</button>
        <input class="reel-place" type="range" min="0" max="0" step="1" value="0" aria-label="Place in the film">
        <span class="reel-time">0:00 / 0:00</span>
        <button class="reel-mute" aria-label="Mute">🔊</button>
        <input class="reel-volume" type="range" min="0" max="1" step="0.05" value="1" aria-label="Volume">
        <button class="reel-full" aria-label="Full screen">⛶</button>`;
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
      this.#set("play", "textContent", playing ? "❚❚" : "▶");
      this.#set("mute", "textContent", muted || !volume ? "🔇" : "🔊");
      this.#set("place", "max", String(Math.max(0, frames - 1)));
      this.#set("place", "value", String(frame));
      this.#set("volume", "value", String(volume));
      this.#set("time", "textContent", `${clock(frame / frameRate)} / ${clock(frames / frameRate)}`);
    }

    #set(name, property, value) {
      const part = this.part(name);
      if (part[property] !== value) part[property] = value;
    }

    #fullScreen() {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.player.element.requestFullscreen();
    }

    #key(event) {
      if (event.target.tagName === "INPUT") return;
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
