import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Config } from '../config/config.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { readerOf, replicaOf, writerOf } from './data-source.js';
import { migrateAlone } from './migrate-alone.js';
import { Replica } from './replica.js';
import { UnitOfWork } from './unit-of-work.js';

/** What the composition hands in: this room knows no feature. */
export type DatabaseSchema = Required<Pick<DataSourceOptions, 'entities' | 'migrations'>>;

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
          inject: [Connections],
          useFactory: ({ writer, reader, replica }: Connections) => new UnitOfWork(writer, reader, replica),
        },
      ],
      exports: [UnitOfWork],
    };
  }
}
