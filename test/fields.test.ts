/** @module What is wrong of what was given says which field, so that a form can show it there. Closed over the sources. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";

/** Functions whose error is about no field, and why. */
const WITHOUT: { readonly [place: string]: string } = {
  "src/text/shape.ts parseJson": "about the whole file",
  "src/text/visible.ts refused": "about the whole file",
  "src/node/files.ts writeNew": "about where a file would go",
  "src/node/statements/values.ts wrong": "about a bank's file, or a line of it",
  "src/agreements/session.ts outOfTurn": "about the order of steps",
};
const root = fileURLToPath(new URL("..", import.meta.url));

/** Where a `BiyError` of what was given is made without its field: file, and the function around it. */
function withoutField(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node, within: string): void => {
    const here = ts.isFunctionDeclaration(node) ? (node.name?.text ?? within) : within;
    if (ts.isNewExpression(node) && node.expression.getText() === "BiyError") {
      const [code, , options] = node.arguments ?? [];
      const fields =
        options !== undefined && ts.isObjectLiteralExpression(options)
          ? options.properties.map(({ name }) => name?.getText())
          : [];
      if (code?.getText() === '"input"' && !fields.includes("field")) found.push(`${path} ${here}`);
    }
    ts.forEachChild(node, (child) => look(child, here));
  };
  look(source, "");
  return found;
}

describe("an error about what was given", () => {
  it("names the field, or there stands why not", () => {
    const paths = globSync("src/**/*.ts", { cwd: root }).filter((path) => !/^src\/(?:typechain|cli)\//.test(path));
    const found = paths.flatMap((path) => withoutField(path, readFileSync(`${root}/${path}`, "utf8")));
    expect([...new Set(found)]).to.have.members(Object.keys(WITHOUT));
  });

  it("is found where it names none", () => {
    const named = 'function a() { throw new BiyError("input", WORDS, { field: "x" }); }';
    const unnamed = 'function b() { throw new BiyError("input", WORDS, { cause }); }';
    expect(withoutField("c.ts", `${named}\n${unnamed}`)).to.deep.equal(["c.ts b"]);
  });
});
