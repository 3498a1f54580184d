import { useState } from 'react';
import { newId } from '../../api/new-id';
import { useCampaigns } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { Sheet } from '../../shared/light/sheet';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import { METRICS, useFollowUpRule, useSaveDays, useSaveRule, type FollowUpRule } from './use-stage-closed';

interface Props {
  /** Of one inspection, or the one for all where it is empty. */
  campaignId: string;
  onClose: () => void;
}

/** 口径: which figures count 阶段性办结, and how early the second clock warns. */
export function RuleSheet({ campaignId, onClose }: Props) {
  const t = useWords(stageClosedWords);
  const campaigns = useCampaigns();
  const [opening] = useState(newId);
  const rule = useFollowUpRule(campaignId, opening);
  const failed = [campaigns, rule].find(({ isError, isFetching }) => isError && !isFetching);
  if (campaigns.data && rule.data) {
    const campaign = campaigns.data.find(({ id }) => id === campaignId);
    return (
      <RuleForm
        key={campaignId}
        campaignId={campaignId}
        name={campaign?.name ?? null}
        yellowDays={campaign?.followUpYellowDays ?? null}
        rule={rule.data}
        onClose={onClose}
      />
    );
  }
  return (
    <Sheet open tall title={t('rulesTitle')} onClose={onClose}>
      {failed?.error ? (
        <ErrorState error={failed.error} title={t('rulesFailed')} onRetry={() => void failed.refetch()} />
      ) : (
        <SkeletonRows rows={4} height={72} />
      )}
    </Sheet>
  );
}

interface FormProps extends Props {
  name: string | null;
  yellowDays: number | null;
  rule: FollowUpRule;
}

const WHOSE = { campaign: 'fromCampaign', general: 'fromGeneral', proposed: 'fromProposed' } as const;
const isDays = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120;

function RuleForm({ campaignId, name, yellowDays, rule: now, onClose }: FormProps) {
  const t = useWords(stageClosedWords);
  const confirm = useConfirmBar();
  // As it was read when the sheet opened: its version is the one that was seen.
  const [rule] = useState(now);
  const [counts, setCounts] = useState(rule.countsStageClosed);
  const [writeOff, setWriteOff] = useState(String(rule.writeOffDays));
  const [yellow, setYellow] = useState(yellowDays === null ? '' : String(yellowDays));
  const save = useSaveRule(campaignId);
  const saveDays = useSaveDays(campaignId);
  const isWhole = isDays(writeOff) && (yellowDays === null || isDays(yellow));
  const done = () => {
    confirm({ text: t('rulesSaved') });
    onClose();
  };
  const sendRule = () => {
    const body = { version: rule.version, countsStageClosed: counts, writeOffDays: Number(writeOff) };
    save.mutate(body, { onSuccess: done });
  };
  // The days first: they bear no version, so a refused rule can be sent again with them.
  const send = () => {
    if (!isWhole) return;
    if (yellowDays === null || Number(yellow) === yellowDays) sendRule();
    else saveDays.mutate(Number(yellow), { onSuccess: sendRule });
  };
  return (
    <AskSheet
      title={[t('rulesTitle'), name].filter(Boolean).join(' · ')}
      submit={t('saveRules')}
      busy={save.isPending || saveDays.isPending}
      lack={isWhole ? (save.error?.status === 412 ? t('stale') : null) : t('badNumber')}
      problem={save.error ?? saveDays.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.hint}>
        {t('rulesHint')} {t('from', { whose: t(WHOSE[rule.from]) })}
      </p>
      <div className={styles.ticks}>
        {METRICS.map((metric) => (
          <label key={metric} className={styles.box}>
            <input
              type="checkbox"
              checked={counts.includes(metric)}
              onChange={({ target }) =>
                setCounts((before) =>
                  METRICS.filter((one) => (one === metric ? target.checked : before.includes(one))),
                )
              }
            />
            {t(metric)}
          </label>
        ))}
      </div>
      {yellowDays !== null && (
        <AskField label={t('yellowDays')}>
          <Input inputMode="numeric" value={yellow} onChange={({ target }) => setYellow(target.value)} />
        </AskField>
      )}
      <AskField label={t('writeOffDays')}>
        <Input inputMode="numeric" value={writeOff} onChange={({ target }) => setWriteOff(target.value)} />
      </AskField>
    </AskSheet>
  );
}
