import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { SettingsFrame } from '../settings-frame';
import { settingsWords } from '../settings-words';
import settings from '../settings.module.css';
import { evidenceWords } from './evidence-words';
import { RuleForm } from './rule-form';
import { RuleRow } from './rule-row';
import { useEvidenceRules, type EvidenceRule } from './use-evidence-rules';

/** 最低佐证: what reports have to bring, by kind of pollution. */
export default function EvidenceRulesPage() {
  const t = useWords(evidenceWords);
  const tSettings = useWords(settingsWords);
  const query = useEvidenceRules();
  const [editing, setEditing] = useState<EvidenceRule | 'new' | null>(null);
  const known = editing === 'new' ? null : editing;
  return (
    <SettingsFrame>
      {query.isPending && <SkeletonRows rows={8} height={46} />}
      {query.isError && !query.data && (
        <ErrorState error={query.error} title={tSettings('failed')} onRetry={() => void query.refetch()} />
      )}
      {query.data && editing !== null && (
        <RuleForm
          key={known?.id ?? 'new'}
          known={known}
          kinds={query.data.kinds}
          onLatest={async () => {
            const { data } = await query.refetch();
            const latest = data?.rules.find(({ id }) => id === known?.id);
            if (latest) setEditing(latest);
          }}
          onDone={() => setEditing(null)}
        />
      )}
      {query.data && editing === null && (
        <Panel flush>
          <NoticeStrip tone="info">{t('general')}</NoticeStrip>
          <div className={settings.table}>
            <PlainTable
              caption={t('caption')}
              head={
                <>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('where')}</th>
                  <th scope="col">{t('asks')}</th>
                  <th scope="col">{t('verdicts')}</th>
                  <th scope="col">{t('since')}</th>
                  <td />
                </>
              }
            >
              {query.data.rules.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  kinds={query.data.kinds}
                  onChange={() => setEditing(rule)}
                />
              ))}
            </PlainTable>
          </div>
          <div className={settings.tools}>
            <p>{t('remark')}</p>
            <Button type="primary" onClick={() => setEditing('new')}>
              {t('add')}
            </Button>
          </div>
        </Panel>
      )}
    </SettingsFrame>
  );
}
