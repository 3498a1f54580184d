import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import type { Register, RegisterSum } from './use-accountability';

interface Props {
  data: Register;
  kind: 'street' | 'month';
  search: URLSearchParams;
}

/** Every figure by street or by month; each number narrows the list below to what it is the sum of. */
export function SumsTable({ data, kind, search }: Props) {
  const t = useWords(accountabilityWords);
  const language = useLanguage();
  const rows = kind === 'street' ? data.byStreet : data.byMonth;
  const figures = data.figures.filter(({ key }) => data.total.some(({ figure }) => figure === key));
  const amountOf = ({ amounts }: Pick<RegisterSum, 'amounts'>, key: string): string =>
    amounts.find(({ figure }) => figure === key)?.amount ?? '0';
  const cell = (
    row: Pick<RegisterSum, 'amounts' | 'key'> & { isSum?: boolean },
    name: string,
    figure: (typeof figures)[number],
  ) => {
    const n = amountOf(row, figure.key);
    const to = n === '0' ? null : narrowed(search, kind, row, figure.key);
    return (
      <td key={figure.key} className={styles.number}>
        {to === null ? (
          n
        ) : (
          <Link to={to} aria-label={t('door', { name, what: figure[language], n })}>
            {n}
          </Link>
        )}
      </td>
    );
  };
  return (
    <Panel title={t(kind === 'street' ? 'byStreet' : 'byMonth')} flush>
      <div className={styles.scroll}>
        <PlainTable
          caption={t(kind === 'street' ? 'byStreet' : 'byMonth')}
          head={
            <>
              <th scope="col">{t(kind)}</th>
              {figures.map(({ key, unit, ...words }) => (
                <th key={key} scope="col" className={styles.number}>
                  {`${words[language]}（${unit}）`}
                </th>
              ))}
            </>
          }
        >
          {rows.map((row) => {
            const name = row.name || t('noStreet');
            return (
              <tr key={row.key ?? ''}>
                <th scope="row">{name}</th>
                {figures.map((figure) => cell(row, name, figure))}
              </tr>
            );
          })}
          <tr className={styles.sum}>
            <th scope="row">{t('sum')}</th>
            {figures.map((figure) => cell({ amounts: data.total, key: null, isSum: true }, t('sum'), figure))}
          </tr>
        </PlainTable>
      </div>
    </Panel>
  );
}

function narrowed(
  search: URLSearchParams,
  kind: Props['kind'],
  { key, isSum }: { key: string | null; isSum?: boolean },
  figure: string,
): string {
  const next = new URLSearchParams(search);
  next.set('figure', figure);
  if (kind === 'street' && key) next.set('street', key);
  if (kind === 'street' && !key && !isSum) next.set('nostreet', '1');
  if (kind === 'month' && key) {
    next.set('from', `${key}-01`);
    next.set('to', lastDayOf(key));
  }
  return `?${next.toString()}`;
}

function lastDayOf(month: string): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(new Date(Date.UTC(year, of, 0)).getUTCDate()).padStart(2, '0')}`;
}
