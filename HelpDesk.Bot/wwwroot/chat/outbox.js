"use strict";
// What the resident sent and the desk does not have yet. One at a time and in order; each has a key of its own,
// so that a message sent twice takes effect once. Text survives a reload, photos do not.
function openOutbox({ post, onChange, onUnheard }) {
  const prefix = "chat-unsent:";
  const store = keep.all(prefix);
  const echoIn = 5000, firstPause = 1000, longestPause = 15000, mostTries = 4;
  const entries = store
    .map(([, value]) => { try { return { ...JSON.parse(value), state: "waiting", tries: 0 }; } catch { return null; } })
    .filter((entry) => entry?.key && entry.activity)
    .sort((one, other) => one.at - other.at);
  let busy = false, timer;

  const find = (key) => entries.find((entry) => entry.key === key);

  function set(entry, state, problem) {
    entry.state = state;
    entry.problem = problem;
    onChange(entry);
  }

  function add(activity, { files, conversation, label } = {}) {
    const key = activity.channelData.clientActivityID;
    const entry = { key, activity, conversation, label, at: Date.now(), files, tries: 0, progress: 0 };
    entries.push(entry);
    if (!files) keep.set(prefix + key, JSON.stringify({ key, activity, conversation, label, at: entry.at }));
    set(entry, "sending");
    pump();
    return entry;
  }

  async function pump() {
    const entry = busy ? null : entries.find(({ state }) => state === "sending" || state === "waiting");
    if (!entry) return;
    clearTimeout(timer);
    busy = true;
    if (entry.state !== "sending") set(entry, "sending");
    const { status, wait } = await post(entry.activity, entry.files, (part) => {
      entry.progress = part;
      if (find(entry.key)) onChange(entry);
    });
    busy = false;
    if (settle(entry, status)) pump();
    else timer = setTimeout(pump, Math.max(wait * 1000, Math.min(firstPause * 2 ** entry.tries, longestPause)));
  }

  // True when the next one may go.
  function settle(entry, status) {
    if (!find(entry.key)) return true; // the echo was faster than the answer
    if (status >= 200 && status < 300) {
      keep.drop(prefix + entry.key);
      set(entry, "sent");
      setTimeout(() => { if (find(entry.key)) onUnheard(); }, echoIn);
      return true;
    }
    const passing = status === 0 || status === 408 || status === 429 || status >= 500;
    entry.tries += 1;
    if (status === 0 || passing && entry.tries < mostTries) {
      set(entry, "waiting");
      return false;
    }
    set(entry, "failed", status);
    return true;
  }

  function retry(key) {
    const entry = find(key);
    if (!entry) return;
    entry.tries = 0;
    set(entry, "sending");
    pump();
  }

  function drop(key) {
    const place = entries.findIndex((entry) => entry.key === key);
    if (place >= 0) entries.splice(place, 1);
    keep.drop(prefix + key);
  }

  return { entries, add, pump, retry, drop, find };
}

// The browser's memory, or none where it is forbidden (a frame with storage blocked): the page works without.
const keep = (() => {
  let store = null;
  try { store = window.localStorage; } catch { /* forbidden */ }
  const safely = (act, otherwise) => { try { return act(); } catch { return otherwise; } };
  return {
    get: (key) => safely(() => store.getItem(key), null) ?? null,
    set: (key, value) => safely(() => store.setItem(key, value)),
    drop: (key) => safely(() => store.removeItem(key)),
    all: (prefix) => safely(() => Object.entries(store).filter(([key]) => key.startsWith(prefix)), []),
  };
})();
