import type { INestApplicationContext } from '@nestjs/common';
import { IssueProposals, ProposeSlips, SlipProposalRow } from '../../modules/slips/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';

/** What the rules propose today: the first of them is issued, the others wait. */
export async function proposeColourSlips(
  app: INestApplicationContext,
  { actors }: DemoDistrict,
): Promise<void> {
  await app.get(ProposeSlips, { strict: false }).run();
  const where = { state: 'open' } as const;
  const { reads } = app.get(UnitOfWork);
  const first = await reads.findOne(SlipProposalRow, { where, order: { id: 'ASC' } });
  if (first) await app.get(IssueProposals, { strict: false }).run(actors.get('chenli')!, [first.id]);
}
