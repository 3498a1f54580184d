import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { UNIT_WORDS } from '../../shared/case/explain-words';
import { Panel } from '../../shared/page/panel';
import { shortDay, weekdayOf } from '../../shared/time/format-time';
import trackStyles from './day-track.module.css';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { dueOf, STEPS } from './plan-groups';
import type { Plan, Preview, Rules } from './use-dispatch';

/** By which rules the dates are counted, and what days off lie between. */
export function RulesPanel({ preview, plans }: { preview: Preview; plans: readonly Plan[] }) {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const { days, rules } = preview;
  const count = (kind: string) => days.filter((one) => one.kind === kind).length;
  const makeups = days.filter(({ kind }) => kind === 'makeup').map(({ day }) => shortDay(day, language));
  const offDays = STEPS.flatMap((step) => {
    const due = plans.map((plan) => dueOf(plan, step)).find(Boolean);
    const on = days.find(({ day }) => day === due?.dueOn);
    if (!on || on.kind === 'workday' || on.kind === 'makeup') return [];
    const weekday = on.name ?? weekdayOf(on.day, language);
    return [t('onDayOff', { step: t(step), day: shortDay(on.day, language), weekday })];
  });
  return (
    <Panel title={t('rules')} extra={rules.length === 1 && t('revision', { n: revisionOf(rules[0]!) })}>
      {rules.map((one) => (
        <div key={one.campaignId}>
          {rules.length > 1 && (
            <h3 className={styles.campaign}>
              {one.campaignName} <small>{t('revision', { n: revisionOf(one) })}</small>
            </h3>
          )}
          <dl className={styles.rules}>
            {one.rules.map(({ step, amount, unit, countFirstDay, innerAmount, basis }) => (
              <div key={step} title={basis}>
                <dt>
                  <i className={`${trackStyles.mark} ${trackStyles[step]}`} aria-hidden="true" />
                  {step in dispatchWords ? t(step as 'sign') : step}
                </dt>
                <dd>
                  {say(UNIT_WORDS[unit], language, { n: amount })}
                  {unit.endsWith('day') && ` · ${t(countFirstDay ? 'sameDay' : 'nextDay')}`}
                  {innerAmount !== null &&
                    ` · ${t('innerRule', { n: say(UNIT_WORDS[unit], language, { n: innerAmount }) })}`}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p className={styles.helper}>
        {t('between', { weekends: count('weekend'), holidays: count('holiday') })}{' '}
        {makeups.length > 0 && t('makeups', { days: makeups.join(t('comma')) })} {offDays.join('')}{' '}
        {t('legend')}
      </p>
    </Panel>
  );
}

const revisionOf = ({ rules }: Rules): number => Math.max(1, ...rules.map(({ revision }) => revision));
