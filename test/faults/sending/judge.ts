import type { Outcome, Sent } from './run-faults.js';

/** What is wrong with it; nothing when everything that was intended is at its receiver exactly once, and whole. */
export function judge(outcome: Outcome): string[] {
  const faults: Record<string, readonly string[]> = {
    'mails never written': outcome.forgotten,
    'jobs given up beside those of unknown fate': outcome.decisions.others,
  };
  for (const sent of outcome.sent) Object.assign(faults, faultsOf(sent));
  const told = Object.entries(faults)
    .filter(([, ids]) => ids.length > 0)
    .map(([what, ids]) => `${ids.length} ${what}: ${ids.slice(0, 5).join(', ')}`);
  const messages = outcome.sent.find(({ way }) => way === 'webhook message')?.intended.length ?? 0;
  if (messages < outcome.messages)
    told.push(`only ${messages} of ${outcome.messages} messages to webhooks were written`);
  // A run in which nothing died shows nothing.
  for (const [what, times] of Object.entries(outcome.kills))
    if (times < 1) told.push(`${what} was killed ${times} times only`);
  return told;
}

function faultsOf({ way, intended, known, taken }: Sent): Record<string, string[]> {
  const cut = intended.filter(({ id, files }) => taken.get(id)?.some((one) => one.files !== files));
  return {
    [`${way}: lost`]: intended.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
    [`${way}: came twice`]: [...taken].filter(([, times]) => times.length > 1).map(([id]) => id),
    [`${way}: intended by nobody`]: [...taken.keys()].filter((id) => !known.has(id)),
    [`${way}: without all of its files`]: cut.map(({ id }) => id),
  };
}
