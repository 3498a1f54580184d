import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** What lies under the fold comes once what is above it stands: two short pieces of work instead of one long one. */
export function OnceDrawn({ children }: { children: ReactNode }) {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => startTransition(() => setIsTime(true)), []);
  return isTime && children;
}
