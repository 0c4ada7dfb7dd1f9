"use strict";
// The part of Adaptive Cards that the desk uses: text, columns, facts, containers, and buttons that submit or open a page.
const cardType = "application/vnd.microsoft.card.adaptive";

const cards = (() => {
  const deepest = 8, widest = 60;
  const textOf = (value) => typeof value === "string" || typeof value === "number" ? String(value) : "";
  const listOf = (value) => Array.isArray(value) ? value.slice(0, widest) : [];
  const nameOf = (value) => typeof value === "string" ? value.toLowerCase() : "";

  function text(item) {
    const heading = nameOf(item.weight) === "bolder" || nameOf(item.style) === "heading";
    const element = make("p", heading ? "bold" : null, ...linked(textOf(item.text)));
    if (["medium", "large", "extralarge"].includes(nameOf(item.size))) element.classList.add("big");
    if (item.isSubtle === true) element.classList.add("soft");
    if (nameOf(item.color) === "attention") element.classList.add("alert");
    return element;
  }

  const run = (part) => {
    const content = linked(textOf(typeof part === "string" ? part : part?.text));
    return make(nameOf(part?.weight) === "bolder" ? "b" : "span", part?.isSubtle === true ? "soft" : null, ...content);
  };

  function column(item, depth) {
    const element = make("div", "column", ...body(item.items, depth));
    const width = /^(\d{1,3})px$/.exec(textOf(item.width));
    if (width) element.style.flex = `0 0 ${Math.min(Number(width[1]), 200) / 14}em`;
    else if (nameOf(item.width) === "auto") element.style.flex = "0 1 auto";
    return element;
  }

  const kinds = {
    textblock: text,
    richtextblock: (item) => make("p", null, ...listOf(item.inlines).map(run)),
    columnset: (item, depth) => make("div", "columns", ...listOf(item.columns).map((each) => column(each ?? {}, depth))),
    container: (item, depth) => make("div", "part", ...body(item.items, depth)),
    factset: (item) => make("div", "facts", ...listOf(item.facts).map((fact) =>
      make("div", "columns", make("p", "fact", textOf(fact?.title)), make("p", null, ...linked(textOf(fact?.value)))))),
  };

  const body = (items, depth) => depth > deepest ? [] : listOf(items).map((item) => {
    const drawn = kinds[nameOf(item?.type)]?.(item, depth + 1);
    if (drawn && item.separator === true) drawn.classList.add("ruled");
    return drawn;
  });

  const actionsOf = (card) => [...listOf(card?.actions), ...listOf(card?.body).filter((item) => nameOf(item?.type) === "actionset").flatMap((item) => listOf(item.actions))];
  const submits = (action) => nameOf(action?.type) === "action.submit" && textOf(action.title) !== "";

  function button(action, onSubmit) {
    if (submits(action)) {
      const element = make("button", ["positive", "destructive"].includes(nameOf(action.style)) ? nameOf(action.style) : null, capital(textOf(action.title)));
      element.type = "button";
      element.addEventListener("click", () => onSubmit(action.data, capital(textOf(action.title))));
      return element;
    }
    const address = nameOf(action?.type) === "action.openurl" ? webAddress(textOf(action.url)) : null;
    if (!address) return null;
    const element = make("a", "button", textOf(action.title), make("span", "hush", say("newTab")));
    Object.assign(element, { href: address, target: "_blank", rel: "noopener noreferrer" });
    return element;
  }

  return {
    draw: (card) => make("div", "card", ...body(card?.body, 0)),
    /** The buttons; those that submit only while the card is the newest thing said. */
    buttons: (card, newest, onSubmit) => actionsOf(card).filter((action) => newest || !submits(action)).map((action) => button(action, onSubmit)).filter(Boolean),
    /** What the button with this data was called, or null. */
    labelOf(card, value) {
      const wanted = JSON.stringify(value);
      return capital(textOf(actionsOf(card).find((action) => submits(action) && JSON.stringify(action.data) === wanted)?.title)) || null;
    },
  };
})();
