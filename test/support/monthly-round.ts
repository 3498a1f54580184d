import { SYSTEM } from '../../src/modules/access/index.js';
import { DispatchLinkRow, OpenRound } from '../../src/modules/dispatch-rounds/index.js';
import { UnitRow } from '../../src/modules/organisation/index.js';
import { OpenTask } from '../../src/modules/rectification/index.js';
import { day } from '../../src/kernel/day.js';
import { SecretLinks } from '../../src/platform/crypto/secret-links.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from './app.js';
import type { District, given } from './given.js';

/** Two tasks of the first street and one of a unit without an account; a round is opened by whoever asks. */
export async function tasksOfTwoUnits(
  test: TestApp,
  make: ReturnType<typeof given>,
  district: District,
): Promise<UnitRow> {
  const parent = await test.reads.findOneByOrFail(UnitRow, { kind: 'district' });
  const mute = await make.unit('区水投公司', 'department', parent);
  await test
    .get(UnitOfWork)
    .run((tx) => tx.update(UnitRow, { id: mute.id }, { dutyEmail: 'zhiban@shuitou.example' }));
  const open = (title: string, lead: UnitRow): Promise<string> =>
    test.get(OpenTask).run(
      SYSTEM,
      {
        campaignId: null,
        source: 'feedback',
        sourceRound: '第三轮中央督察',
        sourceNo: '第 12 项',
        looksLikeId: null,
        title,
        problem: '雨污混接 41 处。',
        goal: '2026 年底前完成改造。',
        measures: '逐处排查，分批改造。',
        type: 'dated',
        startedOn: day('2026-05-01'),
        dueOn: day('2026-12-31'),
        dueSaid: null,
        evidenceEvery: null,
        partyLeader: null,
        governmentLeader: null,
        owner: null,
        leadId: lead.id,
        assistIds: [],
        streetIds: [],
        superviseIds: [],
        caseIds: [],
        milestones: [
          { what: '排查建档', plannedOn: day('2026-05-31'), weight: null },
          { what: '改造完成', plannedOn: day('2026-12-31'), weight: null },
        ],
      },
      null,
    );
  await open('玉带河雨污混接改造', district.streets[0]!);
  await open('青石巷油烟整治', district.streets[0]!);
  await open('泵站提标改造', mute);
  return mute;
}

export const openRound = (test: TestApp): Promise<string> => test.get(OpenRound).byHand(SYSTEM);

/** What only the mail knows. */
export async function tokenOf(test: TestApp, unitId: string): Promise<string> {
  const { id } = await test.reads.findOneByOrFail(DispatchLinkRow, { unitId });
  return test.get(SecretLinks).tokenOf(id);
}
