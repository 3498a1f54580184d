import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useRefresh, type CaseDetail } from '../../shared/case/case-api';
import { shortNumber } from '../../shared/case/short-number';
import { VERB_WORDS } from '../../shared/case/verbs';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { CaseNewsStrip } from '../../shared/live/case-news-strip';
import { CopyWords } from '../../shared/live/copy-words';
import { Conflict } from '../../shared/states/conflict';
import { caseWords } from './case-words';
import { lackOf, MoveFields } from './move-fields';
import { useCaseMove, type FormVerb, type MoveDraft } from './use-case-moves';
import styles from './case.module.css';

interface Props {
  found: CaseDetail;
  verb: FormVerb;
  onClose: () => void;
}

/** The form of one move; what is typed is kept on this machine until the server has it. */
export function MoveDialog({ found, verb, onClose }: Props) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const refresh = useRefresh();
  const key = `duban.move.${useCurrentUser().id}.${found.id}.${verb}`;
  const [draft, setDraft] = useState<MoveDraft>(() => ({ ...fresh(found), ...kept(key) }));
  const [asked, setAsked] = useState(false);
  const move = useCaseMove(found, verb);
  const [seen, setSeen] = useState(found.version);
  // The dispatch itself has raised the version by one.
  const undo = useCaseMove({ ...found, version: seen + 1 }, 'recall');
  const name = VERB_WORDS[verb === 'redispatch' && found.returns >= 2 ? 'rule' : verb][language];
  const isMove = !['edit', 'parties', 'note'].includes(verb);
  const possible = !isMove || found.allowedActions.some((action) => action === verb);
  const lack = lackOf(verb, draft, found);
  const problem = move.error;
  const raced = problem?.status === 412 || problem?.status === 409;

  const change = (part: Partial<MoveDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const submit = () => {
    setAsked(true);
    if (lack || !possible) return;
    setSeen(found.version);
    move.mutate(draft, {
      onSuccess: () => {
        sessionStorage.removeItem(key);
        confirm({
          text: t('done', { verb: name, number: shortNumber(found.number.raw) }),
          ...(verb === 'dispatch' ? { onUndo: () => undo.mutate(draft), seconds: 28 } : {}),
        });
        onClose();
      },
    });
  };

  return (
    <Modal
      open
      title={`${name} · ${shortNumber(found.number.raw)}`}
      onCancel={onClose}
      width={verb === 'edit' ? 720 : 480}
      style={verb === 'edit' ? { top: 56 } : undefined}
      // Above the form and not in it: nothing moves under the pointer.
      modalRender={(form) => (
        <div className={styles.withNews}>
          <div className={styles.newsAbove}>
            <CaseNewsStrip caseId={found.id} />
          </div>
          {form}
        </div>
      )}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={move.isPending} disabled={!possible} onClick={submit}>
            {name}
          </Button>
        </>
      }
    >
      <div className={`${styles.form} ${verb === 'edit' ? styles.facts2 : ''}`}>
        {raced && (
          <Conflict
            title={problem.detail}
            text={t('conflict')}
            actions={
              <Button
                type="primary"
                onClick={() => {
                  move.reset();
                  void refresh();
                }}
              >
                {t('latest')}
              </Button>
            }
          />
        )}
        {!possible && !raced && (
          <Conflict
            title={t('gone', { verb: name })}
            text={draft.text.trim() ? t('wordsKept') : ''}
            actions={<CopyWords words={draft.text} />}
          />
        )}
        <MoveFields found={found} verb={verb} draft={draft} onChange={change} />
        {!raced && (
          <p className={styles.lack} role="alert">
            {asked && lack ? t(lack) : problem && (problem.errors[0]?.message ?? problem.detail)}
          </p>
        )}
      </div>
    </Modal>
  );
}

const fresh = (found: CaseDetail): MoveDraft => ({
  text: '',
  facts: {},
  lead: found.lead?.id,
  assists: found.assists.map(({ id }) => id),
});

function kept(key: string): Partial<MoveDraft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<MoveDraft>;
  } catch {
    return {};
  }
}
