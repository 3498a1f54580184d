import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';

const toNumber = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : Number(value));
const toFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value;

/** The environment variables Duban reads, with their rules and defaults. Nothing else reads `process.env`. */
export class Environment {
  @IsIn(['production', 'development', 'test'])
  NODE_ENV: 'production' | 'development' | 'test' = 'production';

  /** Address to listen on. */
  @IsString()
  @MinLength(1)
  HOST: string = '127.0.0.1';

  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT: number = 3000;

  /** Folder of the database file, evidence, mailbox and keys. */
  @IsString()
  @MinLength(1)
  DATA_DIR: string = './data';

  /** PostgreSQL; without it SQLite in DATA_DIR. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must start with postgres:// or postgresql://' })
  DATABASE_URL?: string;

  /** For how many seconds a request waits for one answer of PostgreSQL; jobs and migrations wait as long as it takes. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  DATABASE_PATIENCE_SECONDS: number = 20;

  /** A streaming replica of it, for what reads much; without it the primary does all. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must start with postgres:// or postgresql://' })
  DATABASE_REPLICA_URL?: string;

  /** Redis: one server, Sentinel or Cluster (`redis-url.ts`); without it a private redis-server child. */
  @IsOptional()
  @IsString()
  REDIS_URL?: string;

  /** Mail server; without it the development mailbox in DATA_DIR. */
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'must start with smtp:// or smtps://' })
  SMTP_URL?: string;

  @IsString()
  @MinLength(3)
  MAIL_FROM: string = '督办 <duban@localhost>';

  /** Font file with Chinese characters for PDF, `file` or `file#face`; without it a usual one of the system. */
  @IsOptional()
  @IsString()
  PDF_FONT?: string;

  /** S3-compatible store of evidence, `s3://bucket/folder?endpoint=https://…&region=…`; without it a folder in DATA_DIR. */
  @IsOptional()
  @Matches(/^s3:\/\/[a-z0-9.-]+(\/[^?]*)?(\?(endpoint=https?:\/\/[^&]+|region=[a-z0-9-]+|&)*)?$/, {
    message: 'must look like s3://bucket/folder?endpoint=https://host&region=name',
  })
  EVIDENCE_STORE?: string;

  /** Access key and secret of that store; without them what the AWS library finds by itself. */
  @IsOptional()
  @MinLength(1)
  EVIDENCE_STORE_KEY?: string;

  @IsOptional()
  @MinLength(1)
  EVIDENCE_STORE_SECRET?: string;

  /** Virus scanner (clamd); without it nothing is scanned. */
  @IsOptional()
  @Matches(/^tcp:\/\/[^:/]+:\d+$/, { message: 'must look like tcp://host:3310' })
  CLAMAV_URL?: string;

  /** While the scanner is away: take files and scan them later, or refuse them. */
  @IsIn(['accept', 'refuse'])
  CLAMAV_AWAY: 'accept' | 'refuse' = 'accept';

  /** A photo taken further from the place of its case is told. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  EVIDENCE_FAR_METRES: number = 200;

  /** Requests in hand at once in one process; with more, the next one is told to come back. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  REQUESTS_AT_ONCE: number = 100;

  /** Files that are uploaded at once: of everybody together, and of one account. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  UPLOADS_AT_ONCE: number = 32;

  @Transform(toNumber)
  @IsInt()
  @Min(1)
  UPLOADS_PER_ACCOUNT: number = 8;

  /** What one account may upload within an hour, in megabytes. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  UPLOAD_MB_PER_HOUR: number = 4_000;

  /** Hosts of the own network (`host` or `host:port`, with commas) that webhooks may reach, also without https. */
  @IsOptional()
  @IsString()
  WEBHOOK_INTRANET?: string;

  /** Address of the web UI as people reach it; links in mails start with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  /** Whether search engines may list the pages that everybody may read without signing in. */
  @Transform(toFlag)
  @IsBoolean()
  PUBLIC_INDEXING: boolean = false;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  LOG_LEVEL: string = 'info';

  /** 32 bytes as 64 hex digits; without it a key file is made in DATA_DIR. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i, { message: 'must be 64 hexadecimal digits' })
  SECRET_KEY?: string;

  /** Keys that open and check, and never seal or sign; several with commas, blanks or lines between them. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}([\s,]+[0-9a-f]{64})*$/i, {
    message: 'must be keys of 64 hexadecimal digits each, with commas or lines between them',
  })
  SECRET_KEY_OLD?: string;

  /** Public keys of the history whose secret ones were taken away; `duban keys status` tells them. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=([\s,]+[A-Za-z0-9+/]{43}=)*$/, {
    message: 'must be public keys as `duban keys status` prints them, with commas between them',
  })
  HISTORY_PUBLIC_KEYS?: string;

  /** Where `/metrics` is answered, beside the product and in every process; without it nowhere. */
  @IsOptional()
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(65535)
  METRICS_PORT?: number;

  @IsString()
  @MinLength(1)
  METRICS_HOST: string = '127.0.0.1';

  /** Whoever asks for `/metrics` says it (`Authorization: Bearer …`). */
  @IsOptional()
  @MinLength(16)
  METRICS_TOKEN?: string;

  /** OpenTelemetry collector that takes OTLP over HTTP; without it nothing is traced. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  @IsString()
  @MinLength(1)
  OTEL_SERVICE_NAME: string = 'duban';

  /** Part of the traces that are kept, 0 to 1. */
  @Transform(toNumber)
  @IsNumber()
  @Min(0)
  @Max(1)
  OTEL_TRACES_SAMPLER_ARG: number = 1;

  @Transform(toNumber)
  @IsInt()
  @Min(1)
  SESSION_IDLE_MINUTES: number = 60;

  @Transform(toNumber)
  @IsInt()
  @Min(1)
  SESSION_ABSOLUTE_HOURS: number = 12;

  /** Set it to true behind https. */
  @Transform(toFlag)
  @IsBoolean()
  COOKIE_SECURE: boolean = false;

  /** Number of trusted proxies in front. */
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  TRUST_PROXY: number = 0;

  /** How long a process that was told to stop goes on answering, so that the balancer sees it leave. */
  @Transform(toNumber)
  @IsInt()
  @Min(0)
  @Max(300)
  DRAIN_SECONDS: number = 0;

  /** How long running requests and jobs have after that. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  @Max(3600)
  STOP_SECONDS: number = 15;

  /** Folder of the nightly backups, best on another disk; without it none is made. */
  @IsOptional()
  @IsString()
  BACKUP_DIR?: string;

  /** Backups that stay; older ones are taken away. */
  @Transform(toNumber)
  @IsInt()
  @Min(1)
  BACKUP_KEEP: number = 14;

  /** Password of the demo accounts; without it random ones. */
  @IsOptional()
  @MinLength(8)
  DEMO_PASSWORD?: string;

  /** Load the fictional demo district into an empty database at start; without it only where nothing is real yet. */
  @IsOptional()
  @Transform(toFlag)
  @IsBoolean()
  DEMO?: boolean;

  /** Tests only: a file that holds the present moment. */
  @IsOptional()
  @IsString()
  TEST_CLOCK_FILE?: string;
}

export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const known = Object.keys(new Environment());
  const optional = [
    'DATABASE_URL',
    'DATABASE_REPLICA_URL',
    'REDIS_URL',
    'SMTP_URL',
    'PUBLIC_URL',
    'PDF_FONT',
    'SECRET_KEY',
    'SECRET_KEY_OLD',
    'HISTORY_PUBLIC_KEYS',
    'DEMO_PASSWORD',
    'DEMO',
    'TEST_CLOCK_FILE',
    'EVIDENCE_STORE',
    'EVIDENCE_STORE_KEY',
    'EVIDENCE_STORE_SECRET',
    'CLAMAV_URL',
    'WEBHOOK_INTRANET',
    'BACKUP_DIR',
    'METRICS_PORT',
    'METRICS_TOKEN',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ];
  const given = [...known, ...optional].filter((name) => source[name] !== undefined && source[name] !== '');
  return plainToInstance(Environment, Object.fromEntries(given.map((name) => [name, source[name]])), {
    exposeDefaultValues: true,
  });
}
