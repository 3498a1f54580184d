import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { SplitLine } from '../totals/split-line';
import { isDone, nextOf, stepsOf, type Batch, type BatchStep } from './batch-steps';
import styles from './batch-panel.module.css';
import { workbenchWords } from './workbench-words';

interface Props {
  batch: Batch | null;
  campaignId: string;
}

/** 今日批次: how far it is, and one button for the step that is stuck. */
export function BatchPanel({ batch, campaignId }: Props) {
  const t = useWords(workbenchWords);
  const navigate = useNavigate();
  if (!batch?.isToday) return <BatchLate batch={batch} campaignId={campaignId} />;
  const steps = stepsOf(batch);
  const next = nextOf({ ...batch, campaignId }, steps);
  return (
    <Panel
      title={
        <>
          {t('batch')} <small className={styles.label}>{batch.label}</small>
        </>
      }
      extra={
        <Link to={`/cases?campaign=${campaignId}&batch=${batch.id}`}>{t('see', { n: batch.total })}</Link>
      }
    >
      <Steps steps={steps} batch={batch} />
      <SplitLine campaignId={campaignId} batchId={batch.id} />
      {next ? (
        <Button type="primary" block onClick={() => void navigate(next.to)}>
          {t(next.words, { n: next.n })}
        </Button>
      ) : (
        <p className={styles.done}>
          <CheckOutlined aria-hidden="true" /> {t('allSigned')}
        </p>
      )}
    </Panel>
  );
}

function Steps({ steps, batch }: { steps: BatchStep[]; batch: Batch }) {
  const t = useWords(workbenchWords);
  const { phone, letter, keyCases } = batch;
  const stuck = steps.find((step) => !isDone(step))?.name;
  return (
    <ol className={styles.steps}>
      {steps.map((step, at) => {
        const { name, done, of } = step;
        const note = name === 'logged' ? t('loggedNote', { phone, letter, keyCases }) : null;
        const left = isDone(step) ? null : t('left', { n: of - done });
        return (
          <li key={name} aria-current={name === stuck ? 'step' : undefined}>
            <span className={styles.mark}>{isDone(step) ? <CheckOutlined /> : at + 1}</span>
            <b>{t(name)}</b>
            <small>{[left, note].filter(Boolean).join(' · ')}</small>
            <span className={styles.count}>
              {done} / {of}
            </span>
            <i className={styles.bar} aria-hidden="true">
              <i
                className={isDone(step) ? styles.full : undefined}
                style={{ width: `${of > 0 ? Math.min(100, (done / of) * 100) : 0}%` }}
              />
            </i>
          </li>
        );
      })}
    </ol>
  );
}

/** Nothing has come today: how the batch before stands, and the way to the next one. */
function BatchLate({ batch, campaignId }: Props) {
  const t = useWords(workbenchWords);
  const navigate = useNavigate();
  const left = batch ? batch.total - batch.dispatched : 0;
  const words = !batch ? null : batch.total === 0 ? 'lastEmpty' : left > 0 ? 'lastLeft' : 'lastDone';
  return (
    <Panel
      title={t(batch ? 'batchLate' : 'batchNone')}
      extra={
        batch &&
        batch.total > 0 && (
          <Link to={`/cases?campaign=${campaignId}&batch=${batch.id}`}>{t('see', { n: batch.total })}</Link>
        )
      }
    >
      {batch && words && (
        <p className={styles.last}>{t(words, { label: batch.label, n: batch.total, left })}</p>
      )}
      {batch && <SplitLine campaignId={campaignId} batchId={batch.id} />}
      {batch && left > 0 ? (
        <Button type="primary" block onClick={() => void navigate(`/dispatch?batch=${batch.id}`)}>
          {t('dispatchRest', { n: left })}
        </Button>
      ) : (
        <Button type="primary" block onClick={() => void navigate('/imports')}>
          {t('import')}
        </Button>
      )}
    </Panel>
  );
}
