import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import type { useLedgerState } from './ledger-state';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

const SHOWN = ['campaign', 'place', 'chain', 'repeat', 'from', 'to'] as const;

/** Conditions that a number of another page has brought along; each can be dropped. */
export function NarrowedTo({ state: { search, set } }: { state: ReturnType<typeof useLedgerState> }) {
  const t = useWords(ledgerWords);
  const words = (name: (typeof SHOWN)[number], value: string): string | null => {
    if (name === 'campaign') return value === 'all' ? t('allCampaigns') : null;
    if (name === 'repeat') return t(value === 'after-closure' ? 'afterClosure' : 'repeats');
    return t(name, { value });
  };
  const chips = SHOWN.flatMap((name) => {
    const value = search.get(name);
    const text = value && words(name, value);
    return text ? [{ name, text }] : [];
  });
  if (chips.length === 0) return null;
  return (
    <div className={styles.pills} role="group" aria-label={t('narrowed')}>
      {chips.map(({ name, text }) => (
        <Button
          key={name}
          size="small"
          icon={<CloseOutlined />}
          iconPlacement="end"
          aria-label={t('drop', { what: text })}
          onClick={() => set(name, null)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
