/**
 * What an arbiter, a party and the authority do beside the usual way of a case, at the command line: a fee that is taken, a silent person
 * who is replaced, a claim that is withdrawn or returned; the roster and the rules.
 * @module
 */
import { expect } from "chai";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { biy } from "./streams.ts";
import { deliberated, done, example, formed, offered, reworded, world, type World } from "./world.ts";

const DAY = 86_400;
type Open = { step: string; seat?: number; ready: boolean; words: string; by?: string[] };

describe("arbiters and authority at the command line", () => {
  let here: World;
  const as = (role: string) => ["--as", role, "--yes", ...here.place];
  const open = async (path: string, ...more: string[]) =>
    (await done(["case", "show", path, ...more, ...here.place]))["open"] as Open[];
  const stage = async (path: string) =>
    ((await done(["case", "show", path, ...here.place]))["case"] as { stage: string }).stage;
  const disputed = async (folder: string) => {
    const path = await formed(here, folder);
    await done(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    return path;
  };
  const text = (name: string, content: string) => {
    writeFileSync(here.at(name), content);
    return here.at(name);
  };

  before(async () => (here = await world("arbiters")));
  after(async () => await here.end());

  it("pays an arbiter who did all by the book", async () => {
    const path = await deliberated(here, "paid");
    await done(["case", "advance", path, ...as("buyer")]);
    // Without costs from the purse: the advance is the fee.
    const without = { "3 500 000,00": "3 684 500,00", "Шығыстар: 184 500,00": "Шығыстар: 0" };
    const file = text("without-costs.md", reworded(example("decision.md"), without));
    const given = ["--decision", file, "--out", here.at("paid", "decision")];
    await done(["case", "award", "sign", path, ...given, ...as("arbiter")]);
    expect((await open(path)).find(({ step }) => step === "enforce")?.ready).to.equal(false);
    await here.pass(31 * DAY);
    await done(["case", "enforce", path, "--decision", file, ...as("stranger")]);
    await done(["case", "distribute", path, ...as("stranger")]);

    const mine = await open(path, "--for", here.keys.arbiter.address);
    expect(mine.map(({ step }) => step)).to.include("withdraw");
    const to = "0x00000000000000000000000000000000000000Fe";
    const account = to.toLowerCase();
    await done(["case", "fees", "withdraw", path, "--to", account, ...as("arbiter")]);
    expect(await here.provider.getBalance(account)).to.equal(10n ** 15n);
    const again = await biy(["case", "fees", "withdraw", path, "--to", account, ...as("arbiter")]);
    expect([again.code, again.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 0 && said.includes("it is not sent again"),
    );
  });

  it("replaces a silent arbiter, once the time is over and not before", async () => {
    const path = await disputed("silent");
    const { arbiter } = here.keys;
    for (const role of ["buyer", "seller"])
      await done(["case", "nominate", path, "--arbiter", arbiter.address, ...as(role)]);
    const early = await biy(["case", "replace", path, ...as("stranger")]);
    expect(early.code).to.equal(5);
    const { stdout } = await biy(["case", "show", path, ...here.place]);
    expect(stdout).to.match(/· Anyone may: replace the person of seat 0 by draw from the roster; from: .*\(UTC/);
    await here.pass(6 * DAY);
    expect((await open(path)).find(({ step }) => step === "replace")?.ready).to.equal(true);
    await done(["case", "replace", path, ...as("stranger")]);
    const shown = await done(["case", "show", path, ...here.place]);
    const [seat] = (shown["case"] as { seats: { arbiter: string }[] }).seats;
    expect(seat?.arbiter).to.not.equal(arbiter.address);
  });

  it("lets the authority appoint, and the person leave the seat with a reason that can be verified", async () => {
    const path = await disputed("appointed");
    await here.pass(11 * DAY);
    const { secondArbiter } = here.keys;
    await done(["case", "appoint", path, "--arbiter", secondArbiter.address, ...as("authority")]);
    const reason = text("ill.txt", "I am ill, and shall be for months.\n");
    await done(["case", "resign", path, "--reason", reason, ...as("secondArbiter")]);
    const verified = await done(["verify", reason, "--of", path, ...here.place]);
    expect((verified["found"] as { kind: string; by: string }[])[0]).to.include({
      kind: "resignation",
      by: secondArbiter.address,
    });
  });

  it("takes a claim back, and performance goes on", async () => {
    const path = await disputed("withdrawn");
    await done(["case", "withdraw", path, ...as("buyer")]);
    const { phase } = await done(["sale", "status", path, ...here.place]);
    expect(phase).to.equal("performing");
    expect(await stage(path)).to.equal("withdrawn");
    // Who disputes again advances first; the advance returns if nothing is disputed.
    const again = await biy(["case", "dispute", path, "--claim", example("claim.txt"), ...as("buyer")]);
    expect(again.code).to.equal(5);
    await done(["case", "advance", path, ...as("buyer")]);
    await done(["case", "take-back", path, ...as("buyer")]);
    await done(["case", "fees", "withdraw", path, ...as("buyer")]);
  });

  it("returns a claim that no advance was paid for, and anyone lets performance go on", async () => {
    const path = await disputed("returned");
    await here.pass(11 * DAY);
    const ruling = text("ruling.txt", "No advance was paid in the period of the rules.\n");
    await done(["case", "return", path, "--reason", ruling, ...as("authority")]);
    expect((await open(path)).map(({ step }) => step)).to.include("enforce");
    await done(["case", "resume", path, ...as("stranger")]);
    expect((await done(["sale", "status", path, ...here.place]))["phase"]).to.equal("performing");
    const found = (await done(["verify", ruling, "--of", path, ...here.place]))["found"] as { kind: string }[];
    expect(found.map(({ kind }) => kind)).to.deep.equal(["return"]);
    const nothing = await biy(["case", "resume", await disputed("open"), ...as("stranger")]);
    expect(nothing.code).to.equal(5);
  });

  it("notes that the parties ended it themselves, and gives the advance back", async () => {
    const path = await disputed("ended");
    await done(["case", "advance", path, ...as("seller")]);
    await done(["sale", "surrender", path, ...as("seller")]);
    await done(["case", "conclude", path, ...as("stranger")]);
    expect(await stage(path)).to.equal("settled");
    await done(["case", "distribute", path, ...as("stranger")]);
    expect((await open(path, "--for", here.keys.seller.address)).map(({ step }) => step)).to.deep.equal(["withdraw"]);
  });

  it("keeps the roster, and hands it over in two steps", async () => {
    const { stranger } = here.keys;
    const identity = text("identity.txt", "Aigerim Serikova, born 1980\n");
    const credentials = text("credentials.txt", "LLM, Almaty, 2004; judge from 2008 to 2020\n");
    const person = ["--arbiter", stranger.address];
    const who = ["--identity", identity, "--credentials", credentials, "--out", here.at("roster")];
    const accredit = ["roster", "accredit", ...person, ...who, "--languages", "kk,ru", "--until", "365 days"];
    await done([...accredit, ...as("owner")]);
    const status = async () => {
      const { arbiters } = await done(["roster", "show", ...here.place]);
      return (arbiters as { arbiter: string; status: string; languages: string[] }[]).find(
        ({ arbiter }) => arbiter === stranger.address,
      );
    };
    expect(await status()).to.deep.include({ status: "active", languages: ["kk", "ru"] });
    await done(["roster", "status", ...person, "--status", "suspended", ...as("owner")]);
    expect((await status())?.status).to.equal("suspended");
    expect((await biy(["roster", "accredit", ...person, ...who, "--until", "9 days", ...as("buyer")])).code).to.equal(
      5,
    );
    await done(["roster", "transfer", "--to", stranger.address, ...as("owner")]);
    await done(["roster", "accept", ...as("stranger")]);
    expect((await done(["roster", "show", ...here.place]))["owner"]).to.equal(stranger.address);
  });

  it("publishes rules that an agreement can name", async () => {
    const { authority, successor } = here.keys;
    const lengths = Object.fromEntries(
      ["silence", "nominationPeriod", "acceptancePeriod", "evidencePeriod", "awardPeriod", "reasonsPeriod"].map(
        (name) => [name, "10 days"],
      ),
    );
    const content = {
      seats: "3",
      roster: here.deployment.roster,
      authority: authority.address,
      successor: successor.address,
      advance: "0.5",
      text: "rules.md",
      enforcementDelay: "14 days",
      ...lengths,
    };
    const rules = new URL("../../src/arbitration/rules/human-decision-1.md", import.meta.url);
    text("rules.md", readFileSync(fileURLToPath(rules), "utf8"));
    const { hash } = await done(["rules", "publish", text("rules.json", JSON.stringify(content)), ...as("stranger")]);
    expect(hash).to.match(/^0x[0-9a-f]{64}$/);
    const short = { ...content, silence: "soon" };
    const wrong = await biy(["rules", "publish", text("wrong.json", JSON.stringify(short)), ...as("stranger")]);
    expect([wrong.code, wrong.stderr]).to.satisfy(
      ([code, said]: [number, string]) => code === 2 && said.includes("silence"),
    );
    expect(await offered(here, "after")).to.be.a("string");
  });
});
