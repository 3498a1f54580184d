import { useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../../api/client';
import { useUnits } from '../../api/directory';
import { ifMatch } from '../../api/request-headers';
import { useWords } from '../../i18n/words';
import { useMove, type CaseDetail } from '../case/case-api';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { caseCommunityWords } from './case-community-words';
import styles from './case-community.module.css';

type Found = Pick<CaseDetail, 'id' | 'version' | 'street' | 'community' | 'maySetCommunity'>;

/** In which community of its street a case lies; the street and the bureau say so. */
export function CaseCommunity({ found }: { found: Found }) {
  const t = useWords(caseCommunityWords);
  const units = useUnits().data ?? [];
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const choices = units.filter(({ kind, parentId }) => kind === 'community' && parentId === found.street?.id);
  const { community } = found;
  const close = () => {
    flushSync(() => setEditing(false));
    opener.current?.focus();
  };
  if (editing) return <CommunityForm found={found} choices={choices} onDone={close} />;
  return (
    <span className={styles.line}>
      {community?.name ?? t('unknown')}
      {found.maySetCommunity && choices.length > 0 && (
        <button type="button" ref={opener} className={styles.verb} onClick={() => setEditing(true)}>
          {t(community ? 'change' : 'set')}
        </button>
      )}
    </span>
  );
}

interface FormProps {
  found: Found;
  choices: readonly { id: string; name: string }[];
  onDone: () => void;
}

function CommunityForm({ found, choices, onDone }: FormProps) {
  const t = useWords(caseCommunityWords);
  const confirm = useConfirmBar();
  const [chosen, setChosen] = useState(found.community?.id ?? '');
  const put = useMove((communityId: string | null) =>
    api.PUT('/api/cases/{id}/community', {
      params: { path: { id: found.id }, header: ifMatch(found.version) },
      body: { communityId },
    }),
  );
  const name = choices.find(({ id }) => id === chosen)?.name;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    put.mutate(chosen || null, {
      onSuccess: () => {
        confirm({ text: name ? t('saved', { name }) : t('cleared') });
        onDone();
      },
    });
  };
  const refusal = put.error && (put.error.errors[0]?.message ?? put.error.detail);
  return (
    <form
      className={styles.line}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <select
        autoFocus
        aria-label={t('community')}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? 'community-refusal' : undefined}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{t('nowhere')}</option>
        {choices.map(({ id, name: label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" className={styles.verb} disabled={put.isPending}>
        {t('save')}
      </button>
      <button type="button" className={styles.verb} onClick={onDone}>
        {t('cancel')}
      </button>
      {refusal && (
        <span id="community-refusal" role="alert">
          {refusal}
        </span>
      )}
    </form>
  );
}
