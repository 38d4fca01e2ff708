// Makes plotly.min.js of plotly.js, without what the library says of its attributes, as its own bundles do.
import { build } from "esbuild";
import { readFile } from "node:fs/promises";

const SAID = /^\s*(description|hrName):\s*(\[[^\]]*?\]\.join\([^)]*\)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),?\s*$/gm;

const unsaid = {
  name: "unsaid",
  setup: (bundle) =>
    bundle.onLoad({ filter: /plotly\.js\/src\/.*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf-8")).replace(SAID, ""),
    })),
};

const { version } = JSON.parse(await readFile("node_modules/plotly.js/package.json", "utf-8"));

await build({
  banner: {
    js: `// plotly.js v${version}, a part. Copyright Plotly, Inc. All rights reserved. Licensed under the MIT license.`,
  },
  entryPoints: ["plotly.js"],
  outfile: "plotly.min.js",
  bundle: true,
  minify: true,
  target: "es2020",
  define: { global: "globalThis" },
  loader: { ".css": "empty" },
  legalComments: "inline",
  logLevel: "warning",
  plugins: [unsaid],
});
