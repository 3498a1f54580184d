import { addDays, at, type Day } from '../../src/kernel/day.js';
import { newId } from '../../src/kernel/ids.js';
import { plusMillis, HOUR, type Instant } from '../../src/kernel/instant.js';
import {
  keptShares,
  mediaBits,
  NOT_DUE,
  placeKeyOf,
  type CaseRow,
  type CaseStatus,
} from '../../src/modules/cases/index.js';
import type { DeadlineRow, PlannedDeadline } from '../../src/modules/deadlines/index.js';
import { PER_DAY, type BenchDistrict } from './bench-district.js';
import { Random } from './random.js';
import { COMPOUNDS, MATTERS, ROADS, type Matter } from './words.js';

export interface MadeCase {
  row: Partial<CaseRow> & { id: string };
  parts: { unitId: string; role: 'LEAD' | 'ASSIST'; weight: number }[];
  allegations: string[];
  types: Matter[];
  deadlines: Partial<DeadlineRow>[];
}

type States = readonly (readonly [CaseStatus, number])[];

/** Settled cases are the many; those at work are spread over every state. */
const STATES: States = [
  ['published', 0.45],
  ['closed', 0.3],
  ['rectifying', 0.1],
  ['reported', 0.04],
  ['dispatched', 0.03],
  ['signed', 0.03],
  ['stage-closed', 0.02],
  ['returned', 0.01],
  ['sent-back', 0.01],
  ['registered', 0.01],
];

const AT_WORK = STATES.filter(([status]) => !['published', 'closed', 'stage-closed'].includes(status));

/** The n-th case of a long-lived district, the first ones longest ago; the same for the same n. */
export function makeCase(n: number, total: number, district: BenchDistrict): MadeCase {
  const random = new Random(n * 7919 + 17);
  const handedOn = addDays(district.today, -1 - Math.floor((total - 1 - n) / PER_DAY));
  const street = random.skewed(district.streets);
  const text = complaint(random, street.name);
  const status = stateOf(random, district.allOpen ? AT_WORK : STATES);
  const dispatchedAt = status === 'registered' ? null : startOf(status, handedOn, district.today, random);
  const done = ['published', 'closed', 'stage-closed'].includes(status);
  const { acceptanceNo, numberKey, channel } = numberOf(n, handedOn);
  const id = newId();
  const planned = dispatchedAt ? district.plan(dispatchedAt) : [];
  const deadlines = planned.map((one) => deadlineOf(one, id, status, dispatchedAt!));
  const next = deadlines
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.dueAt! < b.dueAt! ? -1 : 1))[0];
  const row: MadeCase['row'] = {
    id,
    version: 3,
    campaignId: district.campaignId,
    batchId: district.batchOf(handedOn),
    acceptanceNo,
    numberKey,
    parsedNumber: null,
    channel,
    isKeyCase: random.chance(0.06),
    isSupplement: random.chance(0.02),
    outOfScope: false,
    ...text.row,
    placeKey: placeKeyOf(text.row.place, text.row.content),
    area: street.name,
    streetId: street.id,
    homeUnitId: street.id,
    status,
    closure: done ? (status === 'stage-closed' ? 'STAGE_CLOSED' : 'CLOSED') : 'OPEN',
    finding: done || status === 'reported' ? text.finding : null,
    handling: done ? `已责令${text.matter.object}限期整改，现场复核达到要求。` : null,
    verdict: done ? random.of(['TRUE', 'PARTLY', 'MOSTLY', 'FALSE'] as const) : null,
    repeatAfterClosure: false,
    media: mediaBits(text.types),
    splitFromId: null,
    repeatOfId: null,
    handlingLevel: null,
    inTaskForce: false,
    returns: status === 'returned' ? 1 : 0,
    ruled: false,
    rounds: done ? 1 : 0,
    createdAt: at(handedOn, '10:30'),
    dispatchedAt,
    signedAt: dispatchedAt && plusMillis(dispatchedAt, HOUR),
    reportedAt: done && dispatchedAt ? plusMillis(dispatchedAt, 72 * HOUR) : null,
    verifiedAt: done && dispatchedAt ? plusMillis(dispatchedAt, 96 * HOUR) : null,
    publishedAt: null,
    nextDueAt: next?.dueAt ?? null,
    nextDueOn: next?.dueOn ?? null,
    nextDueStep: next?.step ?? null,
    nextDueUnit: next?.unit ?? null,
    dueOrder: next?.dueAt ?? NOT_DUE,
  };
  const lead = random.chance(0.6) ? street : random.skewed(district.departments);
  const parts: MadeCase['parts'] = [{ unitId: lead.id, role: 'LEAD', weight: 1 }];
  if (lead !== street) parts.push({ unitId: street.id, role: 'ASSIST', weight: random.chance(0.25) ? 1 : 0 });
  Object.assign(row, keptShares(parts));
  return { row, parts, deadlines, allegations: text.allegations, types: text.types };
}

function complaint(random: Random, street: string) {
  const matter = random.skewed(MATTERS);
  const other = random.chance(0.2) ? random.of(MATTERS.filter((one) => one.medium !== matter.medium)) : null;
  const road = random.skewed(ROADS);
  const place = random.chance(0.3)
    ? `${random.skewed(COMPOUNDS)}${1 + random.below(30)}号楼`
    : `${road}${1 + random.below(200)}号`;
  const allegations = [matter, ...(other ? [other] : [])].map((one) => random.of(one.deeds));
  const content = `示例区${street}${place}附近的${matter.object}，${allegations.join('；')}。${random.of([
    '多次投诉未解决。',
    '希望尽快处理。',
    '夏天尤其严重，影响周边居民生活。',
    '整改后又出现同样问题。',
  ])}`;
  const finding = `经${street}会同有关部门现场核实，${place}${matter.object}存在${allegations[0]}的情况，已要求立即整改。`;
  return {
    matter,
    allegations,
    finding,
    types: [matter, ...(other ? [other] : [])],
    row: { title: `${place}${matter.object}${matter.label}`.slice(0, 120), content, place },
  };
}

function stateOf(random: Random, states: States): CaseStatus {
  let left = random.next() * states.reduce((sum, [, share]) => sum + share, 0);
  for (const [status, share] of states) {
    left -= share;
    if (left < 0) return status;
  }
  return states[0]![0];
}

/** Settled cases were dispatched when they came; those at work in the last three weeks, so that each light is lit. */
function startOf(status: CaseStatus, handedOn: Day, today: Day, random: Random): Instant {
  const settled = status === 'closed' || status === 'published';
  return at(settled ? handedOn : addDays(today, -random.below(21)), '11:00');
}

function numberOf(n: number, handedOn: Day) {
  const letter = n % 3 === 0 ? 'X' : 'D';
  const numberKey = `${letter}3ZZ${handedOn.replaceAll('-', '')}${String((n % PER_DAY) + 1).padStart(4, '0')}`;
  return { acceptanceNo: numberKey, numberKey, channel: letter === 'X' ? 'LETTER' : 'PHONE' } as const;
}

function deadlineOf(
  { step, limit, dueAt, dueOn, explanation }: PlannedDeadline,
  subjectId: string,
  status: CaseStatus,
  startAt: Instant,
): Partial<DeadlineRow> {
  const open =
    step === 'sign'
      ? status === 'dispatched'
      : ['dispatched', 'signed', 'rectifying', 'sent-back'].includes(status);
  return {
    id: newId(),
    subjectType: 'case',
    subjectId,
    step,
    limitKind: limit,
    unit: explanation.rule.unit,
    startAt,
    dueAt,
    dueOn,
    state: open ? 'open' : 'met',
    settledAt: open ? null : plusMillis(startAt, HOUR),
    explanation,
  };
}
