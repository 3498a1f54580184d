import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useUnits } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { useIsPhone } from '../../shared/use-viewport';
import { AnswerForm } from './form/answer-form';
import { ownDoor } from './form/doors';
import { formWords } from './form/form-words';

/** 填报: the own unit's tasks, or those of a unit that an officer answers for. */
export default function FormPage() {
  const t = useWords(formWords);
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const [search] = useSearchParams();
  const { unitName } = useCurrentUser();
  const unitId = search.get('unit');
  const door = useMemo(() => ownDoor(unitId), [unitId]);
  const unit = (useUnits().data ?? []).find(({ id }) => id === unitId)?.name ?? unitName;
  const subtitle = t('subtitle', { unit });
  return (
    <>
      {isPhone ? (
        <PhoneHeader
          title={t('title')}
          subtitle={subtitle}
          onBack={() => void navigate('/dispatch-rounds')}
        />
      ) : (
        <PageHeader
          title={t('title')}
          subtitle={subtitle}
          tools={<Link to="/dispatch-rounds">{t('back')}</Link>}
        />
      )}
      <AnswerForm key={door.name} door={door} />
    </>
  );
}
