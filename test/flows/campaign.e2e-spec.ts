import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AllegationRow,
  CaseEvidence,
  CaseRow,
  DispatchCases,
  EditCase,
  ReportCase,
  SignCase,
  VerifyCase,
} from '../../src/modules/cases/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import type { EvidenceKind } from '../../src/modules/evidence/index.js';
import { PairLeader } from '../../src/modules/organisation/index.js';
import { ImportAtOnce } from '../../src/modules/intake/index.js';
import { addDays, day, dayOf, timeOf } from '../../src/kernel/day.js';
import { startApp, type TestApp } from '../support/app.js';
import { given, type District } from '../support/given.js';
import { tinyPng } from '../support/png.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';

const SAMPLE = join(import.meta.dirname, '../fixtures/intake/layout-a-round3.csv');
const KEPT = 'D3ZZ202605110007';
const LATE = 'D3ZZ202605110012';
const TICKS = ['tick.rollups', 'tick.reminders', 'tick.digests'] as const;

let test: TestApp;
let district: District;

const numbered = async (number: string): Promise<CaseRow> => {
  const rows = await test.reads.find(CaseRow);
  return rows.find(({ numberKey }) => numberKey?.includes(number))!;
};

/** Imports the sample, gives one case to each street and hands both over on Monday at 09:00. */
async function dispatched(): Promise<void> {
  const bytes = await readFile(SAMPLE);
  const input = { campaignId: district.campaign.id, batchLabel: null, fileName: 'cases.csv', bytes };
  const id = await test.get(ImportAtOnce).dryRun(SYSTEM, input);
  await test.get(ImportAtOnce).commit(SYSTEM, id, { skipRejected: true, coverReason: null });
  const items = [];
  for (const [number, street] of [
    [KEPT, district.streets[0]!],
    [LATE, district.streets[1]!],
  ] as const) {
    const { id: caseId, version } = await numbered(number);
    await test.get(EditCase).run(SYSTEM, caseId, version, {
      streetId: street.id,
      parties: { leadUnitId: street.id, assistUnitIds: [] },
    });
    items.push({ caseId, version: (await numbered(number)).version });
  }
  await test.get(DispatchCases).run(SYSTEM, items);
  await test.drain();
}

async function signed(number: string, who: 'street' | 'otherStreet'): Promise<void> {
  const unit = district.streets[who === 'street' ? 0 : 1]!;
  const { id, version } = await numbered(number);
  await test.get(SignCase).run(given(test).actor(district.users[who]!, unit), id, version);
}

async function reported(number: string): Promise<void> {
  const street = given(test).actor(district.users.street!, district.streets[0]!);
  const { id, version } = await numbered(number);
  const add = (kind: EvidenceKind, paperKind: string | null = null): Promise<unknown> =>
    test.get(CaseEvidence).add(street, id, {
      bytes: tinyPng(kind),
      name: `${kind}.png`,
      kind,
      point: null,
      takenAt: null,
      sha256: null,
      paperKind,
    });
  await add('before');
  await add('after');
  await add('document', 'NOISE_REPORT');
  const rows = await test.reads.findBy(AllegationRow, { caseId: id });
  await test.get(ReportCase).run(street, id, version, {
    finding: '经查属实。',
    handling: '已清洗净化器。',
    accountability: null,
    closureGoal: null,
    allegations: rows.map((row) => ({
      id: row.id,
      verdict: 'TRUE',
      ground: null,
    })),
    measures: [],
    proposal: 'close',
    milestone: null,
    milestoneOn: null,
  });
}

async function closed(number: string): Promise<void> {
  const reviewer = given(test).actor(district.users.reviewer!, district.bureau);
  const { id, version } = await numbered(number);
  await test.get(VerifyCase).close(reviewer, id, version, { note: null });
}

/** Moves the clock and runs every tick twice; the second round must find nothing to do. */
async function moment(on: string, time: string): Promise<void> {
  test.setClock(on, time);
  for (const tick of TICKS) await test.tick(tick);
  const before = (await test.mails()).length;
  for (const tick of TICKS) await test.tick(tick);
  expect((await test.mails()).length).toBe(before);
}

/** Each day at the opening of the roll-ups, of reminders and at noon. */
async function days(from: string, to: string): Promise<void> {
  for (let on = day(from); on <= to; on = addDays(on, 1)) {
    for (const time of ['08:10', '08:30', '12:00']) await moment(on, time);
  }
}

/** Moment, kind, address, subject. */
async function sent(kinds: readonly string[]): Promise<string[]> {
  const mails = await test.mails();
  expect(mails.filter(({ state }) => state !== 'sent')).toEqual([]);
  return mails
    .filter(({ rule }) => kinds.includes(rule))
    .map(({ createdAt, address, subject }) =>
      [dayOf(createdAt).slice(5), timeOf(createdAt), address.split('@')[0], subject].join(' '),
    );
}

describe.each(['SQLite', 'PostgreSQL'])('a campaign on %s', (engine) => {
  let postgres: TestPostgres | null = null;

  beforeAll(async () => {
    postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
    test = await startApp({ databaseUrl: await postgres?.url('campaign') });
    district = await given(test).district();
    const late = district.streets[1]!;
    await given(test).user('songyu', '宋宇', 'street-head', late);
    await test.get(PairLeader).run(SYSTEM, district.users.leader!.id, late.id);
    await dispatched();
    test.setClock('2026-05-11', '09:40');
    await signed(KEPT, 'street');
    await moment('2026-05-11', '10:05');
    await moment('2026-05-11', '11:05');
    test.setClock('2026-05-11', '11:30');
    await signed(LATE, 'otherStreet');
    await days('2026-05-12', '2026-05-18');
    await reported(KEPT);
    test.setClock('2026-05-18', '15:00');
    await closed(KEPT);
    await days('2026-05-19', '2026-06-08');
  });

  afterAll(async () => {
    await test.stop();
    await postgres?.stop();
  });

  it('tells each street of its dispatch once', async () => {
    expect(await sent(['case.dispatched'])).toMatchInlineSnapshot(`
     [
       "05-11 09:00 liuchang 【交办通知】梧桐街道 新交办 1 件(5 月 11 日)",
       "05-11 09:00 hanlei 【交办通知】云栖街道 新交办 1 件,重点 1 件(5 月 11 日)",
     ]
    `);
  });

  it('reminds by rung, person and working day, and of nothing that was done in time', async () => {
    expect(await sent(['deadline.remind'])).toMatchInlineSnapshot(`
     [
       "05-11 10:05 hanlei 【督办提醒】未签收 1 件(5 月 11 日)",
       "05-11 11:05 hanlei 【督办提醒】未签收 1 件(5 月 11 日)",
       "05-11 11:05 songyu 【督办提醒】未签收 1 件(5 月 11 日)",
       "05-14 08:30 liuchang 【督办提醒】即将到期 1 件(5 月 14 日)",
       "05-14 08:30 hanlei 【督办提醒】即将到期 1 件(5 月 14 日)",
       "05-18 08:30 liuchang 【督办提醒】即将到期 1 件(5 月 18 日)",
       "05-18 08:30 hanlei 【督办提醒】即将到期 1 件(5 月 18 日)",
       "05-20 08:30 hanlei 【督办提醒】即将到期 1 件(5 月 20 日)",
       "05-21 08:30 hanlei 【督办提醒】今日到期 1 件(5 月 21 日)",
       "05-22 08:30 hanlei 【督办提醒】已逾期 1 件,即将到期 1 件(5 月 22 日)",
       "05-22 08:30 chenli 【督办提醒】今日到期 1 件(5 月 22 日)",
       "05-25 08:30 hanlei 【督办提醒】今日到期 1 件(5 月 25 日)",
       "05-25 08:30 chenli 【督办提醒】已逾期 1 件(5 月 25 日)",
       "05-26 08:30 hanlei 【督办提醒】已逾期 1 件(5 月 26 日)",
       "05-26 08:30 songyu 【督办提醒】已逾期 1 件(5 月 26 日)",
       "05-27 08:30 chenli 【督办提醒】已逾期 1 件(5 月 27 日)",
       "05-27 08:30 guanli 【督办提醒】已逾期 1 件(5 月 27 日)",
       "05-28 08:30 hanlei 【督办提醒】已逾期 1 件(5 月 28 日)",
       "05-28 08:30 songyu 【督办提醒】已逾期 1 件(5 月 28 日)",
       "05-28 08:30 fengqi 【督办提醒】已逾期 1 件(5 月 28 日)",
       "05-29 08:30 chenli 【督办提醒】已逾期 1 件(5 月 29 日)",
       "05-29 08:30 guanli 【督办提醒】已逾期 1 件(5 月 29 日)",
       "06-01 08:30 hanlei 【督办提醒】已逾期 1 件(6 月 1 日)",
       "06-01 08:30 songyu 【督办提醒】已逾期 1 件(6 月 1 日)",
       "06-01 08:30 fengqi 【督办提醒】已逾期 1 件(6 月 1 日)",
       "06-04 08:30 hanlei 【督办提醒】已逾期 1 件(6 月 4 日)",
       "06-04 08:30 songyu 【督办提醒】已逾期 1 件(6 月 4 日)",
       "06-04 08:30 fengqi 【督办提醒】已逾期 1 件(6 月 4 日)",
       "06-05 08:30 chenli 【督办提醒】已逾期 1 件(6 月 5 日)",
       "06-05 08:30 guanli 【督办提醒】已逾期 1 件(6 月 5 日)",
       "06-08 08:30 hanlei 【督办提醒】已逾期 1 件(6 月 8 日)",
       "06-08 08:30 songyu 【督办提醒】已逾期 1 件(6 月 8 日)",
       "06-08 08:30 fengqi 【督办提醒】已逾期 1 件(6 月 8 日)",
     ]
    `);
  });

  it('sends the morning figures on working days to who answers for the unit', async () => {
    expect(await sent(['rollup.morning'])).toMatchInlineSnapshot(`
     [
       "05-11 10:05 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 11 日)",
       "05-11 10:05 songyu 【今日督办】云栖街道 今日到期 1 件,无逾期(5 月 11 日)",
       "05-11 10:05 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 1 件,无逾期(5 月 11 日)",
       "05-12 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 12 日)",
       "05-12 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 12 日)",
       "05-12 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 12 日)",
       "05-13 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 13 日)",
       "05-13 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 13 日)",
       "05-13 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 13 日)",
       "05-14 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 14 日)",
       "05-14 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 14 日)",
       "05-14 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 14 日)",
       "05-15 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 15 日)",
       "05-15 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 15 日)",
       "05-15 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 15 日)",
       "05-18 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 18 日)",
       "05-18 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 18 日)",
       "05-18 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 18 日)",
       "05-19 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 19 日)",
       "05-19 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 19 日)",
       "05-19 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 19 日)",
       "05-20 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 20 日)",
       "05-20 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,无逾期(5 月 20 日)",
       "05-20 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,无逾期(5 月 20 日)",
       "05-21 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 21 日)",
       "05-21 08:10 songyu 【今日督办】云栖街道 今日到期 1 件,无逾期(5 月 21 日)",
       "05-21 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 1 件,无逾期(5 月 21 日)",
       "05-22 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 22 日)",
       "05-22 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(5 月 22 日)",
       "05-22 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(5 月 22 日)",
       "05-25 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 25 日)",
       "05-25 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(5 月 25 日)",
       "05-25 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(5 月 25 日)",
       "05-26 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 26 日)",
       "05-26 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(5 月 26 日)",
       "05-26 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(5 月 26 日)",
       "05-27 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 27 日)",
       "05-27 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(5 月 27 日)",
       "05-27 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(5 月 27 日)",
       "05-28 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 28 日)",
       "05-28 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(5 月 28 日)",
       "05-28 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(5 月 28 日)",
       "05-29 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(5 月 29 日)",
       "05-29 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(5 月 29 日)",
       "05-29 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(5 月 29 日)",
       "06-01 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(6 月 1 日)",
       "06-01 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(6 月 1 日)",
       "06-01 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(6 月 1 日)",
       "06-02 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(6 月 2 日)",
       "06-02 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(6 月 2 日)",
       "06-02 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(6 月 2 日)",
       "06-03 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(6 月 3 日)",
       "06-03 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(6 月 3 日)",
       "06-03 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(6 月 3 日)",
       "06-04 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(6 月 4 日)",
       "06-04 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(6 月 4 日)",
       "06-04 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(6 月 4 日)",
       "06-05 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(6 月 5 日)",
       "06-05 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(6 月 5 日)",
       "06-05 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(6 月 5 日)",
       "06-08 08:10 wuling 【今日督办】梧桐街道 今日到期 0 件,无逾期(6 月 8 日)",
       "06-08 08:10 songyu 【今日督办】云栖街道 今日到期 0 件,逾期 1 件(6 月 8 日)",
       "06-08 08:10 fengqi 【今日督办】梧桐街道、云栖街道 今日到期 0 件,逾期 1 件(6 月 8 日)",
     ]
    `);
  });

  it('sends the digest on Mondays per street and for the district', async () => {
    expect(await sent(['digest.weekly'])).toMatchInlineSnapshot(`
     [
       "05-11 10:05 wuling 【督办周报】梧桐街道 无逾期(5 月 11 日)",
       "05-11 10:05 songyu 【督办周报】云栖街道 无逾期(5 月 11 日)",
       "05-11 10:05 guanli 【督办周报】示例区 无逾期(5 月 11 日)",
       "05-11 10:05 zhoumin 【督办周报】示例区 无逾期(5 月 11 日)",
       "05-11 10:05 chenli 【督办周报】示例区 无逾期(5 月 11 日)",
       "05-11 10:05 fengqi 【督办周报】梧桐街道、云栖街道 无逾期(5 月 11 日)",
       "05-18 08:30 wuling 【督办周报】梧桐街道 无逾期(5 月 18 日)",
       "05-18 08:30 songyu 【督办周报】云栖街道 无逾期(5 月 18 日)",
       "05-18 08:30 guanli 【督办周报】示例区 无逾期(5 月 18 日)",
       "05-18 08:30 zhoumin 【督办周报】示例区 无逾期(5 月 18 日)",
       "05-18 08:30 chenli 【督办周报】示例区 无逾期(5 月 18 日)",
       "05-18 08:30 fengqi 【督办周报】梧桐街道、云栖街道 无逾期(5 月 18 日)",
       "05-25 08:30 wuling 【督办周报】梧桐街道 无逾期(5 月 25 日)",
       "05-25 08:30 songyu 【督办周报】云栖街道 逾期 1 件,最长 4 天(5 月 25 日)",
       "05-25 08:30 guanli 【督办周报】示例区 逾期 1 件,涉及 1 个街道(5 月 25 日)",
       "05-25 08:30 zhoumin 【督办周报】示例区 逾期 1 件,涉及 1 个街道(5 月 25 日)",
       "05-25 08:30 chenli 【督办周报】示例区 逾期 1 件,涉及 1 个街道(5 月 25 日)",
       "05-25 08:30 fengqi 【督办周报】梧桐街道、云栖街道 逾期 1 件,涉及 1 个街道(5 月 25 日)",
       "06-01 08:30 wuling 【督办周报】梧桐街道 无逾期(6 月 1 日)",
       "06-01 08:30 songyu 【督办周报】云栖街道 逾期 1 件,最长 11 天(6 月 1 日)",
       "06-01 08:30 guanli 【督办周报】示例区 逾期 1 件,涉及 1 个街道(6 月 1 日)",
       "06-01 08:30 zhoumin 【督办周报】示例区 逾期 1 件,涉及 1 个街道(6 月 1 日)",
       "06-01 08:30 chenli 【督办周报】示例区 逾期 1 件,涉及 1 个街道(6 月 1 日)",
       "06-01 08:30 fengqi 【督办周报】梧桐街道、云栖街道 逾期 1 件,涉及 1 个街道(6 月 1 日)",
       "06-08 08:30 wuling 【督办周报】梧桐街道 无逾期(6 月 8 日)",
       "06-08 08:30 songyu 【督办周报】云栖街道 逾期 1 件,最长 18 天(6 月 8 日)",
       "06-08 08:30 guanli 【督办周报】示例区 逾期 1 件,涉及 1 个街道(6 月 8 日)",
       "06-08 08:30 zhoumin 【督办周报】示例区 逾期 1 件,涉及 1 个街道(6 月 8 日)",
       "06-08 08:30 chenli 【督办周报】示例区 逾期 1 件,涉及 1 个街道(6 月 8 日)",
       "06-08 08:30 fengqi 【督办周报】梧桐街道、云栖街道 逾期 1 件,涉及 1 个街道(6 月 8 日)",
     ]
    `);
  });
});
