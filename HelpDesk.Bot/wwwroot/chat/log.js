"use strict";
// The conversation as it is seen: what was said, what is not sent yet, the buttons of the newest message, and what is new.
function openLog({ looking, onSay, onSubmit, onRetry, onDrop, onEcho, onUnread }) {
  const mostDrawn = 240, keptDrawn = 120, nearEdge = 90, settleIn = 1000, dotsFor = 15000;
  const at = (id) => document.getElementById(id);
  const log = at("log"), saidList = at("said"), unsaidList = at("unsaid"), typingDots = at("typing"), choices = at("choices"), newest = at("newest"), earlier = at("earlier");
  let said = [], ids = new Set(), first = 0, unsaid = new Map(), seenKey = "", seen = null, passed = true, catchingUp = true, unread = 0, divider = null;
  let settleTimer, typingTimer;
  typingDots.querySelector("span").textContent = say("typing");
  choices.setAttribute("aria-label", say("choose"));
  earlier.textContent = say("earlier");

  const isMine = ({ from }) => from?.role === "user";
  const listOf = (value) => Array.isArray(value) ? value : [];
  const cardsOf = (activity) => listOf(activity.attachments).filter((each) => each?.contentType === cardType).map((each) => each.content);
  const filesOf = (activity) => listOf(activity.attachments).filter((each) => each && each.contentType !== cardType);
  const nameOf = (activity) => typeof activity.from?.name === "string" ? activity.from.name : "";
  const atBottom = () => log.scrollHeight - log.scrollTop - log.clientHeight < nearEdge;
  const toBottom = () => { log.scrollTop = log.scrollHeight; };

  // A pressed button travels without text; it is shown as what it was called.
  function textOf(activity, place) {
    if (typeof activity.text === "string" && activity.text) return activity.text;
    if (!isMine(activity) || activity.value === undefined) return "";
    for (let i = place - 1; i >= 0; i--) {
      const label = cardsOf(said[i].activity).map((card) => cards.labelOf(card, activity.value)).find(Boolean);
      if (label) return label;
    }
    return typeof activity.value?.say === "string" ? activity.value.say : "";
  }

  const bubble = (mine, text, parts, ...small) =>
    make("div", "bubble", text ? make("p", "text", ...(mine ? [text] : linked(text))) : null, ...parts, make("div", "small", ...small));

  function draw(place) {
    const { activity } = said[place], before = said[place - 1]?.activity, mine = isMine(activity), time = new Date(activity.timestamp);
    const node = make("li", mine ? "mine" : "theirs");
    if (!before || midnight(new Date(before.timestamp)) - midnight(time) !== 0) {
      const day = make("h2", "day", dayOf(time));
      day.dataset.at = activity.timestamp;
      node.append(day);
    }
    const who = mine ? say("you") : isDesk(activity) ? say("desk") : nameOf(activity);
    node.append(make("span", mine || isDesk(activity) || isSpeaking(activity, place) ? "hush" : "who", who));
    const stamp = make("time", null, clock.format(time));
    stamp.dateTime = activity.timestamp;
    const parts = [...cardsOf(activity).map(cards.draw), ...filesOf(activity).map(photos.draw)];
    node.append(bubble(mine, textOf(activity, place), parts, stamp, mine ? tick() : null));
    return node;
  }

  // The desk itself is named at the head of the page.
  const isDesk = (activity) => activity.from?.id === "helpdesk" || !nameOf(activity);

  // The name is shown when another than before speaks for the desk.
  function isSpeaking(activity, place) {
    for (let i = place - 1; i >= 0; i--) if (!isMine(said[i].activity)) return nameOf(said[i].activity) === nameOf(activity);
    return false;
  }

  function tick() {
    const mark = make("span", "tick", "✓");
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", say("sent"));
    return mark;
  }

  const isEmpty = (activity) => !activity.text && activity.value === undefined && listOf(activity.attachments).length === 0;

  function hear(activities) {
    const stay = atBottom(), before = said.length, fragment = document.createDocumentFragment();
    for (const activity of activities) {
      if (activity?.type === "typing") dots(true);
      if (activity?.type !== "message" || ids.has(activity.id) || isEmpty(activity)) continue;
      ids.add(activity.id);
      const mine = isMine(activity), key = activity.channelData?.clientActivityID;
      said.push({ activity });
      const node = said[said.length - 1].node = draw(said.length - 1);
      fragment.append(node);
      if (mine && typeof key === "string") echo(key);
      if (!mine) dots(false);
      if (!mine && !catchingUp) node.classList.add("fresh");
      note(activity, node, mine);
    }
    saidList.append(fragment);
    if (catchingUp) settle();
    if (said.length > before) arranged(stay);
  }

  function arranged(stay) {
    offer();
    if (stay) trim();
    if (catchingUp && divider) divider.scrollIntoView({ block: "start" });
    else if (stay) toBottom();
    look();
  }

  // Whether it is new to the resident: it came while nobody looked, or after what was seen last time.
  function note(activity, node, mine) {
    if (!passed) {
      passed = activity.id === seen;
      return;
    }
    if (mine || looking() && !(catchingUp && seen)) return;
    if (unread === 0) {
      divider?.remove();
      divider = make("p", "unread", say("unread"));
      node.prepend(divider);
    }
    unread += 1;
  }

  function settle() {
    clearTimeout(settleTimer);
    settleTimer = setTimeout(settled, settleIn);
  }

  function settled() {
    catchingUp = false;
    passed = true;
    log.setAttribute("aria-busy", "false");
    look();
  }

  /** What is at the bottom of a page that is looked at has been seen. */
  function look() {
    const bottom = atBottom();
    newest.hidden = bottom;
    if (bottom && looking() && said.length) {
      unread = 0;
      seen = said[said.length - 1].activity.id;
      keep.set(seenKey, seen);
    }
    at("unseen").textContent = unread || "";
    onUnread(unread);
  }

  // A very long talk is drawn in part; the rest comes on scrolling up.
  function trim() {
    if (said.length - first <= mostDrawn) return;
    const from = said.length - keptDrawn;
    for (; first < from; first++) {
      said[first].node.remove();
      said[first].node = null;
    }
    earlier.hidden = false;
  }

  function showEarlier() {
    if (first === 0) return;
    const height = log.scrollHeight - log.scrollTop, from = Math.max(0, first - keptDrawn), nodes = [];
    for (let place = from; place < first; place++) nodes.push(said[place].node = draw(place));
    first = from;
    saidList.prepend(...nodes);
    earlier.hidden = first === 0;
    log.scrollTop = log.scrollHeight - height;
  }

  // The buttons of the newest message, as long as nothing was answered.
  function offer() {
    document.querySelectorAll("#said .actions").forEach((each) => each.remove());
    choices.replaceChildren();
    said.slice(first).forEach(({ activity, node }, place, drawn) => {
      const live = place === drawn.length - 1 && unsaid.size === 0 && !isMine(activity);
      const buttons = cardsOf(activity).flatMap((card) => cards.buttons(card, live, press));
      if (buttons.length) node.append(make("div", "actions", ...buttons));
    });
    const last = said[said.length - 1]?.activity;
    if (last && !isMine(last) && unsaid.size === 0) choices.append(...listOf(last.suggestedActions?.actions).map(choice).filter(Boolean));
    choices.hidden = choices.childElementCount === 0;
  }

  // A pressed button goes away; the keyboard's place must not go with it, nor a phone's keyboard come up.
  const stayHere = () => log.focus({ preventScroll: true });
  function press(data, label) {
    stayHere();
    onSubmit(data, label);
  }

  function choice({ title, value }) {
    if (typeof value !== "string" || !value) return null;
    const button = make("button", null, capital(typeof title === "string" && title ? title : value));
    button.type = "button";
    button.addEventListener("click", () => {
      stayHere();
      onSay(value);
    });
    return button;
  }

  /** Draws a message of the outbox, or draws it anew when its state changed. */
  function show(entry) {
    const { key, state, progress } = entry, known = unsaid.get(key);
    if (known?.state === state) {
      if (known.bar) known.bar.value = progress;
      return;
    }
    const stay = atBottom(), drawn = drawUnsaid(entry, known?.preview);
    unsaid.set(key, drawn);
    if (known) {
      known.node.replaceWith(drawn.node);
    } else {
      drawn.node.classList.add("fresh");
      unsaidList.append(drawn.node);
      divider?.remove();
      divider = null;
      catchingUp = false;
      offer();
    }
    if (state === "sent") dots(true);
    if (stay || !known) toBottom();
  }

  function drawUnsaid({ key, activity, label, files, state, problem }, kept) {
    const preview = kept ?? (files ?? []).map((file) => photos.draw({ contentType: file.type, contentUrl: URL.createObjectURL(file), name: file.name }));
    const bar = files && state === "sending" ? make("progress") : null;
    if (bar) {
      bar.value = 0;
      bar.setAttribute("aria-label", say("sending"));
    }
    const node = make("li", `mine ${state}`, make("span", "hush", say("you")), bubble(true, activity.text || label || "", [...preview, bar], make("span", "state", problem ?? say(state))));
    if (state === "failed" || state === "waiting") node.append(make("div", "redo", act("again", () => onRetry(key)), state === "failed" ? act("drop", () => forget(key)) : null));
    return { node, preview, bar, state };
  }

  function act(name, run) {
    const button = make("button", name, say(name));
    button.type = "button";
    button.addEventListener("click", () => {
      stayHere();
      run();
    });
    return button;
  }

  function echo(key) {
    onEcho(key);
    unsaid.get(key)?.node.remove();
    unsaid.delete(key);
  }

  function forget(key) {
    onDrop(key);
    unsaid.get(key)?.node.remove();
    unsaid.delete(key);
    offer();
  }

  function dots(on) {
    const stay = atBottom();
    clearTimeout(typingTimer);
    typingDots.hidden = !on;
    if (on) typingTimer = setTimeout(() => dots(false), dotsFor);
    if (on && stay) toBottom();
  }

  /** Another conversation, or the first. */
  function begin(conversation) {
    said = [];
    ids = new Set();
    first = 0;
    divider = null;
    unread = 0;
    saidList.replaceChildren();
    seenKey = `chat-seen:${conversation}`;
    seen = keep.get(seenKey);
    passed = seen === null;
    back();
  }

  /** The resident is back: what comes now came meanwhile. */
  function back() {
    catchingUp = true;
    document.querySelectorAll(".day").forEach((day) => { day.textContent = dayOf(new Date(day.dataset.at)); });
    settle();
  }

  log.addEventListener("scroll", () => {
    if (log.scrollTop < nearEdge) showEarlier();
    look();
  }, { passive: true });
  earlier.addEventListener("click", showEarlier);
  newest.addEventListener("click", () => { toBottom(); log.focus(); });
  new ResizeObserver(() => { if (newest.hidden) toBottom(); }).observe(log);

  return { hear, show, begin, back, look };
}
