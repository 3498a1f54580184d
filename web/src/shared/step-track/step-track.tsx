import { CheckOutlined } from '@ant-design/icons';
import { useWords } from '../../i18n/words';
import styles from './step-track.module.css';

const words = {
  track: { zh: '办理进度', en: 'Progress' },
  register: { zh: '登记', en: 'Registered' },
  dispatch: { zh: '交办', en: 'Dispatched' },
  sign: { zh: '签收', en: 'Signed' },
  rectify: { zh: '整改', en: 'Rectified' },
  report: { zh: '上报', en: 'Reported' },
  verify: { zh: '核查', en: 'Verified' },
  close: { zh: '办结', en: 'Closed' },
  publish: { zh: '公开', en: 'Published' },
  done: { zh: '已完成', en: 'done' },
};

export const STEP_KEYS = [
  'register',
  'dispatch',
  'sign',
  'rectify',
  'report',
  'verify',
  'close',
  'publish',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

export interface TrackStep {
  key: StepKey;
  state: 'done' | 'current' | 'todo';
  /** 4/29 10:20, or 限今日 18:00 for the current one. */
  time?: string;
  /** Who, and how long it took: 韩磊 · 38 分. */
  note?: string;
}

/** 登记 to 公开 with time, person and duration; on the phone it runs downwards. */
export function StepTrack({ steps }: { steps: TrackStep[] }) {
  const t = useWords(words);
  return (
    <ol className={styles.track} aria-label={t('track')}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`${styles.step} ${styles[step.state]}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden="true">
            {step.state === 'done' && <CheckOutlined />}
          </span>
          <span className={styles.name}>
            {t(step.key)}
            {step.state === 'done' && <span className="visually-hidden"> {t('done')}</span>}
          </span>
          <span className={styles.facts}>
            <span>{step.time ?? '—'}</span>
            {step.note && <span>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
