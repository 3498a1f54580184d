import { BellItemRow, NoticeRow, type MailRow } from '../../src/modules/notices/index.js';
import { CaseHandlerRow } from '../../src/modules/cases/index.js';
import { Deadlines } from '../../src/modules/deadlines/index.js';
import { JobRunner } from '../../src/platform/queue/job-runner.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { TellMoves } from '../../src/modules/recounts/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

const NOTICE = '示例区政府办公室通知〔2026〕3号';

/** A day of the district off, or back to what the country says. */
const draftOf = (day: string, kind: 'HOLIDAY' | null = 'HOLIDAY') => ({
  days: [{ day, scope: 'district', kind, name: '区庆日', source: NOTICE }],
  publish: [],
});

describeOnBoth('a change of the calendar that moves dates', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });
  beforeEach(async () => {
    app().setClock('2026-05-11', '09:00');
    officer = await Client.as(app(), 'chenli');
    await app().drain();
  });

  const change = async (draft: unknown): Promise<string> => {
    const preview = await officer.post<{ seal: string }>('/api/calendar-changes/preview', draft);
    const body = { ...(draft as object), seal: preview.body.seal, note: '区庆放假' };
    const made = await officer.post<{ id: string }>('/api/calendar-changes', body);
    expect(made.status).toBe(201);
    await app().drain();
    return made.body.id;
  };
  const told = async (): Promise<MailRow[]> =>
    (await app().mails()).filter(({ rule }) => rule === 'calendar.moved');
  const flat = (text: string): string => text.replaceAll(/\s+/g, '');

  it('tells each head and handler of a unit once, with every date old and new, by mail and bell', async () => {
    const first = await make.dispatched(district);
    const second = await make.dispatched(district);
    const third = await make.dispatched(district, { leadUnitId: district.streets[1]!.id });
    await app().drain();
    const id = await change(draftOf('2026-05-20'));

    const mails = await told();
    expect(mails.map(({ recipientName }) => recipientName).toSorted()).toEqual(
      ['刘畅', '吴岭', '韩磊'].toSorted(),
    );
    const head = mails.find(({ recipientName }) => recipientName === '吴岭')!;
    expect(head.subject).toBe('【期限变动】梧桐街道 2 件的 2 个期限随日历变动');
    expect(flat(head.text)).toContain('整改办结5/2524:00→5/2624:00');
    expect(head.text).toContain(first.title);
    expect(head.text).toContain(second.title);
    expect(head.text).not.toContain(third.title);
    expect(flat(head.text)).toContain(NOTICE);
    expect(flat(head.text)).toContain('陈立');
    const bells = await app().reads.findBy(BellItemRow, { rule: 'calendar.moved' });
    expect(bells.map(({ userId }) => userId).toSorted()).toEqual(
      [district.users.street!.id, district.users.head!.id, district.users.otherStreet!.id].toSorted(),
    );

    // Whoever runs it again finds everybody told.
    await app().get(TellMoves).run(id);
    await app().get(TellMoves).run(id);
    expect(await told()).toHaveLength(3);
    const notices = await app().reads.findBy(NoticeRow, { rule: 'calendar.moved', caseId: first.id });
    expect(notices).toHaveLength(2);
    await change(draftOf('2026-05-20', null));
  });

  it('is told to whoever has the case in hand instead of all clerks', async () => {
    const one = await make.dispatched(district);
    const head = district.users.head!;
    const unitId = district.streets[0]!.id;
    const row = {
      caseId: one.id,
      unitId,
      userId: head.id,
      communityId: null,
      note: null,
      assignedByName: head.name,
      assignedAt: one.createdAt,
    };
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.insert(CaseHandlerRow, row as never));
    const before = (await told()).length;
    await change(draftOf('2026-05-21'));
    const mails = (await told()).slice(before);
    // The head has it in hand: one letter, not two; the clerk hears of the other cases alone.
    expect(mails.filter(({ recipientName }) => recipientName === '吴岭')).toHaveLength(1);
    expect(mails.find(({ recipientName }) => recipientName === '刘畅')!.text).not.toContain(one.title);
    await change(draftOf('2026-05-21', null));
  });

  it('says nothing where no date moved', async () => {
    const before = (await told()).length;
    await change(draftOf('2026-12-30'));
    expect(await told()).toHaveLength(before);
    await change(draftOf('2026-12-30', null));
    await app().get(JobRunner).drainWhatWorks();
    expect(await told()).toHaveLength(before);
  });

  it('says nothing of a case that was settled before the letters were written', async () => {
    const one = await make.dispatched(district);
    const preview = await officer.post<{ seal: string }>(
      '/api/calendar-changes/preview',
      draftOf('2026-05-19'),
    );
    await officer.post('/api/calendar-changes', {
      ...draftOf('2026-05-19'),
      seal: preview.body.seal,
      note: '区庆放假',
    });
    const deadlines = app().get(Deadlines);
    const subject = { type: 'case', id: one.id } as const;
    await app()
      .get(UnitOfWork)
      .run((tx) => deadlines.cancel(tx, subject, ['sign', 'reply', 'rectify'], one.createdAt));
    const before = (await told()).length;
    await app().drain();
    const mails = (await told()).slice(before);
    expect(mails.every(({ text }) => !text.includes(one.title))).toBe(true);
    await change(draftOf('2026-05-19', null));
  });
});
