import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { PageHeader } from '../../shared/page/page-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { CalendarLegend } from './calendar-legend';
import { calendarWords } from './calendar-words';
import { ChangeLog } from './change-log';
import { CountSheet } from './count/count-sheet';
import { useQuestion } from './count/use-count';
import { DayDialog } from './day-dialog';
import { factsOf } from './day-facts';
import { DraftPanel } from './draft-panel';
import { HoursPanel } from './hours-panel';
import { ImportDialog } from './import-dialog';
import { useDraft } from './use-draft';
import { usePublishedYears, useYear } from './use-calendar';
import { YearGrid } from './year-grid';
import { YearSide } from './year-side';
import { YearTabs } from './year-tabs';
import styles from './calendar.module.css';

const MANAGERS = ['administrator', 'bureau-officer'];

/** 日历: the year as it is counted, and the change of it that shows first what it moves. */
export default function CalendarPage() {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { role } = useCurrentUser();
  const mayChange = MANAGERS.includes(role);
  const today = dayOf(new Date());
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const count = useQuestion();
  const years = usePublishedYears();
  const sheet = useYear(year);
  const { draft, isEmpty, take, takeAll, drop, discard } = useDraft();
  /** `new`: a day of the district that is not chosen yet. */
  const [open, show] = useState<string | 'import' | 'new' | null>(null);
  const opener = useRef<Element | null>(null);
  const setOpen = (what: string) => {
    opener.current = document.activeElement;
    show(what);
  };
  /** The focus goes back to where it came from, once the dialog has let go of it. */
  const close = () => {
    show(null);
    requestAnimationFrame(() => (opener.current as HTMLElement | null)?.focus());
  };
  const published = (years.data ?? []).map((one) => one.year);
  const awaited = Math.max(Number(today.slice(0, 4)) - 1, ...published) + 1;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        tools={
          <>
            <Link to="/calendar/pauses" className={styles.pauses}>
              {t('pauses')}
            </Link>
            <Button onClick={count.ask}>{t('compute')}</Button>
            {mayChange && (
              <>
                <Button onClick={() => setOpen('import')}>{t('import')}</Button>
                <Button type="primary" onClick={() => setOpen('new')}>
                  {t('add')}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className={styles.bar}>
        <YearTabs years={published} awaited={awaited} chosen={year} onChoose={setYear} />
        <CalendarLegend />
      </div>
      {sheet.isPending && <SkeletonRows rows={8} height={60} />}
      {sheet.isError && !sheet.data && (
        <ErrorState error={sheet.error} title={t('failed')} onRetry={() => void sheet.refetch()} />
      )}
      {!isEmpty && <DraftPanel draft={draft} onDrop={drop} onDiscard={discard} />}
      {sheet.data && (
        <div className={styles.columns}>
          <YearGrid
            year={sheet.data.year}
            today={today}
            guessed={sheet.data.published === null}
            factsOf={factsOf(sheet.data, draft.days)}
            onChoose={mayChange ? setOpen : null}
          />
          <YearSide sheet={sheet.data} awaited={awaited} mayChange={mayChange} onChoose={setOpen} />
        </div>
      )}
      <HoursPanel mayChange={mayChange} />
      <ChangeLog />
      {count.question && <CountSheet {...count} question={count.question} />}
      {open === 'import' && (
        <ImportDialog
          onDone={close}
          onTake={(file) => {
            takeAll(file);
            const [first] = file.publish;
            if (first) setYear(first.year);
            close();
          }}
        />
      )}
      {open && open !== 'import' && sheet.data && (
        <DayDialog
          key={open}
          day={open === 'new' ? null : open}
          sheet={sheet.data}
          draft={draft.days}
          onDone={close}
          onTake={(day) => {
            take(day);
            confirm({ text: t('taken', { day: shortDay(day.day, language) }) });
            close();
          }}
        />
      )}
    </div>
  );
}
