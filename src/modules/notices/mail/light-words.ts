import type { Instant } from '../../../kernel/instant.js';
import { dueMoment, dueParts } from './day-words.js';
import { GREEN, INK_SECOND, INK_THIRD, ORANGE, RED, YELLOW, ACCENT } from './palette.js';

export type SpanUnit = 'day' | 'working-day' | 'minute';

export interface Span {
  unit: SpanUnit;
  amount: number;
}

/** What a mail needs to know of a clock light; the light of a deadline fits as it is. */
export interface MailLight {
  colour: 'green' | 'yellow' | 'orange' | 'red' | 'none';
  /** The second clock: a stage-closed case waiting for its milestone. */
  hollow: boolean;
  remaining: Span | null;
  overdue: Span | null;
  dueAt: Instant | null;
  /** 已中止: its clock stands. */
  paused?: boolean;
  /** The date lies in a year whose calendar is not published yet. */
  tentative: boolean;
}

/** Shape, words and colour always stand together; the shape is a text glyph. */
export interface Mark {
  glyph: string;
  words: string;
  ink: string;
}

const SHAPES: Record<MailLight['colour'], { full: string; hollow: string; ink: string }> = {
  red: { full: '■', hollow: '□', ink: RED },
  orange: { full: '◆', hollow: '◇', ink: ORANGE },
  yellow: { full: '▲', hollow: '△', ink: YELLOW },
  green: { full: '●', hollow: '○', ink: GREEN },
  none: { full: '○', hollow: '○', ink: INK_THIRD },
};

/** `8 天`, `2 个工作日`, `3 小时 20 分`. */
export function spanWords({ unit, amount }: Span): string {
  if (unit === 'day') return `${amount} 天`;
  if (unit === 'working-day') return `${amount} 个工作日`;
  const hours = Math.floor(amount / 60);
  const minutes = amount % 60;
  if (hours === 0) return `${minutes} 分`;
  return minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`;
}

/** The mark of a light: `■ 逾期 8 天`, `◆ 今日 24:00`, `▲ 剩 2 天`, `□ 过期 5 天`, `○ 未起算`. */
export function lightMark(light: MailLight): Mark {
  const shape = SHAPES[light.colour];
  const words = plainWords(light) + (light.tentative && light.colour !== 'none' ? ' 暂定' : '');
  return { glyph: light.hollow ? shape.hollow : shape.full, words, ink: shape.ink };
}

function plainWords({ colour, hollow, remaining, overdue, dueAt, paused }: MailLight): string {
  if (colour === 'none') return paused ? '已中止' : '未起算';
  if (colour === 'red')
    return [hollow ? '过期' : '逾期', overdue && spanWords(overdue)].filter(Boolean).join(' ');
  if (colour === 'orange' && dueAt) return `今日 ${dueParts(dueAt).time}`;
  // A mail is read later than it is written: below a day it names the moment, never a countdown.
  if (dueAt && remaining?.unit === 'minute') return dueMoment(dueAt);
  return remaining ? `剩 ${spanWords(remaining)}` : '未到期';
}

/** Which year's days were guessed; null where all are known. */
export function guessedWords({ tentative, dueAt }: Pick<MailLight, 'tentative' | 'dueAt'>): string | null {
  return tentative && dueAt ? `按 ${dueParts(dueAt).on.slice(0, 4)} 年日历未公布估算` : null;
}

/** A light without a case, for counts: `■ 逾期`. */
export function colourMark(colour: MailLight['colour'], words: string, hollow = false): Mark {
  const shape = SHAPES[colour];
  return { glyph: hollow ? shape.hollow : shape.full, words, ink: shape.ink };
}

/** How long a case waits for its receipt: hours for the first two days, then days; red once its limit has passed. */
export function unsignedMark(waitedMinutes: number, late: boolean): Mark {
  const hours = Math.max(0, Math.floor(waitedMinutes / 60));
  const words = hours < 48 ? `未签 ${hours} 时` : `未签 ${Math.floor(hours / 24)} 天`;
  return late ? { glyph: '■', words, ink: RED } : { glyph: '○', words, ink: INK_THIRD };
}

export const RETURNED_MARK: Mark = { glyph: '○', words: '已退回', ink: INK_SECOND };
export const OPENED_MARK: Mark = { glyph: '+', words: '新增', ink: ACCENT };
export const CLOSED_MARK: Mark = { glyph: '✓', words: '办结', ink: INK_THIRD };
