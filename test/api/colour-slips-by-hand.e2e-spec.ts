import { ColourSlipRow } from '../../src/modules/slips/index.js';
import type { Answer } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { slipDesk, type Problem, type SlipDesk } from '../support/slip-desk.js';

describeOnBoth('slips by colour that are issued by hand', (app) => {
  let desk: SlipDesk;
  beforeAll(async () => {
    desk = await slipDesk(app());
  });

  beforeEach(() => desk.on('2026-07-01'));

  it('need a case of that unit that is not settled', async () => {
    const mine = await desk.make.signed(desk.district);
    const registered = await desk.make.registered(desk.district);
    const codes = async (answer: Promise<Answer<Problem>>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    expect(
      await codes(desk.byHand('blue', [mine.id], desk.who.officer, { unitId: desk.unitOf(1).id })),
    ).toEqual([409, 'slip.case_not_of_unit']);
    expect(await codes(desk.byHand('blue', [registered.id]))).toEqual([409, 'slip.case_settled']);
    expect(await codes(desk.byHand('blue', ['00000000-0000-7000-8000-000000000000']))).toEqual([
      404,
      'not_found',
    ]);
    expect((await desk.byHand('blue', [])).status).toBe(422);
    expect((await desk.byHand('blue', [mine.id], desk.who.officer, { reason: ' ' })).status).toBe(422);
    expect((await desk.byHand('blue', [mine.id], desk.who.street)).status).toBe(403);
    expect((await desk.byHand('blue', [mine.id], desk.who.leader)).status).toBe(403);
  });

  it('get numbers without gap and double, from two officers at once', async () => {
    const found = await desk.make.signed(desk.district);
    const known = (await desk.slips(desk.who.officer, '&colour=blue')).length;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        desk.byHand('blue', [found.id], at % 2 ? desk.who.officer : desk.who.second),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    const rows = await app().reads.find(ColourSlipRow, { where: { colour: 'blue', year: 2026 } });
    expect(rows.map(({ serial }) => serial).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: known + 12 }, (_, at) => at + 1),
    );
    // A refused one takes no number with it.
    await desk.byHand('blue', [found.id], desk.who.officer, { unitId: desk.unitOf(1).id });
    const { id } = (await desk.byHand('blue', [found.id])).body;
    expect((await desk.slipOf(id)).number).toBe(`督〔2026〕蓝字${known + 13}号`);
  });

  it('are issued once for one key, and by one of two officers from one proposal', async () => {
    const found = await desk.make.signed(desk.district);
    const key = 'slip-by-hand-0001';
    const [one, other] = [
      await desk.byHand('blue', [found.id], desk.who.officer, { key }),
      await desk.byHand('blue', [found.id], desk.who.officer, { key }),
    ];
    expect(one.body.id).toBe(other.body.id);
    await desk.on('2026-07-20', '08:35');
    await app().tick('tick.slips');
    const ids = (await desk.proposalsOf(found.id)).map(({ id }) => id);
    const before = await app().reads.countBy(ColourSlipRow, {});
    const both = await Promise.all([desk.issue(ids), desk.issue(ids, desk.who.second)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = both.find(({ status }) => status === 200)!.body;
    expect(await app().reads.countBy(ColourSlipRow, {})).toBe(before + winner.slips.length);
  });

  it('count a new year from one', async () => {
    await desk.on('2027-01-04');
    const found = await desk.make.signed(desk.district);
    const { id } = (await desk.byHand('red', [found.id])).body;
    expect((await desk.slipOf(id)).number).toBe('督〔2027〕红字1号');
  });
});
