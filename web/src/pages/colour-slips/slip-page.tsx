import { Link, useNavigate, useParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { SlipItem } from './slip-item';
import { useSlip } from './use-colour-slips';

/** One slip, as a letter or a bell opens it. */
export default function SlipPage() {
  const t = useWords(colourSlipsWords);
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { data, error, isPending, refetch } = useSlip(id);
  const title = data?.number ?? t('title');
  const subtitle = data && `${data.unit.name} · ${data.campaignName}`;
  return (
    <>
      {isPhone ? (
        <PhoneHeader
          title={title}
          subtitle={subtitle}
          onBack={() => void navigate('/colour-slips?tab=slips')}
        />
      ) : (
        <PageHeader
          title={title}
          subtitle={subtitle}
          tools={<Link to="/colour-slips?tab=slips">{t('title')}</Link>}
        />
      )}
      {isPending && <SkeletonRows rows={3} height={120} />}
      {error && !data && (
        <ErrorState
          error={error}
          title={t('failed')}
          onRetry={() => void refetch()}
          back={<Link to="/colour-slips">{t('title')}</Link>}
        />
      )}
      {data && (
        <div className={styles.card}>
          <SlipItem slip={data} as="article" />
        </div>
      )}
    </>
  );
}
