import { InvalidInputError, type FieldError } from '../../../kernel/errors.js';
import { COLOUR_WORDS, COLOURS, type Colour } from './colours.js';

/** The office's words on a slip; the same for all campaigns, as the numbers are. */
export interface SlipWords {
  /** `{year}`, `{colour}` and `{serial}` are filled in. */
  numberPattern: string;
  /** Who issues; empty for the bureau. */
  office: string;
  /** Copied to, telephone of the office and the like; may be empty. */
  foot: string;
  colours: Record<Colour, ColourText>;
}

export interface ColourText {
  title: string;
  /** Paragraphs of a slip about cases; PLACEHOLDERS are filled in. */
  body: string;
  /** Those of a slip about rectification tasks. */
  taskBody: string;
}

/** What a text of the office may name. */
export const PLACEHOLDERS = ['unit', 'count', 'reason', 'receiptBy', 'points', 'issuedOn'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const RECEIPT = '请于{receiptBy}前签收本单，并在系统中填写办理情况。';

export const PROPOSED_WORDS: SlipWords = {
  numberPattern: '督〔{year}〕{colour}字{serial}号',
  office: '',
  foot: '',
  colours: {
    blue: {
      title: '督办提醒单',
      body: `你单位主办的 {count} 件群众信访举报件临近或超过办理期限，特此提醒。\n{reason}\n请抓紧办理，确保按期办结。${RECEIPT}`,
      taskBody: `你单位牵头的 {count} 项整改任务有以下情况，特此提醒。\n{reason}\n请抓紧填报进展、推进整改。${RECEIPT}`,
    },
    yellow: {
      title: '督办警示单',
      body: `你单位主办的 {count} 件群众信访举报件办理迟缓，现予以黄牌警示。\n{reason}\n请主要负责同志亲自研究，查明原因，限期整改。${RECEIPT}`,
      taskBody: `你单位牵头的 {count} 项整改任务推进迟缓，现予以黄牌警示。\n{reason}\n请主要负责同志亲自研究，查明原因，限期赶上序时进度。${RECEIPT}`,
    },
    red: {
      title: '督办通知单',
      body: `你单位主办的 {count} 件群众信访举报件严重超期或多次办理不到位，现予以红牌督办。\n{reason}\n请主要负责同志到场督办，逐件明确措施和完成时限。${RECEIPT}`,
      taskBody: `你单位牵头的 {count} 项整改任务严重滞后或长期不报进展，现予以红牌督办。\n{reason}\n请主要负责同志到场督办，逐项明确措施和完成时限。${RECEIPT}`,
    },
  },
};

/** Words that were set before slips spoke of tasks have none for them; the proposed ones hold. */
export function withTaskBodies(words: SlipWords): SlipWords {
  const of = (colour: Colour): ColourText => ({
    ...PROPOSED_WORDS.colours[colour],
    ...words.colours[colour],
  });
  return { ...words, colours: { blue: of('blue'), yellow: of('yellow'), red: of('red') } };
}

const FILLED = ['{year}', '{colour}', '{serial}'] as const;

export function slipNumberOf(pattern: string, colour: Colour, year: number, serial: number): string {
  return pattern
    .replaceAll('{year}', String(year))
    .replaceAll('{colour}', COLOUR_WORDS[colour].sign)
    .replaceAll('{serial}', String(serial));
}

/** Two slips never read the same: the pattern names all three, and its figures do not run into each other. */
export function findPatternErrors(pattern: string): FieldError[] {
  const missing = FILLED.filter((one) => !pattern.includes(one));
  const field = 'numberPattern';
  if (missing.length > 0)
    return [
      {
        field,
        code: 'slip.pattern_part_missing',
        wording: {
          zh: '文号里还要有 {missing}，否则会有两份一样的文号。',
          en: 'The number needs {missing} as well, or two slips carry the same.',
        },
        details: { missing: missing.join('、') },
      },
    ];
  const touching = /(?:\d|\{year\}|\{serial\})\{(?:year|serial)\}|\{(?:year|serial)\}\d/.test(pattern);
  if (!touching) return [];
  const wording = {
    zh: '年份和序号的前后要隔开文字，否则数字会连在一起，例如“〔{year}〕{colour}字{serial}号”。',
    en: 'Keep the year and the serial apart from other figures, as in 〔{year}〕{colour}字{serial}号.',
  };
  const details = { year: '{year}', colour: '{colour}', serial: '{serial}' };
  return [{ field, code: 'slip.pattern_touching', wording, details }];
}

/** Throws InvalidInputError: a placeholder that nothing fills would stand on the paper. */
export function requireSoundWords({ numberPattern, colours }: SlipWords): void {
  const faults = [
    ...findPatternErrors(numberPattern),
    ...COLOURS.flatMap((colour) => [
      ...findBodyErrors(`colours.${colour}.body`, colours[colour].body),
      ...findBodyErrors(`colours.${colour}.taskBody`, colours[colour].taskBody),
    ]),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);
}

function findBodyErrors(field: string, body: string): FieldError[] {
  const known: readonly string[] = PLACEHOLDERS;
  const unknown = [...body.matchAll(/\{([^}]*)\}/g)].flatMap(([whole, name]) =>
    known.includes(name!) ? [] : whole,
  );
  if (unknown.length === 0) return [];
  return [
    {
      field,
      code: 'slip.unknown_placeholder',
      wording: {
        zh: '正文里的 {unknown} 没有东西可填，能用的是 {known}。',
        en: 'Nothing fills {unknown}; these can be used: {known}.',
      },
      details: { unknown: unknown.join('、'), known: PLACEHOLDERS.map((one) => `{${one}}`).join('、') },
    },
  ];
}

/** The body as it stands on the paper; what is filled in is not read for placeholders again. */
export function fillBody(body: string, facts: Record<Placeholder, string>): string[] {
  const text = body.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? facts[name as Placeholder] : whole,
  );
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
