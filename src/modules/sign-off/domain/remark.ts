/** What a remark of the reviewer is pinned to. */
export const REMARK_TARGETS = ['field', 'allegation', 'evidence'] as const;
export type RemarkTarget = (typeof REMARK_TARGETS)[number];

/** The headings of a report that a remark can be pinned to. */
export const REMARK_FIELDS = [
  'finding',
  'handling',
  'accountability',
  'measures',
  'proposal',
  'photos',
  'papers',
] as const;

/** A point on a photo in fractions of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

export interface PinnedRemark {
  target: RemarkTarget;
  /** The heading, or the id of the allegation or photo. */
  key: string;
  spot: Spot | null;
  text: string;
}
