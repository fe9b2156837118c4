/** Does the work of every item, so many at once. Answers the milliseconds of each and of the whole. */
export async function inFlight<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, lane: number) => Promise<void>,
): Promise<{ each: number[]; perSecond: number }> {
  const each: number[] = [];
  let next = 0;
  const start = performance.now();
  const lane = async (number: number): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const from = performance.now();
      await work(items[at] as Item, number);
      each.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_lane, number) => lane(number)));
  return { each, perSecond: round((items.length * 1_000) / (performance.now() - start)) };
}

/** The value below which this share of the times lies (0.5 is the median), in milliseconds. */
export function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

export const round = (number: number): number => Math.round(number * 100) / 100;
