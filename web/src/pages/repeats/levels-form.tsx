import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../shared/page/panel';
import { Conflict } from '../../shared/states/conflict';
import { LevelsEffect } from './levels-effect';
import { LevelsFields } from './levels-fields';
import { levelsWords } from './levels-words';
import { useLevelsEffect, useSetLevels, type LevelPolicy } from './use-levels';
import styles from './repeats.module.css';

type InForce = LevelPolicy & { version: number; proposed: boolean };

const policyOf = ({ rules, withinDays, onlyAfterClosure }: LevelPolicy): LevelPolicy => ({
  rules,
  withinDays,
  onlyAfterClosure,
});

/** The rule as a draft, its effect beside it, and the button that says how much follows. */
export function LevelsForm({ inForce }: { inForce: InForce }) {
  const t = useWords(levelsWords);
  const confirm = useConfirmBar();
  const set = useSetLevels();
  /** With the version that it began with: a newer one is somebody else's. */
  const [started, setStarted] = useState<{ policy: LevelPolicy; version: number } | null>(null);
  const draft = started?.policy ?? policyOf(inForce);
  const version = started?.version ?? inForce.version;
  const changed = JSON.stringify(draft) !== JSON.stringify(policyOf(inForce));
  const effect = useLevelsEffect(draft, changed);
  const stale = set.error?.status === 412;
  const follows = changed && effect.data ? effect.data.rising + effect.data.falling : 0;

  const save = (policy: LevelPolicy, from: number) =>
    set.mutate(
      { policy, version: from },
      {
        onSuccess: (answer) => {
          setStarted(null);
          confirm({ text: t('saved', { n: (answer as { matters: number }).matters }) });
        },
      },
    );

  return (
    <div className={styles.twoColumns}>
      <Panel title={t('rule')}>
        {stale && (
          <Conflict
            title={set.error?.detail ?? ''}
            text={t('conflict')}
            actions={
              <>
                <Button
                  onClick={() => {
                    set.reset();
                    setStarted(null);
                  }}
                >
                  {t('latest')}
                </Button>
                <Button type="primary" onClick={() => save(draft, inForce.version)}>
                  {t('mine')}
                </Button>
              </>
            }
          />
        )}
        <LevelsFields draft={draft} onChange={(policy) => setStarted({ policy, version })} />
        <p className={styles.lack} role="alert">
          {!stale && (set.error?.errors[0]?.message ?? set.error?.detail)}
        </p>
        <div className={styles.verbs}>
          <Button disabled={inForce.proposed} onClick={() => save({ ...draft, rules: [] }, version)}>
            {t('reset')}
          </Button>
          <Button
            type="primary"
            loading={set.isPending}
            disabled={!changed || effect.isError}
            onClick={() => save(draft, version)}
          >
            {follows > 0 ? t('saveN', { n: follows }) : t('save')}
          </Button>
        </div>
      </Panel>
      <Panel title={t('preview')}>
        <LevelsEffect effect={changed ? effect.data : undefined} error={changed ? effect.error : null} />
      </Panel>
    </div>
  );
}
