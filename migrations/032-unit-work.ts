import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';
import { PAPER_KINDS, RULES } from './seeds/evidence-rules.js';
import { insertRows } from './seeds/insert-rows.js';

/** Who in the unit has a case, site visits and talks around it, what a report has to bring, shut-downs under review. */
export class UnitWork1764000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'case_handler',
        columns: [
          varchar('case_id', 36, primary),
          varchar('unit_id', 36, primary),
          varchar('user_id', 36, nullable),
          varchar('community_id', 36, nullable),
          text('note', nullable),
          varchar('assigned_by_name', 60),
          varchar('assigned_at', 24),
        ],
        indices: [{ name: 'ix_case_handler_user_id', columnNames: ['user_id', 'case_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'site_visit',
        columns: [
          ...RECORDED,
          varchar('visited_at', 24),
          text('people'),
          varchar('leader', 60, nullable),
          text('seen'),
          text('readings'),
          text('photos'),
        ],
        indices: [{ name: 'ix_site_visit_subject_id', columnNames: ['subject_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'affected_visit',
        columns: [
          ...RECORDED,
          varchar('visited_on', 10),
          varchar('counted', 40),
          integer('asked'),
          integer('satisfied'),
          integer('partly'),
          integer('unsatisfied'),
          text('wishes', nullable),
          text('follow_up', nullable),
        ],
        indices: [{ name: 'ix_affected_visit_subject_id', columnNames: ['subject_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'case_shut_down',
        columns: [
          varchar('id', 36, primary),
          varchar('case_id', 36),
          text('reason'),
          varchar('review_on', 10),
          varchar('ordered_at', 24),
          varchar('outcome', 40, nullable),
          text('note', nullable),
          varchar('reviewed_at', 24, nullable),
          varchar('reviewed_by_name', 60, nullable),
        ],
        indices: [{ name: 'ix_case_shut_down_case_id', columnNames: ['case_id'] }],
      }),
    );
    await this.createRules(runner);
  }

  private async createRules(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'paper_kind',
        columns: [varchar('code', 40, primary), varchar('zh', 60), varchar('en', 100), integer('ordinal')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'evidence_rule',
        columns: [
          varchar('id', 36, primary),
          integer('version'),
          varchar('campaign_id', 36, nullable),
          varchar('name', 60),
          varchar('medium', 40, nullable),
          text('words'),
          integer('before'),
          integer('after'),
          text('papers'),
          flag('site_visit'),
          text('verdicts'),
          varchar('in_force_from', 10),
          flag('active'),
        ],
      }),
    );
    await insertRows(runner, 'paper_kind', PAPER_KINDS);
    await insertRows(runner, 'evidence_rule', RULES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'evidence_rule',
      'paper_kind',
      'case_shut_down',
      'affected_visit',
      'site_visit',
      'case_handler',
    ])
      await runner.dropTable(table);
  }
}

/** What every record of a visit carries. */
const RECORDED = [
  varchar('id', 36, primary),
  varchar('subject_id', 36),
  varchar('recorded_by', 36),
  varchar('recorded_by_name', 60),
  varchar('recorded_at', 24),
  varchar('removed_at', 24, nullable),
];
