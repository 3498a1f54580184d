import type { Page } from 'playwright-core';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch } from '../../src/modules/campaigns/index.js';
import { ShareCase, SplitCase } from '../../src/modules/cases/index.js';
import { openBrowser, type TestBrowser, type Viewport } from '../support/browser.js';
import { reads } from '../support/holds.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { signIn } from '../support/sign-in.js';

jest.setTimeout(120_000);

describe('the workbench and the totals in the morning', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let page: Page;

  async function signedIn(viewport: Viewport): Promise<Page> {
    const found = await signIn(browser, served, 'zhoumin', { viewport });
    await found.getByRole('heading', { name: '各街道亮灯' }).waitFor();
    return found;
  }

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, app) => {
      // Monday is the last frozen morning; Tuesday's was missed.
      app.setClock('2026-05-18', '08:10');
      await make.dispatched(district);
      await app.tick('tick.rollups');
      app.setClock('2026-05-20', '09:00');
      await make.dispatched(district);
      const campaignId = district.campaign.id;
      const handedOverAt = '2026-05-20T00:40:00.000Z' as never;
      const batch = await app.get(AddBatch).run(SYSTEM, { campaignId, label: '第24批', handedOverAt });
      const more = { batchId: batch.id };
      const [first, second] = district.streets;
      const origin = await make.registered(district, more);
      const pieces = [first!, second!].map(({ id, name }) => ({
        title: `${name}油烟`,
        content: `${name}油烟直排。`,
        place: null,
        streetId: id,
        pollutionTypes: [],
        allegations: ['油烟直排'],
        leadUnitId: id,
        assistUnitIds: [],
      }));
      await app.get(SplitCase).run(SYSTEM, origin.id, origin.version, pieces, null);
      const joint = await make.registered(district, { ...more, assistUnitIds: [second!.id] });
      const shares = [first!, second!].map(({ id }) => ({ unitId: id, weight: 1 }));
      await app.get(ShareCase).run(SYSTEM, joint.id, joint.version, shares);
      await make.dispatched(district, more);
    });
    browser = await openBrowser();
    page = await signedIn('desktop');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('says of each figure how it moved, and since which day', async () => {
    const figures = page.getByRole('navigation', { name: '现在的案件' });
    await figures.getByRole('link', { name: '未签收 3 较 5/18 +2' }).waitFor();
    await figures.getByRole('link', { name: '待核查 0 较 5/18 0' }).waitFor();
  });

  it('shows the batch as four steps with one button for the step that is stuck', async () => {
    const stuck = page.locator('li[aria-current=step]');
    await reads(stuck, /交办\s*还有 3 件\s*1 \/ 4/);
    await page.getByText('共 3 件，其中 1 件拆分为 2 件，共计分办 4 件。合办 1 件。').waitFor();
    await page.getByRole('button', { name: '交办剩余 3 件' }).click();
    await page.waitForURL('**/dispatch?batch=*');
    await page.goBack();
  });

  it('counts before and after splitting, with shares, each number opening its list', async () => {
    await page.getByText('合办 1 件。').getByRole('link', { name: '件数统计' }).click();
    await page.getByText('各单位承办：梧桐街道 2.5 件，云栖街道 1.5 件。').waitFor();
    await page.getByRole('link', { name: '云栖街道：合办件 1 件，打开清单' }).click();
    await page.getByText('共 1 件').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '梧桐街道：拆分件 1 件，打开清单' }).click();
    await page.getByText('共 1 件').waitFor();
    await page.goBack();
    await page.getByRole('combobox', { name: '批次' }).click();
    await page.getByText('全部批次', { exact: true }).last().click();
    const row = page.getByRole('table', { name: '按批次' }).getByRole('row', { name: /^合计/ });
    await reads(row, /合计\s+5\s+1\s+2\s+6\s+1/);
  });

  it('fits the phone', async () => {
    const phone = await signedIn('phone');
    await phone.getByText('第24批').waitFor();
    await phone.goto(`${served.url}/totals`);
    await phone.getByText('共计分办 6 件').waitFor();
    const wide = await phone.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
    expect(wide).toBe(false);
    expect(browser.faults).toEqual([]);
  });
});
