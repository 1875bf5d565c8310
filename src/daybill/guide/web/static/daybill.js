// What is better with it, and nothing that needs it: filters that apply themselves, `/` to search, the evidence of a
// fact opened where a link points into it.
"use strict";
for (const form of document.querySelectorAll("form[data-eager]")) {
  form.addEventListener("change", () => form.requestSubmit());
  form.classList.add("eager");
}
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const find = document.getElementById("find");
    if (find) {
      event.preventDefault();
      find.focus();
      find.select();
    }
  }
});
const open = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) {
    target.closest("details")?.setAttribute("open", "");
    target.querySelector("details")?.setAttribute("open", "");
  }
};
addEventListener("hashchange", open);
open();
