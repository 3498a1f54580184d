import { Button } from 'antd';
import type { Problem } from '../../api/problem';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { EmptyState } from '../../shared/states/empty-state';
import { conditionOf } from './conditions';
import type { LedgerState } from './ledger-state';
import { ledgerWords } from './ledger-words';

/** The server refused the question itself: an old view, an old link, a page position that is gone. */
export function BadQuestion({ problem, state }: { problem: Problem; state: LedgerState }) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  if (problem.code === 'list.bad_cursor') {
    return (
      <EmptyState
        news="nothing-found"
        title={t('badPage')}
        actions={
          <Button type="primary" onClick={() => state.toPage({ cursor: null, page: 1 })}>
            {t('firstPage')}
          </Button>
        }
      />
    );
  }
  const bad = problem.errors.flatMap(({ field }) => conditionOf(field) ?? []);
  return (
    <EmptyState
      news="nothing-found"
      title={t('badCondition')}
      text={t('badConditionText')}
      actions={
        <>
          {bad.length > 0 && (
            <Button
              type="primary"
              onClick={() => state.put(Object.fromEntries(bad.map(({ name }) => [name, null])))}
            >
              {t('drop', { name: bad.map(({ words }) => words[language]).join('、') })}
            </Button>
          )}
          <Button onClick={() => state.replaceWith(new URLSearchParams())}>{t('reset')}</Button>
        </>
      }
    />
  );
}
