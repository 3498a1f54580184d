import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STEP_WORDS } from '../case/explain-words';
import { STATE_WORDS } from '../notices/mail-state-words';
import { DECISION_WORDS, reasonWords, ruleWords, tierWords } from '../notices/notice-words';
import { Button } from '../light/button';
import { ErrorState } from '../states/error-state';
import { SkeletonRows } from '../states/skeleton-rows';
import { longDay, shortMoment } from '../time/format-time';
import { caseNoticesWords, RUNG_STATE_WORDS } from './case-notices-words';
import styles from './case-notices.module.css';

type Notices = components['schemas']['CaseNoticesResponse'];

/** 为什么我收到、没收到: what was told of this case, and where its ladders stand; read when it is opened. */
export function CaseNoticesPanel({ caseId }: { caseId: string }) {
  const t = useWords(caseNoticesWords);
  const [open, setOpen] = useState(false);
  const id = useId();
  const query = useQuery({
    queryKey: ['case-notices', caseId],
    queryFn: () => dataOf(api.GET('/api/cases/{id}/notices', { params: { path: { id: caseId } } })),
    enabled: open,
  });
  return (
    <div className={styles.panel}>
      <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t(open ? 'close' : 'open')}
      </Button>
      <div id={id}>
        {open && query.isPending && <SkeletonRows rows={3} />}
        {open && query.isError && (
          <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
        )}
        {open && query.data && <Answer caseId={caseId} found={query.data} />}
      </div>
    </div>
  );
}

function Answer({ caseId, found: { seesAll, told, deadlines } }: { caseId: string; found: Notices }) {
  const t = useWords(caseNoticesWords);
  const language = useLanguage();
  return (
    <>
      <h4>{t(seesAll ? 'toldAll' : 'toldOwn')}</h4>
      {told.length === 0 && <p>{t(seesAll ? 'toldNone' : 'toldNoneOwn')}</p>}
      <ol className={styles.told}>
        {told.map((one) => (
          <li key={one.id}>
            <time dateTime={one.createdAt}>{shortMoment(one.createdAt, language)}</time>
            <span>
              <b>{one.recipientName}</b> ·{' '}
              {[
                ruleWords(one.rule, language),
                tierWords(one.tier, language),
                DECISION_WORDS[one.decision][language],
                one.mailState && STATE_WORDS[one.mailState][language],
                reasonWords(one.reason, one.detail, language),
              ]
                .filter(Boolean)
                .join(' · ')}
              {one.mailId && (
                <>
                  {' · '}
                  <Link to={`/send-log?tab=decisions&caseId=${caseId}&mail=${one.mailId}`}>
                    {t('readMail')}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {deadlines.length === 0 && <p>{t('noLadder')}</p>}
      {deadlines.map((deadline) => (
        <Ladder key={`${deadline.step}${deadline.limitKind}`} deadline={deadline} seesAll={seesAll} />
      ))}
      <Link to={`/send-log?tab=decisions&caseId=${caseId}`}>{t('toLog')}</Link>
    </>
  );
}

function Ladder({ deadline, seesAll }: { deadline: Notices['deadlines'][number]; seesAll: boolean }) {
  const t = useWords(caseNoticesWords);
  const language = useLanguage();
  const { step, limitKind, dueOn, rungs } = deadline;
  const name = STEP_WORDS[step as keyof typeof STEP_WORDS]?.[language] ?? step;
  const inner = limitKind === 'inner' ? ` · ${t('inner')}` : '';
  const whom = (people: readonly string[], isMine: boolean) =>
    seesAll ? people.join('、') || t('nobody') : t(isMine ? 'mine' : 'notMine');
  return (
    <>
      <h4>{t('ladder', { step: name + inner, day: longDay(dueOn, language) })}</h4>
      <ol className={styles.rungs}>
        {rungs.map(({ tier, state, people, isMine }) => (
          <li key={tier} className={state === 'ahead' || state === 'off' ? styles.ahead : undefined}>
            <span>{tierWords(tier, language)}</span>
            <span>{whom(people, isMine)}</span>
            <span>{RUNG_STATE_WORDS[state][language]}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
