// What Streamlit would send with every drawing of a chart is a file that a browser keeps. It lies beside the one that the page
// has asked for in its head, which is the same but where the site has been renewed since.
const asked = document.querySelector('link[rel="modulepreload"][href*="/chart.js"]').href;

export default (component) => {
  let stop = null;
  let isOver = false;
  import(new URL("CHART", asked)).then(({ default: chart }) => {
    if (!isOver) stop = chart(component);
  }, () => {
    const { said } = JSON.parse(new TextDecoder().decode(component.data));
    component.parentElement.querySelector(".tc-plot").textContent = said.words.notDrawn;
  });
  return () => {
    isOver = true;
    stop?.();
  };
};
