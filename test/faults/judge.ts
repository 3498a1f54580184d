import type { Outcome } from './run-faults.js';

/** What is wrong with it; nothing when each intended mail is in the mailbox exactly once. */
export function judge(
  { intended, known, taken, forgotten, kills, decisions }: Outcome,
  reminders: number,
): string[] {
  const lost = intended.filter((id) => !taken.has(id));
  const doubled = [...taken].filter(([, times]) => times > 1).map(([id]) => id);
  const unknown = [...taken.keys()].filter((id) => !known.has(id));
  const faults = {
    'lost mails': lost,
    'mails that came twice': doubled,
    'mails that nobody intended': unknown,
    'streets without a reminder': forgotten,
    'jobs given up beside mails of unknown fate': decisions.others,
  };
  const told = Object.entries(faults)
    .filter(([, ids]) => ids.length > 0)
    .map(([what, ids]) => `${ids.length} ${what}: ${ids.slice(0, 5).join(', ')}`);
  if (intended.length < reminders)
    told.push(`only ${intended.length} of ${reminders} reminders were written`);
  // A run in which nothing died shows nothing.
  for (const [what, times] of Object.entries(kills))
    if (times < 1) told.push(`${what} was killed ${times} times only`);
  return told;
}
