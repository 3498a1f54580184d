import { SYSTEM } from '../../src/modules/access/index.js';
import { CaseRow, DispatchCases, SignCase } from '../../src/modules/cases/index.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';
import type { District, given } from './given.js';
import { importing } from './importing.js';
import { reportAs } from './reported.js';
import { verifying } from './verifying.js';

/** Fictional, and nowhere else in the tests. */
export const NAME = '祝小满';
export const PHONE = '13900007788';
export const WORDS = [NAME, PHONE, '139-0000-7788'];
const SLIP = `举报人：${NAME}，电话：${PHONE}\n反映内容：示例区梧桐街道青石巷夜间油烟扰民，联系${PHONE}。`;
const HEADING = '受理编号,举报人,举报人电话,交办问题基本情况,行政区域,问题类型,调查核实情况';

/** A district in which a complainant has left traces wherever one can. */
export function forgetting(test: TestApp, make: ReturnType<typeof given>, district: District) {
  const desk = verifying(test, make, district);
  const as = (name: string) => Client.as(test, name);
  const ok = (answer: { status: number; body: unknown }): void => {
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  };
  const close = async (id: string): Promise<void> => ok(await desk.move(await as('shenhe'), id, 'close'));

  return {
    ...desk,
    close,

    /** Dispatched, signed, reported and closed. */
    async settle(id: string): Promise<void> {
      const found = await make.caseOf(id);
      await test.get(DispatchCases).run(SYSTEM, [{ caseId: id, version: found.version }]);
      const street = make.actor(district.users.street!, district.streets[0]!);
      await test.get(SignCase).run(street, id, (await make.caseOf(id)).version);
      await reportAs(test, 'liuchang', id);
      await close(id);
    },

    numberOf: async (id: string) => (await make.caseOf(id)).acceptanceNo,

    /** Closes what was open and erases it, over HTTP. */
    async forgetOpen(id: string): Promise<void> {
      await close(id);
      const body = { number: (await make.caseOf(id)).acceptanceNo, reason: '举报人申请删除' };
      ok(await (await as('guanli')).post(`/api/cases/${id}/contact/erase`, body));
    },

    /** Closed, with a contact and nothing else. */
    async closed(more: Parameters<typeof desk.reported>[0] = {}): Promise<CaseRow> {
      const id = await desk.reported({ contact: { name: NAME, phone: PHONE }, ...more });
      await close(id);
      return make.caseOf(id);
    },

    /** Closed, with the name or number in every place that takes words. */
    async told(): Promise<CaseRow> {
      const found = await this.closed({
        content: `本人${NAME}，电话${PHONE}，反映青石巷夜间油烟。`,
        rawCells: [{ header: '来电人', text: NAME }],
        contact: { name: NAME, phone: PHONE, address: '兰台路3号' },
      });
      const officer = await as('chenli');
      ok(await officer.post(`/api/cases/${found.id}/notes`, { note: `已当面向${NAME}说明。` }));
      ok(await officer.post(`/api/cases/${found.id}/contact/reveal`, { reason: `向${NAME}核实` }));
      ok(
        await officer.post(`/api/cases/${found.id}/call-backs`, {
          calledOn: '2026-05-11',
          reached: true,
          answered: 'yes',
          solved: 'yes',
          satisfied: 'yes',
          note: `${NAME}表示满意`,
        }),
      );
      ok(
        await officer.post('/api/case-files', {
          caseIds: [found.id],
          format: 'zip',
          revealReason: `移交${NAME}一件`,
        }),
      );
      await test.drain();
      const slip = await officer.post<{ sealed: string }>('/api/recognise/slip', { text: SLIP });
      ok(slip);
      ok(
        await officer.put('/api/entry-draft', {
          body: { content: `${NAME}再次来电`, sealed: [slip.body.sealed] },
        }),
      );
      return make.caseOf(found.id);
    },

    /** A file of two cases, both closed. */
    async imported(): Promise<[CaseRow, CaseRow]> {
      const numbers = ['D3ZZ202605117701', 'D3ZZ202605117702'] as const;
      const row = (n: string, place: string) =>
        `${n},${NAME},${PHONE},${place}烧烤店油烟，请联系${PHONE}。,示例区梧桐街道,大气,已联系${NAME}`;
      const bytes = [HEADING, row(numbers[0], '观澜路'), row(numbers[1], '听涛路')].join('\n');
      const imports = importing(test, await as('zhoumin'), district.campaign.id);
      const { body } = await imports.upload({ name: `${NAME}等.csv`, bytes });
      await imports.commit(body.id, true);
      const found: CaseRow[] = [];
      for (const numberKey of numbers) {
        const { id } = await test.reads.findOneByOrFail(CaseRow, { numberKey });
        await this.settle(id);
        found.push(await make.caseOf(id));
      }
      return found as [CaseRow, CaseRow];
    },
  };
}
