import { Button } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { dayOf, dueTimeOf, longDay } from '../../shared/time/format-time';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { spanOf, toldOf, type Step } from './plan-groups';
import type { Outcome } from './result';
import { useDispatch, type Plan, type Preview } from './use-dispatch';

interface Props {
  preview: Preview;
  chosen: readonly Plan[];
  /** When the paper was handed over; null for now. */
  at: string | null;
  onDone: (outcome: Outcome) => void;
}

/** In one line what will happen, and the verb that says how many. */
export function DispatchFoot({ preview, chosen, at, onDone }: Props) {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const { dispatch } = useDispatch();
  const { first, last } = spanOf(chosen);
  const told = toldOf(chosen, preview.units);
  const when = (dueAt: string) => {
    const { day, time } = dueTimeOf(dueAt);
    return day === dayOf(preview.loggedAt) ? t('today', { time }) : longDay(day, language);
  };
  const step = (name: Step) => (name in dispatchWords ? t(name as 'sign') : name);
  const run = () => {
    if (dispatch.isPending || chosen.length === 0) return;
    dispatch.mutate(
      { plans: chosen, at },
      {
        onSuccess: (answer) => onDone({ plans: chosen, answer, units: told.units.length, mails: told.mails }),
      },
    );
  };
  useKeys([{ keys: 'Ctrl+Enter', label: t('dispatch', { n: chosen.length }), run }]);
  return (
    <div className={styles.foot}>
      {dispatch.error ? (
        <p className={styles.error} role="alert">
          {t('refused', { detail: dispatch.error.errors[0]?.message ?? dispatch.error.detail })}
        </p>
      ) : (
        <p>
          {first && last
            ? t('foot', {
                n: chosen.length,
                units: told.units.length,
                first: when(first.dueAt),
                firstStep: step(first.step),
                last: when(last.dueAt),
                lastStep: step(last.step),
              })
            : t('chooseOne')}
        </p>
      )}
      <Button
        type="primary"
        aria-keyshortcuts="Control+Enter"
        disabled={chosen.length === 0}
        loading={dispatch.isPending}
        onClick={run}
      >
        {t('dispatch', { n: chosen.length })} <KeyCap keys="Ctrl+Enter" onAccent />
      </Button>
    </div>
  );
}
