import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { CaseNewsStrip } from '../../../shared/live/case-news-strip';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { PageHeader } from '../../../shared/page/page-header';
import { Panel } from '../../../shared/page/panel';
import { useGoOn } from '../../../shared/page/use-go-on';
import { FormField } from '../form-field';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import type { PartProps } from '../use-task-draft';
import { TaskPeopleFields, type UnitOption } from '../task-people-fields';
import { TaskTextFields } from '../task-text-fields';
import { useChangeTask, type Task } from '../use-rectifications';
import { useShownAfresh } from '../use-shown-afresh';
import type { TaskDraft } from '../use-task-draft';
import { changeOf, missingFacts, useEditDraft } from './use-edit-draft';

const FIELD_WORDS = {
  source: 'source',
  sourceRound: 'round',
  sourceNo: 'sourceNo',
  looksLikeId: 'looksLike',
  title: 'taskTitle',
  problem: 'problem',
  goal: 'goal',
  measures: 'measures',
  type: 'type',
  evidenceEvery: 'every',
  owner: 'owner',
  partyLeader: 'partyLeader',
  governmentLeader: 'governmentLeader',
  leadId: 'lead',
  assistIds: 'assist',
  streetIds: 'streets',
  superviseIds: 'supervise',
  dueOn: 'dueOn',
  dueSaid: 'dueOn',
  milestones: 'milestones',
} as const satisfies Record<keyof TaskDraft, string>;

/** Kept on this device while it is half filled, and saved over the version that it was begun with. */
export function EditForm({ task, units }: { task: Task; units: readonly UnitOption[] }) {
  const t = useWords(rectificationsWords);
  const navigate = useNavigate();
  const goOn = useGoOn();
  const confirm = useConfirmBar();
  const save = useChangeTask(task.id);
  const [asked, setAsked] = useState(false);
  const { draft, version, touched, change, clear, wasBegun } = useEditDraft(task);
  const missing = missingFacts(draft).map((name) => t(FIELD_WORDS[name]));
  const isStale = save.error?.status === 412;
  useShownAfresh(save.error);
  const wrongOf = (field: string) => save.error?.errors.find((one) => one.field === field)?.message ?? null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length > 0) return;
    save.mutate(
      // Told of somebody's change, the next press is meant for the state on show.
      { version: isStale ? task.version : version, body: changeOf(draft, task) },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('saved') });
          goOn(`/rectifications/${task.id}`);
        },
      },
    );
  };
  const part: PartProps = { draft, change, wrongOf };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <PageHeader title={t('editTitle')} subtitle={t('editSubtitle', { number: task.number })} />
      <CaseNewsStrip caseId={task.id} silent={isStale} />
      {wasBegun && (
        <p className={styles.quiet} role="status">
          {t('halfFilled')}{' '}
          <Button type="text" onClick={clear}>
            {t('startOver')}
          </Button>
        </p>
      )}
      <Panel title={t('facts')}>
        <TaskTextFields {...part} isFromCase={task.source === 'complaint'} />
        {draft.type === 'long-term' && (
          <div className={styles.fields}>
            <FormField label={t('every')} wrong={wrongOf('evidenceEvery')}>
              <Input
                type="number"
                min={1}
                max={24}
                value={draft.evidenceEvery}
                onChange={({ target }) => change({ evidenceEvery: target.value })}
              />
            </FormField>
          </div>
        )}
      </Panel>
      <Panel title={t('people')}>
        <TaskPeopleFields {...part} units={units} />
      </Panel>
      <div className={styles.formFoot}>
        <p className={styles.wrong} role="alert">
          {asked && missing.length > 0
            ? t('missingFacts', { n: missing.length, what: missing.join('、') })
            : isStale
              ? t('staleFacts', {
                  detail: save.error?.detail ?? '',
                  what: touched.map((name) => t(FIELD_WORDS[name])).join('、'),
                })
              : save.error && (save.error.errors[0]?.message ?? save.error.detail)}
        </p>
        <Button onClick={() => void navigate(`/rectifications/${task.id}`)}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('saveFacts')}
        </Button>
      </div>
    </form>
  );
}
