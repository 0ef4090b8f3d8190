/**
 * Statements as ISO 20022 has them: camt.053 of any version. Nothing is expanded or looked up that the file doesn't say itself.
 * @module
 */
import { SaxesParser } from "saxes";
import * as STATEMENT_WORDS from "../../words/node/statement.ts";
import { say } from "../../words/say.ts";
import {
  amountIn,
  collecting,
  currencyIn,
  dateIn,
  identifierIn,
  short,
  tooLarge,
  wrong,
  type Payment,
  type Statement,
} from "./values.ts";

const SPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.\d\d$/;
/** The schema's own are at a dozen. To find a prefix, the parser looks at all that is open. */
const MOST_DEEP = 50;
/** What a file of the largest size that is all payments has, and some more. */
const MOST_ELEMENTS = 1_000_000;

type Element = {
  readonly line: number;
  readonly currency: string;
  readonly children: Map<string, Element[]>;
  text: string;
};

/** @throws {BiyError} `input` for what is no camt.053, or no XML */
export function readCamt(xml: string): Statement {
  const { take, ...statement } = collecting();
  /** Of the entry that is being read. */
  const open: Element[] = [];
  let [space, depth, elements] = ["", 0, 0];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => {
    throw wrong(say(STATEMENT_WORDS.notXml, { what: short(message) }));
  });
  parser.on("doctype", () => {
    throw wrong(say(STATEMENT_WORDS.doctype, { line: parser.line }));
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (++depth > MOST_DEEP || ++elements > MOST_ELEMENTS) throw tooLarge();
    if (SPACE.test(uri)) space = uri;
    const parent = open.at(-1);
    if (parent === undefined && (local !== "Ntry" || space === "" || uri !== space)) return;
    const currency = attributes["Ccy"]?.value ?? "";
    const element: Element = { line: parser.line, currency, children: new Map(), text: "" };
    open.push(element);
    // What a bank adds in a namespace of its own is not the schema's.
    if (parent === undefined || uri !== space) return;
    const others = parent.children.get(local);
    if (others === undefined) parent.children.set(local, [element]);
    else others.push(element);
  });
  const onText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    --depth;
    const entry = open.pop();
    if (entry !== undefined && open.length === 0) take(entry.line, () => paymentsOf(entry));
  });
  parser.write(xml).close();
  if (space === "") throw wrong(STATEMENT_WORDS.notCamt);
  return statement;
}

function allIn(element: Element, path: string): readonly Element[] {
  return path
    .split("/")
    .reduce<readonly Element[]>((found, name) => found.flatMap(({ children }) => children.get(name) ?? []), [element]);
}

/** The first text that there is at one of the paths. */
function textIn(element: Element, ...paths: readonly string[]): string {
  for (const path of paths) {
    const text = allIn(element, path)[0]?.text.trim() ?? "";
    if (text !== "") return text;
  }
  return "";
}

/** The payments of an entry: itself, or what the bank has booked in one sum, if that is all there. */
function paymentsOf(entry: Element): Payment[] {
  const status = textIn(entry, "Sts/Cd", "Sts/Prtry", "Sts");
  if (status !== "BOOK") throw wrong(say(STATEMENT_WORDS.notBooked, { status: short(status) }));
  const sum = aboveZero(textIn(entry, "Amt"));
  const currency = currencyIn(allIn(entry, "Amt")[0]?.currency ?? "");
  const booked = {
    currency,
    bookedOn: dateIn(textIn(entry, "BookgDt/Dt", "BookgDt/DtTm")),
    isReversal: ["true", "1"].includes(textIn(entry, "RvslInd")),
    document: textIn(entry, "AcctSvcrRef", "NtryRef"),
  };
  const direction = directionIn(textIn(entry, "CdtDbtInd"));
  const added = textIn(entry, "AddtlNtryInf");
  const details = allIn(entry, "NtryDtls/TxDtls");
  const [only] = details;
  const alone = details.length <= 1 && (only === undefined || ownAmount(only, currency) === "") ? sum : undefined;
  const payments = (only === undefined ? [entry] : details).map((detail) => {
    const own = textIn(detail, "CdtDbtInd");
    const given = { ...booked, direction: own === "" ? direction : directionIn(own) };
    const amount = alone ?? aboveZero(ownAmount(detail, currency));
    return paymentOf(detail, amount, details.length > 1 ? "" : added, given);
  });
  const total = payments.reduce(
    (all, each) => (each.direction === direction ? all + each.amount : all - each.amount),
    0n,
  );
  const batches = allIn(entry, "NtryDtls/Btch/NbOfTxs").map(({ text }) => Number(text));
  const count = batches.reduce((all, each) => all + each, 0);
  if (total !== sum || (only !== undefined && batches.length > 0 && count !== details.length))
    throw wrong(say(STATEMENT_WORDS.notAll, { count: details.length }));
  return payments;
}

function aboveZero(text: string): bigint {
  const amount = amountIn(text);
  if (amount <= 0n) throw wrong(say(STATEMENT_WORDS.notAbove, { value: short(text) }));
  return amount;
}

/** What a detail itself says that it is of, in the currency of the account. */
function ownAmount(detail: Element, currency: string): string {
  const [given] = [...allIn(detail, "Amt"), ...allIn(detail, "AmtDtls/TxAmt/Amt")];
  return given?.currency === currency ? given.text.trim() : "";
}

function directionIn(indicator: string): Payment["direction"] {
  if (indicator !== "CRDT" && indicator !== "DBIT")
    throw wrong(say(STATEMENT_WORDS.direction, { value: short(indicator) }));
  return indicator === "CRDT" ? "in" : "out";
}

type Booked = Pick<Payment, "currency" | "bookedOn" | "isReversal" | "direction"> & { readonly document: string };

function paymentOf(detail: Element, amount: bigint, added: string, { document, ...booked }: Booked): Payment {
  const isReversal = booked.isReversal || allIn(detail, "RtrInf").length > 0;
  // What comes back keeps the parties that it had when it went.
  const side = (booked.direction === "in") === isReversal ? "Cdtr" : "Dbtr";
  const [party] = [...allIn(detail, `RltdPties/${side}/Pty`), ...allIn(detail, `RltdPties/${side}`)];
  const numbers = ["OrgId", "PrvtId"].flatMap((kind) =>
    party === undefined ? [] : allIn(party, `Id/${kind}/Othr/Id`),
  );
  const endToEndId = textIn(detail, "Refs/EndToEndId");
  const purpose = ["RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/AddtlRmtInf", "AddtlTxInf"];
  return {
    ...booked,
    line: detail.line,
    amount,
    isReversal,
    counterparty: {
      name: party === undefined ? "" : textIn(party, "Nm"),
      identifier: identifierIn(numbers.map(({ text }) => text).join(" ")),
      account: textIn(detail, `RltdPties/${side}Acct/Id/IBAN`, `RltdPties/${side}Acct/Id/Othr/Id`),
    },
    references: {
      endToEndId: endToEndId === "NOTPROVIDED" ? "" : endToEndId,
      document: textIn(detail, "Refs/AcctSvcrRef") || document,
      purpose: [...purpose.flatMap((path) => allIn(detail, path).map(({ text }) => text.trim())), added]
        .filter((text) => text !== "")
        .join(" "),
    },
  };
}
