import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, text } from './columns.js';

interface Words {
  scope: string;
  words: string;
}

/** 受理单位 of a notice, frozen with its approval; in the office's words it gets telephone, address and mailbox of its own. */
export class PublicityReceiver1764000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('publicity', new TableColumn(text('receiver', nullable)));
    await this.rewrite(runner, ({ contact, ...words }) => ({
      ...words,
      receiver: { office: contact, phone: '', address: '', email: '' },
    }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.rewrite(runner, ({ receiver, ...words }) => ({
      ...words,
      contact: (receiver as { office: string }).office,
    }));
    await runner.dropColumn('publicity', 'receiver');
  }

  private async rewrite(
    { manager }: QueryRunner,
    change: (words: Record<string, unknown>) => Record<string, unknown>,
  ): Promise<void> {
    const rows: Words[] = await manager
      .createQueryBuilder()
      .select(['scope', 'words'])
      .from('write_off_words', 'w')
      .getRawMany();
    for (const { scope, words } of rows)
      await manager
        .createQueryBuilder()
        .update('write_off_words')
        .set({ words: JSON.stringify(change(JSON.parse(words) as Record<string, unknown>)) })
        .where('scope = :scope', { scope })
        .execute();
  }
}
