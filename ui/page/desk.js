/* The right-hand side of the studio: player, storyboard, how far the film is made. It asks the server what stands and shows that. */
(() => {
  "use strict";

  const EVERY_MS = 700;
  const AHEAD_SECONDS = 1;
  const PATIENT_ASKS = 4;
  const EMPTY = "Describe a film on the left; it plays here while it is made.";

  class Desk {
    /* `on.focus(shot)` is told of a chosen shot, `on.elsewhere()` of a version that this page did not ask for. */
    constructor(element, on) {
      Object.assign(this, { element, on, film: null, shown: null, playing: null, announced: null, unannounced: 0, asks: 0 });
      this.part = (name) => element.querySelector(`.desk-${name}`);
      this.player = new ReelPlayer(this.part("player"));
      this.board = new Board(this.part("board"), (shot) => this.#choose(shot));
      this.leader = Object.assign(document.createElement("div"), { className: "desk-leader", textContent: EMPTY });
      this.player.element.querySelector(".reel-stage").append(this.leader);
      this.player.element.addEventListener("shot", ({ detail }) => this.board.mark({ playing: detail.shot }));
      this.player.element.addEventListener("frame", ({ detail }) => this.#begin(detail.frame));
      this.part("words").addEventListener("click", () => this.#words(!this.player.captions));
      this.part("file").addEventListener("click", () => this.#take());
      window.addEventListener("hashchange", () => location.reload());
      this.#say(EMPTY, 0);
      this.#ask();
    }

    /* Show a film, or none; `version` is the newest that this page knows the reason of. */
    open({ film = null, version = null, focus = null, play = false, nonce = null }) {
      if (film !== this.film) this.#change(film, nonce);
      this.announced = version || this.announced;
      this.autoplay ||= play;
      if (focus) this.board.mark({ focus });
      if (focus?.length) this.board.reveal(focus[0]);
      return this.#ask();
    }

    #change(film, nonce) {
      Object.assign(this, { film, shown: null, playing: null, announced: null, unannounced: 0, autoplay: false, captioned: null, begun: false });
      if (film || nonce) history.replaceState(null, "", film ? `#${film}` : location.pathname);
      this.player.load({ version: null, frames: 0, storyboard: [] });
      this.player.pause();
      this.board.draw([], 24);
      this.#say(film ? "" : EMPTY, 0);
      Object.assign(this.leader, { textContent: film ? "" : EMPTY, hidden: false });
      this.leader.style.backgroundImage = "";
    }

    async #ask() {
      clearTimeout(this.timer);
      if (this.element.isConnected === false) return;
      const [film, ask] = [this.film, ++this.asks];
      if (film) {
        const answer = await fetch(`/reel/${film}`).catch(() => null);
        if (answer?.ok && ask === this.asks) this.#show(await answer.json());
        else if (!answer) this.#say("The studio does not answer; is it still open?", 0);
      }
      if (ask === this.asks) this.timer = setTimeout(() => this.#ask(), EVERY_MS);
    }

    #show(reel) {
      if (reel.film !== this.film) return;
      this.shown = reel;
      if (reel.subtitles !== this.captioned) this.#words((this.captioned = reel.subtitles));
      this.board.draw(reel.storyboard, reel.frameRate);
      this.#cut(reel);
      this.#lead(reel);
      this.#tell(reel);
      this.#wonder(reel);
    }

    /* Hand the player what it does not have yet. A version is cut to only once it stands where the viewer is; what played before
       plays on until then. */
    #cut(reel) {
      const before = this.playing;
      const stood = (one) => `${one.version} ${one.planned} ${one.frames}`;
      const moved = !before || stood(before) !== stood(reel);
      const pictures = Boolean(reel.url) && !before?.url;
      const stills = (one) => one.storyboard.map((shot) => shot.url).join();
      const fresher = !this.player.pictures && (stills(before || { storyboard: [] }) !== stills(reel) || reel.sound !== before?.sound);
      const play = Boolean(this.autoplay && (reel.sound || reel.url));
      if (moved && this.player.pictures && !this.#covered(reel)) return;
      if (moved || pictures || fresher || play) {
        this.playing = reel;
        this.player.load({ ...reel, play });
        if (play) this.autoplay = false;
      }
    }

    /* Before the film is begun its first still stands for it, since a film may open on black; before that, words do. */
    #lead(reel) {
      const still = reel.storyboard[0]?.url;
      this.leader.hidden = this.begun && reel.storyboard.some((shot) => shot.url);
      this.leader.textContent = still ? "" : `${reel.title}\nthe first stills are being made`;
      this.leader.style.backgroundImage = still ? `url("${still}")` : "";
    }

    #begin(frame) {
      if (!frame || this.begun) return;
      this.begun = true;
      if (this.shown) this.#lead(this.shown);
    }

    #covered(reel) {
      const place = this.#place(reel) + AHEAD_SECONDS * reel.frameRate;
      return Boolean(reel.url) && reel.standing >= Math.min(place, reel.frames);
    }

    /* Where the frame on screen lies in another version. */
    #place(reel) {
      const old = this.playing.storyboard.findLast((shot) => shot.start <= this.player.frame);
      const same = old && reel.storyboard.find((shot) => shot.shot === old.shot);
      return same ? same.start + Math.min(this.player.frame - old.start, same.frames - 1) : Math.min(this.player.frame, reel.frames);
    }

    #choose(shot) {
      this.board.mark({ focus: [shot.shot] });
      const there = this.playing?.storyboard.find((one) => one.shot === shot.shot) || shot;
      this.player.seek(there.start);
      this.on.focus(shot.shot);
    }

    #words(shown) {
      this.player.captions = shown;
      this.part("words").setAttribute("aria-pressed", String(shown));
    }

    #tell(reel) {
      const seconds = Math.floor(reel.frames / reel.frameRate);
      const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      const short = reel.made < reel.wanted || !reel.planned;
      const far = short ? `making ${reel.made} of ${reel.wanted}` : reel.whole ? "made" : "not made";
      const failed = reel.failed ? ` · ${reel.failed} failed` : "";
      const behind = this.playing && this.playing.version !== reel.version ? " · still showing the version before" : "";
      this.#say(`${reel.title} · ${clock} · ${reel.compiling ? "compiling the renderer, once" : far}${failed}${behind}`, short ? reel.made / reel.wanted : 0);
      if (!this.taking) this.part("file").disabled = !reel.whole;
    }

    #say(words, share) {
      const status = this.part("status");
      if (status.textContent !== words) status.textContent = words;
      this.part("bar").style.setProperty("--made", share || 0);
    }

    /* Tell of a version that nobody announced, once an answer on its way here would have come. */
    #wonder(reel) {
      if (reel.version === this.announced) this.unannounced = 0;
      else if (++this.unannounced === PATIENT_ASKS) {
        this.unannounced = 0;
        this.announced = reel.version;
        this.on.elsewhere();
      }
    }

    /* Have the file cut, show how far that is, then hand it over. */
    async #take() {
      const button = this.part("file");
      const words = button.textContent;
      Object.assign(this, { taking: true });
      button.disabled = true;
      for (let far = {}; !far.url && !far.trouble; ) {
        far = await fetch(`/cut/${this.film}`, { method: "POST" }).then((answer) => answer.json()).catch((error) => ({ trouble: String(error) }));
        button.textContent = far.wanted ? `Cutting ${Math.floor((100 * far.done) / far.wanted)} %` : "Cutting …";
        if (far.trouble) this.#say(far.trouble, 0);
        if (far.url) Object.assign(document.createElement("a"), { href: far.url, download: "" }).click();
        else if (!far.trouble) await new Promise((wake) => setTimeout(wake, 150));
      }
      Object.assign(this, { taking: false });
      Object.assign(button, { textContent: words, disabled: false });
    }
  }

  window.Desk = Desk;
})();
