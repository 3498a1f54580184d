import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';
import { useLanguage } from '../../../i18n/language';
import { say, useWords } from '../../../i18n/words';
import { useRefresh, type CaseLine } from '../../../shared/case/case-api';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { bulkWords, LEFT_WORDS } from './bulk-words';

type Schemas = components['schemas'];
type Outcome = Schemas['BulkOutcomeResponse'];
export type BulkChange = Omit<Schemas['BulkEditRequest'], 'items'>;

const UNDO_SECONDS = 28;

/** One change to all chosen cases, with what was left and the way back. */
export function useBulk(onDone: () => void) {
  const t = useWords(bulkWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const refresh = useRefresh();

  /** 已改 12 件，3 件别人刚改过. */
  const tell = (key: 'done' | 'undone', { done, left }: Outcome): string => {
    const reasons = [...new Set(left.map(({ reason }) => reason))].map((reason) =>
      say(LEFT_WORDS[reason], language, { n: left.filter((one) => one.reason === reason).length }),
    );
    return [t(key, { n: done.length }), ...reasons].join(language === 'zh' ? '，' : ', ');
  };
  const undo = useWrite<Outcome, Problem, Outcome['done']>({
    mutationFn: (items) => dataOf(api.POST('/api/cases/bulk-edits/undo', { body: { items } })),
    onSuccess: (outcome) => confirm({ text: tell('undone', outcome) }),
    onError: (problem) => confirm({ text: problem.detail }),
    onSettled: refresh,
  });
  return useWrite<Outcome, Problem, { lines: readonly CaseLine[]; change: BulkChange }>({
    mutationFn: ({ lines, change }) => {
      const items = lines.map(({ id, version }) => ({ caseId: id, version }));
      return dataOf(api.POST('/api/cases/bulk-edits', { body: { items, ...change } }));
    },
    onSuccess: (outcome) => {
      const way =
        outcome.done.length > 0 ? { onUndo: () => undo.mutate(outcome.done), seconds: UNDO_SECONDS } : {};
      confirm({ text: tell('done', outcome), ...way });
      onDone();
    },
    onSettled: refresh,
  });
}
