import type { Day } from '../../../kernel/day.js';
import type { Wording } from '../../../kernel/errors.js';

/** What is known of the day an extension would lead to; counted by the caller. */
export interface DayFacts {
  wantedOn: Day;
  today: Day;
  /** The date in force. */
  dueOn: Day;
  /** Whether the limit counts that day at all. */
  counts: boolean;
  /** The last day that the rule of the campaign allows; null where somebody above it decides. */
  latestOn: Day | null;
  mostDays: number;
  /** For an inner limit: the outer date in force. */
  outerOn: Day | null;
}

export interface DayProblem {
  code: string;
  wording: Wording;
  details: Record<string, unknown>;
}

/** Why the date cannot be put off to that day; null when it can. */
export function dayProblem(facts: DayFacts): DayProblem | null {
  const { wantedOn, today, dueOn, counts, latestOn, mostDays, outerOn } = facts;
  if (wantedOn <= dueOn)
    return problem(
      'not_later',
      { day: dueOn },
      '新期限要晚于现在的期限 {day}。',
      'The new day must be later than {day}.',
    );
  if (wantedOn < today)
    return problem(
      'past',
      { day: today },
      '新期限不能早于今天({day})。',
      'The new day cannot lie before today ({day}).',
    );
  if (outerOn !== null && wantedOn > outerOn)
    return problem(
      'behind_outer',
      { day: outerOn },
      '内部时限不能晚于外部时限 {day},请改为申请外部时限延期。',
      'The inner limit cannot lie behind the outer one ({day}); ask to extend the outer limit.',
    );
  if (!counts)
    return problem(
      'day_off',
      { day: wantedOn },
      '{day} 是休息日,这个时限按工作日算,请选工作日。',
      '{day} is a day off and this limit counts working days; choose a working day.',
    );
  if (latestOn !== null && wantedOn > latestOn)
    return problem(
      'too_far',
      { day: latestOn, most: mostDays },
      '每次最多顺延 {most} 天,新期限不晚于 {day}。',
      'At most {most} days at a time: not later than {day}.',
    );
  return null;
}

function problem(code: string, details: Record<string, unknown>, zh: string, en: string): DayProblem {
  return { code: `extension.${code}`, wording: { zh, en }, details };
}
