import { DomainError, type Wording } from '../../kernel/errors.js';

/** Nothing is lost by it: the work waits in the database. */
export class QueueAwayError extends DomainError {
  readonly code = 'queue.away';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '队列（Redis）暂时连不上。任务都在数据库里等着，恢复后自动继续；请检查 REDIS_URL 或本机的 redis-server。',
    en: 'The queue (Redis) is away. The work waits in the database and goes on by itself; check REDIS_URL or redis-server.',
  };
}
