import { MARKS, type MarkKind } from '../status/status';
import type { CaseLine } from './case-api';

/** What stands on the case besides its status. */
export const marksOf = (line: CaseLine): MarkKind[] => {
  const given: Partial<Record<MarkKind, boolean>> = {
    key: line.isKeyCase,
    supplement: line.isSupplement,
    repeat: line.isRepeat && !line.repeatAfterClosure,
    'repeat-after-closure': line.repeatAfterClosure,
    joint: line.isJoint,
    split: line.isPiece,
    'task-force': line.inTaskForce,
    'extension-asked': line.askedExtension,
    'out-of-scope': line.outOfScope,
  };
  return (Object.keys(MARKS) as MarkKind[]).filter((kind) => given[kind]);
};
