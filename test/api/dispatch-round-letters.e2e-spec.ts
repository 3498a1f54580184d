import { DispatchLinkRow } from '../../src/modules/dispatch-rounds/index.js';
import { NoticeRow } from '../../src/modules/notices/index.js';
import type { UnitRow } from '../../src/modules/organisation/index.js';
import type { Answer as Reply } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { MAILBOX, RoundDesk, said, type Problem } from '../support/round-desk.js';

describeOnBoth('letters of the monthly round', (app) => {
  const desk = new RoundDesk(app);

  beforeAll(() => desk.opened());

  it('tell each person once, in one mail for all tasks, with a row in the send log for each', async () => {
    const [mail, ...more] = await desk.letters('刘畅');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ rule: 'dispatch.opened', state: 'sent' });
    expect(mail?.subject).toBe('【月调度填报】梧桐街道 5 月待填报 2 项(5 月 28 日前)');
    expect(mail?.text).toContain('玉带河雨污混接改造');
    expect(mail?.text).not.toContain('云栖湖岸线清理');
    const rows = await app().reads.findBy(NoticeRow, { mailId: mail!.id });
    expect(rows.map(({ decision, tier }) => [decision, tier])).toEqual([
      ['bundled', 'opened'],
      ['bundled', 'opened'],
    ]);
    expect(await desk.letters('吴岭')).toHaveLength(1);
    expect(await desk.letters('韩磊')).toHaveLength(1);
  });

  it('are named in the send log by number and title of the task', async () => {
    const { body } =
      await desk.officer.get<{ rule: string; number: string; title: string }[]>('/api/notices?limit=100');
    const named = body.filter(({ rule }) => rule === 'dispatch.opened');
    expect(named.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['玉带河雨污混接改造', '青石巷油烟整治', '云栖湖岸线清理', '泵站提标改造']),
    );
    expect(named.every(({ number }) => /^ZG-2026-\d{3}$/.test(number))).toBe(true);
  });

  it('hold a link for a unit without an account, whose token stands in no table', async () => {
    const [mail] = await desk.letters('区水投公司');
    const token = desk.deliveredToken(MAILBOX);
    expect(token).toHaveLength(43);
    const [link] = await app().reads.find(DispatchLinkRow);
    expect(mail?.html).toContain(`__secret_link_${link!.id}__`);
    for (const kept of [JSON.stringify(link), mail!.html, mail!.text]) expect(kept).not.toContain(token);
  });

  it('remind the day before of what is open only, once, and not at night', async () => {
    await desk.on('2026-05-26');
    const task = (await desk.form()).tasks.find(({ title }) => title === '玉带河雨污混接改造')!;
    expect((await desk.submit(desk.street, [{ task, answer: said() }])).status).toBe(204);
    await desk.on('2026-05-27', '23:10');
    await desk.tick();
    expect(await desk.letters('刘畅')).toHaveLength(1);
    await desk.on('2026-05-27', '10:20');
    await desk.tick();
    await desk.tick();
    const [, mail, ...more] = await desk.letters('刘畅');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ rule: 'dispatch.remind' });
    expect(mail?.text).toContain('青石巷油烟整治');
    expect(mail?.text).not.toContain('玉带河雨污混接改造');
  });

  it('go out at once when an officer wants it, and not to who owes nothing', async () => {
    const { id } = await desk.round();
    const remind = (unit: UnitRow): Promise<Reply<Problem & { letters: number }>> =>
      desk.officer.post(`/api/dispatch-rounds/${id}/units/${unit.id}/remind`);
    const [first, second] = desk.district.streets;
    const before = (await desk.letters('韩磊')).length;
    expect((await remind(second!)).body.letters).toBe(1);
    await app().drain();
    expect(await desk.letters('韩磊')).toHaveLength(before + 1);
    const task = (await desk.form()).tasks.find(({ state }) => state === 'open')!;
    expect((await desk.submit(desk.street, [{ task, answer: said() }])).status).toBe(204);
    expect((await remind(first!)).body.code).toBe('dispatch.nobody_owes');
    const forbidden = await desk.street.post(`/api/dispatch-rounds/${id}/units/${second!.id}/remind`);
    expect(forbidden.status).toBe(403);
  });

  it('stop with the answer', async () => {
    const before = (await desk.letters('刘畅')).length;
    await desk.on('2026-06-05', '10:00');
    await desk.tick();
    expect(await desk.letters('刘畅')).toHaveLength(before);
    expect((await desk.letters('韩磊')).at(-1)?.subject).toContain('逾期未报 1 项(应于 5 月 28 日前)');
  });
});
