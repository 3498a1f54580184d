import { Button, Input, Space } from 'antd';
import { useWords } from '../../../i18n/words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import styles from './colour-slips.module.css';
import { slipRuleWords } from './slip-rule-words';
import type { SlipColour, useSlipSample, WantedWords } from './use-colour-slip-rules';
import { WordsField } from './words-field';

const FILLED = '{unit} {count} {reason} {receiptBy} {points} {issuedOn}';
const BODIES = ['body', 'taskBody'] as const;
const ABOUTS = ['cases', 'tasks'] as const;

type ColourText = WantedWords['colours'][SlipColour];

interface Props {
  colour: SlipColour;
  words: WantedWords;
  wrongAt: (field: string) => string | undefined;
  onChange: (part: Partial<ColourText>) => void;
  sample: ReturnType<typeof useSlipSample>;
}

/** The title of one colour, and what its slips say of cases and of rectification tasks. */
export function ColourWords({ colour, words, wrongAt, onChange, sample }: Props) {
  const t = useWords(slipRuleWords);
  const confirm = useConfirmBar();
  const text = words.colours[colour];
  return (
    <div className={styles.paper}>
      <WordsField label={t('titleOf', { colour: t(colour) })} wrong={wrongAt(`colours.${colour}.title`)}>
        {(a11y) => (
          <Input
            {...a11y}
            maxLength={60}
            value={text.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </WordsField>
      {BODIES.map((field) => (
        <WordsField
          key={field}
          label={t(`${field}Of`, { colour: t(colour) })}
          hint={t(`${field}Hint`, { list: FILLED })}
          wrong={wrongAt(`colours.${colour}.${field}`)}
        >
          {(a11y) => (
            <Input.TextArea
              {...a11y}
              autoSize={{ minRows: 3, maxRows: 12 }}
              maxLength={2000}
              value={text[field]}
              onChange={({ target }) => onChange({ [field]: target.value })}
            />
          )}
        </WordsField>
      ))}
      <Space wrap>
        {ABOUTS.map((about) => (
          <Button
            key={about}
            loading={
              sample.isPending && sample.variables.colour === colour && sample.variables.about === about
            }
            onClick={() =>
              sample.mutate(
                { colour, about, words },
                { onSuccess: (name) => confirm({ text: t('sampleDone', { name }) }) },
              )
            }
          >
            {t(`sample_${about}`, { colour: t(colour) })}
          </Button>
        ))}
      </Space>
    </div>
  );
}
