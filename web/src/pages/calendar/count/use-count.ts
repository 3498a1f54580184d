import { keepPreviousData, useQuery } from '@tanstack/react-query';
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

const NAMES = ['from', 'time', 'amount', 'unit', 'first', 'district'] as const;

/** What is asked stands in the address, so that the answer can be sent on; null while nothing is. */
export function useQuestion() {
  const [search, setSearch] = useSearchParams();
  const unit = search.get('unit') as LimitUnit;
  const question: Question | null = search.has('from')
    ? {
        from: search.get('from') ?? '',
        time: search.get('time') ?? '',
        amount: search.get('amount') ?? '',
        unit: LIMIT_UNITS.includes(unit) ? unit : 'working-day',
        first: search.get('first') === '1',
        district: search.get('district') !== '0',
      }
    : null;
  const put = ({ from, time, amount, unit: of, first, district }: Question) =>
    setSearch(
      {
        from,
        ...(time && of.endsWith('hour') ? { time } : {}),
        amount,
        unit: of,
        ...(first && of.endsWith('day') ? { first: '1' } : {}),
        ...(district ? {} : { district: '0' }),
      },
      { replace: true },
    );
  return {
    question,
    change: (part: Partial<Question>) => question && put({ ...question, ...part }),
    ask: () =>
      put({
        from: dayOf(new Date()),
        time: '',
        amount: '5',
        unit: 'working-day',
        first: false,
        district: true,
      }),
    close: () =>
      setSearch(
        (now) => {
          for (const name of NAMES) now.delete(name);
          return now;
        },
        { replace: true },
      ),
  };
}

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
              countFirstDay: first,
              withDistrict: district,
              ...(time ? { time } : {}),
            },
          },
        }),
      ),
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
  });
