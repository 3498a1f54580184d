import { day } from '../../../kernel/day.js';
import type { Block, MailContent } from './blocks.js';
import { colourMark } from './light-words.js';
import { renderMail } from './render-mail.js';
import { strong } from './sentence.js';

const LINK = 'https://duban.example/cases?view=overdue&street=WT';
const EVIL = '</td><script>alert(1)</script>\r\nBcc: a@example.org';
const mark = colourMark('red', '逾期 8 天');

function mail(blocks: Block[], more: Partial<MailContent> = {}) {
  return renderMail({ subject: '主题', title: '督办周报', titleNote: '第 21 周', blocks, ...more });
}

const ALL: Block[] = [
  { kind: 'summary', sentence: [EVIL, strong(EVIL)] },
  { kind: 'figures', figures: [{ mark, label: '逾期', count: 0, note: '上周 3' }] },
  { kind: 'heading', title: EVIL, note: EVIL },
  { kind: 'items', items: [{ mark, title: EVIL, facts: [EVIL], link: LINK }] },
  { kind: 'note', words: EVIL },
  { kind: 'table', columns: [{ label: '街道', align: 'left', width: 100 }], rows: [[{ text: EVIL }]] },
  {
    kind: 'trend',
    bars: [
      { on: day('2026-05-31'), count: 0 },
      { on: day('2026-06-01'), count: 7 },
    ],
  },
  { kind: 'button', label: EVIL, link: LINK },
  { kind: 'foot', lines: [EVIL] },
];

describe('renderMail', () => {
  it('lets no text of a case become markup, a header or a line of its own', () => {
    const { subject, html, text } = mail(ALL, { subject: EVIL, title: EVIL, titleNote: EVIL });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&lt;script&gt;');
    expect(text.split('\n').filter((line) => line.startsWith('Bcc:'))).toEqual([]);
  });

  it('uses inline style alone: no style sheet, script, picture or outside address', () => {
    const { html } = mail(ALL);
    expect(html).not.toMatch(/<(style|link|script|img|svg|iframe|form)\b/i);
    expect(html).not.toMatch(/url\(|src=|background-image/i);
    const addresses = [...html.matchAll(/https?:[^"]*/g)].map(([found]) => found);
    expect(new Set(addresses)).toEqual(new Set([LINK.replaceAll('&', '&amp;')]));
  });

  it('gives every table a role and the mail a width of at most 600 px', () => {
    const { html } = mail(ALL);
    for (const [table] of html.matchAll(/<table[^>]*>/g))
      expect(table).toMatch(/role="(presentation|table|img)"/);
    expect(html.match(/<table[^>]*max-width:600px/g)).toHaveLength(1);
    expect(html.match(/<table/g)).toHaveLength(html.match(/<\/table>/g)?.length ?? 0);
    for (const [cell] of html.matchAll(/<td[^>]*style="[^"]*background:[^"]*"/g))
      expect(cell).toContain('bgcolor=');
    expect(html).toContain('<td width="92"');
  });

  it('puts the summary first, before the band, for the preview of mail lists', () => {
    const { html } = mail([{ kind: 'summary', sentence: ['一件逾期'] }]);
    const body = html.slice(html.indexOf('<body'));
    expect(body.replace(/<[^>]+>/g, '').trim()).toMatch(/^一件逾期/);
  });

  it('keeps a long link whole, alone on its line', () => {
    const link = `https://duban.example/cases/${'x'.repeat(90)}`;
    const { text } = mail([{ kind: 'items', items: [{ mark, title: '题目', facts: ['0506-0009'], link }] }]);
    expect(text.split('\n').map((line) => line.trim())).toContain(link);
  });

  it('names every figure of the trend in words', () => {
    const { html, text } = mail(ALL);
    expect(html).toContain('role="img" aria-label="5/31 0 件，6/1 7 件"');
    expect(text).toContain('5/31 0 件 · 6/1 7 件');
  });

  it('tells a table too wide for the columns row by row', () => {
    const columns = [
      { label: '街道', align: 'left', width: 50 },
      { label: '逾期', align: 'left', width: 50 },
    ] as const;
    const { text } = mail([
      { kind: 'table', columns, rows: [[{ text: '某'.repeat(40) }, { text: '3 件' }]] },
    ]);
    expect(text).toContain(' · 3 件');
  });
});
