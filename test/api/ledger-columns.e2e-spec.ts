import { cellOf, FEEDBACK, LedgerOffice, SELF } from '../support/ledger-office.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { WriteOffDesk } from '../support/write-off-desk.js';

/** 延期, 公示 and 佐证 as a district reads them. */
describeOnBoth('columns that are worked out', (app) => {
  const office = new LedgerOffice(app);
  const chain = new WriteOffDesk(
    () => app().url,
    () => office.district,
  );
  const on = async (day: string): Promise<void> => {
    await office.on(day);
    await chain.signIn();
  };
  /** A cell of the draft, whatever columns the ledger has. */
  const cell = async (taskId: string, key: string): Promise<string> => {
    const { table } = await office.ledger(office.who.officer, FEEDBACK, '?take=200');
    return cellOf(
      table,
      table.rows.find((row) => row.taskId === taskId)!,
      key,
    );
  };

  beforeAll(async () => {
    await office.start('2026-04-20');
    await chain.signIn();
    const view = await office.settings();
    const keys = ['serial', 'number', 'due', 'status', 'extensions', 'publicity', 'evidence'];
    const columns = keys.map((key) => ({ key, heading: null }));
    expect((await office.set(view, { columns })).status).toBe(204);
  });
  beforeEach(() => on('2026-04-20'));

  it('延期情况 counts the extensions, with the dates before and after and why', async () => {
    const id = await office.open('雨污混接', { startedOn: '2026-04-01' });
    expect(await cell(id, 'extensions')).toBe('');
    const move = (dueOn: string, dueReason: string) =>
      office.change(id, '雨污混接', { startedOn: '2026-04-01', dueOn, dueReason });
    await move('2027-03-31', '管位冲突，报区领导同意');
    await move('2027-02-28', '提前具备条件');
    await move('2027-06-30', '汛期停工');
    expect(await cell(id, 'extensions')).toBe(
      [
        '延期 2 次',
        '2026-12-31 → 2027-03-31：管位冲突，报区领导同意',
        '2027-03-31 → 2027-02-28（提前）：提前具备条件',
        '2027-02-28 → 2027-06-30：汛期停工',
      ].join('\n'),
    );
    expect(await cell(id, 'due')).toBe('2027-06-30');
  });

  it('延期情况 is a change against the issue before, and the issue keeps what it said', async () => {
    const id = await office.open('河道垃圾', { startedOn: '2026-04-01' });
    const issue = await office.freeze();
    await office.change(id, '河道垃圾', {
      startedOn: '2026-04-01',
      dueOn: '2027-01-31',
      dueReason: '招标流标',
    });
    const { table } = await office.ledger(office.who.officer, FEEDBACK, '?take=200');
    const row = table.rows.find(({ taskId }) => taskId === id)!;
    expect([row.mark, row.changed]).toEqual(['changed', ['due', 'extensions']]);
    const frozen = (await office.issue(issue)).table;
    expect(
      cellOf(
        frozen,
        frozen.rows.find(({ taskId }) => taskId === id)!,
        'extensions',
      ),
    ).toBe('');
  });

  it('公示情况 gives the window and how it ends, through an objection that was answered', async () => {
    const id = await chain.applied({ title: '公示' });
    await chain.toAcceptance(id);
    await chain.toPublicity(id);
    expect(await cell(id, 'publicity')).toBe('');
    await on('2026-05-07');
    expect((await chain.publish(id, '2026-05-08')).status).toBe(204);
    // Ten working days over the make-up Saturday of 9 May.
    expect(await cell(id, 'publicity')).toBe('2026-05-08\n至 2026-05-20\n未开始');
    await on('2026-05-12');
    expect(await cell(id, 'publicity')).toBe('2026-05-08\n至 2026-05-20\n公示中，无异议');
    const objection = { receivedOn: '2026-05-12', text: '北坡没有复绿' };
    expect((await chain.act('chenli', id, 'objections', objection)).status).toBe(204);
    expect(await cell(id, 'publicity')).toContain('公示中，异议 1 条，1 条未答复');
    const [recorded] = (await chain.notice(id)).objections;
    const answer = { outcome: 'dismissed', text: '北坡不在范围' };
    expect((await chain.act('chenli', id, `objections/${recorded!.id}/answer`, answer)).status).toBe(204);
    await on('2026-05-21');
    expect(await cell(id, 'publicity')).toBe('2026-05-08\n至 2026-05-20\n期满，异议 1 条，均已答复');
  });

  it('公示情况 says that the chain went back behind it, and gives the window of the next one', async () => {
    const id = await chain.applied({ title: '退回' });
    await chain.toAcceptance(id);
    await chain.toPublicity(id);
    await on('2026-05-08');
    expect((await chain.publish(id, '2026-05-08')).status).toBe(204);
    await on('2026-05-21');
    expect((await chain.back('chenli', id, 'publicity', 'acceptance')).status).toBe(204);
    expect(await cell(id, 'publicity')).toBe('2026-05-08\n至 2026-05-20\n已退回');
    await chain.toPublicity(id);
    expect((await chain.publish(id, '2026-05-22')).status).toBe(204);
    expect(await cell(id, 'publicity')).toMatch(/^2026-05-22\n至 2026-06-04\n未开始$/);
  });

  it('佐证材料 counts each file once, of progress and of the chain, and not one that was removed', async () => {
    const id = await chain.open({ title: '佐证' });
    expect(await cell(id, 'evidence')).toBe('');
    const entry = await office.tell(id, '复绿一半。');
    const add = async (bytes: Buffer, name: string): Promise<string> => {
      const form = new FormData();
      form.set('kind', 'after');
      form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
      const path = `/api/rectifications/${id}/progress/${entry}/evidence`;
      const answer = await office.who.street.post<{ id: string }>(path, form);
      expect(answer.status).toBe(201);
      return answer.body.id;
    };
    // Two photos of one name are two; one photo of two entries is one.
    await add(tinyPng('north'), '现场.png');
    const gone = await add(tinyPng('south'), '现场.png');
    expect(await cell(id, 'evidence')).toBe('2 份\n现场.png');
    const removed = await office.who.street.delete(
      `/api/rectifications/${id}/progress/${entry}/evidence/${gone}`,
    );
    expect(removed.status).toBe(204);
    expect(await cell(id, 'evidence')).toBe('1 份\n现场.png');
    await chain.tickAll(id, '2026-04-20');
    expect((await chain.apply(id)).status).toBe(204);
    await chain.toAcceptance(id);
    expect((await chain.upload('chenli', id, 'acceptance')).status).toBe(201);
    expect(await cell(id, 'evidence')).toBe('2 份\n现场.png\nxianchang.png');
  });

  it('stand in the catalogue with their headings, and in no ledger that does not ask for them', async () => {
    const { body } = await office.who.administrator.get<{ columns: { key: string; heading: string }[] }>(
      '/api/ledger-views',
    );
    const headings = new Map(body.columns.map(({ key, heading }) => [key, heading]));
    expect(['extensions', 'publicity', 'evidence'].map((key) => headings.get(key))).toEqual([
      '延期情况',
      '公示情况',
      '佐证材料',
    ]);
    expect((await office.settings(SELF)).columns.length).toBeGreaterThan(0);
  });
});
