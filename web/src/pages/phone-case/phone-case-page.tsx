import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { InSlices } from '../../shared/in-slices/in-slices';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useCase } from '../../shared/case/case-api';
import { usePrediction } from '../../shared/outbox/use-outbox';
import { CaseSheet } from './case-sheet';
import { phoneCaseWords } from './phone-case-words';

export { askCaseAhead as askAhead } from '../../shared/case/case-api';

/** One case on the phone. */
export default function PhoneCasePage() {
  const t = useWords(phoneCaseWords);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const query = useCase(id);
  const [asksNote] = useState(() => search.get('note') === '1');
  const predict = usePrediction();
  const back = () => void navigate(-1);
  const waiting = (
    <>
      <PhoneHeader title={t('title')} onBack={back} />
      <SkeletonRows rows={5} height={110} />
    </>
  );
  if (query.isPending) return waiting;
  if (query.data)
    return (
      <InSlices key={id} meanwhile={waiting}>
        <CaseSheet found={predict(query.data)} asksNote={asksNote} onBack={back} />
      </InSlices>
    );
  return (
    <>
      <PhoneHeader title={t('title')} onBack={back} />
      {query.isError && (
        <ErrorState
          error={query.error}
          title={t('failed')}
          onRetry={() => void query.refetch()}
          back={<Link to="/cases">{t('back')}</Link>}
        />
      )}
    </>
  );
}
