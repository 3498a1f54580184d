import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { Door } from '../../shared/door/door';
import { maySeeActs } from '../accountability/who-may';
import { doorOf, type Line } from './doors';
import { summaryWords } from './summary-words';
import styles from './totals.module.css';

type Figures = components['schemas']['SummaryFiguresResponse'];
const COLUMNS = [
  'received',
  'phone',
  'letter',
  'handedOn',
  'closed',
  'stageClosed',
  'open',
  'doneRate',
  'untrueRate',
  'orderedToRectify',
  'penaltyCases',
  'fine',
  'criminalCases',
  'adminDetentions',
  'criminalDetentions',
  'talks',
  'accountability',
] as const satisfies readonly (keyof Figures)[];

interface Props {
  campaignId: string | null;
  /** Only batches handed over up to this one. */
  upTo: string | null;
}

/** 边督边改情况汇总表, by batch with all up to it and by street, for those who see the whole district. */
export function SummaryTables({ campaignId, upTo }: Props) {
  const t = useWords(summaryWords);
  const seesActs = maySeeActs(useCurrentUser().role);
  const query = { ...(campaignId && { campaignId }), ...(upTo && { upTo }) };
  const { data } = useQuery({
    queryKey: ['cases', 'summary', campaignId, upTo],
    queryFn: () => dataOf(api.GET('/api/statistics/summary', { params: { query } })),
  });
  if (!data) return null;
  const line = (key: string, name: string, figures: Figures, rows: Omit<Line, 'campaignId'>, sum = false) => (
    <tr key={key} className={sum ? styles.sum : undefined}>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => (
        <td key={column} className={styles.number}>
          <Door
            n={figures[column] ?? '—'}
            to={doorOf(column, { campaignId, ...rows }, seesActs)}
            label={t('door', { name, what: t(column), n: figures[column] ?? '' })}
          />
        </td>
      ))}
    </tr>
  );
  // Up to a batch are those before it and itself; up to the line of those without one, all there are.
  const upToLine = (at: number): Omit<Line, 'campaignId'> => ({
    batchId: null,
    upToBatchId: data.batches[at]?.id ?? null,
  });
  const whole = { batchId: null, upToBatchId: upTo || null };
  const head = (first: string) => (
    <>
      <th scope="col">{first}</th>
      {COLUMNS.map((column) => (
        <th key={column} scope="col" className={styles.number}>
          {t(column)}
        </th>
      ))}
    </>
  );
  const sheet = `/api/statistics/summary.xlsx?${new URLSearchParams(query).toString()}`;
  return (
    <>
      <Panel
        title={t('byBatch')}
        flush
        extra={
          <a className="no-print" href={sheet} download>
            {t('download')}
          </a>
        }
      >
        <div className={styles.table} tabIndex={0} role="region" aria-label={t('byBatch')}>
          <PlainTable caption={t('byBatch')} head={head(t('batch'))}>
            {data.batches.flatMap(({ id, name, figures, upTo: sum }, at) => [
              line(
                id ?? '',
                name ?? t('noBatch'),
                figures,
                id ? { batchId: id } : { batchId: null, noBatch: true },
              ),
              ...(at > 0 ? [line(`${id} up to`, t('upTo'), sum, upToLine(at), true)] : []),
            ])}
          </PlainTable>
        </div>
      </Panel>
      <Panel title={t('byArea')} flush>
        <div className={styles.table} tabIndex={0} role="region" aria-label={t('byArea')}>
          <PlainTable caption={t('byArea')} head={head(t('area'))}>
            {data.areas.map(({ id, name, figures }) =>
              line(id ?? '', name ?? t('noArea'), figures, {
                ...whole,
                ...(id ? { streetId: id } : { noStreet: true }),
              }),
            )}
            {line('sum', t('sum'), data.total, whole, true)}
          </PlainTable>
        </div>
      </Panel>
    </>
  );
}
