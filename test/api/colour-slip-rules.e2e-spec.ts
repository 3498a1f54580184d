import { ReportRow } from '../../src/modules/cases/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { describeOnBoth } from '../support/on-both.js';
import { sentBack, slipDesk, type Problem, type Rules, type SlipDesk } from '../support/slip-desk.js';

describeOnBoth('the rules of slips by colour', (app) => {
  let desk: SlipDesk;
  beforeAll(async () => {
    desk = await slipDesk(app());
    await desk.on('2026-06-15');
    const found = await desk.make.signed(desk.district);
    for (const round of [1, 2])
      await app()
        .get(UnitOfWork)
        .run((tx) => tx.insert(ReportRow, sentBack(found.id, round) as never));
    await app().tick('tick.slips');
  });

  it('go out by themselves where the rule says so, on working days only', async () => {
    const { body } = await desk.who.officer.get<Rules>('/api/colour-slip-rules');
    expect([body.from, body.version]).toEqual(['proposed', 0]);
    const { version: _, from: __, ...sent } = body as Rules & { changedAt: unknown; changedByName: unknown };
    const { changedAt: ___, changedByName: ____, ...rules } = sent;
    const auto = {
      ...rules,
      rules: rules.rules.map((one) => ({ ...one, auto: one.id === 'yellow-back' })),
    };
    expect((await desk.who.officer.put('/api/colour-slip-rules', auto, { 'if-match': '"0"' })).status).toBe(
      204,
    );
    expect((await desk.who.officer.put('/api/colour-slip-rules', auto, { 'if-match': '"0"' })).status).toBe(
      412,
    );
    const before = (await desk.slips(desk.who.officer, '&colour=yellow')).length;
    await desk.on('2026-06-20', '08:35');
    await app().tick('tick.slips');
    expect(await desk.slips(desk.who.officer, '&colour=yellow')).toHaveLength(before);
    await desk.on('2026-06-22', '08:35');
    await app().tick('tick.slips');
    await app().tick('tick.slips');
    const [slip, ...others] = await desk.slips(desk.who.officer, '&colour=yellow');
    expect([slip!.issuedByName, slip!.rule, others.length]).toEqual(['系统', '退回重办满 2 次', before]);
  });

  it('refuse rules that could never fit or share an id', async () => {
    const { body } = await desk.who.officer.get<Rules & Record<string, unknown>>('/api/colour-slip-rules');
    const { version, from: _, changedAt: __, changedByName: ___, ...rules } = body;
    const bad = { ...rules, rules: [rules.rules[0], { ...rules.rules[0], steps: [] }] };
    const answer = await desk.who.officer.put<Problem>('/api/colour-slip-rules', bad, {
      'if-match': `"${version}"`,
    });
    expect([answer.status, answer.body.errors.map(({ code }) => code)]).toEqual([
      422,
      ['slip.rule_twice', 'slip.no_step'],
    ]);
    expect(
      (await desk.who.street.put('/api/colour-slip-rules', rules, { 'if-match': `"${version}"` })).status,
    ).toBe(403);
  });
});
