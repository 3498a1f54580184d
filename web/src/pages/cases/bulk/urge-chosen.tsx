import { useState } from 'react';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import type { CaseLine } from '../../../shared/case/case-api';
import { isUrgeable, mayUrge } from '../../../shared/urge/may-urge';
import { UrgeDialog } from '../../../shared/urge/urge-dialog';
import { urgeWords } from '../../../shared/urge/urge-words';
import styles from './bulk.module.css';

/** 催办 in the batch bar. The form is asked about all that is chosen, so that it names what it leaves out. */
export function UrgeChosen({ chosen, onDone }: { chosen: readonly CaseLine[]; onDone: () => void }) {
  const t = useWords(urgeWords);
  const { role } = useCurrentUser();
  const [open, setOpen] = useState(false);
  const urgeable = chosen.filter(isUrgeable);
  if (!mayUrge(role) || urgeable.length === 0) return null;
  return (
    <>
      <button type="button" className={styles.verb} onClick={() => setOpen(true)}>
        {t('urge', { n: urgeable.length })}
      </button>
      {open && (
        <UrgeDialog caseIds={chosen.map(({ id }) => id)} onDone={onDone} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
