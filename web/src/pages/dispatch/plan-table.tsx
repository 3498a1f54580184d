import { Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import styles from './dispatch.module.css';
import { TrackHead } from './day-track';
import { dispatchWords } from './dispatch-words';
import { GroupHead } from './group-head';
import { STEPS, type PlanGroup } from './plan-groups';
import { PlanRow } from './plan-row';
import { focusedRow, moveRow } from './row-focus';
import type { useChoice } from './use-choice';
import type { Plan, Preview } from './use-dispatch';

interface Props {
  preview: Preview;
  groups: readonly PlanGroup[];
  ready: readonly Plan[];
  choice: ReturnType<typeof useChoice>;
}

const LONG = 12;

/** Unit by unit, one mail each; case by case, three dates and where they fall. */
export function PlanTable({ preview, groups, ready, choice }: Props) {
  const t = useWords(dispatchWords);
  // A long morning opens folded behind its first groups.
  const [folds, setFolds] = useState<Record<string, boolean>>({});
  const before = (at: number) => groups.slice(0, at).reduce((sum, { plans }) => sum + plans.length, 0);
  const isFolded = ({ id }: PlanGroup, at: number) => folds[id] ?? (at > 0 && before(at + 1) > LONG);
  const fold = (group: PlanGroup, at: number) => setFolds({ ...folds, [group.id]: !isFolded(group, at) });
  useKeys([
    { keys: 'j', label: t('keyMove'), run: () => moveRow(1) },
    { keys: 'k', label: t('keyMove'), run: () => moveRow(-1) },
    { keys: 'x', label: t('keyToggle'), run: () => focusedRow()?.click() },
    {
      keys: 'z',
      label: t('keyFold'),
      run: () => {
        const at = groups.findIndex(({ id }) => id === focusedRow()?.dataset.group);
        const group = groups[at];
        if (group) fold(group, at);
      },
    },
  ]);
  const chosen = ready.filter(choice.isIn).length;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.tick}>
            <Checkbox
              checked={chosen === ready.length}
              indeterminate={chosen > 0 && chosen < ready.length}
              onChange={() => choice.toggle(ready)}
              aria-label={t('all', { n: ready.length })}
              data-row=""
            />
          </th>
          <th scope="col">{t('what')}</th>
          {STEPS.map((step) => (
            <th key={step} scope="col" className={styles.date}>
              {t(step)}
            </th>
          ))}
          <th scope="col" className={styles.trackCell}>
            <TrackHead days={preview.days} />
          </th>
        </tr>
      </thead>
      {groups.map((group, at) => (
        <tbody key={group.id}>
          <GroupHead
            group={group}
            asOf={preview.loggedAt}
            folded={isFolded(group, at)}
            onFold={() => fold(group, at)}
            choice={choice}
          />
          {!isFolded(group, at) &&
            group.plans.map((plan) => (
              <PlanRow
                key={plan.case.id}
                plan={plan}
                group={group.id}
                preview={preview}
                chosen={choice.isIn(plan)}
                onToggle={() => choice.toggle([plan])}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}
