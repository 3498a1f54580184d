import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../../../api/client';
import type { components } from '../../../api/schema';
import { dayOf } from '../../../shared/time/format-time';

export type LimitUnit = components['schemas']['LimitUnit'];
export const LIMIT_UNITS: readonly LimitUnit[] = ['working-day', 'calendar-day', 'working-hour', 'hour'];

export interface Question {
  from: string;
  time: string;
  amount: string;
  unit: LimitUnit;
  first: boolean;
  district: boolean;
}

/** What is asked, null while nothing is; it stands in the address too, so that the answer can be sent on. */
export function useQuestion() {
  const [search, setSearch] = useSearchParams();
  // Typed into at once: the address follows a moment later.
  const [question, setQuestion] = useState(() => questionIn(search));
  const put = (next: Question) => {
    setQuestion(next);
    setSearch(searchOf(next), { replace: true });
  };
  return {
    question,
    change: (part: Partial<Question>) => question && put({ ...question, ...part }),
    ask: () => put({ ...FIRST, from: dayOf(new Date()) }),
    close: () => {
      setQuestion(null);
      setSearch({}, { replace: true });
    },
  };
}

const FIRST = { time: '', amount: '5', unit: 'working-day', first: false, district: true } as const;

function questionIn(search: URLSearchParams): Question | null {
  const from = search.get('from');
  if (from === null) return null;
  const unit = search.get('unit') as LimitUnit;
  return {
    from,
    time: search.get('time') ?? '',
    amount: search.get('amount') ?? '',
    unit: LIMIT_UNITS.includes(unit) ? unit : 'working-day',
    first: search.get('first') === '1',
    district: search.get('district') !== '0',
  };
}

const searchOf = ({ from, time, amount, unit, first, district }: Question): Record<string, string> => ({
  from,
  ...(time && unit.endsWith('hour') ? { time } : {}),
  amount,
  unit,
  ...(first && unit.endsWith('day') ? { first: '1' } : {}),
  ...(district ? {} : { district: '0' }),
});

export const useLimitCount = ({ from, time, amount, unit, first, district }: Question, enabled: boolean) =>
  useQuery({
    queryKey: ['limit-counts', from, time, amount, unit, first, district],
    queryFn: () =>
      dataOf(
        api.GET('/api/limit-counts', {
          params: {
            query: {
              from,
              amount: Number(amount),
              unit,
              countFirstDay: first && unit.endsWith('day'),
              withDistrict: district,
              ...(time && unit.endsWith('hour') ? { time } : {}),
            },
          },
        }),
      ),
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
  });
