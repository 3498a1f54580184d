import { RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import type { Gap } from './report-gaps';
import { reportWords } from './report-words';
import styles from './report.module.css';

interface Props {
  gaps: readonly Gap[];
  waiting: number;
  /** The report goes up by itself once the photos are through. */
  armed: boolean;
  sending: boolean;
  /** Off once somebody else's move has closed it. */
  possible: boolean;
  savingDraft: boolean;
  onGo: () => void;
  onSaveDraft: () => void;
  onSubmit: () => void;
  onArm: (armed: boolean) => void;
}

/** What is missing, and the verb that says how much; it stays in sight while the page scrolls. */
export function ReportFoot(props: Props) {
  const { gaps, waiting, armed, sending, possible, savingDraft, onGo, onSaveDraft, onSubmit, onArm } = props;
  const t = useWords(reportWords);
  const n = gaps.length;
  const list = gaps.map(({ short }) => t(short.key, short.values)).join(t('separator'));
  return (
    <footer className={styles.foot} data-own-foot="">
      <p className={styles.summary} role="status">
        {n > 0 && <span className={styles.gaps}>{t('missing', { n, list })}</span>}
        {n === 0 && <span>{waiting > 0 ? t('photosWait', { n: waiting }) : t('ready')}</span>}
        {n > 0 && (
          <button type="button" onClick={onGo}>
            {t('go')} <RightOutlined aria-hidden="true" />
          </button>
        )}
      </p>
      <div className={styles.verbs}>
        <Button loading={savingDraft} onClick={onSaveDraft}>
          {t('saveDraft')}
        </Button>
        {n > 0 && (
          // Not `disabled`: a press on it leads to what is missing.
          <Button className={styles.notYet} aria-disabled onClick={onGo}>
            {t('submitMissing', { n })}
          </Button>
        )}
        {n === 0 && waiting > 0 && (
          <Button type={armed ? 'default' : 'primary'} disabled={!possible} onClick={() => onArm(!armed)}>
            {t(armed ? 'submitWaiting' : 'submitLater')}
          </Button>
        )}
        {n === 0 && waiting === 0 && (
          <Button type="primary" loading={sending} disabled={!possible} onClick={onSubmit}>
            {t('submit')}
          </Button>
        )}
      </div>
    </footer>
  );
}
