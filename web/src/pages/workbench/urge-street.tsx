import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { mayUrge } from '../../shared/urge/may-urge';
import { UrgeDialog } from '../../shared/urge/urge-dialog';
import { urgeWords } from '../../shared/urge/urge-words';
import { useReadPages } from '../cases/use-ledger';
import styles from './workbench.module.css';

interface Props {
  unitId: string;
  name: string;
  overdue: number;
  campaignId: string | null;
}

/** Urges on everything of one street that is late. */
export function UrgeStreet({ unitId, name, overdue, campaignId }: Props) {
  const t = useWords(urgeWords);
  const { role } = useCurrentUser();
  const { readAll } = useReadPages();
  const [asked, setAsked] = useState(false);
  const [caseIds, setCaseIds] = useState<readonly string[] | null>(null);
  if (!mayUrge(role) || overdue === 0) return <span />;
  const ask = async () => {
    setAsked(true);
    try {
      const campaign = campaignId ? { campaignId } : {};
      const lines = await readAll({ homeUnitId: unitId, view: 'overdue', ...campaign });
      setCaseIds(lines.map(({ id }) => id));
    } finally {
      setAsked(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className={styles.urge}
        disabled={asked}
        aria-label={t('urgeOf', { name, n: overdue })}
        onClick={() => void ask()}
      >
        {t('title')}
      </button>
      {caseIds && caseIds.length > 0 && <UrgeDialog caseIds={caseIds} onClose={() => setCaseIds(null)} />}
    </>
  );
}
