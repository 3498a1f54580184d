import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Setting {
  scope: string;
  ladders: string;
}
type Ladders = Record<string, unknown>;

const rung = (from: object, to: readonly string[]): object => ({ from, to, on: true, hours: 'office' });
/** As it was proposed when publications got a ladder; what somebody has set since is theirs. */
const PUBLISH = [
  rung({ dueBefore: 'next-opening' }, ['owner']),
  rung({ workingDaysLate: 1 }, ['owner']),
  rung({ workingDaysLate: 3 }, ['owner', 'unit-head']),
  rung({ workingDaysLate: 5, every: 5 }, ['owner', 'unit-head']),
];

/**
 * 公开 gets a ladder. Where a district has set ladders of its own, the proposal is written beside them, so that it is theirs to
 * change from the first day and no later proposal moves it; where nothing was set, the proposal holds by itself.
 */
export class PublicationLadder1764000084000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.rewrite(runner, (ladders) =>
      'publish' in ladders ? ladders : { ...ladders, publish: PUBLISH },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.rewrite(runner, (ladders) =>
      Object.fromEntries(Object.entries(ladders).filter(([name]) => name !== 'publish')),
    );
  }

  private async rewrite({ manager }: QueryRunner, change: (ladders: Ladders) => Ladders): Promise<void> {
    const rows: Setting[] = await manager
      .createQueryBuilder()
      .select(['scope', 'ladders'])
      .from('reminder_setting', 's')
      .where('ladders IS NOT NULL')
      .getRawMany();
    for (const { scope, ladders } of rows)
      await manager
        .createQueryBuilder()
        .update('reminder_setting')
        .set({ ladders: JSON.stringify(change(JSON.parse(ladders) as Ladders)) })
        .where('scope = :scope', { scope })
        .execute();
  }
}
