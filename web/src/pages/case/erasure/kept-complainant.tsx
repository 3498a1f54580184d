import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import styles from '../case.module.css';
import { EraseDialog } from './erase-dialog';
import { erasureWords } from './erasure-words';

/** The administrator's way to what becomes of the complainant's data. */
export function KeptComplainant({ found }: { found: CaseDetail }) {
  const t = useWords(erasureWords);
  const [open, setOpen] = useState(false);
  return (
    <p className={`${styles.contact} no-print`}>
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        {t('manage')}
      </button>
      {open && <EraseDialog found={found} onClose={() => setOpen(false)} />}
    </p>
  );
}
