/* Watches a player from outside: reads the card of every presented frame, and at every paint whether something is on the stage.
   Card and time come from one VideoFrame; drawn from the element, a late callback could read the card of the frame after. */
(() => {
  const [W, H] = [320, 180];
  const canvas = Object.assign(document.createElement("canvas"), { width: W, height: H });
  const ink = canvas.getContext("2d", { willReadFrequently: true });

  const read = (source) => {
    ink.clearRect(0, 0, W, H);
    ink.drawImage(source, 0, 0, W, H);
    const bright = (x, y) => ink.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
    const row = (y) => Array.from({ length: 16 }, (_, n) => (bright(((n + 0.5) * W) / 16, y)[1] > 120 ? 1 : 0));
    const number = (bits) => bits.reduce((sum, bit) => 2 * sum + bit, 0);
    const body = [...bright(W / 2, H * 0.8)];
    return { shot: number(row(H / 16)), frame: number(row((3 * H) / 16)), body };
  };

  const top = () => {
    const stage = document.querySelector(".reel-stage");
    const still = stage.querySelector("img.reel-shown");
    return still && still.complete && still.naturalWidth ? still : stage.querySelector("video.reel-shown");
  };

  const watched = { presented: [], paints: [], events: [] };
  document.querySelectorAll("video").forEach((video, deck) => {
    const seen = (now) => {
      const picture = video === top() ? new VideoFrame(video) : null;
      const index = picture && Math.round((picture.timestamp / 1e6) * 24);
      if (picture) watched.presented.push({ now, deck, version: reel.version, index, ...read(picture) });
      picture?.close();
      video.requestVideoFrameCallback(seen);
    };
    video.requestVideoFrameCallback(seen);
  });
  const paint = (now) => {
    const source = top();
    const there = source && (source.tagName === "IMG" || source.readyState >= 2);
    const [red, green, blue, alpha] = there ? read(source).body : [0, 0, 0, 0];
    watched.paints.push({ now, kind: source ? source.tagName : "none", blank: alpha < 255 || red + green + blue < 60, pictures: reel.pictures, frame: reel.frame });
    requestAnimationFrame(paint);
  };
  requestAnimationFrame(paint);
  ["cut", "play", "pause", "trouble", "shot"].forEach((name) =>
    reel.element.addEventListener(name, ({ detail }) => watched.events.push({ name, now: performance.now(), ...detail })),
  );
  Object.assign(window, { watched, readCard: read });
})();
