import { useSearchParams } from 'react-router';
import type { LogFilter } from './use-send-log';

export const TABS = ['mails', 'decisions', 'failing'] as const;
export type Tab = (typeof TABS)[number];

const NAMES = ['rule', 'person', 'day', 'state', 'decision', 'caseId', 'number', 'recipientId'] as const;

/** Tab and filter as they stand in the address. */
export function useLogFilter() {
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((one) => one === search.get('tab')) ?? (search.has('caseId') ? 'decisions' : 'mails');
  const filter = Object.fromEntries(
    NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  ) as LogFilter;
  const put = (part: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const clear = () => put(Object.fromEntries(NAMES.map((name) => [name, null])));
  return { tab, filter, put, clear, mail: search.get('mail'), isNarrow: Object.keys(filter).length > 0 };
}
