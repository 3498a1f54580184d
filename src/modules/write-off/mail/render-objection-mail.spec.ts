import { at, day } from '../../../kernel/day.js';
import type { ObjectionMailModel } from './objection-mail.model.js';
import { renderObjectionMail } from './render-objection-mail.js';

const model: ObjectionMailModel = {
  recipientName: '陈立',
  task: 'ZG-2026-001 月牙河排口截污',
  notice: '月牙河排口整改完成情况公示',
  endOn: day('2026-05-08'),
  receivedOn: [day('2026-04-22')],
  waiting: 1,
  answers: true,
  asOf: at(day('2026-04-22'), '09:10'),
  link: 'https://duban.example/rectifications/1',
  why: { because: '公示异议由区迎检办答复', rule: '网上收到异议即通知' },
};
const said = (more: Partial<ObjectionMailModel> = {}): string =>
  renderObjectionMail({ ...model, ...more }).text.replace(/\s+/g, '');

describe('the letter about objections', () => {
  it('says to which notice how many came, until when it runs, and holds one link', () => {
    const mail = renderObjectionMail(model);
    expect(mail.subject).toBe('【公示异议】ZG-2026-001 月牙河排口截污 收到 1 条，待答复 1 条');
    expect(said()).toContain('公示《月牙河排口整改完成情况公示》在网上收到异议1条（4月22日）。请核实后答复');
    expect(said()).toContain('公示到5月8日止');
    expect(mail.text.split(model.link)).toHaveLength(2);
  });

  it('adds up what came on several days and what waited before', () => {
    const receivedOn = [day('2026-04-22'), day('2026-04-22'), day('2026-04-23')];
    expect(said({ receivedOn, waiting: 4 })).toContain(
      '异议3条（4月22日、4月23日），连同以前的共4条没有答复。',
    );
  });

  it('asks a unit for its help and not for an answer', () => {
    expect(said({ answers: false })).toContain('由区迎检办核实后答复，需要您单位说明情况的，请配合。');
    expect(said({ answers: false })).not.toContain('去答复');
  });

  it('is not written about nothing', () => {
    expect(() => renderObjectionMail({ ...model, receivedOn: [] })).toThrow(RangeError);
  });
});
