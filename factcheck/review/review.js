"use strict";
// The page works without this file, by its forms. With it a mark takes one key and no new page, words are taken
// from the article by selecting them, files are dropped, and changes made elsewhere are told of.
(() => {
  const log = document.body.dataset.log;
  const id = (name) => document.getElementById(name);
  const say = (text, wrong) => {
    const line = id("part.said");
    line.textContent = text;
    line.classList.toggle("wrong", Boolean(wrong));
  };

  // What the server sends are parts of this page: each takes the place of the one with its id.
  function put(html) {
    const sent = new DOMParser().parseFromString(html, "text/html");
    for (const part of [...sent.body.children]) {
      const old = part.id && id(part.id);
      if (!old) continue;
      part.classList.toggle("current", old.classList.contains("current"));
      old.replaceWith(document.adoptNode(part));
    }
  }

  async function send(address, body) {
    const answer = await fetch(address, { method: "POST", body, headers: { "X-Part": "1" } });
    put(await answer.text());
    return answer;
  }

  async function submit(form, button) {
    const data = new URLSearchParams(new FormData(form));
    if (button && button.name) data.set(button.name, button.value);
    const card = form.closest(".card") || current();
    form.classList.add("busy");
    try {
      const answer = await send(form.getAttribute("action"), data);
      if (answer.status === 409) await fresh();
    } catch {
      say("The review is not being served any more; nothing was written.", true);
    }
    form.classList.remove("busy");
    if (card && id(card.id)) id(card.id).focus({ preventScroll: true });
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".tools, .undo")) return;
    event.preventDefault();
    submit(event.target, event.submitter);
  });

  const current = () => {
    const held = document.activeElement && document.activeElement.closest(".card");
    return held || document.querySelector(".card.current");
  };

  function press(key) {
    const card = current();
    const place = (card && card.querySelector(`[data-key="${key}"]`)) || document.querySelector(`.desk [data-key="${key}"]`);
    if (place) place.click();
    else if (key === "m" && card) card.querySelector("[name=note]").focus();
    else if (key === "a") take();
    else return false;
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select")) {
      if (event.key === "Escape" && event.target.closest(".card")) event.target.closest(".card").focus();
      return;
    }
    if (/^([cxqoksreuma]|Escape)$/.test(event.key) && press(event.key)) event.preventDefault();
  });

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
    form.scrollIntoView({ block: "center" });
    (now ? form.elements.speaker : form.elements.words).focus();
  }
  if (id("part.take")) id("part.take").addEventListener("click", take);
  if (id("add")) id("add").elements.words.addEventListener("input", () => {
    id("add").elements.start.value = id("add").elements.end.value = "";
  });

  // Files: the bytes go as they are, what is known of them in the address.
  async function upload(file) {
    const told = new URLSearchParams({ file: file.name });
    for (const key of ["title", "speaker", "date", "kind", "url"]) told.set(key, id("source").elements[key].value);
    say(`Adding ${file.name} …`);
    try {
      const answer = await send(`${log}/upload?${told}`, file);
      if (answer.ok) await fresh();
    } catch {
      say("The file could not be sent.", true);
    }
  }

  // The whole page anew, where one stands in it, with what was said.
  async function fresh() {
    const said = id("part.said").textContent;
    const wrong = id("part.said").classList.contains("wrong");
    sessionStorage.setItem("said", JSON.stringify([said, wrong]));
    location.reload();
    await new Promise(() => {});
  }
  const told = id("part.said") && JSON.parse(sessionStorage.getItem("said") || "null");
  sessionStorage.removeItem("said");
  if (told) say(told[0], told[1]);

  if (id("source")) {
    id("source").addEventListener("submit", (event) => {
      const [file] = id("part.file").files;
      if (!file) return;
      event.preventDefault();
      upload(file);
    });
    const holds = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    addEventListener("dragover", (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    addEventListener("drop", async (event) => {
      if (!holds(event)) return;
      event.preventDefault();
      document.body.classList.remove("dropping");
      for (const file of event.dataTransfer.files) await upload(file);
    });
  }

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
