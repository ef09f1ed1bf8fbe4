-- Of a municipality that was several before, and those again: its coordinator reads the figures of all that it was, as its report
-- does. Found once for a statement instead of once for each row.
create function actor_predecessors() returns text[] language sql stable
  return (with recursive before as (
    select m.number from municipality m where m.merged_into = actor_municipality()
    union select m.number from municipality m join before b on m.merged_into = b.number
  ) select coalesce(array_agg(number), '{}') from before);
revoke execute on function actor_predecessors() from public;
grant execute on function actor_predecessors() to brukerplan_app;

drop policy release_of_predecessor on release;
drop policy release_table_of_predecessor on release_table;
drop function is_predecessor(text);
create policy release_of_predecessor on release for select using ((select actor_role()) = 'coordinator'
  and municipality_number = any ((select actor_predecessors())::text[]));
create policy release_table_of_predecessor on release_table for select using ((select actor_role()) = 'coordinator'
  and municipality_number = any ((select actor_predecessors())::text[]));
