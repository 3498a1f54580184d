import { CheckOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { LightShape } from '../../../shared/clock-light/light-shape';
import { hasPaper, papersOf, type Demand } from '../demand';
import { reportWords } from '../report-words';
import { PAPER_TYPES, PaperLines } from './paper-lines';
import styles from './papers.module.css';
import type { ReportFile } from './photo-facts';

interface Props {
  caseId: string;
  demand: Demand;
  files: readonly ReportFile[];
  hasSiteVisit: boolean;
  onFiles: (files: File[], paperKind: string) => void;
  onRetry: (file: ReportFile) => void;
  onRemove: (file: ReportFile) => void;
}

/** What the type of the case asks for, each with its own button and state. */
export function DemandedPapers({ caseId, demand, files, hasSiteVisit, onFiles, onRetry, onRemove }: Props) {
  const t = useWords(reportWords);
  const language = useLanguage();
  return (
    <ul className={styles.demands}>
      {demand.papers.map(({ code, rule, version, ...names }) => {
        const there = hasPaper(files, code);
        return (
          <li key={code}>
            <div className={styles.demand}>
              <span className={there ? styles.have : styles.lack}>
                {there ? <CheckOutlined aria-hidden="true" /> : <LightShape colour="orange" size={12} />}
                <span>
                  {names[language]}
                  <small>{t('byRule', { rule, version })}</small>
                </span>
              </span>
              <label className={styles.adder}>
                <input
                  id={`paper-${code}`}
                  className="visually-hidden"
                  type="file"
                  accept={PAPER_TYPES}
                  multiple
                  onChange={(event) => {
                    onFiles([...(event.target.files ?? [])], code);
                    event.target.value = '';
                  }}
                />
                <span aria-hidden="true">{t(there ? 'addAnother' : 'addThis')}</span>
                <span className="visually-hidden">{t('addNamed', { name: names[language] })}</span>
              </label>
            </div>
            <PaperLines files={papersOf(files, code)} onRetry={onRetry} onRemove={onRemove} />
          </li>
        );
      })}
      {demand.siteVisit && (
        <li>
          <div className={styles.demand}>
            <span className={hasSiteVisit ? styles.have : styles.lack}>
              {hasSiteVisit ? <CheckOutlined aria-hidden="true" /> : <LightShape colour="orange" size={12} />}
              <span>{t('siteVisit')}</span>
            </span>
            <Link id="site-visit" className={styles.adder} to={`/cases/${caseId}/visits`}>
              {t(hasSiteVisit ? 'seeVisit' : 'recordVisit')}
            </Link>
          </div>
        </li>
      )}
    </ul>
  );
}
