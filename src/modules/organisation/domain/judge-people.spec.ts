import { judgePeople, type KnownPerson, type PeopleFacts, type PeopleLine } from './judge-people.js';

const unit = (id: string, name: string, parentName: string | null, kind = 'street') => ({
  id,
  kind,
  name,
  shortName: null,
  aliases: [] as string[],
  parentName,
});
const liu: KnownPerson = {
  id: 'liu',
  version: 3,
  username: 'liuchang',
  name: '刘畅',
  title: '科员',
  role: 'street-user',
  unitId: 'wutong',
  email: 'liuchang@duban.example',
  phone: null,
  active: true,
};
const facts: PeopleFacts = {
  units: [
    { ...unit('wutong', '梧桐街道', '示例区'), shortName: '梧桐', aliases: ['梧桐办事处'] },
    unit('yunqi', '云栖街道', '示例区'),
    unit('w1', '望江社区', '梧桐街道', 'community'),
    unit('w2', '望江社区', '云栖街道', 'community'),
  ],
  people: [liu, { ...liu, id: 'gone', username: 'gone', active: false }],
  roles: new Map([
    ['街道经办', 'street-user'],
    ['street user', 'street-user'],
    ['社区网格员', 'community-worker'],
  ]),
};
const line = (cells: PeopleLine['cells'], at = 2): PeopleLine => ({ line: at, cells });
const one = (cells: PeopleLine['cells']) => judgePeople([line(cells)], facts)[0]!;
const whole = { name: '何青', username: 'HeQing', unit: '梧桐', role: '街道经办' };

describe('a table of people', () => {
  it('finds a unit by any of its names, a role in either language, and an account in any case', () => {
    for (const name of ['梧桐街道', '梧桐', '梧桐办事处', '示例区/梧桐街道'])
      expect(one({ ...whole, unit: name })).toMatchObject({
        verdict: 'new',
        username: 'heqing',
        facts: { unitId: 'wutong', role: 'street-user', email: null },
      });
    expect(one({ ...whole, role: 'Street User' }).verdict).toBe('new');
  });

  it('leaves as it is what is blank, and says which facts change', () => {
    expect(one({ username: 'liuchang', name: '刘畅', unit: '梧桐街道', role: '', email: '' })).toMatchObject({
      verdict: 'unchanged',
      facts: { email: 'liuchang@duban.example', title: '科员' },
    });
    expect(one({ username: 'liuchang', unit: '云栖街道', phone: '0371-6000' })).toMatchObject({
      verdict: 'changed',
      fields: ['unitId', 'phone'],
    });
  });

  it.each([
    ['username', { ...whole, username: '' }],
    ['username', { ...whole, username: '何青' }],
    ['username', { ...whole, username: 'gone' }],
    ['name', { ...whole, name: ' ' }],
    ['name', { ...whole, name: '长'.repeat(61) }],
    ['unit', { ...whole, unit: '' }],
    ['unit', { ...whole, unit: '南山街道' }],
    ['unit', { ...whole, unit: '望江社区' }],
    ['unit', { ...whole, role: '社区网格员' }],
    ['role', { ...whole, role: '所长' }],
    ['role', { ...whole, role: '' }],
    ['email', { ...whole, email: 'heqing' }],
    ['phone', { ...whole, phone: '没有' }],
  ])('refuses at the cell %s', (column, cells) => {
    const judged = one(cells);
    expect(judged.verdict).toBe('refused');
    expect(judged.faults.map((fault) => fault.column)).toEqual([column]);
  });

  it('tells two units of one name apart by the one above', () =>
    expect(one({ ...whole, unit: '云栖街道／望江社区', role: '社区网格员' })).toMatchObject({
      verdict: 'new',
      facts: { unitId: 'w2' },
    }));

  it('refuses the second line of one account', () => {
    const judged = judgePeople([line(whole), line({ ...whole, username: 'heqing' }, 3)], facts);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['new', 'refused']);
  });
});
