"use strict";
// The page: writing, photos, the state of the line, and the frame of another site.
(() => {
  const at = (id) => document.getElementById(id);
  const say_ = at("say"), notice = at("notice"), state = at("state"), icon = at("icon"), file = at("file");
  const draftKey = "chat-draft", calmFor = 1500, sleptFor = 15000, megabyte = 1048576;
  const most = Number(document.body.dataset.most) || 10 * megabyte;
  const title = document.title, embedded = document.body.classList.contains("embedded") && window.parent !== window;
  let shown = !embedded, conversation = null, hiddenAt = 0, noticeTimer;

  const looking = () => shown && document.visibilityState === "visible";
  const fromNow = (at = new Date()) => new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, -1) + offsetOf(at);
  function offsetOf(at) {
    const minutes = -at.getTimezoneOffset(), two = (number) => String(Math.floor(number)).padStart(2, "0");
    return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  }

  const message = (content, channelData = {}) => ({
    type: "message", ...content, locale: language, localTimestamp: fromNow(), localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    channelData: { ...channelData, clientActivityID: newKey() },
  });
  const sayText = (text) => outbox.add(message({ text, textFormat: "plain" }), { conversation });

  function press(data, label) {
    if (typeof data === "string") sayText(data);
    else if (data && typeof data === "object") outbox.add(message({ value: data }, { postBack: true }), { conversation, label });
  }

  const line = openLine({
    locale: language,
    embedded,
    onActivities(activities) {
      log.hear(activities);
      line.noteRead(looking);
    },
    onSession(id) {
      conversation = id;
      log.begin(id);
      // A button of another conversation's card says nothing in this one; what was written does.
      outbox.entries.filter((entry) => entry.conversation && entry.conversation !== id && entry.activity.value).forEach(({ key }) => outbox.drop(key));
      outbox.entries.forEach((entry) => log.show(entry));
    },
    onState(now) {
      clearTimeout(noticeTimer);
      if (now === "open") {
        tell("");
        state.textContent = say("online");
        state.className = "on";
        outbox.pump();
        return;
      }
      state.className = "";
      state.textContent = "";
      if (now === "elsewhere") tell("elsewhere");
      else if (notice.textContent === "") noticeTimer = setTimeout(() => tell(navigator.onLine ? "lost" : "offline"), navigator.onLine ? calmFor : 0);
      else tell(navigator.onLine ? "lost" : "offline");
    },
  });
  const outbox = openOutbox({ post: line.post, onChange: (entry) => log.show({ ...entry, problem: problemOf(entry) }), onUnheard: line.reach });
  const log = openLog({ looking, onSay: sayText, onSubmit: press, onRetry: outbox.retry, onDrop: outbox.drop, onEcho: outbox.drop, onUnread: badge });

  function problemOf({ state, problem, files }) {
    if (state !== "failed" || !files) return undefined;
    return problem === 413 ? say("tooLarge", Math.floor(most / megabyte)) : problem === 415 ? say("notTaken") : undefined;
  }

  function tell(key) {
    const text = key ? say(key) : "";
    if (notice.textContent === text) return;
    notice.replaceChildren();
    if (key === "elsewhere") {
      const button = make("button", null, text);
      button.addEventListener("click", line.wake);
      notice.append(button);
    } else {
      notice.textContent = text;
    }
  }

  function badge(unread) {
    const hidden = !looking() && unread > 0;
    document.title = hidden ? `(${unread}) ${title}` : title;
    icon.setAttribute("href", hidden ? "/chat/icon-unread.svg" : "/chat/icon.svg");
    tellParent({ unread: hidden ? unread : 0 });
  }

  // Writing.
  function fit() {
    say_.style.height = "auto";
    say_.style.height = `${say_.scrollHeight + 2}px`;
    at("compose").classList.toggle("ready", say_.value.trim() !== "");
  }
  function send() {
    const text = say_.value.trim();
    if (text) {
      sayText(text);
      say_.value = "";
      keep.drop(draftKey);
      fit();
    }
    say_.focus();
  }
  say_.value = keep.get(draftKey) ?? "";
  fit();
  say_.addEventListener("input", () => {
    keep.set(draftKey, say_.value);
    fit();
  });
  say_.addEventListener("keydown", (event) => {
    // 229: the key belongs to an input method, which is choosing characters.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  });
  at("compose").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });

  // Photos: chosen, pasted or dropped; each is a message of its own, so that each can be tried again.
  async function sendFiles(files) {
    for (const each of files) {
      const ready = await photos.small(each);
      const wrong = ready.size === 0 ? say("empty") : ready.size > most ? say("tooLarge", Math.floor(most / megabyte)) : null;
      if (wrong) tellBriefly(wrong);
      else outbox.add(message({ attachments: [{ contentType: ready.type || "application/octet-stream", name: ready.name }] }, { attachmentSizes: [ready.size] }), { files: [ready], conversation });
    }
  }
  function tellBriefly(text) {
    notice.textContent = text;
    clearTimeout(noticeTimer);
    noticeTimer = setTimeout(() => tell(""), 8000);
  }
  at("photo").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    sendFiles([...file.files]);
    file.value = "";
  });
  say_.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length) event.preventDefault();
    sendFiles(files);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    sendFiles([...event.dataTransfer.files]);
  });

  // Sleep, another tab, another network.
  function awake() {
    if (!looking()) return;
    const slept = hiddenAt && Date.now() - hiddenAt > sleptFor;
    hiddenAt = 0;
    log.back();
    line.noteRead(looking);
    if (slept || !line.isOpen()) line.wake();
    log.look();
  }
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") hiddenAt = Date.now();
    else awake();
  });
  addEventListener("pageshow", (event) => { if (event.persisted) { line.wake(); awake(); } });
  addEventListener("online", line.wake);
  addEventListener("offline", () => {
    state.textContent = state.className = "";
    tell("offline");
  });

  // Where the keyboard of a phone covers the page instead of making it smaller.
  const view = window.visualViewport;
  view?.addEventListener("resize", () => {
    if (Math.abs(view.scale - 1) > 0.05) return;
    document.body.style.height = view.height < innerHeight - 80 ? `${view.height}px` : "";
    scrollTo(0, 0);
  });

  // Inside another site: only sites on the list are talked to.
  const parentOrigin = (() => {
    if (!embedded) return null;
    let origin = location.ancestorOrigins?.[0];
    try { origin ??= new URL(document.referrer).origin; } catch { return null; }
    return document.body.dataset.sites.split(" ").includes(origin) || origin === location.origin ? origin : null;
  })();
  function tellParent(content) {
    if (parentOrigin) window.parent.postMessage({ helpdesk: true, ...content }, parentOrigin);
  }
  addEventListener("message", ({ origin, source, data }) => {
    if (!parentOrigin || origin !== parentOrigin || source !== window.parent || data?.helpdesk !== true) return;
    shown = data.shown === true;
    if (!shown) return;
    awake();
    say_.focus();
  });
  const leave = () => tellParent({ close: true });
  at("leave")?.addEventListener("click", leave);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented && !at("viewer").open) leave(); });
  tellParent({ ready: true });

  if (new URLSearchParams(location.search).has("lang")) history.replaceState(null, "", embedded ? "/?embed=1" : "/");
  state.textContent = say("connecting");
  line.reach();
})();
