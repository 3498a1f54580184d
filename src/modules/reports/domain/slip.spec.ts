import { at, day } from '../../../kernel/day.js';
import { dueWords } from './chinese-dates.js';
import { slipCover } from './slip-cover.js';
import { PROPOSED_TEMPLATE, slipNumber } from './slip-template.js';
import { slipSheet, windowOf, type Slip } from './slip.js';

const SLIP: Slip = {
  caseId: 'a',
  title: '青石巷火锅店',
  number: '督办〔2026〕12号',
  batch: '第5批',
  acceptanceNo: 'D3ZZ202605110001',
  isKeyCase: false,
  channel: '来电',
  content: '油烟直排。',
  types: '大气',
  where: '示例区 梧桐街道',
  lead: { unit: '梧桐街道', signedBy: '刘畅', signedAt: at(day('2026-05-11'), '10:20') },
  assists: [{ unit: '区水务局', signedBy: null, signedAt: null }],
  leader: '冯启',
  contact: '',
  from: at(day('2026-05-11'), '09:00'),
  limits: [
    { step: '签收', outer: at(day('2026-05-11'), '11:00'), inner: null },
    { step: '整改办结', outer: at(day('2026-05-21'), '24:00'), inner: at(day('2026-05-19'), '24:00') },
  ],
  template: { ...PROPOSED_TEMPLATE, office: '示例区生态环境局' },
};
const said = (slip: Slip): Map<string, string> =>
  new Map(
    slipSheet(slip).rows.flatMap((row) =>
      row.map(({ label, text }) => [label.replace('\n', ''), text] as const),
    ),
  );

describe('a slip', () => {
  it('prints a range and the end of each step', () =>
    expect(said(SLIP).get('办理时限')).toBe(
      '2026年5月11日—2026年5月21日\n签收：2026年5月11日 11:00前\n' +
        '整改办结：2026年5月21日前（含当日）；内部时限2026年5月19日前（含当日）',
    ));

  it('leaves room for whoever has not signed', () =>
    expect(said(SLIP).get('签收人及时间')).toBe('梧桐街道 刘畅 2026年5月11日 10:20\n区水务局：'));

  it('without a number is a draft that nobody has signed', () => {
    const draft = { ...SLIP, number: null };
    expect(slipSheet(draft).banner).toContain('草稿，未交办');
    expect([said(draft).get('交办时间'), said(draft).get('签收人及时间')]).toEqual(['未交办', '']);
    expect(slipSheet(SLIP)).toMatchObject({ banner: null, signature: '示例区生态环境局　2026年5月11日' });
  });

  it('says plainly what is missing', () => {
    const bare = said({ ...SLIP, lead: null, limits: [], batch: '' });
    expect([bare.get('主办单位'), bare.get('办理时限'), bare.get('批次')]).toEqual(['待定', '—', '—']);
    expect(windowOf({ from: SLIP.from, limits: [] })).toBeNull();
  });

  it('has no row for a complainant', () =>
    expect([...said(SLIP).keys()].filter((label) => /举报人|投诉人|姓名|电话/.test(label))).toEqual([]));
});

describe('words of a slip', () => {
  it('counts within the year', () => expect(slipNumber(PROPOSED_TEMPLATE, 2026, 3)).toBe('督办〔2026〕3号'));
  it('midnight belongs to the day before', () =>
    expect(dueWords(at(day('2026-05-31'), '24:00'))).toBe('2026年5月31日前（含当日）'));
});

describe('the list in front', () => {
  it('puts the slips of a unit together and counts on', () => {
    const other = {
      ...SLIP,
      lead: { unit: '云栖街道', signedBy: null, signedAt: null },
      isKeyCase: true,
      number: null,
    };
    const cover = slipCover([SLIP, other, SLIP], '2026年5月11日');
    expect(cover.subtitle).toBe('共3件，2个主办单位　2026年5月11日');
    expect(cover.groups.map(({ unit, rows }) => [unit, rows.map(([serial]) => serial)])).toEqual([
      ['梧桐街道（2件）', ['1', '2']],
      ['云栖街道（1件）', ['3']],
    ]);
    expect(cover.groups[1]!.rows[0]).toEqual([
      '3',
      '草稿',
      '*D3ZZ202605110001',
      '青石巷火锅店',
      '2026-05-21',
    ]);
  });
});
