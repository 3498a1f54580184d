export interface RedisHost {
  host: string;
  port: number;
}

interface Credentials {
  username?: string;
  password?: string;
  tls: boolean;
}

/** Where Redis is: one server, a group whose master Sentinel names, or a Cluster. */
export type RedisTarget =
  | { kind: 'socket'; path: string }
  | { kind: 'server'; url: string; db: number }
  | ({
      kind: 'sentinel';
      hosts: RedisHost[];
      group: string;
      db: number;
      sentinelPassword?: string;
    } & Credentials)
  | ({ kind: 'cluster'; hosts: RedisHost[] } & Credentials);

export const REDIS_FORMS =
  'redis://host:6379, rediss://…, unix://path, redis-sentinel://host:26379,host:26379/group or redis-cluster://host:6379,host:6379';

const MANY = /^redis-(sentinel|cluster):\/\/(?:([^@/?]*)@)?([^@/?]+)(?:\/([^?]*))?(?:\?(.*))?$/;
const KNOWN = { sentinel: ['db', 'tls', 'sentinel-password'], cluster: ['tls'] };

/** Throws an error whose message says what is wrong with the address, without its password. */
export function readRedisUrl(text: string): RedisTarget {
  if (text.startsWith('unix://') && text.length > 'unix://'.length)
    return { kind: 'socket', path: text.slice('unix://'.length) };
  if (/^rediss?:\/\//.test(text) && URL.canParse(text))
    return { kind: 'server', url: text, db: dbOf(new URL(text).pathname.slice(1) || '0') };
  const found = MANY.exec(text);
  if (!found) throw new Error(`must be ${REDIS_FORMS}`);
  const [, kind, login = '', hosts = '', path = '', query = ''] = found;
  const more = new URLSearchParams(query);
  for (const name of more.keys())
    if (!KNOWN[kind as keyof typeof KNOWN].includes(name)) throw new Error(`knows no ?${name}=`);
  const both = { hosts: hosts.split(',').map(hostOf), ...loginOf(login), tls: more.get('tls') === 'true' };
  if (kind === 'cluster') {
    if (path !== '') throw new Error('a Cluster has neither a group nor a numbered database');
    return { kind, ...both };
  }
  if (!/^[\w.-]+$/.test(path)) throw new Error('must end with the name of the group, such as /mymaster');
  const sentinelPassword = more.get('sentinel-password') ?? undefined;
  return { kind: 'sentinel', ...both, group: path, db: dbOf(more.get('db') ?? '0'), sentinelPassword };
}

function hostOf(text: string): RedisHost {
  const found = /^([\w.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(text);
  if (!found) throw new Error(`"${text}" must be host:port`);
  return { host: found[1]!.replace(/^\[|\]$/g, ''), port: Number(found[2]) };
}

function loginOf(text: string): Pick<Credentials, 'username' | 'password'> {
  const [username = '', ...rest] = text.split(':').map(decodeURIComponent);
  const password = rest.join(':');
  return { ...(username ? { username } : {}), ...(password ? { password } : {}) };
}

function dbOf(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new Error('the database must be a number');
  return Number(text);
}
