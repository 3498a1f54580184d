import { ReceiptDays1764000074000 } from '../../migrations/074-receipt-days.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

describeBefore('letters without a day for their receipt', ReceiptDays1764000074000, (source) => {
  it('get one from today on while they wait, over days off and days of the district; others stay', async () => {
    const runner = source().createQueryRunner();
    const letter = (id: string, status: string, dueOn: string | null): Promise<unknown> =>
      runner.query(
        `INSERT INTO written_reminder (id, run_id, unit_id, place, status, version, title, body, office, addressees,
           figures, cases, changed_by_name, receipt_due_on)
         VALUES ('${id}', 'run', 'unit-${id}', 1, '${status}', 1, '提醒', '.', '.', '[]', '{}', '[]', '陈立',
           ${dueOn ? `'${dueOn}'` : 'NULL'})`,
      );
    await letter('old', 'issued', null);
    await letter('new', 'issued', '2026-05-18');
    await letter('signed', 'received', null);
    await letter('draft', 'draft', null);
    // The 30th of September is left, then the holiday; the 10th of October is worked, the 9th is off here.
    const day = (table: string, on: string, kindOf: string): Promise<unknown> =>
      runner.query(`INSERT INTO ${table} (day, kind, name, source) VALUES ('${on}', '${kindOf}', '.', '.')`);
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await day('calendar_day', `2026-10-0${n}`, 'HOLIDAY');
    await day('calendar_day', '2026-10-10', 'MAKEUP_WORKDAY');
    await day('district_day', '2026-10-09', 'HOLIDAY');

    const migration = new ReceiptDays1764000074000('2026-09-29');
    await migration.up(runner);
    const read = (columns: string): Promise<unknown> =>
      runner.query(`SELECT ${columns} FROM written_reminder ORDER BY id`);
    const days = (id: string, dueOn: string | null, setOn: string | null) => {
      return { id, receipt_due_on: dueOn, receipt_set_on: setOn };
    };
    expect(await read('id, receipt_due_on, receipt_set_on')).toEqual([
      days('draft', null, null),
      days('new', '2026-05-18', null),
      days('old', '2026-10-10', '2026-09-29'),
      days('signed', null, null),
    ]);
    await migration.down(runner);
    expect(await read('id, receipt_due_on')).toEqual([
      { id: 'draft', receipt_due_on: null },
      { id: 'new', receipt_due_on: '2026-05-18' },
      { id: 'old', receipt_due_on: null },
      { id: 'signed', receipt_due_on: null },
    ]);
    await runner.release();
  });
});
