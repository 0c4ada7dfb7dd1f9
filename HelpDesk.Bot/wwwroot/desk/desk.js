"use strict";
// Live news, ages that count on, keys, and the length of a text. Every page works without it.
(() => {
  const body = document.body;
  const live = document.getElementById("live");
  const offset = Date.parse(body.dataset.now) - Date.now();

  // Ages.
  const english = body.dataset.lang === "en";
  const age = (at) => {
    const seconds = Math.max(0, Math.round(Math.abs(Date.now() + offset - Date.parse(at)) / 1000));
    const [amount, unit] = seconds < 60 ? [seconds, english ? " s" : "秒"]
      : seconds < 3600 ? [seconds / 60, english ? " min" : "分钟"]
      : seconds < 86400 ? [seconds / 3600, english ? " h" : "小时"]
      : [seconds / 86400, english ? " d" : "天"];
    return Math.floor(amount) + unit;
  };
  const showAges = () => document.querySelectorAll("[data-age]").forEach((each) => { each.textContent = age(each.dataset.age); });
  setInterval(showAges, 5000);

  // Live: one fetch at a time; news that arrives meanwhile asks once more.
  let fetching = false;
  let again = false;
  const keyOf = (element) => {
    const row = element?.closest("[data-row]");
    const link = row?.querySelector("a.row-link")?.getAttribute("href");
    if (!link) return null;
    const all = [...row.querySelectorAll("a, button, summary")];
    return { link, place: all.indexOf(element) };
  };
  // A ticket: each part anew, but none in which somebody is busy, and every form with the version that is now on the screen.
  // The notice of a conflict keeps its own: it lists what was new when it was shown.
  const renew = (content) => {
    content.querySelectorAll("[data-part]").forEach((part) => {
      const shown = document.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!shown || shown.querySelector("details[open]")) return;
      const action = shown.contains(document.activeElement) ? document.activeElement.form?.getAttribute("action") : null;
      shown.replaceChildren(...part.childNodes);
      if (action) shown.querySelector(`form[action="${action}"] button`)?.focus({ preventScroll: true });
    });
    const { fresh, version, seen } = content.querySelector("[data-fresh]").dataset;
    document.querySelectorAll(`form[action^="/desk/tickets/${fresh}/do/"]`).forEach((form) => {
      if (form.closest(".notice")) return;
      form.elements.version.value = version;
      form.elements.seen.value = seen;
    });
  };
  const refresh = async () => {
    if (!live || document.hidden) { again = true; return; }
    if (fetching) { again = true; return; }
    fetching = true;
    again = false;
    try {
      const answer = await fetch(live.dataset.fragment, { headers: { Accept: "text/html" }, redirect: "manual" });
      if (answer.ok) {
        const page = document.createElement("template");
        page.innerHTML = await answer.text();
        const focused = live.contains(document.activeElement) ? keyOf(document.activeElement) : null;
        const open = [...live.querySelectorAll("details[open]")].map((each) => each.closest("[data-row]")?.querySelector("a.row-link")?.getAttribute("href"));
        if (page.content.querySelector("[data-fresh]")) renew(page.content); else live.replaceChildren(page.content);
        open.forEach((href) => { const details = rowOf(href)?.querySelector("details"); if (details) details.open = true; });
        const row = focused && rowOf(focused.link);
        if (row) (row.querySelectorAll("a, button, summary")[focused.place] ?? row.querySelector("a.row-link")).focus({ preventScroll: true });
        if (live.querySelector(".board")) watchMore();
        warn();
        live.dataset.edition = String(Number(live.dataset.edition || 0) + 1);
      } else if (answer.type === "opaqueredirect") {
        location.reload();
      }
    } catch {
      again = true;
    } finally {
      fetching = false;
    }
    if (again && !document.hidden) setTimeout(refresh, 500);
  };
  const rowOf = (href) => href && [...live.querySelectorAll("a.row-link")].find((link) => link.getAttribute("href") === href)?.closest("[data-row]");

  // The board: more rows when the last are near, and a deadline that passes while nothing else happens.
  const watchMore = () => live.querySelectorAll("a[data-more]").forEach((link) => {
    const near = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      near.disconnect();
      live.dataset.fragment = link.getAttribute("href").replace("/desk", "/desk/queue").replace(/#.*/, "");
      refresh();
    }, { rootMargin: "1200px" });
    near.observe(link);
  });
  if (live?.querySelector(".board")) {
    watchMore();
    setInterval(refresh, 60000);
  }

  // A new emergency: title and a sound, as a courtesy; the alarm itself goes out by text.
  const title = document.title;
  let alarms = Number(document.querySelector("[data-alarms]")?.dataset.alarms ?? 0);
  let flashing;
  const calm = () => { clearInterval(flashing); document.title = title; };
  const beep = () => {
    try {
      const audio = new AudioContext();
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      volume.gain.value = 0.2;
      tone.frequency.value = 880;
      tone.connect(volume).connect(audio.destination);
      tone.start();
      tone.stop(audio.currentTime + 0.6);
    } catch { /* no sound here */ }
  };
  const warn = () => {
    const now = Number(live.querySelector("[data-alarms]")?.dataset.alarms ?? 0);
    if (now > alarms) {
      calm();
      flashing = setInterval(() => { document.title = document.title === title ? `(${now}) ❗` : title; }, 1000);
      beep();
    } else if (now === 0) {
      calm();
    }
    alarms = now;
  };
  ["keydown", "pointerdown"].forEach((kind) => document.addEventListener(kind, calm));

  // The moment in which what was done can be taken back.
  document.querySelectorAll("form.undo").forEach((form) => {
    const left = form.querySelector("[data-left]");
    const tick = setInterval(() => {
      const seconds = Math.ceil((Date.parse(form.dataset.until) - Date.now() - offset) / 1000);
      if (seconds > 0) left.textContent = seconds;
      else { clearInterval(tick); form.remove(); }
    }, 250);
  });
  if (live && body.dataset.live === "yes") {
    let source;
    let greeted = false;
    const connect = () => {
      const open = document.getElementById("colleagues")?.dataset.ticket;
      source = new EventSource("/desk/live" + (open ? `?ticket=${encodeURIComponent(open)}` : ""));
      source.addEventListener("changed", refresh);
      source.addEventListener("presence", () => document.dispatchEvent(new Event("colleagues")));
      source.addEventListener("ended", () => { source.close(); location.reload(); });
      source.addEventListener("hello", () => { if (greeted) refresh(); greeted = true; live.dataset.connected = "yes"; });
      source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000); });
    };
    connect();
    document.addEventListener("visibilitychange", () => { if (!document.hidden && again) refresh(); });
    addEventListener("pagehide", () => source.close());
    addEventListener("pageshow", (event) => { if (event.persisted) { connect(); refresh(); } });
  }

  // The menu closes as menus do.
  const menu = document.querySelector("details.menu");
  document.addEventListener("click", (event) => { if (menu?.open && !menu.contains(event.target)) menu.open = false; });
  menu?.addEventListener("keydown", (event) => { if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); } });

  // Keys: only when nothing is being typed and no other key is held.
  const dialog = document.getElementById("keys");
  const opener = document.getElementById("keys-open");
  if (opener && dialog) { opener.hidden = false; opener.addEventListener("click", () => dialog.showModal()); }
  const move = (step) => {
    const links = [...document.querySelectorAll("a.row-link")];
    if (links.length === 0) return false;
    const row = document.activeElement?.closest("[data-row]");
    const at = row ? links.indexOf(row.querySelector("a.row-link")) : -1;
    const next = links[Math.min(links.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  };
  const press = (key) => {
    const row = document.activeElement?.closest("[data-row]");
    const target = (row ?? document.querySelector(".actions"))?.querySelector(`[data-key="${key}"]`)
      ?? (row ? null : document.querySelector(`[data-key="${key}"]`));
    if (!target || (target.closest("[data-row]") && !row)) return false;
    if (target.matches("input, textarea")) target.focus(); else target.click();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || dialog?.open) return;
    if (event.target.matches("input, textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const used = event.key === "j" || event.key === "ArrowDown" ? move(1)
      : event.key === "k" || event.key === "ArrowUp" ? move(-1)
      : event.key === "?" ? (dialog?.showModal(), true)
      : /^[1-4]$/.test(event.key) && document.querySelector(".lanes") ? (document.querySelectorAll(".lanes a[data-lane]")[event.key - 1].click(), move(0), true)
      : /^[tpdcrmqnou/]$/.test(event.key) ? press(event.key) : false;
    if (used) event.preventDefault();
  });

  // Length of a text, as the gateway counts it (3GPP TS 23.038).
  const basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  const extended = "^{}\\[~]|€\f";
  const segments = (text) => {
    let septets = 0;
    for (let i = 0; i < text.length; i++) {
      if (basic.includes(text[i])) septets += 1;
      else if (extended.includes(text[i])) septets += 2;
      else return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
    }
    return septets <= 160 ? 1 : Math.ceil(septets / 153);
  };
  document.querySelectorAll("[data-segments]").forEach((area) => {
    const out = document.getElementById(area.dataset.segments);
    const show = () => { out.textContent = area.value ? `${area.value.length} · ${segments(area.value)} ${area.dataset.unit}` : ""; };
    area.addEventListener("input", show);
    area.addEventListener("draft", show);
    show();
  });

  // A form sent twice by an impatient finger goes once.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    const action = event.submitter?.getAttribute("formaction") ?? event.target.getAttribute("action");
    if (event.target.dataset.sent === action) { event.preventDefault(); return; }
    event.target.dataset.sent = action;
    setTimeout(() => { delete event.target.dataset.sent; }, 5000);
  });
})();
