import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { ExplainedLight } from '../../shared/explained-light/explained-light';
import type { CaseLine } from '../../shared/case/case-api';
import { chainWords } from './chain/chain-words';
import type { ChainState } from './use-review';
import { verifyWords } from './verify-words';
import styles from './verify.module.css';

interface Props {
  lines: readonly CaseLine[];
  /** How many wait for me, also those that were not read yet. */
  total: number;
  states: ReadonlyMap<string, ChainState>;
  /** How many of those read wait for somebody else. */
  others: number;
  withOthers: boolean;
  currentId: string | null;
  decided: number;
  unread: number;
  onWithOthers: (shown: boolean) => void;
}

/** What waits, by time left. */
export function VerifyQueue(props: Props) {
  const { lines, total, states, others, withOthers, currentId, decided, unread, onWithOthers } = props;
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
              <div className={styles.queueHead}>
                <ExplainedLight line={line} />
                <AcceptanceNumber raw={line.number.raw ?? ''} isKey={line.isKeyCase} short />
              </div>
              <Link to={`/verify?case=${line.id}`} aria-current={isCurrent ? 'true' : undefined}>
                <span className={styles.queueTitle}>{line.title}</span>
                <LinkState state={states.get(line.id)} />
              </Link>
            </li>
          );
        })}
      </ul>
      {unread > 0 && <p>{t('more', { n: unread })}</p>}
      {others > 0 && (
        <p>
          <button type="button" className={styles.link} onClick={() => onWithOthers(!withOthers)}>
            {t(withOthers ? 'hideOthers' : 'showOthers', { n: others })}
          </button>
        </p>
      )}
    </aside>
  );
}

/** 等我签 · 已签 2/3; nothing where one decides alone. */
function LinkState({ state }: { state: ChainState | undefined }) {
  const t = useWords(chainWords);
  if (!state || state.links < 2) return null;
  return (
    <span className={styles.linkState}>
      {state.isMine ? (
        <b>{t('waitsMine')}</b>
      ) : (
        <span>{t('waitsOther', { title: state.waitsFor ?? '' })}</span>
      )}{' '}
      {state.signed > 0 && t('signedOf', { signed: state.signed, all: state.links })}
    </span>
  );
}
