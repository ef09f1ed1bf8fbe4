/** PostgreSQL's settings for one start, as `name=value`. */
export const serverSettings = (port: number, durable: boolean): string[] => [
  'listen_addresses=127.0.0.1',
  `port=${port}`,
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=128MB',
  'timezone=UTC',
  // The log may say that a statement failed, never which values it carried.
  'log_min_error_statement=panic',
  'log_statement=none',
  ...(durable ? [] : withoutDurability),
]

/** For test runs, whose data nobody misses after a power cut. */
const withoutDurability = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'summarize_wal=off',
  'autovacuum_naptime=5min',
]
