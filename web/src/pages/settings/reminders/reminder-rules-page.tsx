import { Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import { PreviewPanel } from './preview-panel';
import { reminderWords } from './reminder-words';
import styles from './reminders.module.css';
import { RulesForm } from './rules-form';
import { GENERAL, useReminderRules } from './use-reminder-rules';

/** 提醒规则: what goes out next, and the ladders that decide it. */
export default function ReminderRulesPage() {
  const t = useWords(reminderWords);
  const campaigns = useCampaigns().data ?? [];
  const [scope, setScope] = useState(GENERAL);
  return (
    <SettingsFrame>
      <PreviewPanel />
      <label className={styles.scope}>
        {t('scope')}{' '}
        <Select
          style={{ minWidth: 240 }}
          aria-label={t('scope')}
          value={scope}
          options={[
            { value: GENERAL, label: t('general') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id: string) => setScope(id)}
        />
      </label>
      <OfScope key={scope} scope={scope} />
    </SettingsFrame>
  );
}

function OfScope({ scope }: { scope: string }) {
  const s = useWords(settingsWords);
  const query = useReminderRules(scope);
  if (query.data) return <RulesForm inForce={query.data} onReload={() => query.refetch()} />;
  if (query.isError)
    return <ErrorState error={query.error} title={s('failed')} onRetry={() => void query.refetch()} />;
  return <SkeletonRows rows={8} height={40} />;
}
