"use strict";
// The page works without this file, by its forms. With it a mark takes one key and no new page, a claim is edited
// in its card, words are taken from the article by selecting them, files are dropped, and changes made elsewhere
// are told of.
(() => {
  const log = document.body.dataset.log;
  const id = (name) => document.getElementById(name);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const say = (text, wrong) => {
    const line = id("part.said");
    line.textContent = text;
    line.classList.toggle("wrong", Boolean(wrong));
    heard();
  };

  // What went well need not be read twice, and is not to lie on the page; what went wrong stays.
  let fading = 0;
  function heard() {
    clearTimeout(fading);
    if (!id("part.said").classList.contains("wrong")) fading = setTimeout(() => (id("part.said").textContent = ""), 8000);
  }
  const gone = () => say("The review is not being served any more; nothing was written.", true);

  // What the server sends are parts of this page: each takes the place of the one with its id.
  function put(html) {
    const sent = new DOMParser().parseFromString(html, "text/html");
    for (const part of [...sent.body.children]) {
      const old = part.id && id(part.id);
      if (!old) continue;
      part.classList.toggle("current", old.classList.contains("current"));
      part.hidden = old.hidden;
      old.replaceWith(document.adoptNode(part));
    }
    heard();
  }

  // The whole page anew, at the place where one stands in it, with what was said.
  async function fresh(claim) {
    sessionStorage.setItem("said", JSON.stringify([id("part.said").textContent, id("part.said").classList.contains("wrong")]));
    const kept = location.hash.split("&").slice(1);
    if (claim) history.replaceState(null, "", ["#" + claim, ...kept].join("&"));
    location.reload();
    await new Promise(() => {});
  }

  // Give something to the server and show what it answers.
  async function send(address, body) {
    const answer = await fetch(address, { method: "POST", body, headers: { "X-Part": "1" } });
    put(await answer.text());
    return answer;
  }

  async function submit(form, button) {
    const data = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    if (button && button.name) data.set(button.name, button.value);
    const card = form.closest(".card") || current();
    const typed = form.matches(".fields"); // what somebody wrote stays where it is when it is refused
    form.classList.add("busy");
    if (typed) say("Checking …");
    try {
      const answer = await send(form.getAttribute("action"), data);
      const whole = answer.headers.get("X-Whole");
      if (answer.ok && whole) await fresh(whole === "1" ? "" : whole);
      if (answer.status === 409 && !typed) await fresh();
    } catch {
      gone();
    }
    form.classList.remove("busy");
    if (!typed && card && id(card.id)) id(card.id).focus({ preventScroll: true });
  }

  document.addEventListener("submit", (event) => {
    if (!id("part.pulse") || !event.target.matches(".tools, .undo, .fields")) return;
    event.preventDefault();
    const files = event.target.id === "source" ? [...id("part.file").files] : [];
    if (event.target.matches(".busy")) return;
    if (files.length) upload(files);
    else submit(event.target, event.submitter);
  });

  const current = () => {
    const held = document.activeElement && document.activeElement.closest(".card");
    return held || document.querySelector(".card.current");
  };

  // The next card without a settled mark, from the one one is at; after the last comes the first.
  function unsettled() {
    const cards = all(".card").filter((card) => !card.hidden);
    const at = cards.indexOf(current()) + 1;
    const next = [...cards.slice(at), ...cards.slice(0, at)].find((card) => !card.querySelector(".mark.settled"));
    if (!next) return say("Every card shown is settled.");
    const kept = location.hash.split("&").slice(1);
    location.hash = [encodeURIComponent(next.id), ...kept].join("&");
    next.focus({ preventScroll: true });
  }

  // The field for a note is hidden until it is wanted: browsers take seconds to look through thousands of them.
  function note(field) {
    field.type = "text";
    field.focus({ preventScroll: true });
    field.select();
  }
  function unnote(field) {
    field.value = field.defaultValue;
    field.type = "hidden";
    field.closest(".card").focus({ preventScroll: true });
  }

  // The form of the edit page, in the card it is about.
  async function edit(link) {
    const card = link.closest(".card");
    leave();
    try {
      const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
      const form = page.querySelector("form.fields");
      if (!form || !card) return location.assign(link.href);
      const back = document.createElement("button");
      back.type = "button";
      back.textContent = "Leave it as it is (Esc)";
      back.addEventListener("click", () => leave());
      form.querySelector("p").append(" ", back);
      card.append(document.adoptNode(form));
      form.addEventListener("input", () => (form.dataset.touched = "yes"));
      form.elements.text.focus({ preventScroll: true });
      form.scrollIntoView({ block: "nearest" });
    } catch {
      gone();
    }
  }

  // Whether a form in a card, or a panel, was open and is closed now.
  function leave() {
    const form = document.querySelector(".card .fields");
    const card = form && form.closest(".card");
    if (form) form.remove();
    const panels = all(".adding.panel");
    for (const panel of panels) {
      panel.classList.remove("panel");
      panel.querySelector(".shut").hidden = true;
    }
    const to = card || current();
    if (to && (form || panels.length)) to.focus({ preventScroll: true });
    return Boolean(form || panels.length);
  }

  // A section of forms from the end of the page, beside what one reads.
  function open(section) {
    leave();
    section.classList.add("panel");
    section.querySelector(".shut").hidden = false;
    section.querySelector("textarea, input[name=path]").focus({ preventScroll: true });
  }
  for (const button of all(".shut")) button.addEventListener("click", leave);

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a");
    if (link && link.matches(".card [data-key=e]")) edit(link);
    else if (link && link.matches(".card [data-key=m]")) note(link.closest("form").elements.note);
    else if (link && link.matches(".desk [href='#part.add']")) take();
    else if (link && link.matches(".desk [href='#part.source']")) open(id("source").closest("section"));
    else return;
    event.preventDefault();
  });

  function press(key) {
    const card = current();
    const place = (card && card.querySelector(`[data-key="${key}"]`)) || document.querySelector(`.desk [data-key="${key}"]`);
    if (place) place.click();
    else if (key === "a") take();
    else if (key === "j") unsettled();
    else if (key === "Escape") return leave();
    else return false;
    return true;
  }

  // In a field: Esc leaves (twice, where something was written), Ctrl+Enter sends.
  function typing(event) {
    const form = event.target.form;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form) form.requestSubmit();
    if (event.key !== "Escape" || !form) return;
    if (form.matches(".tools")) unnote(event.target);
    else if (form.dataset.touched === "yes") say("Press Esc once more to throw away what you wrote.", (form.dataset.touched = "told"));
    else leave();
  }

  // Before the report's own keys: Esc closes what is open, and only then takes the filter away.
  function pressed(event) {
    if (document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select")) return typing(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^([cxqoksreumaj]|Escape)$/.test(event.key) || !press(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  document.addEventListener("keydown", pressed, true);

  // Selected words: from which character of the article to which. Labels and line numbers are none of its characters.
  function offset(node, within) {
    const copy = (node.nodeType === 1 ? node : node.parentElement).closest(".copy[data-at]");
    if (!copy) return -1;
    const upto = document.createRange();
    upto.setStart(copy, 0);
    upto.setEnd(node, within);
    const held = upto.cloneContents();
    for (const label of held.querySelectorAll("sup, .line")) label.remove();
    return Number(copy.dataset.at) + [...held.textContent.replace(/^\n+/, "")].length;
  }

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
    if (start < 0 || end <= start) return null;
    const held = range.cloneContents();
    for (const label of held.querySelectorAll("sup, .line")) label.remove();
    return { start, end, words: held.textContent.trim() };
  }

  let taken = null;
  document.addEventListener("selectionchange", () => {
    const button = id("part.take");
    if (!button) return;
    const now = selected();
    button.hidden = !now;
    if (now) taken = now;
  });

  function take() {
    const form = id("add");
    if (!form) return;
    const now = selected() || (id("part.take").hidden ? null : taken);
    for (const key of ["start", "end", "words"]) form.elements[key].value = now ? now[key] : "";
    open(form.closest("section"));
    if (now) form.elements.speaker.focus({ preventScroll: true });
  }
  if (id("part.take")) id("part.take").addEventListener("click", take);
  if (id("add")) id("add").elements.words.addEventListener("input", () => {
    id("add").elements.start.value = id("add").elements.end.value = "";
  });

  // Files: the bytes go as they are, what is known of them in the address.
  async function upload(files) {
    const fields = id("source").elements;
    const refused = [];
    let taken = 0;
    id("source").classList.add("busy");
    for (const [n, file] of files.entries()) {
      const told = new URLSearchParams({ file: file.name });
      for (const key of ["title", "speaker", "date", "kind", "url"]) told.set(key, fields[key].value);
      say(`Adding ${file.name}${files.length > 1 ? ` (${n + 1} of ${files.length})` : ""}, and checking every claim …`);
      try {
        if ((await send(`${log}/upload?${told}`, file)).ok) taken += 1;
        else refused.push(`${file.name}: ${id("part.said").textContent}`);
      } catch {
        refused.push(`${file.name} could not be sent.`);
      }
    }
    id("source").classList.remove("busy");
    if (refused.length) say(refused.join(" "), true);
    if (taken) await fresh();
  }

  if (id("source")) {
    const holds = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    addEventListener("dragover", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    addEventListener("drop", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      document.body.classList.remove("dropping");
      upload([...event.dataTransfer.files]);
    });
  }

  const told = id("part.said") && JSON.parse(sessionStorage.getItem("said") || "null");
  sessionStorage.removeItem("said");
  if (told) say(told[0], told[1]);

  // Somebody else's change, an editor's, another window's.
  async function listen() {
    if (document.hidden || !id("part.pulse")) return;
    try {
      const answer = await fetch(`${log}/pulse`);
      if (answer.ok) id("part.news").hidden = (await answer.text()) === id("part.pulse").dataset.pulse;
    } catch {
      say("The review is not being served any more. What was marked is kept.", true);
    }
  }
  if (id("part.pulse")) setInterval(listen, 3000);
})();
