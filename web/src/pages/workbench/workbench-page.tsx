import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { menuFor } from '../../app/menu-catalogue';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PhoneHeader } from '../../shared/page/phone-header';
import { StackedLights, type StackColour } from '../../shared/stacked-lights/stacked-lights';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, longDay, shortMoment, weekdayOf } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { WorkbenchAsks } from '../asks/workbench-asks';
import { WaitingSlips } from '../colour-slips/waiting-slips';
import { useShownCampaign } from '../cases/ledger-state';
import { WaitingStages } from '../stage-closed/waiting-stages';
import { BatchPanel } from './batch-panel';
import { LateTasks } from './late-tasks';
import { Figures } from './figures';
import { UrgeStreet } from './urge-street';
import { useWorkbench, type Workbench } from './use-workbench';
import styles from './workbench.module.css';
import { workbenchWords } from './workbench-words';

/** What burns and what is mine. */
export default function WorkbenchPage() {
  const t = useWords(workbenchWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const campaignId = useShownCampaign();
  const { data, error, refetch } = useWorkbench(campaignId);
  const dispatches = menuFor(useCurrentUser().role).some(({ id }) => id === 'dispatch');
  const today = dayOf(new Date());
  const title = `${longDay(today, language)} ${weekdayOf(today, language)}`;
  const subtitle = data && t('asOf', { time: shortMoment(data.asOf, language) });
  return (
    <>
      {isPhone ? (
        <PhoneHeader title={title} subtitle={subtitle} />
      ) : (
        <PageHeader title={title} subtitle={subtitle} />
      )}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} />}
      {data && (
        <>
          <Figures workbench={data} campaignId={campaignId} />
          <WorkbenchAsks />
          <WaitingSlips />
          <WaitingStages counts={data.stages} />
          {data.lateTasks && <LateTasks counts={data.lateTasks} />}
          <div className={styles.columns}>
            <div>
              {dispatches && campaignId && <BatchPanel batch={data.batch} campaignId={campaignId} />}
              <Streets streets={data.streets} campaignId={campaignId} />
            </div>
            <Todo todo={data.todo} total={data.todoTotal} />
          </div>
        </>
      )}
    </>
  );
}

const VIEW_OF: Record<StackColour, string> = {
  red: 'overdue',
  orange: 'due-today',
  yellow: 'due-soon',
  green: 'in-time',
};

function Streets({ streets, campaignId }: { streets: Workbench['streets']; campaignId: string | null }) {
  const t = useWords(workbenchWords);
  const campaign = campaignId ? `&campaign=${campaignId}` : '';
  const longest = Math.max(1, ...streets.map(({ open }) => open));
  return (
    <Panel title={t('streets')}>
      {streets.length === 0 && <EmptyState news="good" title={t('noStreets')} />}
      <ul className={styles.streets}>
        {streets.map(({ unitId, name, overdue, dueToday, dueSoon, inTime }) => (
          <li key={unitId}>
            <Link to={`/cases?home=${unitId}${campaign}`}>{name}</Link>
            <StackedLights
              counts={{ red: overdue, orange: dueToday, yellow: dueSoon, green: inTime }}
              longest={longest}
              figures
              door={(colour, figure) => (
                <Link to={`/cases?home=${unitId}&view=${VIEW_OF[colour]}${campaign}`}>{figure}</Link>
              )}
            />
            <UrgeStreet unitId={unitId} name={name} overdue={overdue} campaignId={campaignId} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Todo({ todo, total }: { todo: Workbench['todo']; total: number }) {
  const t = useWords(workbenchWords);
  return (
    <Panel title={t('todo')} extra={total} flush>
      {todo.length === 0 && <EmptyState news="good" title={t('nothing')} text={t('nothingText')} />}
      <ul className={styles.todo}>
        {todo.map((line) => (
          <li key={line.id}>
            <ExplainedLight line={line} />
            <Link className={styles.what} to={`/cases/${line.id}`}>
              <strong>{line.title}</strong>
              <span>{line.number.raw}</span>
            </Link>
            <Link to={`/cases/${line.id}`}>{t('open')}</Link>
          </li>
        ))}
      </ul>
      {total > todo.length && <p className={styles.more}>{t('more', { n: total - todo.length })}</p>}
    </Panel>
  );
}
