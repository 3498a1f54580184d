import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect } from 'react';
import { api, dataOf } from '../../api/client';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { guessedWord } from '../clock-light/light-words';
import { Input } from '../light/input';
import { longDay } from '../time/format-time';
import { saidDayWords } from './said-day-words';
import styles from './said-day.module.css';

interface Props {
  id?: string;
  day: string;
  /** As it was written: 2026年9月底. */
  said: string;
  min?: string;
  max?: string;
  status?: 'error';
  onChange: (part: { day: string; said: string }) => void;
}

/** A day to be chosen, or written as people write ends; what is read from the words is shown before anything is saved. */
export function SaidDay({ id, day, said, min, max, status, onChange }: Props) {
  const t = useWords(saidDayWords);
  const language = useLanguage();
  const text = useDeferredValue(said.trim());
  const reading = useQuery({
    queryKey: ['day-reading', text],
    queryFn: () => dataOf(api.GET('/api/day-readings', { params: { query: { text } } })),
    enabled: text !== '',
    staleTime: 60_000,
  });
  const read = text === said.trim() && text !== '' ? reading.data : undefined;
  useEffect(() => {
    if (read?.day && read.day !== day) onChange({ day: read.day, said });
  }, [read?.day, day, said, onChange]);
  return (
    <span className={styles.both}>
      <Input
        id={id}
        type="date"
        min={min}
        max={max}
        value={day}
        status={status}
        onChange={({ target }) => onChange({ day: target.value, said: '' })}
      />
      <Input
        aria-label={t('written')}
        placeholder={t('hint')}
        maxLength={60}
        value={said}
        onChange={({ target }) => onChange({ day: target.value.trim() ? '' : day, said: target.value })}
      />
      {read && (
        <small role="status" className={read.day ? styles.read : styles.unread}>
          {read.day
            ? t('means', { day: longDay(read.day, language), year: read.day.slice(0, 4) }) +
              (read.tentative ? t('tentative', { why: guessedWord(read.day, language) }) : '')
            : t('unread')}
        </small>
      )}
    </span>
  );
}
