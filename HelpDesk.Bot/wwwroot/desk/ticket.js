"use strict";
// A ticket's page: who else has it open, that I am writing, and canned replies put into the box without a reload.
(() => {
  const line = document.getElementById("colleagues");
  if (!line) return;
  const address = `/desk/tickets/${encodeURIComponent(line.dataset.ticket)}`;

  let later;
  const look = async () => {
    clearTimeout(later);
    try {
      const answer = await fetch(`${address}/colleagues`, { headers: { Accept: "text/html" }, redirect: "manual" });
      if (!answer.ok) return;
      const page = document.createElement("template");
      page.innerHTML = await answer.text();
      line.replaceChildren(page.content);
      if (line.querySelector("[data-writing]")) later = setTimeout(look, 11000);
    } catch { /* the next news asks again */ }
  };
  document.addEventListener("colleagues", look);

  let told = 0;
  document.querySelectorAll("form[data-draft] textarea").forEach((area) => area.addEventListener("input", () => {
    if (Date.now() - told < 5000) return;
    told = Date.now();
    const token = area.form.elements.__RequestVerificationToken.value;
    fetch(`${address}/writing`, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }), redirect: "manual" }).catch(() => {});
  }));

  document.querySelectorAll("form[data-canned]").forEach((form) => form.addEventListener("submit", (event) => {
    const area = document.getElementById(form.dataset.canned);
    const text = form.elements.canned.selectedOptions[0]?.dataset.text;
    if (!area || !text) return;
    event.preventDefault();
    area.value = area.value.trim() ? `${area.value.trimEnd()}\n${text}` : text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  }));
})();
