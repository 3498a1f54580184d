import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportAs } from '../support/reported.js';
import { verifying } from '../support/verifying.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}

describeOnBoth('what a reviewer leaves behind', (app) => {
  let make: ReturnType<typeof given>;
  let desk: ReturnType<typeof verifying>;
  let reviewer: Client;
  let street: Client;

  beforeAll(async () => {
    make = given(app());
    desk = verifying(app(), make, await make.district());
    reviewer = await Client.as(app(), 'shenhe');
    street = await Client.as(app(), 'liuchang');
  });

  it('pins remarks to a heading, an allegation and a spot on a photo, which the lead answers once', async () => {
    const id = await desk.reported();
    const { body: detail } = await reviewer.get<{
      allegations: { id: string }[];
      evidence: { id: string; kind: string }[];
    }>(`/api/cases/${id}`);
    const photo = detail.evidence.find(({ kind }) => kind === 'after')!;
    const remarks = [
      { target: 'field', key: 'handling', text: '写明完成日期' },
      { target: 'allegation', key: detail.allegations[0]!.id, text: '依据不足' },
      { target: 'evidence', key: photo.id, spot: { x: 0.25, y: 0.75 }, text: '这里还有油渍' },
    ];
    const lost = await desk.move<Problem>(reviewer, id, 'send-back', {
      reason: '补拍',
      remarks: [...remarks, { target: 'evidence', key: id, text: '没有这张' }],
    });
    expect([lost.status, lost.body.errors[0]?.field]).toEqual([422, 'remarks.3.key']);
    const outside = [{ ...remarks[2], spot: { x: 1.2, y: 0 } }];
    expect((await desk.move(reviewer, id, 'send-back', { reason: '补拍', remarks: outside })).status).toBe(
      422,
    );
    expect((await make.caseOf(id)).status).toBe('reported');

    expect((await desk.move(reviewer, id, 'send-back', { reason: '补拍', remarks })).status).toBe(204);
    interface Remark {
      id: string;
      round: number;
      spot: unknown;
      answer: string | null;
      answeredByName: string | null;
    }
    const pinned = (await street.get<Remark[]>(`/api/cases/${id}/remarks`)).body;
    expect(pinned).toMatchObject(remarks.map((one) => ({ spot: null, ...one, round: 1, byName: '沈和' })));
    const answer = `/api/cases/${id}/remarks/${pinned[2]!.id}/answer`;
    expect((await reviewer.post(answer, {})).status).toBe(403);
    const other = await Client.as(app(), 'hanlei');
    expect((await other.post(answer, {})).status).toBe(404);
    expect((await other.get(`/api/cases/${id}/remarks`)).status).toBe(404);
    expect((await street.post(answer, { answer: '已清洗并补拍' })).status).toBe(204);
    expect((await street.post(answer, { answer: '又一次' })).status).toBe(204);
    const after = (await reviewer.get<Remark[]>(`/api/cases/${id}/remarks`)).body;
    expect(after.map((one) => one.answer)).toEqual([null, null, '已清洗并补拍']);
    expect(after[2]!.answeredByName).toBe('刘畅');
    await reportAs(app(), 'liuchang', id);
    expect((await reviewer.get<Remark[]>(`/api/cases/${id}/remarks`)).body).toHaveLength(3);
  });

  it('measures from the last opening to the decision by its own clock, and tells the median of the day', async () => {
    const open = (id: string) => reviewer.post(`/api/cases/${id}/review/open`);
    const after = (seconds: number) =>
      app().clock.set(new Date(Date.parse(app().clock.now()) + seconds * 1000).toISOString() as never);
    for (const seconds of [30, 90, 34]) {
      const id = await desk.reported();
      await open(id);
      after(600);
      // Opened again after a pause: the time begins anew.
      expect((await open(id)).status).toBe(204);
      after(seconds);
      expect((await desk.move(reviewer, id, 'close')).status).toBe(204);
    }
    const unopened = await desk.reported();
    await desk.move(reviewer, unopened, 'close');
    const { body } = await reviewer.get('/api/verify-desk');
    expect(body).toMatchObject({ decided: 3, medianSeconds: 34 });
    expect((await street.get('/api/verify-desk')).status).toBe(403);
  });
});
