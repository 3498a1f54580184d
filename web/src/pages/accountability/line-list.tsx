import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { useIsPhone } from '../../shared/use-viewport';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import type { Register, RegisterLine } from './use-accountability';

/** What the sums are sums of: acts of the register, and what cases reported. */
export function LineList({ data }: { data: Register }) {
  const t = useWords(accountabilityWords);
  const isPhone = useIsPhone();
  const { lines, lineCount } = data;
  const keyOf = (line: RegisterLine) => `${line.entryId ?? line.links[0]?.id} ${line.figure}`;
  const more = lineCount > lines.length && (
    <p className={styles.note}>{t('onlyFirst', { n: lineCount, shown: lines.length })}</p>
  );
  if (isPhone)
    return (
      <>
        <ul className={styles.cards}>
          {lines.map((line) => (
            <li key={keyOf(line)}>
              <What line={line} data={data} />
              <p className={styles.quiet}>
                {[line.on, line.street?.name, line.body].filter(Boolean).join(' · ')}
              </p>
              <p>{line.subject}</p>
              <Links line={line} />
            </li>
          ))}
        </ul>
        {more}
      </>
    );
  return (
    <div className={styles.scroll}>
      <PlainTable
        caption={t('list', { n: lineCount })}
        head={
          <>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('street')}</th>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('body')}</th>
            <th scope="col">{t('belongs')}</th>
          </>
        }
      >
        {lines.map((line) => (
          <tr key={keyOf(line)}>
            <td className={styles.number}>{line.on}</td>
            <td>
              <What line={line} data={data} />
            </td>
            <td>{line.street?.name}</td>
            <td>{line.subject}</td>
            <td>
              {line.body ?? <span className={styles.quiet}>{t('reportedBy')}</span>}
              {line.documentNo && <span className={styles.below}>{line.documentNo}</span>}
            </td>
            <td>
              <Links line={line} />
            </td>
          </tr>
        ))}
      </PlainTable>
      {more}
    </div>
  );
}

/** Its kind with the amount that it counts, and how report and register stand to each other. */
function What({ line, data }: { line: RegisterLine; data: Register }) {
  const t = useWords(accountabilityWords);
  const language = useLanguage();
  const figure = data.figures.find(({ key }) => key === line.figure);
  const name = [line.kindName, line.figure === 'FINE' || !line.kindName ? figure?.[language] : null]
    .filter(Boolean)
    .join(' · ');
  const amount = `${line.counted} ${figure?.unit ?? ''}`;
  const isWithin = line.source === 'entry' && line.counted === '0';
  return (
    <>
      {line.entryId ? (
        <Link
          className={styles.entry}
          to={`/accountability/${line.entryId}`}
          aria-label={t('open', { name })}
        >
          {name}
        </Link>
      ) : (
        name
      )}{' '}
      {!isWithin && <b className={styles.number}>{amount}</b>}
      <span className={styles.below}>
        {isWithin && t('within')}
        {line.source === 'case' &&
          line.covered !== '0' &&
          line.covered !== '0.00' &&
          t('named', { n: line.covered })}
      </span>
      {line.mismatch && <span className={styles.differs}>{t('differs', { ...line.mismatch })}</span>}
    </>
  );
}

function Links({ line }: { line: RegisterLine }) {
  return (
    <>
      {line.links.map(({ type, id, title }) => (
        <Link key={id} className={styles.block} to={`/${type === 'case' ? 'cases' : 'rectifications'}/${id}`}>
          {title}
        </Link>
      ))}
    </>
  );
}
