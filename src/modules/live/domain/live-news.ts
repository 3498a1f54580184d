/** One move of a case or a rectification task as it is told: ids, words of the workflow and a name, never a text. */
export interface LiveItem {
  /** Of the entry in the history. */
  id: string;
  /** The case, or the task. */
  caseId: string;
  /** Its version by now. */
  version: number;
  action: string;
  actorId: string;
  actorName: string;
  at: string;
}

/** Everything that one listener hears of one batch. */
export interface LiveNews {
  items: LiveItem[];
  /** Cases that are out of the listener's reach since. */
  gone: string[];
}

export interface LiveEntry extends Omit<LiveItem, 'caseId' | 'version'> {
  subjectType: string;
  subjectId: string;
}

/** More than this in one batch is told as "many": the listener reads its lists once. */
export const MOST_ITEMS = 200;

/** Moves that may take a case away from a unit that had it. */
const TAKES_AWAY = new Set(['case.recall', 'case.redispatch', 'case.edit', 'case.split', 'case.merge']);

/** What the screens of cases and tasks show: moves, notes and files; never that somebody looked at a sealed contact. */
export function isNews({ subjectType, action }: Pick<LiveEntry, 'subjectType' | 'action'>): boolean {
  return (subjectType === 'case' && !action.startsWith('contact.')) || subjectType === 'rectification';
}

export interface Standing<Target> {
  version: number;
  target: Target;
  earlier: Target;
}

/** What one listener may hear; `sees` is the policy asked with that listener's own account. */
export function newsFor<Target>(
  entries: readonly LiveEntry[],
  standings: ReadonlyMap<string, Standing<Target>>,
  sees: (target: Target) => boolean,
): LiveNews {
  const items: LiveItem[] = [];
  const gone = new Set<string>();
  for (const { id, at, action, actorId, actorName, subjectId: caseId } of entries) {
    const standing = standings.get(caseId);
    if (!standing) continue;
    const { version, target, earlier } = standing;
    if (sees(target)) items.push({ id, caseId, version, action, actorId, actorName, at });
    else if (TAKES_AWAY.has(action) && sees(earlier)) gone.add(caseId);
  }
  return { items, gone: [...gone] };
}
