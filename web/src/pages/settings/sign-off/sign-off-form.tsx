import { Button, Checkbox } from 'antd';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { Panel } from '../../../shared/page/panel';
import { StaleStrip } from '../../../shared/states/stale-strip';
import settings from '../settings.module.css';
import { ChainEditor } from './chain-editor';
import { ChecksEditor } from './checks-editor';
import { signOffWords } from './sign-off-words';
import { useSaveSignOff, type Settings } from './use-sign-off';

const VISIT_FOR = ['key-case', 'untrue', 'always'] as const;

interface Props {
  campaignId: string;
  inForce: Settings & { version: number };
  onReload: () => Promise<unknown>;
}

/** The chain, the visits and the checklist as one draft over the version it began with. */
export function SignOffForm({ campaignId, inForce, onReload }: Props) {
  const t = useWords(signOffWords);
  const confirm = useConfirmBar();
  const save = useSaveSignOff(campaignId);
  const { version, ...known } = inForce;
  const kept = useDraftOver<Settings>(known, version);
  const { steps, visitFor, checks } = kept.input;
  const send = () =>
    save.mutate(
      { version: kept.began, settings: { steps, visitFor, checks } },
      {
        onSuccess: () => {
          kept.settle(kept.input);
          confirm({ text: t('saved') });
        },
      },
    );
  return (
    <>
      <Panel title={t('chain')} flush>
        <ChainEditor links={steps} onChange={(links) => kept.change({ steps: links })} />
      </Panel>
      <Panel title={t('visit')} flush>
        <div className={settings.tools}>
          <p>{t('visitRemark')}</p>
          <Checkbox.Group
            value={visitFor}
            options={VISIT_FOR.map((value) => ({ value, label: t(value) }))}
            onChange={(values) => kept.change({ visitFor: values })}
          />
        </div>
      </Panel>
      <Panel title={t('checks')} flush>
        <ChecksEditor checks={checks} onChange={(lines) => kept.change({ checks: lines })} />
        <StaleStrip
          error={save.error}
          onTake={() => {
            save.reset();
            kept.drop();
            void onReload();
          }}
        />
        <div className={settings.tools}>
          <Button type="primary" disabled={!kept.isChanged} loading={save.isPending} onClick={send}>
            {t('save', { n: steps.length })}
          </Button>
          {save.error && save.error.status !== 412 && (
            <p className={settings.wrong} role="alert">
              {save.error.errors[0]?.message ?? save.error.detail}
            </p>
          )}
        </div>
      </Panel>
    </>
  );
}
