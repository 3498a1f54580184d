import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { FormChoice, FormField } from './form-field';
import { LooksLike } from './looks-like';
import { rectificationsWords, SOURCE_WORDS, TYPE_WORDS } from './rectifications-words';
import styles from './rectifications.module.css';
import type { PartProps } from './use-task-draft';
import { SOURCES, TYPES, type Source, type TaskType } from './use-rectifications';

/** Where it comes from and what it is about. */
export function TaskTextFields({ draft, change, wrongOf, isFromCase }: PartProps & { isFromCase: boolean }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  // Only a case can be complained about: without one the other two are left.
  const sources = SOURCES.filter((one) => isFromCase || one !== 'complaint');
  const long = (['problem', 'goal', 'measures'] as const).map((name) => (
    <FormField key={name} wide label={t(name)} wrong={wrongOf(name)}>
      <TextArea
        autoSize={{ minRows: name === 'goal' ? 2 : 3, maxRows: 10 }}
        maxLength={name === 'goal' ? 2000 : 4000}
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </FormField>
  ));
  return (
    <div className={styles.fields}>
      <FormChoice
        label={t('source')}
        value={draft.source}
        options={sources.map((one) => [one, SOURCE_WORDS[one][language]] as const)}
        onChange={(source) => change({ source: source as Source })}
      />
      <FormChoice
        label={t('type')}
        value={draft.type}
        options={TYPES.map((one) => [one, TYPE_WORDS[one][language]] as const)}
        onChange={(type) => change({ type: type as TaskType })}
      />
      {draft.source === 'feedback' && (
        <>
          <FormField label={t('round')} wrong={wrongOf('sourceRound')}>
            <Input
              maxLength={60}
              placeholder={t('roundHint')}
              value={draft.sourceRound}
              onChange={({ target }) => change({ sourceRound: target.value })}
            />
          </FormField>
          <FormField label={t('sourceNo')}>
            <Input
              maxLength={60}
              placeholder={t('sourceNoHint')}
              value={draft.sourceNo}
              onChange={({ target }) => change({ sourceNo: target.value })}
            />
          </FormField>
        </>
      )}
      {draft.source === 'self-check' && <LooksLike draft={draft} change={change} wrongOf={wrongOf} />}
      <FormField wide label={t('taskTitle')} wrong={wrongOf('title')}>
        <Input
          maxLength={200}
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </FormField>
      {long}
    </div>
  );
}
