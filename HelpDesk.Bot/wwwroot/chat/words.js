"use strict";
// Words, small elements, and text that stays text: nothing from outside ever becomes markup.
const words = JSON.parse(document.body.dataset.words);
const language = document.documentElement.lang;
const say = (key, value) => words[key].replace("{0}", value ?? "");

function make(tag, kind, ...inside) {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  element.append(...inside.filter((each) => each !== null && each !== undefined));
  return element;
}

/** An address to be opened, or null: http and https only. */
function webAddress(text) {
  try {
    const address = new URL(text, location.href);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}

/** Plain text as nodes: links where they help, a ticket's number in one piece. */
const linked = (() => {
  const numbers = document.body.dataset.numbers.split(" ").filter((number) => /^\d+$/.test(number)).join("|");
  // Addresses, tel: links, international numbers, and emergency numbers after a word for dialling.
  const pattern = new RegExp(
    String.raw`(?<web>https?:\/\/[^\s<>"'“”‘’，。；：！？、（）【】《》]+)|(?<ticket>[RCBQAS]\d{8}-\d{4,6})|tel:(?<tel>\+?[\d-]{3,20})|(?<far>\+\d{8,15})(?!\d)`
    + (numbers ? String.raw`|(?<word>[打电電报報] ?|call |dial )(?<near>${numbers})(?![\d\-])` : ""), "giu");

  function anchor(match) {
    const { web, ticket, tel, far, word = "", near } = match.groups;
    if (ticket) return { link: make("b", "whole", ticket), start: match.index, length: ticket.length };
    const text = web ? web.replace(/[.,;:!?)\]]+$/, "") : match[0].slice(word.length);
    const address = web ? webAddress(text) : `tel:${tel ?? far ?? near}`;
    if (!address) return null;
    const link = make("a", null, text);
    link.href = address;
    if (web) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
    return { link, start: match.index + word.length, length: text.length };
  }

  return (text) => {
    const nodes = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const found = anchor(match);
      if (!found) continue;
      nodes.push(text.slice(from, found.start), found.link);
      from = found.start + found.length;
    }
    return [...nodes, text.slice(from)];
  };
})();

/** As a label begins. */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const dayName = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", weekday: "long" });
const yearName = new Intl.DateTimeFormat(language, { year: "numeric", month: "long", day: "numeric" });
const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const midnight = (at) => new Date(at.getFullYear(), at.getMonth(), at.getDate());

/** Today, yesterday, or the date. */
function dayOf(at) {
  const ago = Math.round((midnight(new Date()) - midnight(at)) / 86400000);
  return capital(ago === 0 || ago === 1 ? near.format(-ago, "day") : (ago > 300 ? yearName : dayName).format(at));
}

/** A key of its own for each message; also where the page is not served over https. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
