import { useWords } from '../../i18n/words';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings/settings-frame';
import { RulesForm } from './rules-form';
import { rulesWords } from './rules-words';
import { useRules } from './use-rounds';

/** 调度规则: when a round opens, how long it runs, who is told, what it leads to. */
export default function RulesPage() {
  const t = useWords(rulesWords);
  const { data, error, refetch } = useRules();
  return (
    <SettingsFrame>
      {data ? (
        <RulesForm inForce={data} onReload={refetch} />
      ) : error ? (
        <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} height={40} />
      )}
    </SettingsFrame>
  );
}
