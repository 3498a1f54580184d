import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useCallback } from 'react';

export interface AfterWrite<TData, TError> {
  onSuccess?: (data: TData) => void;
  onError?: (error: TError) => void;
}

type Mutate<TData, TError, TVariables> = (variables: TVariables, after?: AfterWrite<TData, TError>) => void;

type WithMutate<TResult, TMutate> = TResult extends unknown
  ? Omit<TResult, 'mutate'> & { mutate: TMutate }
  : never;

export type Write<TData, TError, TVariables, TContext = unknown> = WithMutate<
  UseMutationResult<TData, TError, TVariables, TContext>,
  Mutate<TData, TError, TVariables>
>;

/**
 * A change that is sent to the server. What `mutate` is told to do after it is done in any case: the library's own
 * forgets it when what was changed has left the screen meanwhile, and nobody hears that it is saved.
 */
export function useWrite<TData = unknown, TError = Error, TVariables = void, TContext = unknown>(
  options: UseMutationOptions<TData, TError, TVariables, TContext>,
): Write<TData, TError, TVariables, TContext> {
  const write = useMutation(options);
  const { mutateAsync } = write;
  const mutate = useCallback(
    (variables: TVariables, { onSuccess, onError }: AfterWrite<TData, TError> = {}) =>
      void mutateAsync(variables).then(onSuccess, (error: TError) => onError?.(error)),
    [mutateAsync],
  );
  return { ...write, mutate };
}
