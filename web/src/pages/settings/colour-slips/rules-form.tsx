import { Button, Input, InputNumber } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { shortMoment } from '../../../shared/time/format-time';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { StaleStrip } from '../../../shared/states/stale-strip';
import settings from '../settings.module.css';
import styles from './colour-slips.module.css';
import { LadderTable } from './ladder-table';
import { RulesTable } from './rules-table';
import { slipRuleWords } from './slip-rule-words';
import {
  useSaveSlipRules,
  type RulesInForce,
  type SlipColour,
  type WantedRules,
} from './use-colour-slip-rules';

const COLOURS: readonly SlipColour[] = ['blue', 'yellow', 'red'];

interface Props {
  campaignId: string | null;
  inForce: RulesInForce;
  onReload: () => Promise<unknown>;
}

/** Rules, points and ladder as one draft over the version it began with. */
export function RulesForm({ campaignId, inForce, onReload }: Props) {
  const t = useWords(slipRuleWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const save = useSaveSlipRules(campaignId);
  const { colours, rules, ladder, basis, version, from, changedAt, changedByName } = inForce;
  const kept = useDraftOver<WantedRules>({ colours, rules, ladder, basis }, version);
  const { input } = kept;
  const stale = save.error?.status === 412;
  const noAct = input.ladder.some(({ act }) => !act.trim());
  const send = () =>
    save.mutate(
      { version: kept.began, rules: input },
      {
        onSuccess: () => {
          kept.settle(input);
          confirm({ text: t('rulesSaved') });
        },
      },
    );
  const take = () => {
    save.reset();
    kept.drop();
    void onReload();
  };
  return (
    <>
      <p className={styles.stand}>
        {from === 'proposed' && t('proposed')}
        {from === 'general' && campaignId && t('fromGeneral')}
        {version > 0 && t('own', { n: version })}{' '}
        {changedAt && t('changed', { name: changedByName ?? '', time: shortMoment(changedAt, language) })}
      </p>
      <Panel title={t('rules')} flush>
        <RulesTable
          rules={input.rules}
          errors={save.error?.errors ?? []}
          onChange={(next) => kept.change({ rules: next })}
        />
      </Panel>
      <Panel title={t('perColour')}>
        <div className={styles.colours}>
          {COLOURS.map((colour) => (
            <fieldset key={colour}>
              <legend>{t(colour)}</legend>
              {(['points', 'receiptDays'] as const).map((name) => (
                <label key={name}>
                  {t(name)}{' '}
                  <InputNumber
                    aria-label={`${t(colour)} ${t(name)}`}
                    min={0}
                    max={name === 'points' ? 100 : 30}
                    precision={0}
                    value={input.colours[colour][name]}
                    onChange={(value) =>
                      kept.change({
                        colours: {
                          ...input.colours,
                          [colour]: { ...input.colours[colour], [name]: value ?? 0 },
                        },
                      })
                    }
                  />
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </Panel>
      <Panel title={t('ladder')} flush>
        <LadderTable ladder={input.ladder} onChange={(next) => kept.change({ ladder: next })} />
        <label className={styles.basis}>
          {t('basis')}
          <Input
            maxLength={300}
            value={input.basis}
            onChange={({ target }) => kept.change({ basis: target.value })}
          />
        </label>
        <StaleStrip error={save.error} onTake={take} />
        <div className={settings.tools}>
          <p className={save.error && !stale ? settings.wrong : undefined} role="alert">
            {noAct ? t('needAct') : stale ? null : save.error?.detail}
          </p>
          <Button disabled={!kept.isChanged} onClick={() => (save.reset(), kept.drop())}>
            {t('undo')}
          </Button>
          <Button type="primary" disabled={!kept.isChanged || noAct} loading={save.isPending} onClick={send}>
            {t('saveRules', { n: input.rules.length })}
          </Button>
        </div>
      </Panel>
    </>
  );
}
