import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { reportCheckWords } from './report-check-words';
import styles from './report-check.module.css';
import type { ReportFinding } from './use-report-check';

interface Props {
  text: string;
  /** Those of this very field. */
  findings: readonly ReportFinding[];
}

/** A field of a report with its findings marked inside the text, each with its words beside it for eyes and readers. */
export function MarkedReportText({ text, findings }: Props) {
  const t = useWords(reportCheckWords);
  const language = useLanguage();
  const marked = findings
    .filter(({ start, end }) => end > start && end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  let at = 0;
  return (
    <>
      {marked.map((finding) => {
        // What lies within an earlier mark keeps that one.
        const start = Math.max(at, finding.start);
        const before = text.slice(at, start);
        const piece = text.slice(start, finding.end);
        at = Math.max(at, finding.end);
        const note = `${t(finding.severity)}：${finding.words[language]}`;
        return (
          <span key={`${finding.code} ${finding.start}`}>
            {before}
            <mark className={styles.mark} data-severity={finding.severity} title={note}>
              {piece}
              <span className="visually-hidden">（{note}）</span>
            </mark>
          </span>
        );
      })}
      {text.slice(at)}
    </>
  );
}
