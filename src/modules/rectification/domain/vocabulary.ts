import type { Wording } from '../../../kernel/errors.js';

/** Where the problem was found. */
export const SOURCES = ['feedback', 'complaint', 'self-check'] as const;
export type Source = (typeof SOURCES)[number];

export const TASK_TYPES = ['immediate', 'dated', 'long-term'] as const;
export type TaskType = (typeof TASK_TYPES)[number];

/** What a unit has to do with a task; exactly one leads. */
export const UNIT_ROLES = ['lead', 'assist', 'street', 'supervise'] as const;
export type UnitRole = (typeof UNIT_ROLES)[number];

export const TASK_STATUSES = ['not-started', 'in-progress', 'behind', 'done', 'written-off'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const SCHEDULE_STATES = ['behind', 'on-schedule', 'ahead'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

export const SOURCE_WORDS: Record<Source, Wording> = {
  feedback: { zh: '督察反馈', en: 'Inspection feedback' },
  complaint: { zh: '信访举报', en: 'Complaint' },
  'self-check': { zh: '自查', en: 'Self-check' },
};

export const TYPE_WORDS: Record<TaskType, Wording> = {
  immediate: { zh: '立行立改', en: 'At once' },
  dated: { zh: '限期整改', en: 'By a date' },
  'long-term': { zh: '长期整改', en: 'Long-term' },
};

export const STATUS_WORDS: Record<TaskStatus, Wording> = {
  'not-started': { zh: '未启动', en: 'Not started' },
  'in-progress': { zh: '推进中', en: 'In progress' },
  behind: { zh: '滞后', en: 'Behind' },
  done: { zh: '已完成', en: 'Done' },
  'written-off': { zh: '已销号', en: 'Written off' },
};
