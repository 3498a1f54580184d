import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Day } from '../../kernel/day.js';
import { RecordEntry } from '../../modules/accountability/index.js';
import { Appoint, SetPlace } from '../../modules/ownership/index.js';
import type { DemoDistrict } from './demo-district.js';

/** Kind, number, name, street, community, who (null: nobody yet), days from now until it ends. */
const POINTS: readonly [string, string, string, string, string | null, string | null, number | null][] = [
  ['outfall', 'PK-001', '玉带河 1 号排口', '梧桐街道', '青石巷社区', '社区书记 秦桥', null],
  ['outfall', 'PK-002', '玉带河 2 号排口', '梧桐街道', null, '城管科 裴林', -6],
  ['outfall', 'PK-003', '玉带河 3 号排口', '梧桐街道', null, null, null],
  ['river', 'HD-01', '玉带河梧桐段', '梧桐街道', null, '街道主任 周安', null],
  ['site', 'DW-07', '西环建材场点位', '清溪街道', null, '环保专干 林禾', 120],
];

/** 责任地图 and 问责登记: a few points with and without a chief, and what followed from cases. */
export async function nameOwners(
  app: INestApplicationContext,
  today: Day,
  { units, actors, campaign }: DemoDistrict,
): Promise<void> {
  const officer = actors.get('chenli')!;
  const place = app.get(SetPlace, { strict: false });
  const appoint = app.get(Appoint, { strict: false });
  for (const [kind, number, name, street, community, who, endsIn] of POINTS) {
    const id = await place.add(officer, {
      kind,
      number,
      name,
      streetId: units.get(street)!.id,
      communityId: (community && units.get(community)?.id) ?? null,
      latE6: null,
      lngE6: null,
      note: null,
    });
    if (!who) continue;
    const [post, personName] = who.split(' ') as [string, string];
    const untilOn = endsIn === null ? null : addDays(today, endsIn);
    const named = { userId: null, personName, post, fromOn: addDays(today, -90), untilOn, note: null };
    await appoint.run(officer, { type: 'place', id }, { ...named, replaces: null });
  }
  const record = app.get(RecordEntry, { strict: false });
  const act = { amount: 1, fineFen: null, campaignId: campaign.id, caseIds: [], taskIds: [] };
  const street = units.get('梧桐街道')!.id;
  await record.run(officer, {
    ...act,
    kind: 'TALK',
    happenedOn: addDays(today, -12),
    streetId: street,
    body: '区纪委监委',
    documentNo: '约谈〔2026〕3号',
    subject: '崔明远',
    text: '约谈分管负责人，要求限期整改并举一反三。',
  });
  await record.run(officer, {
    ...act,
    kind: 'PENALTY_CASE',
    fineFen: 12_808_670,
    happenedOn: addDays(today, -20),
    streetId: street,
    body: '区生态环境局',
    documentNo: '环罚〔2026〕11号',
    subject: '示例建材有限公司',
    text: '物料堆场未按规定覆盖，立案处罚。',
  });
}
