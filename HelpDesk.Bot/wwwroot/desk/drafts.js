"use strict";
// What is being typed survives a reload, a locked screen and a full battery; it goes when it was sent or at sign-out.
(() => {
  const prefix = "desk-draft:";
  const user = document.body.dataset.user;
  const address = new URL(location.href);
  const store = (() => { try { return window.localStorage; } catch { return null; } })();
  if (!store) return;
  const drop = (wanted) => Object.keys(store).filter((key) => key.startsWith(wanted)).forEach((key) => store.removeItem(key));

  if (!user) {
    if (address.searchParams.get("out") === "1") drop(prefix);
    return;
  }

  // The redirect after a form that was carried out names it.
  const done = document.querySelector("[data-done]")?.dataset.done;
  if (done) {
    const number = address.pathname.split("/")[3] ?? "";
    drop(done === "new" ? `${prefix}${user}:new:` : `${prefix}${user}:${done}:${number}:`);
    address.searchParams.delete("ok");
    address.searchParams.delete("untold");
    history.replaceState(null, "", address);
  }

  document.querySelectorAll("form[data-draft]").forEach((form) => {
    const keyOf = (field) => `${prefix}${user}:${form.dataset.draft}:${field.name}`;
    const fields = [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "password" && field.type !== "submit" && field.dataset.draft !== "off");
    fields.forEach((field) => {
      const kept = store.getItem(keyOf(field));
      if (kept !== null && field.type === "checkbox") field.checked = kept === "yes";
      else if (kept !== null && (field.tagName === "SELECT" || field.value === "")) field.value = kept;
      if (kept !== null) field.dispatchEvent(new Event("draft"));
      field.addEventListener("input", () => {
        const value = field.type === "checkbox" ? (field.checked ? "yes" : "") : field.value;
        try { if (value) store.setItem(keyOf(field), value); else store.removeItem(keyOf(field)); } catch { /* full: the page still works */ }
      });
    });
  });
})();
