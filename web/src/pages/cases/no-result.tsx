import { Button } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { EmptyState } from '../../shared/states/empty-state';
import { conditionOf, type CaseQuery, type Condition } from './conditions';
import type { LedgerState } from './ledger-state';
import { ledgerWords } from './ledger-words';
import { useSayCondition } from './query-form/condition-chips';
import type { Option } from './query-form/use-options';
import { useRelaxed } from './use-ledger';

interface Props {
  state: LedgerState;
  query: CaseQuery;
  optionsOf: (condition: Condition) => Option[];
}

/** An empty list: good news, or which condition stands in the way and what would be there without it. */
export function NoResult({ state, query, optionsOf }: Props) {
  const t = useWords(ledgerWords);
  const language = useLanguage();
  const say = useSayCondition(optionsOf);
  const { conditions, search } = state;
  const only = conditions.length === 1 ? conditions[0] : undefined;
  const nothingLate = only?.name === 'view' && search.get('view') === 'overdue';
  const relaxed = useRelaxed(query, conditions.length > 0 && !nothingLate).data ?? [];
  if (nothingLate) return <EmptyState news="good" title={t('emptyLate')} />;
  if (conditions.length === 0) {
    return (
      <EmptyState
        news="nothing-found"
        title={t('empty')}
        text={t('emptyText')}
        actions={<Link to="/imports">{language === 'zh' ? '批次导入' : 'Batch import'}</Link>}
      />
    );
  }
  const nameOf = (condition: Condition) => say(condition, search.get(condition.name) ?? '');
  const best = relaxed
    .map(({ condition, total }) => ({ found: conditionOf(condition), total }))
    .find(({ found }) => found && search.has(found.name));
  return (
    <EmptyState
      news="nothing-found"
      title={t('nothing')}
      text={
        <>
          {t('nothingText', { list: conditions.map(nameOf).join(language === 'zh' ? '、' : ', ') })}{' '}
          {best?.found && t('relaxed', { name: nameOf(best.found), n: best.total })}
        </>
      }
      actions={
        <>
          {best?.found && (
            <Button type="primary" onClick={() => state.set(best.found!.name, null)}>
              {t('drop', { name: nameOf(best.found) })}
            </Button>
          )}
          <Button onClick={state.clear}>{t('reset')}</Button>
        </>
      }
    />
  );
}
