import type { Page } from 'playwright-core';
import { settled, smallTargets, tooWide, violations } from '../support/accessible.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { PASSWORD } from '../support/given.js';
import { match, papersOf } from '../support/receipts.js';
import { serveDistrict, type ServedDistrict } from '../support/served-district.js';
import { until } from '../support/until.js';

jest.setTimeout(180_000);

interface Paper {
  id: string;
  number: string;
  version: number;
}
type Stood = Paper & {
  state?: string;
  status?: string;
  receipt?: string | null;
  receivedByName: string | null;
};

describe('receipts on the phone of the street without a signal', () => {
  let served: ServedDistrict;
  let browser: TestBrowser;
  let phone: Page;
  const papers: Record<string, Paper> = {};

  beforeAll(async () => {
    served = await serveDistrict(async (make, district, test) => {
      test.setClock('2026-05-13', '09:00');
      const of = papersOf(test, district, make);
      for (const name of ['黄单', '抢签的黄单']) papers[name] = await of.slip('yellow');
      for (const [name, from] of [
        ['提醒', '2026-05-12'],
        ['撤回的提醒', '2026-05-11'],
      ] as const)
        papers[name] = await of.letter(from);
      await test.drain();
    });
    browser = await openBrowser();
    phone = await browser.page('phone');
    await phone.clock.setFixedTime(served.now);
    await phone.goto(`${served.url}/colour-slips?tab=slips`);
    await phone.getByLabel('账号', { exact: true }).fill('liuchang');
    await phone.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await phone.getByRole('button', { name: '登录' }).click();
    await phone.getByText(papers.黄单!.number).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const offline = (is: boolean) => phone.context().setOffline(is);
  const readSlip = async (name: string): Promise<Stood> =>
    (await (await Client.as(served, 'liuchang')).get<Stood>(`/api/colour-slips/${papers[name]!.id}`)).body;
  const readLetter = async (name: string): Promise<Stood> =>
    (await (await Client.as(served, 'wuling')).get<Stood>(`/api/written-reminders/${papers[name]!.id}`)).body;
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await phone.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  };
  const sound = async (): Promise<void> => {
    await settled(phone);
    expect([...(await violations(phone)), ...(await smallTargets(phone)), ...(await tooWide(phone))]).toEqual(
      [],
    );
  };
  async function signSlip(number: string): Promise<void> {
    await phone.getByRole('button', { name: `签收 ${number}` }).click();
    const sheet = phone.getByRole('dialog');
    await sheet.getByLabel('做了什么').fill('已责令清洗油烟管道');
    await sheet.getByRole('button', { name: '签收', exact: true }).click();
  }

  it('keeps the receipt of a slip, shows it as waiting, and sends it once when there is a signal', async () => {
    const { number } = papers.黄单!;
    await phone.getByRole('link', { name: `打开 ${number}` }).click();
    await phone.getByRole('heading', { name: number }).waitFor();
    await offline(true);
    await signSlip(number);
    await phone.getByText('督办单签收已记在本机，有信号就自己送出').waitFor();
    await phone.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await phone.getByRole('button', { name: `签收 ${number}` }).count()).toBe(0);
    await sound();
    await shot('slip-waiting');
    await phone.getByRole('link', { name: '待传：督办单签收' }).click();
    await phone.getByRole('heading', { name: '待传' }).waitFor();
    await phone.getByText('已责令清洗油烟管道').waitFor();
    await sound();
    await shot('outbox');
    await phone.getByRole('link', { name: number }).click();
    await phone.getByText('待传：督办单签收').waitFor();
    expect((await readSlip('黄单')).state).toBe('issued');

    await offline(false);
    await until('the receipt has arrived', async () => (await readSlip('黄单')).state === 'received');
    await phone.getByText('待传：督办单签收').waitFor({ state: 'detached' });
    await phone.getByText('已签收', { exact: true }).waitFor();
    expect(await readSlip('黄单')).toMatchObject({ receipt: '已责令清洗油烟管道', version: 2 });
    await shot('slip-received');
  });

  it('keeps the receipt of a letter in the same way', async () => {
    const { id } = papers.提醒!;
    await phone.goto(`${served.url}/written-reminders`);
    await phone.getByText('应在 5 月 18 日前签收，已超期').first().waitFor();
    await sound();
    await shot('letters');
    // Why it is that day: the working days since the issue.
    await phone.getByRole('button', { name: '应在 5 月 18 日前签收，已超期' }).first().click();
    const why = phone.getByRole('dialog');
    await why.getByText('签收 3 个工作日').waitFor();
    await why.getByText('5 月 13 日 印发，次日起算').waitFor();
    await sound();
    await shot('why-signed-by');
    await phone.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    await phone.locator(`a[href$="${id}"]`).click();
    await phone.getByRole('button', { name: '签收', exact: true }).waitFor();
    await offline(true);
    await phone.getByRole('button', { name: '签收', exact: true }).click();
    await phone.getByText('书面提醒签收已记在本机').waitFor();
    await phone.getByText('待传：书面提醒签收').waitFor();
    expect(await phone.getByRole('button', { name: '签收', exact: true }).count()).toBe(0);
    await shot('letter-waiting');
    await offline(false);
    await until('the receipt has arrived', async () => (await readLetter('提醒')).status === 'received');
    await phone.getByText(/刘畅 签收/).waitFor();
    await phone.getByText('待传：书面提醒签收').waitFor({ state: 'detached' });
  });

  it('tells who was first when somebody else signed meanwhile, and offers no second try', async () => {
    const { id, number, version } = papers.抢签的黄单!;
    await phone.goto(`${served.url}/colour-slips/${id}`);
    await phone.getByRole('button', { name: `签收 ${number}` }).waitFor();
    await offline(true);
    await signSlip(number);
    await phone.getByText('待传：督办单签收').waitFor();
    const head = await Client.as(served, 'wuling');
    const path = `/api/colour-slips/${id}/receive`;
    const first = await head.post(path, { receipt: '吴岭已到场' }, match({ version }));
    expect(first.status).toBe(204);
    await offline(false);
    const told = phone.getByRole('alert').getByText(new RegExp(`督办单签收没有送成：${number}已由吴岭在`));
    await told.waitFor();
    await shot('slip-refused');
    await told.click();
    await phone.getByRole('button', { name: '不送了' }).waitFor();
    expect(await phone.getByRole('button', { name: /再送/ }).count()).toBe(0);
    await sound();
    await shot('outbox-refused');
    await phone.getByRole('button', { name: '不送了' }).click();
    await phone.getByRole('button', { name: '删掉' }).click();
    await phone.getByText('都送到了').waitFor();
    expect(await readSlip('抢签的黄单')).toMatchObject({ receivedByName: '吴岭', receipt: '吴岭已到场' });
  });

  it('tells that a letter was withdrawn before the signal came back', async () => {
    const { id, number, version } = papers.撤回的提醒!;
    await phone.goto(`${served.url}/written-reminders/letters/${id}`);
    await phone.getByRole('button', { name: '签收', exact: true }).waitFor();
    await offline(true);
    await phone.getByRole('button', { name: '签收', exact: true }).click();
    await phone.getByText('待传：书面提醒签收').waitFor();
    const officer = await Client.as(served, 'chenli');
    const path = `/api/written-reminders/${id}/withdraw`;
    expect((await officer.post(path, { reason: '数字有误' }, match({ version }))).status).toBe(204);
    await offline(false);
    await phone.getByRole('alert').getByText(`${number}已由陈立在`).waitFor();
    await phone.getByText(/陈立 撤回：数字有误/).waitFor();
    await shot('letter-refused');
    expect((await readLetter('撤回的提醒')).status).toBe('withdrawn');
  });
});
