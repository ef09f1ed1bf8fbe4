-- Neighbours are told by mail what the other one has said about being shown together.

-- One row per word and account, written in the transaction that sends the mail: whoever comes second waits, finds it and sends
-- nothing.
create table pool_agreement_told (
  word_id bigint not null references pool_agreement_word,
  account_id uuid not null references account,
  told_at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'refused')),   -- refused: the address takes no mail; not tried again
  primary key (word_id, account_id)
);
revoke all on pool_agreement_told from public;
grant select, insert, update (outcome) on pool_agreement_told to brukerplan_app;
alter table pool_agreement_told enable row level security;
create policy pool_agreement_told_by_jobs on pool_agreement_told using ((select actor_system()) = 'jobs');

-- The words that coordinators of the other municipality haven't been told: the last between two neighbours, of the last
-- fortnight. A proposal that was taken back says itself on the page; so does what was said while nobody could be told.
create function pool_words_to_tell() returns table (word_id bigint, word text, said_by text, said_to text, account_id uuid,
  email text, language text)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with ordered as (
      select w.*, lag(w.word) over pair as before, lead(w.id) over pair as next
      from pool_agreement_word w
      window pair as (partition by least(w.municipality_number, w.neighbour_number),
        greatest(w.municipality_number, w.neighbour_number) order by w.id)
    )
    select w.id, w.word, own.name, other.name, a.id, a.email, a.language
    from ordered w
      join municipality own on own.number = w.municipality_number
      join municipality other on other.number = w.neighbour_number
      join account a on a.municipality_number = other.number and a.role = 'coordinator' and a.suspended_at is null
    where actor_system() = 'jobs' and w.next is null and w.said_at > actor_now() - interval '14 days'
      and (w.word <> 'ended' or w.before = 'accepted')
      and not exists (select 1 from pool_agreement_told t where t.word_id = w.id and t.account_id = a.id)
    order by w.id, a.id;
  end;
revoke execute on function pool_words_to_tell() from public;
grant execute on function pool_words_to_tell() to brukerplan_app;
