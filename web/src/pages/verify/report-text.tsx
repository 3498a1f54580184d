import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import { longDay } from '../../shared/time/format-time';
import type { CaseDetail } from '../../shared/case/case-api';
import { amountText, MEASURES, unitOf } from '../../shared/case/measures';
import { CheckedReportField } from '../../shared/report-check/checked-report-field';
import type { NewRemark } from '../../shared/remarks/use-remarks';
import { PinButton } from './pins/pin-button';
import { verifyWords } from './verify-words';
import styles from './report-text.module.css';

const TEXTS = ['finding', 'handling', 'accountability'] as const;

/** What the unit wrote, under the official headings, and what it proposes. */
export function ReportText({ found, onPin }: { found: CaseDetail; onPin?: (pin: NewRemark) => void }) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const body = (found.rounds[0]?.body ?? {}) as {
    proposal?: string;
    milestone?: string | null;
    milestoneOn?: string | null;
    milestoneSaid?: string | null;
  };
  const measures = found.measures.map(({ kind, amount }) => {
    const name = MEASURES[kind][language];
    return `${name} ${amountText(kind, amount)} ${unitOf(kind, language, amount)}`;
  });
  return (
    <section className={styles.text}>
      <p>
        <b>{t('content')}</b> {found.content}
      </p>
      {TEXTS.filter((name) => found[name]).map((name) => (
        <p key={name}>
          <b>{t(name)}</b> <CheckedReportField found={found} name={name} />{' '}
          {onPin && (
            <PinButton place={t(name)} onPin={() => onPin({ target: 'field', key: name, text: '' })} />
          )}
        </p>
      ))}
      {found.closureGoal && (
        <p>
          <b>{t('closureGoal')}</b> <CheckedReportField found={found} name="closureGoal" />
        </p>
      )}
      {measures.length > 0 && (
        <p>
          <b>{t('measures')}</b> {measures.join(language === 'zh' ? '，' : ', ')}
        </p>
      )}
      {body.proposal === 'stage-close' && (
        <p className={styles.proposal}>
          <LightShape colour="yellow" />
          {t('proposesStage', {
            milestone: body.milestone ?? '',
            day: [
              body.milestoneOn && longDay(body.milestoneOn, language),
              body.milestoneSaid && `“${body.milestoneSaid}”`,
            ]
              .filter(Boolean)
              .join(' '),
          })}
        </p>
      )}
    </section>
  );
}
