import { PAUSED_CASES, UNPUBLISHED_CASES } from '../../deadlines/index.js';

/** What stands beside the number of a case. */
export const CASE_MARKS = [
  'key',
  'supplement',
  'repeat',
  'repeat-after-closure',
  'out-of-scope',
  'joint',
  'split',
  'task-force',
  'extension-asked',
  'paused',
  'to-publish',
] as const;
export type CaseMark = (typeof CASE_MARKS)[number];

/** Each as a condition; `:yes` is bound to true. */
export const MARK_CONDITIONS: Record<CaseMark, string> = {
  key: 'c.isKeyCase = :yes',
  supplement: 'c.isSupplement = :yes',
  repeat: 'c.repeatOfId IS NOT NULL',
  'repeat-after-closure': 'c.repeatAfterClosure = :yes',
  'out-of-scope': 'c.outOfScope = :yes',
  /** More than one unit answers for a part of it (ADR 11), as `isJoint` says. */
  joint: 'c.holders > 1',
  split: `(c.status = 'split'
    OR c.id IN (SELECT p.id FROM inspection_case p WHERE p.split_from_id IS NOT NULL))`,
  'task-force': 'c.id IN (SELECT f.id FROM inspection_case f WHERE f.in_task_force = :yes)',
  paused: `c.id IN (${PAUSED_CASES})`,
  'to-publish': `c.id IN (${UNPUBLISHED_CASES})`,
  'extension-asked': 'c.id IN (SELECT x.id FROM inspection_case x WHERE x.asked_extension = :yes)',
};
