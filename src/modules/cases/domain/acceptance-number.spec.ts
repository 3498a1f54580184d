import { parseAcceptanceNumber, pieceNumber } from './acceptance-number.js';
import { NUMBER_PATTERNS } from './number-patterns.js';

const CASES: [string, Record<string, unknown>][] = [
  [
    'D3SX202505280018',
    { format: 'central', channel: 'PHONE', round: 3, region: 'SX', receivedOn: '2025-05-28', serial: '0018' },
  ],
  [
    'X2HA202105050022',
    {
      format: 'central',
      channel: 'LETTER',
      round: 2,
      region: 'HA',
      receivedOn: '2021-05-05',
      serial: '0022',
    },
  ],
  [
    'D3ZZ202605110007',
    { format: 'central', channel: 'PHONE', round: 3, region: 'ZZ', receivedOn: '2026-05-11', serial: '0007' },
  ],
  [
    'D2HH202403250005',
    {
      format: 'provincial-city',
      channel: 'PHONE',
      round: 2,
      region: 'HH',
      receivedOn: '2024-03-25',
      serial: '0005',
    },
  ],
  [
    'X370000201811280030',
    { format: 'look-back', channel: 'LETTER', region: '370000', receivedOn: '2018-11-28', serial: '0030' },
  ],
  [
    'D53250020230620035',
    {
      format: 'provincial-adcode',
      channel: 'PHONE',
      region: '532500',
      receivedOn: '2023-06-20',
      serial: '035',
    },
  ],
  [
    'D410400000000201912170004',
    { format: 'task-sheet', channel: 'PHONE', region: '410400', receivedOn: '2019-12-17', serial: '0004' },
  ],
  ['信20170816134', { format: 'word-date', channel: 'LETTER', receivedOn: '2017-08-16', serial: '134' }],
  ['电20170816021', { format: 'word-date', channel: 'PHONE', receivedOn: '2017-08-16', serial: '021' }],
  ['D20210314001', { format: 'channel-date', channel: 'PHONE', receivedOn: '2021-03-14', serial: '001' }],
  [
    'BCD2022092601',
    { format: 'city-channel-date', channel: 'PHONE', region: 'BC', receivedOn: '2022-09-26', serial: '01' },
  ],
  ['WX202401028', { format: 'wechat-year', channel: 'WECHAT', serial: '01028' }],
  ['2017043052', { format: 'date', receivedOn: '2017-04-30', serial: '52' }],
  ['Z16008', { format: 'batch-serial', batch: '16', serial: '008' }],
  ['018', { format: 'serial', serial: '018' }],
  ['2145', { format: 'running', serial: '2145' }],
];

describe('parseAcceptanceNumber', () => {
  it.each(CASES)('reads %s', (raw, parsed) => {
    expect(parseAcceptanceNumber(raw)).toEqual({
      raw,
      normalized: raw,
      parsed,
      isKeyCase: false,
      batchLabel: null,
    });
  });

  it('has a sample for every pattern of the table', () => {
    const unseen = NUMBER_PATTERNS.filter(({ shape }) => !CASES.some(([raw]) => shape.test(raw)));
    expect(unseen).toEqual([]);
  });

  it.each([
    [' d3zz2026 05170006 ', 'D3ZZ202605170006'],
    ['D３ＺＺ２０２６０５１７０００６', 'D3ZZ202605170006'],
    ['D3ZZ202605170006号', 'D3ZZ202605170006'],
    ['BCD2022 092002', 'BCD2022092002'],
  ])('cleans %s', (raw, normalized) => {
    const found = parseAcceptanceNumber(raw);
    expect(found).toMatchObject({ raw, normalized });
    expect(found.parsed).not.toBeNull();
  });

  it.each(['*D3ZZ202605110012', 'D3ZZ202605110012＊', '★D3ZZ202605110012'])(
    'takes the star off %s',
    (raw) => {
      expect(parseAcceptanceNumber(raw)).toMatchObject({ normalized: 'D3ZZ202605110012', isKeyCase: true });
    },
  );

  it.each([
    ['第5批 D3ZZ202605130015', '第5批'],
    ['(第35-1批)D3ZZ202605130015', '第35-1批'],
    ['省第33批：*D3ZZ202605130015', '省第33批'],
    ['29、30批D3ZZ202605130015', '29、30批'],
    ['第十二批 D3ZZ202605130015', '第十二批'],
  ])('takes the batch label out of %s', (raw, batchLabel) => {
    expect(parseAcceptanceNumber(raw)).toMatchObject({ normalized: 'D3ZZ202605130015', batchLabel });
  });

  it('reads the suffix of a piece, and the rest as the number of its origin', () => {
    const origin = parseAcceptanceNumber('D3ZZ202605190013');
    const second = parseAcceptanceNumber('*D3ZZ202605190013-2');
    expect(second).toMatchObject({ normalized: 'D3ZZ202605190013-2', isKeyCase: true });
    expect(second.parsed).toEqual({ ...origin.parsed, piece: 2 });
    expect(pieceNumber('*D3ZZ202605190013', 2)).toBe('*D3ZZ202605190013-2');
    expect(pieceNumber(null, 1)).toBeNull();
    expect(parseAcceptanceNumber('D3GS202300781-1').parsed).toBeNull();
  });

  it.each(['X3ZZ20260517003', 'D3GS202300781', 'D3ZZ202602300001', '2017133052', 'ABC', '', '1234567'])(
    'keeps %s without reading it',
    (raw) => {
      expect(parseAcceptanceNumber(raw)).toMatchObject({ normalized: raw, parsed: null });
    },
  );
});
