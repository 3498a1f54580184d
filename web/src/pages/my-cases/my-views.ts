import type { components } from '../../api/schema';

export type CasePage = components['schemas']['CasePageResponse'];
/** What a handling unit asks of its cases; the first is where it begins. */
export const MY_VIEWS = ['with-unit', 'reported', 'stage-closed', 'closed'] as const;
export type MyView = (typeof MY_VIEWS)[number];

export type MyCounts = Partial<Record<MyView, number>>;
