import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, varchar } from './columns.js';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** As many working days as the proposal gives a letter, where nobody has set another number. */
const PROPOSED = 3;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * Letters that went out before there was a day for their receipt and that nobody has signed for get one, so that they are
 * reminded of: as many working days as a new letter has, counted from today. Nobody becomes late overnight, and their
 * paper, which names no day, stays as it was sent.
 */
export class ReceiptDays1764000074000 implements MigrationInterface {
  constructor(private readonly today: string = dayOf(Date.now() + SHANGHAI_MS)) {}

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('written_reminder', new TableColumn(varchar('receipt_set_on', 10, nullable)));
    const waiting = `status = 'issued' AND receipt_due_on IS NULL`;
    const [letter] = (await runner.query(
      `SELECT id FROM written_reminder WHERE ${waiting} LIMIT 1`,
    )) as object[];
    if (!letter) return;
    const dueOn = await this.receiptDay(runner);
    await runner.query(
      `UPDATE written_reminder SET receipt_due_on = '${dueOn}', receipt_set_on = '${this.today}' WHERE ${waiting}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE written_reminder SET receipt_due_on = NULL WHERE receipt_set_on IS NOT NULL');
    await runner.dropColumn('written_reminder', 'receipt_set_on');
  }

  private async receiptDay(runner: QueryRunner): Promise<string> {
    const [template] = (await runner.query(
      'SELECT receipt_days AS days FROM written_reminder_template ORDER BY version DESC LIMIT 1',
    )) as { days: number }[];
    const kinds = new Map<string, string>();
    // The days of the district lie over those of the country.
    for (const table of ['calendar_day', 'district_day']) {
      const rows = (await runner.query(`SELECT day, kind FROM ${table}`)) as { day: string; kind: string }[];
      for (const { day, kind } of rows) kinds.set(day, kind);
    }
    const works = (ms: number): boolean => {
      const kind = kinds.get(dayOf(ms));
      return kind ? kind === 'MAKEUP_WORKDAY' : ![0, 6].includes(new Date(ms).getUTCDay());
    };
    let at = Date.parse(this.today);
    for (let left = template?.days ?? PROPOSED; left > 0;) {
      at += DAY_MS;
      if (works(at)) left -= 1;
    }
    return dayOf(at);
  }
}
