import { Button } from 'antd';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { ChainTrack } from './chain/chain-track';
import { chainWords } from './chain/chain-words';
import { PaperForm } from './chain/paper-form';
import type { Review } from './use-review';
import { verifyWords } from './verify-words';
import styles from './decision.module.css';

interface Props {
  found: CaseDetail;
  review: Review;
  onDone: () => void;
  onNext: (() => void) | undefined;
}

/** The case waits for somebody else to sign; the papers of a link outside the system are recorded here. */
export function WaitingPanel({ found, review, onDone, onNext }: Props) {
  const t = useWords(chainWords);
  const v = useWords(verifyWords);
  const { role } = useCurrentUser();
  const next = review.links.find(({ state }) => state === 'next');
  const records = role === 'bureau-officer' || role === 'administrator';
  return (
    <aside className={styles.panel}>
      <div className={styles.fields}>
        <ChainTrack review={review} />
        {next && (
          <p>
            <b>{t('waitsOther', { title: next.title })}</b>
          </p>
        )}
        {next?.outside && records ? (
          <PaperForm key={next.title} found={found} title={next.title} onDone={onDone} />
        ) : (
          <p>{t(review.hasSigned ? 'alreadySigned' : 'notYours')}</p>
        )}
        {onNext && <Button onClick={onNext}>{v('next')}</Button>}
      </div>
    </aside>
  );
}
