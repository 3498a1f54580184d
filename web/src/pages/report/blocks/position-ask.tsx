import { useWords } from '../../../i18n/words';
import {
  canKnowPosition,
  setPositionWish,
  useFollowPosition,
  usePositionWish,
} from '../../../shared/outbox/position';
import { Button } from '../../../shared/light/button';
import { reportWords } from '../report-words';
import styles from './photos.module.css';

/** Asked once, before the first photo: may photos from the camera carry where they were taken. */
export function PositionAsk() {
  const t = useWords(reportWords);
  const wish = usePositionWish();
  useFollowPosition();
  if (!canKnowPosition()) return null;
  if (wish !== null) {
    return (
      <Button type="link" className={styles.addPoint} onClick={() => setPositionWish(wish === 'off')}>
        {t(wish === 'on' ? 'positionOff' : 'positionOn')}
      </Button>
    );
  }
  return (
    <div className={styles.positionAsk} role="group" aria-label={t('positionAsk')}>
      <p>{t('positionAsk')}</p>
      <Button onClick={() => setPositionWish(false)}>{t('positionNo')}</Button>
      <Button onClick={() => setPositionWish(true)}>{t('positionYes')}</Button>
    </div>
  );
}
