import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import type { Role } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import type { CaseLine } from '../../../shared/case/case-api';
import { KeyCap } from '../../../shared/key-cap/key-cap';
import { ledgerWords } from '../ledger-words';
import { toDispatch } from '../../dispatch/chosen-ids';
import { BulkDialog } from './bulk-dialog';
import { bulkWords } from './bulk-words';
import { useBulk } from './use-bulk';
import styles from './bulk.module.css';

interface Props {
  chosen: readonly CaseLine[];
  campaignId: string | null;
  /** How many the list holds, when more than this page could be chosen. */
  every: number | null;
  selecting: boolean;
  onSelectEvery: () => void;
  onClear: () => void;
  /** More that can be done with them, such as printing slips. */
  extra?: ReactNode;
}

const EDITORS: readonly Role[] = ['intake-officer', 'bureau-officer', 'administrator'];
/** What can be done with the chosen cases at once. */
export function BatchBar({ chosen, campaignId, every, selecting, onSelectEvery, onClear, extra }: Props) {
  const t = useWords(ledgerWords);
  const b = useWords(bulkWords);
  const mayEdit = EDITORS.includes(useCurrentUser().role);
  const [dialog, setDialog] = useState<'parties' | 'batch' | null>(null);
  const bulk = useBulk(onClear);
  const ready = chosen.filter(({ allowedActions }) => allowedActions.includes('dispatch'));
  const waiting = chosen.filter(({ status }) => status === 'registered');
  const plain = chosen.filter(({ isKeyCase }) => !isKeyCase);
  const mark = (lines: readonly CaseLine[], isKeyCase: boolean) =>
    bulk.mutate({ lines, change: { isKeyCase } });
  return (
    <div className={styles.bar}>
      <b role="status">{t('selected', { n: chosen.length })}</b>
      {every !== null && (
        <button type="button" className={styles.verb} disabled={selecting} onClick={onSelectEvery}>
          {selecting ? t('selecting') : t('selectEvery', { n: every })}
        </button>
      )}
      {ready.length > 0 && (
        <Link {...toDispatch(ready.map(({ id }) => id))}>{b('dispatch', { n: ready.length })}</Link>
      )}
      {mayEdit && (
        <>
          {waiting.length > 0 && (
            <button type="button" className={styles.verb} onClick={() => setDialog('parties')}>
              {b('parties', { n: waiting.length })}
            </button>
          )}
          <button type="button" className={styles.verb} onClick={() => setDialog('batch')}>
            {b('batch', { n: chosen.length })}
          </button>
          {plain.length > 0 ? (
            <button type="button" className={styles.verb} onClick={() => mark(plain, true)}>
              {b('key', { n: plain.length })}
            </button>
          ) : (
            <button type="button" className={styles.verb} onClick={() => mark(chosen, false)}>
              {b('unkey', { n: chosen.length })}
            </button>
          )}
        </>
      )}
      {extra}
      {bulk.error && (
        <span className={styles.problem} role="alert">
          {bulk.error.detail}
        </span>
      )}
      <Button type="text" size="small" className={styles.clear} onClick={onClear}>
        {t('unselect')} <KeyCap keys="Esc" />
      </Button>
      {dialog && (
        <BulkDialog
          kind={dialog}
          lines={dialog === 'parties' ? waiting : chosen}
          campaignId={campaignId}
          onDone={onClear}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
