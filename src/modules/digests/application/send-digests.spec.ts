import ExcelJS from 'exceljs';
import { at, day } from '../../../kernel/day.js';
import { Checkpoints, printedHash } from '../../history/index.js';
import { MailFiles } from '../../notices/application/mail-files.js';
import type { MailFile } from '../../notices/index.js';
import { UnitRow } from '../../organisation/index.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startApp, type TestApp } from '../../../../test/support/app.js';
import { Client } from '../../../../test/support/client.js';
import { given, type District } from '../../../../test/support/given.js';
import { DigestIssueRow } from '../persistence/digest-issue.entity.js';
import { PreviewDigest } from './preview-digest.js';
import { SendDigests } from './send-digests.js';

let test: TestApp;
let district: District;

beforeEach(async () => {
  test = await startApp();
  district = await given(test).district();
  const second = { id: district.streets[1]!.id };
  await test.get(UnitOfWork).run((tx) => tx.update(UnitRow, second, { dutyEmail: 'yunqi@duban.example' }));
  await given(test).dispatched(district);
  await test.drain();
});
afterEach(() => test.stop());

async function ticked(on: string, time: string): Promise<void> {
  test.setClock(on, time);
  await test.tick('tick.digests');
}

const sent = async (): Promise<string[]> =>
  (await test.mails())
    .filter(({ rule }) => rule === 'digest.weekly')
    .map(({ address }) => address.split('@')[0]!);

const READERS = ['wuling', 'yunqi', 'guanli', 'zhoumin', 'chenli', 'fengqi'];

it('goes to heads, to the duty mailbox where there is none, and to the district, on Monday at 08:30', async () => {
  await ticked('2026-05-25', '08:29');
  expect(await sent()).toEqual([]);
  await ticked('2026-05-25', '08:30');
  await ticked('2026-05-26', '08:30');
  expect(await sent()).toEqual(READERS);
});

it('waits for the first working day after a holiday, and catches up on a missed one by day', async () => {
  await ticked('2026-10-05', '09:00');
  expect(await sent()).toEqual([]);
  await ticked('2026-10-08', '08:30');
  expect(await sent()).toEqual(READERS);
  await ticked('2026-10-16', '18:00');
  expect(await sent()).toEqual(READERS);
  await ticked('2026-10-17', '02:00');
  expect(await sent()).toEqual(READERS);
  await ticked('2026-10-17', '08:30');
  expect(await sent()).toEqual([...READERS, ...READERS]);
});

it('is frozen once and sent once by two runs at once', async () => {
  test.setClock('2026-05-25', '08:30');
  const runs = await Promise.all([1, 2].map(() => test.get(SendDigests).run('2026-W21')));
  await test.drain();
  const issues = await test.reads.find(DigestIssueRow);
  expect(new Set(issues.map(({ scope }) => scope)).size).toBe(issues.length);
  expect(runs.reduce((sum, { frozen }) => sum + frozen, 0)).toBe(issues.length);
  expect(issues.length).toBe(district.streets.length + 1);
  expect((await sent()).toSorted()).toEqual(READERS.toSorted());
});

it('previews exactly what then goes out, and keeps it as it was', async () => {
  test.setClock('2026-05-25', '08:25');
  await test.tick('tick.history');
  test.setClock('2026-05-25', '08:30');
  const shown = await test.get(PreviewDigest).run('2026-W21');
  expect(await sent()).toEqual([]);
  await ticked('2026-05-25', '08:30');
  const mails = (await test.mails()).filter(({ rule }) => rule === 'digest.weekly');
  expect(mails.map(({ subject, text, html }) => ({ subject, text, html, pictures: [] }))).toEqual(
    shown.map(({ mail }) => mail),
  );
  test.setClock('2026-05-28', '09:00');
  const later = await test.get(PreviewDigest).run('2026-W21');
  expect(later.map(({ mail }) => mail)).toEqual(shown.map(({ mail }) => mail));
  expect(later.every(({ frozen, sentBefore }) => frozen && sentBefore)).toBe(true);
});

it('prints the newest checkpoint of the history in every digest: the same in preview, page and mail', async () => {
  test.setClock('2026-05-25', '08:25');
  await test.tick('tick.history');
  const { hash, entries } = (await test.get(Checkpoints).newest(test.reads))!;
  expect(entries).toBeGreaterThan(0);
  const words = `办理留痕第 1 号封存点（5 月 25 日 08:25，累计 ${entries} 条）：${printedHash(hash)}`;
  test.setClock('2026-05-25', '08:30');
  const page = async () => {
    const officer = await Client.as(test, 'chenli');
    return (await officer.get<{ html: string }>('/api/digests/draft?week=2026-W21')).body;
  };
  expect((await page()).html).toContain(words);
  await ticked('2026-05-25', '08:30');
  const mails = (await test.mails()).filter(({ rule }) => rule === 'digest.weekly');
  expect(mails.length).toBe(READERS.length);
  for (const { text, html } of mails) {
    expect(text.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));
    expect(html).toContain(words);
  }
  test.setClock('2026-05-26', '08:25');
  await test.tick('tick.history');
  expect((await page()).html).toContain(words);
});

it('seals the history before a digest where the rounds of the day were missed', async () => {
  await ticked('2026-05-25', '08:30');
  expect(await test.get(Checkpoints).newest(test.reads)).toMatchObject({
    no: 1,
    at: at(day('2026-05-25'), '08:30'),
  });
  expect((await test.mails()).at(-1)!.text).toContain('第 1 号封存点');
});

it('shows a street its own digest and the district all of them', async () => {
  await ticked('2026-05-25', '08:30');
  const read = async (username: string) => {
    const { body } = await (
      await Client.as(test, username)
    ).get<{ unitName: string }[]>('/api/digests?week=2026-W21');
    return body.map(({ unitName }) => unitName);
  };
  expect(await read('wuling')).toEqual(['梧桐街道']);
  expect(await read('fengqi')).toEqual(['梧桐街道', '云栖街道', '示例区']);
  const refused = await (await Client.as(test, 'fengqi')).get('/api/digests?week=2026-W99');
  expect(refused.status).toBe(422);
});

it('carries the overdue rows as a workbook, the same bytes for all who read the same', async () => {
  test.setClock('2026-05-25', '08:30');
  await ticked('2026-05-25', '08:30');
  const mails = (await test.mails()).filter(({ rule }) => rule === 'digest.weekly');
  const files = new Map<string, MailFile[]>();
  for (const { id, address } of mails)
    files.set(address.split('@')[0]!, await test.get(MailFiles).of(test.reads, id));
  const [list] = files.get('wuling')!;
  expect(list!.name).toBe('逾期清单_梧桐街道_2026-05-25.xlsx');
  expect(files.get('yunqi')).toEqual([]);
  expect(files.get('guanli')![0]!.content.equals(files.get('chenli')![0]!.content)).toBe(true);

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(list!.content as never);
  const rows = book.getWorksheet('逾期清单')!.getSheetValues().slice(4) as unknown[][];
  const { body } = await (
    await Client.as(test, 'wuling')
  ).get<{ items: { number: { raw: string }; title: string }[] }>('/api/cases?view=overdue');
  expect(rows.map((cells) => [cells[4], cells[5]])).toEqual(
    body.items.map(({ number, title }) => [number.raw, title]),
  );
  expect(rows.length).toBeGreaterThan(0);
});

it('sends a leader the paired streets and not the district', async () => {
  await ticked('2026-05-25', '08:30');
  const { subject, text } = (await test.mails()).find(({ recipientName }) => recipientName === '冯启')!;
  expect(subject).toContain('【督办周报】梧桐街道');
  expect(text).toContain('您对口联系梧桐街道');
  expect(text).not.toContain('云栖街道');
});
