import type { ChangeEvent } from 'react';
import type { Problem } from '../../../api/problem';
import { useWrite } from '../../../api/use-write';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { PAPER_TYPES } from '../../report/blocks/paper-lines';
import type { FormDoor, FormFile, FormTask } from './doors';
import styles from './form.module.css';
import { formWords } from './form-words';

interface Props {
  task: FormTask;
  files: FormFile[];
  door: FormDoor;
  onFiles: (files: FormFile[]) => void;
}

/** Photos and papers: sent as they are chosen, so that a closed page has them still. */
export function AnswerFiles({ task, files, door, onFiles }: Props) {
  const t = useWords(formWords);
  const add = useWrite<void, Problem, File[]>({
    mutationFn: async (chosen) => {
      const there = [...files];
      for (const file of chosen) {
        const added = await door.addFile(task.id, file);
        if (!there.some(({ id }) => id === added.id)) there.push(added);
        onFiles([...there]);
      }
    },
    networkMode: 'always',
  });
  const remove = useWrite<void, Problem, string>({
    mutationFn: async (fileId) => {
      await door.removeFile(task.id, fileId);
      onFiles(files.filter(({ id }) => id !== fileId));
    },
    networkMode: 'always',
  });
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    target.value = '';
    if (chosen.length > 0) add.mutate(chosen);
  };
  const problem = add.error ?? remove.error;
  return (
    <fieldset className={styles.files}>
      <legend>{t('files', { n: files.length })}</legend>
      {files.map(({ id, name }) => (
        <p key={id} className={styles.file}>
          <span>{name}</span>
          <Button type="text" aria-label={t('removeFile', { name })} onClick={() => remove.mutate(id)}>
            {t('remove')}
          </Button>
        </p>
      ))}
      <div className={styles.adders}>
        <label>
          <input className="visually-hidden" type="file" accept="image/*" multiple onChange={take} />
          {t('addPhotos')}
        </label>
        <label>
          <input className="visually-hidden" type="file" accept={PAPER_TYPES} multiple onChange={take} />
          {t('addPapers')}
        </label>
      </div>
      <p className={styles.quiet} role="status">
        {add.isPending ? t('sendingFiles') : ''}
      </p>
      {problem && (
        <p className={styles.complaint} role="alert">
          {problem.detail}
        </p>
      )}
    </fieldset>
  );
}
