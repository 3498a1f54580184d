import { readDays } from './read-days.js';

const csv = (text: string) => readDays('x.csv', Buffer.from(text)).lines;
const event = (title: string, more = '', from = '20270206') =>
  `BEGIN:VEVENT\r\nUID:${title}\r\nDTSTART;VALUE=DATE:${from}\r\n${more}SUMMARY:${title}\r\nEND:VEVENT\r\n`;
const ical = (...events: string[]) =>
  readDays('x.ics', Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`))
    .lines;

describe('readDays of CSV', () => {
  it.each([
    ['2027-02-06,班,春节', '2027-02-06', 'MAKEUP_WORKDAY'],
    ['2027/2/6,上班,春节', '2027-02-06', 'MAKEUP_WORKDAY'],
    ['2027年2月6日,调休上班,春节', '2027-02-06', 'MAKEUP_WORKDAY'],
    ['20270206,MAKEUP_WORKDAY,春节', '2027-02-06', 'MAKEUP_WORKDAY'],
    ['2027-02-05,休,春节', '2027-02-05', 'HOLIDAY'],
    ['2027-02-05,放假,春节', '2027-02-05', 'HOLIDAY'],
    ['2027-02-05,holiday,春节', '2027-02-05', 'HOLIDAY'],
  ])('reads "%s"', (line, day, kind) => {
    expect(csv(line)).toMatchObject([{ line: 1, day, kind, name: '春节' }]);
  });

  it('finds the columns by their headings, in any order, and counts lines as an editor does', () => {
    const lines = csv('名称;日期;类型;文号\r\n\r\n"元旦";2027-01-01;休;9号\r\n春节;31/02;休;\r\n');
    expect(lines).toMatchObject([
      { line: 3, day: '2027-01-01', name: '元旦', source: '9号' },
      { line: 4, day: null, name: '春节' },
    ]);
  });

  it('leaves a kind open that it does not know', () => {
    expect(csv('2027-01-01,也许,元旦')).toMatchObject([{ kind: null }]);
  });
});

describe('readDays of iCal', () => {
  it.each([
    ['春节（休）', '春节', 'HOLIDAY'],
    ['春节(班)', '春节', 'MAKEUP_WORKDAY'],
    ['春节 补班', '春节', 'MAKEUP_WORKDAY'],
    ['国庆节、中秋节假期', '国庆节、中秋节', 'HOLIDAY'],
    ['元旦 休 第1天/共3天', '元旦', 'HOLIDAY'],
    ['国庆节 假期 第1天/共8天', '国庆节', 'HOLIDAY'],
    ['休', '休', 'HOLIDAY'],
    ['腊八节', '腊八节', null],
    ['休渔期开始', '休渔期开始', null],
  ])('reads the title "%s"', (title, name, kind) => {
    expect(ical(event(title))).toMatchObject([{ day: '2027-02-06', name, kind }]);
  });

  it('spreads an event over its days, the end not among them', () => {
    const lines = ical(event('元旦（休）', 'DTEND;VALUE=DATE:20270104\r\n', '20270101'));
    expect(lines.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
  });

  it('takes what Apple says beside the title', () => {
    expect(ical(event('春节', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\r\n'))).toMatchObject([
      { kind: 'MAKEUP_WORKDAY' },
    ]);
  });

  it('does not follow an event that never ends', () => {
    const lines = ical(event('放假', 'DTEND;VALUE=DATE:20290101\r\n'), event('春节（休）'));
    expect(lines.map(({ day }) => day)).toEqual([null, '2027-02-06']);
  });
});

it.each(['', 'a,b,c', '{"year":2027}', 'BEGIN:VCALENDAR\nnonsense'])(
  'refuses "%s" as no list of days',
  (text) => {
    expect(() => readDays('x', Buffer.from(text))).toThrow('calendar.file');
  },
);
