"use strict";
// The chat on another site: a round button and a panel with the page. One script tag is all the site needs; its styles neither
// reach in here nor do ours reach out. Only ASCII, because the site's encoding decides how this file is read.
(() => {
  const script = document.currentScript;
  if (!script || window.HelpDeskChat) return;
  const desk = new URL(script.src).origin, usedKey = "helpdesk-chat-used", idleFor = 3000;
  const words = {
    "zh-Hans": { open: "\u8054\u7cfb\u7269\u4e1a", close: "\u5173\u95ed\u5bf9\u8bdd", fresh: "\u6761\u65b0\u6d88\u606f" },
    "zh-Hant": { open: "\u806f\u7d61\u7269\u696d", close: "\u95dc\u9589\u5c0d\u8a71", fresh: "\u5247\u65b0\u8a0a\u606f" },
    en: { open: "Contact the help desk", close: "Close the chat", fresh: "new" },
  };
  const wanted = script.dataset.lang || document.documentElement.lang || navigator.language;
  const language = /^en/i.test(wanted) ? "en" : /^(zh-(hant|hk|tw|mo)|yue)/i.test(wanted) ? "zh-Hant" : "zh-Hans";
  const said = words[language];

  const style = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    .button { position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom)); z-index: 2147483000; display: flex; align-items: center; gap: 10px; min-width: 60px; min-height: 60px;
      padding: 0 22px 0 18px; border: 0; border-radius: 30px; background: #14594c; color: #fff; font: 600 18px/1.2 system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", sans-serif; cursor: pointer; box-shadow: 0 4px 18px rgb(0 0 0 / 28%); }
    .button:hover { background: #0e463b; }
    .button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #14594c; }
    .button svg { width: 28px; height: 28px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
    .badge { position: absolute; top: -6px; right: -4px; min-width: 26px; height: 26px; padding: 0 7px; border-radius: 13px; background: #b3261e; color: #fff; font-size: 15px; line-height: 26px; text-align: center; }
    .panel { position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom)); z-index: 2147483001; width: 420px; height: min(720px, calc(100vh - 40px)); height: min(720px, calc(100dvh - 40px));
      border-radius: 20px; overflow: hidden; background: #f5f1ea; box-shadow: 0 10px 40px rgb(0 0 0 / 35%); }
    .panel iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
    [hidden] { display: none; }
    @media (max-width: 560px) { .panel { inset: 0; width: auto; height: auto; border-radius: 0; } }`;

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const make = (tag, kind, attributes = {}) => {
    const element = document.createElement(tag);
    element.className = kind;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const button = make("button", "button", { type: "button", "aria-expanded": "false", "aria-haspopup": "dialog" });
  const label = make("span", "label"), badge = make("span", "badge");
  const panel = make("div", "panel", { role: "dialog", "aria-label": said.open });
  let frame = null, isReady = false, isOpen = false;

  // A style sheet made this way needs no exception in the site's own policy.
  function dress() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("viewBox", "0 0 24 24");
    picture.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M4 5h16v11H11l-5 4v-4H4z");
    picture.append(path);
    label.textContent = said.open;
    badge.hidden = panel.hidden = true;
    button.append(picture, label, badge);
    root.append(button, panel);
    button.addEventListener("click", open);
  }

  function load() {
    if (frame) return;
    frame = make("iframe", "", {
      src: `${desk}/?embed=1${script.dataset.lang ? `&lang=${encodeURIComponent(language)}` : ""}`, title: said.open, allow: "camera; clipboard-write", referrerpolicy: "origin",
    });
    panel.append(frame);
  }

  function tell() {
    if (isReady) frame.contentWindow.postMessage({ helpdesk: true, shown: isOpen }, desk);
  }

  function show(unread) {
    badge.textContent = unread > 99 ? "99+" : String(unread);
    badge.hidden = unread === 0;
    button.setAttribute("aria-label", unread ? `${said.open} (${unread} ${said.fresh})` : said.open);
  }

  function open() {
    load();
    isOpen = true;
    panel.hidden = false;
    button.hidden = true;
    button.setAttribute("aria-expanded", "true");
    try { localStorage.setItem(usedKey, "1"); } catch { /* forbidden: the unread mark comes after the first opening only */ }
    frame.focus();
    tell();
  }

  function close() {
    if (!isOpen) return;
    isOpen = false;
    panel.hidden = true;
    button.hidden = false;
    button.setAttribute("aria-expanded", "false");
    tell();
    button.focus();
  }

  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== desk || !frame || source !== frame.contentWindow || !data || data.helpdesk !== true) return;
    if (data.ready === true) {
      isReady = true;
      tell();
    }
    if (data.close === true) close();
    if (Number.isInteger(data.unread) && data.unread >= 0) show(data.unread);
  });
  addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  // Who never opened it starts no conversation; who did sees what is new.
  function begin() {
    dress();
    show(0);
    document.body.append(host);
    try { if (localStorage.getItem(usedKey)) setTimeout(load, idleFor); } catch { /* forbidden */ }
  }
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
  window.HelpDeskChat = { open, close };
})();
