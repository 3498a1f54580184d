import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { Probe } from '../watch/probe.js';
import { countStatementsOf } from '../watch/sql-counter.js';
import { readerOf, replicaOf, writerOf } from './data-source.js';
import { migrateAlone } from './migrate-alone.js';
import { Replica } from './replica.js';
import { UnitOfWork } from './unit-of-work.js';

/** What the composition hands in: this room knows no feature. */
export type DatabaseSchema = Required<Pick<DataSourceOptions, 'entities' | 'migrations'>>;

const LOCKED_IN_DRIVER_MS = 50;

class Connections implements OnApplicationShutdown {
  constructor(
    readonly writer: DataSource,
    readonly reader: DataSource | null,
    readonly replica: Replica | null,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.reader?.destroy();
    await this.replica?.close();
    await this.writer.destroy();
  }
}

async function connect(config: Config, logger: Logger, schema: DatabaseSchema): Promise<Connections> {
  const writer = await writerOf(config, schema).initialize();
  await migrateAlone(writer);
  // From here on the unit of work waits for a locked file, and lets others be answered meanwhile.
  if (writer.options.type !== 'postgres') await writer.query(`PRAGMA busy_timeout = ${LOCKED_IN_DRIVER_MS}`);
  const reader = (await readerOf(config, schema)?.initialize()) ?? null;
  const copy = replicaOf(config, schema);
  const replica = copy && new Replica(copy, writer, logger);
  await replica?.open();
  return new Connections(writer, reader, replica);
}

@Global()
@Module({})
export class DatabaseModule {
  static with(schema: DatabaseSchema): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Connections,
          inject: [Config, LOGGER],
          useFactory: (config: Config, logger: Logger) => connect(config, logger, schema),
        },
        {
          provide: UnitOfWork,
          inject: [Connections, Probe],
          useFactory: ({ writer, reader, replica }: Connections, probe: Probe) => {
            if (probe.tracer) for (const source of [writer, reader]) if (source) countStatementsOf(source);
            return new UnitOfWork(writer, reader, probe, replica);
          },
        },
      ],
      exports: [UnitOfWork],
    };
  }
}
