import { useRef, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail, CaseLine } from '../../shared/case/case-api';
import { VERB_WORDS, type VerbWord } from '../../shared/case/verbs';
import { useKeys } from '../../shared/keys/use-keys';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { UrgeDialog } from '../../shared/urge/urge-dialog';
import { StepTrack } from '../../shared/step-track/step-track';
import { CaseAsks } from '../asks/case-asks';
import { CaseSlips } from '../colour-slips/case-slips';
import { IssueSheet } from '../colour-slips/issue-sheet';
import { CaseActs } from '../accountability/acts/acts-panel';
import { CaseTasks } from '../rectifications/in-case/case-tasks';
import { DeadlineVerbs } from '../deadlines/deadline-verbs';
import { RuleNewsStrip } from '../deadlines/rule-news-strip';
import { DeadlineList } from '../phone-case/deadline-list';
import { CaseHead } from './case-head';
import { CaseLeft } from './case-left';
import { caseWords } from './case-words';
import { MoveDialog } from './move-dialog';
import { SharesDialog } from './split/shares-dialog';
import { SplitDialog } from './split/split-dialog';
import { stepsOf } from './steps-of';
import type { FormVerb } from './use-case-moves';
import styles from './case.module.css';

interface Props {
  /** What the list already knew; the rest fills in. */
  line: CaseLine;
  found: CaseDetail | undefined;
  /** The form that stands open. */
  verb: string | null;
  onVerb: (verb: VerbWord | null) => void;
  nav?: ReactNode;
}

const NO_FORM = [
  'countersign',
  'close',
  'stage-close',
  'send-back',
  'report',
  'verify',
  'rule',
  'split',
  'shares',
  'urge',
  'slip',
];

/** One case at the desk: head, steps, what is known on the left, the clock on the right. */
export function CaseView({ line, found, verb, onVerb, nav }: Props) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const clock = useRef<HTMLElement>(null);
  useKeys([
    {
      keys: 'w',
      label: t('why'),
      run: () => clock.current?.querySelector<HTMLButtonElement>('[aria-expanded]')?.focus(),
    },
  ]);
  const form = verb && verb in VERB_WORDS && !NO_FORM.includes(verb) ? (verb as FormVerb) : null;
  return (
    <article className={styles.case}>
      <CaseHead line={found ?? line} onVerb={onVerb} nav={nav} keysOn={verb === null} />
      <CaseNewsStrip caseId={line.id} silent={form !== null} />
      {!found && <SkeletonRows rows={8} height={56} />}
      {found && (
        <>
          {found.status !== 'split' && found.status !== 'merged' && (
            <div className={styles.steps}>
              <StepTrack steps={stepsOf(found, language, (time) => t('until', { time }))} />
            </div>
          )}
          <div className={styles.columns}>
            <CaseLeft found={found} />
            <aside className={styles.right} ref={clock}>
              <h3>{t('deadlines')}</h3>
              <RuleNewsStrip seen={found} />
              <DeadlineList
                deadlines={found.deadlines}
                verbsOf={(deadline) => (
                  <DeadlineVerbs seen={found} deadline={deadline} all={found.deadlines} />
                )}
              />
              <CaseAsks
                found={found}
                frame={(title, body) => (
                  <>
                    <h3 className={styles.asksHead}>{title}</h3>
                    {body}
                  </>
                )}
              />
              <CaseSlips
                caseId={found.id}
                frame={(title, body) => (
                  <>
                    <h3 className={styles.asksHead}>{title}</h3>
                    {body}
                  </>
                )}
              />
              <CaseActs
                subject={found}
                frame={(title, body) => (
                  <>
                    <h3 className={styles.asksHead}>{title}</h3>
                    {body}
                  </>
                )}
              />
              <CaseTasks
                caseId={found.id}
                frame={(title, body) => (
                  <>
                    <h3 className={styles.asksHead}>{title}</h3>
                    {body}
                  </>
                )}
              />
            </aside>
          </div>
          {verb === 'split' && <SplitDialog found={found} onClose={() => onVerb(null)} />}
          {verb === 'shares' && <SharesDialog found={found} onClose={() => onVerb(null)} />}
          {verb === 'slip' && <IssueSheet about={found} onClose={() => onVerb(null)} />}
          {verb === 'urge' && <UrgeDialog caseIds={[found.id]} onClose={() => onVerb(null)} />}
          {form && <MoveDialog key={form} found={found} verb={form} onClose={() => onVerb(null)} />}
        </>
      )}
    </article>
  );
}
