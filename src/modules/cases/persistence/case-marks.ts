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
] as const;
export type CaseMark = (typeof CASE_MARKS)[number];

/** Each as a condition; `:yes` is bound to true. */
export const MARK_CONDITIONS: Record<CaseMark, string> = {
  key: 'c.isKeyCase = :yes',
  supplement: 'c.isSupplement = :yes',
  repeat: 'c.repeatOfId IS NOT NULL',
  'repeat-after-closure': 'c.repeatAfterClosure = :yes',
  'out-of-scope': 'c.outOfScope = :yes',
  // As the totals count it: an assisting unit without a share makes no joint case.
  joint: `c.id IN (SELECT j.case_id FROM case_assignment j
            INNER JOIN case_assignment k ON k.case_id = j.case_id AND k.id <> j.id AND k.active = :yes AND k.weight > 0
            WHERE j.active = :yes AND j.role = 'ASSIST' AND j.weight > 0)`,
  split: `(c.splitFromId IS NOT NULL
            OR c.id IN (SELECT o.split_from_id FROM inspection_case o WHERE o.split_from_id IS NOT NULL))`,
  // The table of a room above, read and never written: a copy on the case would have to be kept in step with it.
  'task-force': `COALESCE(c.repeatOfId, c.id) IN (SELECT f.head_case_id FROM task_force f WHERE f.closed_at IS NULL)`,
};
