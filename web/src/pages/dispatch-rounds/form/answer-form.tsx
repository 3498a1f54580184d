import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { dayOf, longDay } from '../../../shared/time/format-time';
import { AnswerCard } from './answer-card';
import { lackOf } from './lack-of';
import type { FormDoor, FormTask } from './doors';
import styles from './form.module.css';
import { formWords } from './form-words';
import { useAnswers } from './use-answers';

const NONE: readonly FormTask[] = [];

/** All that a unit owes on one page; each task is kept as it is typed, and submitted alone or with the others. */
export function AnswerForm({ door, onDone }: { door: FormDoor; onDone?: () => void }) {
  const t = useWords(formWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const queries = useQueryClient();
  const queryKey = ['cases', 'dispatch-form', door.name];
  const form = useQuery({ queryKey, queryFn: door.read, refetchOnWindowFocus: false, retry: 1 });
  const tasks = form.data?.tasks ?? NONE;
  const open = tasks.filter(({ state }) => state === 'open');
  const { held, change, keep, setFiles, settled } = useAnswers(door, tasks);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const today = dayOf(new Date());
  const submit = useWrite<number, Problem, string[]>({
    mutationFn: async (ids) => {
      const items = (await Promise.all(ids.map(settled))).flatMap((one, at) =>
        one ? [{ id: ids[at]!, version: one.version, answer: one.answer }] : [],
      );
      await door.submit(items, name.trim());
      return items.length;
    },
    networkMode: 'always',
    onSuccess: (n) => {
      confirm({ text: t('submitted', { n }) });
      if (door.byLink) onDone?.();
      else void queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const lacks = (id: string) => (held[id] ? lackOf(held[id].answer, today) : 'text');
  const ready = open.filter(({ id }) => !lacks(id));
  const needsName = door.byLink && name.trim().length < 2;
  const send = (ids: string[]) => {
    setAsked(new Set([...asked, ...ids]));
    const first = ids.find(lacks);
    if (first) document.getElementById(`answer-${first}`)?.scrollIntoView({ block: 'start' });
    else if (needsName) document.getElementById('answer-name')?.focus();
    else submit.mutate(ids);
  };
  if (form.isPending) return <SkeletonRows rows={4} height={160} />;
  if (!form.data)
    return <ErrorState error={form.error} title={t('unread')} onRetry={() => void form.refetch()} />;
  if (tasks.length === 0)
    return (
      <EmptyState news="good" title={t('nothing')} text={t(door.byLink ? 'nothingLink' : 'nothingText')} />
    );
  // By link all go at once; with a session what is filled in.
  const all = door.byLink ? open.map(({ id }) => id) : ready.map(({ id }) => id);
  return (
    <div className={styles.form}>
      {form.data.rounds.map((round) => {
        const own = tasks.filter(({ roundId }) => roundId === round.id);
        if (own.length === 0) return null;
        return (
          <section key={round.id} className={styles.round} aria-label={t('round', { month: round.month })}>
            <p className={styles.roundHead}>
              <b>{t('round', { month: round.month })}</b>
              <span>{t('by', { day: longDay(round.dueOn, language) })}</span>
              {round.dueOn < today && <span>{t('until', { day: longDay(round.endsOn, language) })}</span>}
            </p>
            {own.map((task) => (
              <AnswerCard
                key={task.id}
                task={task}
                held={held[task.id]}
                door={door}
                asked={asked.has(task.id)}
                busy={submit.isPending}
                onChange={(part) => change(task.id, part)}
                onKeep={() => void keep(task.id)}
                onFiles={(files) => setFiles(task.id, files)}
                onSubmit={door.byLink ? null : () => send([task.id])}
              />
            ))}
          </section>
        );
      })}
      {open.length > 0 && (
        <footer className={styles.foot} data-own-foot="">
          {door.byLink && (
            <label className={styles.name}>
              <span>{t('name')}</span>
              <Input
                id="answer-name"
                autoComplete="name"
                maxLength={30}
                value={name}
                status={asked.size > 0 && needsName ? 'error' : undefined}
                onChange={({ target }) => setName(target.value)}
              />
            </label>
          )}
          <p className={styles.complaint} role="alert">
            {submit.error?.detail ?? (asked.size > 0 && needsName ? t('needName') : '')}
          </p>
          <div className={styles.footLine}>
            <span>{t('ready', { n: ready.length, all: open.length })}</span>
            <Button
              type="primary"
              size="large"
              loading={submit.isPending}
              onClick={() => send(all.length > 0 ? all : open.map(({ id }) => id))}
            >
              {t('submitAll', { n: all.length || open.length })}
            </Button>
          </div>
        </footer>
      )}
    </div>
  );
}
