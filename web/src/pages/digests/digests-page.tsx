import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useUnits } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, shortDay, shortMoment } from '../../shared/time/format-time';
import { digestWords } from './digest-words';
import { ResendSheet } from './resend-sheet';
import { useDigest, useDigests } from './use-digests';
import { daysOfWeek, weekOf, weeksAfter } from '../../shared/time/weeks';
import styles from './digests.module.css';

const DISTRICT = 'district';
const SENDERS = ['administrator', 'bureau-officer'];
const OWN_STREET_ONLY = ['street-user', 'street-head'];

/** 督办周报: each week's digests as they went out, the running week as it stands, and one more letter to one person. */
export default function DigestsPage() {
  const t = useWords(digestWords);
  const language = useLanguage();
  const user = useCurrentUser();
  const [search, setSearch] = useSearchParams();
  const [asText, setAsText] = useState(false);
  const [resending, setResending] = useState(false);
  const thisWeek = weekOf(dayOf(new Date()));
  const week = search.get('week') ?? weeksAfter(thisWeek, -1);
  const units = useUnits().data;
  const streets = (units ?? []).filter(
    ({ kind, id }) => kind === 'street' && (!OWN_STREET_ONLY.includes(user.role) || id === user.unitId),
  );
  const seesAll = !OWN_STREET_ONLY.includes(user.role) && user.role !== 'department-user';
  const choices = [
    ...(seesAll ? [DISTRICT] : []),
    ...(user.role === 'department-user' ? [] : streets.map(({ id }) => id)),
  ];
  const chosen = search.get('unit') ?? choices[0] ?? null;
  const unitId = chosen === DISTRICT ? null : chosen;
  const frozen = useDigests(week).data ?? [];
  const { data, error, refetch } = useDigest(week, unitId, units !== undefined && chosen !== null);
  const [from, to] = daysOfWeek(week);
  const nameOf = (id: string) =>
    id === DISTRICT ? t('district') : (streets.find((street) => street.id === id)?.name ?? '');
  const show = (next: { week?: string; unit?: string | null }) => {
    const unit = next.unit ?? search.get('unit');
    setSearch({ week: next.week ?? week, ...(unit && { unit }) }, { replace: true });
  };
  const time = data && shortMoment(data.takenAt, language);
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        subtitle={t('week', {
          n: Number(week.slice(6)),
          from: shortDay(from, language),
          to: shortDay(to, language),
        })}
        tools={
          <>
            <Button onClick={() => show({ week: weeksAfter(week, -1) })}>{t('before')}</Button>
            <Button disabled={week >= thisWeek} onClick={() => show({ week: weeksAfter(week, 1) })}>
              {t('after')}
            </Button>
            {SENDERS.includes(user.role) && (
              <Button type="primary" disabled={!data?.frozen} onClick={() => setResending(true)}>
                {t('resend')}
              </Button>
            )}
          </>
        }
      />
      {units && choices.length === 0 && (
        <EmptyState news="nothing-found" title={t('none')} text={t('noneText')} />
      )}
      {choices.length > 0 && (
        <div className={styles.columns}>
          <nav aria-label={t('units')} className={styles.units}>
            {choices.map((id) => {
              const made = frozen.find((one) => (one.unitId ?? DISTRICT) === id);
              return (
                <button
                  key={id}
                  type="button"
                  aria-current={id === chosen ? 'true' : undefined}
                  onClick={() => show({ unit: id })}
                >
                  <b>{nameOf(id)}</b>
                  {made && <span>{t('overdue', { n: made.overdue })}</span>}
                </button>
              );
            })}
          </nav>
          <section className={styles.sheet} aria-live="polite">
            {error && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
            {!data && !error && <SkeletonRows rows={10} height={40} />}
            {data && !error && (
              <>
                {data.frozen ? (
                  <p className={styles.state}>{t('frozen', { time: time ?? '' })}</p>
                ) : (
                  <NoticeStrip tone="look">{t('draft', { time: time ?? '' })}</NoticeStrip>
                )}
                <h2>{data.subject}</h2>
                <Button size="small" onClick={() => setAsText(!asText)}>
                  {t(asText ? 'asHtml' : 'asText')}
                </Button>
                {asText ? (
                  <pre tabIndex={0}>{data.text}</pre>
                ) : (
                  <iframe sandbox="" srcDoc={data.html} title={t('frame', { unit: data.unitName })} />
                )}
              </>
            )}
          </section>
        </div>
      )}
      {resending && data && (
        <ResendSheet
          week={week}
          unitId={unitId}
          unitName={data.unitName}
          onClose={() => setResending(false)}
        />
      )}
    </div>
  );
}
