/* The storyboard: a card a shot, in play order, with its still, slate, length and state; it keeps cards that did not change. */
(() => {
  "use strict";

  const text = (tag, name, words) => Object.assign(document.createElement(tag), { className: name, textContent: words });

  class Board {
    constructor(element, onChoose) {
      Object.assign(this, { element, onChoose, cards: new Map(), focus: [], playing: null });
      element.addEventListener("keydown", (event) => this.#walk(event));
    }

    /* Show these shots; `rate` is frames a second. */
    draw(shots, rate) {
      const rows = [];
      for (const shot of shots) {
        if (shot.act) rows.push(this.#heading(shot.act));
        rows.push(this.#card(shot, rate));
      }
      const gone = new Set(this.cards.keys());
      shots.forEach(({ shot }) => gone.delete(shot));
      gone.forEach((shot) => this.cards.delete(shot));
      const same = rows.length === this.element.children.length && rows.every((row, n) => row === this.element.children[n]);
      if (!same) this.#arrange(rows);
      this.mark();
    }

    /* Show which shots are in focus and which one is playing. */
    mark({ focus = this.focus, playing = this.playing } = {}) {
      Object.assign(this, { focus, playing });
      for (const [shot, card] of this.cards) {
        card.classList.toggle("focus", focus.includes(shot));
        card.classList.toggle("playing", shot === playing);
        card.setAttribute("aria-pressed", String(focus.includes(shot)));
      }
    }

    reveal(shot) {
      this.cards.get(shot)?.scrollIntoView({ block: "nearest" });
    }

    #arrange(rows) {
      const held = this.element.contains(document.activeElement) ? document.activeElement : null;
      this.element.replaceChildren(...rows);
      if (held && held.isConnected) held.focus({ preventScroll: true });
    }

    #heading(words) {
      const known = [...this.element.querySelectorAll(".desk-act")].find((heading) => heading.textContent === words);
      return known || text("h3", "desk-act", words);
    }

    #card(shot, rate) {
      const card = this.cards.get(shot.shot) || this.#blank(shot.shot);
      const facts = JSON.stringify([shot, rate]);
      if (card.facts === facts) return card;
      Object.assign(card, { facts, shown: shot, title: shot.why || shot.action });
      card.className = `desk-card is-${shot.state.replace(" ", "-")}${shot.stale ? " is-stale" : ""}`;
      const seconds = `${(shot.frames / rate).toFixed(1)} s`;
      const state = shot.stale ? "the version before" : shot.state;
      card.setAttribute("aria-label", `Shot ${shot.number}, ${seconds}, ${state}: ${shot.action}`);
      const [picture, slate, length, scene, note] = card.children;
      if (picture.tagName === "IMG") {
        if (shot.url && picture.getAttribute("src") !== shot.url) picture.src = shot.url;
        picture.hidden = !shot.url;
      }
      slate.textContent = shot.number;
      length.textContent = seconds;
      scene.textContent = shot.scene || "";
      note.textContent = shot.state === "failed" ? "failed" : shot.stale ? "before" : "";
      return card;
    }

    #blank(shot) {
      const card = text("button", "desk-card", "");
      card.type = "button";
      card.dataset.shot = shot;
      const picture = Object.assign(document.createElement("img"), { alt: "", hidden: true, draggable: false });
      card.append(picture, text("b", "desk-slate", ""), text("i", "desk-length", ""), text("em", "desk-scene", ""), text("u", "desk-note", ""));
      card.addEventListener("click", () => this.onChoose(card.shown));
      this.cards.set(shot, card);
      return card;
    }

    #walk(event) {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!step || !event.target.classList.contains("desk-card")) return;
      const cards = [...this.element.querySelectorAll(".desk-card")];
      cards[cards.indexOf(event.target) + step]?.focus();
      event.preventDefault();
    }
  }

  window.Board = Board;
})();
