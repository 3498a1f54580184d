import type { Step } from '../../deadlines/domain/index.js';

/** The steps whose date a unit may ask to put off: those that it owes itself. */
export const EXTENDABLE = ['reply', 'rectify', 'milestone'] as const satisfies readonly Step[];
export type ExtendableStep = (typeof EXTENDABLE)[number];

/** Who set the outer limit and decides on putting it off; the inner one is always the bureau's own. */
export const OUTER_BY = ['bureau', 'inspection'] as const;
export type OuterBy = (typeof OUTER_BY)[number];

export interface ExtensionRule {
  step: ExtendableStep;
  /** How often one date can be put off; 0 for never. */
  times: number;
  /** How far at a time, in the days that the limit counts. */
  mostDays: number;
  outerBy: OuterBy;
  basis: string;
}

/**
 * What holds where a campaign has set nothing. No written rule for extensions during an inspection was found
 * (domain reference, 8.5), so every figure is a proposal of the product.
 */
const PROPOSED: Record<ExtendableStep, Omit<ExtensionRule, 'step'>> = {
  reply: {
    times: 1,
    mostDays: 3,
    outerBy: 'inspection',
    basis: '建议值:督察组同意后顺延,请按本轮通知核对(可改)',
  },
  rectify: {
    times: 2,
    mostDays: 10,
    outerBy: 'bureau',
    basis: '建议值:区内可顺延两次,每次不超过 10 日(可改)',
  },
  milestone: { times: 2, mostDays: 60, outerBy: 'bureau', basis: '建议值:阶段性节点可顺延两次(可改)' },
};

export function proposedRule(step: ExtendableStep): ExtensionRule {
  return { step, ...PROPOSED[step] };
}

export function isExtendable(step: Step): step is ExtendableStep {
  return (EXTENDABLE as readonly Step[]).includes(step);
}
