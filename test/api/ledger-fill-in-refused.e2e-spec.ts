import { FillInDesk } from '../support/fill-in-desk.js';
import { FEEDBACK, LedgerOffice } from '../support/ledger-office.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('what nobody may fill in', (app) => {
  const office = new LedgerOffice(app);
  let ids: string[];
  let before: string;
  let desk: FillInDesk;

  beforeAll(async () => {
    await office.start();
    ids = await office.openThree();
    await office.on('2026-06-20', '10:00');
    before = await office.freeze();
    desk = new FillInDesk(app, office, await office.freeze());
  });

  it('tasks of another street are refused, without saying what those are', async () => {
    const { officer, street, otherStreet, leader } = office.who;
    const whole = await desk.fillIn(officer, (_, at) => {
      at(3, '本期进展').value = '替别人填。';
    });
    const { body } = await desk.send(street, whole);
    const told = await desk.upload(body.id);
    expect(told.rows).toHaveLength(1);
    expect(told.rows[0]).toMatchObject({ serial: '3', taskId: null, title: '', cells: [] });
    expect(told.rows[0]!.refused!.zh).toBe('不是本单位的任务，不能填报。');
    const tried = await desk.confirm(body.id, [{ taskId: ids[2]!, key: 'progress' }]);
    expect([tried.status, tried.body.code]).toEqual([409, 'ledger.not_takeable']);
    expect(await desk.entries(ids[2]!, '替别人填。')).toBe(0);
    expect((await otherStreet.get(`/api/ledgers/${FEEDBACK}/uploads/${body.id}`)).status).toBe(404);
    const seen = await desk.upload(body.id, officer);
    expect([seen.maySettle, seen.rows[0]!.cells[0]!.verdict]).toEqual([false, 'takes']);
    const notTheirs = await desk.confirm(body.id, [], officer);
    expect([notTheirs.status, notTheirs.body.code]).toEqual([409, 'ledger.not_your_upload']);
    expect((await desk.send(leader, whole)).status).toBe(403);
  });

  it('the sheet of another issue, another table and what is no sheet are refused', async () => {
    const { street } = office.who;
    const bytes = await desk.fillIn(street, () => {});
    const other = await desk.send(street, bytes, {}, before);
    expect([other.status, other.body.code]).toEqual([422, 'ledger.other_issue']);
    const csv = await desk.send(street, Buffer.from('姓名,电话\n张三,无\n'));
    expect([csv.status, csv.body.code]).toEqual([422, 'ledger.no_table']);
    expect((await desk.send(street, Buffer.from('%PDF-1.7 nothing'))).status).toBe(422);
    expect((await desk.upload((await desk.send(street, bytes)).body.id)).rows).toEqual([]);
  });

  it('rows that are not in the issue, that stand twice, or whose task has left are refused', async () => {
    const { street } = office.who;
    const bytes = await desk.fillIn(street, (sheet, at) => {
      at(1, '序号').value = '77';
      at(2, '本期进展').value = '第一行';
      const row = sheet.addRow([]);
      sheet.getRow(5).eachCell((cell, column) => (row.getCell(column).value = cell.value));
    });
    const { rows } = await desk.upload((await desk.send(street, bytes)).body.id);
    expect(rows.map(({ serial, refused }) => [serial, refused?.zh.slice(0, 7) ?? null])).toEqual([
      ['77', '这一期里没有这'],
      ['2', null],
      ['2', '同一项任务在表'],
    ]);
    const view = await office.settings();
    const types = ['long-term'];
    expect((await office.set(view, { filter: { ...view.filter, types } })).status).toBe(204);
    const left = await desk.upload((await desk.send(street, bytes)).body.id);
    expect(left.rows.find(({ serial }) => serial === '2')!.refused!.zh).toContain('不在这本台账');
    expect((await office.set(await office.settings(), { filter: view.filter })).status).toBe(204);
  });
});
