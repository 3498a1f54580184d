import { lazy } from 'react';
import { useLanguage } from '../../i18n/language';
import { LightWithWhy } from '../../shared/explained-light/light-with-why';
import { LIGHT_PREFIX } from './rectifications-words';
import type { TaskLine } from './use-rectifications';

const WhyTaskDate = lazy(() => import('./why-task-date').then((found) => ({ default: found.WhyTaskDate })));

/** What is owed first, and whether it is a milestone, the evidence or the task itself; pressed, it says why then. */
export function TaskLight({ task, form }: { task: TaskLine; form?: 'inline' | 'pill' }) {
  const language = useLanguage();
  const { id, light, lightOf } = task;
  const prefix = lightOf ? LIGHT_PREFIX[lightOf][language] : '';
  const why = <WhyTaskDate taskId={id} about={lightOf ?? 'due'} />;
  return <LightWithWhy light={light} form={form} prefix={prefix} why={why} />;
}
