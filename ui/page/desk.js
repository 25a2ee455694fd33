/* The right-hand side of the studio: the player, the storyboard, how far the film is made. It asks the server what stands and shows that. */
(() => {
  "use strict";

  const EVERY_MS = 700;

  class Desk {
    constructor(element, onFocus) {
      Object.assign(this, { element, onFocus, film: null, shown: null, focus: null });
      this.player = new ReelPlayer(element.querySelector(".desk-player"));
      this.board = element.querySelector(".desk-board");
      this.status = element.querySelector(".desk-status");
      this.player.element.addEventListener("shot", ({ detail }) => this.#mark(detail.shot));
      this.#ask();
    }

    /* Show another film, or none. */
    open(film) {
      if (film === this.film) return this.#ask();
      Object.assign(this, { film, shown: null, focus: null });
      this.#ask();
    }

    async #ask() {
      clearTimeout(this.timer);
      if (this.element.isConnected === false) return;
      if (this.film) {
        const answer = await fetch(`/reel/${this.film}`).catch(() => null);
        if (answer && answer.ok) this.#show(await answer.json());
      }
      this.timer = setTimeout(() => this.#ask(), EVERY_MS);
    }

    #show(reel) {
      const before = this.shown;
      const moved = !before || before.version !== reel.version || before.planned !== reel.planned;
      const pictures = Boolean(reel.url) && !(before && before.url);
      const stills = reel.storyboard.filter((shot) => shot.url).length;
      const sounds = Boolean(reel.sound) && !(before && before.sound);
      const fresher = !this.player.pictures && (stills !== this.stills || sounds);
      this.shown = reel;
      this.stills = stills;
      if (moved || pictures || fresher) this.player.load({ ...reel, words: reel.words });
      this.player.captions = reel.subtitles;
      this.#draw(reel);
      this.#tell(reel);
    }

    #draw(reel) {
      const wanted = reel.storyboard.map((shot) => `${shot.shot}${shot.url}${shot.ready}`).join() + this.focus;
      if (wanted === this.drawn) return;
      this.drawn = wanted;
      this.board.replaceChildren(...reel.storyboard.map((shot) => this.#card(shot, reel.frameRate)));
    }

    #card(shot, rate) {
      const card = document.createElement("button");
      card.type = "button";
      card.className = `desk-card${shot.ready ? " ready" : ""}${shot.shot === this.focus ? " focus" : ""}`;
      card.dataset.shot = shot.shot;
      card.title = shot.action;
      const picture = document.createElement(shot.url ? "img" : "span");
      if (shot.url) Object.assign(picture, { src: shot.url, alt: shot.action, loading: "lazy" });
      const label = document.createElement("b");
      label.textContent = `${shot.number} · ${(shot.frames / rate).toFixed(1)} s`;
      card.append(picture, label);
      card.addEventListener("click", () => this.#choose(shot));
      return card;
    }

    #choose(shot) {
      this.focus = shot.shot;
      this.player.seek(shot.start);
      this.onFocus(shot.shot);
      this.#draw(this.shown);
    }

    #mark(shot) {
      for (const card of this.board.children) card.classList.toggle("playing", card.dataset.shot === shot);
    }

    #tell(reel) {
      const seconds = (reel.frames / reel.frameRate).toFixed(0);
      const far = reel.wanted && reel.made < reel.wanted ? `making ${reel.made} of ${reel.wanted}` : "made";
      const trouble = reel.failed ? `, ${reel.failed} failed` : "";
      this.status.textContent = `${reel.title} · ${seconds} s · ${reel.compiling ? "compiling the renderer, once" : far}${trouble}`;
      this.status.style.setProperty("--made", reel.wanted ? reel.made / reel.wanted : 1);
    }
  }

  window.Desk = Desk;
})();
