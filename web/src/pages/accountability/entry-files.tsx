import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Panel } from '../../shared/page/panel';
import { accountabilityWords } from './accountability-words';
import styles from './accountability.module.css';
import { useAddFile, useRemoveFile, type Entry } from './use-accountability';

/** The papers of an act. */
export function EntryFiles({ entry }: { entry: Entry }) {
  const t = useWords(accountabilityWords);
  const add = useAddFile(entry);
  const remove = useRemoveFile(entry);
  const { id, files, mayManage } = entry;
  if (files.length === 0 && !mayManage) return null;
  const problem = add.error ?? remove.error;
  return (
    <Panel title={t('files', { n: files.length })}>
      <ul className={styles.links}>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/accountability/${id}/files/${file.id}/content`} download={file.name}>
              {file.name}
            </a>{' '}
            {mayManage && (
              <Button
                type="text"
                loading={remove.isPending && remove.variables === file.id}
                aria-label={t('removeFile', { name: file.name })}
                onClick={() => remove.mutate(file.id)}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <label className={styles.file}>
          {t('addFile')}
          <input
            type="file"
            disabled={add.isPending}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) add.mutate(file);
              target.value = '';
            }}
          />
        </label>
      )}
      {problem && <p role="alert">{problem.detail}</p>}
    </Panel>
  );
}
