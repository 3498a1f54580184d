import { CaseRow } from '../../src/modules/cases/index.js';
import { AddCampaign } from '../../src/modules/campaigns/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import { given, type District } from './given.js';
import { importing } from './importing.js';

export const HEADING = '受理编号,交办问题基本情况,行政区域,问题类型,调查核实情况,是否属实';
/** Another one for each test, so that nothing looks like a case of a test before. */
export const HAN =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';
export const csv = (...lines: string[]): { name: string; bytes: string } => ({
  name: '清单.csv',
  bytes: [HEADING, ...lines].join('\n'),
});

export let test: TestApp;
export let district: District;
export let officer: Client;
export let campaignId: string;
export let imports: ReturnType<typeof importing>;
export let serial = 0;

/** An officer at the desk; each test has a campaign of its own. */
export function useImportDesk(app: () => TestApp): void {
  beforeAll(async () => {
    serial = 0;
    test = app();
    district = await given(test).district();
    officer = await Client.as(test, 'zhoumin');
  });
  // Each test has a campaign of its own; look-alikes are looked for in all of them, so each has its own places too.
  beforeEach(async () => {
    serial += 1;
    const campaign = {
      code: `C${serial}`,
      name: `第${serial}轮`,
      level: 'central',
      kind: 'routine',
    } as const;
    campaignId = (await test.get(AddCampaign).run(SYSTEM, campaign)).id;
    imports = importing(test, officer, campaignId);
  });
}

export const caseNumbered = (numberKey: string): Promise<CaseRow> =>
  test.reads.findOneByOrFail(CaseRow, { campaignId, numberKey });
export const countCases = (): Promise<number> => test.reads.countBy(CaseRow, { campaignId });
export const committed = async (...lines: string[]): Promise<void> => {
  const { body } = await imports.upload(csv(...lines));
  await imports.commit(body.id, false);
};
