/** 重复件 of an earlier case · 并案: handled together · 排除: looked at, another matter. */
export const LINK_KINDS = ['repeat', 'joined', 'dismissed'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
