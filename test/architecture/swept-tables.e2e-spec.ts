import { waysInto, wordsIn } from '../../src/modules/cases/application/sweep-case-texts.js';
import { startApp, type TestApp } from '../support/app.js';

/** Why nothing of a complainant is looked for there (ADR 47). */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  'settings, people and places': [
    'api_token',
    'app_user',
    'batch',
    'calendar_day',
    'calendar_year',
    'campaign',
    'colour_slip_setting',
    'colour_slip_words',
    'dispatch_setting',
    'district_day',
    'duty',
    'duty_place',
    'evidence_rule',
    'extension_rule',
    'feedback_unit_name',
    'follow_up_rule',
    'import_mapping',
    'known_place',
    'ledger_setting',
    'ledger_view',
    'limit_rule',
    'paper_kind',
    'phrase',
    'reminder_setting',
    'review_check',
    'saved_view',
    'slip_template',
    'special_limit_rule',
    'type_route_setting',
    'unit',
    'webhook',
    'working_hours',
    'write_off_rule',
    'write_off_words',
    'written_reminder_template',
  ],
  'about officials, days and rounds': [
    'accountability_entry',
    'calendar_change',
    'dispatch_round',
    'feedback_import',
    'slip_consequence',
  ],
  'papers as they were issued, which carry numbers and places': [
    'colour_slip',
    'digest_issue',
    'ledger_issue',
    'ledger_upload',
    'morning_list',
    'recheck_draw',
    'rollup_snapshot',
    'written_reminder',
    'written_reminder_run',
  ],
  machinery: [
    'address_fault',
    'history_checkpoint',
    'idempotency_key',
    'made_file',
    'outbox',
    'session',
    'webhook_message',
  ],
  'looked after apart: words of the history, imports, what a mail carried': [
    'history_entry',
    'import_run',
    'mail_attachment',
    'mail_file',
  ],
};

describe('a complainant is looked for', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());

  it('in every table with words, or the table stands here with a reason', () => {
    const left = test.reads.connection.entityMetadatas
      .filter((table) => wordsIn(table).length > 0 && waysInto(table).length === 0)
      .map(({ tableName }) => tableName);
    expect(left.toSorted()).toEqual(Object.values(LEFT).flat().toSorted());
  });
});
