import type { LoggerService } from '@nestjs/common';
import { scrub } from './fault.js';
import type { Logger } from './logger.js';

/** Lets the framework's own lines go through the process's logger, as JSON. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, scrub(String(message)));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ context: scrub(String(rest.at(-1) ?? '')) }, scrub(String(message)));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, scrub(String(message)));
  }
}
