import { Suspense, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Sheet } from '../light/sheet';
import styles from './explained-light.module.css';
import { explainedLightWords } from './explained-light-words';

interface Props {
  children: ReactNode;
  late?: boolean;
  /** The explanation: drawn, and asked for, when the day is pressed. */
  why: ReactNode;
}

/** A day without a light that opens its explanation beside itself. */
export function DayWithWhy({ children, late = false, why }: Props) {
  const t = useWords(explainedLightWords);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={place}
        type="button"
        className={`${styles.day} ${late ? styles.late : ''} prints`}
        title={t('whyDay')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {late && <span aria-hidden="true">■ </span>}
        {children}
      </button>
      <Sheet open={open} beside={place.current} title={t('whyDay')} onClose={() => setOpen(false)}>
        <Suspense fallback={null}>{why}</Suspense>
      </Sheet>
    </>
  );
}
