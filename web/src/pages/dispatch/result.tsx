import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { Panel } from '../../shared/page/panel';
import { SlipButton } from '../../shared/slips/slip-button';
import { timeOf } from '../../shared/time/format-time';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { useDispatch, type Dispatched, type Plan } from './use-dispatch';

export interface Outcome {
  plans: readonly Plan[];
  answer: Dispatched;
  units: number;
  mails: number;
}

/** The server takes a recall for 30 seconds; the way there costs some. */
const UNDO_SECONDS = 28;

/** What was done, the way back while it lasts, and where to go from here. */
export function Result({ outcome, onRest }: { outcome: Outcome; onRest: () => void }) {
  const t = useWords(dispatchWords);
  const navigate = useNavigate();
  const { recall } = useDispatch();
  const [left, setLeft] = useState(UNDO_SECONDS);
  const head = useRef<HTMLHeadingElement>(null);
  const { plans, answer, units, mails } = outcome;
  const back = recall.data;
  useEffect(() => head.current?.focus(), [back]);
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  const canUndo = left > 0 && !back;
  const undo = () => !recall.isPending && recall.mutate(plans);
  useKeys([{ keys: 'u', label: t('undo'), run: undo }], canUndo);
  const facts = { units, mails, time: timeOf(answer.dispatchedAt) };
  return (
    <Panel>
      <div className={styles.result} role="status">
        <h2 ref={head} tabIndex={-1}>
          <CheckOutlined /> {back ? t('recalled', { n: back.recalled }) : t('done', { n: plans.length })}
        </h2>
        {!back && <p>{t(left > 0 ? 'doneText' : 'sent', facts)}</p>}
      </div>
      {back && back.kept.length > 0 && (
        <div role="alert" className={styles.kept}>
          <p>{t('kept', { n: back.kept.length })}</p>
          <ul>
            {back.kept.map(({ caseId, detail }) => (
              <li key={caseId}>
                {plans.find(({ case: line }) => line.id === caseId)?.case.title}: {detail}
              </li>
            ))}
          </ul>
        </div>
      )}
      {recall.error && (
        <p className={styles.error} role="alert">
          {t('recallFailed', { detail: recall.error.detail })}
        </p>
      )}
      <div className={styles.ways}>
        {canUndo && (
          <Button aria-keyshortcuts="u" loading={recall.isPending} onClick={undo}>
            {t('undo')}
            <span aria-hidden="true">{t('seconds', { n: left })}</span> <KeyCap keys="u" />
          </Button>
        )}
        {!back && <SlipButton caseIds={plans.map(({ case: line }) => line.id)} />}
        <Button onClick={() => void navigate('/send-log')}>{t('toSendLog')}</Button>
        <Button onClick={() => void navigate('/cases?view=unsigned')}>{t('toUnsigned')}</Button>
        <Button type="primary" onClick={onRest}>
          {t('rest')}
        </Button>
      </div>
    </Panel>
  );
}
