// Lies in the page before Streamlit's scripts. What has changed in a line that tells something (`data-told`) is said to whoever
// hears the page: Streamlit draws such lines anew, and screen readers say what changes in a line that stays.
addEventListener("DOMContentLoaded", () => {
  const region = document.createElement("div");
  region.className = "aloud";
  region.setAttribute("role", "status");
  region.dataset.liveAnnouncer = "true"; // an open list hides all else from those who hear, but not what says this
  document.body.append(region);
  const known = new Map(); // what each line has said, by its name
  let place = ""; // the page on which they were
  const look = () => {
    if (!document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")) return;
    const said = new Map(
      [...document.querySelectorAll("[data-told]")].map((one) => [one.dataset.told, one.textContent]),
    );
    if (!said.size) return;
    // What appears by a press is said, but not what a page begins with.
    const isNew = (name) => known.has(name) || (name.startsWith("cases") && place === location.pathname);
    const news = [...said].filter(([name, text]) => text && text !== known.get(name) && isNew(name));
    known.clear();
    for (const [name, text] of said) known.set(name, text);
    place = location.pathname;
    if (news.length) region.textContent = news.map(([, text]) => text).join(" ");
  };
  new MutationObserver(look).observe(document, {
    attributeFilter: ["data-test-script-state"],
    childList: true,
    subtree: true,
    characterData: true,
  });
});
