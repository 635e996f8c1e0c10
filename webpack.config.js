import { existsSync } from "node:fs";
import CopyPlugin from "copy-webpack-plugin";
import MetadataPlugin from "custom-functions-metadata-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import TerserPlugin from "terser-webpack-plugin";
import webpack from "webpack";

const here = (path) => new URL(path, import.meta.url).pathname;

/** Where the sources say the add-in is served: every build replaces it. */
const placeholder = "https://addin.example/";
const developmentAddress = "https://localhost:3000/";
const office = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Two bundles that share nothing: Excel loads the functions without any page, and the pane without the functions. */
export default async (_env, { mode = "production" }) => {
  const serving = process.env.WEBPACK_SERVE === "true";
  const address = serving ? developmentAddress : addressOf(process.env.ADDIN_BASE_URL);
  const server = serving ? await developmentServer() : undefined;
  if (!existsSync(here("src/taskpane/index.tsx"))) return [{ ...functionsBundle(mode, address), devServer: server }];
  return [functionsBundle(mode, address), paneBundle(mode, server)];
};

/** The address to fill in, ending in a slash. Microsoft's hosts refuse anything but https. */
export function addressOf(given) {
  if (!given) {
    console.warn(`ADDIN_BASE_URL is not set: manifest and help addresses say ${placeholder}, which serves nothing.`);
    return placeholder;
  }
  const url = new URL(given);
  if (url.protocol !== "https:") throw new Error(`ADDIN_BASE_URL is ${given}: Excel loads add-ins from https only.`);
  return url.href.replace(/[?#].*$/, "").replace(/\/*$/, "/");
}

/** A classic script without any client in it, for a JavaScript engine that has `CustomFunctions` and nothing else. */
const functionsBundle = (mode, address) => ({
  ...common(mode),
  name: "functions",
  target: "es2019",
  entry: { functions: here("src/functions/functions.ts") },
  output: { path: here("dist"), filename: "functions.js", chunkFormat: false, chunkLoading: false },
  module: { rules: [typescriptTo("es2019"), pureRooms] },
  optimization: { minimizer: [plainAscii] },
  plugins: [
    new MetadataPlugin({ output: "functions.json", input: here("src/functions/functions.ts") }),
    new Readdressed("functions.json", address),
    new HtmlPlugin({
      filename: "functions.html",
      templateContent: page("Custom functions", `${office}custom-functions-runtime.js`, ""),
      scriptLoading: "blocking",
      inject: "body",
    }),
    new CopyPlugin({
      patterns: [
        { from: here("manifest.xml"), transform: (xml) => readdressed(xml.toString(), address) },
        { from: here("manifest.xml"), to: "manifest.dev.xml", transform: (xml) => developmentManifest(xml.toString()) },
        {
          from: here("assets"),
          to: "assets",
          globOptions: { ignore: ["**/*.svg", "**/draw-icons.js", "**/examples/**", "**/pictures/**"] },
        },
      ],
    }),
  ],
});

/** Terser here, not esbuild: esbuild leaves patterns in the letters they are written in, and functions.js must be plain ASCII. */
const plainAscii = new TerserPlugin({
  extractComments: false,
  terserOptions: { ecma: 2019, format: { comments: false, ascii_only: true } },
});

/** What else is built into the same folder: the pane's build clears only its own chunks of earlier days. */
const notThePanes = /^(functions\.|manifest\.|assets|packages|cli\.js|workbench)/;

const paneBundle = (mode, devServer) => ({
  ...common(mode),
  name: "taskpane",
  target: ["web", "es2020"],
  entry: { taskpane: here("src/taskpane/index.tsx") },
  output: {
    path: here("dist"),
    filename: "[name].js",
    chunkFilename: "pane-[name].[contenthash:8].js",
    clean: { keep: notThePanes },
  },
  module: {
    rules: [
      typescriptTo("es2020"),
      pureRooms,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"], sideEffects: true },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020", css: true })] },
  plugins: [
    // Where the pane reads the market: mempool.space, unless an own instance is named at build time.
    new webpack.DefinePlugin({ MARKET_BASE_URL: JSON.stringify(process.env.MARKET_BASE_URL ?? "") }),
    new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "pane-[name].[contenthash:8].css" }),
    new HtmlPlugin({
      filename: "taskpane.html",
      templateContent: page("Three Paths", `${office}office.js`, `<div id="root"></div>`),
      hash: true,
    }),
  ],
  ...(devServer ? { devServer } : {}),
});

const common = (mode) => ({
  mode,
  devtool: mode === "development" ? "source-map" : false,
  resolve: { extensions: [".ts", ".tsx", ".js"], extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
  performance: false,
  stats: "errors-warnings",
});

/** Fields by assignment: the exact way costs a function of its own in ES2019. */
const jsxAndPlainFields = { jsx: "react-jsx", jsxImportSource: "preact", useDefineForClassFields: false };

const typescriptTo = (target) => ({
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target, tsconfigRaw: { compilerOptions: jsxAndPlainFields } },
});

/** Modules that only define things: what a bundle does not use is left out of it. */
const pureRooms = {
  test: /[\\/]src[\\/](economics|sites|sheet|comparison|functions[\\/]catalogue)[\\/]/,
  sideEffects: false,
};

const page = (title, script, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <script src="${script}"></script>
  </head>
  <body>${body}</body>
</html>
`;

const readdressed = (text, address) => text.replaceAll(placeholder, address);

/** Fills the address into a generated asset. */
class Readdressed {
  constructor(asset, address) {
    Object.assign(this, { asset, address });
  }
  apply(compiler) {
    compiler.hooks.compilation.tap("Readdressed", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "Readdressed", stage }, () => {
        if (!compilation.getAsset(this.asset)) return;
        const fill = (source) => new webpack.sources.RawSource(readdressed(source.source().toString(), this.address));
        compilation.updateAsset(this.asset, fill);
      });
    });
  }
}

/** The manifest for one's own machine: its own Id and name, and the prefix DEV, so that both may be installed. */
export function developmentManifest(xml) {
  const changes = [
    [/<Id>[^<]+<\/Id>/, "<Id>1938275a-c6fc-4b6c-8819-45f4c9e70a6f</Id>"],
    [/(<DisplayName DefaultValue=")([^"]+)"/, '$1$2 (development)"'],
    [
      /(<SourceLocation resid="Functions.Metadata.Url" ?\/>\s*<\/Metadata>)/,
      '$1<Namespace resid="Functions.Namespace"/>',
    ],
    [/<bt:ShortStrings>/, '<bt:ShortStrings><bt:String id="Functions.Namespace" DefaultValue="DEV"/>'],
  ];
  const changed = changes.reduce((text, [pattern, by]) => {
    if (!pattern.test(text)) throw new Error(`manifest.xml has nothing like ${pattern}: no development manifest.`);
    return text.replace(pattern, by);
  }, xml);
  return readdressed(changed, developmentAddress);
}

/** For Excel: https by a certificate of this machine, made on demand. No client: it would break functions.js at load. */
async function developmentServer() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return {
    server: { type: "https", options: await getHttpsServerOptions() },
    port: 3000,
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    headers: { "Access-Control-Allow-Origin": "*" },
  };
}
