import type { FieldName } from './header-synonyms.js';
import type { FieldReader } from './raw-row.js';

/** Columns with running text: what is said in them counts for the case. */
export const TOLD_FIELDS = [
  'content',
  'finding',
  'handling',
  'remark',
] as const satisfies readonly FieldName[];

const NOT_OURS = /不属于生态环境|与生态环境(?:保护)?(?:问题)?无关|不纳入[本我](?:区|市)|不予受理/;

/** The first column that calls the case out of scope; null when none does. */
export function outOfScopeField(row: FieldReader): FieldName | null {
  return (['closure', ...TOLD_FIELDS] as const).find((field) => NOT_OURS.test(row.text(field))) ?? null;
}
