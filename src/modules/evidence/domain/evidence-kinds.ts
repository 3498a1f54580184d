export const EVIDENCE_KINDS = ['before', 'after', 'document'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Bytes. A phone's photo has three to eight million. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Phones count in 12, 50 and 64 megapixels; a picture is measured before it is opened. */
export const MOST_PIXELS = 65_000_000;

/** Of the copy that people see, longest edge; and of the small one for lists. */
export const DISPLAY_EDGE = 2560;
export const THUMBNAIL_EDGE = 320;

export const TIME_SOURCES = ['photo', 'device'] as const;
/** Who says when or where a photo was taken. */
export type FactSource = (typeof TIME_SOURCES)[number];

export const isPhoto = ({ mime }: { mime: string }): boolean => mime.startsWith('image/');

/** What a reviewer should look at; told, never refused. */
export const EVIDENCE_WARNINGS = [
  'far-away',
  'before-dispatch',
  'no-time',
  'unscanned',
  'seen-elsewhere',
] as const;
export type EvidenceWarning = (typeof EVIDENCE_WARNINGS)[number];
