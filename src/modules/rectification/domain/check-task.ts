import type { Day } from '../../../kernel/day.js';
import type { FieldError, Wording } from '../../../kernel/errors.js';
import type { Source, TaskType } from './vocabulary.js';
import { findWeightErrors } from './weights.js';

/** What a plan has to agree with itself about. */
export interface TaskPlan {
  source: Source;
  sourceRound: string | null;
  looksLikeId: string | null;
  type: TaskType;
  startedOn: Day;
  dueOn: Day | null;
  evidenceEvery: number | null;
  caseCount: number;
  leadId: string;
  /** Of the units beside the lead, by role. */
  otherIds: readonly (readonly string[])[];
  milestones: readonly { plannedOn: Day; weight: number | null }[];
}

type Check = (plan: TaskPlan, today: Day) => FieldError | null;

const SAYS: Record<string, Wording> = {
  round: { zh: '请填写是哪一轮督察反馈的。', en: 'Say which inspection gave this feedback.' },
  cases: {
    zh: '信访举报来源的任务要关联至少一件案件。',
    en: 'A task from complaints needs at least one case.',
  },
  looksLike: {
    zh: '只有自查任务才填“举一反三自”。',
    en: 'Only a self-found task names the task that it looks like.',
  },
  future: { zh: '立项日期不能晚于今天。', en: 'A task cannot be opened on a day to come.' },
  due: { zh: '立行立改、限期整改要有整改时限。', en: 'This type needs a date.' },
  dueEarly: { zh: '整改时限不能早于立项日期。', en: 'The date cannot lie before the task was opened.' },
  every: {
    zh: '长期整改要填多久报一次佐证（月）。',
    en: 'A long-term task says how often it brings evidence (months).',
  },
  notEvery: { zh: '只有长期整改才填佐证周期。', en: 'Only a long-term task brings evidence periodically.' },
  roles: { zh: '同一单位不能既牵头又配合或督导。', en: 'The lead unit cannot also assist or supervise.' },
  none: {
    zh: '至少要有一个时间节点，进度由节点算出。',
    en: 'Give at least one milestone; progress is worked out of them.',
  },
  early: { zh: '节点计划日期不能早于立项日期。', en: 'A milestone cannot lie before the task was opened.' },
  late: { zh: '节点计划日期不能晚于整改时限。', en: 'A milestone cannot lie after the date of the task.' },
};

const says = (field: string, key: string): FieldError => ({
  field,
  code: `rectification.${key}`,
  wording: SAYS[key]!,
});

const CHECKS: readonly Check[] = [
  ({ source, sourceRound }) => (source === 'feedback' && !sourceRound ? says('sourceRound', 'round') : null),
  ({ source, caseCount }) => (source === 'complaint' && caseCount === 0 ? says('caseIds', 'cases') : null),
  ({ source, looksLikeId }) =>
    looksLikeId && source !== 'self-check' ? says('looksLikeId', 'looksLike') : null,
  ({ startedOn }, today) => (startedOn > today ? says('startedOn', 'future') : null),
  ({ type, dueOn }) => (type !== 'long-term' && !dueOn ? says('dueOn', 'due') : null),
  ({ startedOn, dueOn }) => (dueOn && dueOn < startedOn ? says('dueOn', 'dueEarly') : null),
  ({ type, evidenceEvery }) =>
    type === 'long-term' && !evidenceEvery ? says('evidenceEvery', 'every') : null,
  ({ type, evidenceEvery }) =>
    type !== 'long-term' && evidenceEvery ? says('evidenceEvery', 'notEvery') : null,
  ({ leadId, otherIds: [assist = [], , supervise = []] }) =>
    [...assist, ...supervise].includes(leadId) ? says('leadId', 'roles') : null,
];

/** All that is wrong with a plan, each at its field; empty when it holds. */
export function findTaskErrors(plan: TaskPlan, today: Day): FieldError[] {
  return [...CHECKS.flatMap((check) => check(plan, today) ?? []), ...findMilestoneErrors(plan)];
}

/** The same of its milestones alone. */
export function findMilestoneErrors({
  milestones,
  startedOn,
  dueOn,
}: Pick<TaskPlan, 'milestones' | 'startedOn' | 'dueOn'>): FieldError[] {
  if (milestones.length === 0) return [says('milestones', 'none')];
  const days = milestones.flatMap(({ plannedOn }, at) => {
    const field = `milestones.${at}.plannedOn`;
    if (plannedOn < startedOn) return [says(field, 'early')];
    return dueOn && plannedOn > dueOn ? [says(field, 'late')] : [];
  });
  return [...days, ...findWeightErrors(milestones.map(({ weight }) => weight))];
}
