/** Who signs a link: a role (or anybody who may verify), one person, or somebody outside the system. */
export const HOLDERS = ['verifier', 'role', 'person', 'outside'] as const;
export type Holder = (typeof HOLDERS)[number];

export const CONDITIONS = ['always', 'key-case', 'untrue', 'key-or-untrue'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface ChainStep {
  ordinal: number;
  title: string;
  holder: Holder;
  role: string | null;
  userId: string | null;
  /** May set the decision and the verdicts; the others agree or send back. */
  decides: boolean;
  condition: Condition;
}

/** What a condition asks of a case. */
export interface CaseFacts {
  isKeyCase: boolean;
  verdicts: readonly (string | null)[];
}

/** Who wants to sign, and whether the policy lets them verify at all. */
export interface Signer {
  userId: string;
  role: string;
  verifies: boolean;
}

/** One person who may verify decides alone. */
export const ALONE: readonly ChainStep[] = [
  {
    ordinal: 1,
    title: '核查',
    holder: 'verifier',
    role: null,
    userId: null,
    decides: true,
    condition: 'always',
  },
];

export function meets(condition: Condition, { isKeyCase, verdicts }: CaseFacts): boolean {
  const untrue = verdicts.includes('FALSE');
  switch (condition) {
    case 'always':
      return true;
    case 'key-case':
      return isKeyCase;
    case 'untrue':
      return untrue;
    case 'key-or-untrue':
      return isKeyCase || untrue;
  }
}

/** The links that this case goes through: those signed already, and those whose condition holds. */
export function linksOf(
  steps: readonly ChainStep[],
  facts: CaseFacts,
  signed: readonly number[],
): ChainStep[] {
  return steps.filter(({ ordinal, condition }) => signed.includes(ordinal) || meets(condition, facts));
}

/** The link that signs next, or null when all have signed. A link before the last signature is not gone back to. */
export function nextLink(
  steps: readonly ChainStep[],
  facts: CaseFacts,
  signed: readonly number[],
): ChainStep | null {
  const last = Math.max(0, ...signed);
  return linksOf(steps, facts, signed).find(({ ordinal }) => ordinal > last) ?? null;
}

export function holds({ holder, role, userId }: ChainStep, signer: Signer): boolean {
  switch (holder) {
    case 'verifier':
      return signer.verifies;
    case 'role':
      return signer.role === role;
    case 'person':
      return signer.userId === userId;
    case 'outside':
      return false;
  }
}

export type ChainFault = 'empty' | 'first-decides' | 'first-always' | 'holder';

/** What is wrong with a chain, or null. The first link decides for every case, so it stands in the house and has no condition. */
export function faultOf(steps: readonly ChainStep[]): ChainFault | null {
  const [first] = steps;
  if (!first) return 'empty';
  if (!first.decides || first.holder === 'outside') return 'first-decides';
  if (first.condition !== 'always') return 'first-always';
  const lacking = steps.some(
    ({ holder, role, userId, decides }) =>
      (holder === 'role' && !role) || (holder === 'person' && !userId) || (holder === 'outside' && decides),
  );
  return lacking ? 'holder' : null;
}
