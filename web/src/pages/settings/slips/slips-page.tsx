import { Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import { SlipForm } from './slip-form';
import { slipSettingsWords } from './slip-settings-words';
import styles from './slips.module.css';
import { useSlipTemplate } from './use-slip-template';

/** 交办单: what stands on every slip, for all campaigns or for one. */
export default function SlipsPage() {
  const t = useWords(slipSettingsWords);
  const s = useWords(settingsWords);
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const campaigns = useCampaigns().data ?? [];
  const template = useSlipTemplate(campaignId);
  return (
    <SettingsFrame>
      <label className={styles.which}>
        {t('forWhich')}
        <Select
          className={styles.choice}
          value={campaignId ?? ''}
          options={[
            { value: '', label: t('office') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => setCampaignId(id || null)}
        />
      </label>
      {template.isPending && <SkeletonRows rows={8} height={40} />}
      {template.isError && !template.data && (
        <ErrorState error={template.error} title={s('failed')} onRetry={() => void template.refetch()} />
      )}
      {template.data && (
        <SlipForm
          key={campaignId}
          campaignId={campaignId}
          inForce={template.data}
          onReload={async () => (await template.refetch()).data}
        />
      )}
    </SettingsFrame>
  );
}
