"use strict";
// Hover or focus on a mark shows its row of the record and every other mention; Enter or click on a row goes
// from mention to mention; Escape closes. Without this script the page still shows everything but the tip.
(() => {
  const tip = document.getElementById("tip");
  const mentions = new Map();
  for (const mark of document.querySelectorAll("mark[data-row]")) {
    const row = mark.dataset.row;
    if (!mentions.has(row)) mentions.set(row, []);
    mentions.get(row).push(mark);
  }
  let shown = [];
  let pointed = null; // the mark whose tip is open

  function highlight(row) {
    for (const element of shown) element.classList.remove("same");
    const record = row && document.getElementById(row);
    shown = row ? [...(mentions.get(row) || []), record].filter(Boolean) : [];
    for (const element of shown) element.classList.add("same");
  }

  function show(mark) {
    const record = document.getElementById(mark.dataset.row);
    if (!record) return;
    const copy = document.createElement(record.tagName === "TR" ? "table" : "div");
    copy.append(...[...record.childNodes].map((node) => node.cloneNode(true)));
    tip.replaceChildren(copy);
    tip.hidden = false;
    pointed = mark;
    place();
  }

  function place() {
    if (tip.hidden) return;
    const mark = pointed;
    const at = mark.getClientRects()[0];
    const box = tip.getBoundingClientRect();
    const below = at.bottom + 8;
    tip.style.left = Math.max(8, Math.min(at.left, innerWidth - box.width - 8)) + "px";
    tip.style.top = (below + box.height < innerHeight ? below : Math.max(8, at.top - box.height - 8)) + "px";
  }

  function enter(event) {
    const target = event.target.closest("[data-row]");
    if (!target) return leave();
    highlight(target.dataset.row);
    if (target.tagName === "MARK") show(target); else tip.hidden = true;
  }

  function leave() {
    tip.hidden = true;
    highlight(null);
  }

  function next(event) {
    const target = event.target.closest("aside [data-row]");
    const marks = target && mentions.get(target.dataset.row);
    if (!marks) return;
    const number = Number(target.dataset.next || 0) % marks.length;
    target.dataset.next = number + 1;
    const fold = marks[number].closest("details");
    if (fold) fold.open = true;
    marks[number].scrollIntoView({ block: "center" });
  }

  const chinese = document.getElementById("chinese");
  chinese.addEventListener("change", () => { document.documentElement.lang = chinese.checked ? "zh-CN" : "en"; });
  document.addEventListener("pointerover", enter);
  document.addEventListener("focusin", enter);
  document.addEventListener("focusout", leave);
  document.addEventListener("click", next);
  document.addEventListener("scroll", place, { passive: true, capture: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key === "Enter") next(event);
  });
})();
