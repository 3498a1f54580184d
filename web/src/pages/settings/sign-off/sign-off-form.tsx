import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { Conflict } from '../../../shared/states/conflict';
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
  const [draft, setDraft] = useState<Settings | null>(null);
  const [began, setBegan] = useState(inForce.version);
  const { steps, visitFor, checks } = draft ?? inForce;
  const change = (part: Partial<Settings>) => {
    if (!draft) setBegan(inForce.version);
    setDraft({ steps, visitFor, checks, ...part });
  };
  const send = () =>
    save.mutate(
      { version: began, settings: { steps, visitFor, checks } },
      {
        onSuccess: () => {
          setDraft(null);
          confirm({ text: t('saved') });
        },
      },
    );
  return (
    <>
      {save.error?.status === 412 && (
        <Conflict
          title={save.error.detail}
          text={t('conflict')}
          actions={
            <Button
              onClick={() => {
                save.reset();
                setDraft(null);
                void onReload();
              }}
            >
              {t('take')}
            </Button>
          }
        />
      )}
      <Panel title={t('chain')} flush>
        <ChainEditor links={steps} onChange={(links) => change({ steps: links })} />
      </Panel>
      <Panel title={t('visit')} flush>
        <div className={settings.tools}>
          <p>{t('visitRemark')}</p>
          <Checkbox.Group
            value={visitFor}
            options={VISIT_FOR.map((value) => ({ value, label: t(value) }))}
            onChange={(values) => change({ visitFor: values })}
          />
        </div>
      </Panel>
      <Panel title={t('checks')} flush>
        <ChecksEditor checks={checks} onChange={(lines) => change({ checks: lines })} />
        <div className={settings.tools}>
          <Button type="primary" disabled={!draft} loading={save.isPending} onClick={send}>
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
