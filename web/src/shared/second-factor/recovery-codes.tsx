import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { copyText } from '../copy-text';
import { Button } from '../light/button';
import styles from './second-factor.module.css';
import { secondFactorWords } from './second-factor-words';

/** Shown once; who goes on says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useWords(secondFactorWords);
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.form}>
      <p>{t('codes', { n: codes.length })}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {copied && t('copied')}
      </p>
      <div className={styles.verbs}>
        <Button type="primary" size="large" autoFocus onClick={onKept}>
          {t('kept')}
        </Button>
        <Button size="large" onClick={() => void copyText(codes.join('\n')).then(() => setCopied(true))}>
          {t('copy', { n: codes.length })}
        </Button>
      </div>
    </div>
  );
}
