import { Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import styles from './colour-slips.module.css';
import { RulesForm } from './rules-form';
import { slipRuleWords } from './slip-rule-words';
import { useSlipRules, useSlipWords } from './use-colour-slip-rules';
import { WordsForm } from './words-form';

/** 发单规则: when which slip is proposed, what it costs, what several lead to, and the words of the paper. */
export default function ColourSlipSettingsPage() {
  const t = useWords(slipRuleWords);
  const s = useWords(settingsWords);
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const campaigns = useCampaigns().data ?? [];
  const rules = useSlipRules(campaignId);
  const words = useSlipWords();
  const error = (!rules.data && rules.error) || (!words.data && words.error);
  return (
    <SettingsFrame>
      <label className={styles.which}>
        {t('forWhich')}
        <Select
          className={styles.whichChoice}
          value={campaignId ?? ''}
          options={[
            { value: '', label: t('everyCampaign') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => setCampaignId(id || null)}
        />
      </label>
      {(rules.isPending || words.isPending) && !error && <SkeletonRows rows={8} height={40} />}
      {error && (
        <ErrorState
          error={error}
          title={s('failed')}
          onRetry={() => void Promise.all([rules.refetch(), words.refetch()])}
        />
      )}
      {rules.data && (
        <RulesForm
          key={campaignId}
          campaignId={campaignId}
          inForce={rules.data}
          onReload={() => rules.refetch()}
        />
      )}
      {words.data && <WordsForm inForce={words.data} onReload={() => words.refetch()} />}
    </SettingsFrame>
  );
}
