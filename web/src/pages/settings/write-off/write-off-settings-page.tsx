import { Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { ChainForm } from './chain-form';
import { usePaperWords, useRules } from './use-write-off-settings';
import { WordsForm } from './words-form';
import { writeOffSettingsWords } from './write-off-settings-words';

const GENERAL = '';

/** 销号流程: the links of a campaign or of all, and the words of the papers. */
export default function WriteOffSettingsPage() {
  const t = useWords(writeOffSettingsWords);
  const campaigns = useCampaigns().data ?? [];
  const [scope, setScope] = useState(GENERAL);
  return (
    <SettingsFrame>
      <div className={settings.tools}>
        <label>
          {t('which')}{' '}
          <Select
            style={{ minWidth: 220 }}
            aria-label={t('which')}
            value={scope}
            options={[
              { value: GENERAL, label: t('general') },
              ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setScope}
          />
        </label>
      </div>
      <OfScope key={scope} campaignId={scope || null} />
      <Papers />
    </SettingsFrame>
  );
}

function OfScope({ campaignId }: { campaignId: string | null }) {
  const s = useWords(settingsWords);
  const { data, isError, error, refetch } = useRules(campaignId);
  if (data) return <ChainForm campaignId={campaignId} inForce={data} onReload={refetch} />;
  if (isError) return <ErrorState error={error} title={s('failed')} onRetry={() => void refetch()} />;
  return <SkeletonRows rows={8} height={40} />;
}

function Papers() {
  const s = useWords(settingsWords);
  const { data, isError, error, refetch } = usePaperWords();
  if (data) return <WordsForm inForce={data} onReload={refetch} />;
  if (isError) return <ErrorState error={error} title={s('failed')} onRetry={() => void refetch()} />;
  return <SkeletonRows rows={6} height={40} />;
}
