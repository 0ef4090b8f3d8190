/**
 * What something took, and may take.
 * @module
 */

export type Figure = {
  readonly what: string;
  readonly unit: "s" | "calls";
  readonly taken: number;
  readonly budget: number;
};

export function lineOf({ what, unit, taken, budget }: Figure): string {
  const shown = unit === "s" ? taken.toFixed(1) : String(taken);
  return `${shown.padStart(7)} ${unit} of ${budget} ${unit}  ${what}${taken <= budget ? "" : "  OVER"}`;
}

/**
 * What something costs this process, the chain in it included, in seconds of the processor, and what comes of it. A machine with nothing else
 * to do takes no longer; one that is busy counts no more.
 */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ seconds: number; found: T }> {
  const before = process.cpuUsage();
  const found = await act();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, found };
}

/** Says on stderr what is being prepared. */
export const preparing = (what: string): void => void process.stderr.write(`… ${what}\n`);
