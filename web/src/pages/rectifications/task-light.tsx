import { useLanguage } from '../../i18n/language';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { LIGHT_PREFIX } from './rectifications-words';
import type { TaskLine } from './use-rectifications';

/** What is owed first, and whether it is a milestone, the evidence or the task itself. */
export function TaskLight({ task, form }: { task: TaskLine; form?: 'inline' | 'pill' }) {
  const language = useLanguage();
  const prefix = task.lightOf ? LIGHT_PREFIX[task.lightOf][language] : '';
  return <ClockLight light={task.light} form={form} prefix={prefix} />;
}
