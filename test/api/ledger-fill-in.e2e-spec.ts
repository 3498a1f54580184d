import { LedgerUploadRow } from '../../src/modules/ledgers/index.js';
import { FillInDesk, takeable } from '../support/fill-in-desk.js';
import { FEEDBACK, LedgerOffice } from '../support/ledger-office.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('an issue that was filled in', (app) => {
  const office = new LedgerOffice(app);
  let ids: string[];
  let desk: FillInDesk;

  beforeAll(async () => {
    await office.start();
    ids = await office.openThree();
    await office.on('2026-06-20', '10:00');
    desk = new FillInDesk(app, office, await office.freeze());
  });

  it('is told field by field, and counts when it is confirmed, once', async () => {
    const { street, officer } = office.who;
    const bytes = await desk.fillIn(street, (_, at) => {
      at(1, '本期进展').value = '改造 20 处。';
      at(1, '存在困难').value = '雨天停工。';
      at(1, '整改目标').value = '改一半就行';
      at(2, '节点完成情况').value = '1．2026-06-18\n2．2026-12-01';
    });
    const key = { 'idempotency-key': 'fill-in-once-0001' };
    const sent = await desk.send(street, bytes, key);
    expect(sent.status).toBe(201);
    expect((await desk.send(street, bytes, key)).body.id).toBe(sent.body.id);
    const told = await desk.upload(sent.body.id);
    expect(
      told.rows.map(({ serial, cells }) => [serial, cells.map((one) => `${one.key} ${one.verdict}`)]),
    ).toEqual([
      ['1', ['goal refused', 'progress takes', 'obstacle takes']],
      ['2', ['milestonesDone.1 takes', 'milestonesDone.2 refused']],
    ]);
    const goal = { was: '全部改完', now: '全部改完', filled: '改一半就行' };
    expect(told.rows[0]!.cells[0]).toMatchObject(goal);
    expect(await desk.entries(ids[0]!, '改造 20 处。')).toBe(0);

    const refused = await desk.confirm(sent.body.id, [{ taskId: ids[0]!, key: 'goal' }]);
    expect([refused.status, refused.body.code]).toEqual([409, 'ledger.not_takeable']);
    const done = await desk.confirm(sent.body.id, takeable(told));
    expect([done.status, done.body.map(({ column, refused: why }) => [column, why])]).toEqual([
      200,
      [
        ['progress', null],
        ['obstacle', null],
        ['milestonesDone', null],
      ],
    ]);
    const { body: task } = await officer.get<{ progress: { text: string; obstacle: string }[] }>(
      `/api/rectifications/${ids[0]}`,
    );
    expect(task.progress[0]).toMatchObject({ text: '改造 20 处。', obstacle: '雨天停工。' });
    const again = await desk.confirm(sent.body.id, takeable(told));
    expect([again.status, again.body.code]).toEqual([409, 'ledger.upload_settled']);

    // The same file once more says nothing new.
    const second = await desk.send(street, bytes);
    const now = await desk.upload(second.body.id);
    expect(takeable(now)).toEqual([]);
    expect(now.rows[0]!.cells.map((one) => `${one.key} ${one.verdict}`)).toEqual([
      'goal refused',
      'progress same',
      'obstacle same',
    ]);
    expect(await desk.entries(ids[0]!, '改造 20 处。')).toBe(1);
  });

  it('is thrown away with its file kept, sealed', async () => {
    const { street } = office.who;
    const bytes = await desk.fillIn(street, (_, at) => {
      at(1, '本期进展').value = '写错了一份。';
    });
    const { body } = await desk.send(street, bytes);
    const path = `/api/ledgers/${FEEDBACK}/uploads/${body.id}`;
    expect((await street.delete(path)).status).toBe(204);
    expect((await desk.upload(body.id)).state).toBe('discarded');
    expect((await street.file(`${path}/file`)).body.equals(bytes)).toBe(true);
    const stored = await app().reads.findOneByOrFail(LedgerUploadRow, { id: body.id });
    expect(Buffer.from(stored.sealedFile, 'base64').includes(bytes.subarray(0, 30))).toBe(false);
    expect(await desk.entries(ids[0]!, '写错了一份。')).toBe(0);
  });

  it('is written once when it is confirmed twice at once', async () => {
    const bytes = await desk.fillIn(office.who.street, (_, at) => {
      at(1, '本期进展').value = '两个窗口一起点。';
    });
    const { body } = await desk.send(office.who.street, bytes);
    const cells = [{ taskId: ids[0]!, key: 'progress' }];
    const both = await Promise.all([desk.confirm(body.id, cells), desk.confirm(body.id, cells)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await desk.entries(ids[0]!, '两个窗口一起点。')).toBe(1);
  });

  it('shows what others changed since with both values, and leaves the choice', async () => {
    const bytes = await desk.fillIn(office.who.street, (_, at) => {
      at(2, '本期进展').value = '街道自己的说法。';
    });
    await office.tell(ids[1]!, '水务局先报了。', office.who.department);
    const { body } = await desk.send(office.who.street, bytes);
    const told = await desk.upload(body.id);
    expect(told.rows[0]!.cells).toMatchObject([
      {
        key: 'progress',
        was: '',
        now: '水务局先报了。',
        filled: '街道自己的说法。',
        verdict: 'conflict',
        takeable: true,
      },
    ]);
    expect(told.rows[0]!.cells[0]!.reason!.zh).toContain('水务局先报了。');
    expect((await desk.confirm(body.id, [])).status).toBe(200);
    expect(await desk.entries(ids[1]!, '街道自己的说法。')).toBe(0);
    const again = await desk.send(office.who.street, bytes);
    const chosen = takeable(await desk.upload(again.body.id));
    expect((await desk.confirm(again.body.id, chosen)).status).toBe(200);
    expect(await desk.entries(ids[1]!, '街道自己的说法。')).toBe(1);
  });
});
