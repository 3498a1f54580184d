import { useState, type FormEvent } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { Panel } from '../../../shared/page/panel';
import { ErrorState } from '../../../shared/states/error-state';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { shortMoment } from '../../../shared/time/format-time';
import { FormField } from '../../rectifications/form-field';
import shared from '../../rectifications/rectifications.module.css';
import { SettingsFrame } from '../settings-frame';
import { ruleWords } from './rule-words';
import { useRule, useSetRule, type Rule, type RuleInput } from './use-rule';

const FIELDS = ['behindAfterDays', 'milestoneWarnDays', 'evidenceWarnDays'] as const;

/** 整改判定口径: when a task is 滞后, and when its lights turn yellow. */
export default function RectificationRulePage() {
  const t = useWords(ruleWords);
  const { data, error, refetch } = useRule();
  return (
    <SettingsFrame>
      {error && !data && <ErrorState error={error} title={t('unread')} onRetry={() => void refetch()} />}
      {data && <RuleForm rule={data} onReload={refetch} />}
    </SettingsFrame>
  );
}

function RuleForm({ rule, onReload }: { rule: Rule; onReload: () => Promise<unknown> }) {
  const t = useWords(ruleWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const kept = useDraftOver(
    {
      behindAfterDays: String(rule.behindAfterDays),
      milestoneWarnDays: String(rule.milestoneWarnDays),
      evidenceWarnDays: String(rule.evidenceWarnDays),
    },
    rule.version,
  );
  const { input } = kept;
  const [asked, setAsked] = useState(false);
  const set = useSetRule(kept.began);
  const isWhole = FIELDS.every((name) => /^\d{1,2}$/.test(input[name]) && Number(input[name]) <= 90);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isWhole) return;
    const wanted = Object.fromEntries(
      FIELDS.map((name) => [name, Number(input[name])]),
    ) as never as RuleInput;
    set.mutate(wanted, {
      onSuccess: () => {
        kept.settle(input);
        confirm({ text: t('saved') });
      },
    });
  };
  const { changedByName, changedAt } = rule;
  return (
    <form noValidate onSubmit={send} className={shared.page}>
      <Panel title={t('title')}>
        <p className={shared.quiet}>{t('hint')}</p>
        <div className={shared.fields}>
          {FIELDS.map((name) => (
            <FormField key={name} label={`${t(name)}（${t('days')}）`}>
              <Input
                type="number"
                min={0}
                max={90}
                value={input[name]}
                onChange={({ target }) => kept.change({ [name]: target.value })}
              />
            </FormField>
          ))}
        </div>
        <p className={shared.quiet}>
          {changedByName && changedAt
            ? t('by', { name: changedByName, time: shortMoment(changedAt, language) })
            : t('proposed')}
        </p>
      </Panel>
      <StaleStrip
        error={set.error}
        onTake={() => {
          set.reset();
          kept.drop();
          void onReload();
        }}
      />
      <div className={shared.formFoot}>
        <p className={shared.wrong} role="alert">
          {asked && !isWhole ? t('wrong') : set.error?.status === 412 ? null : set.error?.detail}
        </p>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
