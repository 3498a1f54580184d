import { WrittenReminderRow } from '../../src/modules/written-reminders/index.js';
import type { Client } from '../support/client.js';
import {
  ifMatch,
  letterDesk,
  type Letter,
  type Refusal,
  type Run,
  type LetterDesk,
} from '../support/letter-desk.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('written reminders at the street', (app) => {
  let desk: LetterDesk;
  let run: Run;
  beforeAll(async () => {
    desk = await letterDesk(app());
    const made = await desk.draft('2026-05-04', '2026-05-10', { places: 2 });
    run = await desk.runOf(made.body.id);
    await desk.issue(desk.who.officer, run.id, run.letters.slice(0, 2));
    await app().drain();
  });

  it('is confirmed by the street, once, and by nobody else', async () => {
    const { id } = run.letters[0]!;
    const letter = await desk.letterOf(id, desk.who.head);
    expect(letter.allowedActions).toEqual(['receive']);
    const receive = (who: Client, version = letter.version) =>
      who.post<Refusal>(`/api/written-reminders/${id}/receive`, undefined, ifMatch(version));
    expect((await receive(await desk.as('hanlei'))).status).toBe(404);
    expect((await receive(desk.who.officer)).status).toBe(403);
    expect((await receive(desk.who.head)).status).toBe(204);
    const again = await receive(desk.who.head);
    expect([again.status, again.body.code]).toEqual([409, 'written-reminder.received_already']);
    expect((await receive(desk.who.head, letter.version + 1)).body.code).toBe(
      'written-reminder.received_already',
    );
    const own = (await desk.who.head.get<Letter[]>('/api/written-reminders')).body;
    expect(own.map(({ status, number }) => [status, number])).toEqual([['received', '督办提〔2026〕1号']]);
    expect(await app().reads.findOneByOrFail(WrittenReminderRow, { id })).toMatchObject({
      receivedByName: '吴岭',
    });
  });

  it('is withdrawn with a reason, tells whoever had it, and never gives its number again', async () => {
    const [, second, third] = (await desk.runOf(run.id)).letters;
    const withdraw = (one: Letter, reason: string, who = desk.who.officer) =>
      who.post<Refusal>(`/api/written-reminders/${one.id}/withdraw`, { reason }, ifMatch(one.version));
    expect((await withdraw(second!, ' ')).status).toBe(422);
    expect((await withdraw(second!, '数字有误', desk.who.head)).status).toBe(403);
    expect((await withdraw(second!, '时段选错，重新起草')).status).toBe(204);
    await app().drain();
    const [told, ...others] = await desk.mails('written-reminder.withdrawn');
    expect([told!.recipientName, others]).toEqual(['韩磊', []]);
    expect(told!.text).toContain('时段选错，重新起草');
    expect((await desk.issue(desk.who.officer, run.id, [third!])).status).toBe(204);
    expect((await desk.letterOf(third!.id)).number).toBe('督办提〔2026〕3号');
    expect((await desk.letterOf(second!.id)).number).toBe('督办提〔2026〕2号');
    expect((await desk.issue(desk.who.officer, run.id, [await desk.letterOf(second!.id)])).body.code).toBe(
      'transition.illegal',
    );
  });

  it('sends nothing of a letter that was withdrawn before its job ran', async () => {
    const { body } = await desk.draft('2026-05-09', '2026-05-10', { places: 1 });
    const letters = (await desk.runOf(body.id)).letters;
    await app().drain();
    const count = (await desk.mails('written-reminder.issued')).length;
    const [first] = letters;
    expect((await desk.issue(desk.who.officer, body.id, [first!])).status).toBe(204);
    const path = `/api/written-reminders/${first!.id}/withdraw`;
    expect(
      (await desk.who.officer.post(path, { reason: '发早了' }, ifMatch(first!.version + 1))).status,
    ).toBe(204);
    await app().drain();
    expect(await desk.mails('written-reminder.issued')).toHaveLength(count);
  });
});
