import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import type { LiveSession } from '../../access/index.js';
import type { LiveWire } from './live-listener.js';
import { LiveFeed } from './live-feed.js';
import { LiveListeners } from './live-listeners.js';

/** A browser tab begins to listen, or comes back and hears first what it missed. */
@Injectable()
export class OpenLive {
  constructor(
    private readonly listeners: LiveListeners,
    private readonly feed: LiveFeed,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Returns what is to be called when the tab is gone. Throws LiveUnavailableError before anything is opened. */
  async run(session: LiveSession, connect: () => LiveWire, after: string | null): Promise<() => void> {
    this.listeners.requireRoom();
    const wire = connect();
    const listener = this.listeners.add(session.id, wire);
    try {
      await this.feed.catchUp(listener, after);
    } catch (error) {
      // The stream has begun: the tab is told that it may have missed something.
      this.logger.warn({ err: String(error) }, 'a listener could not catch up');
      wire.many(listener.last);
    }
    return () => this.listeners.remove(listener);
  }
}
