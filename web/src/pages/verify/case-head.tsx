import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { Mark } from '../../shared/status/mark';
import { Tag } from '../../shared/status/tag';
import { shortMoment } from '../../shared/time/format-time';
import type { CaseDetail } from '../../shared/case/case-api';
import { verifyWords } from './verify-words';
import styles from './verify.module.css';

/** Which case, which round, who reported, how long is left. */
export function CaseHead({ found }: { found: CaseDetail }) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const [last] = found.rounds;
  return (
    <header className={styles.caseHead}>
      <div>
        <p>
          <AcceptanceNumber raw={found.number.raw ?? ''} isKey={found.isKeyCase} />
          {found.isKeyCase && <Mark kind="key" />}
          {last && <Tag>{t('round', { n: last.round })}</Tag>}
          {last && (
            <span>
              {found.lead?.name}{' '}
              {t('by', { name: last.submittedByName, time: shortMoment(last.submittedAt, language) })}
            </span>
          )}
          <Link to={`/cases/${found.id}`}>{t('openCase')}</Link>
        </p>
        <h2>{found.title}</h2>
      </div>
      <ExplainedLight line={found} form="pill" />
    </header>
  );
}
