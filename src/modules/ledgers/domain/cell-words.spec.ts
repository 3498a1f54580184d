import { day } from '../../../kernel/day.js';
import { evidenceWords, extensionWords, publicityWords, type NoticeFacts } from './cell-words.js';

const move = (from: string, to: string, reason: string) => ({ from: day(from), to: day(to), reason });

describe('延期情况', () => {
  it('counts how often the date was put off, and gives each date before and after', () => {
    expect(extensionWords([])).toBe('');
    expect(
      extensionWords([
        move('2026-06-30', '2026-09-30', '管位冲突'),
        move('2026-09-30', '2026-08-31', '提前完工'),
        move('2026-08-31', '2026-12-31', '汛期停工'),
      ]),
    ).toBe(
      '延期 2 次\n2026-06-30 → 2026-09-30：管位冲突\n2026-09-30 → 2026-08-31（提前）：提前完工\n2026-08-31 → 2026-12-31：汛期停工',
    );
  });

  it('calls a date that was only brought forward no extension', () => {
    expect(extensionWords([move('2026-09-30', '2026-08-31', '提前完工')])).toBe(
      '2026-09-30 → 2026-08-31（提前）：提前完工',
    );
  });
});

describe('公示情况', () => {
  const notice = (more: Partial<NoticeFacts> = {}): NoticeFacts => ({
    startOn: day('2026-05-08'),
    endOn: day('2026-05-20'),
    isOvertaken: false,
    objections: [],
    ...more,
  });
  const resultOf = (more: Partial<NoticeFacts>, today: string): string =>
    publicityWords(notice(more), day(today)).split('\n')[2]!;

  it('gives the window, and how it stands from day to day', () => {
    expect(publicityWords(notice(), day('2026-05-07'))).toBe('2026-05-08\n至 2026-05-20\n未开始');
    for (const today of ['2026-05-08', '2026-05-20']) expect(resultOf({}, today)).toBe('公示中，无异议');
    expect(resultOf({}, '2026-05-21')).toBe('期满，无异议');
  });

  it('counts objections, what came of them and what is not answered', () => {
    const open = { outcome: null };
    const dismissed = { outcome: 'dismissed' as const };
    const upheld = { outcome: 'upheld' as const };
    expect(resultOf({ objections: [open, dismissed] }, '2026-05-12')).toBe('公示中，异议 2 条，1 条未答复');
    expect(resultOf({ objections: [dismissed] }, '2026-05-21')).toBe('期满，异议 1 条，均已答复');
    expect(resultOf({ objections: [dismissed, upheld] }, '2026-05-21')).toBe(
      '期满，异议 2 条，成立 1 条，均已答复',
    );
  });

  it('says that the chain went back, and whether an objection was right', () => {
    expect(resultOf({ isOvertaken: true }, '2026-06-30')).toBe('已退回');
    const objections = [{ outcome: 'upheld' as const }];
    expect(resultOf({ isOvertaken: true, objections }, '2026-06-30')).toBe('异议 1 条成立，已退回');
  });
});

describe('佐证材料', () => {
  const file = (sha256: string, name: string) => ({ sha256, name });

  it('counts files by what they hold and not by their names', () => {
    expect(evidenceWords([])).toBe('');
    expect(evidenceWords([file('a', '现场.jpg'), file('b', '现场.jpg'), file('c', '报告.pdf')])).toBe(
      '3 份\n现场.jpg\n报告.pdf',
    );
    expect(evidenceWords([file('a', '现场.jpg'), file('a', '现场（副本）.jpg')])).toContain('1 份');
  });

  it('names the first twenty', () => {
    const many = Array.from({ length: 23 }, (_, at) => file(String(at), `${at}.jpg`));
    const lines = evidenceWords(many).split('\n');
    expect([lines[0], lines.length, lines.at(-1)]).toEqual(['23 份', 22, '等']);
  });
});
