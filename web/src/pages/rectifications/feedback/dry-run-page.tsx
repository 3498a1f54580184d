import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useUnits } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { PageHeader } from '../../../shared/page/page-header';
import { PhoneHeader } from '../../../shared/page/phone-header';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { useIsPhone } from '../../../shared/use-viewport';
import shared from '../rectifications.module.css';
import { feedbackWords, VERDICT_WORDS } from './feedback-words';
import styles from './feedback.module.css';
import { ImportFoot } from './import-foot';
import { ListFacts } from './list-facts';
import { LineCards, LineTable } from './lines';
import { UnitNames } from './unit-names';
import { useDecide, useFeedback, type FeedbackDetail, type FeedbackVerdict } from './use-feedback';

const VERDICTS: readonly FeedbackVerdict[] = ['refused', 'new', 'changed', 'unchanged', 'left-out'];

/** 试运行: what a list of opinions would do, row by row, and the decision to do it. */
export default function DryRunPage() {
  const t = useWords(feedbackWords);
  const { id = '' } = useParams();
  const { data, error, refetch } = useFeedback(id);
  const back = <Link to="/rectifications/feedback">{t('toLists')}</Link>;
  if (error && !data)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} back={back} />;
  if (!data) return <SkeletonRows rows={8} height={64} />;
  return <DryRun key={id} list={data} />;
}

function DryRun({ list }: { list: FeedbackDetail }) {
  const t = useWords(feedbackWords);
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const units = useUnits().data ?? [];
  const [shown, setShown] = useState<FeedbackVerdict | null>(null);
  const decide = useDecide(list);
  const lines = list.lines
    .filter(({ verdict }) => !shown || verdict === shown)
    .toSorted((a, b) => Number(b.verdict === 'refused') - Number(a.verdict === 'refused'));
  const leave = (row: number, out: boolean) =>
    decide.mutate({ leftOut: out ? [...list.leftOut, row] : list.leftOut.filter((one) => one !== row) });
  const { counts } = list;
  return (
    <div className={shared.page}>
      {isPhone ? (
        <PhoneHeader
          title={list.fileName}
          subtitle={list.sheet}
          onBack={() => void navigate('/rectifications/feedback')}
        />
      ) : (
        <PageHeader
          title={t('title')}
          subtitle={`${list.fileName} · ${list.sheet}`}
          tools={<Link to="/rectifications/feedback">{t('toLists')}</Link>}
        />
      )}
      {counts ? (
        <EmptyState
          news="good"
          title={t('imported', { added: counts.new, changed: counts.changed, unchanged: counts.unchanged })}
          text={list.committedByName ?? ''}
          actions={<Link to="/rectifications?source=feedback">{t('toLedger')}</Link>}
        />
      ) : (
        <>
          <ListFacts list={list} decide={decide} />
          <UnitNames list={list} units={units} decide={decide} />
          <Verdicts list={list} shown={shown} onShow={setShown} />
          <section className={shared.card} aria-label={t('title')}>
            {lines.length === 0 && <p className={styles.none}>{t('noneOfThese')}</p>}
            {isPhone ? (
              <LineCards lines={lines} onLeave={leave} />
            ) : (
              lines.length > 0 && <LineTable lines={lines} onLeave={leave} />
            )}
          </section>
          <ImportFoot list={list} problem={decide.error} />
        </>
      )}
    </div>
  );
}

interface VerdictsProps {
  list: FeedbackDetail;
  shown: FeedbackVerdict | null;
  onShow: (verdict: FeedbackVerdict | null) => void;
}

function Verdicts({ list, shown, onShow }: VerdictsProps) {
  const t = useWords(feedbackWords);
  const language = useLanguage();
  const count = (verdict: FeedbackVerdict) => list.lines.filter((one) => one.verdict === verdict).length;
  return (
    <div className={shared.segments} role="group" aria-label={t('counts')}>
      <button type="button" aria-pressed={shown === null} onClick={() => onShow(null)}>
        {t('all')} {list.lines.length}
      </button>
      {VERDICTS.filter((one) => count(one) > 0 || shown === one).map((one) => (
        <button key={one} type="button" aria-pressed={shown === one} onClick={() => onShow(one)}>
          {VERDICT_WORDS[one][language]} {count(one)}
        </button>
      ))}
    </div>
  );
}
