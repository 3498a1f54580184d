import { Link } from 'react-router';
import { useWords } from '../../../i18n/words';
import { AcceptanceNumber } from '../../../shared/acceptance-number/acceptance-number';
import type { CaseDetail } from '../../../shared/case/case-api';
import { StatusTag } from '../../../shared/status/status-tag';
import styles from './split.module.css';
import { splitWords } from './split-words';

export const hasPieces = ({ splitFrom, pieces }: CaseDetail): boolean =>
  splitFrom !== null || pieces.length > 0;

/** The way from an origin to its pieces, and from a piece to its origin and the others. */
export function Pieces({ found }: { found: CaseDetail }) {
  const t = useWords(splitWords);
  return (
    <>
      {found.splitFrom && (
        <p>
          <Link to={`/cases/${found.splitFrom.id}`}>
            {t('fromOrigin', { number: found.splitFrom.number ?? '' })} {found.splitFrom.title}
          </Link>
        </p>
      )}
      <ul className={styles.list}>
        {found.pieces.map(({ id, number, title, status, lead, street }) => (
          <li key={id} aria-current={id === found.id ? 'true' : undefined}>
            <AcceptanceNumber raw={number ?? ''} />
            {id === found.id ? (
              <b>
                {title} {t('here')}
              </b>
            ) : (
              <Link to={`/cases/${id}`}>{title}</Link>
            )}
            <span>{lead?.name ?? street?.name ?? t('noLead')}</span>
            <StatusTag status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
