/* One <video> with its hls.js: opens a playlist at a place, says what is there to show, tells when a frame is on screen. */
(() => {
  "use strict";

  const LOADER = {
    lowLatencyMode: true,
    maxBufferLength: 20,
    backBufferLength: 30,
    manifestLoadPolicy: { default: retries(8000) },
    playlistLoadPolicy: { default: retries(20000) },
    fragLoadPolicy: { default: retries(20000) },
  };

  function retries(patience) {
    return {
      maxTimeToFirstByteMs: patience,
      maxLoadTimeMs: 60000,
      timeoutRetry: { maxNumRetry: 4, retryDelayMs: 0, maxRetryDelayMs: 0 },
      errorRetry: { maxNumRetry: 6, retryDelayMs: 250, maxRetryDelayMs: 2000 },
    };
  }

  class ReelDeck {
    /* `showing` counts what the deck was opened and closed for, since one address may be opened twice. */
    constructor(video) {
      this.video = video;
      this.onTrouble = () => {};
      this.showing = 0;
      this.#forget();
    }

    /* Start loading `url` so that the frame at `seconds` will be the first one there. */
    open(url, seconds) {
      this.close();
      this.url = url;
      this.hls = new Hls({ ...LOADER, startPosition: seconds });
      this.hls.on(Hls.Events.LEVEL_UPDATED, (_, { details }) => this.#grown(details));
      this.hls.on(Hls.Events.ERROR, (_, trouble) => this.#mend(trouble));
      this.hls.loadSource(url);
      this.hls.attachMedia(this.video);
      this.wanted = seconds;
    }

    close() {
      if (this.hls) this.hls.destroy();
      this.video.removeAttribute("src");
      const { waiting } = this;
      this.showing += 1;
      this.#forget();
      waiting.forEach((wake) => wake());
    }

    /* Is there, or will there ever be, a picture at `seconds` of this playlist? */
    covers(seconds) {
      return this.known && (this.complete || this.edge > seconds);
    }

    /* Go to `seconds`; nothing happens when the deck is there or on its way there. */
    seek(seconds) {
      const there = this.video.readyState ? this.video.currentTime : this.wanted;
      if (Math.abs(there - seconds) < 1e-3) return;
      this.wanted = seconds;
      if (!this.video.readyState) return this.open(this.url, seconds);
      this.video.currentTime = seconds;
    }

    /* Can it play from where it stands? */
    get ready() {
      return !this.video.seeking && this.video.readyState >= 2 && this.video.videoWidth > 0;
    }

    /* Resolve once `holds()` is true, looking again whenever something arrived; also when the deck is closed. */
    async until(holds) {
      const { showing } = this;
      while (this.showing === showing && !holds()) await new Promise((wake) => this.#onNews(wake));
    }

    /* Have whoever waits here look again. */
    look() {
      [...this.waiting].forEach((wake) => wake());
    }

    /* Resolve when the next frame is on screen. A hidden page shows none, so time passing must do. */
    shown() {
      return new Promise((resolve) => {
        this.video.requestVideoFrameCallback(resolve);
        if (document.hidden) this.video.addEventListener("timeupdate", resolve, { once: true });
      });
    }

    #forget() {
      Object.assign(this, { hls: null, url: null, wanted: 0, edge: 0, known: false, complete: false, waiting: new Set() });
    }

    #grown(details) {
      Object.assign(this, { edge: details.edge, known: true, complete: !details.live });
      this.look();
    }

    #onNews(wake) {
      const events = ["canplay", "seeked", "loadeddata", "progress"];
      const once = () => {
        events.forEach((name) => this.video.removeEventListener(name, once));
        this.waiting.delete(once);
        wake();
      };
      events.forEach((name) => this.video.addEventListener(name, once));
      this.waiting.add(once);
    }


    #mend(trouble) {
      if (!trouble.fatal) return;
      if (trouble.type === Hls.ErrorTypes.NETWORK_ERROR && this.known) this.hls.startLoad(this.video.currentTime);
      else if (trouble.type === Hls.ErrorTypes.MEDIA_ERROR) this.hls.recoverMediaError();
      else this.onTrouble(`${trouble.details}: ${this.url}`);
    }
  }

  window.ReelDeck = ReelDeck;
})();
