import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useCase } from '../../shared/case/case-api';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { CaseView } from './case-view';
import { caseWords } from './case-words';
import styles from './case.module.css';

export { askCaseAhead as askAhead } from '../../shared/case/case-api';

/** One case with an address of its own. */
export default function CasePage() {
  const t = useWords(caseWords);
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const query = useCase(id);
  const back = <Link to="/cases">{t('back')}</Link>;
  if (query.isError && !query.data)
    return (
      <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} back={back} />
    );
  if (!query.data) return <SkeletonRows rows={9} height={64} />;
  return (
    <div className={styles.page}>
      <CaseView
        key={id}
        line={query.data}
        found={query.data}
        verb={search.get('do')}
        onVerb={(verb) => setSearch(verb ? { do: verb } : {}, { replace: true })}
        nav={back}
      />
    </div>
  );
}
