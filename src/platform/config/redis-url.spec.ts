import { readRedisUrl } from './redis-url.js';

describe('the address of Redis', () => {
  it.each([
    ['unix:///run/redis.sock', { kind: 'socket', path: '/run/redis.sock' }],
    ['redis://:pw@cache:6379/2', { kind: 'server', url: 'redis://:pw@cache:6379/2', db: 2 }],
    ['rediss://cache:6380', { kind: 'server', url: 'rediss://cache:6380', db: 0 }],
    [
      'redis-sentinel://app:p%40ss@a:26379,[::1]:26380/duban-1?db=3&sentinel-password=s%26t&tls=true',
      {
        kind: 'sentinel',
        hosts: [
          { host: 'a', port: 26379 },
          { host: '::1', port: 26380 },
        ],
        username: 'app',
        password: 'p@ss',
        group: 'duban-1',
        db: 3,
        sentinelPassword: 's&t',
        tls: true,
      },
    ],
    [
      'redis-cluster://:pw@10.0.0.1:7000,10.0.0.2:7000',
      {
        kind: 'cluster',
        hosts: [
          { host: '10.0.0.1', port: 7000 },
          { host: '10.0.0.2', port: 7000 },
        ],
        password: 'pw',
        tls: false,
      },
    ],
  ])('%s is read', (text, target) => {
    expect(readRedisUrl(text)).toEqual(target);
  });

  it.each([
    ['http://cache:6379', /must be redis:/],
    ['unix://', /must be redis:/],
    ['redis://cache:6379/first', /must be a number/],
    ['redis-sentinel://a:26379', /name of the group/],
    ['redis-sentinel://a/mymaster', /"a" must be host:port/],
    ['redis-sentinel://a:26379/mymaster?database=1', /knows no \?database=/],
    ['redis-cluster://a:7000/1', /neither a group nor/],
    ['redis-cluster://a:7000,b', /"b" must be host:port/],
  ])('%s is refused with a reason', (text, reason) => {
    expect(() => readRedisUrl(text)).toThrow(reason);
  });

  it('a refusal never says the password', () => {
    expect(() => readRedisUrl('redis-cluster://app:top-secret@a')).toThrow(/^(?!.*top-secret)/);
  });
});
