import { at, day } from '../../../kernel/day.js';
import type { CallMailModel } from './call-mail.model.js';
import { renderCallMail } from './render-call-mail.js';

const model: CallMailModel = {
  kind: 'raised',
  recipientName: null,
  item: {
    title: '青石巷雨水口污水外溢',
    shortNumber: '0519-0019',
    isKeyCase: false,
    light: { colour: 'yellow', hollow: false, remaining: null, overdue: null, dueAt: null, tentative: false },
    leadUnitName: '梧桐街道',
    ownerName: null,
    link: 'https://duban.example/cases/1',
  },
  streetName: '梧桐街道',
  departmentName: '区水务局',
  dueAt: at(day('2026-05-21'), '10:00'),
  answerName: null,
  late: false,
  byName: '刘畅',
  at: at(day('2026-05-20'), '09:00'),
  link: 'https://duban.example/cases/1',
  why: { because: '街道请区水务局协助办理', rule: '街道呼、部门应即通知' },
};
const said = (more: Partial<CallMailModel>): string =>
  renderCallMail({ ...model, ...more }).text.replace(/\s+/g, '');

describe('the mail about a call', () => {
  it('names street, case and the moment by which the department answers', () => {
    expect(renderCallMail(model).subject).toBe(
      '【街道呼】梧桐街道请区水务局协助:青石巷雨水口污水外溢(5/21 10:00 前答复)',
    );
    expect(said({})).toContain('梧桐街道请区水务局到场协助，请于5/2110:00前答复');
  });

  it('tells the street what the answer was, and whether it came in time', () => {
    const answered = { kind: 'answered', answerName: '已到场' } as const;
    expect(said(answered)).toContain('区水务局按时答复：已到场。请看内容，确认到位或未到位。');
    expect(said({ ...answered, late: true })).toContain('区水务局逾期答复：已到场');
  });
});
