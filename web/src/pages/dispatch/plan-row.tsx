import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { guessedWord } from '../../shared/clock-light/light-words';
import { Mark } from '../../shared/status/mark';
import { DayTrack } from './day-track';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { dueWords } from './due-words';
import { dueOf, STEPS, type Step } from './plan-groups';
import type { Plan, Preview } from './use-dispatch';

interface Props {
  plan: Plan;
  /** The group it stands in, for the keys. */
  group: string;
  preview: Preview;
  chosen: boolean;
  onToggle: () => void;
}

/** One case: what it is, its three dates, and where they fall. */
export function PlanRow({ plan, group, preview, chosen, onToggle }: Props) {
  const t = useWords(dispatchWords);
  const { case: line } = plan;
  const assists = line.assists.map(({ name }) => name).join(t('comma'));
  return (
    <tr className={chosen ? undefined : styles.out}>
      <td>
        <Checkbox
          checked={chosen}
          onChange={onToggle}
          aria-label={line.number.raw ?? line.title}
          data-row=""
          data-group={group}
        />
      </td>
      <td className={styles.case}>
        <span>
          <AcceptanceNumber raw={line.number.raw ?? ''} isKey={line.isKeyCase} />
          {line.street && line.street.id !== line.lead?.id && <em>{line.street.name}</em>}
          {line.isJoint && <Mark kind="joint" />}
          {line.isPiece && <Mark kind="split" />}
        </span>
        <Link to={`/cases/${line.id}`} title={line.title}>
          {line.title}
        </Link>
        {assists && <small>{t('assist', { names: assists })}</small>}
      </td>
      {STEPS.map((step) => (
        <td key={step} className={styles.date} data-label={t(step)}>
          <Due plan={plan} step={step} preview={preview} />
        </td>
      ))}
      <td className={styles.trackCell}>
        <DayTrack plan={plan} days={preview.days} />
      </td>
    </tr>
  );
}

function Due({ plan, step, preview: { loggedAt, days } }: { plan: Plan; step: Step; preview: Preview }) {
  const t = useWords(dispatchWords);
  const language = useLanguage();
  const due = dueOf(plan, step);
  if (!due) return '—';
  const { main, note } = dueWords(due.dueAt, loggedAt, language);
  const inner = dueOf(plan, step, 'inner');
  const kind = days.find(({ day }) => day === due.dueOn)?.kind;
  const off = kind === 'weekend' || kind === 'holiday';
  return (
    <>
      <span>
        <b>{main}</b> <i className={off ? styles.dayOff : undefined}>{note}</i>
      </span>
      {inner && <small>{t('inner', { time: dueWords(inner.dueAt, loggedAt, language).main })}</small>}
      {due.tentative && <small className={styles.tentative}>{guessedWord(due.dueAt, language)}</small>}
    </>
  );
}
