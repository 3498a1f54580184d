import { maskSlip } from './mask-slip.js';

describe('what is taken out of a slip', () => {
  it('is numbers and every word of the contact, and the positions say where', () => {
    const { text, personal } = maskSlip('举报人张三，电话13812345678。张三称油烟大。', {
      name: '张三',
      phone: '13812345678',
    });
    expect(text).toBe('举报人■■■，电话■■■。■■■称油烟大。');
    expect(personal.map(({ start, end }) => text.slice(start, end))).toEqual(['■■■', '■■■', '■■■']);
  });

  it.each([
    ['D3ZZ202605190013 青石巷18号', 'D3ZZ202605190013 青石巷18号'],
    ['身份证110101199003071234', '身份证■■■'],
    ['打1３8１2345678', '打■■■'],
  ])('%s', (text, masked) => expect(maskSlip(text).text).toBe(masked));

  it('takes no single character for a name', () =>
    expect(maskSlip('王家油烟', { name: '王' }).text).toBe('王家油烟'));

  it('is one stretch where a label and a pattern meet', () => {
    const { text, personal } = maskSlip('住址：青石巷1号13812345678', { address: '青石巷1号138' });
    expect([text, personal.length]).toEqual(['住址：■■■', 1]);
  });
});
