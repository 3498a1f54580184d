import { CaseRow, EditCase, PollutionTypeRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import type { ImportRowPageResponse } from '../../src/modules/intake/http/dto/import-row.response.js';
import type { ImportRunResponse } from '../../src/modules/intake/http/dto/import.response.js';
import { CaseLinkRow } from '../../src/modules/repeats/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import {
  HAN,
  csv,
  test,
  district,
  officer,
  campaignId,
  imports,
  serial,
  useImportDesk,
  caseNumbered,
  countCases,
  committed,
} from '../support/import-desk.js';

jest.setTimeout(60_000);

describeOnBoth('the desk of an import', (app) => {
  useImportDesk(app);

  it('answers an upload at once and says how far the reading is', async () => {
    const sent = await imports.send(csv('D3ZZ202605110007,梧桐街道甲店油烟,示例区,大气,,'));
    expect(sent.body).toMatchObject({ state: 'reading', phase: 'opening', counts: { rows: 0 } });
    const page = await officer.get<ImportRowPageResponse>(`/api/imports/${sent.body.id}/rows`);
    expect(page.body).toEqual({ rows: [], total: 0 });
    const early = await officer.post(`/api/imports/${sent.body.id}/commit`, { skipRejected: true });
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'import.busy']);
    await test.drain();
    const read = await officer.get<ImportRunResponse>(`/api/imports/${sent.body.id}`);
    expect(read.body).toMatchObject({ state: 'dry-run', phase: null, counts: { rows: 1, new: 1 } });
  });

  describe('a row that differs from the ledger', () => {
    const LEDGER = 'D3ZZ202605110007,梧桐街道某店油烟,示例区,大气,经查属实。,属实';
    const NEXT = 'D3ZZ202605110007,梧桐街道某店油烟,示例区,大气、噪声,再查电话13800000000,部分属实';

    it('is taken over field by field, with a history entry of the case', async () => {
      await committed(LEDGER);
      const { body } = await imports.upload(csv(NEXT));
      expect(body.counts).toMatchObject({ changed: 1, pending: 1, blocking: 0, toCreate: 0, toChange: 0 });
      expect(body.rows[0]!.changes.map(({ field, takeable }) => [field, takeable])).toEqual([
        ['pollutionTypes', true],
        ['finding', true],
        ['verdict', true],
      ]);
      const fields = ['pollutionTypes', 'finding'];
      const decided = await imports.change(body.id, 2, { decision: { kind: 'take', fields } });
      expect(decided.body).toMatchObject({
        pending: false,
        decision: 'take',
        decided: { fields, by: '周敏' },
      });
      const answer = await imports.commit(body.id, false);
      expect(answer.body.counts).toMatchObject({ created: 0, updated: 1, held: 0 });
      const found = await caseNumbered('D3ZZ202605110007');
      expect(found).toMatchObject({ finding: '再查电话■■■', verdict: 'TRUE', version: 2 });
      const types = await test.reads.findBy(PollutionTypeRow, { caseId: found.id });
      expect(types.map(({ medium }) => medium).toSorted()).toEqual(['AIR', 'NOISE']);
      const entry = await test.reads.findOneByOrFail(HistoryEntryRow, {
        subjectId: found.id,
        action: 'case.edit',
      });
      expect(entry).toMatchObject({ actorName: '周敏', data: { before: { finding: '经查属实。' } } });
      expect((await imports.upload(csv(NEXT))).body.counts).toMatchObject({ unchanged: 1, changed: 0 });
    });

    it('leaves the ledger alone when it is kept, and when nobody has decided', async () => {
      await committed(LEDGER);
      const kept = (await imports.upload(csv(NEXT))).body;
      await imports.change(kept.id, 2, { decision: { kind: 'keep' } });
      const open = (await imports.upload(csv(NEXT))).body;
      for (const { id } of [kept, open])
        expect((await imports.commit(id, false)).body.counts).toMatchObject({ created: 0, updated: 0 });
      expect(await caseNumbered('D3ZZ202605110007')).toMatchObject({ finding: '经查属实。', version: 1 });
    });

    it('is told, not overwritten, where somebody has changed the case since the dry run', async () => {
      await committed(LEDGER);
      const { id } = (await imports.upload(csv(NEXT, 'D3ZZ202605110008,梧桐街道乙店油烟,,大气,,'))).body;
      await imports.decideAll(id, 'changed', 'take');
      const found = await caseNumbered('D3ZZ202605110007');
      const chenli = given(test).actor(district.users.officer!, district.bureau);
      await test.get(EditCase).run(chenli, found.id, found.version, { finding: '陈立核对过。' });
      const answer = await imports.commit(id, false);
      expect(answer.body.counts).toMatchObject({ created: 1, updated: 0, held: 1 });
      expect(imports.codes(answer, 2)).toContain('case.edited-since');
      expect(imports.row(answer, 2).findings[0]!.message).toContain('陈立');
      expect(await caseNumbered('D3ZZ202605110007')).toMatchObject({ finding: '陈立核对过。' });
    });

    it('may not take over a result once the unit has reported', async () => {
      await committed(LEDGER);
      const found = await caseNumbered('D3ZZ202605110007');
      await test.get(UnitOfWork).run((tx) => tx.update(CaseRow, { id: found.id }, { rounds: 1 }));
      const { body } = await imports.upload(csv(NEXT));
      expect(body.rows[0]!.changes.filter(({ takeable }) => takeable).map(({ field }) => field)).toEqual([
        'pollutionTypes',
      ]);
      const refused = await imports.change(body.id, 2, { decision: { kind: 'take', fields: ['verdict'] } });
      expect(refused.status).toBe(422);
    });
  });

  describe('a row that is rejected', () => {
    const twice = (): string[] => [
      `D3ZZ202605190009,梧桐街道${HAN[serial]}家路卸货,示例区,噪声,,`,
      `D3ZZ202605190009,云栖街道${HAN[serial]}门大道道路积尘电话13900000000,示例区,大气,,`,
    ];

    it('stands in the way of the commit until its cell is put right; the cells of the file stay', async () => {
      const { id } = (await imports.upload(csv(...twice()))).body;
      const refused = await imports.commit(id, false);
      expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
        409,
        'import.rows_rejected',
      ]);
      const number = 'D3ZZ202605190019';
      const streetId = district.streets[1]!.id;
      const right = await imports.change(id, 3, { correction: { number, streetId, verdict: '部分属实' } });
      expect(right.body).toMatchObject({ outcome: 'new', needs: true, pending: false, shown: { number } });
      expect(right.body.cells[0]).toEqual({ header: '受理编号', text: 'D3ZZ202605190009' });
      expect(JSON.stringify(right.body)).not.toContain('13900000000');
      const answer = await imports.commit(id, false);
      expect(answer.body.counts).toMatchObject({ created: 2, rejected: 0 });
      const found = await caseNumbered(number);
      expect(found).toMatchObject({ acceptanceNo: number, streetId, verdict: 'PARTLY' });
      expect(found.content).toContain('道路积尘电话■■■');
      expect(found.rawCells?.[0]).toEqual({ header: '受理编号', text: 'D3ZZ202605190009' });
      const revealed = await officer.post(`/api/cases/${found.id}/contact/reveal`, { reason: '回访举报人' });
      expect(JSON.stringify(revealed.body)).toContain('13900000000');
    });

    it('is judged anew when the other row of its number is left out', async () => {
      const { id } = (await imports.upload(csv(...twice()))).body;
      await imports.change(id, 2, { decision: { kind: 'leave-out' } });
      const { body } = await imports.whole(id);
      expect(body.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
      expect(body.counts).toMatchObject({ blocking: 0, leftOut: 1, toCreate: 1, file: { cases: 1 } });
      await imports.change(id, 2, { decision: null });
      expect((await imports.whole(id)).body.rows.map(({ outcome }) => outcome)).toEqual(['new', 'rejected']);
    });

    it('becomes a part of a split case under a suffix of its own', async () => {
      const lines = twice();
      const { id } = (await imports.upload(csv(...lines))).body;
      const decided = await imports.change(id, 3, { decision: { kind: 'split' } });
      expect(decided.body.decision).toBe('split');
      expect((await imports.commit(id, false)).body.counts.created).toBe(2);
      const whole = await caseNumbered('D3ZZ202605190009');
      const part = await test.reads.findOneByOrFail(CaseRow, { campaignId, splitFromId: whole.id });
      expect(part.acceptanceNo).toBe('D3ZZ202605190009-1');
      expect(part.content).toContain('道路积尘');
      const again = (await imports.upload(csv(...lines))).body;
      expect(again.counts).toMatchObject({ unchanged: 2, rejected: 0, toCreate: 0 });
    });

    it('may be left out, and only so', async () => {
      const { id } = (await imports.upload(csv('D3ZZ202605190001,,示例区,水,,'))).body;
      expect((await imports.change(id, 2, { decision: { kind: 'as-new' } })).status).toBe(409);
      expect((await imports.change(id, 2, { decision: { kind: 'split' } })).status).toBe(409);
      expect((await imports.change(id, 2, { decision: { kind: 'leave-out' } })).status).toBe(200);
      expect((await imports.commit(id, false)).body.counts).toMatchObject({ created: 0, leftOut: 1 });
      expect(await countCases()).toBe(0);
    });
  });

  describe('a row that looks like an earlier case', () => {
    const place = (): string => `梧桐街道青石巷${100 + serial}号“老灶台${serial}”火锅店`;

    it('is a possible duplicate; linked it repeats that case, otherwise it stands alone', async () => {
      await committed(`D3ZZ202605060009,${place()}油烟直排熏人,示例区,大气,,`);
      const earlier = await caseNumbered('D3ZZ202605060009');
      const { body } = await imports.upload(
        csv(
          `D3ZZ202605190013,${place()}油烟仍大,示例区,大气,,`,
          `D3ZZ202605190014,${place()}油烟没有改,示例区,大气,,`,
          `D3ZZ202605190015,云栖街道别处工地${serial}夜间打桩,示例区,噪声,,`,
        ),
      );
      expect(body.rows.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'new']);
      expect(body.rows[0]!.matches[0]).toMatchObject({ caseId: earlier.id, settled: false });
      expect(body.rows[0]!.matches[0]!.percent).toBeGreaterThanOrEqual(70);
      expect(body.counts).toMatchObject({ duplicate: 2, pending: 2, blocking: 0, toCreate: 3 });
      await imports.change(body.id, 2, { decision: { kind: 'link' } });
      expect((await imports.commit(body.id, false)).body.counts.created).toBe(3);
      expect((await caseNumbered('D3ZZ202605190013')).repeatOfId).toBe(earlier.id);
      expect((await caseNumbered('D3ZZ202605190014')).repeatOfId).toBeNull();
      const links = await test.reads.findBy(CaseLinkRow, { otherId: earlier.id });
      expect(links).toMatchObject([{ kind: 'repeat', byName: '周敏' }]);
    });

    it('may have come back after closure, may be joined, and is decided for all at once', async () => {
      await committed(`D3ZZ202605060009,${place()}油烟直排熏人,示例区,大气,,`);
      const earlier = await caseNumbered('D3ZZ202605060009');
      const closed = { status: 'closed', closure: 'CLOSED', verifiedAt: test.clock.now() } as const;
      await test.get(UnitOfWork).run((tx) => tx.update(CaseRow, { id: earlier.id }, closed));
      const file = csv(
        `D3ZZ202605190013,${place()}油烟仍大,示例区,大气,,`,
        `D3ZZ202605190014,${place()}油烟没有改,示例区,大气,,`,
      );
      const { body } = await imports.upload(file);
      expect(body.rows.map(({ outcome }) => outcome)).toEqual(['repeat', 'repeat']);
      await imports.change(body.id, 2, { decision: { kind: 'join', otherId: earlier.id } });
      expect((await imports.decideAll(body.id, 'repeat', 'as-new')).body).toEqual({ count: 1 });
      await imports.commit(body.id, false);
      const links = await test.reads.findBy(CaseLinkRow, { otherId: earlier.id });
      expect(links.map(({ kind }) => kind)).toEqual(['joined']);
    });

    it('is linked without a question where the text names the earlier number', async () => {
      await committed('D3ZZ202605060009,梧桐街道戊厂废气,示例区,大气,,');
      const { body } = await imports.upload(
        csv('D3ZZ202605190013,与D3ZZ202605060009号反映问题相同,示例区,大气,,'),
      );
      expect(body.rows[0]).toMatchObject({ outcome: 'repeat', needs: false, pending: false });
      await imports.commit(body.id, false);
      const earlier = await caseNumbered('D3ZZ202605060009');
      expect((await caseNumbered('D3ZZ202605190013')).repeatOfId).toBe(earlier.id);
    });
  });
});
