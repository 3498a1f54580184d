import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import { PhoneHeader } from '../../shared/page/phone-header';
import { timeOf } from '../../shared/time/format-time';
import type { CaseDetail } from '../../shared/case/case-api';
import { reportWords } from './report-words';
import styles from './report.module.css';

interface Props {
  found: CaseDetail;
  savedAt: number | null | false;
  onBack: () => void;
}

/** Which case, how long is left, and that my words are safe. */
export function ReportHead({ found, savedAt, onBack }: Props) {
  const t = useWords(reportWords);
  return (
    <div className={styles.top}>
      <PhoneHeader
        title={t('title')}
        onBack={onBack}
        right={
          <span className={savedAt === false ? styles.notKept : styles.kept} role="status">
            {savedAt === false && t('notKept')}
            {typeof savedAt === 'number' && t('kept', { time: timeOf(new Date(savedAt)) })}
          </span>
        }
      />
      <p className={styles.which}>
        <span>
          <AcceptanceNumber raw={found.number.raw ?? ''} isKey={found.isKeyCase} short /> {found.title}
        </span>
        <ExplainedLight line={found} />
      </p>
    </div>
  );
}
