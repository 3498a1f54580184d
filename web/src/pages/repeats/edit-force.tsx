import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../shared/page/panel';
import { Conflict } from '../../shared/states/conflict';
import { draftOf, type ForceDraft } from './force-draft';
import { MemberFields } from './member-fields';
import { StepFields } from './step-fields';
import { forceWords } from './task-force-words';
import { useKept } from './use-kept';
import { useChangeTaskForce, type TaskForce } from './use-task-forces';
import styles from './repeats.module.css';

/** Name, people and plan as one draft that is kept until the server has it. */
export function EditForce({ force, onDone }: { force: TaskForce; onDone: () => void }) {
  const t = useWords(forceWords);
  const confirm = useConfirmBar();
  const change = useChangeTaskForce(force.id);
  const [draft, setDraft, forget] = useKept(`edit.${force.id}`, draftOf(force));
  const [asked, setAsked] = useState(false);
  const lack = lackOf(draft);
  const stale = change.error?.status === 412;

  const leave = () => {
    forget();
    onDone();
  };
  const save = (version: number) => {
    setAsked(true);
    if (lack) return;
    const { name, leader, members, plan, steps } = draft;
    const body = { name, leader: leader.name.trim() ? leader : null, members, plan, steps };
    change.mutate(
      { version, change: body },
      {
        onSuccess: () => {
          confirm({ text: t('saved') });
          leave();
        },
      },
    );
  };

  return (
    <Panel title={t('edit')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save(draft.version);
        }}
      >
        {stale && (
          <Conflict
            title={change.error?.detail ?? ''}
            text={t('conflict')}
            actions={
              <>
                <Button
                  onClick={() => {
                    change.reset();
                    setDraft(draftOf(force));
                  }}
                >
                  {t('latest')}
                </Button>
                <Button type="primary" onClick={() => save(Number(change.error?.details.version))}>
                  {t('again')}
                </Button>
              </>
            }
          />
        )}
        <label className={styles.field}>
          <span>{t('name')}</span>
          <Input
            autoFocus
            value={draft.name}
            maxLength={120}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </label>
        <MemberFields draft={draft} onChange={setDraft} />
        <label className={styles.field}>
          <span>{t('planText')}</span>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={20000}
            value={draft.plan}
            onChange={(event) => setDraft({ ...draft, plan: event.target.value })}
          />
        </label>
        <StepFields steps={draft.steps} onChange={(steps) => setDraft({ ...draft, steps })} />
        <p className={styles.lack} role="alert">
          {asked && lack
            ? t(lack.key, { n: lack.n })
            : !stale && (change.error?.errors[0]?.message ?? change.error?.detail)}
        </p>
        <div className={styles.verbs}>
          <Button onClick={leave}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={change.isPending} disabled={stale}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

type Lack = { key: 'nameNeeded' | 'memberNeeded' | 'stepNeeded'; n: number };

function lackOf({ name, members, steps }: ForceDraft): Lack | null {
  if (!name.trim()) return { key: 'nameNeeded', n: 0 };
  const member = members.findIndex((one) => !one.name.trim());
  if (member >= 0) return { key: 'memberNeeded', n: member + 1 };
  const step = steps.findIndex(({ what }) => !what.trim());
  return step >= 0 ? { key: 'stepNeeded', n: step + 1 } : null;
}
