import { useCallback, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';

/** Goes on to where the answer lives; whoever has left the page before it came stays where they are. */
export function useGoOn(): (to: string) => void {
  const navigate = useNavigate();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return useCallback(
    (to) => {
      if (isHere.current) void navigate(to);
    },
    [navigate],
  );
}
