/**
 * Builds the site of the documentation: the pages that people write, and a page for each export of the package, which
 * typedoc makes of the comments. Run by `npm run docs`; the site is in `out/site/`.
 * @module
 */
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application,
  CommentTag,
  Converter,
  type ParameterReflection,
  type SignatureReflection,
  type TypeDocOptions,
} from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { build } from "vitepress";

const site = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));
const pages = join(site, "pages");

/** A link to a folder, a page or a licence of the tree, which the site does not have: only its text is kept. */
const OF_THE_TREE = /\[([^\]]*)\]\((?:\.\.\/)?(?:LICENSE|(?:examples|contracts)\/[\w/-]+(?:\.md)?)\)/g;

rmSync(pages, { recursive: true, force: true });
for (const page of globSync(["*.md", "docs/*"], { cwd: root })) cpSync(join(root, page), join(pages, page));
for (const page of globSync("**/*.md", { cwd: pages }))
  writeFileSync(join(pages, page), readFileSync(join(pages, page), "utf8").replace(OF_THE_TREE, "$1"));
cpSync(join(root, "examples"), join(pages, "public", "examples"), { recursive: true });

/** Whether its properties are listed where it stands. */
const isShown = ({ type }: ParameterReflection) => type?.type === "reflection";

/** What is exported, by its source: `./dist/src/sales.js` is `src/sales.ts`, and a reader imports it as `biy/sales`. */
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: { readonly [path: string]: string | { readonly default: string } };
};
const entries = new Map(
  Object.entries(exports).flatMap(([path, to]) =>
    typeof to === "string"
      ? []
      : [[to.default.replace("./dist/", "").replace(/\.js$/, ".ts"), path.replace(/^\./, "biy")] as const],
  ),
);

const options: Partial<TypeDocOptions & PluginOptions> = {
  entryPoints: [...entries.keys()].map((source) => join(root, source)),
  tsconfig: join(root, "tsconfig.json"),
  plugin: ["typedoc-plugin-markdown"],
  readme: "none",
  entryFileName: "index",
  hidePageHeader: true,
  name: "API",
  disableSources: true,
  excludeExternals: true,
  // A comment may link only to what is exported; a type may use what is not.
  validation: { invalidLink: true, notExported: false },
  treatWarningsAsErrors: true,
  logLevel: "Warn",
  out: join(pages, "api"),
};
const app = await Application.bootstrapWithPlugins(options);
// Of a function that takes an object apart, a comment's `@param` is about a property of it.
app.converter.on(Converter.EVENT_CREATE_SIGNATURE, (_, { comment, parameters = [] }: SignatureReflection) => {
  const whole = parameters.filter(({ name }) => name === "__namedParameters");
  whole.forEach((each, place) => (each.name = place === 0 ? "options" : "more"));
  if (comment === undefined || whole.length === 0) return;
  const [shown, named] = [whole.filter(isShown), whole.filter((each) => !isShown(each))];
  const rest: CommentTag[] = [];
  for (const tag of comment.blockTags) {
    if (tag.tag !== "@param" || parameters.some(({ name }) => name === tag.name)) continue;
    const its = shown.find(({ type }) =>
      type?.visit({ reflection: (of) => of.declaration.getChildByName([tag.name ?? ""]) }),
    );
    if (its !== undefined) tag.name = `${its.name}.${tag.name}`;
    else if (named.length > 0) rest.push(tag);
  }
  // The properties of a type that has a page stand there; what is said of them for this function is said here.
  if (rest.length === 0) return;
  const said = new CommentTag(
    "@param",
    rest.flatMap(({ name, content }) => [{ kind: "text", text: `\n- ${name}: ` }, ...content]),
  );
  said.name = named[0]?.name ?? "";
  comment.blockTags = [...comment.blockTags.filter((tag) => !rest.includes(tag)), said];
});
const project = await app.convert();
if (project === undefined) throw new Error("The comments could not be read: see above.");
for (const module of project.children ?? [])
  module.name = entries.get(project.getSymbolIdFromReflection(module)?.packagePath ?? "") ?? module.name;
app.validate(project);
await app.generateOutputs(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("The comments have mistakes: see above.");

await build(site);
