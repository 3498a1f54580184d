import { LightShape } from '../clock-light/light-shape';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { reportCheckWords } from './report-check-words';
import styles from './report-check.module.css';
import type { ReportFinding } from './use-report-check';

interface Props {
  findings: readonly ReportFinding[];
  /** Leads to the stretch; absent where the whole field is meant anyway. */
  onShow?: (finding: ReportFinding) => void;
}

const SHAPES = { block: 'orange', warn: 'yellow', hint: 'none' } as const;

/** Quiet lines under a field: what does not fit; a tap leads to the words. */
export function FindingList({ findings, onShow }: Props) {
  const t = useWords(reportCheckWords);
  const language = useLanguage();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('findings')}>
      {findings.map((finding) => {
        const text = (
          <>
            <LightShape colour={SHAPES[finding.severity]} size={12} />
            <span>
              <b>{t(finding.severity)}</b> {finding.words[language]}
            </span>
          </>
        );
        return (
          <li key={`${finding.code} ${finding.start}`} className={styles[finding.severity]}>
            {onShow && finding.end > finding.start ? (
              <button type="button" onClick={() => onShow(finding)}>
                {text}
                <em>{t('show')}</em>
              </button>
            ) : (
              <p>{text}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
