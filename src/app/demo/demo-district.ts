import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Day } from '../../kernel/day.js';
import { SYSTEM, type Actor } from '../../modules/access/index.js';
import { AddBatch, AddCampaign, type CampaignRow } from '../../modules/campaigns/index.js';
import { AddUnit, AddUser, PairLeader, type UnitRow } from '../../modules/organisation/index.js';
import { addressOf, BUREAU, COMMUNITIES, DISTRICT, PEOPLE, UNITS } from './people.js';

export interface DemoDistrict {
  units: Map<string, UnitRow>;
  /** By username. */
  actors: Map<string, Actor>;
  campaign: CampaignRow;
}

/** The units, people and campaign of the demo. `passwords` are by username. */
export async function buildDistrict(
  app: INestApplicationContext,
  today: Day,
  passwords: ReadonlyMap<string, string>,
): Promise<DemoDistrict> {
  const units = new Map<string, UnitRow>();
  const add = async (unit: Parameters<AddUnit['run']>[1]): Promise<UnitRow> => {
    const row = await app.get(AddUnit, { strict: false }).run(SYSTEM, unit);
    units.set(row.name, row);
    return row;
  };
  const district = await add({ name: DISTRICT, kind: 'district', parentId: null });
  await add({ name: BUREAU, kind: 'bureau', parentId: district.id });
  for (const { name, kind, residents = null } of UNITS)
    await add({ name, kind, residents, parentId: district.id, dutyEmail: null });
  for (const { name, street, alias } of COMMUNITIES)
    await add({ name, kind: 'community', aliases: [alias], parentId: units.get(street)!.id });

  const actors = new Map<string, Actor>();
  for (const person of PEOPLE) {
    const { id: unitId, name: unitName, path: unitPath } = units.get(person.unit)!;
    const { username, name, role } = person;
    const email = addressOf(person);
    const password = passwords.get(username)!;
    const user = { username, name, role, unitId, email, password, mustChangePassword: false };
    const { id: userId } = await app.get(AddUser, { strict: false }).run(SYSTEM, user);
    actors.set(username, { userId, name, role, unitId, unitName, unitPath });
  }
  const leader = actors.get('fengqi')!;
  for (const street of ['梧桐街道', '清溪街道'])
    await app.get(PairLeader, { strict: false }).run(SYSTEM, leader.userId, units.get(street)!.id);

  const campaign = await app.get(AddCampaign, { strict: false }).run(SYSTEM, {
    code: 'YD3',
    name: '第三轮中央生态环境保护督察（演示）',
    level: 'central',
    kind: 'routine',
    round: '第三轮',
    stationedFrom: addDays(today, -46),
    stationedTo: addDays(today, 14),
  });
  return { units, actors, campaign };
}

/** The batch of a day, labelled by how many days the campaign had been running. */
export function batchOf(
  app: INestApplicationContext,
  campaignId: string,
  ago: number,
): Promise<{ id: string }> {
  return app.get(AddBatch, { strict: false }).run(SYSTEM, { campaignId, label: `第${46 - ago}批` });
}
