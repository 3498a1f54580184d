import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useCase } from '../../shared/case/case-api';
import { shortNumber } from '../../shared/case/short-number';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useUnitWork } from '../../shared/unit-work/unit-work-api';
import { Button } from '../../shared/light/button';
import { SiteForm } from './site-form';
import { TalkForm } from './talk-form';
import { VisitList } from './visit-list';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

/** 现场检查 and 走访 of one case: the records, and a form for the next one. */
export default function VisitsPage() {
  const t = useWords(visitsWords);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const form = search.get('form');
  const found = useCase(id).data;
  const query = useUnitWork(id);
  const work = query.data;
  const close = () => setSearch({}, { replace: true });
  return (
    <div className={styles.page}>
      <PhoneHeader
        title={t('title')}
        subtitle={found && `${shortNumber(found.number.raw)} ${found.title}`}
        onBack={() => void navigate(-1)}
      />
      {query.isPending && <SkeletonRows rows={3} height={110} />}
      {query.isError && !work && (
        <ErrorState
          error={query.error}
          title={t('failed')}
          onRetry={() => void query.refetch()}
          back={<Link to={`/cases/${id}`}>{t('back')}</Link>}
        />
      )}
      {found && form === 'site' && <SiteForm found={found} onDone={close} />}
      {found && form === 'talk' && <TalkForm found={found} onDone={close} />}
      {work && form === null && work.may.visit && (
        <div className={styles.adders}>
          <Button type="primary" onClick={() => setSearch({ form: 'site' })}>
            {t('addSite')}
          </Button>
          <Button onClick={() => setSearch({ form: 'talk' })}>{t('addTalk')}</Button>
        </div>
      )}
      {work && form === null && work.siteVisits.length + work.talks.length === 0 && (
        <EmptyState news="nothing-found" title={t('none')} text={work.may.visit && t('noneText')} />
      )}
      {work && found && form === null && <VisitList found={found} work={work} />}
    </div>
  );
}
