/** For whom a view is: the one who saved it, everybody with a role, everybody. */
export const VIEW_SCOPES = ['me', 'role', 'all'] as const;
export type ViewScope = (typeof VIEW_SCOPES)[number];
