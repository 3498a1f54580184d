import type { Channel } from './vocabulary.js';

/** One way inspections have numbered their cases; the named groups say which part means what. */
export interface NumberPattern {
  format: string;
  shape: RegExp;
  /** When the format itself tells the channel. */
  channel?: Channel;
}

/** Province letters of GB/T 2260. */
const PROVINCE =
  'BJ|TJ|HE|SX|NM|LN|JL|HL|SH|JS|ZJ|AH|FJ|JX|SD|HA|HB|HN|GD|GX|HI|CQ|SC|GZ|YN|XZ|SN|GS|QH|NX|XJ|BT';
const DATE = '(?<date>20\\d{6})';
const CHANNEL = '(?<channel>[DX])';
const ADCODE = '(?<region>[1-8]\\d{5})';
const shape = (parts: string): RegExp => new RegExp(`^${parts}$`);
const serial = (digits: number | string): string => `(?<serial>\\d{${digits}})`;

/** Tried from the top; a date that does not exist sends a number on to the next row. */
export const NUMBER_PATTERNS: readonly NumberPattern[] = [
  { format: 'central', shape: shape(`${CHANNEL}(?<round>[2-9])(?<region>${PROVINCE})${DATE}${serial(4)}`) },
  // Provincial round 2 in Hunan put city letters where the central number has province letters.
  { format: 'provincial-city', shape: shape(`${CHANNEL}(?<round>2)(?<region>[A-Z]{2})${DATE}${serial(4)}`) },
  { format: 'central', shape: shape(`${CHANNEL}(?<round>[3-9])(?<region>[A-Z]{2})${DATE}${serial(4)}`) },
  { format: 'look-back', shape: shape(`${CHANNEL}${ADCODE}${DATE}${serial(4)}`) },
  { format: 'provincial-adcode', shape: shape(`${CHANNEL}${ADCODE}${DATE}${serial(3)}`) },
  { format: 'task-sheet', shape: shape(`${CHANNEL}${ADCODE}0{4,8}${DATE}${serial(4)}`) },
  { format: 'word-date', shape: shape(`(?<channel>[信电])${DATE}${serial(3)}`) },
  { format: 'channel-date', shape: shape(`${CHANNEL}${DATE}${serial(3)}`) },
  { format: 'city-channel-date', shape: shape(`(?<region>[A-Z]{2})${CHANNEL}${DATE}${serial(2)}`) },
  { format: 'wechat-year', shape: shape(`WX20\\d{2}${serial(5)}`), channel: 'WECHAT' },
  { format: 'date', shape: shape(`${DATE}${serial(2)}`) },
  { format: 'batch-serial', shape: shape(`Z(?<batch>\\d{2})${serial(3)}`) },
  { format: 'serial', shape: shape(serial(3)) },
  { format: 'running', shape: shape(serial('1,6')) },
];
