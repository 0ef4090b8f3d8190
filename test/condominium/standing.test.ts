/**
 * What is read of a unit and of a mandate is what the contracts say, as of a block.
 * @module
 */
import { expect } from "chai";
import { id as hashOf, ZeroAddress } from "ethers";
import type { BiyError } from "../../src/words/biyError.ts";
import { readMandate, readParticipation } from "../../src/condominium/standing.ts";
import { encodeMotion, textHash } from "../../src/condominium/decisions.ts";
import { convened, DAY, ethers, founded, motion, OBJECT, time, voted } from "./world.ts";

describe("readParticipation", () => {
  it("refuses a unit that there is not", async () => {
    const { addresses } = await founded();
    for (const unit of [0, 11]) {
      const code = await readParticipation({ provider: ethers.provider, addresses, startBlock: 0, unit }).then(
        () => "none",
        (error: { code: string }) => error.code,
      );
      expect(code).to.equal("missing");
    }
  });

  it("says share, object, holder and accession, as of the block that it is asked for", async () => {
    const { addresses, units, people } = await founded();
    const atBlock = await time.latestBlock();
    await units.connect(people[1]!).transferFrom(people[1]!.address, people[0]!.address, 2n);
    const asked = { provider: ethers.provider, addresses, startBlock: 0, unit: 2 };
    const [before, now] = [await readParticipation({ ...asked, atBlock }), await readParticipation(asked)];
    expect([before.holder, now.holder]).to.deep.equal([people[1]!.address, people[0]!.address]);
    expect([now.share, now.whole, now.from, now.class, now.isAcceded]).to.deep.equal([1n, 10n, 1n, 0, true]);
    expect(now.object).to.deep.equal(OBJECT);
    expect([now.movedAt, now.waitsSince]).to.deep.equal([BigInt(await time.latest()), 0n]);
    expect(now.recovery).to.equal(undefined);
  });

  it("says the name in the register, and of the descriptions given that whose hash the register has", async () => {
    const { addresses, units } = await founded();
    const asked = { provider: ethers.provider, addresses, startBlock: 0, unit: 2 };
    const other = await readParticipation({ ...asked, descriptions: ["another unit"] });
    expect([other.name, other.description]).to.deep.equal([await units.name(), undefined]);
    const found = await readParticipation({ ...asked, descriptions: ["another unit", "rack"] });
    expect(found.description).to.equal("rack");
  });

  it("says of a merged unit into which, and that unit's holder", async () => {
    const { addresses, units, people } = await founded();
    const [first, second] = [people[0]!, people[1]!];
    await units.connect(second).transferFrom(second.address, first.address, 2n);
    await units.connect(first).merge([1n, 2n]);
    const found = await readParticipation({ provider: ethers.provider, addresses, startBlock: 0, unit: 2 });
    expect([found.share, found.into, found.holder]).to.deep.equal([0n, 1, first.address]);
  });
});

describe("readMandate", () => {
  it("says what the charter keeps, and whether the powers are in force, as the charter does", async () => {
    const world = await founded();
    const { charter, addresses, people, assembly } = world;
    const manager = people[4]!.address;
    const now = BigInt(await time.latest());
    const until = now + 200n * DAY;
    const text = { kk: "Мандат", ru: "Мандат", en: "A mandate" };
    const data = charter.interface.encodeFunctionData("appoint", [
      manager,
      3n,
      3n,
      now,
      until,
      30n * DAY,
      textHash(text),
    ]);
    const chosen = await convened(world, motion([{ target: addresses.charter, data }]));
    await time.increaseTo(chosen.opensAt);
    await voted(world, chosen, { yes: [1, 2, 3, 4, 5, 6] });
    await time.increaseTo(chosen.closesAt + 4n * DAY);
    await assembly.execute(chosen.header, encodeMotion(chosen.motion));

    const asked = { provider: ethers.provider, addresses, startBlock: 0, holder: manager };
    const read = async () => await readMandate({ ...asked, text });
    const found = await read();
    expect([found.office, found.powers, found.until, found.reportPeriod]).to.deep.equal([3, 3, until, 30n * DAY]);
    expect([found.isActive, await charter.isActive(manager)]).to.deep.equal([true, true]);
    expect([found.text, found.acceptedAt]).to.deep.equal([text, undefined]);
    const other = await readMandate({ ...asked, text: { ...text, kk: "Басқа" } }).catch((error: BiyError) => error);
    expect((other as BiyError).code).to.equal("input");
    // A report of anything else accepts nothing; a mandate that is given anew is to be accepted anew.
    const its = charter.connect(people[4]!);
    await its.report(hashOf("a report"));
    expect((await read()).acceptedAt).to.equal(undefined);
    await its.report(textHash(text));
    expect((await read()).acceptedAt).to.equal(BigInt(await time.latest()));
    await time.increase(31n * DAY);
    expect([(await read()).isActive, await charter.isActive(manager)]).to.deep.equal([false, false]);
    const nobody = await readMandate({ ...asked, holder: ZeroAddress });
    expect([nobody.office, nobody.isActive]).to.deep.equal([0, false]);
  });
});
