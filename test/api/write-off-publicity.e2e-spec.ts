import { PublicityRow } from '../../src/modules/write-off/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { RECEIVER, WriteOffDesk } from '../support/write-off-desk.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

interface Page {
  items: { id: string; title: string; startOn: string }[];
  before: string | null;
}

describeOnBoth('公示', (app) => {
  let district: District;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );
  const on = async (day: string): Promise<void> => {
    app().setClock(day, '09:00');
    await desk.signIn();
  };
  const inPublicity = async (title: string): Promise<string> => {
    const id = await desk.applied({ title });
    await desk.toAcceptance(id);
    await desk.toPublicity(id);
    return id;
  };
  const read = async (query = ''): Promise<Page> =>
    (await new Client(app().url).get<Page>(`/api/public/publicity${query}`)).body;

  beforeAll(async () => {
    district = await given(app()).district();
    await on('2026-04-20');
  });
  afterEach(() => on('2026-04-20'));

  it('shows its window before it is out, and does not change from then on', async () => {
    const id = await inPublicity('窗口');
    await on('2026-05-08');
    const draft = await desk
      .as('chenli')
      .get<{ title: string; body: string; window: { endOn: string }; receiver: { office: string } }>(
        `/api/rectifications/${id}/write-off/notice-draft?startOn=2026-05-08`,
      );
    expect(draft.body.window.endOn).toBe('2026-05-20');
    expect(draft.body.title).toBe('“窗口”整改完成情况公示');
    expect(draft.body.body).toContain('2026年5月8日至2026年5月20日（10个工作日）');
    expect(draft.body.receiver.office).toBe('区整改工作领导小组办公室');
    expect((await desk.publish(id, '2026-05-07')).status).toBe(422);
    const wrong = await desk.publish(id, '2026-05-08', {
      receiver: { ...RECEIVER, office: ' ', email: 'not an address' },
    });
    expect(wrong.body.errors.map(({ field }) => field).toSorted()).toEqual([
      'receiver.email',
      'receiver.office',
    ]);
    expect((await desk.publish(id, '2026-05-08')).status).toBe(204);
    expect((await desk.publish(id, '2026-05-11')).body.code).toBe('write-off.notice_runs');
    const { window } = await desk.notice(id);
    expect(window.days.map(({ nth }) => nth ?? '休').join(' ')).toBe('1 2 休 3 4 5 6 7 休 休 8 9 10');
    expect(window.days[1]).toMatchObject({ day: '2026-05-09', isMakeup: true });
  });

  it('takes no objection of a day to come or of before it began, and answers each once', async () => {
    const id = await inPublicity('异议');
    const objection = { receivedOn: '2026-04-20', text: '边坡仍有裸露' };
    expect((await desk.act('chenli', id, 'objections', objection)).body.code).toBe('write-off.not_your_turn');
    await desk.publish(id, '2026-04-20');
    for (const receivedOn of ['2026-04-21', '2026-04-19']) {
      const wrong = await desk.act('chenli', id, 'objections', { ...objection, receivedOn });
      expect(wrong.body.code).toBe('write-off.objection_day');
    }
    expect((await desk.act('wuling', id, 'objections', objection)).status).toBe(403);
    expect((await desk.act('chenli', id, 'objections', objection)).status).toBe(204);
    const [found] = (await desk.notice(id)).objections;
    const path = `objections/${found!.id}/answer`;
    const dismissed = { outcome: 'dismissed', text: '经测绘为 118.4 亩' };
    expect((await desk.act('chenli', id, path, dismissed)).status).toBe(204);
    const twice = await desk.act('chenli', id, path, dismissed);
    expect([twice.status, twice.body.code]).toEqual([409, 'write-off.answered']);
  });

  it('tells the public what was approved from its first day on, and no more', async () => {
    const id = await inPublicity('公开');
    await desk.publish(id, '2026-04-22');
    const { id: noticeId } = await desk.notice(id);
    const stranger = new Client(app().url);
    const one = () => stranger.get<Record<string, unknown>>(`/api/public/publicity/${noticeId}`);
    const known = (await read()).items.length;
    expect((await one()).status).toBe(404);
    await on('2026-04-22');
    const now = await read();
    expect(now.items).toHaveLength(known + 1);
    expect(Object.keys(now.items[0]!).toSorted()).toEqual(['beginning', 'endOn', 'id', 'startOn', 'title']);
    expect((await one()).body).toEqual({
      id: noticeId,
      title: '整改完成情况公示',
      body: '公示全文',
      startOn: '2026-04-22',
      endOn: '2026-05-08',
      amount: 10,
      unit: 'working-day',
      countFirstDay: true,
      receiver: RECEIVER,
    });
    expect((await read('?before=2026-04-22')).items).toHaveLength(known);
    expect((await stranger.get('/api/public/publicity?before=2026-02-30')).status).toBe(422);
    expect((await stranger.get('/api/public/publicity/none')).status).toBe(404);
    // Gone through again, it is no longer what the public is told.
    expect((await desk.back('chenli', id, 'publicity', 'acceptance', '补充验收')).status).toBe(204);
    expect((await read()).items).toHaveLength(known);
    expect((await one()).status).toBe(404);
  });

  it('is read page by page without a day being cut in two', async () => {
    const id = await inPublicity('很多');
    await desk.publish(id, '2026-04-20');
    const first = await app().reads.findOneByOrFail(PublicityRow, { id: (await desk.notice(id)).id });
    const { writeOffId } = first;
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        const { WriteOffLinkRow } = await import('../../src/modules/write-off/index.js');
        for (let at = 0; at < 40; at += 1) {
          const linkId = `many-link-${at}`;
          const link = { id: linkId, writeOffId, key: `many-${at}`, attempt: 1, plannedOn: first.startOn };
          await tx.insert(WriteOffLinkRow, link);
          const startOn = at < 20 ? '2026-04-19' : at < 35 ? '2026-04-18' : '2026-04-17';
          await tx.insert(PublicityRow, { ...first, id: `many-${at}`, linkId, startOn } as never);
        }
      });
    const seen: string[] = [];
    let before: string | null = '2026-04-20';
    let pages = 0;
    while (before) {
      const page: Page = await read(`?before=${before}`);
      seen.push(...page.items.map((one) => one.id));
      before = page.before;
      pages += 1;
    }
    expect(pages).toBe(2);
    expect([seen.length, new Set(seen).size]).toEqual([40, 40]);
  });

  it('is kept from search engines unless the office lets them', async () => {
    const page = await fetch(`${app().url}/public/publicity`);
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
    expect(await (await fetch(`${app().url}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n');
  });
});

describeOnBoth(
  'public pages that search engines may list',
  (app) => {
    it('are all that they may list', async () => {
      const tag = async (path: string) => (await fetch(`${app().url}${path}`)).headers.get('x-robots-tag');
      expect(await tag('/public/publicity')).toBeNull();
      for (const path of ['/', '/cases', '/api/session', '/publicity'])
        expect(await tag(path)).toContain('noindex');
      expect(await (await fetch(`${app().url}/robots.txt`)).text()).toContain('Allow: /public/\n');
    });
  },
  async () => ({ PUBLIC_INDEXING: 'true' }),
);
