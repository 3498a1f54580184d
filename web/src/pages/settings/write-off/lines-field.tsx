import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { WordsField } from '../colour-slips/words-field';
import { writeOffSettingsWords } from './write-off-settings-words';

interface Props {
  label: string;
  lines: readonly string[];
  wrong: string | undefined;
  onChange: (lines: string[]) => void;
}

/** A list as text, one entry a line; what is typed stays as typed. */
export function LinesField({ label, lines, wrong, onChange }: Props) {
  const t = useWords(writeOffSettingsWords);
  const [text, setText] = useState(() => lines.join('\n'));
  return (
    <WordsField label={label} hint={t('linesHint')} wrong={wrong}>
      {(a11y) => (
        <Input.TextArea
          {...a11y}
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            onChange(
              target.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            );
          }}
        />
      )}
    </WordsField>
  );
}
