"use strict";
// A chat that staff follow: what the resident says last is read out and named in the title; the newest line stays in sight. The page works without it.
(() => {
  const live = document.getElementById("live");
  if (!live) return;
  const news = document.getElementById("chat-news");
  const title = document.title;
  const lastOf = (side) => [...live.querySelectorAll(side)].pop();
  const idOf = (line) => line?.querySelector("time")?.dateTime;
  let heard = idOf(lastOf(".talk li.resident"));
  let shown = idOf(lastOf(".talk li"));
  let waiting = live.querySelectorAll("button[formaction]").length;
  const atEnd = () => innerHeight + scrollY >= document.documentElement.scrollHeight - 240;
  const toEnd = () => scrollTo(0, document.documentElement.scrollHeight);
  let followed = Boolean(news);
  addEventListener("scroll", () => { followed = atEnd(); }, { passive: true });
  new MutationObserver(() => {
    const resident = lastOf(".talk li.resident");
    if (news && resident && idOf(resident) !== heard) {
      heard = idOf(resident);
      news.textContent = news.dataset.label + (resident.querySelector(".said")?.textContent ?? "");
      document.title = `(1) ${title}`;
    }
    if (idOf(lastOf(".talk li")) !== shown) {
      shown = idOf(lastOf(".talk li"));
      if (followed) toEnd();
    }
    const now = live.querySelectorAll("button[formaction]").length;
    if (!news && now > waiting) document.title = `(${now}) ${title}`;
    waiting = now;
  }).observe(live, { childList: true, subtree: true });
  ["keydown", "pointerdown"].forEach((kind) => document.addEventListener(kind, () => { document.title = title; }));
  const talk = document.querySelector(".say textarea");
  if (talk) { talk.focus({ preventScroll: true }); toEnd(); }
})();
