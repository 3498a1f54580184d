import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { CopyWords } from '../../shared/live/copy-words';
import type { CaseDetail } from '../../shared/case/case-api';
import type { NewRemark } from '../../shared/remarks/use-remarks';
import { StateBlock } from '../../shared/states/state-block';
import { CASE_STATUSES } from '../../shared/status/status';
import { UnitWorkLine } from '../../shared/unit-work/unit-work-line';
import { CaseHead } from './case-head';
import { wordsOf } from './decision-draft';
import { DecisionPanel } from './decision-panel';
import { EarlierRounds } from './earlier-rounds';
import { PhotoDesk } from './photo-desk';
import { ReportText } from './report-text';
import { useDecision, type Decision } from './use-decision';
import { useOpened, useReview } from './use-review';
import { verifyWords } from './verify-words';
import { WaitingPanel } from './waiting-panel';
import styles from './verify.module.css';

interface Props {
  found: CaseDetail;
  isPhone: boolean;
  onDecided: (decision: Decision) => void;
  onNext: (() => void) | undefined;
}

/** The photos and words of one case, and beside them what this reader has to do: decide, sign, or wait. */
export function CaseOnDesk({ found, isPhone, onDecided, onNext }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const review = useReview(found.id).data;
  // A new version of the same case keeps what the reviewer has filled in.
  const desk = useDecision(found, review, onDecided);
  const [pin, setPin] = useState<NewRemark | null>(null);
  useOpened(found);
  const { draft } = desk;
  const words = wordsOf(draft);
  const open = found.allowedActions.includes('countersign');
  const next = review?.links.find(({ state }) => state === 'next');
  const waits = review !== undefined && !review.isMine;
  const mayPin = open && !waits;
  return (
    <>
      <div className={styles.middle}>
        <CaseNewsStrip caseId={found.id} />
        <CaseHead found={found} />
        <UnitWorkLine caseId={found.id} />
        <PhotoDesk found={found} isPhone={isPhone} remarks={draft.remarks} pin={pin} onPin={setPin} />
        <ReportText found={found} onPin={mayPin ? setPin : undefined} />
        <EarlierRounds found={found} />
      </div>
      {open && !waits && (
        <DecisionPanel
          found={found}
          review={review}
          desk={desk}
          pin={pin}
          onPin={setPin}
          isPhone={isPhone}
          decides={next?.decides ?? true}
        />
      )}
      {open && waits && (
        <WaitingPanel found={found} review={review} onNext={onNext} onDone={() => onDecided('countersign')} />
      )}
      {!open && (
        <aside className={styles.settled}>
          <StateBlock
            icon={<CheckOutlined />}
            title={t('settled', { status: CASE_STATUSES[found.status][language] })}
            text={words && t('opinionKept', { opinion: words })}
            actions={
              <>
                <CopyWords words={words} />
                {onNext ? (
                  <Button onClick={onNext}>{t('next')}</Button>
                ) : (
                  <Link to="/verify">{t('backToQueue')}</Link>
                )}
              </>
            }
          />
        </aside>
      )}
    </>
  );
}
