import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import { RouteEditor } from './route-editor';
import { useRoutes } from './use-routes';

/** 分办规则: which words mean which type, and who leads it. */
export default function RoutesPage() {
  const t = useWords(settingsWords);
  const { data, isPending, error, refetch } = useRoutes();
  return (
    <SettingsFrame>
      {isPending && <SkeletonRows rows={10} height={40} />}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {data && <RouteEditor inForce={data} onReload={refetch} />}
    </SettingsFrame>
  );
}
