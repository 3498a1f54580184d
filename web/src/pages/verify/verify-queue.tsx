import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { ClockLight } from '../../shared/clock-light/clock-light';
import type { CaseLine } from '../../shared/case/case-api';
import { verifyWords } from './verify-words';
import styles from './verify.module.css';

interface Props {
  lines: readonly CaseLine[];
  total: number;
  currentId: string | null;
  decided: number;
}

/** What waits, by time left. */
export function VerifyQueue({ lines, total, currentId, decided }: Props) {
  const t = useWords(verifyWords);
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers give back a promise here, which an effect must not return.
    void current.current?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <aside className={styles.queue} aria-label={t('queue')}>
      <header>
        <h1>
          {t('queue')} {total}
        </h1>
        {decided > 0 && <span>{t('done', { n: decided })}</span>}
      </header>
      <ul>
        {lines.map((line) => {
          const isCurrent = line.id === currentId;
          return (
            <li key={line.id} ref={isCurrent ? current : undefined}>
              <Link to={`/verify?case=${line.id}`} aria-current={isCurrent ? 'true' : undefined}>
                <span className={styles.queueHead}>
                  <ClockLight light={line.light} />
                  <AcceptanceNumber raw={line.number.raw ?? ''} isKey={line.isKeyCase} short />
                </span>
                <span className={styles.queueTitle}>{line.title}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {total > lines.length && <p>{t('more', { n: total - lines.length })}</p>}
    </aside>
  );
}
