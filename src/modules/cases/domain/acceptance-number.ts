import { isDay, type Day } from '../../../kernel/day.js';
import type { Channel } from './vocabulary.js';
import { NUMBER_PATTERNS, type NumberPattern } from './number-patterns.js';
import { squash } from '../../../kernel/text.js';

/** What a recognised number says; parts that its format does not carry are left out. */
export interface NumberParts {
  format: string;
  channel?: Channel;
  round?: number;
  /** Two letters or a six-digit administrative code. */
  region?: string;
  /** The day the team received it, usually the day before the hand-over: no deadline counts from it. */
  receivedOn?: Day;
  batch?: string;
  serial?: string;
  /** Which piece of a case that the district split. */
  piece?: number;
}

export interface AcceptanceNumber {
  raw: string;
  normalized: string;
  parsed: NumberParts | null;
  isKeyCase: boolean;
  batchLabel: string | null;
}

const CHANNELS: Record<string, Channel> = { D: 'PHONE', 电: 'PHONE', X: 'LETTER', 信: 'LETTER' };
const BATCH_IN_FRONT = /^[([]?([国省市区县]?第?[\d〇零一二三四五六七八九十百、,~-]+批次?)[)\]]?[:,]?/;
/** The suffix this district gives to the pieces of one case; the rest is the number of the origin. */
const PIECE = /^(.+\d)-([1-9]\d?)$/;
const STARS = /[*★☆]/g;

function dayIn(compact: string): Day | null {
  const text = compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(text) ? text : null;
}

function readAs({ format, shape, channel }: NumberPattern, text: string): NumberParts | null {
  const found = shape.exec(text)?.groups;
  const receivedOn = found?.date && dayIn(found.date);
  if (!found || (found.date && !receivedOn)) return null;
  const by = channel ?? CHANNELS[found.channel ?? ''];
  return {
    format,
    ...(by && { channel: by }),
    ...(found.round && { round: Number(found.round) }),
    ...(found.region && { region: found.region }),
    ...(receivedOn && { receivedOn }),
    ...(found.batch && { batch: found.batch }),
    ...(found.serial && { serial: found.serial }),
  };
}

function readParts(text: string): NumberParts | null {
  let parsed: NumberParts | null = null;
  for (const pattern of NUMBER_PATTERNS) parsed ??= readAs(pattern, text);
  return parsed;
}

/** The number of a piece, as it is written: that of its origin with a suffix. */
export function pieceNumber(origin: string | null, piece: number): string | null {
  return origin && `${origin}-${piece}`;
}

/** Cleans an acceptance number as typed and reads what it can; an unknown shape is no error, `parsed` is null. */
export function parseAcceptanceNumber(raw: string): AcceptanceNumber {
  const clean = squash(raw).toUpperCase();
  const unmarked = clean.replace(STARS, '');
  const batchLabel = BATCH_IN_FRONT.exec(unmarked)?.[1] ?? null;
  const normalized = unmarked.replace(BATCH_IN_FRONT, '').replace(/号$/, '');
  const [, whole, piece] = PIECE.exec(normalized) ?? [];
  const origin = whole && piece && readParts(whole);
  const parsed = origin ? { ...origin, piece: Number(piece) } : readParts(normalized);
  return { raw, normalized, parsed, isKeyCase: clean !== unmarked, batchLabel };
}
