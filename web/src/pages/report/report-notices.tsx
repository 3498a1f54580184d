import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { Refusal } from '../../shared/outbox/entry';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { AgeStrip } from '../../shared/device/age-strip';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { CopyWords } from '../../shared/live/copy-words';
import { Conflict } from '../../shared/states/conflict';
import { shortMoment } from '../../shared/time/format-time';
import type { CaseDetail, ReportRound } from '../../shared/case/case-api';
import { Button } from '../../shared/light/button';
import type { DraftKeeper } from './draft/use-report-draft';
import { reportWords } from './report-words';
import styles from './report.module.css';

interface Props {
  lastRound: ReportRound | undefined;
  other: DraftKeeper['other'];
  problem: Refusal | null;
  found: CaseDetail;
  /** My words, once the case cannot be reported any more; null while it can. */
  overtaken: string | null;
  onLatest: () => void;
}

/** What has to be known before going on: why it came back, another draft, why it did not go up. */
export function ReportNotices({ lastRound, other, problem, found, overtaken, onLatest }: Props) {
  const t = useWords(reportWords);
  const language = useLanguage();
  const raced = problem?.status === 412 || problem?.status === 409;
  return (
    <div className={styles.notices}>
      <AgeStrip found={found} />
      <CaseNewsStrip caseId={found.id} />
      {overtaken !== null && (
        <div className={styles.conflict}>
          <Conflict
            title={t('notYours')}
            text={t('conflictText')}
            actions={<CopyWords words={overtaken} />}
          />
        </div>
      )}
      {lastRound?.decision === 'send-back' && (
        <div className={styles.sentBack}>
          <b>{t('sentBack', { remark: lastRound.remark ?? '' })}</b>
          <span>
            {lastRound.decidedByName} {lastRound.decidedAt && shortMoment(lastRound.decidedAt, language)}
          </span>
        </div>
      )}
      {other && (
        <div className={styles.otherDraft} role="status">
          <NoticeStrip tone="look">
            {t('otherDraft', { time: other.savedAt ? shortMoment(other.savedAt, language) : '' })}
          </NoticeStrip>
          <div>
            <Button onClick={other.leave}>{t('leaveOther')}</Button>
            <Button onClick={other.take}>{t('takeOther')}</Button>
          </div>
        </div>
      )}
      {problem && raced && overtaken === null && (
        <div className={styles.conflict}>
          <Conflict
            title={problem.detail}
            text={t('conflictText')}
            actions={
              <Button type="primary" onClick={onLatest}>
                {t('seeLatest')}
              </Button>
            }
          />
        </div>
      )}
      {problem && !raced && (
        <p className={styles.refused} role="alert">
          {t('refused', { detail: problem.detail })}
        </p>
      )}
    </div>
  );
}
