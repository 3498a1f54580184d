/** Rows of a table that tell of a case: those whose column names one of these. */
export interface Way {
  table: string;
  column: string;
  of: Subject;
}

/** Things that belong to a case, each found by the ones above it. */
export const BELONGINGS = [
  { key: 'task', table: 'rectification_task_case', pick: 'task_id', column: 'case_id', of: 'case' },
  { key: 'sign-off', table: 'sign_off', pick: 'id', column: 'case_id', of: 'case' },
  { key: 'task-force', table: 'task_force', pick: 'id', column: 'head_case_id', of: 'case' },
  { key: 'mail', table: 'notice', pick: 'mail_id', column: 'case_id', of: 'case' },
  { key: 'write-off', table: 'write_off', pick: 'id', column: 'task_id', of: 'task' },
  { key: 'publicity', table: 'publicity', pick: 'id', column: 'write_off_id', of: 'write-off' },
] as const;

export type Subject = 'case' | (typeof BELONGINGS)[number]['key'];

/** Columns of these names say it themselves, in whatever table they stand. */
export const TELLING: Readonly<Record<string, Subject>> = { case_id: 'case', task_id: 'task' };

/** The others. */
export const WAYS: readonly Way[] = [
  { table: 'inspection_case', column: 'id', of: 'case' },
  { table: 'case_link', column: 'other_id', of: 'case' },
  ...(['case', 'task'] as const).flatMap((of) =>
    ['evidence_file', 'site_visit', 'affected_visit', 'deadline', 'bell_item', 'notice'].map((table) => ({
      table,
      column: 'subject_id',
      of,
    })),
  ),
  { table: 'rectification_task', column: 'id', of: 'task' },
  { table: 'sign_off_signature', column: 'sign_off_id', of: 'sign-off' },
  { table: 'task_force', column: 'id', of: 'task-force' },
  { table: 'task_force_meeting', column: 'task_force_id', of: 'task-force' },
  { table: 'mail', column: 'id', of: 'mail' },
  { table: 'write_off_act', column: 'write_off_id', of: 'write-off' },
  { table: 'publicity', column: 'write_off_id', of: 'write-off' },
  { table: 'publicity_objection', column: 'publicity_id', of: 'publicity' },
];

/** Who did something, what a thing is called by machines, and what is sealed: no words about the case. */
const NO_WORDS = /(_name|_id|_key|_no|hash|sha256|leader|owner|mime|address|host)$|sealed|^number$|^id$/;
/** Shorter ones are chosen from a list. */
const SHORTEST = 60;

/** Whether somebody may have written words about a case there. */
export function holdsWords({ name, type, length }: { name: string; type: string; length: number }): boolean {
  if (NO_WORDS.test(name)) return false;
  return type === 'text' || type === 'simple-json' || (type === 'varchar' && length >= SHORTEST);
}
