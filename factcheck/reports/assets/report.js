"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const form = $("filters");
  if (!form) return;
  const items = Array.from(document.querySelectorAll("[data-s]"), (node) => ({
    node, sources: node.dataset.s.split(" "), langs: node.dataset.l.split(" "), statuses: node.dataset.t.split(" "),
    kind: node.dataset.k, first: node.dataset.a, last: node.dataset.z, text: null, shown: true,
  }));
  const groups = Array.from(document.querySelectorAll("[data-group]"));
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’ʼ]/g, "'").toLowerCase();
  const words = (item) => (item.text ??= plain(item.node.textContent));
  const read = (from) => {
    const until = Math.min(items.length, from + 25);
    for (let at = from; at < until; at += 1) words(items[at]);
    if (until < items.length) later(() => read(until));
  };
  const later = (work) => (window.requestIdleCallback ? requestIdleCallback(work) : setTimeout(work, 20));
  const value = (id) => $(id).value;

  const passes = (item, want) =>
    (!want.source || item.sources.includes(want.source)) &&
    (!want.status || item.statuses.includes(want.status)) &&
    (!want.kind || item.kind === want.kind) &&
    (!want.lang || item.langs.includes(want.lang)) &&
    (!want.from || (item.last && item.last >= want.from)) &&
    (!want.to || (item.first && item.first <= want.to)) &&
    want.terms.every((term) => words(item).includes(term));

  const say = (shown, active) => {
    const out = $("found");
    const said = shown === 0 ? out.dataset.none : shown === 1 ? out.dataset.one : out.dataset.many;
    out.textContent = active ? said.replace("{count}", String(shown)) : "";
  };

  const filter = () => {
    const want = {
      source: value("by-source"), status: value("by-status"), kind: value("by-kind"), lang: value("by-lang"),
      from: value("from"), to: value("to"), terms: plain(value("q")).split(/\s+/).filter(Boolean),
    };
    let shown = 0;
    for (const item of items) {
      const pass = passes(item, want);
      if (pass !== item.shown) item.node.hidden = !(item.shown = pass);
      shown += pass ? 1 : 0;
    }
    const active = want.terms.length > 0 || Object.values(want).some((wish) => typeof wish === "string" && wish !== "");
    for (const fold of document.querySelectorAll("details.fold")) fold.open = active;
    for (const group of groups) group.hidden = active && !group.querySelector("[data-s]:not([hidden])");
    say(shown, active);
  };

  const sort = () => {
    const key = value("sort");
    const get = { rank: (d) => +d.r, last: (d) => d.z, origins: (d) => +d.o, confidence: (d) => +d.c }[key];
    for (const group of groups) {
      const cards = Array.from(group.querySelectorAll("[data-r]"));
      if (!cards.length) continue;
      const order = cards.map((node, at) => [get(node.dataset), +node.dataset.n, node, at]);
      order.sort((x, y) => (x[0] < y[0] ? 1 : x[0] > y[0] ? -1 : x[1] - y[1]));
      const parent = cards[0].parentNode;
      const end = document.createComment("");
      parent.insertBefore(end, cards[0]);
      for (const entry of order) parent.insertBefore(entry[2], end);
      end.remove();
    }
  };

  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(filter, 25); };
  form.addEventListener("input", (event) => (event.target.id === "sort" ? sort() : event.target.id === "q" ? soon() : filter()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { filter(); sort(); }, 0));
  form.hidden = false;
  later(() => read(0));

  const step = (way) => {
    const shown = items.filter((item) => item.shown && item.node.checkVisibility()).map((item) => item.node);
    const from = document.activeElement?.closest("[data-s]");
    let at = from ? shown.indexOf(from) + way : -1;
    if (!from) {
      const under = shown.findIndex((node) => node.getBoundingClientRect().top > 90);
      at = way > 0 ? under : under - 1;
    }
    const next = shown[Math.max(0, Math.min(shown.length - 1, at))];
    if (!next) return;
    (next.tagName === "DETAILS" ? next.querySelector("summary") : next).focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };
  const peek = document.createElement("p");
  Object.assign(peek, { id: "peek", role: "tooltip", hidden: true });
  document.body.append(peek);
  let lit = null;
  const unpeek = () => {
    if (lit) lit.claim.removeAttribute("aria-describedby");
    if (lit) lit.note.classList.remove("lit");
    lit = null;
    peek.hidden = true;
  };
  const look = (claim) => {
    if (lit && lit.claim === claim) return;
    unpeek();
    const links = Array.from(claim.closest(".story").querySelectorAll(".note a"));
    const note = links.find((link) => link.getAttribute("href") === claim.getAttribute("href"))?.closest(".note");
    if (!note) return;
    lit = { claim, note };
    note.classList.add("lit");
    place();
  };
  // The note beside the text does; its words come to the claim only where the note is out of sight.
  const place = () => {
    if (!lit) return;
    const [there, box] = [lit.note.getBoundingClientRect(), lit.claim.getClientRects()[0]];
    const seen = (rect) => rect.top > 50 && rect.bottom < innerHeight;
    const needed = Boolean(box) && !seen(there) && box.bottom > 0 && box.top < innerHeight;
    if (needed && peek.hidden) {
      peek.replaceChildren(...Array.from(lit.note.childNodes, (node) => node.cloneNode(true)).slice(1));
      lit.claim.setAttribute("aria-describedby", "peek");
    }
    peek.hidden = !needed;
    if (!needed) return;
    const under = box.bottom + peek.offsetHeight + 4 < innerHeight;
    peek.style.left = `${Math.max(8, Math.min(box.left, innerWidth - peek.offsetWidth - 8))}px`;
    peek.style.top = `${under ? box.bottom : box.top - peek.offsetHeight}px`;
  };
  const over = (event) => {
    const claim = event.target.closest?.("a.c");
    if (claim) look(claim);
    else if (!event.target.closest?.("#peek")) unpeek();
  };
  document.addEventListener("mouseover", over);
  document.addEventListener("focusin", over);
  document.addEventListener("scroll", place, { passive: true });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape") {
      unpeek();
      form.querySelector("details").open = false;
      if (typing) event.target.blur();
    } else if (typing) {
      return;
    } else if (event.key === "/") {
      event.preventDefault();
      $("q").focus();
    } else if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      step(event.key === "j" ? 1 : -1);
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.permalink");
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(() => {
      const said = link.textContent;
      link.textContent = $("found").dataset.copied;
      setTimeout(() => { link.textContent = said; }, 1500);
    }, () => {});
  });

  const open = () => {
    const target = location.hash.length > 1 && $(location.hash.slice(1));
    const fold = target && target.closest("details");
    if (fold) fold.open = true;
    if (target && target.closest("[hidden]")) { form.reset(); }
  };
  addEventListener("hashchange", open);
  open();
  addEventListener("beforeprint", () => document.querySelectorAll("details.card, details.fold").forEach((fold) => { fold.open = true; }));
})();
