import { useLanguage } from '../../i18n/language';
import { CASE_STATUSES, TASK_STATUSES, type CaseStatus, type TaskStatus } from './status';
import { Tag } from './tag';

/** Where a case stands; `reason` follows in brackets, as in 已退回（职能不符）. */
export function StatusTag({ status, reason }: { status: CaseStatus; reason?: string }) {
  const language = useLanguage();
  const found = CASE_STATUSES[status];
  const bracket = reason && (language === 'zh' ? `（${reason}）` : ` (${reason})`);
  return (
    <Tag look={found.look}>
      {found[language]}
      {bracket}
    </Tag>
  );
}

/** Where a rectification task stands. */
export function TaskStatusTag({ status }: { status: TaskStatus }) {
  const language = useLanguage();
  return <Tag look={TASK_STATUSES[status].look}>{TASK_STATUSES[status][language]}</Tag>;
}
