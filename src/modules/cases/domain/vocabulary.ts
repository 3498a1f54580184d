import type { Wording } from '../../../kernel/errors.js';

export const CHANNELS = ['PHONE', 'LETTER', 'WECHAT', 'OTHER'] as const;
export type Channel = (typeof CHANNELS)[number];

export const VERDICTS = ['TRUE', 'MOSTLY', 'PARTLY', 'FALSE'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CLOSURES = ['OPEN', 'STAGE_CLOSED', 'CLOSED'] as const;
export type Closure = (typeof CLOSURES)[number];

export const MEDIA = [
  'WATER',
  'AIR',
  'SOIL',
  'MARINE',
  'ECOLOGY',
  'RADIATION',
  'NOISE',
  'SOLID_WASTE',
  'OTHER',
] as const;
export type Medium = (typeof MEDIA)[number];

/** One kind as a bit; MEDIA only ever grows at its end. */
export const mediumBit = (medium: Medium): number => 1 << MEDIA.indexOf(medium);

/** The kinds that these bits stand for. */
export const mediaOf = (bits: number): Medium[] => MEDIA.filter((medium) => (bits & mediumBit(medium)) !== 0);

/** Which kinds there are among these, as bits. */
export const mediaBits = (types: readonly { medium: Medium }[]): number =>
  types.reduce((bits, { medium }) => bits | mediumBit(medium), 0);

export const ASSIGNMENT_ROLES = ['LEAD', 'ASSIST'] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

/** Why a unit sends a case back before handling it. */
export const RETURN_REASONS = ['WRONG_AREA', 'WRONG_DUTY', 'UNCLEAR_RIGHTS'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const RETURN_REASON_WORDS: Record<ReturnReason, Wording> = {
  WRONG_AREA: { zh: '属地不符', en: 'Wrong area' },
  WRONG_DUTY: { zh: '职能不符', en: 'Wrong duty' },
  UNCLEAR_RIGHTS: { zh: '权属不清', en: 'Unclear rights' },
};

/** What was done to enterprises and people, each kind in its own unit. */
export const MEASURES = {
  ORDERED_TO_RECTIFY: { unit: '家', zh: '责令整改', en: 'Ordered to rectify' },
  PENALTY_CASE: { unit: '家', zh: '立案处罚', en: 'Penalty case' },
  FINE: { unit: '元', zh: '罚款', en: 'Fine' },
  SEIZURE: { unit: '家', zh: '查封扣押', en: 'Seizure' },
  OUTPUT_LIMIT: { unit: '家', zh: '限产停产', en: 'Output limit' },
  CLOSED_DOWN: { unit: '家', zh: '关停取缔', en: 'Closed down' },
  CRIMINAL_CASE: { unit: '件', zh: '立案侦查', en: 'Criminal investigation' },
  ADMIN_DETENTION: { unit: '人', zh: '行政拘留', en: 'Administrative detention' },
  CRIMINAL_DETENTION: { unit: '人', zh: '刑事拘留', en: 'Criminal detention' },
  TALK: { unit: '人', zh: '约谈', en: 'Formal talk' },
  ACCOUNTABILITY: { unit: '人', zh: '问责', en: 'Accountability' },
} as const;
export type MeasureKind = keyof typeof MEASURES;
export const MEASURE_KINDS = Object.keys(MEASURES) as MeasureKind[];
