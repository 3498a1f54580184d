import { fieldOf } from '../../intake/domain/heading-field.js';
import { formLayout } from './form-layout.js';
import { formValue } from './form-value.js';
import { FORM_IDS, formOf, OFFICIAL_FORMS, proposedForm, type FormField } from './official-forms.js';
import type { ReportLine } from './report-line.js';
import type { Day } from '../../../kernel/day.js';

/** What import makes of a column of ours. */
const READ_BACK: Partial<Record<FormField, string>> = {
  number: 'acceptanceNo',
  types: 'pollutionTypes',
  city: 'area',
  county: 'area',
  handlingAndAccountability: 'handling',
  starRemark: 'keyFlag',
};

const LINE = {
  number: 'D3ZZ202605110001',
  isKeyCase: true,
  area: '示例市 示例区',
  street: '梧桐街道',
  verdict: 'MOSTLY',
  closure: 'STAGE_CLOSED',
  handling: '已整改。',
  accountability: '约谈1人',
  officer: '',
  source: { remark: '', handlingCategory: '限期整改', closureBasis: '符合', caseOfficer: '王示例' },
} as ReportLine;

describe('the official forms', () => {
  it('are all there, each once', () => expect(OFFICIAL_FORMS.map(({ id }) => id)).toEqual([...FORM_IDS]));

  it.each(OFFICIAL_FORMS.map((form) => [form.id, form] as const))('%s is understood by import', (_, form) => {
    const understood = form.columns.filter(({ field }) => field !== 'blank');
    expect(understood.map(({ heading }) => fieldOf(heading))).toEqual(
      understood.map(({ field }) => READ_BACK[field] ?? field),
    );
  });

  it.each([
    ['A', 'number', '*D3ZZ202605110001'],
    ['F', 'number', 'D3ZZ202605110001'],
    ['F', 'starRemark', '加星'],
    ['G', 'city', '示例市'],
    ['G', 'county', '示例区'],
    ['A', 'verdict', '基本属实'],
    ['A', 'closure', '阶段性办结'],
    ['H', 'handlingAndAccountability', '已整改。\n约谈1人'],
    ['E', 'handlingCategory', '限期整改'],
    ['F', 'caseOfficer', '王示例'],
    ['I', 'blank', ''],
    ['I', 'serial', 7],
  ] as const)('form %s says %s as %j', (id, field, said) =>
    expect(formValue(field, LINE, 7, formOf(id))).toBe(said),
  );

  it('puts the star before the number where a remark has taken its column', () => {
    const line = { ...LINE, source: { ...LINE.source, remark: '市转' } };
    const form = formOf('F');
    expect([formValue('number', line, 1, form), formValue('starRemark', line, 1, form)]).toEqual([
      '*D3ZZ202605110001',
      '市转',
    ]);
  });

  it('names the street where there is no area, and no star without a number', () => {
    const line = { ...LINE, area: '', number: '' };
    expect([formValue('area', line, 1, formOf('A')), formValue('number', line, 1, formOf('A'))]).toEqual([
      '梧桐街道',
      '',
    ]);
  });

  it.each([
    [{ level: 'central', kind: 'routine', year: 2026 }, 'A'],
    [{ level: 'provincial', kind: 'routine', year: 2024 }, 'B'],
    [{ level: 'central', kind: 'routine', year: 2021 }, 'C'],
    [{ level: 'central', kind: 'lookback', year: 2018 }, 'D'],
    [{ level: 'central', kind: 'routine', year: 2017 }, 'E'],
  ] as const)('%j publishes form %s', (campaign, id) => expect(proposedForm(campaign)).toBe(id));
});

describe('the layout of a form', () => {
  const on = '2026-05-16' as Day;

  it('carries batch, day, total and what the stars mean', () => {
    const layout = formLayout(formOf('A'), { batch: '第5批', on, channels: ['PHONE', null] });
    expect(layout.title[1]).toBe('（第5批 2026年5月16日）');
    expect(layout.foot).toEqual(['合计：2件', expect.stringContaining('“*”为重点关注件')]);
    expect(formLayout(formOf('H'), { batch: null, on, channels: [] })).toMatchObject({
      title: [expect.anything(), '（2026年5月16日）'],
      foot: ['合计：0件'],
    });
  });

  it('parts a hand-over list by channel, with counts', () => {
    const { sections } = formLayout(formOf('I'), {
      batch: null,
      on,
      channels: ['PHONE', 'PHONE', 'LETTER', null],
    });
    expect(sections).toEqual([
      { heading: '一、来电（2件）', rows: 2 },
      { heading: '二、来信（1件）', rows: 1 },
      { heading: '三、渠道不明（1件）', rows: 1 },
    ]);
  });
});
