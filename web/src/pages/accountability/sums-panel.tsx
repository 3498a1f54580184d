import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { useIsPhone } from '../../shared/use-viewport';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { figuresOf, sumRows, type SumFigure, type SumKind, type SumRow } from './sums';
import type { Register } from './use-accountability';

interface Props {
  data: Register;
  kind: SumKind;
  search: URLSearchParams;
}

/** Every figure by street or by month; each number narrows the list below to what it is the sum of. */
export function Sums({ data, kind, search }: Props) {
  const t = useWords(accountabilityWords);
  const isPhone = useIsPhone();
  const rows = sumRows(data, kind, search);
  const nameOf = ({ name, isSum }: SumRow) => name ?? t(isSum ? 'sum' : 'noStreet');
  return (
    <Panel title={t(kind === 'street' ? 'byStreet' : 'byMonth')} flush>
      {isPhone ? (
        <SumsList rows={rows} nameOf={nameOf} />
      ) : (
        <SumsTable data={data} kind={kind} rows={rows} nameOf={nameOf} />
      )}
    </Panel>
  );
}

interface RowsProps {
  rows: SumRow[];
  nameOf: (row: SumRow) => string;
}

function SumsTable({ data, kind, rows, nameOf }: RowsProps & Pick<Props, 'data' | 'kind'>) {
  const t = useWords(accountabilityWords);
  const language = useLanguage();
  return (
    <div className={styles.scroll}>
      <PlainTable
        caption={t(kind === 'street' ? 'byStreet' : 'byMonth')}
        head={
          <>
            <th scope="col">{t(kind)}</th>
            {figuresOf(data).map(({ key, unit, ...words }) => (
              <th key={key} scope="col" className={styles.number}>
                {`${words[language]}（${unit}）`}
              </th>
            ))}
          </>
        }
      >
        {rows.map((row) => (
          <tr key={`${row.key}-${row.isSum}`} className={row.isSum ? styles.sum : undefined}>
            <th scope="row">{nameOf(row)}</th>
            {row.figures.map((one) => (
              <td key={one.figure.key} className={styles.number}>
                <Amount name={nameOf(row)} one={one} />
              </td>
            ))}
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

/** The same on a phone, where a table of all kinds is too wide: of each row what there is. */
function SumsList({ rows, nameOf }: RowsProps) {
  const language = useLanguage();
  return (
    <ul className={styles.sums}>
      {rows.map((row) => (
        <li key={`${row.key}-${row.isSum}`} className={row.isSum ? styles.sum : undefined}>
          <b>{nameOf(row)}</b>
          <dl>
            {row.figures
              .filter(({ to }) => to !== null)
              .map((one) => (
                <div key={one.figure.key}>
                  <dt>{`${one.figure[language]}（${one.figure.unit}）`}</dt>
                  <dd className={styles.number}>
                    <Amount name={nameOf(row)} one={one} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Amount({ name, one: { figure, amount, to } }: { name: string; one: SumFigure }) {
  const t = useWords(accountabilityWords);
  const language = useLanguage();
  if (to === null) return amount;
  return (
    <Link to={to} aria-label={t('door', { name, what: figure[language], n: amount })}>
      {amount}
    </Link>
  );
}
