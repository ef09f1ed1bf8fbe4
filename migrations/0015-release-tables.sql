-- The tables of a release one by one, so that a question about one of them doesn't read them all: three hundred
-- municipalities over ten years are 3,000 releases of some hundred and fifty tables each. A copy that can't differ from the
-- release: the database makes it when the release is frozen, and nobody else can write here.
create table release_table (
  name text not null,
  year smallint not null,
  municipality_number text not null,
  content jsonb not null,
  primary key (name, year, municipality_number),
  foreign key (municipality_number, year) references release
);
create index release_table_of on release_table (municipality_number, name, year);

create function release_tables_copy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into release_table (name, year, municipality_number, content)
    select t ->> 'id', new.year, new.municipality_number, t
    from jsonb_path_query(new.content, '$.tables[*]') t;
  return new;
end $$;
create trigger release_tables_copy after insert on release for each row execute function release_tables_copy();

insert into release_table (name, year, municipality_number, content)
  select t ->> 'id', r.year, r.municipality_number, t from release r, jsonb_path_query(r.content, '$.tables[*]') t;

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on release_table from public;
grant select on release_table to brukerplan_app;
revoke execute on function release_tables_copy() from public;

alter table release_table enable row level security;
create policy release_table_read on release_table for select using ((select actor_system()) = 'statistics'
  or (in_branch(municipality_number) and (select actor_role()) <> 'assessor'));
