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
  const routes = useRoutes();
  return (
    <SettingsFrame>
      {routes.isPending && <SkeletonRows rows={10} height={40} />}
      {routes.isError && !routes.data && (
        <ErrorState error={routes.error} title={t('failed')} onRetry={() => void routes.refetch()} />
      )}
      {routes.data && <RouteEditor key={JSON.stringify(routes.data)} saved={routes.data} />}
    </SettingsFrame>
  );
}
