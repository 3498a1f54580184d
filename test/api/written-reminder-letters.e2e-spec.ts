import { CaseRow } from '../../src/modules/cases/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ifMatch, letterDesk, type Refusal, type Run, type LetterDesk } from '../support/letter-desk.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('the letters of a written reminder', (app) => {
  let desk: LetterDesk;
  let run: Run;
  beforeAll(async () => {
    desk = await letterDesk(app());
    const made = await desk.draft('2026-05-04', '2026-05-10', { places: 2 });
    run = await desk.runOf(made.body.id);
  });

  it('keeps to its figures when a case moves on, and says what has changed', async () => {
    const before = run.letters[0]!;
    const paper = await desk.textOf(await desk.who.officer.file(`/api/written-reminders/${before.id}/docx`));
    const moved = before.list.find(({ status }) => status === 'dispatched')!;
    const { version } = await desk.make.caseOf(moved.caseId);
    const street = await desk.as('liuchang');
    expect((await street.post(`/api/cases/${moved.caseId}/sign`, {}, ifMatch(version))).status).toBeLessThan(
      300,
    );
    const left = before.list.find(({ caseId }) => caseId !== moved.caseId)!;
    const goTo = ({ id }: UnitRow) =>
      app()
        .get(UnitOfWork)
        .run((tx) => tx.update(CaseRow, { id: left.caseId }, { homeUnitId: id, streetId: id }));
    await goTo(desk.streets[4]!);

    const after = await desk.letterOf(before.id);
    expect(after.figures).toEqual(before.figures);
    expect(after.body).toBe(before.body);
    expect(after.list.map(({ caseId, status }) => [caseId, status])).toEqual(
      before.list.map(({ caseId, status }) => [caseId, status]),
    );
    expect(after.list.find(({ caseId }) => caseId === moved.caseId)!.movedTo).toBe('signed');
    expect(after.list.filter(({ hasLeft }) => hasLeft).map(({ caseId }) => caseId)).toEqual([left.caseId]);
    expect((await desk.runOf(run.id)).ranking).toEqual(run.ranking);
    expect(await desk.textOf(await desk.who.officer.file(`/api/written-reminders/${before.id}/docx`))).toBe(
      paper,
    );
    await goTo(desk.streets[0]!);
  });

  it('takes other words and addressees while it is a draft, of the street alone', async () => {
    const { id, version, addressees } = run.letters[0]!;
    const put = (body: object, seen = version) =>
      desk.who.officer.put<Refusal>(`/api/written-reminders/${id}`, body, ifMatch(seen));
    const foreign = { userId: desk.district.users.otherStreet!.id, name: '韩磊', title: null };
    const refused = await put({ body: '请重视。', addressees: [foreign] });
    expect([refused.status, refused.body.code]).toEqual([422, 'written-reminder.foreign_addressee']);
    expect((await put({ body: '  ', addressees })).status).toBe(422);
    const named = [
      { ...addressees[0]!, name: '别名', title: '党工委书记' },
      { userId: null, name: '林某', title: '办事处主任' },
    ];
    expect((await put({ body: '请重视。\n见附件。', addressees: named })).status).toBe(204);
    expect((await put({ body: '旧的', addressees: [] })).status).toBe(412);
    const letter = await desk.letterOf(id);
    expect(letter).toMatchObject({ body: '请重视。\n见附件。', version: version + 1 });
    expect(letter.salutation).toBe('梧桐街道党工委书记吴岭同志、办事处主任林某同志：');
  });

  it('is not seen by the street while it is a draft, nor by others ever, nor the ranking', async () => {
    const { id } = run.letters[0]!;
    expect((await desk.who.head.get(`/api/written-reminders/${id}`)).status).toBe(404);
    expect((await desk.who.head.get(`/api/written-reminders/${id}/docx`)).status).toBe(404);
    expect((await desk.who.head.get(`/api/written-reminder-runs/${run.id}`)).status).toBe(404);
    expect((await desk.who.head.get('/api/written-reminder-runs')).status).toBe(404);
    expect((await desk.who.head.post('/api/written-reminder-runs', {})).status).toBe(403);
    expect((await (await desk.as('duanxiao')).get('/api/written-reminders')).status).toBe(403);
    expect((await (await desk.as('fengqi')).get(`/api/written-reminder-runs/${run.id}`)).status).toBe(200);
    expect(
      (await (await desk.as('zhoumin')).post(`/api/written-reminder-runs/${run.id}/issue`, {})).status,
    ).toBe(403);
  });
});
