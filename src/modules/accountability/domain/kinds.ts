/** Whom an act befalls; of a person the name is sealed. */
export const ABOUT = ['person', 'company', 'none'] as const;
export type About = (typeof ABOUT)[number];

/** Who may see acts of a kind: everybody within reach, or those who see the whole district. */
export const AUDIENCES = ['everyone', 'district'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** As official texts write the name of somebody who is not to be known: 崔某某. */
export function maskName(name: string): string {
  const signs = [...name.trim()];
  const first = signs[0] ?? '';
  return first + '某'.repeat(Math.min(2, Math.max(1, signs.length - 1)));
}
