-- Small municipalities that are shown together, and municipalities that became one.

-- ── Agreements between neighbours ───────────────────────────────────────────────────────────────────────────────
-- What two municipalities have said to each other about being shown together when they are too few alone. The last word
-- tells how they stand; nothing is changed or removed, so that anybody can see later on what ground a pool was drawn.
drop table pool_agreement;
create table pool_agreement_word (
  id bigint generated always as identity primary key,
  municipality_number text not null references municipality,   -- who says it
  neighbour_number text not null references municipality,      -- to whom
  word text not null check (word in ('proposed', 'accepted', 'declined', 'ended')),
  said_at timestamptz not null,
  said_by uuid not null references account,
  constraint pool_agreement_word_to_another check (municipality_number <> neighbour_number)
);
create index pool_agreement_word_of on pool_agreement_word (municipality_number, id);
create index pool_agreement_word_to on pool_agreement_word (neighbour_number, id);

-- A proposal may be repeated, and is answered by the other one; whoever agreed, or proposed, may end it. One word at a time
-- for each pair, so that two who speak at once don't pass each other by.
create function pool_agreement_word_follows() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  last pool_agreement_word;
begin
  perform pg_advisory_xact_lock(hashtextextended('agreement of ' || least(new.municipality_number, new.neighbour_number) || ' and '
    || greatest(new.municipality_number, new.neighbour_number), 0));
  select * into last from pool_agreement_word w
    where (w.municipality_number, w.neighbour_number) in
      ((new.municipality_number, new.neighbour_number), (new.neighbour_number, new.municipality_number))
    order by w.id desc limit 1;
  if not coalesce(case new.word
    when 'proposed' then coalesce(last.word, 'ended') in ('declined', 'ended')
      or (last.word = 'proposed' and last.municipality_number = new.municipality_number)
    when 'ended' then last.word = 'accepted' or (last.word = 'proposed' and last.municipality_number = new.municipality_number)
    else last.word = 'proposed' and last.municipality_number = new.neighbour_number end, false)
  then
    raise exception 'the word % does not follow', new.word using errcode = '23514', constraint = 'pool_agreement_word_follows';
  end if;
  return new;
end $$;
create trigger pool_agreement_word_follows before insert on pool_agreement_word
  for each row execute function pool_agreement_word_follows();

-- A pool of neighbours is drawn of those who have agreed, each with each, at that moment.
create function pool_members_have_agreed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select 1 from pool_member other join pool p on p.id = other.pool_id
    where other.pool_id = new.pool_id and p.kind = 'neighbours' and other.municipality_number <> new.municipality_number
      and 'accepted' is distinct from (select w.word from pool_agreement_word w
        where (w.municipality_number, w.neighbour_number) in ((new.municipality_number, other.municipality_number),
          (other.municipality_number, new.municipality_number))
        order by w.id desc limit 1)
  ) then
    raise exception '% has not agreed with all the others', new.municipality_number
      using errcode = '23514', constraint = 'pool_members_have_agreed';
  end if;
  return new;
end $$;
create trigger pool_members_have_agreed before insert on pool_member for each row execute function pool_members_have_agreed();

-- ── Municipalities that became one ──────────────────────────────────────────────────────────────────────────────
-- From the first of January of `merged_from` its people are mapped by `merged_into`. Its rows and releases stay its own:
-- an earlier year is counted by the borders and the region of that year.
alter table municipality
  add column merged_into text references municipality,
  add column merged_from smallint,
  add constraint municipality_merged check ((merged_into is null) = (merged_from is null) and merged_into <> number);
create index municipality_by_successor on municipality (merged_into) where merged_into is not null;

-- Whether a municipality's figures are those of the acting coordinator's before the merger.
create function is_predecessor(municipality text) returns boolean language sql stable
  return exists (select 1 from municipality m where m.number = is_predecessor.municipality and m.merged_into = actor_municipality());

-- ── Who may what ────────────────────────────────────────────────────────────────────────────────────────────────
revoke all on pool_agreement_word from public;
grant select, insert on pool_agreement_word to brukerplan_app;
revoke execute on function pool_agreement_word_follows(), pool_members_have_agreed(), is_predecessor(text) from public;
grant execute on function is_predecessor(text) to brukerplan_app;

alter table pool_agreement_word enable row level security;
create policy pool_agreement_word_read on pool_agreement_word for select using ((select actor_system()) = 'statistics'
  or ((select actor_role()) <> 'assessor' and (in_branch(municipality_number) or in_branch(neighbour_number))));
create policy pool_agreement_word_say on pool_agreement_word for insert with check ((select actor_role()) = 'coordinator'
  and municipality_number = (select actor_municipality()) and said_by = (select actor_id()));

create policy release_of_predecessor on release for select using ((select actor_role()) = 'coordinator'
  and is_predecessor(municipality_number));
create policy release_table_of_predecessor on release_table for select using ((select actor_role()) = 'coordinator'
  and is_predecessor(municipality_number));
