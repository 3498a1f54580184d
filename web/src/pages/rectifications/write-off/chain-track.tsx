import { CheckOutlined } from '@ant-design/icons';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { shortDay } from '../../../shared/time/format-time';
import type { ChainLink } from './use-write-off';
import { writeOffWords } from './write-off-words';
import styles from './write-off.module.css';

/** The chain as steps: planned and actual day, who signed, how often it was sent back. */
export function ChainTrack({ links }: { links: readonly ChainLink[] }) {
  const t = useWords(writeOffWords);
  return (
    <ol className={styles.chain} aria-label={t('title')} tabIndex={0}>
      {links.map((link) => (
        <Step key={link.key} link={link} />
      ))}
    </ol>
  );
}

function Step({ link }: { link: ChainLink }) {
  const t = useWords(writeOffWords);
  const language = useLanguage();
  const { state, title, stage, returns, attempts, signers } = link;
  const now = attempts.at(-1);
  const done = state === 'passed' || state === 'skipped';
  const last = done ? now?.acts.at(-1) : undefined;
  const who = done
    ? now?.acts.map(({ paperBy, byName }) => paperBy ?? byName).join('、')
    : signers.map(({ name }) => name).join('、');
  return (
    <li
      className={`${styles.link} ${done ? styles.passed : ''} ${state === 'open' ? styles.open : ''}`}
      aria-current={state === 'open' ? 'step' : undefined}
    >
      <span className={styles.dot} aria-hidden="true">
        {done ? <CheckOutlined /> : stage}
      </span>
      <span className={styles.name}>
        {title}
        {state === 'passed' && <span className="visually-hidden"> {t('passed')}</span>}
        {state === 'open' && <span className="visually-hidden"> {t('open')}</span>}
      </span>
      <span className={styles.fact}>
        {now && t('planned', { day: shortDay(now.plannedOn, language) })}
        {' · '}
        {last ? t('actual', { day: shortDay(last.actualOn, language) }) : t('notReached')}
      </span>
      <span className={styles.fact}>{state === 'skipped' ? t('skipped') : who}</span>
      {returns > 0 && (
        <span className={`${styles.fact} ${styles.returned}`}>{t('returns', { n: returns })}</span>
      )}
    </li>
  );
}
