import { WriteOffActRow } from '../../src/modules/write-off/index.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, WriteOffDesk, type Problem } from '../support/write-off-desk.js';

/** What a phone does that hears no answer: it sends the same again. */
describeOnBoth('a signature from the spot', (app) => {
  let district: District;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );

  beforeAll(async () => {
    district = await given(app()).district();
    app().setClock('2026-04-20', '09:00');
    await desk.signIn();
  });

  const pressedAt = '2026-04-20T00:40:00.000Z';

  it('is one signature however often it arrives, and says which version it led to', async () => {
    const id = await desk.applied({ title: '断网' });
    const { version } = (await desk.chain(id)).rounds[0]!;
    const send = () =>
      desk
        .as('liuchang')
        .post<Problem>(
          `/api/rectifications/${id}/write-off/links/self-check/sign`,
          { opinion: '同意', pressedAt },
          { ...match(version), 'idempotency-key': 'press-self-check-1' },
        );
    const answers = [await send(), ...(await Promise.all([send(), send()]))];
    expect(
      answers.map(({ status, headers }) => [status, headers.get('version-before'), headers.get('etag')]),
    ).toEqual(answers.map(() => [204, `"${version}"`, `"${version + 1}"`]));
    expect(await app().reads.countBy(WriteOffActRow, { link: 'self-check' })).toBe(1);
    const signed = (await desk.task(id)).history.filter(({ action }) => action.endsWith('sign-link'));
    expect(signed).toHaveLength(1);
  });

  it('is one return, and the key of another is its own', async () => {
    const id = await desk.applied({ title: '断网退回' });
    await desk.toAcceptance(id);
    const { version } = (await desk.chain(id)).rounds[0]!;
    const send = (key: string) =>
      desk
        .as('chenli')
        .post<Problem>(
          `/api/rectifications/${id}/write-off/links/acceptance/send-back`,
          { to: 'unit-opinion', reason: '缺照片', pressedAt },
          { ...match(version), 'idempotency-key': key },
        );
    expect((await send('press-back-000001')).status).toBe(204);
    expect((await send('press-back-000001')).status).toBe(204);
    expect((await send('press-back-000002')).status).toBe(412);
    expect(await desk.link(id, 'acceptance')).toMatchObject({ returns: 1, attempt: 2 });
  });

  it('has its photos with when and where, and asks which of them are there', async () => {
    const id = await desk.applied({ title: '现场照片' });
    await desk.toAcceptance(id);
    const where = { lat: '30.12', lng: '104.05', accuracy: '12', takenAt: '2026-04-20T00:30:00.000Z' };
    const sent = await desk.upload('chenli', id, 'acceptance', '', where);
    expect(sent.body).toMatchObject({ takenAt: where.takenAt, hasPosition: true, isPhoto: true });
    const again = await desk.upload('chenli', id, 'acceptance', '', where);
    expect([again.status, again.body.id]).toEqual([201, sent.body.id]);
    const { attempts } = await desk.link(id, 'acceptance');
    const known = (who: 'chenli' | 'hanlei') =>
      desk.as(who).post<{
        evidence: { kind: string; point: null; sha256: string }[];
      }>(`/api/rectifications/${id}/write-off/attempts/${attempts[0]!.id}/files/known`, {
        sha256: [sent.body.sha256, 'a'.repeat(64)],
      });
    expect((await known('chenli')).body.evidence).toMatchObject([
      { kind: 'after', point: null, sha256: sent.body.sha256 },
    ]);
    expect((await known('hanlei')).status).toBe(404);
  });

  it('is no photo of the place when it is a paper that was photographed', async () => {
    const id = await desk.applied({ title: '拍的材料' });
    await desk.toAcceptance(id);
    const paper = await desk.upload('chenli', id, 'acceptance', '验收意见');
    expect(paper.body).toMatchObject({ isPhoto: false, point: '验收意见' });
    expect(await desk.missing(id, 'acceptance')).toEqual(['photos']);
  });

  it('keeps who may add a file to a link, and every file once it is signed', async () => {
    const id = await desk.applied({ title: '无督导', superviseIds: [] });
    await desk.toAcceptance(id);
    expect((await desk.upload('duanxiao', id, 'acceptance')).status).toBe(404);
    expect((await desk.upload('liuchang', id, 'acceptance')).status).toBe(403);
    expect((await desk.upload('chenli', id, 'acceptance')).status).toBe(201);
    const shown = (await desk.link(id, 'acceptance')).attempts.at(-1)!;
    const path = `/api/rectifications/${id}/write-off/attempts/${shown.id}/files/${shown.files[0]!.id}`;
    expect((await desk.as('wuling').get(`${path}/content`)).status).toBe(200);
    expect((await desk.as('hanlei').get(`${path}/content`)).status).toBe(404);
    await desk.signed('chenli', id, 'acceptance');
    expect((await desk.as('chenli').delete(path)).status).toBe(409);
  });
});
