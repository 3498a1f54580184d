import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { dbOf, openRedis, type RedisConnection } from './redis-connection.js';
import { RedisAddress } from './redis-address.js';

/** What processes tell each other: a hint to look, never the only record of anything. */
export interface AnnouncementCatalog {
  /** Entries of the history that were just committed; `many` stands for more than a message should hold. */
  history: { entries: AnnouncedEntry[]; many: { registrationsOnly: boolean } | null };
  /** Somebody was signed out. */
  sessions: Record<string, never>;
  /** The bells of these people rang, or were read. */
  bell: { userIds: string[] };
  /** A tab of a session began to listen at some process, or has left. */
  tab: { sessionId: string; id: string; open: boolean };
}

export interface AnnouncedEntry {
  id: string;
  at: string;
  actorId: string;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
}

export type Topic = keyof AnnouncementCatalog;
type Listener<T extends Topic> = (message: AnnouncementCatalog[T]) => void;

interface Envelope {
  from: string;
  topic: Topic;
  message: AnnouncementCatalog[Topic];
}

/**
 * Tells this process at once and the others through Redis. Nothing is kept: whoever was not listening asks the
 * database later.
 */
@Injectable()
export class Announcements implements OnApplicationShutdown {
  private readonly me = newId();
  private readonly listeners = new Map<Topic, ((message: never) => void)[]>();
  private publisher: RedisConnection | null = null;
  private subscriber: RedisConnection | null = null;
  private channel = '';

  constructor(
    private readonly address: RedisAddress,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async open(): Promise<void> {
    const url = await this.address.url();
    this.publisher = openRedis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
    this.subscriber = openRedis(url, { maxRetriesPerRequest: null });
    for (const redis of [this.publisher, this.subscriber])
      redis.on('error', (error: Error) => this.logger.debug({ err: error.message }, 'redis connection'));
    // Publish and subscribe ignore Redis' numbered databases; two installations on one server keep apart here.
    this.channel = `duban:announcements:${dbOf(url)}`;
    this.subscriber.on('message', (_: string, text: string) => this.hear(text));
    // Held back until Redis answers, and said again after each reconnect.
    this.subscriber.subscribe(this.channel).catch(() => undefined);
  }

  /** Whether what is said here is heard elsewhere, and the other way round. */
  get reachesOthers(): boolean {
    return this.publisher?.status === 'ready' && this.subscriber?.status === 'ready';
  }

  announce<T extends Topic>(topic: T, message: AnnouncementCatalog[T]): void {
    this.tell(topic, message);
    if (this.publisher?.status !== 'ready') return;
    const envelope: Envelope = { from: this.me, topic, message };
    this.publisher
      .publish(this.channel, JSON.stringify(envelope))
      .catch((error: unknown) => this.logger.debug({ err: String(error) }, 'announcement not passed on'));
  }

  listen<T extends Topic>(topic: T, listener: Listener<T>): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), listener]);
  }

  /** Last: what running jobs and requests still do is to be heard elsewhere. */
  onApplicationShutdown(): void {
    for (const redis of [this.publisher, this.subscriber])
      if (redis && redis.status !== 'end') redis.disconnect();
  }

  private hear(text: string): void {
    try {
      const { from, topic, message } = JSON.parse(text) as Envelope;
      if (from !== this.me) this.tell(topic, message);
    } catch (error) {
      this.logger.warn({ err: String(error) }, 'an announcement could not be read');
    }
  }

  private tell<T extends Topic>(topic: T, message: AnnouncementCatalog[T]): void {
    for (const listener of this.listeners.get(topic) ?? []) (listener as Listener<T>)(message);
  }
}
