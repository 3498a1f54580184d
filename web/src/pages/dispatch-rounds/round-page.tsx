import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, longDay, shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { EVENT_WORDS, roundsWords } from './rounds-words';
import styles from './rounds.module.css';
import { RoundLines } from './round-lines';
import { RoundUnits } from './round-units';
import { useRound, useWorkbook, type Round } from './use-rounds';

/** One round: how each unit stands, each task with its answer, what happened. */
export default function RoundPage() {
  const t = useWords(roundsWords);
  const language = useLanguage();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data: round, error, isPending, refetch } = useRound(id);
  if (isPending) return <SkeletonRows rows={8} />;
  if (!round)
    return (
      <ErrorState
        error={error}
        title={t('failed')}
        onRetry={() => void refetch()}
        back={<Link to="/dispatch-rounds">{t('back')}</Link>}
      />
    );
  const title = t('ofMonth', { month: round.month });
  const subtitle = t(round.over ? 'roundOver' : 'roundLine', {
    opened: longDay(dayOf(round.openedAt), language),
    due: longDay(round.dueOn, language),
    ends: longDay(round.endsOn, language),
  });
  const tools = <Tools round={round} />;
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={title} subtitle={subtitle} onBack={() => void navigate('/dispatch-rounds')} />
      ) : (
        <PageHeader title={title} subtitle={subtitle} tools={tools} />
      )}
      {isPhone && <div className={styles.tools}>{tools}</div>}
      <p className={styles.num}>
        {t('counts', { owed: round.owed, answered: round.answered, late: round.lateOpen })}
      </p>
      <RoundUnits round={round} />
      <RoundLines round={round} />
      {round.history.length > 0 && (
        <section className={styles.card}>
          <h2>{t('history')}</h2>
          <ul className={styles.history}>
            {round.history.map(({ at, byName, unitName, action, note, byToken }) => (
              <li key={`${at}${action}${note ?? ''}${byName}`}>
                <time dateTime={at}>{shortMoment(at, language)}</time>
                <span>
                  {[EVENT_WORDS[action]?.[language] ?? action, unitName, byName, byToken && t('byLink'), note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Tools({ round }: { round: Round }) {
  const t = useWords(roundsWords);
  const confirm = useConfirmBar();
  const workbook = useWorkbook(round.id);
  const save = () =>
    workbook.mutate(undefined, { onSuccess: (name) => confirm({ text: t('downloaded', { name }) }) });
  return (
    <>
      {workbook.error && (
        <span className={styles.complaint} role="alert">
          {workbook.error.detail}
        </span>
      )}
      <Link to="/dispatch-rounds">{t('back')}</Link>
      <Button loading={workbook.isPending} onClick={save}>
        {t('download')}
      </Button>
    </>
  );
}
