/** What still needs a key. */
export interface KeyUse {
  /** Values under it. */
  values: number;
  /** Seals under it that lie inside of such values. */
  carried: number;
}

export type WhyKept = 'values' | 'carried' | 'unnamed';

/** What keeps an old key from being taken away; nothing does where this is empty. */
export function whyKept({ values, carried }: KeyUse, unnamed: number): WhyKept[] {
  const why: WhyKept[] = [];
  if (values > 0) why.push('values');
  if (carried > 0) why.push('carried');
  // They do not say which key they need.
  if (unnamed > 0) why.push('unnamed');
  return why;
}
