import { parseChannel, parseClosure, parsePollutionTypes, parseVerdict } from './row-values.js';

describe('parseVerdict', () => {
  it.each([
    ['属实', 'TRUE'],
    ['屬實', 'TRUE'],
    ['是', 'TRUE'],
    [' 基本 属实。', 'MOSTLY'],
    ['部分属实', 'PARTLY'],
    ['不属实', 'FALSE'],
    ['否', 'FALSE'],
    ['', null],
    ['—', null],
    ['/', null],
  ])('reads %j as %s', (text, value) => {
    expect(parseVerdict(text)).toEqual({ value, known: true });
  });

  it.each(['待定', '属实?不属实', 'constructor'])('does not guess %j', (text) => {
    expect(parseVerdict(text)).toEqual({ value: null, known: false });
  });
});

describe('parseClosure', () => {
  it.each([
    ['已办结', 'CLOSED'],
    ['已辦結', 'CLOSED'],
    ['办结', 'CLOSED'],
    ['是', 'CLOSED'],
    ['阶段性办结', 'STAGE_CLOSED'],
    ['未办结', 'OPEN'],
    ['正在办理', 'OPEN'],
    ['未办结(正在办理)', 'OPEN'],
    ['—', null],
  ])('reads %j as %s', (text, value) => {
    expect(parseClosure(text)).toEqual({ value, known: true, outOfScope: false });
  });

  it('takes 不予受理 for out of scope and leaves other words alone', () => {
    expect(parseClosure('不予受理')).toEqual({ value: null, known: true, outOfScope: true });
    expect(parseClosure('转办')).toEqual({ value: null, known: false, outOfScope: false });
  });
});

describe('parseChannel', () => {
  it.each([
    ['来电', 'PHONE'],
    ['來信', 'LETTER'],
    ['微信', 'WECHAT'],
    ['其他途径', 'OTHER'],
  ])('reads %s', (text, value) => {
    expect(parseChannel(text)).toEqual({ value, known: true });
  });

  it('does not guess', () => {
    expect(parseChannel('网站')).toEqual({ value: null, known: false });
  });
});

describe('parsePollutionTypes', () => {
  const media = (text: string) => parsePollutionTypes(text).types.map(({ medium }) => medium);

  it.each(['水、大气', '水,大气', '水，大气', '水;大气', '水；大气', '水/大气', '水\n大气', ' 水 大气 '])(
    'splits %j',
    (text) => {
      expect(media(text)).toEqual(['WATER', 'AIR']);
    },
  );

  it('keeps the word of the source beside the medium', () => {
    expect(parsePollutionTypes('油烟、垃圾、噪音、油烟')).toEqual({
      types: [
        { medium: 'AIR', label: '油烟' },
        { medium: 'SOLID_WASTE', label: '垃圾' },
        { medium: 'NOISE', label: '噪音' },
      ],
      unknown: [],
    });
  });

  it.each([
    ['大气污染', 'AIR'],
    ['水环境污染', 'WATER'],
    ['其他污染', 'OTHER'],
    ['固體廢物', 'SOLID_WASTE'],
    ['VOCs', 'AIR'],
    ['大气(餐饮)', 'AIR'],
    ['生态破坏', 'ECOLOGY'],
    ['电磁辐射', 'RADIATION'],
    ['土壤', 'SOIL'],
    ['海洋', 'MARINE'],
  ])('files %s under %s', (label, medium) => {
    expect(parsePollutionTypes(label)).toEqual({ types: [{ medium, label }], unknown: [] });
  });

  it.each(['群众身边的生态环境问题', '畜禽养殖'])('files %s under OTHER and says so', (label) => {
    expect(parsePollutionTypes(label)).toEqual({ types: [{ medium: 'OTHER', label }], unknown: [label] });
  });

  it('is empty for a blank cell or a dash', () => {
    expect(parsePollutionTypes(' — ')).toEqual({ types: [], unknown: [] });
  });
});
