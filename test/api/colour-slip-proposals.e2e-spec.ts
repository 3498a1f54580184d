import { ReportRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { ColourSlipRow, SlipProposalRow } from '../../src/modules/slips/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnBoth } from '../support/on-both.js';
import { sentBack, slipDesk, type Problem, type SlipDesk } from '../support/slip-desk.js';

describeOnBoth('slips by colour that a rule proposes', (app) => {
  let desk: SlipDesk;
  beforeAll(async () => {
    desk = await slipDesk(app());
  });

  it('are proposed once, grow sharper with the days, and are not doubled by a second run', async () => {
    await desk.on('2026-05-11');
    const { id } = await desk.make.signed(desk.district);
    await desk.on('2026-05-20', '08:35');
    await app().tick('tick.slips');
    expect(await desk.proposalsOf(id)).toEqual([]);
    // Answered until the 21st, rectified until Monday the 25th.
    await desk.on('2026-05-26', '08:35');
    await app().tick('tick.slips');
    const first = await desk.proposalsOf(id);
    expect(first.map(({ colour, why }) => [colour, why])).toEqual([
      ['yellow', '情况答复逾期 3 个工作日'],
      ['blue', '整改办结逾期 1 个工作日'],
    ]);
    await app().tick('tick.slips');
    await desk.who.officer.post('/api/slip-proposals/look');
    expect((await desk.proposalsOf(id)).map((one) => one.id)).toEqual(first.map((one) => one.id));
    await desk.on('2026-05-28', '08:35');
    await app().tick('tick.slips');
    expect((await desk.proposalsOf(id)).map(({ colour, why }) => [colour, why])).toEqual([
      ['red', '情况答复逾期 5 个工作日'],
      ['yellow', '整改办结逾期 3 个工作日'],
    ]);
    expect(await app().reads.countBy(SlipProposalRow, { caseId: id, state: 'lapsed' })).toBe(2);
  });

  it('become one slip a unit and colour, with letters, history and the day for the receipt', async () => {
    await desk.on('2026-05-28');
    const open = (await desk.proposals()).filter(({ colour }) => colour === 'red');
    const mailsBefore = (await app().mails()).length;
    const answer = await desk.issue(open.map(({ id }) => id));
    expect(answer.body).toMatchObject({ cases: 1, left: 0, slips: [{ number: '督〔2026〕红字1号' }] });
    const slip = await desk.slipOf(answer.body.slips[0]!.id);
    expect(slip).toMatchObject({
      colour: 'red',
      unit: { name: '梧桐街道' },
      points: 2,
      state: 'issued',
      receiptDueOn: '2026-05-29',
      rule: '逾期满 5 个工作日',
      issuedByName: '陈立',
      allowedActions: ['withdraw'],
    });
    await app().drain();
    const mails = (await app().mails()).slice(mailsBefore);
    expect(mails.map(({ rule, recipientName }) => [rule, recipientName]).toSorted()).toEqual([
      ['slip.issued', '刘畅'],
      ['slip.issued', '吴岭'],
    ]);
    expect(mails[0]!.subject).toBe('【三色督办单】梧桐街道 红单 1 份，请签收');
    const entry = await app().reads.findOneByOrFail(HistoryEntryRow, {
      action: 'slip.issue',
      subjectId: slip.cases[0]!.id,
    });
    expect([entry.actorName, entry.note]).toEqual([
      '陈立',
      '督〔2026〕红字1号（督办）：情况答复逾期 5 个工作日',
    ]);
    expect((await desk.proposals()).filter(({ colour }) => colour === 'red')).toEqual([]);
    await app().tick('tick.slips');
    expect((await desk.proposals()).filter(({ colour }) => colour === 'red')).toEqual([]);
  });

  it('are dismissed with a reason, and do not come back', async () => {
    const [one] = await desk.proposals();
    const blank = await desk.who.officer.post<Problem>('/api/slip-proposals/dismiss', {
      ids: [one!.id],
      reason: '  ',
    });
    expect(blank.status).toBe(422);
    const reason = '已电话提醒 13900001111';
    expect(
      (await desk.who.officer.post('/api/slip-proposals/dismiss', { ids: [one!.id], reason })).body,
    ).toEqual({
      dismissed: 1,
    });
    await app().tick('tick.slips');
    expect((await desk.proposals()).map(({ id }) => id)).not.toContain(one!.id);
    const row = await app().reads.findOneByOrFail(SlipProposalRow, { id: one!.id });
    expect([row.state, row.note, row.decidedByName]).toEqual(['dismissed', '已电话提醒 ■■■', '陈立']);
    const late = await desk.issue([one!.id], desk.who.second);
    expect([late.status, (late.body as unknown as Problem).code]).toEqual([409, 'slip.proposals_decided']);
    expect((late.body as unknown as Problem).detail).toContain('陈立已处理');
  });

  it('lapse when the unit has reported before anybody decided', async () => {
    await desk.on('2026-06-01');
    const found = await desk.make.signed(desk.district);
    await desk.on('2026-06-11', '08:35');
    await app().tick('tick.slips');
    const open = await desk.proposalsOf(found.id);
    expect(open.length).toBeGreaterThan(0);
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(DeadlineRow, { subjectId: found.id }, { state: 'met' }));
    const refused = await desk.issue(open.map(({ id }) => id));
    expect(refused.status).toBe(409);
    await app().tick('tick.slips');
    expect(await desk.proposalsOf(found.id)).toEqual([]);
    expect(await app().reads.countBy(ColourSlipRow, {})).toBe(1);
  });

  it('are issued or dismissed, never both, when two decide at the same moment', async () => {
    await desk.on('2026-06-12');
    for (let round = 1; round <= 4; round += 1) {
      const { id } = await desk.make.signed(desk.district);
      for (const nth of [1, 2])
        await app()
          .get(UnitOfWork)
          .run((tx) => tx.insert(ReportRow, sentBack(id, nth) as never));
      await app().tick('tick.slips');
      const ids = (await desk.proposalsOf(id)).map((one) => one.id);
      expect(ids).toHaveLength(1);
      const [issued, dismissed] = await Promise.all([
        desk.issue(ids),
        desk.who.second.post('/api/slip-proposals/dismiss', { ids, reason: '已电话提醒' }),
      ]);
      expect([issued.status, dismissed.status].toSorted()).toEqual([200, 409]);
      const { state } = await app().reads.findOneByOrFail(SlipProposalRow, { id: ids[0]! });
      expect(state).toBe(issued.status === 200 ? 'issued' : 'dismissed');
      const told = await app().reads.findBy(HistoryEntryRow, { subjectId: id });
      const acts = told.map(({ action }) => action).filter((action) => action.startsWith('slip.'));
      expect(acts).toEqual([issued.status === 200 ? 'slip.issue' : 'slip.dismiss']);
    }
  });

  it('come for a report that was sent back twice', async () => {
    await desk.on('2026-06-15');
    const found = await desk.make.signed(desk.district);
    for (const round of [1, 2])
      await app()
        .get(UnitOfWork)
        .run((tx) => tx.insert(ReportRow, sentBack(found.id, round) as never));
    await app().tick('tick.slips');
    expect((await desk.proposalsOf(found.id)).map(({ colour, why }) => [colour, why])).toEqual([
      ['yellow', '上报后被退回重办 2 次'],
    ]);
  });
});
