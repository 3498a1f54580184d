import { joinStages, joinTasks } from '../../follow-up/index.js';
import { earliestDueFirst } from '../../notices/index.js';
import type { DigestContent } from './digest-content.js';
import type { Counted, StreetMailRow } from './digest-mail.model.js';

/**
 * The digests of some streets as one, for the leader who is paired with them: the same frozen figures added up, so that
 * a leader and a street never read different numbers. `shown` is how many of a list that may be cut are kept.
 */
export function joinDigests(parts: readonly DigestContent[], link: string, shown: number): DigestContent {
  const [first] = parts;
  if (!first) throw new Error('a joined digest needs a street');
  const names = parts.map(({ unitName }) => unitName);
  const lists = <T extends { streetName?: string | null }>(
    of: (part: DigestContent) => Counted<T>,
    order: (items: T[]) => T[] = (items) => items,
  ): Counted<T> => ({
    total: parts.reduce((sum, part) => sum + of(part).total, 0),
    items: order(parts.flatMap((part) => named(of(part).items, part.unitName))).slice(0, shown),
  });
  const dueSoon = lists(({ dueSoon: list }) => list, earliestDueFirst);
  return {
    ...first,
    scope: 'paired',
    unitName: names.length > 2 ? `对口联系的 ${names.length} 个街道` : names.join('、'),
    asOf: parts.map(({ asOf }) => asOf).toSorted()[0]!,
    overdue: earliestDueFirst(parts.flatMap((part) => named(part.overdue, part.unitName))),
    dueSoon,
    milestonesPassed: lists((part) => part.milestonesPassed),
    stage: joinStages(parts.map(({ unitName, stage }) => ({ unitName, stage }))),
    tasks: joinTasks(parts.map(({ tasks }) => tasks)),
    unsigned: lists((part) => part.unsigned),
    returned: lists((part) => part.returned),
    opened: lists((part) => part.opened),
    closed: lists((part) => part.closed),
    longPauses: longPausesOf(parts),
    ledger: ledgerOf(parts),
    lastWeek: lastWeekOf(parts),
    streets: streetsOf(parts),
    link,
  };
}

function named<T extends { streetName?: string | null }>(items: readonly T[], streetName: string): T[] {
  return items.map((item) => ({ ...item, streetName }));
}

/** Not told where one of them was frozen before they were counted. */
function longPausesOf(parts: readonly DigestContent[]): DigestContent['longPauses'] {
  const known = parts.flatMap(({ longPauses }) => longPauses ?? []);
  if (!known[0] || known.length < parts.length) return undefined;
  const { mostDays } = known[0];
  return { total: known.reduce((sum, { total }) => sum + total, 0), mostDays };
}

/** The one that holds most. */
function ledgerOf(parts: readonly DigestContent[]): DigestContent['ledger'] {
  return parts.flatMap(({ ledger }) => ledger ?? []).toSorted((one, other) => other.no - one.no)[0];
}

/** Only where each of them has one: a sum with a gap would look like an improvement. */
function lastWeekOf(parts: readonly DigestContent[]): DigestContent['lastWeek'] {
  const weeks = parts.flatMap(({ lastWeek }) => lastWeek ?? []);
  if (weeks.length < parts.length) return null;
  const sum = (name: keyof (typeof weeks)[number]) => weeks.reduce((total, week) => total + week[name], 0);
  return {
    overdue: sum('overdue'),
    dueSoon: sum('dueSoon'),
    milestonesPassed: sum('milestonesPassed'),
    opened: sum('opened'),
    closed: sum('closed'),
  };
}

/** Each street's row of itself, in the order that the table of one of them has. */
function streetsOf(parts: readonly DigestContent[]): StreetMailRow[] {
  const own = parts.flatMap(({ streets, unitName }) => streets.filter(({ name }) => name === unitName));
  const order = parts[0]!.streets.map(({ name }) => name);
  return own
    .map((row) => ({ ...row, isReader: false }))
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
