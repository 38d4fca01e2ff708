// Lies in the page before Streamlit's scripts. Without its WebSocket a page of the dashboard stays empty: once an attempt
// to connect has failed and none has succeeded for some seconds, the reader is told which pages need none. Who is merely
// slow is still attempting, and is told nothing.
(() => {
  const PATIENCE = 5000;
  let waiting = null;
  const show = (isShown) => {
    const told = document.getElementById("no-connection");
    if (told) told.hidden = !isShown;
  };
  globalThis.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener("open", () => {
        clearTimeout(waiting);
        waiting = null;
        show(false);
      });
      this.addEventListener("close", () => {
        waiting ??= setTimeout(show, PATIENCE, true);
      });
    }
  };
})();
