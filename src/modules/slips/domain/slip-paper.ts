import type { Day } from '../../../kernel/day.js';
import type { Colour } from './colours.js';
import { fillBody, type SlipWords } from './slip-words.js';

/** A slip as it goes to paper: everything is filled in, and nothing of who complained. */
export interface SlipPaper {
  title: string;
  number: string;
  /** To whom. */
  unit: string;
  /** Paragraphs. */
  body: string[];
  cases: SlipPaperCase[];
  /** What stands in the list; cases where it does not say. */
  about?: SlipAbout;
  foot: string;
  office: string;
  /** `2026年5月11日`. */
  day: string;
}

export const SLIP_ABOUTS = ['cases', 'tasks'] as const;
export type SlipAbout = (typeof SLIP_ABOUTS)[number];

export interface SlipPaperCase {
  /** The acceptance number as it was handed over. */
  number: string;
  /** The short name of the case: the place, never a person. */
  title: string;
  why: string;
}

interface PaperFacts {
  words: SlipWords;
  colour: Colour;
  number: string;
  unit: string;
  cases: SlipPaperCase[];
  about?: SlipAbout;
  reason: string;
  points: number;
  issuedOn: Day;
  receiptDueOn: Day;
}

export function paperOf(facts: PaperFacts): SlipPaper {
  const {
    words,
    colour,
    number,
    unit,
    cases,
    reason,
    points,
    issuedOn,
    receiptDueOn,
    about = 'cases',
  } = facts;
  const { title, body, taskBody } = words.colours[colour];
  return {
    title,
    number,
    unit,
    body: fillBody(about === 'tasks' ? taskBody : body, {
      unit,
      count: String(cases.length),
      reason,
      points: String(points),
      receiptBy: longDay(receiptDueOn),
      issuedOn: longDay(issuedOn),
    }),
    cases,
    about,
    foot: words.foot,
    office: words.office,
    day: longDay(issuedOn),
  };
}

function longDay(on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
