import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import settings from '../settings.module.css';
import { signOffWords } from './sign-off-words';
import { useLookBackRule, useSaveRule } from './use-sign-off';

/** How often closed cases are looked at again. */
export function RuleEditor({ campaignId }: { campaignId: string }) {
  const t = useWords(signOffWords);
  const confirm = useConfirmBar();
  const rule = useLookBackRule(campaignId).data;
  const save = useSaveRule(campaignId);
  const [draft, setDraft] = useState<{ everyMonths: number; times: number } | null>(null);
  if (!rule) return null;
  const { everyMonths, times } = draft ?? rule;
  const send = () =>
    save.mutate(
      { version: rule.version, everyMonths, times },
      {
        onSuccess: () => {
          setDraft(null);
          confirm({ text: t('ruleSaved') });
        },
      },
    );
  return (
    <Panel title={t('lookBacks')} extra={t('byHand')} flush>
      <div className={settings.tools}>
        {t('every2')}
        <InputNumber
          min={0}
          max={60}
          aria-label={t('monthsLabel')}
          value={everyMonths}
          onChange={(value) => setDraft({ everyMonths: value ?? 0, times })}
        />
        {t('months')}
        <InputNumber
          min={1}
          max={20}
          aria-label={t('timesLabel')}
          value={times}
          onChange={(value) => setDraft({ everyMonths, times: value ?? 1 })}
        />
        {t('times')}
        <Button type="primary" disabled={!draft} loading={save.isPending} onClick={send}>
          {t('saveRule')}
        </Button>
        {save.error && (
          <p className={settings.wrong} role="alert">
            {save.error.detail}
          </p>
        )}
      </div>
    </Panel>
  );
}
