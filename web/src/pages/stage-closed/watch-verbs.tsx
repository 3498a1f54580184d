import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { useIsPhone } from '../../shared/use-viewport';
import { NextMilestoneSheet } from './next-milestone-sheet';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import type { Verb, WatchedCase } from './use-stage-closed';

// The dialog brings the component library, which a phone does without (ADR 23): there the case itself urges.
const UrgeDialog = lazy(() =>
  import('../../shared/urge/urge-dialog').then((found) => ({ default: found.UrgeDialog })),
);

/** What the reader owes the case, the first filled; nothing of it moves the case by itself. */
export function WatchVerbs({ one }: { one: WatchedCase }) {
  const t = useWords(stageClosedWords);
  const isPhone = useIsPhone();
  const [open, setOpen] = useState<Verb | null>(null);
  const { id, title, verbs, status } = one;
  const close = () => setOpen(null);
  const doors: Partial<Record<Verb, string>> = {
    report: `/cases/${id}/report`,
    verify: `/verify?case=${id}`,
    ...(isPhone && { urge: `/cases/${id}` }),
  };
  return (
    <span className={styles.verbs}>
      {verbs.length === 0 && (
        <Link to={`/cases/${id}`} aria-label={t('about', { verb: t('read'), title })}>
          {t(status === 'reported' ? 'wait' : 'read')}
        </Link>
      )}
      {verbs.map((verb, at) => {
        const label = t('about', { verb: t(verb), title });
        const to = doors[verb];
        return to ? (
          <Link key={verb} to={to} className={at === 0 ? styles.verb : undefined} aria-label={label}>
            {t(verb)}
          </Link>
        ) : (
          <Button
            key={verb}
            type={at === 0 ? 'primary' : 'default'}
            aria-label={label}
            onClick={() => setOpen(verb)}
          >
            {t(verb)}
          </Button>
        );
      })}
      {open === 'next-milestone' && <NextMilestoneSheet one={one} onClose={close} />}
      {open === 'urge' && (
        <Suspense fallback={null}>
          <UrgeDialog caseIds={[id]} onClose={close} />
        </Suspense>
      )}
    </span>
  );
}
