import { useEffect, useRef } from 'react';
import { LightShape } from '../clock-light/light-shape';
import { useWords } from '../../i18n/words';
import styles from './states.module.css';

const words = {
  title: { zh: '还不能{action}，差 {n} 项', en: 'Cannot {action} yet: {n} {n|item|items} missing' },
  go: { zh: '去补', en: 'Add it' },
  basis: { zh: '依据：{basis}', en: 'Rule: {basis}' },
};

export interface MissingItem {
  key: string;
  text: string;
  /** The verb of the way there: 去拍, 去选; 去补 if absent. */
  goLabel?: string;
  /** Brings the gap into view and focuses it. */
  onGo?: () => void;
}

interface Props {
  /** The verb that was refused: 上报. */
  action: string;
  items: MissingItem[];
  basis?: string;
  /** A refusal after a click takes focus; one that stands there from the beginning must not. */
  takesFocus?: boolean;
}

/** A refusal as a to-do list: what is missing, where to add it, under which rule. */
export function Refused({ action, items, basis, takesFocus = false }: Props) {
  const t = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.refused} role="alert" tabIndex={-1} ref={box}>
      <p className={styles.title}>{t('title', { action, n: items.length })}</p>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <LightShape colour="orange" />
            <span>{item.text}</span>
            {item.onGo && (
              <button type="button" className={styles.go} onClick={item.onGo}>
                {item.goLabel ?? t('go')}
                <span className="visually-hidden">{item.text}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {basis && <p className={styles.basis}>{t('basis', { basis })}</p>}
    </div>
  );
}
