import { Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { AnswerLimitForm } from './answer-limit-form';
import { askRulesWords } from './ask-rules-words';
import { ExtensionRuleForm } from './extension-rule-form';
import { useAnswerLimit, useExtensionRules } from './use-ask-rules';

/** 延期与答复: how often dates can be put off and by whom, and how long a called department has. */
export default function AsksPage() {
  const t = useWords(askRulesWords);
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
  const t = useWords(askRulesWords);
  const rules = useExtensionRules(campaignId);
  const answer = useAnswerLimit(campaignId);
  if (!rules.data || !answer.data) {
    const error = rules.error ?? answer.error;
    const again = () => void Promise.all([rules.refetch(), answer.refetch()]);
    return error ? (
      <ErrorState error={error} title={s('failed')} onRetry={again} />
    ) : (
      <SkeletonRows rows={8} height={40} />
    );
  }
  return (
    <>
      <Panel title={t('extensions')} flush>
        {rules.data.map((rule) => (
          <ExtensionRuleForm
            key={rule.step}
            campaignId={campaignId}
            rule={rule}
            onReload={() => rules.refetch()}
          />
        ))}
        <p className={settings.remark}>{t('extensionsRemark')}</p>
      </Panel>
      <Panel title={t('answer')} flush>
        <AnswerLimitForm campaignId={campaignId} limit={answer.data} onReload={() => answer.refetch()} />
        <p className={settings.remark}>{t('answerRemark')}</p>
      </Panel>
    </>
  );
}
