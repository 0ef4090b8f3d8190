/**
 * The rental of a boat, as the SDK has to know it. Node 24; build the contract first.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { agreements, type Words } from "biy";
import { readEdition } from "biy/node";

export type Particulars = { readonly rent: bigint; readonly deposit: bigint; readonly returnBy: bigint };

const here = fileURLToPath(new URL(".", import.meta.url));
const artifact = JSON.parse(readFileSync(`${here}artifacts/contracts/BoatRental.sol/BoatRental.json`, "utf8")) as {
  abi: [];
};

/** A draft: one language, until it is translated. */
const draft = (words: string): Words => ({ kk: words, ru: words, en: words });

export const BOAT_RENTAL: agreements.Template<Particulars> = {
  name: "BoatRental",
  domain: "Boat Rental",
  particularsType: "Particulars(uint112 rent,uint112 deposit,uint40 returnBy)",
  abi: artifact.abi,
  editions: [readEdition(`${here}clauses`)],
  amount: ({ deposit }) => deposit,
  summary: (say) =>
    `Rental of a boat. The Hirer ${say("common.first")} pays a deposit in: ${say("particulars.deposit")}. It goes back when the Owner ` +
    `${say("common.second")} confirms the return, or by itself after the term: ${say("particulars.returnBy")}. ` +
    `Disputes are decided by a human: ${say("common.tribunal")}.`,
  next: ({ terms, state, step, openAt }) => [
    ...(state.progress === 0n ? [step("handOver", "first")] : []),
    step("confirmReturn", "second"),
    step("returnDeposit", "anyone", { from: openAt(terms.particulars.returnBy) }),
  ],
  words: {
    errors: {
      BoatRentalWithoutDeposit: draft("The deposit is zero; state one."),
      BoatRentalCurrencyOutside: draft("The deposit has to be held; choose a currency of the chain."),
      BoatRentalTermOver: draft("The term ended already ({returnBy}); agree on a later moment."),
      BoatRentalAlreadyHandedOver: draft("The boat was handed over already ({handedOverAt}); there is nothing to do."),
    },
    events: { HandedOver: draft("The Hirer said that the boat was handed over, at {handedOverAt}") },
    factors: {
      deposit: {
        name: draft("Deposit"),
        met: draft("Money is held[: {actual:money}]."),
        notMet: draft("Nothing is held; there is nothing to return."),
        criterion: draft("something is held"),
        otherwise: {
          met: draft("It would not have been met if a decision or a settlement had paid all of it out."),
          notMet: draft("Nothing would meet it: what is paid out doesn't come back."),
        },
        isNumber: true,
      },
    },
    steps: {
      form: draft("pay the deposit in"),
      handOver: draft("say that the boat was handed over"),
      confirmReturn: draft("confirm that the boat is back"),
      returnDeposit: draft("return the deposit after the term"),
    },
    decision: {
      first: draft("The Hirer ({address}) is paid from the agreement's account:"),
      second: draft("The Owner ({address}) is paid from the agreement's account:"),
      at: draft("The boat is found to have been handed over at this moment (in agreement time):"),
      none: draft("The boat is found not to have been handed over."),
      keptAt: draft("The moment at which the boat was handed over (in agreement time) stays as it is:"),
      keptNone: draft("Nothing changes about handing the boat over: it is not marked as made."),
    },
  },
};
