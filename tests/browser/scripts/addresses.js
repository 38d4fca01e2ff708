// Every address that a page links to, shows or names for others.
(() => [
  ...[...document.querySelectorAll("[href]")].map((one) => one.href),
  ...[...document.querySelectorAll("[src]")].map((one) => one.src),
  ...[...document.querySelectorAll("[srcset]")].map((one) => new URL(one.srcset, location.href).href),
  ...[...document.querySelectorAll("meta[content^=http]")].map((one) => one.content),
]);
