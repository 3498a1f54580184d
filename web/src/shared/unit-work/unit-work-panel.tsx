import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../case/case-api';
import { longDay, shortMoment } from '../time/format-time';
import { Button } from '../light/button';
import { AssignSheet } from './assign-sheet';
import { OUTCOME_WORDS, ReviewSheet } from './review-sheet';
import { useUnitWork } from './unit-work-api';
import styles from './unit-work.module.css';
import { unitWorkWords } from './unit-work-words';
import { useTallyText } from './visit-tally';

/** Who has it in hand, what was seen and said, what stands still: the same on phone and desk. */
export function UnitWorkPanel({ found }: { found: CaseDetail }) {
  const t = useWords(unitWorkWords);
  const language = useLanguage();
  const tallyText = useTallyText();
  const { data: work } = useUnitWork(found.id);
  const [open, setOpen] = useState<'assign' | 'review' | null>(null);
  if (!work) return null;
  const { handlers, shutDowns, may } = work;
  const stopped = shutDowns.find(({ outcome }) => outcome === null);
  const hasVisits = work.siteVisits.length + work.talks.length > 0;
  return (
    <>
      <dl className={styles.panel}>
        <div>
          <dt>{t('handler')}</dt>
          <dd>
            {handlers.length === 0 && <span className={styles.quiet}>{t('nobody')}</span>}
            {handlers.map(({ unitId, name, note, assignedByName, assignedAt }) => (
              <p key={unitId}>
                <b>{name}</b> {note}
                <small>
                  {t('givenBy', { name: assignedByName, time: shortMoment(assignedAt, language) })}
                </small>
              </p>
            ))}
          </dd>
          {may.assign && (
            <dd>
              <Button onClick={() => setOpen('assign')}>{t(handlers.length > 0 ? 'regive' : 'give')}</Button>
            </dd>
          )}
        </div>
        <div>
          <dt>{t('visits')}</dt>
          <dd>{tallyText(work.tally) ?? <span className={styles.quiet}>{t('none')}</span>}</dd>
          {(may.visit || hasVisits) && (
            <dd>
              <Link className={styles.go} to={`/cases/${found.id}/visits`}>
                {t(may.visit ? 'addVisit' : 'openVisits')}
              </Link>
            </dd>
          )}
        </div>
        {shutDowns.map((one) => (
          <div key={one.id}>
            <dt>{t('shutDown')}</dt>
            <dd>
              <p>{one.reason}</p>
              <small>
                {one.outcome && one.reviewedAt
                  ? t('reviewedBy', {
                      name: one.reviewedByName ?? '',
                      time: shortMoment(one.reviewedAt, language),
                      outcome: t(OUTCOME_WORDS[one.outcome]),
                    })
                  : t('reviewDue', { day: longDay(one.reviewOn, language) })}
              </small>
            </dd>
            {one === stopped && may.reviewShutDown && (
              <dd>
                <Button onClick={() => setOpen('review')}>{t('review')}</Button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {may.assign && (
        <AssignSheet caseId={found.id} work={work} open={open === 'assign'} onClose={() => setOpen(null)} />
      )}
      {stopped && (
        <ReviewSheet seen={found} stopped={stopped} open={open === 'review'} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
