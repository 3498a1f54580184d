import { Button, Input, InputNumber, Select } from 'antd';
import type { FieldProblem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { WordsField } from '../colour-slips/words-field';
import { addAfter, joined, moved, parted, without } from './arrange-links';
import { LinesField } from './lines-field';
import { Part } from './part';
import { SignersEditor } from './signers-editor';
import { SkipEditor } from './skip-editor';
import type { LinkRule } from './use-write-off-settings';
import { WindowEditor } from './window-editor';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

const KINDS = ['opinion', 'publicity', 'close'] as const;
const WINDOW = { amount: 10, unit: 'working-day', countFirstDay: true } as const;

interface Props {
  links: readonly LinkRule[];
  /** Key of the link that is changed. */
  at: string;
  faults: readonly FieldProblem[];
  onChange: (links: LinkRule[], chosen?: string) => void;
}

/** One link of the chain: where it stands, who signs, what has to be there. */
export function LinkEditor({ links, at, faults, onChange }: Props) {
  const t = useWords(writeOffSettingsWords);
  const link = links.find(({ key }) => key === at)!;
  const put = (part: Partial<LinkRule>) =>
    onChange(links.map((one) => (one.key === at ? { ...one, ...part } : one)));
  const wrongAt = (...fields: string[]): string | undefined =>
    faults.find(({ field }) => fields.some((one) => field === one || field.startsWith(`${one}.`)))?.message;
  return (
    <fieldset className={styles.editor}>
      <legend>{t('link', { title: link.title || t('unnamed') })}</legend>
      <Places links={links} link={link} onChange={onChange} />
      <div className={styles.pair}>
        <WordsField label={t('title')} wrong={wrongAt('title', 'key')}>
          {(a11y) => (
            <Input
              {...a11y}
              maxLength={40}
              value={link.title}
              onChange={({ target }) => put({ title: target.value })}
            />
          )}
        </WordsField>
        <WordsField label={t('kind')} wrong={wrongAt('kind')}>
          {(a11y) => (
            <Select
              {...a11y}
              value={link.kind}
              options={KINDS.map((value) => ({ value, label: t(value) }))}
              onChange={(kind: LinkRule['kind']) =>
                put({ kind, publicity: kind === 'publicity' ? (link.publicity ?? WINDOW) : null })
              }
            />
          )}
        </WordsField>
        <WordsField label={t('days')} wrong={wrongAt('days')}>
          {(a11y) => (
            <InputNumber
              {...a11y}
              min={0}
              max={250}
              value={link.days}
              onChange={(days) => put({ days: days ?? 0 })}
            />
          )}
        </WordsField>
        <WordsField label={t('photos')} wrong={wrongAt('photos')}>
          {(a11y) => (
            <InputNumber
              {...a11y}
              min={0}
              max={20}
              value={link.photos}
              onChange={(photos) => put({ photos: photos ?? 0 })}
            />
          )}
        </WordsField>
      </div>
      {link.publicity && (
        <WindowEditor
          rule={link.publicity}
          wrong={wrongAt('publicity')}
          onChange={(publicity) => put({ publicity })}
        />
      )}
      <Part title={t('signers')} hint={t('signersHint')} wrong={wrongAt('signers')}>
        <SignersEditor signers={link.signers} onChange={(signers) => put({ signers })} />
      </Part>
      <div className={styles.pair}>
        <LinesField
          label={t('checklist')}
          lines={link.checklist}
          wrong={wrongAt('checklist')}
          onChange={(checklist) => put({ checklist })}
        />
        <LinesField
          label={t('papers')}
          lines={link.papers}
          wrong={wrongAt('papers')}
          onChange={(papers) => put({ papers })}
        />
      </div>
      <SkipEditor skip={link.skip} wrong={wrongAt('skip')} onChange={(skip) => put({ skip })} />
      {wrongAt('publicity') && !link.publicity && (
        <p className={styles.wrong} role="alert">
          {wrongAt('publicity')}
        </p>
      )}
    </fieldset>
  );
}

function Places({ links, link, onChange }: Pick<Props, 'links' | 'onChange'> & { link: LinkRule }) {
  const t = useWords(writeOffSettingsWords);
  const { key, stage } = link;
  const last = links.at(-1)!.stage;
  const isAlone = links.filter((one) => one.stage === stage).length === 1;
  return (
    <div className={styles.row}>
      <Button size="small" disabled={stage === 1} onClick={() => onChange(moved(links, key, -1))}>
        {t('earlier')}
      </Button>
      <Button size="small" disabled={stage === last} onClick={() => onChange(moved(links, key, 1))}>
        {t('later')}
      </Button>
      {isAlone ? (
        <Button size="small" disabled={stage === 1} onClick={() => onChange(joined(links, key))}>
          {t('join')}
        </Button>
      ) : (
        <Button size="small" onClick={() => onChange(parted(links, key))}>
          {t('part')}
        </Button>
      )}
      <Button
        size="small"
        disabled={links.length >= 30}
        onClick={() => onChange(...addAfter(links, key, t('newLink')))}
      >
        {t('add')}
      </Button>
      <Button size="small" danger disabled={links.length === 1} onClick={() => onChange(without(links, key))}>
        {t('remove')}
      </Button>
    </div>
  );
}
