import { at, day } from '../../src/kernel/day.js';
import { BellItemRow, NoticeRow } from '../../src/modules/notices/index.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, WriteOffDesk } from '../support/write-off-desk.js';

const SAID = '月牙河南岸的排口夜里还在冒黑水，没有整改到位。';

describeOnBoth('word of an objection from outside', (app) => {
  let district: District;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );
  let taskId: string;
  let noticeId: string;

  const send = async (text: string): Promise<number> => {
    const answer = await fetch(`${app().url}/public/publicity/${noticeId}/objections`, {
      method: 'POST',
      body: new URLSearchParams({ text }),
      redirect: 'manual',
    });
    return answer.status;
  };
  const letters = async () => (await app().mails()).filter(({ rule }) => rule === 'publicity.objected');
  const jobs = () => app().reads.countBy(OutboxRow, { job: 'publicity.tell-objections' });
  const bells = async () => (await app().reads.findBy(BellItemRow, { rule: 'publicity.objected' })).length;
  const to = async (name: string) => (await letters()).filter(({ recipientName }) => recipientName === name);

  /** The link of the publicity asks the lead unit as well. */
  const leadSigns = async (): Promise<void> => {
    type Rule = { key: string; signers: object[] };
    const { links, version } = (
      await desk.as('chenli').get<{ links: Rule[]; version: number }>('/api/write-off-rules')
    ).body;
    const next = links.map((link) =>
      link.key === 'publicity'
        ? { ...link, signers: [...link.signers, { kind: 'task-unit', of: 'lead' }] }
        : link,
    );
    const { status } = await desk.as('chenli').put('/api/write-off-rules', { links: next }, match(version));
    expect(status).toBe(204);
  };

  beforeAll(async () => {
    district = await given(app()).district();
    app().setClock('2026-04-21', '09:00');
    await desk.signIn();
    await leadSigns();
    taskId = await desk.applied({ title: '月牙河排口截污' }, '2026-04-21');
    await desk.toAcceptance(taskId);
    await desk.toPublicity(taskId);
    expect((await desk.publish(taskId, '2026-04-22')).status).toBe(204);
    noticeId = (await desk.notice(taskId)).id;
    app().setClock('2026-04-22', '09:01');
    await desk.signIn();
    await app().drain();
  });

  it('is promised with the objection, once for all that come within ten minutes', async () => {
    expect(await send(SAID)).toBe(303);
    app().setClock('2026-04-22', '09:07');
    expect(await send(`${SAID}第二次`)).toBe(303);
    const promised = await app().reads.findBy(OutboxRow, { job: 'publicity.tell-objections' });
    expect(promised.map(({ offerAt }) => offerAt)).toEqual([at(day('2026-04-22'), '09:10')]);
    app().setClock('2026-04-22', '09:10');
    await app().drain();
    const told = await letters();
    expect(told.map(({ subject }) => subject)).toEqual(
      told.map(
        () => expect.stringMatching(/^【公示异议】\S+ 月牙河排口截污 收到 2 条，待答复 2 条$/) as string,
      ),
    );
    expect(await to('陈立')).toHaveLength(1);
    expect(await to('刘畅')).toHaveLength(1);
    // Nobody of a unit that has no part in the link.
    expect(await to('段晓')).toEqual([]);
    expect(await bells()).toBe(told.length);
  });

  it('leads to the task, says what to do, and neither what was said nor by whom', async () => {
    const [officer] = await to('陈立');
    const [unit] = await to('刘畅');
    const said = (text: string): string => text.replace(/\s+/g, '');
    expect(officer!.text).toContain(`http://duban.example/rectifications/${taskId}`);
    expect(said(officer!.text)).toContain('请核实后答复');
    expect(said(unit!.text)).toContain('由区迎检办核实后答复');
    const rows = await app().reads.findBy(BellItemRow, { rule: 'publicity.objected' });
    for (const one of [...(await letters()), ...rows])
      expect(JSON.stringify(one)).not.toMatch(/黑水|南岸|公示网页/);
    expect(rows.map(({ subjectId, caseId }) => [subjectId, caseId])).toEqual(rows.map(() => [taskId, null]));
    const { body } = await desk.as('chenli').get<{ rule: string; title: string }[]>('/api/notices?limit=100');
    const logged = body.filter(({ rule }) => rule === 'publicity.objected');
    expect(new Set(logged.map(({ title }) => title))).toEqual(new Set(['月牙河排口截污']));
  });

  it('is not sent again for what was told, nor for what was answered meanwhile', async () => {
    const before = (await letters()).length;
    app().setClock('2026-04-22', '09:21');
    expect(await send(`${SAID}第三次`)).toBe(303);
    const { objections } = await desk.notice(taskId);
    const { status } = await desk.act('chenli', taskId, `objections/${objections.at(-1)!.id}/answer`, {
      outcome: 'dismissed',
      text: '夜间复查三次，未见排水。',
    });
    expect(status).toBe(204);
    app().setClock('2026-04-22', '09:30');
    await app().drain();
    expect(await letters()).toHaveLength(before);
    expect(await send(`${SAID}第四次`)).toBe(303);
    app().setClock('2026-04-22', '09:40');
    await app().drain();
    const [, second] = await to('陈立');
    expect(second!.subject).toContain('收到 1 条，待答复 3 条');
    const keys = (await app().reads.findBy(NoticeRow, { rule: 'publicity.objected' })).map(
      ({ noticeKey }) => noticeKey,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is not written of what the office wrote down itself', async () => {
    const before = await jobs();
    const { status } = await desk.act('chenli', taskId, 'objections', {
      receivedOn: '2026-04-22',
      text: '来电反映排口附近仍有异味。',
    });
    expect([201, 204]).toContain(status);
    expect(await jobs()).toBe(before);
  });
});
