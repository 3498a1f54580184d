import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from './field';
import type { Entry } from './use-entry';

type TextName = 'batchLabel' | 'acceptanceNo' | 'place' | 'subject' | 'title';

interface Props {
  entry: Entry;
  name: TextName;
  label: string;
  width: 'one' | 'two' | 'three' | 'four';
  maxLength: number;
  error?: string | undefined;
  /** Stands beside the label. */
  aside?: ReactNode;
  list?: string;
}

/** One line; typing over a proposal replaces it, for it stands selected. */
export function TextField({ entry, name, label, width, maxLength, error, aside, list }: Props) {
  return (
    <Field entry={entry} name={name} label={label} width={width} error={error} aside={aside}>
      <Input
        value={entry.values[name]}
        maxLength={maxLength}
        list={list}
        autoComplete="off"
        status={error ? 'error' : undefined}
        onFocus={(event) => {
          if (entry.isProposed(name)) event.target.select();
        }}
        onChange={(event) => entry.set(name, event.target.value)}
      />
    </Field>
  );
}
