// What stands out on the right of the window, but for what lies in an element that `within` selects.
((within) =>
  [...(document.querySelector("[data-testid=stMain]") ?? document.body).querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && box.right > innerWidth + 1 && !element.closest(within);
  }).map((element) => element.outerHTML.slice(0, 120)));
