"use strict";
// The page reads completely without this file. It adds filters by level, the keys n and p, and a tint on the
// words a card speaks of.
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const rows = [...document.querySelectorAll(".row")];
  const levels = [...document.querySelectorAll(".level")];
  const told = document.querySelector(".shown");
  let level = "";

  // A link to a list becomes a button that filters: what it does has changed, so its role must too.
  const chips = [...document.querySelectorAll("[data-filter]")].map((link) => {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = link.className;
    chip.dataset.filter = link.dataset.filter;
    chip.setAttribute("aria-pressed", "false");
    chip.append(...link.childNodes);
    chip.addEventListener("click", () => filter(level === chip.dataset.filter ? "" : chip.dataset.filter));
    link.replaceWith(chip);
    return chip;
  });

  function filter(wanted) {
    level = wanted;
    const hidden = (element) => Boolean(level) && element.dataset.level !== level;
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.filter === level));
    for (const element of [...cards, ...levels]) element.hidden = hidden(element);
    for (const row of rows) row.hidden = Boolean(level) && !row.querySelector(".card:not([hidden])");
    const left = cards.filter((card) => !card.hidden).length;
    told.textContent = level ? `${left} of ${cards.length} claims shown` : "";
  }

  function current() {
    return document.querySelector(".card:target");
  }

  function step(by) {
    const visible = cards.filter((card) => !card.hidden);
    if (!visible.length) return;
    const here = document.activeElement && document.activeElement.closest(".card");
    const at = visible.indexOf(here || current());
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1);
    location.replace("#" + visible[next].id);
    visible[next].focus({ preventScroll: true });
  }

  function point(card) {
    for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
    if (!card) return;
    for (const mark of document.querySelectorAll(`mark[data-claim="${CSS.escape(card.id)}"]`)) mark.classList.add("here");
  }

  function arrive() {
    const card = current();
    if (card && card.hidden) filter("");
    point(card);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Escape" && level) filter("");
  });
  addEventListener("hashchange", arrive);
  addEventListener("load", arrive);
})();
