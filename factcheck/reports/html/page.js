"use strict";
// The page reads completely without this file. It adds filters by level, source and words, the keys, addresses
// that bring a filter back, and a tint on the words a card speaks of.
(() => {
  const id = (name) => document.getElementById(name);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const told = document.querySelector(".shown");
  const find = id("part.find");
  const source = id("part.from");
  const help = id("part.help");
  let wanted = { level: "", source: "", find: "" };
  let here = ""; // the id of the card one is at

  // A link to a list becomes a button that filters: what it does has changed, so its role must too.
  const chips = all("[data-filter]").map((link) => {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = link.className;
    chip.dataset.filter = link.dataset.filter;
    chip.setAttribute("aria-pressed", "false");
    chip.append(...link.childNodes);
    chip.addEventListener("click", () => toggle(chip.dataset.filter));
    link.replaceWith(chip);
    return chip;
  });
  for (const tool of all(".finding")) tool.removeAttribute("hidden");

  const toggle = (level) => filter({ ...wanted, level: wanted.level === level ? "" : level });
  const filtered = () => Boolean(wanted.level || wanted.source || wanted.find);

  // What the filters touch, gathered once; anew when a card was exchanged for another.
  let known = [];
  function entries() {
    if (known.length && known.every((entry) => entry.card.isConnected)) return known;
    const items = new Map(all(".level [data-card]").map((item) => [item.dataset.card, item]));
    known = all(".card").map((card) => {
      const { level, sources } = card.dataset;
      const item = items.get(card.id);
      return { card, level, sources: sources.split(" "), row: card.closest(".row"), item, text: "" };
    });
    return known;
  }

  // What is searched of each card: itself, and its words in the article.
  function read() {
    if (entries().every((entry) => entry.text)) return;
    const words = new Map();
    for (const mark of all("mark[data-claim]")) {
      words.set(mark.dataset.claim, `${words.get(mark.dataset.claim) || ""} ${mark.textContent}`);
    }
    for (const entry of known) entry.text = `${entry.card.textContent} ${words.get(entry.card.id) || ""}`.toLowerCase();
  }

  const hide = (element, hidden) => {
    if (element && element.hidden !== hidden) element.hidden = hidden;
  };

  function wantedEntries() {
    const words = wanted.find.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) read();
    return entries().filter((entry) => {
      const level = !wanted.level || entry.level === wanted.level;
      const source = !wanted.source || entry.sources.includes(wanted.source);
      return level && source && words.every((word) => entry.text.includes(word));
    });
  }

  // What is hidden with its row or its list is not hidden by itself too: of thousands, few elements change.
  function filter(now, quietly) {
    wanted = now;
    const shown = wantedEntries();
    const [cards, rows, levels] = ["card", "row", "level"].map((key) => new Set(shown.map((entry) => entry[key])));
    for (const { card, row, item, level } of known) {
      if (rows.has(row)) hide(card, !cards.has(card));
      if (levels.has(level)) hide(item, !cards.has(card));
    }
    for (const row of all(".row")) hide(row, filtered() && !rows.has(row));
    for (const list of all(".level")) hide(list, filtered() && !levels.has(list.dataset.level));
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.filter === wanted.level));
    if (find && find.value.trim() !== wanted.find) find.value = wanted.find;
    if (source) source.value = wanted.source;
    const part = filtered() ? `${shown.length} of ${known.length} claims shown` : "";
    if (told) told.textContent = part;
    if (part) document.body.dataset.shown = part; // told in print too
    else delete document.body.dataset.shown;
    if (!quietly) address();
  }

  // The address: the card, then what is filtered, so that a copied address shows what one sees.
  function address() {
    const kept = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
    const now = "#" + encodeURIComponent(here) + (kept && "&" + kept);
    if (now !== location.hash && (now !== "#" || location.hash)) history.replaceState(null, "", now);
  }

  function go(card) {
    here = card.id;
    for (const other of all(".card.current")) if (other !== card) other.classList.remove("current");
    card.classList.add("current");
    for (const mark of all("mark.here")) mark.classList.remove("here");
    for (const mark of all(`mark[data-claim="${CSS.escape(card.id)}"]`)) mark.classList.add("here");
    address();
    card.scrollIntoView({ block: "nearest" });
    card.closest(".row").scrollIntoView({ block: card.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
    card.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const visible = wantedEntries().map((entry) => entry.card);
    if (!visible.length) return;
    const held = document.activeElement && document.activeElement.closest(".card");
    const at = visible.indexOf(held || id(here));
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    go(visible[next]);
    visible[next].focus({ preventScroll: true });
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // a "%" that stands for itself
    }
  }

  function arrive() {
    const [first, ...rest] = location.hash.slice(1).split("&");
    const kept = new URLSearchParams(rest.join("&"));
    const named = id(decoded(first));
    const card = named && named.classList.contains("card") ? named : null;
    if (rest.length) filter(Object.fromEntries(Object.keys(wanted).map((key) => [key, kept.get(key) || ""])), true);
    if (card && !wantedEntries().some((entry) => entry.card === card)) filter({ level: "", source: "", find: "" }, true);
    if (card) go(card);
  }

  const keys = {
    n: () => step(1),
    p: () => step(-1),
    "/": () => find && find.focus(),
    "?": () => help && (help.open ? help.close() : help.showModal()),
    Escape: () => filtered() && filter({ level: "", source: "", find: "" }),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) {
      if (event.key === "Escape" && event.target === find) {
        filter({ ...wanted, find: "" });
        find.blur(); // the next key is a command again
      }
      return;
    }
    if (help && help.open && event.key !== "?") return;
    const chip = /^[1-5]$/.test(event.key) && all(".chip")[Number(event.key) - 1];
    if (chip && chip.dataset.filter) toggle(chip.dataset.filter);
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
  if (find) find.addEventListener("focus", () => setTimeout(read));
  if (find) find.addEventListener("input", () => filter({ ...wanted, find: find.value.trim() }));
  if (source) source.addEventListener("change", () => filter({ ...wanted, source: source.value }));
  if (help) help.querySelector(".close").addEventListener("click", () => help.close());
  addEventListener("hashchange", arrive);
  addEventListener("load", () => {
    arrive();
    entries();
  });
})();
