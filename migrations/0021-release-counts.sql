-- The counts of the releases once more, in the form that sums over many of them are read in: three thousand releases are
-- then a few megabytes of numbers instead of sixty of words. The content of `release` is what was frozen; this is copied
-- from it by the database, and nothing else is ever shown.

-- What the tables of many releases have in common: everything but the numbers.
create table table_shape (
  id int generated always as identity primary key,
  -- {"id", "cells": [...], "by", "parts": [[...]]}: names of cells, and of what each part is of
  shape jsonb not null
);
create unique index table_shape_once on table_shape (md5(shape::text));

create table release_counts (
  municipality_number text not null,
  year smallint not null,
  instrument text,
  people int,
  -- Ids of the shapes of the tables, four bytes each.
  shapes bytea not null,
  -- Of each table, each part (or the table itself, without parts): the total, then its cells; four bytes each.
  counts bytea not null,
  primary key (year, municipality_number),
  foreign key (municipality_number, year) references release
);

create function table_shape_of(t jsonb) returns jsonb language sql immutable
  return jsonb_strip_nulls(jsonb_build_object(
    'id', t -> 'id',
    'by', t -> 'by',
    'cells', (select jsonb_agg(k order by place) from jsonb_object_keys(t -> 'cells') with ordinality keys (k, place)),
    'parts', (select jsonb_agg(p -> 'of' order by place) from jsonb_array_elements(t -> 'parts') with ordinality parts (p, place))));

create function table_counts_of(t jsonb) returns bytea language sql immutable
  return (
    select string_agg(int4send(v), ''::bytea order by part, place)
    from jsonb_array_elements(coalesce(t -> 'parts', jsonb_build_array(t))) with ordinality parts (p, part)
    cross join lateral (
      select 0 as place, (p ->> 'total')::int as v
      union all
      select place, coalesce((p -> 'cells' ->> k)::int, 0)
      from jsonb_object_keys(t -> 'cells') with ordinality keys (k, place)
    ) told
  );

create function release_counts_copy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_shapes jsonb[];
  found_counts bytea;
begin
  select array_agg(table_shape_of(t) order by place), string_agg(table_counts_of(t), ''::bytea order by place)
    into found_shapes, found_counts from jsonb_path_query(new.content, '$.tables[*]') with ordinality tables (t, place);
  -- In the same order for everybody, so that two that bring the same new shapes don't wait for each other.
  insert into table_shape (shape)
    select distinct on (md5(shape::text)) shape from unnest(found_shapes) tables (shape)
    where not exists (select 1 from table_shape known where md5(known.shape::text) = md5(tables.shape::text))
    order by md5(shape::text)
    on conflict (md5(shape::text)) do nothing;
  insert into release_counts (municipality_number, year, instrument, people, shapes, counts)
    select new.municipality_number, new.year, new.content ->> 'instrument', (new.content ->> 'people')::int,
      coalesce(string_agg(int4send(s.id), ''::bytea order by place), ''), coalesce(found_counts, '')
    from unnest(found_shapes) with ordinality tables (shape, place)
    join table_shape s on md5(s.shape::text) = md5(tables.shape::text);
  return new;
end $$;
create trigger release_counts_copy after insert on release for each row execute function release_counts_copy();

-- Those that are there.
insert into table_shape (shape)
  select distinct table_shape_of(t) from release r, jsonb_path_query(r.content, '$.tables[*]') t;
insert into release_counts (municipality_number, year, instrument, people, shapes, counts)
  select r.municipality_number, r.year, r.content ->> 'instrument', (r.content ->> 'people')::int,
    coalesce(told.shapes, ''), coalesce(told.counts, '')
  from release r cross join lateral (
    select string_agg(int4send(s.id), ''::bytea order by t.place) as shapes,
      string_agg(table_counts_of(t.content), ''::bytea order by t.place) as counts
    from jsonb_path_query(r.content, '$.tables[*]') with ordinality t (content, place)
    join table_shape s on md5(s.shape::text) = md5(table_shape_of(t.content)::text)
  ) told;

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on table_shape, release_counts from public;
grant select on table_shape, release_counts to brukerplan_app;
revoke execute on function release_counts_copy(), table_shape_of(jsonb), table_counts_of(jsonb) from public;

alter table table_shape enable row level security;
create policy table_shape_read on table_shape for select using ((select actor_system()) = 'statistics');
alter table release_counts enable row level security;
create policy release_counts_read on release_counts for select using ((select actor_system()) = 'statistics');
