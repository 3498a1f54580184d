import { Button, Input } from 'antd';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { Panel } from '../../../shared/page/panel';
import { StaleStrip } from '../../../shared/states/stale-strip';
import { WordsField } from '../colour-slips/words-field';
import settings from '../settings.module.css';
import { NoticeSample, PLACEHOLDERS } from './notice-sample';
import { useSavePaperWords, type PaperWords } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

const FILLED = PLACEHOLDERS.map((one) => `{${one}}`).join(' ');
const REACHED = ['office', 'phone', 'address', 'email'] as const;
const LONGEST = { noticeTitle: 100, applicationTitle: 100, noticeBody: 4000, applicationFoot: 500 };

interface Props {
  inForce: PaperWords & { version: number };
  onReload: () => Promise<unknown>;
}

/** 公示 and 销号申请表 in the office's words, with the notice as it will read beside them. */
export function WordsForm({ inForce: { version, ...words }, onReload }: Props) {
  const t = useWords(writeOffSettingsWords);
  const confirm = useConfirmBar();
  const save = useSavePaperWords();
  const kept = useDraftOver<PaperWords>(words, version);
  const { input } = kept;
  const stale = save.error?.status === 412;
  const problem = stale ? null : save.error;
  const wrongAt = (field: string) => problem?.errors.find((one) => one.field === field)?.message;
  const begin = () => {
    save.reset();
    kept.drop();
  };
  const field = (key: keyof typeof LONGEST, rows: number, hint?: string) => (
    <WordsField label={t(key)} wrong={wrongAt(key)} {...(hint ? { hint } : {})}>
      {(a11y) => (
        <Input.TextArea
          {...a11y}
          autoSize={{ minRows: rows, maxRows: 20 }}
          maxLength={LONGEST[key]}
          value={input[key]}
          onChange={({ target }) => kept.change({ [key]: target.value })}
        />
      )}
    </WordsField>
  );
  const send = () =>
    save.mutate(
      { version: kept.began, words: input },
      {
        onSuccess: () => {
          kept.settle(input);
          confirm({ text: t('wordsSaved') });
        },
      },
    );
  return (
    <Panel title={t('words')} extra={t('wordsRemark')} flush>
      <div className={styles.papers}>
        <div className={styles.fields}>
          {field('noticeTitle', 1, t('filledIn', { list: FILLED }))}
          {field('noticeBody', 8, t('filledIn', { list: FILLED }))}
          <div className={styles.pair}>
            {REACHED.map((key) => (
              <WordsField key={key} label={t(key)} wrong={wrongAt(`receiver.${key}`)}>
                {(a11y) => (
                  <Input
                    {...a11y}
                    maxLength={120}
                    value={input.receiver[key]}
                    onChange={({ target }) =>
                      kept.change({ receiver: { ...input.receiver, [key]: target.value } })
                    }
                  />
                )}
              </WordsField>
            ))}
          </div>
          {field('applicationTitle', 1)}
          {field('applicationFoot', 2)}
        </div>
        <NoticeSample words={input} />
      </div>
      <StaleStrip
        error={save.error}
        onTake={() => {
          begin();
          void onReload();
        }}
      />
      <div className={settings.tools}>
        <p className={problem ? settings.wrong : undefined} role="alert">
          {problem?.detail}
        </p>
        <Button disabled={!kept.isChanged} onClick={begin}>
          {t('undo')}
        </Button>
        <Button type="primary" disabled={!kept.isChanged} loading={save.isPending} onClick={send}>
          {t('saveWords')}
        </Button>
      </div>
    </Panel>
  );
}
