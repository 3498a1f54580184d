import { Link } from 'react-router';

interface Props {
  n: number | string;
  /** Conditions of the ledger that ask for exactly these, or the address of another list; null when there are none. */
  to: string | null;
  label: string;
}

/** A number that opens its list. */
export function Door({ n, to, label }: Props) {
  if (to === null || Number(n) === 0) return n;
  return (
    <Link to={to.startsWith('/') ? to : `/cases?${to}`} aria-label={label}>
      {n}
    </Link>
  );
}
