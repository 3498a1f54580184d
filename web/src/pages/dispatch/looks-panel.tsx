import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { shortNumber } from '../../shared/case/short-number';
import { LightShape } from '../../shared/clock-light/light-shape';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { NO_LEAD_ID } from './no-lead';
import type { Plan, Told } from './use-dispatch';

interface Props {
  ready: readonly Plan[];
  leadless: readonly Plan[];
  units: readonly Told[];
}

interface Item {
  key: string;
  text: string;
  go?: ReactNode;
}

/** What a person should see before it goes: nothing of it blocks, each line has its way out. */
export function LooksPanel({ ready, leadless, units }: Props) {
  const t = useWords(dispatchWords);
  const items: Item[] = [
    ...leadless.map((plan) => ({
      key: `lead-${plan.case.id}`,
      text: `${nameOf(plan)} ${t('lookNoLead')}`,
      go: <a href={`#${NO_LEAD_ID}`}>{t('goSet')}</a>,
    })),
    ...[...ready, ...leadless].flatMap((plan) => plan.looks.map((look) => itemOf(plan, look, t))),
    ...tentative(ready, t),
    ...units.flatMap((unit) => unreachable(unit, t)),
  ];
  if (items.length === 0) return null;
  return (
    <section className={styles.looks} aria-labelledby="dispatch-looks">
      <h2 id="dispatch-looks">
        <LightShape colour="yellow" /> {t('look', { n: items.length })}
      </h2>
      <ul>
        {items.map(({ key, text, go }) => (
          <li key={key}>
            {text} {go}
          </li>
        ))}
      </ul>
    </section>
  );
}

type T = ReturnType<typeof useWords<typeof dispatchWords>>;

const nameOf = ({ case: line }: Plan): string => shortNumber(line.number.raw) || line.title;

function itemOf(plan: Plan, look: Plan['looks'][number], t: T): Item {
  const { id } = plan.case;
  if (look.kind === 'same-place') {
    const number = shortNumber(look.number ?? null) || (look.title ?? '');
    return {
      key: `same-${id}`,
      text: `${nameOf(plan)} ${t('lookSame', { number })}`,
      go: <Link to={`/cases/${look.caseId ?? ''}`}>{t('compare')}</Link>,
    };
  }
  return {
    key: `streets-${id}`,
    text: `${nameOf(plan)} ${t('lookStreets', { streets: (look.streets ?? []).join(t('comma')) })}`,
    go: <Link to={`/cases/${id}?do=split`}>{t('split')}</Link>,
  };
}

function tentative(ready: readonly Plan[], t: T): Item[] {
  const guessed = (plan: Plan) => plan.deadlines.filter((one) => one.tentative);
  const n = ready.filter((plan) => guessed(plan).length > 0).length;
  const years = new Set(ready.flatMap(guessed).map(({ dueOn }) => dueOn.slice(0, 4)));
  return n > 0 ? [{ key: 'tentative', text: t('lookTentative', { n, years: [...years].join('、') }) }] : [];
}

function unreachable({ id, name: unit, people, heads }: Told, t: T): Item[] {
  return [
    ...people
      .filter(({ reachable }) => !reachable)
      .map(({ name }) => ({ key: `mail-${id}-${name}`, text: t('lookNoAddress', { unit, name }) })),
    ...(heads.some(({ reachable }) => reachable)
      ? []
      : [{ key: `head-${id}`, text: t('lookHead', { unit }) }]),
  ];
}
