import { Input } from 'antd';
import { useEffect, useState } from 'react';

export interface TextProps {
  label: string;
  value: string | null;
  placeholder?: string;
  onChange: (value: string | null) => void;
}

/** Text counts once it is finished: by Enter, or by leaving the field. */
export function Words({ label, value, placeholder, onChange }: TextProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const done = (next: string) => {
    if (next.trim() !== (value ?? '')) onChange(next.trim() || null);
  };
  return (
    <Input
      allowClear
      aria-label={label}
      maxLength={100}
      value={text}
      placeholder={placeholder}
      onChange={(event) => {
        setText(event.target.value);
        if (event.type === 'click') done('');
      }}
      onPressEnter={() => done(text)}
      onBlur={() => done(text)}
    />
  );
}
