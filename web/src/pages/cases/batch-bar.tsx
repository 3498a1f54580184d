import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../../shared/case/case-api';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { ledgerWords } from './ledger-words';
import styles from './ledger.module.css';

/** What can be done with the chosen cases at once. */
export function BatchBar({ chosen, onClear }: { chosen: readonly CaseLine[]; onClear: () => void }) {
  const t = useWords(ledgerWords);
  const ready = chosen.filter(({ allowedActions }) => allowedActions.includes('dispatch'));
  return (
    <div className={styles.batchBar} role="status">
      <b>{t('selected', { n: chosen.length })}</b>
      {ready.length > 0 ? (
        <Link to={`/dispatch?ids=${ready.map(({ id }) => id).join(',')}`}>
          {t('dispatch', { n: ready.length })}
        </Link>
      ) : (
        <span>{t('noneToDispatch')}</span>
      )}
      <Button type="text" size="small" onClick={onClear}>
        {t('unselect')} <KeyCap keys="Esc" />
      </Button>
    </div>
  );
}
