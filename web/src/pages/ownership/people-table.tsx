import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { liveCases } from './live-cases';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { usePeople, type PersonLine, type Subject } from './use-ownership';

const FEW = 6;
const COLUMNS = ['pairs', 'areas', 'points', 'tasks', 'led'] as const;

/** Who answers for what, the busiest first. */
export function PeopleTable() {
  const t = useWords(ownershipWords);
  const isPhone = useIsPhone();
  const { data, error, refetch } = usePeople(true);
  if (error && !data) return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  if (data.length === 0) return <EmptyState news="nothing-found" title={t('noPeople')} />;
  const few = (names: readonly string[]) =>
    names.slice(0, FEW).join('、') + (names.length > FEW ? t('andMore', { n: names.length }) : '');
  const named = (lines: readonly Subject[]) =>
    few(lines.map(({ number, name }) => [number, name].filter(Boolean).join(' ')));
  const cells = (one: PersonLine) => ({
    pairs: few(one.streets.map(({ name }) => name)),
    areas: named(one.areas),
    points: named(one.points),
    tasks: named(one.tasks),
    led: one.casesLed > 0 && (
      <Link
        to={liveCases(`leader=${one.userId}`)}
        aria-label={t('doorLed', { name: one.name, n: one.casesLed })}
      >
        {one.casesLed}
      </Link>
    ),
  });
  const who = (one: PersonLine) => (
    <>
      {one.name}
      <span className={styles.below}>{[one.unit?.name, one.post].filter(Boolean).join(' · ')}</span>
    </>
  );
  if (isPhone)
    return (
      <ul className={styles.cards}>
        {data.map((one) => (
          <li key={one.key}>
            <b>{who(one)}</b>
            <dl className={styles.pair}>
              {COLUMNS.filter((column) => cells(one)[column]).map((column) => [
                <dt key={`${column} dt`}>{t(column)}</dt>,
                <dd key={`${column} dd`}>{cells(one)[column]}</dd>,
              ])}
            </dl>
          </li>
        ))}
      </ul>
    );
  return (
    <Panel flush>
      <div className={styles.scroll}>
        <PlainTable
          caption={t('byPerson')}
          head={
            <>
              <th scope="col">{t('person')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </>
          }
        >
          {data.map((one) => (
            <tr key={one.key}>
              <th scope="row">{who(one)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{cells(one)[column]}</td>
              ))}
            </tr>
          ))}
        </PlainTable>
      </div>
    </Panel>
  );
}
