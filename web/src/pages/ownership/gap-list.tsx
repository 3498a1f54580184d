import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Panel } from '../../shared/page/panel';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { AppointSheet } from './appoint-sheet';
import { LeaderSheet, PairSheet } from './leader-sheets';
import styles from './ownership.module.css';
import { GAP_WORDS, ownershipWords } from './ownership-words';
import { NewPlaceSheet } from './place-sheet';
import { Days } from './subject-table';
import { useGaps, type Gap, type GapGroup } from './use-ownership';

const FIRST = 20;

/** What nobody answers for; each is mended with one press. */
export function GapList() {
  const t = useWords(ownershipWords);
  const { data, error, refetch } = useGaps();
  const [mending, setMending] = useState<{ kind: GapGroup['kind']; gap: Gap } | null>(null);
  if (error && !data) return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  if (data.length === 0) return <EmptyState news="good" title={t('noGaps')} text={t('noGapsText')} />;
  const close = () => setMending(null);
  return (
    <>
      {data.map((group) => (
        <Group key={group.kind} group={group} onMend={(gap) => setMending({ kind: group.kind, gap })} />
      ))}
      {mending?.gap.subject && <AppointSheet subject={mending.gap.subject} onClose={close} />}
      {mending?.kind === 'street-leader' && <PairSheet street={mending.gap} onClose={close} />}
      {mending?.kind === 'street-areas' && (
        <NewPlaceSheet kind="area" streetId={mending.gap.id} onClose={close} />
      )}
      {mending?.kind === 'case-owner' && <LeaderSheet found={mending.gap} onClose={close} />}
    </>
  );
}

function Group({ group, onMend }: { group: GapGroup; onMend: (gap: Gap) => void }) {
  const t = useWords(ownershipWords);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { kind, total, items, mayMend } = group;
  const shown = all ? items : items.slice(0, FIRST);
  const left = items.length - shown.length;
  return (
    <Panel title={t('gapTotal', { name: GAP_WORDS[kind][language], n: total })}>
      <ul className={styles.cards}>
        {shown.map((gap) => (
          <li key={gap.id}>
            <b>{gap.title}</b>
            <span className={styles.quiet}>
              {gap.unit && gap.unit.name !== gap.title && `${gap.unit.name} `}
              {gap.subject && <Days subject={gap.subject} />}
            </span>
            <span className={`${styles.verbs} no-print`}>
              <Mend kind={kind} gap={gap} mayMend={mayMend} onMend={() => onMend(gap)} />
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button type="text" onClick={() => setAll(true)}>
          {t('more', { n: left })}
        </Button>
      )}
      {total > items.length && (
        <p className={styles.note}>{t('onlyFirst', { n: total, shown: items.length })}</p>
      )}
    </Panel>
  );
}

interface MendProps {
  kind: GapGroup['kind'];
  gap: Gap;
  mayMend: boolean;
  onMend: () => void;
}

/** The one press that mends it, or who does. */
function Mend({ kind, gap, mayMend, onMend }: MendProps) {
  const t = useWords(ownershipWords);
  const press = (words: string) => (
    <Button onClick={onMend} aria-label={`${gap.title} ${words}`}>
      {words}
    </Button>
  );
  if (kind === 'case-lead')
    return <Link to={`/cases/${gap.id}`}>{t(mayMend ? 'dispatch' : 'openCase')}</Link>;
  if (kind === 'case-owner')
    return (
      <>
        {mayMend && press(t('setLeader'))}
        <Link to={`/cases/${gap.id}`}>{t('openCase')}</Link>
      </>
    );
  if (!mayMend) return kind === 'street-leader' ? <span className={styles.quiet}>{t('pairAsk')}</span> : null;
  if (kind === 'street-leader') return press(t('pair'));
  if (kind === 'street-areas') return press(t('addArea'));
  return press(t(kind === 'expired' ? 'replace' : 'appoint'));
}
