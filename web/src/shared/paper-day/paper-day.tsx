import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Sheet } from '../light/sheet';
import styles from './paper-day.module.css';
import { paperDayWords } from './paper-day-words';
import type { PaperDayFacts } from './why-paper-day';

const WhyPaperDay = lazy(() => import('./why-paper-day').then((found) => ({ default: found.WhyPaperDay })));

/** The day by which a paper is signed for; pressed, it says why it is that one. */
export function PaperDay({ children, ...facts }: PaperDayFacts & { children: ReactNode }) {
  const t = useWords(paperDayWords);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={place}
        type="button"
        className={`${styles.day} ${facts.late ? styles.late : ''} prints`}
        title={t('why')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {facts.late && <span aria-hidden="true">■ </span>}
        {children}
      </button>
      <Sheet open={open} beside={place.current} title={t('why')} onClose={() => setOpen(false)}>
        <Suspense fallback={null}>
          <WhyPaperDay {...facts} />
        </Suspense>
      </Sheet>
    </>
  );
}
