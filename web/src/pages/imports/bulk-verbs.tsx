import { useLanguage } from '../../i18n/language';
import { say, useWords } from '../../i18n/words';
import { OUTCOMES } from './imports-words';
import styles from './run.module.css';
import { DECIDE, runWords } from './run-words';
import { useImportActs, type DecisionKind, type ImportRun, type Outcome } from './use-imports';

const VERBS: Partial<Record<Outcome, readonly DecisionKind[]>> = {
  duplicate: ['as-new', 'link', 'leave-out'],
  repeat: ['link', 'as-new', 'leave-out'],
  changed: ['take', 'keep'],
  rejected: ['leave-out'],
};

/** The same decision for all undecided rows of the kind that is shown. */
export function BulkVerbs({ run, outcome }: { run: ImportRun; outcome: Outcome | null }) {
  const t = useWords(runWords);
  const language = useLanguage();
  const { decideAll } = useImportActs(run.id);
  const verbs = (outcome && VERBS[outcome]) ?? [];
  const { pending, blocking } = run.counts;
  const open = outcome === 'rejected' ? blocking : pending;
  if (!outcome || verbs.length === 0 || open === 0 || run.state !== 'dry-run') return null;
  return (
    <div className={styles.bulk}>
      <span>{say(OUTCOMES[outcome].words, language)}</span>
      {verbs.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.link}
          disabled={decideAll.isPending}
          onClick={() => decideAll.mutate({ outcome, kind })}
        >
          {t('bulkVerb', { verb: say(DECIDE[kind].verb, language) })}
        </button>
      ))}
      {decideAll.error && <span className={styles.cannot}>{decideAll.error.detail}</span>}
    </div>
  );
}
