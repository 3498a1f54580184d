import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { Client } from '../support/client.js';
import { sha256Of } from '../support/evidence.js';
import { FieldPhones, photoOf, tickOnPhone } from '../support/field-phone.js';
import { killTab } from '../support/kill-tab.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';
import { match, WriteOffDesk } from '../support/write-off-desk.js';

jest.setTimeout(180_000);

interface Task {
  version: number;
  milestones: { id: string; what: string; doneOn: string | null }[];
  progress: { text: string; files: { sha256: string }[] }[];
  history: { action: string; note: string | null }[];
}

describe('what is begun on a task and not sent', () => {
  let served: ServedDistrict;
  let street: Client;
  let officer: Client;
  const ids: Record<string, string> = {};
  const phones = new FieldPhones();

  beforeAll(async () => {
    served = await serveDistrict(async (_make, district, test) => {
      const desk = new WriteOffDesk(
        () => test.url,
        () => district,
      );
      test.setClock('2026-05-11', '09:00');
      await desk.signIn();
      for (const title of ['草稿整改', '撤销整改', '先撤整改'])
        ids[title] = await desk.open({
          title,
          startedOn: '2026-05-01',
          dueOn: '2026-06-30',
          milestones: [{ what: '排查建档', plannedOn: '2026-05-31' }],
        });
    });
    street = await Client.as(served, 'liuchang');
    officer = await Client.as(served, 'chenli');
  });
  afterEach(() => phones.close());
  afterAll(async () => served?.stop());

  const read = async (title: string): Promise<Task> =>
    (await street.get<Task>(`/api/rectifications/${ids[title]}`)).body;
  const did = async (title: string): Promise<string[]> =>
    (await read(title)).history
      .map(({ action }) => action.replace('rectification.', ''))
      .filter((action) => action.endsWith('tick'))
      .toReversed();
  const opened = (title: string) => phones.on(served, { id: ids[title]!, title });
  const untick = async (page: Page, why: string): Promise<void> => {
    await page.getByRole('button', { name: '撤销完成：排查建档' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('原因').fill(why);
    await sheet.getByRole('button', { name: '撤销完成' }).click();
  };
  const isFit = async (page: Page): Promise<void> => {
    await settled(page);
    expect(await tooWide(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  };

  it('keeps words and photos of an entry over a killed tab, sends them once, and begins anew afterwards', async () => {
    const { context, page } = await opened('草稿整改');
    await context.setOffline(true);
    await page.getByRole('button', { name: '记进展' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('做了什么').fill('清掏隔油池 3 处。');
    await sheet.getByLabel('存在困难').fill('管线图不全。');
    const shots = await Promise.all(['#101010', '#203040', '#405060'].map((c, n) => photoOf(`${n}.jpg`, c)));
    await sheet.getByLabel('加照片').setInputFiles(shots);
    await sheet.getByRole('list', { name: '已选 3 个文件' }).waitFor();
    await sheet.getByRole('button', { name: '去掉 1.jpg' }).click();
    await sheet.getByRole('list', { name: '已选 2 个文件' }).waitFor();
    await killTab(page);

    const again = await context.newPage();
    await again.goto(`${served.url}/rectifications/${ids.草稿整改}`);
    await again.getByRole('button', { name: '记进展' }).click();
    const kept = again.getByRole('dialog');
    await kept.getByRole('list', { name: '已选 2 个文件' }).waitFor();
    for (const name of ['照片 0.jpg', '照片 2.jpg']) await kept.getByRole('img', { name }).waitFor();
    expect(await kept.getByLabel('做了什么').inputValue()).toBe('清掏隔油池 3 处。');
    expect(await kept.getByLabel('存在困难').inputValue()).toBe('管线图不全。');
    await isFit(again);
    await context.setOffline(false);
    await kept.getByRole('button', { name: '送出进展' }).click();
    await until('all is through', async () => (await read('草稿整改')).progress[0]?.files.length === 2);
    const { progress } = await read('草稿整改');
    expect(progress.map(({ text }) => text)).toEqual(['清掏隔油池 3 处。']);
    expect(progress[0]!.files.map(({ sha256 }) => sha256).toSorted()).toEqual(
      [shots[0]!, shots[2]!].map(({ buffer }) => sha256Of(buffer)).toSorted(),
    );
    await again.reload();
    await again.getByRole('button', { name: '记进展' }).click();
    await again.getByRole('dialog').getByLabel('加照片').waitFor({ state: 'attached' });
    expect(await again.getByRole('dialog').getByRole('list').count()).toBe(0);
    expect(await again.getByRole('dialog').getByLabel('做了什么').inputValue()).toBe('');
  });

  it('takes a tick back without a signal, after the tick and before another one, each once and in that order', async () => {
    const { context, page } = await opened('撤销整改');
    await context.setOffline(true);
    await tickOnPhone(page, '排查建档');
    await page.getByText(/完成，还在本机/).waitFor();
    await untick(page, '返潮，要重新接管');
    await page.getByText('撤销节点完成已记在本机，有信号就自己送出').waitFor();
    await page.getByText('撤销完成还在本机').waitFor();
    await isFit(page);
    await killTab(page);

    const again = await context.newPage();
    await again.goto(`${served.url}/rectifications/${ids.撤销整改}`);
    await again.getByText(/待传：节点完成、撤销节点完成/).waitFor();
    await tickOnPhone(again, '排查建档');
    await again.getByText(/完成，还在本机/).waitFor();
    expect(await did('撤销整改')).toEqual([]);
    await context.setOffline(false);
    await until('all three are through', async () => (await did('撤销整改')).length === 3);
    expect(await did('撤销整改')).toEqual(['tick', 'untick', 'tick']);
    await again.getByText(/^待传：/).waitFor({ state: 'detached' });
    expect((await read('撤销整改')).milestones[0]!.doneOn).toBe('2026-05-20');
  });

  it('says of a taking back that comes late who was first, keeps the reason, and has nothing to send again', async () => {
    const path = (verb: string, id: string) => `/api/rectifications/${ids.先撤整改}/milestones/${id}/${verb}`;
    const { version, milestones } = await read('先撤整改');
    const { id } = milestones[0]!;
    await street.post(path('tick', id), { doneOn: '2026-05-19' }, match(version));
    const { context, page } = await opened('先撤整改');
    await context.setOffline(true);
    await untick(page, '现场又有积水');
    await page.getByText('撤销完成还在本机').waitFor();
    await officer.post(path('untick', id), { reason: '照片不清' }, match(version + 1));
    await context.setOffline(false);
    await page.getByText(/“排查建档”的完成已由陈立撤销/).click();
    await page.getByText('现场又有积水').waitFor();
    expect(await page.getByRole('button', { name: /再送/ }).count()).toBe(0);
    await isFit(page);
    await page.getByRole('button', { name: '不送了' }).click();
    await page.getByRole('button', { name: '删掉' }).click();
    await page.getByText('都送到了').waitFor();
    expect(await did('先撤整改')).toEqual(['tick', 'untick']);
  });
});
