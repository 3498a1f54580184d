import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';

/** Tells the caller which version its change led to, and from which one. */
export type TellVersions = (moved: { before: number; after: number }) => void;

/** For routes that answer without a body: `ETag` is the new version, `Version-Before` the one it replaced. */
export const VersionHeaders = createParamDecorator((_: unknown, context: ExecutionContext): TellVersions => {
  const response = context.switchToHttp().getResponse<Response>();
  return ({ before, after }) => {
    response.setHeader('ETag', `"${after}"`);
    response.setHeader('Version-Before', `"${before}"`);
  };
});
