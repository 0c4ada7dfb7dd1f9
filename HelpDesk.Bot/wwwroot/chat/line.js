"use strict";
// The line to the desk: session, token and socket. Whatever breaks, it comes back by itself and goes on after the last watermark,
// so that nothing is missing in between.
function openLine({ locale, embedded, onSession, onActivities, onState }) {
  const root = "/v3/directline/";
  const readAfter = 1000, firstPause = 500, longestPause = 15000, patience = 15000, uploadPatience = 120000, beatEvery = 20000, refreshEarly = 5 * 60000, steady = 5000;
  let session = null, ends = 0, watermark = "", socket = null, attempt = 0, pause = firstPause, renewing = null;
  let retryTimer, beatTimer, refreshTimer, readTimer, read = "";

  function patient() {
    const control = new AbortController();
    setTimeout(() => control.abort(), patience);
    return control.signal;
  }

  const call = (path, options = {}) => fetch(path, {
    cache: "no-store", signal: patient(), ...options,
    headers: { ...(session && { Authorization: `Bearer ${session.token}` }), ...options.headers },
  });
  const refused = (status) => status === 401 || status === 403 || status === 404;

  function take({ token, expires_in: seconds }) {
    session.token = token;
    ends = Date.now() + seconds * 1000;
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(refresh, Math.max(seconds * 1000 - refreshEarly, seconds * 500));
  }

  // One at a time: two first visits at once would be two conversations.
  const renew = () => renewing ??= begin().finally(() => { renewing = null; });

  async function begin() {
    const answer = await fetch("/chat/session", {
      method: "POST", cache: "no-store", credentials: "same-origin", signal: patient(),
      headers: { "Content-Type": "application/json", ...(embedded && session && { Authorization: `Bearer ${session.token}` }) },
      body: JSON.stringify({ locale, embedded }),
    });
    if (!answer.ok) throw new Error(`session ${answer.status}`);
    const fresh = await answer.json();
    const changed = session?.conversationId !== fresh.conversationId;
    if (changed) watermark = read = "";
    session = { conversationId: fresh.conversationId };
    take(fresh);
    if (changed) onSession(session.conversationId);
  }

  async function refresh() {
    try {
      const answer = await call(`${root}tokens/refresh`, { method: "POST" });
      if (!answer.ok) throw new Error(`refresh ${answer.status}`);
      take(await answer.json());
    } catch {
      ends = 0; // the next connection asks for a new session
    }
  }

  const here = (rest) => `${root}conversations/${encodeURIComponent(session.conversationId)}${rest}`;

  // Calls with the session at hand, and once more with a new one when it was refused.
  async function asked(run) {
    if (!session || Date.now() > ends) await renew();
    const answer = await run();
    if (!refused(answer.status)) return answer;
    await renew();
    return run();
  }

  async function reach() {
    const mine = ++attempt;
    clearTimeout(retryTimer);
    hangUp();
    try {
      const answer = await asked(() => call(here(`?watermark=${encodeURIComponent(watermark)}`)));
      if (!answer.ok) throw new Error(`conversation ${answer.status}`);
      const { streamUrl } = await answer.json();
      if (mine === attempt) listen(streamUrl, mine);
    } catch {
      if (mine === attempt) later();
    }
  }

  function listen(address, mine) {
    const own = socket = new WebSocket(address);
    let since = Infinity;
    own.onopen = () => {
      since = Date.now();
      beatTimer = setInterval(beat, beatEvery);
      onState("open");
    };
    own.onmessage = ({ data }) => {
      if (mine !== attempt || !data) return;
      const { activities = [], watermark: reached } = JSON.parse(data);
      watermark = reached ?? watermark;
      onActivities(activities);
    };
    own.onclose = ({ reason }) => {
      if (mine !== attempt) return;
      if (Date.now() - since > steady) pause = firstPause;
      if (reason !== "collision") return later();
      hangUp();
      onState("elsewhere");
    };
  }

  function hangUp() {
    clearInterval(beatTimer);
    const old = socket;
    socket = null;
    if (old) {
      old.onclose = old.onmessage = old.onopen = null;
      old.close();
    }
  }

  // What was sent twenty seconds ago and still waits here will not arrive: the other end is gone.
  function beat() {
    if (socket?.readyState !== WebSocket.OPEN || socket.bufferedAmount > 0) reach();
    else socket.send("");
  }

  function later() {
    hangUp();
    onState("lost");
    clearTimeout(retryTimer);
    retryTimer = setTimeout(reach, pause * (1 + Math.random() / 2));
    pause = Math.min(pause * 2, longestPause);
  }

  // After sleep or a change of network a socket may look alive and be dead: a new one costs little.
  function wake() {
    pause = firstPause;
    ends = 0;
    reach();
  }

  /** Posts an activity; `files` go with it. Answers the HTTP status, 0 for none, and the seconds to wait when told. */
  async function post(activity, files, onProgress) {
    try {
      const answer = await asked(() => files?.length ? upload(activity, files, onProgress) : call(here("/activities"), {
        method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body: JSON.stringify(activity),
      }));
      return { status: answer.status, wait: Number(answer.headers.get("Retry-After")) || 0 };
    } catch {
      return { status: 0, wait: 0 };
    }
  }

  // What is on the screen was read: then it need not come as a text as well. Told once for messages that come together.
  function noteRead(looking) {
    clearTimeout(readTimer);
    readTimer = setTimeout(async () => {
      const upTo = watermark;
      if (!looking() || !upTo || upTo === read) return;
      const { status } = await post({ type: "event", name: "page/read", value: Number(upTo) });
      if (status === 200) read = upTo;
    }, readAfter);
  }

  // fetch tells nothing of an upload's progress.
  const upload = (activity, files, onProgress) => new Promise((done, fail) => {
    const form = new FormData();
    form.append("activity", new Blob([JSON.stringify(activity)], { type: "application/vnd.microsoft.activity" }), "blob");
    files.forEach((file) => form.append("file", file, file.name));
    const request = new XMLHttpRequest();
    request.open("POST", here("/upload"));
    request.setRequestHeader("Authorization", `Bearer ${session.token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onload = () => done({ status: request.status, headers: { get: (name) => request.getResponseHeader(name) } });
    request.timeout = uploadPatience;
    request.onerror = request.onabort = request.ontimeout = fail;
    request.send(form);
  });

  return { reach, wake, post, noteRead, isOpen: () => socket?.readyState === WebSocket.OPEN };
}
