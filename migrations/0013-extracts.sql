-- Extracts of the register for research, and what has left by them (helseregisterloven § 19a: no more than needed,
-- on a ground that was stated, and written down). Rows are only added; a delivery is completed once.

create table register_extract (
  id uuid primary key,
  account_id uuid not null references account,
  ordered_at timestamptz not null,
  recipient text not null check (length(btrim(recipient)) between 1 and 300),
  purpose text not null check (length(btrim(purpose)) between 1 and 2000),
  legal_basis text not null check (length(btrim(legal_basis)) between 1 and 1000),
  necessity jsonb not null,                         -- for each group of variables: why the recipient needs it
  instrument text not null,
  years smallint[] not null check (cardinality(years) > 0),
  municipalities text[] not null check (cardinality(municipalities) > 0),
  variables text[] not null check (cardinality(variables) > 0),
  conditions jsonb not null,
  rows integer not null check (rows > 0),           -- when it was ordered
  person_key bytea not null check (length(person_key) = 32) -- makes the names of people in this extract, and in no other
);
create index register_extract_by_time on register_extract (ordered_at desc);

create table extract_delivery (
  id uuid primary key,
  extract_id uuid not null references register_extract,
  format text not null check (format in ('csv', 'parquet', 'fhir')),
  account_id uuid not null references account,
  started_at timestamptz not null,
  rows integer not null check (rows > 0),
  finished_at timestamptz,                          -- null: the browser went away, or it is on its way
  bytes bigint,
  checksum bytea check (length(checksum) = 32),     -- SHA-256 of the file
  constraint extract_delivery_whole check ((finished_at is null) = (bytes is null) and (finished_at is null) = (checksum is null))
);
create index extract_delivery_by_extract on extract_delivery (extract_id, started_at);

revoke all on register_extract, extract_delivery from public;
grant select, insert on register_extract, extract_delivery to brukerplan_app;
grant update (finished_at, bytes, checksum) on extract_delivery to brukerplan_app;

alter table register_extract enable row level security;
create policy register_extract_read on register_extract for select using ((select actor_role()) = 'korfor');
create policy register_extract_order on register_extract for insert
  with check ((select actor_role()) = 'korfor' and account_id = (select actor_id()));

alter table extract_delivery enable row level security;
create policy extract_delivery_read on extract_delivery for select using ((select actor_role()) = 'korfor');
create policy extract_delivery_begin on extract_delivery for insert
  with check ((select actor_role()) = 'korfor' and account_id = (select actor_id()) and finished_at is null);
create policy extract_delivery_finish on extract_delivery for update
  using ((select actor_role()) = 'korfor' and account_id = (select actor_id()) and finished_at is null)
  with check (account_id = (select actor_id()));
