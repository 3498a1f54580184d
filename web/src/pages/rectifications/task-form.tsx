import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { useGoOn } from '../../shared/page/use-go-on';
import { dayOf } from '../../shared/time/format-time';
import { MilestoneFields } from './milestone-fields';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { TaskDateFields } from './task-date-fields';
import { TaskPeopleFields, type UnitOption } from './task-people-fields';
import { TaskTextFields } from './task-text-fields';
import { useOpenTask } from './use-rectifications';
import { missingOf, newTaskOf, useTaskDraft, type PartProps, type TaskDraft } from './use-task-draft';

interface Props {
  /** The case that it is opened from. */
  about: CaseDetail | null;
  /** The task that it looks like. */
  like: string | null;
  units: readonly UnitOption[];
}

const FIELD_WORDS = {
  sourceRound: 'round',
  title: 'taskTitle',
  problem: 'problem',
  goal: 'goal',
  measures: 'measures',
  leadId: 'lead',
  dueOn: 'dueOn',
  milestones: 'milestones',
} as const;

export function TaskForm({ about, like, units }: Props) {
  const t = useWords(rectificationsWords);
  const navigate = useNavigate();
  const goOn = useGoOn();
  const confirm = useConfirmBar();
  const open = useOpenTask();
  const [asked, setAsked] = useState(false);
  const { draft, change, clear } = useTaskDraft(about?.id ?? like, begun(about, like));
  const missing = missingOf(draft).map((name) => t(FIELD_WORDS[name as keyof typeof FIELD_WORDS]));
  const wrongOf = (field: string) =>
    open.error?.errors.find((one) => one.field === field || one.field.startsWith(`${field}.`))?.message ??
    null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length > 0) return;
    const body = newTaskOf(draft, about ? [about.id] : [], about?.campaignId ?? null);
    open.mutate(body, {
      onSuccess: (id) => {
        clear();
        confirm({ text: t('opened') });
        goOn(`/rectifications/${id}`);
      },
    });
  };
  const part: PartProps = { draft, change, wrongOf };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <PageHeader
        title={t('newTitle')}
        subtitle={about ? t('fromThisCase', { title: about.title }) : t('newSubtitle')}
      />
      <Panel title={t('facts')}>
        <TaskTextFields {...part} isFromCase={about !== null} />
      </Panel>
      <Panel title={t('people')}>
        <TaskPeopleFields {...part} units={units} />
      </Panel>
      <Panel title={t('plan')}>
        <TaskDateFields {...part} today={dayOf(new Date())} />
        <MilestoneFields
          milestones={draft.milestones}
          max={draft.dueOn}
          wrong={wrongOf('milestones')}
          onChange={(milestones) => change({ milestones })}
        />
      </Panel>
      <div className={styles.formFoot}>
        <p className={styles.wrong} role="alert">
          {asked && missing.length > 0
            ? t('missing', { n: missing.length, what: missing.join('、') })
            : open.error && (open.error.errors[0]?.message ?? open.error.detail)}
        </p>
        <Button onClick={() => void navigate(-1)}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t('open')}
        </Button>
      </div>
    </form>
  );
}

/** What a case knows already. */
function begun(about: CaseDetail | null, like: string | null): Partial<TaskDraft> {
  if (like) return { source: 'self-check', looksLikeId: like };
  if (!about) return {};
  return {
    source: 'complaint',
    title: about.title,
    problem: about.finding || about.content,
    leadId: about.lead?.id ?? '',
    assistIds: about.assists.map(({ id }) => id),
    streetIds: about.street ? [about.street.id] : [],
  };
}
