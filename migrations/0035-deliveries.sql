-- An extract is delivered in two steps: it is asked for, by whoever has shown who she is, and then fetched once by the same
-- account. How far it came is written down while it leaves, so that one that was stopped, or broke off, is told as that.

alter table extract_delivery
  add column begun_at timestamptz,                     -- when the file was fetched; null: nothing has left
  add column rows_left integer not null default 0,     -- at most so many rows had left at seen_at
  add column seen_at timestamptz,                      -- the last sign that it went on
  add column stop_asked_at timestamptz,
  add column ended_at timestamptz;                     -- null: it goes on, or the program ended before it

update extract_delivery set begun_at = started_at, rows_left = rows, seen_at = coalesce(finished_at, started_at),
  ended_at = coalesce(finished_at, started_at);

alter table extract_delivery
  add constraint extract_delivery_rows_left check (rows_left between 0 and rows),
  add constraint extract_delivery_begun check (begun_at is not null or (rows_left = 0 and seen_at is null and ended_at is null)),
  add constraint extract_delivery_ended check (finished_at is null or (ended_at is not null and rows_left = rows));

grant update (begun_at, rows_left, seen_at, stop_asked_at, ended_at) on extract_delivery to brukerplan_app;

-- What has ended is never changed.
drop policy extract_delivery_finish on extract_delivery;
create policy extract_delivery_go_on on extract_delivery for update
  using ((select actor_role()) = 'korfor' and account_id = (select actor_id()) and ended_at is null)
  with check (account_id = (select actor_id()));

-- Fetched once, and what has left has left.
create function keep_delivery() returns trigger language plpgsql as $$
begin
  if old.begun_at is distinct from new.begun_at and old.begun_at is not null then
    raise exception 'a delivery is fetched once' using errcode = 'check_violation', constraint = 'extract_delivery_once';
  end if;
  if new.rows_left < old.rows_left then
    raise exception 'rows that have left don''t come back' using errcode = 'check_violation', constraint = 'extract_delivery_left';
  end if;
  return new;
end $$;
create trigger extract_delivery_keep before update on extract_delivery for each row execute function keep_delivery();
