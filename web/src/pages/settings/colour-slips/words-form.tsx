import { Button, Input } from 'antd';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../shared/page/panel';
import { useDraftOver } from '../../../shared/draft/use-draft-over';
import { StaleStrip } from '../../../shared/states/stale-strip';
import settings from '../settings.module.css';
import styles from './colour-slips.module.css';
import { slipRuleWords } from './slip-rule-words';
import {
  useSaveSlipWords,
  useSlipSample,
  type SlipColour,
  type WantedWords,
  type WordsInForce,
} from './use-colour-slip-rules';
import { ColourWords } from './colour-words';
import { WordsField } from './words-field';

const COLOURS: readonly SlipColour[] = ['blue', 'yellow', 'red'];
const SIGNS: Record<SlipColour, string> = { blue: '蓝', yellow: '黄', red: '红' };

interface Props {
  inForce: WordsInForce;
  onReload: () => Promise<unknown>;
}

/** The paper of each colour and the number, the same for all campaigns. */
export function WordsForm({ inForce, onReload }: Props) {
  const t = useWords(slipRuleWords);
  const confirm = useConfirmBar();
  const save = useSaveSlipWords();
  const sample = useSlipSample();
  const { numberPattern, office, foot, colours, version } = inForce;
  const kept = useDraftOver<WantedWords>({ numberPattern, office, foot, colours }, version);
  const { input } = kept;
  const stale = save.error?.status === 412;
  const problem = stale ? null : (save.error ?? sample.error);
  const wrongAt = (field: string) => problem?.errors.find((one) => one.field === field)?.message;
  const setColour = (colour: SlipColour, part: Partial<WantedWords['colours']['blue']>) =>
    kept.change({ colours: { ...input.colours, [colour]: { ...input.colours[colour], ...part } } });
  const shown = input.numberPattern
    .replaceAll('{year}', '2026')
    .replaceAll('{colour}', SIGNS.yellow)
    .replaceAll('{serial}', '12');
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
    <Panel title={t('words')} flush>
      <div className={styles.fields}>
        <WordsField
          label={t('numberPattern')}
          hint={t('numberHint', { sample: shown })}
          wrong={wrongAt('numberPattern')}
        >
          {(a11y) => (
            <Input
              {...a11y}
              maxLength={50}
              value={input.numberPattern}
              onChange={({ target }) => kept.change({ numberPattern: target.value })}
            />
          )}
        </WordsField>
        <WordsField label={t('office')} hint={t('officeHint')} wrong={wrongAt('office')}>
          {(a11y) => (
            <Input
              {...a11y}
              maxLength={60}
              value={input.office}
              onChange={({ target }) => kept.change({ office: target.value })}
            />
          )}
        </WordsField>
        <WordsField label={t('foot')} wrong={wrongAt('foot')}>
          {(a11y) => (
            <Input.TextArea
              {...a11y}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={input.foot}
              onChange={({ target }) => kept.change({ foot: target.value })}
            />
          )}
        </WordsField>
        {COLOURS.map((colour) => (
          <ColourWords
            key={colour}
            colour={colour}
            words={input}
            wrongAt={wrongAt}
            onChange={(part) => setColour(colour, part)}
            sample={sample}
          />
        ))}
      </div>
      <StaleStrip
        error={save.error}
        onTake={() => {
          save.reset();
          kept.drop();
          void onReload();
        }}
      />
      <div className={settings.tools}>
        <p className={problem ? settings.wrong : undefined} role="alert">
          {problem?.detail}
        </p>
        <Button disabled={!kept.isChanged} onClick={() => (save.reset(), kept.drop())}>
          {t('undo')}
        </Button>
        <Button type="primary" disabled={!kept.isChanged} loading={save.isPending} onClick={send}>
          {t('saveWords')}
        </Button>
      </div>
    </Panel>
  );
}
