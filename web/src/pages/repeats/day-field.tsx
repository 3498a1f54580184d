import { Input } from 'antd';

interface Props {
  label: string;
  /** `2026-05-20`. */
  value: string | null;
  onChange: (day: string | null) => void;
  max?: string;
}

/** A day, typed or chosen with the picker of the browser. */
export function DayField({ label, value, onChange, max }: Props) {
  return (
    <Input
      type="date"
      aria-label={label}
      title={label}
      style={{ width: 140 }}
      value={value ?? ''}
      max={max}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}
