import { plusMillis } from '../../src/kernel/instant.js';
import { CaseRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Due {
  step: string;
  limitKind: string;
  dueAt: string;
  dueOn: string;
  tentative: boolean;
}
interface Plan {
  case: { id: string; version: number };
  deadlines: Due[];
  obstacle: string | null;
  leftBy: { name: string; action: string } | null;
  looks: { kind: string; caseId?: string; streets?: string[] }[];
}
interface Preview {
  asOf: string;
  plans: Plan[];
  units: { name: string; people: { reachable: boolean }[]; heads: { reachable: boolean }[] }[];
  rules: { campaignName: string; rules: { step: string; amount: number; revision: number }[] }[];
  days: { day: string; kind: string }[];
}
interface Mail {
  unit: { name: string };
  recipientName: string;
  reachable: boolean;
  cases: number;
  subject: string;
  html: string;
  text: string;
}
interface Problem {
  code: string;
  detail: string;
}

describeOnBoth('a dispatch of many', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let units: UnitRow[];
  let intake: Client;
  let officer: Client;

  beforeAll(async () => {
    app().setClock('2026-05-20', '10:42');
    make = given(app());
    district = await make.district();
    const top = await make.unit('示例新区', 'district', null);
    units = [...district.streets, district.department];
    for (const [at, name] of ['银杏街道', '枫桥街道', '松林镇'].entries()) {
      const street = await make.unit(name, 'street', top);
      await make.user(`jingban${at}`, `经办${at}`, 'street-user', street);
      units.push(street);
    }
    intake = await Client.as(app(), 'zhoumin');
    officer = await Client.as(app(), 'chenli');
  });

  const registered = (unit: UnitRow, more: object = {}): Promise<CaseRow> =>
    make.registered(district, {
      leadUnitId: unit.id,
      streetId: unit.kind === 'street' ? unit.id : null,
      content: '示例区某处油烟直排。',
      ...more,
    });
  const fifty = (): Promise<CaseRow[]> =>
    Array.from({ length: 50 }).reduce<Promise<CaseRow[]>>(
      async (before, _, at) => [...(await before), await registered(units[at % 6]!)],
      Promise.resolve([]),
    );
  const itemsOf = (rows: readonly CaseRow[]) => rows.map(({ id, version }) => ({ caseId: id, version }));
  const dispatch = (client: Client, rows: readonly CaseRow[]) =>
    client.post<{ dispatchId: string; recallableUntil: string } & Problem>('/api/dispatches', {
      items: itemsOf(rows),
    });
  const ask = async <T>(what: 'preview' | 'mails', rows: readonly CaseRow[], client = intake): Promise<T> =>
    (await client.post<T>(`/api/dispatches/${what}`, { caseIds: rows.map(({ id }) => id) })).body;
  const statuses = async (rows: readonly CaseRow[]): Promise<string[]> =>
    Promise.all(rows.map(async ({ id }) => (await make.caseOf(id)).status));

  it('sends what the preview showed: fifty cases, six units, six mails, every date the same', async () => {
    const rows = await fifty();
    const preview = await ask<Preview>('preview', rows);
    expect(preview.plans).toHaveLength(50);
    expect(preview.units.map(({ name }) => name).toSorted()).toEqual(
      units.map(({ name }) => name).toSorted(),
    );
    const shown = await ask<Mail[]>('mails', rows);
    expect(shown).toHaveLength(6);
    expect(shown.reduce((sum, { cases }) => sum + cases, 0)).toBe(50);

    const sent = await dispatch(intake, rows);
    expect(sent.status).toBe(200);
    expect(new Set(await statuses(rows))).toEqual(new Set(['dispatched']));
    const moments = new Set((await app().reads.find(CaseRow)).flatMap((row) => row.dispatchedAt ?? []));
    expect(moments.size).toBe(1);
    expect(await app().reads.countBy(OutboxRow, { job: 'case.notify-dispatched' })).toBe(1);

    for (const plan of preview.plans) {
      const kept = await app().reads.findBy(DeadlineRow, { subjectId: plan.case.id });
      const plain = kept.map(({ step, limitKind, dueAt, dueOn, explanation }) => ({
        step,
        limitKind,
        dueAt,
        dueOn,
        tentative: explanation.tentative,
      }));
      const order = (a: Due, b: Due): number =>
        `${a.step}${a.limitKind}`.localeCompare(`${b.step}${b.limitKind}`);
      expect(plain.toSorted(order)).toEqual(plan.deadlines.toSorted(order));
    }

    await app().drain();
    const mails = (await app().mails()).filter(({ rule }) => rule === 'case.dispatched');
    expect(mails).toHaveLength(6);
    const plain = (all: { subject: string; html: string; text: string }[]) =>
      all
        .map(({ subject, html, text }) => ({ subject, html, text }))
        .toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
    expect(plain(mails)).toEqual(plain(shown));
  });

  it('shows the rules in force and every day of the track, Saturdays and make-up days too', async () => {
    const row = await registered(units[0]!);
    const { rules, days, asOf } = await ask<Preview>('preview', [row]);
    expect(asOf).toBe(app().clock.now());
    expect(rules[0]!.rules.map(({ step }) => step)).toEqual(['sign', 'reply', 'rectify']);
    expect(days[0]).toMatchObject({ day: '2026-05-20', kind: 'workday' });
    expect(days.find(({ day }) => day === '2026-05-23')).toMatchObject({ kind: 'weekend' });

    app().setClock('2026-05-06', '09:00');
    const over = await ask<Preview>('preview', [row], await Client.as(app(), 'zhoumin'));
    expect(over.days.find(({ day }) => day === '2026-05-09')).toMatchObject({ kind: 'makeup' });
    app().setClock('2026-12-28', '09:00');
    const late = await ask<Preview>('preview', [row], await Client.as(app(), 'zhoumin'));
    expect(late.plans[0]!.deadlines.some(({ tentative }) => tentative)).toBe(true);
    app().setClock('2026-05-20', '10:42');
  });

  it('takes all of them or none, and says which one has no lead', async () => {
    const ready = await registered(units[0]!);
    const bare = await registered(units[1]!, { leadUnitId: null });
    const { plans } = await ask<Preview>('preview', [ready, bare]);
    expect(plans.map(({ obstacle }) => obstacle)).toEqual([null, 'no-lead']);
    const mails = await ask<Mail[]>('mails', [ready, bare]);
    expect(mails.map(({ cases }) => cases)).toEqual([1]);
    const refused = await dispatch(intake, [ready, bare]);
    expect([refused.status, refused.body.code]).toEqual([409, 'case.no_lead']);
    expect(refused.body.detail).toContain(bare.acceptanceNo);
    expect(await statuses([ready, bare])).toEqual(['registered', 'registered']);
  });

  it('lets one of two officers win where they overlap; the rest of the other can go on', async () => {
    const rows = await Promise.all(Array.from({ length: 12 }, (_, at) => registered(units[at % 6]!)));
    const mine = rows.slice(0, 8);
    const theirs = rows.slice(4).toReversed();
    const answers = await Promise.all([dispatch(intake, mine), dispatch(officer, theirs)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [winner, loser] = answers[0]!.status === 200 ? [mine, theirs] : [theirs, mine];
    expect(new Set(await statuses(winner))).toEqual(new Set(['dispatched']));
    const rest = loser.filter((row) => !winner.includes(row));
    expect(new Set(await statuses(rest))).toEqual(new Set(['registered']));

    const { plans } = await ask<Preview>('preview', loser);
    const gone = plans.filter(({ obstacle }) => obstacle === 'not-registered');
    expect(gone).toHaveLength(4);
    const name = answers[0]!.status === 200 ? '周敏' : '陈立';
    expect(gone[0]!.leftBy).toMatchObject({ name, action: 'case.dispatch' });
    expect((await dispatch(officer, rest)).status).toBe(200);
    for (const { id } of rows)
      expect(await app().reads.countBy(HistoryEntryRow, { subjectId: id, action: 'case.dispatch' })).toBe(1);
  });

  it('names what to look at first: the same place before, several streets, a unit that cannot be reached', async () => {
    const before = await registered(units[0]!, {
      place: '青石巷 6 号汽修店',
      content: '青石巷6号汽修店喷漆异味。',
    });
    const again = await registered(units[0]!, {
      place: '青石巷 6 号汽修店',
      content: '青石巷6号汽修店夜间喷漆。',
    });
    const wide = await registered(units[0]!, { content: '梧桐街道与云栖街道交界处扬尘。' });
    const silent = await make.unit('静默街道', 'street', null);
    const unheard = await registered(silent);
    const { plans, units: told } = await ask<Preview>('preview', [before, again, wide, unheard]);
    const looks = (row: CaseRow) => plans.find((plan) => plan.case.id === row.id)!.looks;
    expect(looks(before)).toEqual([]);
    expect(looks(again)).toEqual([expect.objectContaining({ kind: 'same-place', caseId: before.id })]);
    expect(looks(wide)).toEqual([{ kind: 'several-streets', streets: ['梧桐街道', '云栖街道'] }]);
    const lost = told.find(({ name }) => name === '静默街道')!;
    expect([lost.people, lost.heads].flat().map(({ reachable }) => reachable)).toEqual([false, false]);
    const letter = (await ask<Mail[]>('mails', [unheard]))[0]!;
    expect(letter.reachable).toBe(false);
  });

  it('is taken back in one go; what was signed in the meantime stays', async () => {
    const rows = await Promise.all([0, 1, 0].map((at) => registered(units[at]!)));
    expect((await dispatch(intake, rows)).status).toBe(200);
    const street = await Client.as(app(), 'liuchang');
    const signed = await street.post(`/api/cases/${rows[0]!.id}/sign`, {}, { 'if-match': '"2"' });
    expect(signed.status).toBe(204);
    const seen = itemsOf(rows).map(({ caseId }) => ({ caseId, version: 2 }));
    const back: Answer<{ recalled: number; kept: { caseId: string; detail: string }[] }> = await intake.post(
      '/api/dispatches/recall',
      { items: seen },
    );
    expect(back.status).toBe(200);
    expect(back.body.recalled).toBe(2);
    expect(back.body.kept).toEqual([{ caseId: rows[0]!.id, detail: expect.stringContaining('刘畅') }]);
    expect(await statuses(rows)).toEqual(['signed', 'registered', 'registered']);
    await app().drain();
    const mails = (await app().mails()).filter(({ text }) => text.includes(rows[1]!.title));
    expect(mails).toEqual([]);
  });

  it('cannot be taken back after thirty seconds, and is no matter of a street', async () => {
    const row = await registered(units[1]!);
    const sent = await dispatch(intake, [row]);
    expect(sent.body.recallableUntil).toBe(plusMillis(app().clock.now(), 30_000));
    app().clock.set(plusMillis(app().clock.now(), 31_000));
    const items = [{ caseId: row.id, version: 2 }];
    const late = await intake.post<{ recalled: number; kept: { detail: string }[] }>(
      '/api/dispatches/recall',
      { items },
    );
    expect(late.body).toMatchObject({ recalled: 0, kept: [{ detail: expect.stringContaining('30 秒') }] });
    const street = await Client.as(app(), 'hanlei');
    const caseIds = [row.id];
    const refused = [
      await street.post('/api/dispatches/recall', { items }),
      await street.post('/api/dispatches/mails', { caseIds }),
      await street.post('/api/dispatches/preview', { caseIds }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    const bad = [{ caseIds: [] }, { caseIds: ['x'] }, {}];
    for (const body of bad) expect((await intake.post('/api/dispatches/mails', body)).status).toBe(422);
  });

  it('says nothing of the complainant or of the text in a mail', async () => {
    const row = await registered(units[0]!, {
      content: '梧桐里 3 栋 2 单元夜间噪声，联系电话13812345678。',
      contact: { name: '王某某', phone: '13812345678' },
    });
    const text = JSON.stringify(await ask<Mail[]>('mails', [row]));
    for (const secret of ['13812345678', '王某某', '2 单元']) expect(text).not.toContain(secret);
  });
});
