import { Button } from 'antd';
import { useState } from 'react';
import type { FieldProblem } from '../../../api/problem';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { shortMoment } from '../../../shared/time/format-time';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import settings from '../settings.module.css';
import { ChainPreview } from './chain-preview';
import { LinkEditor } from './link-editor';
import { useResetRules, useSaveRules, type LinkRule, type RulesInForce } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';

interface Props {
  campaignId: string | null;
  inForce: RulesInForce;
  onReload: () => Promise<unknown>;
}

/** The chain as one draft over the version it began with: all of it to be seen, one link of it to be changed. */
export function ChainForm({ campaignId, inForce, onReload }: Props) {
  const t = useWords(writeOffSettingsWords);
  const confirm = useConfirmBar();
  const save = useSaveRules(campaignId);
  const reset = useResetRules(campaignId);
  const { links: known, version } = inForce;
  const kept = useDraftOver<{ links: LinkRule[] }>({ links: known }, version);
  const { links } = kept.input;
  const [chosen, setChosen] = useState<string | null>(null);
  /** Fields begin anew with each draft. */
  const [serial, setSerial] = useState(0);
  /** What was refused stays with the links as they were sent. */
  const [faults, setFaults] = useState<ReadonlyMap<string, readonly FieldProblem[]>>(new Map());
  const key = links.some((one) => one.key === chosen) ? chosen! : links[0]!.key;
  const stale = [save.error, reset.error].find((error) => error?.status === 412);
  const problem = stale ? null : (save.error ?? reset.error);
  const change = (next: LinkRule[], focus = key) => {
    kept.change({ links: next });
    setChosen(focus);
  };
  const begin = () => {
    save.reset();
    reset.reset();
    setFaults(new Map());
    setSerial(serial + 1);
    kept.drop();
  };
  const send = () =>
    save.mutate(
      { version: kept.began, links },
      {
        onSuccess: () => {
          setFaults(new Map());
          kept.settle(kept.input);
          confirm({ text: t('saved') });
        },
        onError: ({ errors }) => {
          const found = faultsOf(links, errors);
          setFaults(found);
          const [first] = found.keys();
          if (first) setChosen(first);
        },
      },
    );
  return (
    <Panel title={t('chain')} extra={<Source campaignId={campaignId} inForce={inForce} />} flush>
      <ChainPreview links={links} chosen={key} faulty={new Set(faults.keys())} onChoose={setChosen} />
      <LinkEditor
        key={`${serial}.${key}`}
        links={links}
        at={key}
        faults={faults.get(key) ?? []}
        onChange={change}
      />
      <StaleStrip
        error={stale ?? null}
        onTake={() => {
          begin();
          void onReload();
        }}
      />
      <div className={settings.tools}>
        <p className={problem ? settings.wrong : undefined} role="alert">
          {problem && (faults.size > 0 ? t('faults', { n: faults.size }) : said(problem))}
        </p>
        {version > 0 && (
          <Button
            loading={reset.isPending}
            onClick={() =>
              reset.mutate(version, {
                onSuccess: () => {
                  begin();
                  confirm({ text: t('resetDone') });
                },
              })
            }
          >
            {t(campaignId ? 'resetOwn' : 'resetGeneral')}
          </Button>
        )}
        <Button disabled={!kept.isChanged} onClick={begin}>
          {t('undo')}
        </Button>
        <Button type="primary" disabled={!kept.isChanged} loading={save.isPending} onClick={send}>
          {t('save', { n: links.length })}
        </Button>
      </div>
    </Panel>
  );
}

function Source({ campaignId, inForce }: { campaignId: string | null; inForce: RulesInForce }) {
  const t = useWords(writeOffSettingsWords);
  const language = useLanguage();
  const { version, changedAt, changedByName } = inForce;
  if (version === 0) return t(campaignId ? 'inherits' : 'proposed');
  return t('changed', { who: changedByName ?? '', when: changedAt ? shortMoment(changedAt, language) : '' });
}

const said = ({ detail, errors }: { detail: string; errors: FieldProblem[] }): string =>
  errors[0]?.message ?? detail;

/** `links.3.signers` belongs to the fourth link; its field is what remains. */
function faultsOf(
  links: readonly LinkRule[],
  errors: readonly FieldProblem[],
): ReadonlyMap<string, readonly FieldProblem[]> {
  const found = new Map<string, FieldProblem[]>();
  for (const error of errors) {
    const [, at, field] = /^links\.(\d+)\.(.+)$/.exec(error.field) ?? [];
    const key = links[Number(at)]?.key;
    if (key && field) found.set(key, [...(found.get(key) ?? []), { ...error, field }]);
  }
  return found;
}
