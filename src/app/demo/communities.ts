import type { INestApplicationContext } from '@nestjs/common';
import { AssignHandler, CaseRow, SetCommunity } from '../../modules/cases/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';
import { COMMUNITIES } from './people.js';

/** Who works for each street with communities. */
const CLERKS: Record<string, string> = { 梧桐街道: 'liuchang', 清溪街道: 'hanlei' };

/** Cases whose text names a community lie there; those that the street is working on are given to it. */
export async function placeInCommunities(
  app: INestApplicationContext,
  { units, actors }: DemoDistrict,
): Promise<void> {
  const rows = await app.get(UnitOfWork).reads.find(CaseRow, { order: { id: 'ASC' } });
  for (const { name, street, alias } of COMMUNITIES) {
    const clerk = actors.get(CLERKS[street]!)!;
    const communityId = units.get(name)!.id;
    for (const { id, version, status, content, streetId } of rows) {
      if (streetId !== units.get(street)!.id || !content.includes(alias)) continue;
      const actor = status === 'registered' ? actors.get('zhoumin')! : clerk;
      await app.get(SetCommunity, { strict: false }).run(actor, id, version, communityId);
      if (status !== 'signed' && status !== 'rectifying' && status !== 'dispatched') continue;
      const given = { userId: null, communityId, note: '请先到现场看看，拍照回传。' };
      await app.get(AssignHandler, { strict: false }).run(clerk, id, given);
    }
  }
}
