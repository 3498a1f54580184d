import { complainantIn, personalDataIn } from './refused-personal-data.js';

describe('personal data in a text that others will read', () => {
  it('is told with its kind and place', () => {
    expect(personalDataIn('wishes', '住3栋2单元501室，电话13800000000')).toMatchObject([
      { field: 'wishes', code: 'personal_data.door-number', details: { position: 2 } },
      { field: 'wishes', code: 'personal_data.phone' },
    ]);
  });

  it('lets a plate pass where it is not asked for', () => {
    expect(personalDataIn('seen', '货车川A12345正在卸料')).toEqual([]);
    expect(personalDataIn('wishes', '货车川A12345', ['plate'])).toHaveLength(1);
  });

  it('never tells the complainant apart', () => {
    expect(complainantIn('wishes', '举报人要求搬走')).toHaveLength(1);
    expect(complainantIn('wishes', '周边居民希望尽快整改')).toEqual([]);
    expect(complainantIn('wishes', null)).toEqual([]);
  });
});
