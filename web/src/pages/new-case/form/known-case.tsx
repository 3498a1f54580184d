import { Link } from 'react-router';
import { useUnits } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useCase } from '../../../shared/case/case-api';
import { StatusTag } from '../../../shared/status/status-tag';
import type { Values } from '../draft/entry-draft';
import { entryWords } from '../entry-words';
import { differencesOf } from './differences';
import styles from './known-case.module.css';

const LONG = 60;

interface Props {
  caseId: string;
  why: string | null;
  values: Values;
}

/** The case that is there already, as it has the number or was saved unheard, and what this entry says otherwise. */
export function KnownCase({ caseId, why, values }: Props) {
  const t = useWords(entryWords);
  const language = useLanguage();
  const units = useUnits().data ?? [];
  const { data: known } = useCase(caseId);
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? '';
  const differences = known ? differencesOf(values, known, { language, t, unitName }) : [];
  const cut = (text: string) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text) || t('blank');
  return (
    <section className={styles.taken} role="alert">
      <p>
        <b>{why}</b>{' '}
        {known && (
          <>
            <Link to={`/cases/${caseId}`}>{t('seeIt', { title: known.title })}</Link>{' '}
            <StatusTag status={known.status as never} />
          </>
        )}
      </p>
      {known && <p>{t(differences.length > 0 ? 'differs' : 'differsNot')}</p>}
      {differences.length > 0 && (
        <dl>
          {differences.map(({ field, ledger, here }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {cut(ledger)} <span aria-hidden="true">→</span>
                <span className="visually-hidden">{t('now')}</span> <b>{cut(here)}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
