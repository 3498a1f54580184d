import ExcelJS from 'exceljs';
import { IsNull, Not } from 'typeorm';
import { SlipProposalRow } from '../../src/modules/slips/index.js';
import { describeOnBoth } from '../support/on-both.js';
import { RoundDesk, said } from '../support/round-desk.js';

describeOnBoth('who is late in a monthly round', (app) => {
  const desk = new RoundDesk(app);
  const answer = async (title: string, what = said()): Promise<number> => {
    const { tasks } = await desk.form();
    const task = tasks.find((one) => one.title === title)!;
    return (await desk.submit(desk.street, [{ task, answer: what }])).status;
  };

  beforeAll(async () => {
    await desk.opened();
    await desk.on('2026-05-27', '10:00');
    expect(await answer('玉带河雨污混接改造')).toBe(204);
  });

  it('is listed with how late, and lit by rule', async () => {
    await desk.on('2026-05-29', '10:00');
    await desk.tick();
    let round = await desk.round();
    expect(round).toMatchObject({ owed: 4, answered: 1, lateOpen: 3 });
    const lit = round.units.find(({ name }) => name === '云栖街道');
    expect(lit).toMatchObject({ lateOpen: 1, colour: 'blue' });
    // 30 and 31 May are a weekend.
    await desk.on('2026-06-02', '10:00');
    await desk.tick();
    round = await desk.round();
    const open = round.lines.filter(({ state }) => state === 'open');
    expect(open.map((one) => [one.daysLate, one.colour])).toEqual(Array(3).fill([3, 'yellow']));
    // A street sees its own.
    expect((await desk.round(desk.other)).lines).toHaveLength(1);
    expect((await desk.round(desk.other)).history).toEqual([]);
  });

  it('is proposed a slip for each once, the milder one goes, and the officer issues it about the task', async () => {
    await desk.tick();
    const rows = await app().reads.find(SlipProposalRow, { where: { taskId: Not(IsNull()) } });
    expect(rows.map(({ colour, state }) => `${colour} ${state}`).toSorted()).toEqual([
      ...Array<string>(3).fill('blue lapsed'),
      ...Array<string>(3).fill('yellow open'),
    ]);
    // The round of the case rules leaves them alone.
    await app().tick('tick.slips');
    const proposals = await desk.officer.get<{
      items: { id: string; unit: { name: string }; why: string; case: null; task: { title: string } }[];
    }>('/api/slip-proposals');
    const mine = proposals.body.items.find(({ unit }) => unit.name === '云栖街道')!;
    expect(mine).toMatchObject({
      why: '2026年5月份月调度逾期未报 3 天',
      case: null,
      task: { title: '云栖湖岸线清理' },
    });
    const issued = await desk.officer.post<{ slips: { id: string }[] }>('/api/slip-proposals/issue', {
      ids: [mine.id],
    });
    expect(issued.status).toBe(200);
    await app().drain();
    const path = `/api/colour-slips/${issued.body.slips[0]!.id}`;
    const slip = await desk.other.get<{ tasks: { title: string }[]; cases: unknown[]; version: number }>(
      path,
    );
    expect(slip.body).toMatchObject({ cases: [], tasks: [{ title: '云栖湖岸线清理' }] });
    expect((await desk.other.file(`${path}/docx`)).status).toBe(200);
    const mail = (await app().mails()).findLast(({ rule }) => rule === 'slip.issued');
    expect(mail?.text).toContain('云栖湖岸线清理');
    const match = { 'if-match': `"${slip.body.version}"` };
    const received = await desk.other.post(`${path}/receive`, { receipt: '今天补报' }, match);
    expect(received.status).toBe(204);
    await desk.tick();
    expect(await app().reads.countBy(SlipProposalRow, { state: 'open' })).toBe(2);
  });

  it('answers late, which takes back what was proposed for the absence', async () => {
    const why = said({ kind: 'no-change', text: '', reason: '汛期暂停开挖。' });
    expect(await answer('青石巷油烟整治', why)).toBe(204);
    expect(await app().reads.countBy(SlipProposalRow, { state: 'open' })).toBe(1);
    const line = (await desk.round()).lines.find(
      ({ daysLate, state }) => state === 'answered' && daysLate > 0,
    );
    expect(line).toMatchObject({ daysLate: 3, unitId: desk.district.streets[0]!.id });
  });

  it('stands in the workbook of tasks and units', async () => {
    const { id } = await desk.round();
    const { status, body } = await desk.officer.file(`/api/dispatch-rounds/${id}/xlsx`);
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填报明细', '单位汇总']);
    const texts = book.worksheets[0]!.getSheetValues().flat().map(String);
    for (const words of ['无变化：汛期暂停开挖。', '迟报 3 天', '逾期未报 3 天'])
      expect(texts).toContain(words);
  });
});
