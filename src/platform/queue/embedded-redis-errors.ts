import { DomainError, type Wording } from '../../kernel/errors.js';

/** There is neither a Redis to reach nor a program to start one with. */
export class RedisMissingError extends DomainError {
  readonly code = 'redis.missing';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '本机没有 {binary}。请安装它(Debian:apt-get install redis-server),或用 REDIS_URL 指向已有的 Redis。',
    en: '{binary} is not on this machine. Install it (Debian: apt-get install redis-server) or point REDIS_URL at a Redis you have.',
  };
}

/** The program is there but gave up before it answered. */
export class RedisStartError extends DomainError {
  readonly code = 'redis.not_started';
  readonly kind = 'unavailable';
  readonly wording: Wording = {
    zh: '私有 Redis 没有启动({reason})。详情见 {logFile}。',
    en: 'The private Redis did not start ({reason}). {logFile} has the details.',
  };
}

/** Something answers on our socket that does not keep its data in our folder. */
export class RedisSocketTakenError extends DomainError {
  readonly code = 'redis.socket_taken';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '{path} 上是另一个 Redis。请停掉它,或换一个 DATA_DIR。',
    en: 'Another Redis serves {path}. Stop it, or choose another DATA_DIR.',
  };
}
