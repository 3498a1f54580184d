import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { shortDay } from '../../shared/time/format-time';
import { EVERY } from '../cases/ledger-state';
import { calendarWords } from './calendar-words';
import { useDepending, type CalendarDay, type YearSheet } from './use-calendar';
import styles from './calendar.module.css';

interface Props {
  sheet: YearSheet;
  /** The first year that nobody has published. */
  awaited: number;
  mayChange: boolean;
  onChoose: (day: string) => void;
}

/** What hangs on the next notice, the arrangement by festival with its source, and the days of the district. */
export function YearSide({ sheet, awaited, mayChange, onChoose }: Props) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const depending = useDepending(awaited, mayChange).data;
  const of = (kind: CalendarDay['kind']) => sheet.days.filter((one) => one.kind === kind);
  const sources = [...new Set(sheet.days.map(({ source }) => source))];
  const list = (days: readonly CalendarDay[]) => days.map(({ day }) => shortDay(day, language)).join('、');
  return (
    <aside className={styles.side}>
      <Panel title={t('waiting', { year: awaited })}>
        {depending && depending.deadlines > 0 && (
          <p>
            <Link to={`/cases?campaign=${EVERY}&awaits=${awaited}`}>
              {t('waitingCount', { n: depending.deadlines, cases: depending.cases, year: awaited })}
            </Link>
          </p>
        )}
        {depending && depending.calls > 0 && <p>{t('waitingCalls', { n: depending.calls })}</p>}
        <p>{t('waitingText')}</p>
      </Panel>
      {sheet.days.length > 0 && (
        <Panel
          title={t('arrangement', { year: sheet.year })}
          extra={t('sums', { off: of('HOLIDAY').length, on: of('MAKEUP_WORKDAY').length })}
        >
          <ul className={styles.festivals}>
            {festivalsOf(sheet.days).map(({ name, off, on }) => (
              <li key={name}>
                <b>{name}</b>
                <span>{stretch(off, (day) => shortDay(day, language))}</span>
                <span>{on.length > 0 ? t('makeUp', { days: list(on) }) : t('noMakeUp')}</span>
              </li>
            ))}
          </ul>
          {sources.map((source) => (
            <p key={source} className={styles.quiet}>
              {t('source', { source })}
            </p>
          ))}
        </Panel>
      )}
      <Panel title={t('districtDays')}>
        {sheet.districtDays.length === 0 && <p className={styles.quiet}>{t('noDistrictDays')}</p>}
        <ul className={styles.festivals}>
          {sheet.districtDays.map(({ day, kind, name, source }) => (
            <li key={day}>
              {mayChange ? (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('changeOne', { day: shortDay(day, language) })}
                  onClick={() => onChoose(day)}
                >
                  {shortDay(day, language)}
                </Button>
              ) : (
                <b>{shortDay(day, language)}</b>
              )}
              <span>
                {t(kind === 'HOLIDAY' ? 'off' : 'on')} {name}
              </span>
              <small className={styles.quiet}>{source}</small>
            </li>
          ))}
        </ul>
      </Panel>
    </aside>
  );
}

interface Festival {
  name: string;
  off: CalendarDay[];
  on: CalendarDay[];
}

function festivalsOf(days: readonly CalendarDay[]): Festival[] {
  const found = new Map<string, Festival>();
  for (const day of days) {
    const festival = found.get(day.name) ?? { name: day.name, off: [], on: [] };
    (day.kind === 'HOLIDAY' ? festival.off : festival.on).push(day);
    found.set(day.name, festival);
  }
  return [...found.values()].sort((a, b) => (a.off[0]?.day ?? '').localeCompare(b.off[0]?.day ?? ''));
}

function stretch(days: readonly CalendarDay[], words: (day: string) => string): string {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (!first || !last) return '—';
  return first === last ? words(first) : `${words(first)}–${words(last)}`;
}
