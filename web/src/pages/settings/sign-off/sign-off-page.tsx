import { Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { RuleEditor } from './rule-editor';
import { SignOffForm } from './sign-off-form';
import { signOffWords } from './sign-off-words';
import { useSignOff } from './use-sign-off';

/** 核查与会签: who signs, when a leader has to have been there, the checklist, look-backs. */
export default function SignOffPage() {
  const t = useWords(signOffWords);
  const campaigns = useCampaigns().data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const campaignId = chosen ?? campaigns[0]?.id ?? null;
  return (
    <SettingsFrame>
      <div className={settings.tools}>
        <label>
          {t('which')}{' '}
          <Select
            style={{ minWidth: 220 }}
            aria-label={t('which')}
            value={campaignId ?? undefined}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string) => setChosen(id)}
          />
        </label>
      </div>
      {campaignId && <OfCampaign key={campaignId} campaignId={campaignId} />}
    </SettingsFrame>
  );
}

function OfCampaign({ campaignId }: { campaignId: string }) {
  const s = useWords(settingsWords);
  const query = useSignOff(campaignId);
  if (!query.data)
    return query.isError ? (
      <ErrorState error={query.error} title={s('failed')} onRetry={() => void query.refetch()} />
    ) : (
      <SkeletonRows rows={8} height={40} />
    );
  return (
    <>
      <SignOffForm campaignId={campaignId} inForce={query.data} onReload={() => query.refetch()} />
      <RuleEditor campaignId={campaignId} />
    </>
  );
}
