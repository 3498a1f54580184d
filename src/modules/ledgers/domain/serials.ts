export interface GivenSerial {
  taskId: string;
  serial: number;
}

/** The serial of each task: the one it has, or the next one, in the order given; none is given twice. */
export function serialsFor(
  taskIds: readonly string[],
  given: readonly GivenSerial[],
): { of: Map<string, number>; fresh: GivenSerial[] } {
  const of = new Map(given.map(({ taskId, serial }) => [taskId, serial]));
  const fresh: GivenSerial[] = [];
  let last = Math.max(0, ...given.map(({ serial }) => serial));
  for (const taskId of taskIds) {
    if (of.has(taskId)) continue;
    last += 1;
    of.set(taskId, last);
    fresh.push({ taskId, serial: last });
  }
  return { of, fresh };
}
