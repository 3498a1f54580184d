import mammoth from 'mammoth';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, WriteOffDesk, type Problem, type Somebody } from '../support/write-off-desk.js';

type Rule = Record<string, unknown> & { key: string; signers: { kind: string; of: string }[] };
interface Words {
  version: number;
  noticeBody: string;
  receiver: Record<string, string>;
}

describeOnBoth('the chain and its words as the office sets them', (app) => {
  let district: District;
  let scope: string;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );

  beforeAll(async () => {
    district = await given(app()).district();
    scope = `/api/write-off-rules?campaignId=${district.campaign.id}`;
    app().setClock('2026-04-20', '09:00');
    await desk.signIn();
  });

  const rules = async (path = scope) =>
    (await desk.as('chenli').get<{ links: Rule[]; version: number }>(path)).body;
  const set = (links: unknown[], version: number, who: Somebody = 'chenli') =>
    desk.as(who).put<Problem>(scope, { links }, match(version));

  it('goes by the chain of its campaign, keeps it once it has begun, and goes back to the general one', async () => {
    const { links } = await rules();
    const short = links
      .filter(({ key }) => key === 'self-check' || key === 'close')
      .map((link, at) => ({ ...link, stage: at + 1 }));
    expect((await set(short.slice(0, 1), 0)).body.errors.map(({ code }) => code)).toEqual([
      'write-off.close',
    ]);
    expect((await set(short, 0, 'wuling')).status).toBe(403);
    expect((await set(short, 0)).status).toBe(204);
    expect((await set(short, 0)).status).toBe(412);
    const id = await desk.applied({ title: '短流程', campaignId: district.campaign.id });
    const reset = (version: number, who: Somebody = 'chenli') =>
      desk.as(who).send<Problem>('DELETE', scope, undefined, match(version));
    expect((await reset(1, 'wuling')).status).toBe(403);
    expect((await reset(7)).status).toBe(412);
    expect((await reset(1)).status).toBe(204);
    expect(await rules()).toMatchObject({ version: 0, links });
    await desk.signed('liuchang', id, 'self-check');
    await desk.signed('chenli', id, 'close');
    expect((await desk.task(id)).status).toBe('written-off');
  });

  it('says at the link what is wrong with it', async () => {
    const { links, version } = await rules();
    const at = (key: string) => links.findIndex((link) => link.key === key);
    const wrong = links.map((link) => {
      if (link.key === 'publicity') return { ...link, publicity: null };
      if (link.key === 'leader') return { ...link, signers: [] };
      return link;
    });
    expect((await set(wrong, version)).body.errors.map(({ field }) => field)).toEqual([
      `links.${at('publicity')}.publicity`,
      `links.${at('leader')}.signers`,
    ]);
    const nobody = links.map((link) =>
      link.key === 'filing'
        ? { ...link, signers: [{ kind: 'person', of: '00000000-0000-7000-8000-000000000000' }] }
        : link,
    );
    const unknown = await set(nobody, version);
    expect([unknown.status, unknown.body.errors[0]]).toMatchObject([
      422,
      { field: `links.${at('filing')}.signers`, code: 'write-off.signer_unknown' },
    ]);
    const blank = await set(
      links.map((link) => (link.key === 'filing' ? { ...link, title: '' } : link)),
      version,
    );
    expect(blank.body.errors[0]!.field).toBe(`links.${at('filing')}.title`);
  });

  it('prints the application and the notice in the words of the office', async () => {
    const id = await desk.applied({ title: '打印' });
    const { version, ...words } = (await desk.as('chenli').get<Words>('/api/write-off-words')).body;
    const put = (more: object) =>
      desk.as('chenli').put<Problem>('/api/write-off-words', { ...words, ...more }, match(version));
    expect((await put({ noticeBody: '{nobody}' })).body.errors[0]!.code).toBe(
      'write-off.unknown_placeholder',
    );
    const noticeBody = '{number} 公示 {window}，{contact}';
    const receiver = { office: '区整改办', phone: '010-5555 0101', address: '', email: '' };
    expect((await put({ noticeBody, receiver })).status).toBe(204);
    expect((await put({ noticeBody: '再改' })).status).toBe(412);
    await desk.toAcceptance(id);
    await desk.toPublicity(id);
    const path = `/api/rectifications/${id}/write-off`;
    const draft = await desk.as('chenli').get<{ body: string }>(`${path}/notice-draft?startOn=2026-04-20`);
    expect(draft.body.body).toContain('（10个工作日），区整改办；电话：010-5555 0101');
    await desk.publish(id, '2026-04-20');
    const notice = await desk.notice(id);
    const textOf = async (paper: string): Promise<string> => {
      const file = await desk.as('liuchang').file(`${path}/${paper}`);
      expect(file.status).toBe(200);
      return (await mammoth.extractRawText({ buffer: file.body })).value;
    };
    const application = await textOf('rounds/1/application');
    for (const piece of ['整改任务销号申请表', '已立案处罚 1 家。', '梧桐街道 吴岭', '收到异议 0 条'])
      expect(application).toContain(piece);
    expect(await textOf(`notices/${notice.id}/document`)).toContain('公示全文');
    expect((await desk.as('chenli').file(`${path}/rounds/2/application`)).status).toBe(404);
    expect((await desk.as('hanlei').file(`${path}/rounds/1/application`)).status).toBe(404);
  });
});
