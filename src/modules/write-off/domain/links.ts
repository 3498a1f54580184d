/** What a unit has to do with a task; as `rectification` says it. */
export const SIGNING_UNITS = ['lead', 'assist', 'street', 'supervise'] as const;
export type SigningUnit = (typeof SIGNING_UNITS)[number];

/** Who signs: units of the task, one unit by name, a role in the house, one person, or somebody outside the system. */
export const SIGNER_KINDS = ['task-unit', 'unit', 'role', 'person', 'outside'] as const;
export type SignerKind = (typeof SIGNER_KINDS)[number];

/** `task-unit`: a SigningUnit; `unit` and `person`: an id; `role`: a role; `outside`: who it is, in words. */
export interface SignerRule {
  kind: SignerKind;
  of: string;
}

/** A signer as the run asks for one, with a name for the page. */
export interface Signer {
  kind: 'unit' | 'role' | 'person' | 'outside';
  of: string;
  name: string;
}

export const LINK_KINDS = ['opinion', 'publicity', 'close'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface PublicityRule {
  amount: number;
  unit: 'working-day' | 'calendar-day';
  countFirstDay: boolean;
}

/** When a link may be left out, and where that is written. */
export interface SkipRule {
  /** For tasks of these types. */
  types: string[];
  /** Where the task has no unit that could sign it. */
  nobody: boolean;
  basis: string;
}

interface LinkDemands {
  key: string;
  title: string;
  /** Links of one stage are parallel. */
  stage: number;
  kind: LinkKind;
  /** Working days that the plan gives it. */
  days: number;
  checklist: string[];
  papers: string[];
  photos: number;
  /** Null: nobody may leave it out. */
  skip: SkipRule | null;
  publicity: PublicityRule | null;
}

export interface LinkRule extends LinkDemands {
  signers: SignerRule[];
}

/** A link as it is frozen with a run. */
export interface ChainLink extends LinkDemands {
  signers: Signer[];
}

const blank = { kind: 'opinion', photos: 0, skip: null, publicity: null } as const;
const link = (
  stage: number,
  key: string,
  title: string,
  days: number,
  signers: SignerRule[],
  more: Partial<LinkRule> = {},
): LinkRule => ({ ...blank, checklist: [], papers: [], stage, key, title, days, signers, ...more });

/** What the office proposes until a campaign says otherwise. Source: domain 3.4. */
export const PROPOSED_LINKS: readonly LinkRule[] = [
  link(1, 'self-check', '自查', 3, [{ kind: 'task-unit', of: 'lead' }]),
  link(2, 'unit-opinion', '街道（单位）意见', 3, [{ kind: 'task-unit', of: 'street' }], {
    skip: { types: [], nobody: true, basis: '任务没有另列属地街道的，由牵头单位自查时一并提出' },
  }),
  link(3, 'acceptance', '区级验收', 10, [{ kind: 'role', of: 'bureau-officer' }], {
    checklist: ['措施逐条落实', '现场与台账一致', '无新的污染痕迹'],
    photos: 1,
  }),
  link(4, 'joint-review', '行业部门会审', 5, [{ kind: 'task-unit', of: 'supervise' }], {
    skip: { types: ['immediate'], nobody: true, basis: '立行立改任务或不涉及行业主管部门的，可免会审' },
  }),
  link(5, 'publicity', '公示', 10, [{ kind: 'role', of: 'bureau-officer' }], {
    kind: 'publicity',
    publicity: { amount: 10, unit: 'working-day', countFirstDay: true },
  }),
  link(6, 'leader', '区主要领导审签', 3, [{ kind: 'role', of: 'leader' }]),
  link(7, 'city-review', '市级复核', 10, [{ kind: 'outside', of: '市整改办' }], { papers: ['市级复核意见'] }),
  link(8, 'filing', '备案', 3, [{ kind: 'role', of: 'bureau-officer' }]),
  link(9, 'close', '销号', 1, [{ kind: 'role', of: 'bureau-officer' }], { kind: 'close' }),
];

/** Whether a rule lets this link be left out for a task of that type. */
export function maySkip({ skip, signers }: ChainLink, taskType: string): boolean {
  return skip !== null && ((skip.nobody && signers.length === 0) || skip.types.includes(taskType));
}
