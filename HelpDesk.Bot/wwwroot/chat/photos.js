"use strict";
// Photos are made small before they travel; that also leaves out where they were taken. Other files go as they are.
const photos = (() => {
  const longest = 1600, quality = 0.85;
  const stays = /^image\/(gif|svg\+xml)$/;

  async function small(file) {
    if (!file.type.startsWith("image/") || stays.test(file.type)) return file;
    let picture;
    try { picture = await createImageBitmap(file); } catch { return file; } // a kind this browser cannot read
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const bytes = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
    return bytes ? new File([bytes], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  }

  const viewer = document.getElementById("viewer");
  const large = viewer.querySelector("img");
  viewer.addEventListener("click", ({ target }) => { if (target === viewer || target === large) viewer.close(); });
  viewer.addEventListener("close", () => large.removeAttribute("src"));

  function thumbnail(address, name) {
    const image = make("img");
    image.alt = "";
    image.loading = "lazy";
    image.src = address;
    const button = make("button", "picture", image);
    button.type = "button";
    button.setAttribute("aria-label", say("open", name));
    button.addEventListener("click", () => {
      large.src = address;
      large.alt = name;
      viewer.showModal();
    });
    image.addEventListener("error", () => button.replaceWith(make("p", "soft", say("noPhoto"))));
    return button;
  }

  const safe = (address) => typeof address === "string" && address.startsWith("blob:") ? address : webAddress(address);

  /** An attachment that is a photo or a file; null for one without a usable address. */
  function draw({ contentType, contentUrl, name }) {
    const address = typeof contentUrl === "string" ? safe(contentUrl) : null;
    const called = typeof name === "string" && name ? name : say("photo");
    if (!address) return make("p", "file", say("file", called));
    const isOurs = address.startsWith("blob:") || new URL(address).origin === location.origin;
    if (isOurs && typeof contentType === "string" && contentType.startsWith("image/")) return thumbnail(address, called);
    const link = make("a", "file", say("file", called));
    Object.assign(link, { href: address, target: "_blank", rel: "noopener noreferrer" });
    return link;
  }

  return { small, draw };
})();
