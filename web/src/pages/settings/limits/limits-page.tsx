import { Button, Select } from 'antd';
import { useState } from 'react';
import { useCampaigns } from '../../../api/directory';
import { useCampaignId } from '../../../app/campaign-choice';
import { useWords } from '../../../i18n/words';
import { LIMIT_STEP_WORDS } from '../../../shared/case/explain-words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { useIsPhone } from '../../../shared/use-viewport';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { LimitForm, type Edited } from './limit-form';
import { LimitRow } from './limit-row';
import { limitsWords } from './limits-words';
import { useLimitRules, type LimitRule } from './use-limit-rules';

/** 时限规则: how long each step has, for every case and for some. */
export default function LimitsPage() {
  const t = useWords(limitsWords);
  const tSettings = useWords(settingsWords);
  const campaigns = useCampaigns().data ?? [];
  const current = useCampaignId();
  const [chosen, setChosen] = useState<string | null>(null);
  const campaignId = chosen ?? current ?? campaigns[0]?.id ?? '';
  const query = useLimitRules(campaignId);
  const [edited, setEdited] = useState<Edited | null>(null);
  const isPhone = useIsPhone();
  const close = () => setEdited(null);
  return (
    <SettingsFrame>
      {query.isPending && <SkeletonRows rows={6} height={46} />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} title={tSettings('failed')} onRetry={() => void query.refetch()} />
      )}
      {query.data && edited && (
        <LimitForm key={edited.rule?.basis ?? 'new'} campaignId={campaignId} edited={edited} onDone={close} />
      )}
      {query.data && !edited && (
        <Panel flush>
          <div className={settings.tools}>
            <label>
              {t('campaign')}{' '}
              <Select
                value={campaignId}
                options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setChosen}
                style={{ minWidth: 220 }}
              />
            </label>
          </div>
          <div className={settings.table}>
            <PlainTable
              caption={t('caption')}
              head={
                <>
                  <th scope="col">{t('step')}</th>
                  <th scope="col">{t('holdsFor')}</th>
                  <th scope="col">{t('outer')}</th>
                  <th scope="col">{t('inner')}</th>
                  {!isPhone && <th scope="col">{t('basis')}</th>}
                  <td />
                </>
              }
            >
              {inOrder(query.data.general).flatMap((rule) => [
                <LimitRow
                  key={rule.step}
                  campaignId={campaignId}
                  rule={rule}
                  special={null}
                  onChange={() => setEdited({ rule, special: null, general: true })}
                />,
                ...query.data.special
                  .filter(({ step }) => step === rule.step)
                  .map((special) => (
                    <LimitRow
                      key={special.id}
                      campaignId={campaignId}
                      rule={special}
                      special={special}
                      onChange={() => setEdited({ rule: special, special, general: false })}
                    />
                  )),
              ])}
            </PlainTable>
          </div>
          <div className={settings.tools}>
            <p>{t('remark')}</p>
            <Button type="primary" onClick={() => setEdited({ rule: null, special: null, general: false })}>
              {t('add')}
            </Button>
          </div>
        </Panel>
      )}
    </SettingsFrame>
  );
}

const STEPS = Object.keys(LIMIT_STEP_WORDS);

/** As a case goes through them. */
const inOrder = (rules: readonly LimitRule[]): LimitRule[] =>
  [...rules].sort((one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step));
