import { RightOutlined } from '@ant-design/icons';
import { useWords } from '../../i18n/words';
import type { OutboxItem } from '../../shared/outbox/outbox';
import { Button } from '../../shared/light/button';
import type { Gap } from './report-gaps';
import { reportWords } from './report-words';
import styles from './report.module.css';

interface Props {
  gaps: readonly Gap[];
  waiting: number;
  /** Pressed: it goes up by itself once the photos are through. */
  armed: OutboxItem | null;
  /** Off once somebody else's move has closed it. */
  possible: boolean;
  savingDraft: boolean;
  /** Places that do not fit and keep nothing back. */
  looks: number;
  onLook: () => void;
  onGo: () => void;
  onSaveDraft: () => void;
  onSubmit: () => void;
  onDisarm: () => void;
}

/** What is missing, and the verb that says how much; it stays in sight while the page scrolls. */
export function ReportFoot(props: Props) {
  const { gaps, waiting, armed, possible, savingDraft, looks, onLook } = props;
  const { onGo, onSaveDraft, onSubmit, onDisarm } = props;
  const looking = looks > 0 && waiting === 0 && !armed;
  const t = useWords(reportWords);
  const n = gaps.length;
  const list = gaps.map(({ short }) => t(short.key, short.values)).join(t('separator'));
  return (
    <footer className={styles.foot} data-own-foot="">
      <p className={styles.summary} role="status">
        {n > 0 && <span className={styles.gaps}>{t('missing', { n, list })}</span>}
        {n === 0 && !looking && <span>{t(state(waiting, armed), { n: waiting })}</span>}
        {n === 0 && looking && (
          <>
            <span>{t('looks', { n: looks })}</span>
            <button type="button" onClick={onLook}>
              {t('look')} <RightOutlined aria-hidden="true" />
            </button>
          </>
        )}
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
        {n === 0 && armed && armed.stage !== 'sending' && (
          <Button onClick={onDisarm}>{t(waiting > 0 ? 'submitWaiting' : 'submitOffline')}</Button>
        )}
        {n === 0 && (!armed || armed.stage === 'sending') && (
          <Button type="primary" loading={armed !== null} disabled={!possible} onClick={onSubmit}>
            {t(waiting > 0 ? 'submitLater' : 'submit')}
          </Button>
        )}
      </div>
    </footer>
  );
}

function state(waiting: number, armed: OutboxItem | null) {
  if (!armed) return waiting > 0 ? 'photosWait' : 'ready';
  if (armed.stage === 'sending') return 'ready';
  return waiting > 0 ? 'armedWait' : 'armedOffline';
}
