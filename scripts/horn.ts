/**
 * Unfolds the model checker's Horn clauses into one formula: can an assertion fail in one step, from any state?
 *
 * The checker's relations for functions and blocks don't recur (the core has no loop), so they can be written out, a call at a
 * time. Two do recur, and both become *anything*: `interface` (all states that can be reached) and `nondet_interface` (what
 * others do meanwhile). Anything includes what they were, so what is proved here is proved; what a proof needs to know of a state
 * it has to assume as its invariant, and to assert again. Z3 4.8 searches for such invariants itself, and on this core in vain.
 * @module
 */

type Term = string | Term[];
type Clause = { variables: [name: string, sort: Term][]; calls: Term[][]; constraints: Term[]; head: Term[] };

/** @example unfold(query) // a formula that has a model exactly when an assertion can fail */
export function unfold(query: string): string[] {
  const declared = new Map<string, Term[]>();
  const clauses = new Map<string, Clause[]>();
  const header: string[] = [];
  const commands = parse(query);
  for (const command of commands) {
    if (command[0] === "declare-datatypes") header.push(print(command));
    if (command[0] === "declare-fun") {
      if (command[3] === "Bool") declared.set(command[1] as string, command[2] as Term[]);
      else header.push(print(command));
    }
  }
  let goal: Clause | undefined;
  // The checker writes clauses in another order each time; z3 is to be asked the same.
  const asserted = commands.filter(([command]) => command === "assert").map(([, term]) => term as Term);
  for (const term of asserted.toSorted((one, other) => (print(one) < print(other) ? -1 : 1))) {
    const clause = clauseOf(term, declared);
    const name = clause.head[0] as string;
    if (name === "false") goal = clause;
    else clauses.set(name, [...(clauses.get(name) ?? []), clause]);
  }
  if (goal === undefined) throw new Error("The query asks nothing.");

  const name = goal.calls[0]?.[0] as string;
  return (clauses.get(name) ?? []).map((failure) => formula(failure));

  function formula(failure: Clause): string {
    const lines = [...header];
    let fresh = 0;
    const known = new Map<string, string[]>();
    const open = new Set<string>();
    const declare = (prefix: string, sort: Term): string => {
      const name = `${prefix}_${++fresh}`;
      lines.push(`(declare-const ${name} ${print(sort)})`);
      return name;
    };

    /** That the relation `name` holds of `values`, in one call. */
    const hold = (name: string, frame: string, values: string[]): string => {
      const ways = (clauses.get(name) ?? []).map((clause) => {
        const way = declare("way", "Bool");
        imply(way, clause, frame, values);
        return way;
      });
      return ways.length === 1 ? (ways[0] as string) : `(or false ${ways.join(" ")})`;
    };

    const imply = (flag: string, clause: Clause, frame: string, head: string[]): void => {
      const names = new Map<string, string>();
      const sorts = new Map(clause.variables);
      const all: string[] = [];
      const meet = (own: Term, other: string): void => {
        if (typeof own === "string" && sorts.has(own) && !names.has(own)) names.set(own, other);
        else later.push([own, other]);
      };
      const later: [Term, string][] = [];
      clause.head.slice(1).forEach((each, at) => meet(each, head[at] as string));
      const from = clause.calls.find((call) => (call[0] as string).startsWith("block_"))?.[0] as string | undefined;
      const share = (name: string, key: string, inside: string): string[] => {
        // Sharing what is still being written out would say that a way leads to itself, and prove anything.
        if (open.has(key)) throw new Error(`The core has a loop or a recursion at ${key}: it can't be written out.`);
        let shared = known.get(key);
        if (shared === undefined) {
          open.add(key);
          const own = (declared.get(name) ?? []).map((sort) => declare("a", sort));
          shared = [declare("met", "Bool"), ...own];
          known.set(key, shared);
          lines.push(`(assert (=> ${shared[0] as string} ${hold(name, inside, own)}))`);
          open.delete(key);
        }
        return shared;
      };
      for (const call of clause.calls) {
        const [name, ...values] = call as [string, ...Term[]];
        if (name.startsWith("interface_")) continue;
        // Its first value says which assertion failed meanwhile: those are checked as steps of their own.
        if (name.startsWith("nondet_interface_")) {
          meet(values[0] as Term, "0");
          continue;
        }
        // A block is met at most once a call, and left once, on whatever way: so all ways share what it and its calls are about.
        const shared = name.startsWith("block_")
          ? share(name, `${frame} ${name}`, frame)
          : share(name, `${frame} ${from ?? ++fresh} ${print(call)}`, `${frame}.${++fresh}`);
        all.push(shared[0] as string);
        values.forEach((each, at) => meet(each, shared[at + 1] as string));
      }
      for (const [name, sort] of clause.variables) if (!names.has(name)) names.set(name, declare("v", sort));
      for (const [own, other] of later) {
        const printed = print(own, names);
        if (printed !== other) all.push(`(= ${printed} ${other})`);
      }
      for (const each of clause.constraints) all.push(print(each, names));
      lines.push(`(assert (=> ${flag} (and true ${all.join(" ")})))`);
    };

    imply("true", failure, "", []);
    return [...lines, "(check-sat)", ""].join("\n");
  }
}

function clauseOf(asserted: Term, relations: Map<string, Term[]>): Clause {
  const quantified = asserted[0] === "forall";
  const variables = (quantified ? asserted[1] : []) as unknown as [string, Term][];
  const implication = (quantified ? asserted[2] : asserted) as Term;
  const [body, head] =
    implication[0] === "=>" ? [implication[1] as Term, implication[2] as Term] : ["true", implication];
  const clause: Clause = { variables, calls: [], constraints: [], head: typeof head === "string" ? [head] : head };
  const add = (term: Term): void => {
    const name = typeof term === "string" ? term : (term[0] as string);
    if (name === "and") (term as Term[]).slice(1).forEach(add);
    else if (relations.has(name)) clause.calls.push(typeof term === "string" ? [term] : term);
    else if (mentions(term, relations)) throw new Error(`A relation inside a formula: ${print(term)}`);
    else clause.constraints.push(term);
  };
  add(body);
  return clause;
}

function mentions(term: Term, relations: Map<string, Term[]>): boolean {
  return typeof term === "string" ? relations.has(term) : term.some((each) => mentions(each, relations));
}

function parse(text: string): Term[][] {
  const stack: Term[][] = [[]];
  for (const [token] of text.matchAll(/[()]|\|[^|]*\||"(?:[^"]|"")*"|[^\s()|"]+/g)) {
    if (token === "(") stack.push([]);
    else if (token === ")") {
      const done = stack.pop() as Term[];
      stack.at(-1)?.push(done);
      // The checker writes some names both with bars and without.
    } else stack.at(-1)?.push(token.replace(/^\|(\w+)\|$/, "$1"));
  }
  return stack[0] as Term[][];
}

function print(term: Term, names?: Map<string, string>): string {
  if (typeof term === "string") return names?.get(term) ?? term;
  return `(${term.map((each) => print(each, names)).join(" ")})`;
}
