import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate, useSearchParams } from 'react-router';

const addressOf = (id: string | null): string => (id ? `/verify?case=${id}` : '/verify');

/**
 * The case that the address holds, and opening another in one go: the address follows when the router has drawn it, and
 * a key pressed before that would go to the case just left.
 */
export function useCaseOnShow() {
  const navigate = useNavigate();
  const wanted = useSearchParams()[0].get('case');
  const [ahead, setAhead] = useState<{ of: string | null; id: string | null } | null>(null);
  useEffect(() => setAhead(null), [wanted]);

  const open = (id: string | null): void => {
    flushSync(() => setAhead({ of: wanted, id }));
    void navigate(addressOf(id));
  };
  /** Without a step to come back to: a queue read again does not take it from under the pen. */
  const hold = (id: string): void => void navigate(addressOf(id), { replace: true });
  return { wanted: ahead && ahead.of === wanted ? ahead.id : wanted, open, hold };
}
