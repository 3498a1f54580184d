import {
  BellItemRow,
  MailAttachmentRow,
  MailFileRow,
  MailRow,
  NoticeRow,
} from '../../src/modules/notices/index.js';
import { RollupSnapshotRow, SendRollups } from '../../src/modules/rollups/index.js';
import { Not } from 'typeorm';
import { day } from '../../src/kernel/day.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('how long text is kept', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;

  const morning = async (on: string) => {
    app().setClock(on, '08:10');
    await app().tick('tick.rollups');
  };
  const night = async (on: string) => {
    app().setClock(on, '03:20');
    await app().tick('tick.retention');
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    app().setClock('2026-05-12', '09:00');
    await make.dispatched(district);
    for (const on of ['2026-05-18', '2026-05-19', '2026-05-20']) await morning(on);
  });

  it('is set by the administrator alone, not below what running matters need, and is remembered', async () => {
    const admin = await Client.as(app(), 'guanli');
    expect((await admin.get<{ kind: string; days: number }[]>('/api/retention')).body).toEqual([
      { kind: 'bell', days: 180, least: 30 },
      { kind: 'mail-body', days: 730, least: 90 },
      { kind: 'morning', days: 400, least: 90 },
      { kind: 'waiting-file', days: 30, least: 14 },
    ]);
    expect((await admin.put('/api/retention/bell', { days: 29 })).status).toBe(422);
    expect((await admin.put('/api/retention/bell', { days: 2.5 })).status).toBe(422);
    expect((await admin.put('/api/retention/nothing', { days: 100 })).status).toBe(404);
    expect((await admin.put('/api/retention/mail-body', { days: 90 })).status).toBe(204);
    expect((await admin.put('/api/retention/morning', { days: 90 })).status).toBe(204);
    const officer = await Client.as(app(), 'chenli');
    expect((await officer.put('/api/retention/bell', { days: 90 })).status).toBe(403);
    const [entry] = await app().reads.query<{ data: string }[]>(
      `SELECT data FROM history_entry WHERE action = 'retention.set' ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.parse(entry!.data)).toEqual({ kind: 'morning', before: 400, after: 90 });
  });

  it('thins nothing that is young enough', async () => {
    await night('2026-08-16');
    expect(await app().reads.countBy(MailRow, { html: '' })).toBe(0);
    expect((await app().reads.find(RollupSnapshotRow)).every(({ thinnedAt }) => thinnedAt === null)).toBe(
      true,
    );
  });

  it('clears bodies and files of mails that have arrived, keeps the rows and what another mail still carries', async () => {
    const { reads } = app();
    const [third] = await reads.find(MailRow, { order: { id: 'DESC' }, take: 1 });
    const carried = await reads.findBy(MailAttachmentRow, { mailId: third!.id });
    expect(carried).toHaveLength(1);
    const notices = await reads.count(NoticeRow);
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.update(MailRow, { state: Not('sent' as const) }, { state: 'sent' });
        await tx.update(MailRow, { id: third!.id }, { state: 'failed' });
      });
    await night('2026-08-20');
    const rows = await reads.find(MailRow, { order: { id: 'ASC' } });
    const old = rows.filter(({ bodyClearedAt }) => bodyClearedAt !== null);
    expect(old.length).toBe(rows.length - 1);
    expect(old.every(({ html, text, subject }) => html === '' && text === '' && subject !== '')).toBe(true);
    // It may still be sent again, and needs its text and its picture.
    expect(rows.at(-1)).toMatchObject({ id: third!.id, bodyClearedAt: null });
    expect(await reads.countBy(MailFileRow, { sha256: carried[0]!.sha256 })).toBe(1);
    expect(await reads.count(MailAttachmentRow)).toBe(1);
    expect(await reads.count(MailFileRow)).toBe(1);
    expect(await reads.count(NoticeRow)).toBe(notices);
    const admin = await Client.as(app(), 'guanli');
    const { body } = await admin.get<{ html: string; subject: string }>(`/api/send-log/${old[0]!.id}`);
    expect(body.html).toContain('正文已按保留期清除');
    expect(body.subject).toBe(old[0]!.subject);
  });

  it('keeps of a morning what places and trends are made of, and makes no mail of it any more', async () => {
    const { reads } = app();
    const rows = await reads.find(RollupSnapshotRow, { order: { day: 'ASC' } });
    const ofOldest = rows.filter((row) => row.day === '2026-05-18');
    expect(ofOldest.every(({ thinnedAt, figures }) => thinnedAt !== null && figures.first.length === 0)).toBe(
      true,
    );
    expect(ofOldest.every(({ figures }) => figures.standing && !figures.inReach && !figures.types)).toBe(
      true,
    );
    const leader = await Client.as(app(), 'fengqi');
    const table = await leader.get<{ rows: { figures: { led: number } }[] }>(
      '/api/rollups/standing?day=2026-05-18',
    );
    expect(table.body.rows.map(({ figures }) => figures.led).toSorted()).toEqual([0, 1]);
    await expect(app().get(SendRollups).run(day('2026-05-18'))).rejects.toMatchObject({
      code: 'rollup.thinned',
    });
  });

  it('lets old bells go, and the send log keeps saying that they rang', async () => {
    const { reads } = app();
    const admin = await Client.as(app(), 'guanli');
    await admin.put('/api/channel-rules/rollup.morning', { mail: false, bell: true, webhook: false });
    await morning('2026-08-20');
    const rang = await reads.countBy(NoticeRow, { decision: 'bell' });
    expect(rang).toBeGreaterThan(0);
    expect(await reads.count(BellItemRow)).toBeGreaterThan(0);
    await night('2027-02-17');
    expect(await reads.count(BellItemRow)).toBe(0);
    expect(await reads.countBy(NoticeRow, { decision: 'bell' })).toBe(rang);
    const dangling = await reads.query<unknown[]>('SELECT 1 FROM notice WHERE bell_id IS NOT NULL');
    expect(dangling).toEqual([]);
  });

  it('does nothing a second time', async () => {
    const before = await app().reads.query<unknown[]>(
      `SELECT id FROM history_entry WHERE action = 'retention.thin'`,
    );
    await night('2027-02-17');
    const after = await app().reads.query<unknown[]>(
      `SELECT id FROM history_entry WHERE action = 'retention.thin'`,
    );
    expect(after).toHaveLength(before.length);
  });
});
