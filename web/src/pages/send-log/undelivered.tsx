import { Button } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { STATE_WORDS } from '../../shared/notices/mail-state-words';
import { ruleWords } from '../../shared/notices/notice-words';
import { Panel } from '../../shared/page/panel';
import { shortMoment } from '../../shared/time/format-time';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import { useBadAddresses, useClearAddress, useFailedHooks } from './use-send-log';

/** Addresses that are not tried any more, and webhook messages that did not get there. */
export function Undelivered({ clears }: { clears: boolean }) {
  const t = useWords(sendLogWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const bad = useBadAddresses().data ?? [];
  const hooks = useFailedHooks().data ?? [];
  const clear = useClearAddress();
  return (
    <>
      {bad.length > 0 && (
        <Panel title={t('bad')} extra={t('badText')} flush>
          <ul className={styles.faults}>
            {bad.map(({ address, markedAt, error }) => (
              <li key={address}>
                <span>
                  <b>{address}</b> · {shortMoment(markedAt, language)}
                  <small>{error}</small>
                </span>
                {clears && (
                  <Button
                    size="small"
                    aria-label={t('clearOne', { address })}
                    loading={clear.isPending && clear.variables === address}
                    onClick={() =>
                      clear.mutate(address, { onSuccess: () => confirm({ text: t('cleared', { address }) }) })
                    }
                  >
                    {t('clear')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {hooks.length > 0 && (
        <Panel title={t('hooks')} flush>
          <ul className={styles.faults}>
            {hooks.map(({ id, rule, state, error, createdAt }) => (
              <li key={id}>
                <span>
                  {ruleWords(rule, language)} · {shortMoment(createdAt, language)} ·{' '}
                  {STATE_WORDS[state][language]}
                  <small>{error}</small>
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
