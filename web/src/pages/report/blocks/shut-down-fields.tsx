import { useWords } from '../../../i18n/words';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import type { ReportDraft } from '../draft/report-draft';
import { TextArea } from '../../../shared/light/text-area';
import { SaidDay } from '../../../shared/said-day/said-day';
import { reportWords } from '../report-words';
import styles from './fields.module.css';

export type StopPart = Pick<ReportDraft, 'stopReason' | 'stopReviewOn' | 'stopReviewSaid'>;

interface Props extends StopPart {
  onChange: (part: Partial<StopPart>) => void;
}

/** 不搞一刀切: works that stand still need a reason, and a day on which they are looked at again. */
export function ShutDownFields({ stopReason, stopReviewOn, stopReviewSaid, onChange }: Props) {
  const t = useWords(reportWords);
  return (
    <div className={styles.stop}>
      <NoticeStrip tone="look">{t('stopNote')}</NoticeStrip>
      <div className={styles.milestone}>
        <label>
          <span>{t('stopReason')}</span>
          <TextArea
            id="stop-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            value={stopReason}
            placeholder={t('stopReasonHint')}
            onChange={(event) => onChange({ stopReason: event.target.value })}
          />
        </label>
        <label>
          <span>{t('stopReviewOn')}</span>
          <SaidDay
            id="stop-review"
            day={stopReviewOn}
            said={stopReviewSaid}
            onChange={({ day, said }) => onChange({ stopReviewOn: day, stopReviewSaid: said })}
          />
        </label>
      </div>
    </div>
  );
}
