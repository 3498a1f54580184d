import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { timeOf } from '../../shared/time/format-time';
import { dispatchWords } from './dispatch-words';
import type { Plan } from './use-dispatch';

const VERBS = {
  'case.dispatch': 'goneDispatch',
  'case.exclude': 'goneExclude',
  'case.split': 'goneSplit',
  'case.merge': 'goneMerge',
} as const;

/** Who took cases away while I was looking: one line for each person and deed. */
export function GoneNote({ plans }: { plans: readonly Plan[] }) {
  const t = useWords(dispatchWords);
  const groups = new Map<string, Plan[]>();
  for (const plan of plans) {
    const key = `${plan.leftBy?.name ?? ''} ${plan.leftBy?.action ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), plan]);
  }
  return [...groups].map(([key, some]) => {
    const by = some[0]?.leftBy;
    const verb = by && VERBS[by.action as keyof typeof VERBS];
    return (
      <NoticeStrip key={key} tone="info">
        {by && verb
          ? t('gone', { n: some.length, name: by.name, verb: t(verb), time: timeOf(by.at) })
          : t('goneBySomebody', { n: some.length })}
      </NoticeStrip>
    );
  });
}
