/**
 * Whatever is on record by its hash is found there by its file: what it is, whose, when. What was changed is found out.
 * @module
 */
import { expect } from "chai";
import { readFileSync, writeFileSync } from "node:fs";
import { RECORD_KINDS } from "../../src/arbitration/recorded.ts";
import { LANGS } from "../../src/words/lang.ts";
import { biy } from "./streams.ts";
import { done, example, formed, world, type World } from "./world.ts";

describe("what is on record", () => {
  let here: World;
  let path: string;
  const as = (role: string) => ["--as", role, "--yes", ...here.place];
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(here.at("record", name), content);
    return here.at("record", name);
  };
  const verify = async (file: string, ...more: string[]) =>
    await biy(["verify", file, "--of", path, ...more, ...here.place, "--json"]);
  const found = async (file: string, ...more: string[]) => {
    const { code, stdout, stderr } = await verify(file, ...more);
    expect(code, stderr).to.equal(0);
    return (JSON.parse(stdout) as { found: { kind: string; by: string; at: string }[] }).found;
  };
  const seen = new Set<string>();
  const expectFound = async (file: string, kinds: readonly string[], by: string, ...more: string[]) => {
    const all = await found(file, ...more);
    all.forEach(({ kind }) => seen.add(kind));
    expect(all.map((each) => [each.kind, each.by])).to.have.deep.members(kinds.map((kind) => [kind, by]));
    for (const { at } of all) expect(BigInt(at) > 1_600_000_000n).to.equal(true);
  };

  before(async () => {
    here = await world("records");
    path = await formed(here, "record");
    write("claim.txt", "Three servers of four came. I claim 4 612 500.00 tenge back.\n");
    const { keys } = here;
    await done(["case", "dispute", path, "--claim", here.at("record", "claim.txt"), ...as("buyer")]);
    write("act.pdf", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 254, 1]));
    const out = ["--out", here.at("record", "evidence")];
    await done(["case", "evidence", path, "--document", here.at("record", "act.pdf"), ...out, ...as("buyer")]);
    for (const role of ["buyer", "seller"])
      await done(["case", "nominate", path, "--arbiter", keys.arbiter.address, ...as(role)]);
    write("disclosure.txt", "I once bought a printer from the seller.\n");
    await done(["case", "accept", path, "--disclosure", here.at("record", "disclosure.txt"), ...as("arbiter")]);
    for (const role of ["buyer", "seller"]) await done(["case", "close", path, ...as(role)]);
    const decision = ["--decision", example("decision.md"), "--out", here.at("record", "decision")];
    await done(["case", "award", "sign", path, ...decision, ...as("arbiter")]);
  });
  after(async () => await here.end());

  it("is a claim: as its record, and as the text beside it", async () => {
    const { buyer } = here.keys;
    await expectFound(here.at("record", "agreement.claim-1.json"), ["claim"], buyer.address);
    await expectFound(here.at("record", "claim.txt"), ["claim"], buyer.address);
    const record = JSON.parse(readFileSync(here.at("record", "agreement.claim-1.json"), "utf8")) as object;
    expect(record).to.include({ kind: "claim", file: "claim.txt" });
  });

  it("is not a claim with another sum, in the text or in the record", async () => {
    const changed = readFileSync(here.at("record", "claim.txt"), "utf8").replace("4 612 500", "14 612 500");
    const text = await verify(write("other.txt", changed), "--record", here.at("record", "agreement.claim-1.json"));
    expect(text.code).to.equal(7);
    expect(text.stderr).to.include('line 1 is "').and.to.include("14 612 500");
    const kept = readFileSync(here.at("record", "agreement.claim-1.json"), "utf8").replace("4 612 500", "14 612 500");
    const record = await verify(write("other.claim-1.json", kept));
    expect(record.code).to.equal(7);
    expect(record.stderr)
      .to.include("this very content is not on record (the claim)")
      .and.include("the claim: recorded ");
    // The file's own name is enough to know which record it is of.
    const original = readFileSync(here.at("record", "claim.txt"), "utf8");
    write("claim.txt", changed);
    expect((await verify(here.at("record", "claim.txt"))).code).to.equal(7);
    write("claim.txt", original);
  });

  it("is a document: found by its record, and not once it is changed", async () => {
    await expectFound(here.at("record", "act.pdf"), ["evidence"], here.keys.buyer.address);
    const original = readFileSync(here.at("record", "act.pdf"));
    const changed = await verify(write("act.pdf", new Uint8Array([...original, 0])));
    expect([changed.code, changed.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 7 && said.includes("its content is another"),
    );
    write("act.pdf", original);
  });

  it("is a disclosure, and a decision with its reasons; a changed one is neither", async () => {
    const { arbiter } = here.keys;
    await expectFound(here.at("record", "disclosure.txt"), ["disclosure"], arbiter.address);
    const folder = JSON.parse((await biy(["case", "show", path, ...here.place, "--json"])).stdout) as {
      case: { caseId: string };
    };
    const text = here.at("record", "decision", `${folder.case.caseId}.ru.md`);
    await expectFound(text, ["operative", "reasons"], arbiter.address);
    const files = LANGS.map((lang) => text.replace(/ru\.md$/, `${lang}.md`));
    const originals = files.map((file) => readFileSync(file, "utf8"));
    const changed = async (change: (said: string) => string, those = files) => {
      for (const [at, file] of files.entries())
        if (those.includes(file)) writeFileSync(file, change(originals[at] ?? ""));
      const { code, stderr } = await verify(text);
      for (const [at, file] of files.entries()) writeFileSync(file, originals[at] ?? "");
      return [code, stderr] as const;
    };
    // The operative part stands as it was, and the reasons do not: half of a decision is none.
    const half = await changed((said) => said.replaceAll("1024", "1025"));
    expect(half[0]).to.equal(7);
    expect(half[1]).to.include("what differs is the reasons");
    // In one language alone; and what nobody who decided wrote.
    const one = await changed((said) => said.replaceAll("1024", "1025"), [text]);
    expect(one[0]).to.equal(7);
    expect(one[1]).to.include("not the texts of one decision");
    const other = await changed((said) => said.replace("2.1 Дата и время решения", "2.1 Решено"), [text]);
    expect(other[0]).to.equal(7);
    expect((await verify(write("unknown.txt", "never said"))).code).to.equal(7);
  });

  it("has each kind tried, but those that end a case before its decision", () => {
    const before = ["resignation", "return"];
    expect([...seen, ...before]).to.have.members([...RECORD_KINDS]);
  });
});
