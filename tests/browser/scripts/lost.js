// What a sheet would cut: parts that scroll within the page, and those that stand out on its right.
((width) =>
  [...document.querySelectorAll("[data-testid=stMain] *, main *, body > figure *")].filter((part) => {
    const box = part.getBoundingClientRect();
    if (!box.width || part.closest("defs")) return false;
    const style = getComputedStyle(part);
    const isCut = /auto|scroll/.test(style.overflowX + style.overflowY) &&
      (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
    return isCut ||
      (box.right > width + 1 && (part.matches("text") || (part instanceof HTMLElement && !part.children.length)));
  }).map((part) => part.outerHTML.slice(0, 120)));
