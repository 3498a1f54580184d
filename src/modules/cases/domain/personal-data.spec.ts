import fc from 'fast-check';
import { findPersonalData, withoutPersonalData } from './personal-data.js';

const found = (text: string) => findPersonalData(text).map((one) => [one.kind, one.text]);

describe('findPersonalData', () => {
  it.each([
    ['电话13800000000找他', 'phone', '13800000000'],
    ['电话138****0000,请勿公开', 'phone', '138****0000'],
    ['138-0000-0000', 'phone', '138-0000-0000'],
    ['１３８００００００００', 'phone', '１３８００００００００'],
    ['座机 028-80000000', 'phone', '028-80000000'],
    ['联系电话:80000000', 'phone', '80000000'],
    ['身份证510100199001010011', 'id-number', '510100199001010011'],
    ['51010019900101001x', 'id-number', '51010019900101001x'],
    ['510100********0011', 'id-number', '510100********0011'],
    ['510100900101001', 'id-number', '510100900101001'],
    ['货车川A·12345乱倒', 'plate', '川A·12345'],
    ['川AD12345', 'plate', '川AD12345'],
    ['住3栋2单元501室', 'door-number', '3栋2单元501室'],
    ['三栋二单元5号', 'door-number', '三栋二单元5号'],
    ['A座1203室', 'door-number', 'A座1203室'],
    ['18号楼2单元', 'door-number', '18号楼2单元'],
  ])('sees in %s a %s', (text, kind, piece) => {
    expect(found(text)).toEqual([[kind, piece]]);
  });

  it.each([
    'D3ZZ202605110007号',
    'X370000201811280030',
    '2026年5月11日夜间监测值52dB(A)',
    '青石巷18号楼下“老灶台”火锅店',
    '锦华苑小区3栋楼顶通信基站',
    '澜庭府小区B座配电房',
    '工业路66号',
    '罚款251542.71元',
    '拨打12345多次',
    '信20170816134',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives positions in order that cut the text exactly', () => {
    const text = '住3栋2单元501室,电话138****0000。';
    for (const { start, end, text: piece } of findPersonalData(text))
      expect(text.slice(start, end)).toBe(piece);
    expect(found(text).map(([kind]) => kind)).toEqual(['door-number', 'phone']);
    expect(withoutPersonalData(text, '■')).toBe('住■,电话■。');
  });

  it('finds the same whether or not something else in the text makes it look closer', () => {
    const piece = fc.constantFrom(
      '1',
      '0',
      '9',
      '13800000000',
      '028',
      '80000000',
      '5101001990',
      '*',
      '****',
      'X',
      'x',
      '-',
      ' ',
      '+86',
      '川',
      'A',
      '·',
      '12345',
      '栋',
      '号楼',
      '单元',
      '座',
      '室',
      '户',
      '号',
      '三',
      '十',
      '电话',
      ':',
      '８',
      '，',
      '路',
    );
    const EVERYTHING = '\n电话13900000000，川A·99999，9栋9单元999室';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const beside = findPersonalData(text + EVERYTHING).filter(({ end }) => end <= text.length);
        expect(findPersonalData(text)).toEqual(beside);
      }),
      { numRuns: 2_000 },
    );
  });
});
