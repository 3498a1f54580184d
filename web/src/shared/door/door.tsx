import { Link } from 'react-router';

interface Props {
  n: number;
  /** Conditions of the ledger that ask for exactly these; null when there are none. */
  to: string | null;
  label: string;
}

/** A number that opens its list. */
export function Door({ n, to, label }: Props) {
  if (to === null || n === 0) return n;
  return (
    <Link to={`/cases?${to}`} aria-label={label}>
      {n}
    </Link>
  );
}
