/**
 * What a person is asked, in a real pseudo-terminal: a key pressed or a line pasted for something else changes nothing.
 * @module
 */
import { expect } from "chai";
import { offered, world, type World } from "./world.ts";
import { terminal, type Terminal } from "./terminal.ts";

const PASTED = "yes my friend y\nyes\naccept\n";

describe("questions at a terminal", () => {
  let here: World;
  let at: Terminal;
  before(async () => {
    here = await world("questions");
    at = await terminal(here.at());
  });
  after(async () => {
    await at.close();
    await here.end();
  });

  it("takes nothing that was there before the question, and what is typed after it", async () => {
    const path = await offered(here, "accepted");
    const command = ["sale", "sign", path, "--as", "buyer", ...here.place];
    await at.type(PASTED + "accept"); // The last line without its Enter.
    at.begin(command);
    const asked = await at.until('type the word "accept" and press Enter; any other answer means no: ');
    expect(asked)
      .to.include("Amount: 18,450,000.00 test tenge")
      .and.include(`goes to the Seller Nurlan Bolatuly Oidan (invented) (${here.keys.seller.address})`)
      .and.include("This can't be undone.");
    await at.type("\n");
    expect(await at.ended()).to.equal(3);
    at.begin(command);
    await at.until('type the word "accept"');
    await at.type("accept\n");
    expect(await at.ended()).to.equal(0);
  });
});
