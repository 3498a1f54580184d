import { CaseRow, CatchUpIndex, EditCase } from '../../src/modules/cases/index.js';
import { applyText } from '../../src/modules/cases/persistence/case-text.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Found {
  total: number;
  hits: {
    case: { id: string };
    excerpt: { field: string; text: string; marks: { start: number; end: number }[] } | null;
  }[];
}

describeOnBoth('the search', (app) => {
  let district: District;
  let officer: Client;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const make = given(app());
    district = await make.district();
    const other = district.streets[1]!;
    const add = async (name: string, acceptanceNo: string, title: string, content: string, more = {}) => {
      ids[name] = (await make.dispatched(district, { acceptanceNo, title, content, ...more })).id;
    };
    await add(
      'pot',
      'D3ZZ202605110007',
      '青石巷“老灶台”火锅店',
      '青石巷18号楼下“老灶台”火锅店油烟直排，油烟扰民。',
    );
    await add(
      'river',
      'X3ZZ202605110012',
      '月牙河排口',
      '月牙河排口污水黑臭，夜间VOCs异味，电话13812345678。',
      {
        streetId: other.id,
        leadUnitId: other.id,
      },
    );
    await add('site', '018', '滨江工地', '滨江工地夜间施工噪声扰民，𠮷野路一侧积尘。');
    officer = await Client.as(app(), 'chenli');
  });

  const find = async (q: string, client = officer): Promise<string[]> => {
    const { status, body } = await client.get<Found>(`/api/search?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    expect(body.total).toBe(body.hits.length);
    return body.hits.map((hit) => Object.keys(ids).find((name) => ids[name] === hit.case.id)!);
  };

  it.each([
    ['油烟', ['pot']],
    ['臭', ['river']],
    ['扰民', ['site', 'pot']],
    ['噪声 扰民', ['site']],
    ['老灶台火锅店', ['pot']],
    ['青石巷18号', ['pot']],
    ['0007', ['pot']],
    ['0511-0007', ['pot']],
    ['D3ZZ202605110007', ['pot']],
    ['20260511', ['river', 'pot']],
    ['018', ['site']],
    ['vocs', ['river']],
    ['𠮷野', ['site']],
    ['烟油', []],
    ['13812345678', []],
    ['“”', []],
    [`油烟' OR '1`, []],
    ['"油烟* (', ['pot']],
    ['油烟* AND (', []],
  ])('%s', async (query, names) => {
    expect(await find(query)).toEqual(names);
    const { body } = await officer.get<{ total: number }>(`/api/cases?text=${encodeURIComponent(query)}`);
    expect(body.total).toBe(names.length);
  });

  it('shows where the words stand', async () => {
    const { body } = await officer.get<Found>(`/api/search?q=${encodeURIComponent('施工噪声')}`);
    const { field, text, marks } = body.hits[0]!.excerpt!;
    expect([field, marks.map(({ start, end }) => text.slice(start, end))]).toEqual(['content', ['施工噪声']]);
  });

  it('leads to nothing outside the own area', async () => {
    const street = await Client.as(app(), 'liuchang');
    expect(await find('油烟', street)).toEqual(['pot']);
    expect(await find('月牙河', street)).toEqual([]);
  });

  it('follows an edit, and finds a photo by its name', async () => {
    const { version } = await given(app()).caseOf(ids.site!);
    await app().get(EditCase).run(SYSTEM, ids.site!, version, { content: '滨江工地白天渣土车遗撒。' });
    expect(await find('渣土车')).toEqual(['site']);
    expect(await find('积尘')).toEqual([]);
    const form = new FormData();
    form.set('kind', 'before');
    form.set('file', new Blob([new Uint8Array(tinyPng('围挡'))], { type: 'image/png' }), '围挡喷淋照片.png');
    expect((await officer.post(`/api/cases/${ids.site}/evidence`, form)).status).toBe(201);
    expect(await find('围挡喷淋')).toEqual(['site']);
  });

  it.each(['油烟', '扰民', '楼下“老灶台”', '0007', '滨江 渣土车', '扰', '毁林'])(
    'finds the same for %s whether it begins with the word or goes through the cases',
    async (text) => {
      const { reads } = app();
      const found = async (way: 'looked-up' | 'joined' | 'walked'): Promise<string[]> => {
        const query = reads.createQueryBuilder(CaseRow, 'c').where('1 = 1');
        return (await applyText(query, text, way).getMany()).map(({ id }) => id).toSorted();
      };
      const walked = await found('walked');
      expect(walked).toEqual(await found('looked-up'));
      expect(walked).toEqual(await found('joined'));
      expect(walked.length > 0).toBe(text !== '毁林');
    },
  );

  it('catches up with what was logged before', async () => {
    await app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.query(`DELETE FROM search_doc WHERE subject_id = '${ids.pot}'`);
        await tx.query(`UPDATE inspection_case SET search_no = NULL WHERE id = '${ids.pot}'`);
      });
    expect(await find('油烟')).toEqual([]);
    expect(await app().get(CatchUpIndex).run()).toBe(1);
    expect(await find('油烟')).toEqual(['pot']);
  });

  it('is made anew when it was lost, though the new numbers are those that other cases had', async () => {
    const before = await Promise.all(['油烟', '噪声'].map((word) => find(word)));
    const cases = await app().reads.count(CaseRow);
    const uow = app().get(UnitOfWork);
    await uow.run(async (tx) => {
      await tx.query('DELETE FROM search_doc');
      await tx.query(`UPDATE inspection_case SET search_no = NULL WHERE id = '${ids.pot}'`);
      const anew = ['DELETE FROM search_text', `DELETE FROM sqlite_sequence WHERE name = 'search_doc'`];
      for (const sql of uow.isPostgres ? ['ALTER SEQUENCE search_doc_id_seq RESTART'] : anew)
        await tx.query(sql);
    });
    const numbers = () =>
      app().reads.find(CaseRow, { select: { id: true, searchNo: true }, order: { id: 'ASC' } });
    const others = (rows: readonly CaseRow[]) => rows.filter(({ id }) => id !== ids.pot);
    const had = others(await numbers());
    expect(await app().get(CatchUpIndex).run()).toBe(cases);
    for (const [at, { searchNo }] of others(await numbers()).entries())
      expect(searchNo).toBeLessThanOrEqual(had[at]!.searchNo!);
    expect(await Promise.all(['油烟', '噪声'].map((word) => find(word)))).toEqual(before);
    expect(await app().get(CatchUpIndex).run()).toBe(0);
  });

  it('asks for words', async () => {
    expect((await officer.get('/api/search?q=')).status).toBe(422);
  });
});
