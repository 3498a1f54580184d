import { CheckOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import { LightShape } from '../../../shared/clock-light/light-shape';
import { dayOf, longDay } from '../../../shared/time/format-time';
import { lacksVisit, type Review } from '../use-review';
import { chainWords } from './chain-words';
import { VisitForm } from './visit-form';
import styles from './chain.module.css';

interface Props {
  found: CaseDetail;
  review: Review;
  verdicts: (string | null)[];
  /** The decision was tried without. */
  lacking: boolean;
}

/** Which leader was on the spot; where one is demanded and missing, the form to record it. */
export function VisitRow({ found, review, verdicts, lacking }: Props) {
  const t = useWords(chainWords);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const lacks = lacksVisit(review, found, verdicts);
  const why = review.visitFor.includes('always')
    ? 'visitFor-always'
    : review.visitFor.includes('key-case') && found.isKeyCase
      ? 'visitFor-key-case'
      : 'visitFor-untrue';
  if (review.visitFor.length === 0 && review.visits.length === 0 && !adding) return null;
  return (
    <section>
      <h2>{t('visits')}</h2>
      {review.visits.map(({ id, leader, visitedAt, note }) => (
        <p key={id} className={styles.visit}>
          <CheckOutlined aria-hidden="true" />
          <span>
            {t('visited', { leader, day: longDay(dayOf(visitedAt), language) })} {note}
          </span>
        </p>
      ))}
      {lacks && (
        <p className={styles.visit}>
          <LightShape colour="yellow" />
          <span>{t(why)}</span>
        </p>
      )}
      {lacking && (
        <p className={styles.wrong} role="alert">
          {t('visitNeeded')}
        </p>
      )}
      {lacks || adding ? (
        <VisitForm found={found} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" className={styles.link} onClick={() => setAdding(true)}>
          {t('addVisit')}
        </button>
      )}
    </section>
  );
}
