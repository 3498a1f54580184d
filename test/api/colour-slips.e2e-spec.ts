import JSZip from 'jszip';
import mammoth from 'mammoth';
import { newId } from '../../src/kernel/ids.js';
import { instant } from '../../src/kernel/instant.js';
import { ReportRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { NoticeRow } from '../../src/modules/notices/index.js';
import { ColourSlipRow, SlipProposalRow } from '../../src/modules/slips/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Slip {
  id: string;
  version: number;
  colour: string;
  number: string;
  unit: { id: string; name: string };
  reason: string;
  rule: string | null;
  issuedByName: string;
  receiptDueOn: string;
  receiptLate: boolean;
  points: number;
  state: string;
  receipt: string | null;
  cases: { id: string; title: string; why: string | null }[];
  allowedActions: string[];
}
interface Proposal {
  id: string;
  colour: string;
  unit: { name: string };
  case: { id: string };
  why: string;
}
interface Consequence {
  id: string;
  version: number;
  act: string;
  state: string;
  points: number;
}
interface Account {
  unit: { name: string };
  blue: number;
  yellow: number;
  red: number;
  points: number;
  toReceive: number;
  consequences: Consequence[];
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}
interface Rules {
  version: number;
  from: string;
  rules: { id: string; auto: boolean; on: boolean; steps: string[]; trigger: string }[];
  colours: Record<string, { points: number; receiptDays: number }>;
  ladder: { id: string }[];
  basis: string;
}

const sentBack = (caseId: string, round: number): Partial<ReportRow> => ({
  id: newId(),
  caseId,
  round,
  body: {} as never,
  submittedAt: instant('2026-06-15T01:00:00.000Z'),
  submittedBy: caseId,
  submittedByName: '刘畅',
  decision: 'send-back',
});
const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

describeOnBoth('slips by colour', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let second: Client;
  let street: Client;
  let otherStreet: Client;
  let leader: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await make.user('hebing', '何冰', 'bureau-officer', district.bureau);
  });

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00'): Promise<void> => {
    app().setClock(day, time);
    officer = await Client.as(app(), 'chenli');
    second = await Client.as(app(), 'hebing');
    street = await Client.as(app(), 'liuchang');
    otherStreet = await Client.as(app(), 'hanlei');
    leader = await Client.as(app(), 'fengqi');
  };
  const unitOf = (at = 0) => district.streets[at]!;
  const slips = async (client = officer, query = ''): Promise<Slip[]> =>
    (await client.get<{ items: Slip[] }>(`/api/colour-slips?limit=100${query}`)).body.items;
  const proposals = async (): Promise<Proposal[]> =>
    (await officer.get<{ items: Proposal[] }>('/api/slip-proposals')).body.items;
  const proposalsOf = async (caseId: string): Promise<Proposal[]> =>
    (await proposals()).filter((one) => one.case.id === caseId);
  const issue = (ids: string[], client = officer) =>
    client.post<{ slips: { id: string; number: string }[]; cases: number; left: number }>(
      '/api/slip-proposals/issue',
      { ids },
    );
  const byHand = <T = { id: string }>(
    colour: string,
    caseIds: string[],
    client = officer,
    more: { unitId?: string; reason?: string; key?: string } = {},
  ): Promise<Answer<T>> =>
    client.post<T>(
      '/api/colour-slips',
      { colour, unitId: more.unitId ?? unitOf().id, caseIds, reason: more.reason ?? '多次催办没有进展' },
      more.key ? { 'idempotency-key': more.key } : {},
    );
  const slipOf = async (id: string, client = officer): Promise<Slip> =>
    (await client.get<Slip>(`/api/colour-slips/${id}`)).body;
  const accountOf = async (client = officer, unit = unitOf().name): Promise<Account> =>
    (await client.get<{ items: Account[] }>('/api/slip-accounts')).body.items.find(
      (one) => one.unit.name === unit,
    )!;
  const textOf = async (id: string, client = officer): Promise<string> => {
    const { body, status } = await client.file(`/api/colour-slips/${id}/docx`);
    expect(status).toBe(200);
    return (await mammoth.extractRawText({ buffer: body })).value.replace(/\n+/g, '\n');
  };
  const withdraw = async (id: string, reason = '发错了') =>
    officer.post(`/api/colour-slips/${id}/withdraw`, { reason }, match(await slipOf(id)));

  describe('by rule', () => {
    it('are proposed once, grow sharper with the days, and are not doubled by a second run', async () => {
      await on('2026-05-11');
      const { id } = await make.signed(district);
      await on('2026-05-20', '08:35');
      await app().tick('tick.slips');
      expect(await proposalsOf(id)).toEqual([]);
      // Answered until the 21st, rectified until Monday the 25th.
      await on('2026-05-26', '08:35');
      await app().tick('tick.slips');
      const first = await proposalsOf(id);
      expect(first.map(({ colour, why }) => [colour, why])).toEqual([
        ['yellow', '情况答复逾期 3 个工作日'],
        ['blue', '整改办结逾期 1 个工作日'],
      ]);
      await app().tick('tick.slips');
      await officer.post('/api/slip-proposals/look');
      expect((await proposalsOf(id)).map((one) => one.id)).toEqual(first.map((one) => one.id));
      await on('2026-05-28', '08:35');
      await app().tick('tick.slips');
      expect((await proposalsOf(id)).map(({ colour, why }) => [colour, why])).toEqual([
        ['red', '情况答复逾期 5 个工作日'],
        ['yellow', '整改办结逾期 3 个工作日'],
      ]);
      expect(await app().reads.countBy(SlipProposalRow, { caseId: id, state: 'lapsed' })).toBe(2);
    });

    it('become one slip a unit and colour, with letters, history and the day for the receipt', async () => {
      await on('2026-05-28');
      const open = (await proposals()).filter(({ colour }) => colour === 'red');
      const mailsBefore = (await app().mails()).length;
      const answer = await issue(open.map(({ id }) => id));
      expect(answer.body).toMatchObject({ cases: 1, left: 0, slips: [{ number: '督〔2026〕红字1号' }] });
      const slip = await slipOf(answer.body.slips[0]!.id);
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
      expect((await proposals()).filter(({ colour }) => colour === 'red')).toEqual([]);
      await app().tick('tick.slips');
      expect((await proposals()).filter(({ colour }) => colour === 'red')).toEqual([]);
    });

    it('are dismissed with a reason, and do not come back', async () => {
      const [one] = await proposals();
      const blank = await officer.post<Problem>('/api/slip-proposals/dismiss', {
        ids: [one!.id],
        reason: '  ',
      });
      expect(blank.status).toBe(422);
      const reason = '已电话提醒 13900001111';
      expect((await officer.post('/api/slip-proposals/dismiss', { ids: [one!.id], reason })).body).toEqual({
        dismissed: 1,
      });
      await app().tick('tick.slips');
      expect((await proposals()).map(({ id }) => id)).not.toContain(one!.id);
      const row = await app().reads.findOneByOrFail(SlipProposalRow, { id: one!.id });
      expect([row.state, row.note, row.decidedByName]).toEqual(['dismissed', '已电话提醒 ■■■', '陈立']);
      const late = await issue([one!.id], second);
      expect([late.status, (late.body as unknown as Problem).code]).toEqual([409, 'slip.proposals_decided']);
      expect((late.body as unknown as Problem).detail).toContain('陈立已处理');
    });

    it('lapse when the unit has reported before anybody decided', async () => {
      await on('2026-06-01');
      const found = await make.signed(district);
      await on('2026-06-11', '08:35');
      await app().tick('tick.slips');
      const open = await proposalsOf(found.id);
      expect(open.length).toBeGreaterThan(0);
      await app()
        .get(UnitOfWork)
        .run((tx) => tx.update(DeadlineRow, { subjectId: found.id }, { state: 'met' }));
      const refused = await issue(open.map(({ id }) => id));
      expect(refused.status).toBe(409);
      await app().tick('tick.slips');
      expect(await proposalsOf(found.id)).toEqual([]);
      expect(await app().reads.countBy(ColourSlipRow, {})).toBe(1);
    });

    it('come for a report that was sent back twice', async () => {
      await on('2026-06-15');
      const found = await make.signed(district);
      for (const round of [1, 2])
        await app()
          .get(UnitOfWork)
          .run((tx) => tx.insert(ReportRow, sentBack(found.id, round) as never));
      await app().tick('tick.slips');
      expect((await proposalsOf(found.id)).map(({ colour, why }) => [colour, why])).toEqual([
        ['yellow', '上报后被退回重办 2 次'],
      ]);
    });

    it('go out by themselves where the rule says so, on working days only', async () => {
      const { body } = await officer.get<Rules>('/api/colour-slip-rules');
      expect([body.from, body.version]).toEqual(['proposed', 0]);
      const {
        version: _,
        from: __,
        ...sent
      } = body as Rules & { changedAt: unknown; changedByName: unknown };
      const { changedAt: ___, changedByName: ____, ...rules } = sent;
      const auto = {
        ...rules,
        rules: rules.rules.map((one) => ({ ...one, auto: one.id === 'yellow-back' })),
      };
      expect((await officer.put('/api/colour-slip-rules', auto, { 'if-match': '"0"' })).status).toBe(204);
      expect((await officer.put('/api/colour-slip-rules', auto, { 'if-match': '"0"' })).status).toBe(412);
      const before = (await slips(officer, '&colour=yellow')).length;
      await on('2026-06-20', '08:35');
      await app().tick('tick.slips');
      expect(await slips(officer, '&colour=yellow')).toHaveLength(before);
      await on('2026-06-22', '08:35');
      await app().tick('tick.slips');
      await app().tick('tick.slips');
      const [slip, ...others] = await slips(officer, '&colour=yellow');
      expect([slip!.issuedByName, slip!.rule, others.length]).toEqual(['系统', '退回重办满 2 次', before]);
    });

    it('refuse rules that could never fit or share an id', async () => {
      const { body } = await officer.get<Rules & Record<string, unknown>>('/api/colour-slip-rules');
      const { version, from: _, changedAt: __, changedByName: ___, ...rules } = body;
      const bad = { ...rules, rules: [rules.rules[0], { ...rules.rules[0], steps: [] }] };
      const answer = await officer.put<Problem>('/api/colour-slip-rules', bad, {
        'if-match': `"${version}"`,
      });
      expect([answer.status, answer.body.errors.map(({ code }) => code)]).toEqual([
        422,
        ['slip.rule_twice', 'slip.no_step'],
      ]);
      expect((await street.put('/api/colour-slip-rules', rules, { 'if-match': `"${version}"` })).status).toBe(
        403,
      );
    });
  });

  describe('by hand', () => {
    beforeEach(() => on('2026-07-01'));

    it('need a case of that unit that is not settled', async () => {
      const mine = await make.signed(district);
      const registered = await make.registered(district);
      const codes = async (answer: Promise<Answer<Problem>>) => {
        const { status, body } = await answer;
        return [status, body.code];
      };
      expect(await codes(byHand('blue', [mine.id], officer, { unitId: unitOf(1).id }))).toEqual([
        409,
        'slip.case_not_of_unit',
      ]);
      expect(await codes(byHand('blue', [registered.id]))).toEqual([409, 'slip.case_settled']);
      expect(await codes(byHand('blue', ['00000000-0000-7000-8000-000000000000']))).toEqual([
        404,
        'not_found',
      ]);
      expect((await byHand('blue', [])).status).toBe(422);
      expect((await byHand('blue', [mine.id], officer, { reason: ' ' })).status).toBe(422);
      expect((await byHand('blue', [mine.id], street)).status).toBe(403);
      expect((await byHand('blue', [mine.id], leader)).status).toBe(403);
    });

    it('get numbers without gap and double, from two officers at once', async () => {
      const found = await make.signed(district);
      const known = (await slips(officer, '&colour=blue')).length;
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at) => byHand('blue', [found.id], at % 2 ? officer : second)),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
      const rows = await app().reads.find(ColourSlipRow, { where: { colour: 'blue', year: 2026 } });
      expect(rows.map(({ serial }) => serial).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: known + 12 }, (_, at) => at + 1),
      );
      // A refused one takes no number with it.
      await byHand('blue', [found.id], officer, { unitId: unitOf(1).id });
      const { id } = (await byHand('blue', [found.id])).body;
      expect((await slipOf(id)).number).toBe(`督〔2026〕蓝字${known + 13}号`);
    });

    it('are issued once for one key, and by one of two officers from one proposal', async () => {
      const found = await make.signed(district);
      const key = 'slip-by-hand-0001';
      const [one, other] = [
        await byHand('blue', [found.id], officer, { key }),
        await byHand('blue', [found.id], officer, { key }),
      ];
      expect(one.body.id).toBe(other.body.id);
      await on('2026-07-20', '08:35');
      await app().tick('tick.slips');
      const ids = (await proposalsOf(found.id)).map(({ id }) => id);
      const before = await app().reads.countBy(ColourSlipRow, {});
      const both = await Promise.all([issue(ids), issue(ids, second)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const winner = both.find(({ status }) => status === 200)!.body;
      expect(await app().reads.countBy(ColourSlipRow, {})).toBe(before + winner.slips.length);
    });

    it('count a new year from one', async () => {
      await on('2027-01-04');
      const found = await make.signed(district);
      const { id } = (await byHand('red', [found.id])).body;
      expect((await slipOf(id)).number).toBe('督〔2027〕红字1号');
    });
  });

  describe('at the unit', () => {
    let id: string;
    beforeAll(async () => {
      await on('2026-08-03');
      const found = await make.signed(district, {
        contact: { name: '王某某', phone: '13911112222', address: '桂花巷77号' },
        content: '青石巷18号火锅店油烟直排，请致电13800000000核实。',
      });
      id = (
        await byHand('yellow', [found.id], officer, { reason: '三次到场仍未整改，举报人电话 13800000000' })
      ).body.id;
    });

    it('are seen by that unit and those above, and by nobody else', async () => {
      expect((await slipOf(id, street)).allowedActions).toEqual(['receive']);
      expect((await slipOf(id, leader)).allowedActions).toEqual([]);
      expect((await otherStreet.get(`/api/colour-slips/${id}`)).status).toBe(404);
      expect((await otherStreet.file(`/api/colour-slips/${id}/docx`)).status).toBe(404);
      expect((await slips(otherStreet)).map((one) => one.id)).not.toContain(id);
      expect((await slips(street)).map((one) => one.id)).toContain(id);
      const [about] = (await slipOf(id)).cases;
      expect(
        (await street.get<Slip[]>(`/api/cases/${about!.id}/colour-slips`)).body.map((one) => one.id),
      ).toEqual([id]);
      expect((await otherStreet.get(`/api/cases/${about!.id}/colour-slips`)).status).toBe(404);
      expect((await street.get('/api/slip-proposals')).status).toBe(403);
    });

    it('come as a Word document of which no part names who complained', async () => {
      const text = await textOf(id, street);
      for (const told of [
        '督办警示单',
        '梧桐街道：',
        '三次到场仍未整改，举报人电话 ■■■',
        '2026年8月4日前签收',
        '示例区生态环境局',
        '2026年8月3日',
      ])
        expect(text).toContain(told);
      const zip = await JSZip.loadAsync((await street.file(`/api/colour-slips/${id}/docx`)).body);
      for (const name of Object.keys(zip.files)) {
        const part = await zip.file(name)?.async('string');
        expect([name, /王某某|13911112222|13800000000|桂花巷77号/.exec(part ?? '')]).toEqual([name, null]);
      }
    });

    it('keep their words when the office changes its template', async () => {
      const { body } = await officer.get<{
        version: number;
        colours: Record<string, { title: string; body: string }>;
      }>('/api/colour-slip-words');
      const {
        version,
        changedAt: _,
        changedByName: __,
        ...words
      } = body as typeof body & Record<string, unknown>;
      const yellow = { title: '黄牌警示通知书', body: '{unit}：{reason}' };
      const wanted = { ...words, colours: { ...words.colours, yellow } };
      const put = (sent: unknown) =>
        officer.put<Problem>('/api/colour-slip-words', sent, { 'if-match': `"${version}"` });
      expect((await put({ ...wanted, numberPattern: '督{serial}号' })).body.errors[0]!.code).toBe(
        'slip.pattern_part_missing',
      );
      const unknown = {
        ...wanted,
        colours: { ...wanted.colours, yellow: { ...yellow, body: '{complainant}' } },
      };
      expect((await put(unknown)).body.errors[0]).toMatchObject({
        field: 'colours.yellow.body',
        code: 'slip.unknown_placeholder',
      });
      expect((await put(wanted)).status).toBe(204);
      expect(await textOf(id)).toContain('督办警示单');
      const sample = await officer.file('/api/colour-slip-words/sample', { ...wanted, colour: 'yellow' });
      expect((await mammoth.extractRawText({ buffer: sample.body })).value).toContain('黄牌警示通知书');
    });

    it('are signed for once, with what was done, and the second who tries is told', async () => {
      await on('2026-08-05');
      const seen = await slipOf(id, street);
      expect(seen.receiptLate).toBe(true);
      expect((await slips(officer, '&view=late')).map((one) => one.id)).toContain(id);
      const receive = (client: Client, receipt: string) =>
        client.post<Problem>(`/api/colour-slips/${id}/receive`, { receipt }, match(seen));
      expect((await receive(street, '')).status).toBe(422);
      expect((await receive(officer, '代签')).status).toBe(403);
      expect((await receive(otherStreet, '代签')).status).toBe(404);
      const both = await Promise.all([receive(street, '已停业清洗'), receive(street, '已停业清洗')]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([204, expect.any(Number)]);
      expect([409, 412]).toContain(both.map(({ status }) => status).toSorted()[1]);
      expect(await slipOf(id)).toMatchObject({
        state: 'received',
        receipt: '已停业清洗',
        receiptLate: false,
      });
      const entries = await app().reads.findBy(HistoryEntryRow, {
        action: 'slip.receive',
        subjectId: seen.cases[0]!.id,
      });
      expect(entries.map(({ note }) => note)).toEqual([`${seen.number}：已停业清洗`]);
    });

    it('are withdrawn with a reason: the number stays used, and nothing counts', async () => {
      const before = await accountOf();
      const slip = await slipOf(id);
      expect(
        (await street.post(`/api/colour-slips/${id}/withdraw`, { reason: '不服' }, match(slip))).status,
      ).toBe(403);
      expect((await withdraw(id)).status).toBe(204);
      expect(await slipOf(id)).toMatchObject({ state: 'withdrawn', number: slip.number, allowedActions: [] });
      expect((await withdraw(id)).status).toBe(409);
      expect((await accountOf()).yellow).toBe(before.yellow - 1);
      expect(await textOf(id)).toContain('（已撤销）');
      await app().drain();
      expect(
        await app().reads.countBy(NoticeRow, { rule: 'slip.withdrawn', caseId: slip.cases[0]!.id }),
      ).toBe(2);
      const next = await slipOf((await byHand('yellow', [slip.cases[0]!.id])).body.id);
      expect(next.number).not.toBe(slip.number);
    });
  });

  describe('on the account', () => {
    let caseId: string;
    const other = () => unitOf(1).name;
    const yellow = async () => (await byHand('yellow', [caseId], officer, { unitId: unitOf(1).id })).body.id;
    beforeAll(async () => {
      await on('2026-09-01');
      const found = await make.dispatched(district, { leadUnitId: unitOf(1).id, streetId: unitOf(1).id });
      caseId = found.id;
    });

    it('two yellows lead to a letter, the third begins anew, and it stays open until it is done', async () => {
      await yellow();
      expect((await accountOf(officer, other())).consequences).toEqual([]);
      await yellow();
      await yellow();
      const account = await accountOf(otherStreet, other());
      expect(account).toMatchObject({ yellow: 3, points: 1, toReceive: 3 });
      expect(account.consequences.map(({ act, state }) => [act, state])).toEqual([['督办函', 'open']]);
      const [letter] = account.consequences;
      const done = (client: Client, doneOn: string) =>
        client.post<Problem>(
          `/api/slip-consequences/${letter!.id}/done`,
          { doneOn, note: '已发函' },
          match(letter!),
        );
      expect((await done(otherStreet, '2026-09-01')).status).toBe(403);
      expect((await done(officer, '2026-09-02')).status).toBe(422);
      expect((await done(officer, '2026-09-01')).status).toBe(204);
      expect((await done(second, '2026-09-01')).status).toBe(412);
      expect((await accountOf(officer, other())).consequences[0]!.state).toBe('done');
    });

    it('a withdrawn slip takes an open consequence with it, and what is left is counted again', async () => {
      const fourth = await yellow();
      const open = async () =>
        (await accountOf(officer, other())).consequences.filter(({ state }) => state === 'open').length;
      expect(await open()).toBe(1);
      await withdraw(fourth);
      expect(await open()).toBe(0);
      await yellow();
      expect(await open()).toBe(1);
    });

    it('is that of the own unit for a unit, and open things outlive the year', async () => {
      const names = async (client: Client): Promise<string[]> =>
        (await client.get<{ items: Account[] }>('/api/slip-accounts')).body.items.map(
          ({ unit }) => unit.name,
        );
      expect(await names(otherStreet)).toEqual([other()]);
      expect((await names(leader)).toSorted()).toEqual(['云栖街道', '梧桐街道'].toSorted());
      const later = await officer.get<{ items: Account[] }>('/api/slip-accounts?year=2028');
      const kept = later.body.items.find(({ unit }) => unit.name === other())!;
      expect([kept.yellow, kept.points, kept.consequences.map(({ state }) => state)]).toEqual([
        0,
        0,
        ['open'],
      ]);
      const counts = await officer.get<{ consequences: number; toReceive: number }>(
        '/api/colour-slips/counts',
      );
      expect(counts.body.consequences).toBeGreaterThan(0);
    });
  });
});
