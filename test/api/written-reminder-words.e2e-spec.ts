import { ifMatch, letterDesk, type Refusal, type LetterDesk } from '../support/letter-desk.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('the words of written reminders', (app) => {
  let desk: LetterDesk;
  beforeAll(async () => {
    desk = await letterDesk(app());
  });

  it('counts anew with the year, without a gap, under the words that the office sets', async () => {
    const template = (await desk.who.officer.get<Record<string, unknown>>('/api/written-reminder-template'))
      .body;
    expect(template).toMatchObject({ version: 0, places: 5 });
    const words = {
      title: '提醒函',
      numberFormat: '示例办提〔{year}〕{serial}号',
      body: '{street}{count}件。',
      office: '区迎检办',
      places: 1,
      receiptDays: 0,
    };
    const put = (body: object, version: number) =>
      desk.who.officer.put<Refusal>('/api/written-reminder-template', body, ifMatch(version));
    const wrong = await put({ ...words, body: '{street}{phone}' }, 0);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'written-reminder.unknown_placeholder']);
    expect(wrong.body.title).toContain('{phone}');
    expect((await put({ ...words, numberFormat: '无序号' }, 0)).status).toBe(422);
    expect((await put(words, 0)).status).toBe(204);
    expect((await put(words, 0)).status).toBe(412);

    app().setClock('2027-01-04', '09:00');
    desk.who.officer = await desk.as('chenli');
    const { body } = await desk.draft('2026-05-04', '2026-05-09');
    const { letters } = await desk.runOf(body.id);
    expect(letters.map((one) => one.body)).toEqual(['梧桐街道2件。']);
    expect((await desk.issue(desk.who.officer, body.id, letters)).status).toBe(204);
    expect((await desk.letterOf(letters[0]!.id)).number).toBe('示例办提〔2027〕1号');
  });
});
