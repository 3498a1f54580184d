import { Link, useSearchParams } from 'react-router';
import { toSearch, type AskedList } from './asked-list';

interface Props {
  n: number;
  asked: AskedList;
  label: string;
}

/** A number of a morning that opens the cases that were counted then. */
export function ListDoor({ n, asked, label }: Props) {
  const [search] = useSearchParams();
  if (n === 0) return n;
  const to = new URLSearchParams(search);
  for (const [name, value] of Object.entries(toSearch(asked)))
    if (value === null) to.delete(name);
    else to.set(name, value);
  return (
    <Link to={{ search: `?${to}` }} aria-label={label}>
      {n}
    </Link>
  );
}
