-- The information letter with the municipality's contacts, reminders, what happens to a round that was never transferred,
-- and the end of the register's ten years. The part of the program that acts here without an account is 'jobs'.

-- ── The municipality's contacts ─────────────────────────────────────────────────────────────────────────────────
-- Whom the letter tells people to turn to. Place 0 is the privacy officer; 1–3 are contacts. No contact: the coordinators.
create table municipality_contact (
  municipality_number text not null references municipality,
  place smallint not null check (place between 0 and 3),
  full_name text not null check (length(full_name) <= 200),   -- '' for a privacy officer who is reached by her office alone
  role text not null check (length(role) <= 200),
  phone text not null check (length(phone) <= 30),
  email text not null check (length(email) <= 254),
  changed_at timestamptz not null,
  primary key (municipality_number, place),
  constraint municipality_contact_reachable check (phone <> '' or email <> '')
);
revoke all on municipality_contact from public;
grant select, insert, delete on municipality_contact to brukerplan_app;
alter table municipality_contact enable row level security;
create policy municipality_contact_read on municipality_contact for select using (municipality_number = (select actor_municipality()));
create policy municipality_contact_make on municipality_contact for insert
  with check ((select actor_role()) = 'coordinator' and municipality_number = (select actor_municipality()));
create policy municipality_contact_replace on municipality_contact for delete
  using ((select actor_role()) = 'coordinator' and municipality_number = (select actor_municipality()));

-- The coordinators of one's own municipality, by whom its letter is signed when it has named no contacts.
create function coordinators_of_own() returns table (full_name text, email text)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.full_name, a.email from account a
    where a.role = 'coordinator' and a.municipality_number = (actor()).municipality_number and a.suspended_at is null
    order by a.granted_at, a.id limit 3;
  end;

-- ── The information letter ──────────────────────────────────────────────────────────────────────────────────────
-- Every version is kept: the log tells which one was given to people. `published_by` null: the text that came with the program.
create table letter_text (
  version integer primary key,
  text_nb text not null check (length(text_nb) <= 20000),
  text_nn text not null check (length(text_nn) <= 20000),
  text_en text not null check (length(text_en) <= 20000),
  published_at timestamptz not null,
  published_by uuid references account
);
revoke all on letter_text from public;
grant select, insert on letter_text to brukerplan_app;
alter table letter_text enable row level security;
create policy letter_text_read on letter_text for select using ((select actor_role()) is not null);
create policy letter_text_publish on letter_text for insert
  with check ((select actor_role()) = 'korfor' and published_by = (select actor_account()));

-- ── Rounds that lapsed ──────────────────────────────────────────────────────────────────────────────────────────
create table lapse_receipt (
  round_id uuid primary key references round,
  municipality_number text not null references municipality,
  year smallint not null,
  destroyed_at timestamptz not null,
  assessments integer not null
);
revoke all on lapse_receipt from public;
grant select on lapse_receipt to brukerplan_app;
alter table lapse_receipt enable row level security;
create policy lapse_receipt_in_branch on lapse_receipt for select
  using ((select actor_system()) = 'jobs' or (in_branch(municipality_number) and (select actor_role()) <> 'assessor'));

create function rounds_to_destroy() returns table (id uuid, municipality_number text, year int)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select r.id, r.municipality_number, r.year::int from round r
    where actor_system() = 'jobs' and round_state(r, actor_now()) = 'lapsed'
      and not exists (select 1 from lapse_receipt l where l.round_id = r.id)
    order by r.id;
  end;

-- Destroys all that collection holds of a lapsed round. Waits for a transfer that began in time, and then finds nothing to
-- do. Gives how many assessments it was, or null when the round is not to be destroyed, or is already.
create function round_destroy_lapsed(p_round_id uuid) returns integer language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
declare
  the_round round;
  destroyed integer;
begin
  if actor_system() is distinct from 'jobs' then
    raise exception 'a lapsed round is destroyed by the program alone' using errcode = '42501';
  end if;
  select * into the_round from round r where r.id = p_round_id for no key update;
  if not found or round_state(the_round, actor_now()) <> 'lapsed' or exists (select 1 from lapse_receipt l where l.round_id = p_round_id) then
    return null;
  end if;
  delete from assessment a where a.round_id = p_round_id;
  get diagnostics destroyed = row_count;
  delete from round_person p where p.round_id = p_round_id;
  delete from round_key k where k.round_id = p_round_id;
  insert into lapse_receipt (round_id, municipality_number, year, destroyed_at, assessments)
    values (p_round_id, the_round.municipality_number, the_round.year, actor_now(), destroyed);
  return destroyed;
end $$;

-- ── Reminders ───────────────────────────────────────────────────────────────────────────────────────────────────
-- One row per reminder, round and account, written in the transaction that sends it: whoever comes second waits, finds it
-- and sends nothing. A date that is moved makes a new reminder, since the date is part of its name.
create table reminder_sent (
  round_id uuid not null references round,
  reminder text not null check (length(reminder) <= 60),
  account_id uuid not null references account,
  sent_at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'refused')),   -- refused: the address takes no mail; not tried again
  primary key (round_id, reminder, account_id)
);
revoke all on reminder_sent from public;
grant select, insert, update (outcome) on reminder_sent to brukerplan_app;
alter table reminder_sent enable row level security;
create policy reminder_sent_by_jobs on reminder_sent using ((select actor_system()) = 'jobs');

-- The rounds that somebody may have to be reminded of: this year's, and the last one's for a while after it ended.
create function reminder_rounds() returns table (id uuid, municipality_number text, municipality_name text, year int, end_date text,
  transfer_date text, transferred_at timestamptz, destroyed boolean)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select r.id, m.number, m.name, r.year::int, r.end_date::text, r.transfer_date::text, r.transferred_at,
      exists (select 1 from lapse_receipt l where l.round_id = r.id)
    from round r join municipality m on m.number = r.municipality_number
    where actor_system() = 'jobs' and r.year >= extract(year from (actor_now() - interval '31 days') at time zone 'Europe/Oslo')
      and (r.transferred_at is null or r.transferred_at > actor_now() - interval '7 days')
    order by m.number, r.year;
  end;

-- Whom a reminder goes to and has not gone to. 'unfinished': who hold an assessment of the round with errors or of somebody
-- who isn't informed; 'coordinators': the municipality's; 'above': KORUS of its region, and KORFOR.
create function reminder_recipients(p_round_id uuid, p_audience text, p_reminder text)
returns table (account_id uuid, email text, language text)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.email, a.language
    from round r join municipality m on m.number = r.municipality_number
      join account a on case p_audience
        when 'coordinators' then a.role = 'coordinator' and a.municipality_number = m.number
        when 'above' then a.role = 'korfor' or (a.role = 'korus' and a.region_code = m.region_code)
        when 'unfinished' then a.municipality_number = m.number and exists (select 1 from assessment s
          where s.round_id = r.id and s.holder_account_id = a.id and (s.error_count > 0 or not s.informed))
        else false end
    where actor_system() = 'jobs' and r.id = p_round_id and a.suspended_at is null
      and not exists (select 1 from reminder_sent s where s.round_id = r.id and s.reminder = p_reminder and s.account_id = a.id)
    order by a.id;
  end;

-- ── The register's ten years ────────────────────────────────────────────────────────────────────────────────────
-- Regulation § 11: destroyed within ten years of the transfer. Thirty days before they are out, so that backups have gone
-- too and a program that stood still for some days has not broken the rule.
create index register_row_by_transfer on register_row using brin (transferred_at);
create function retention_ends(p_transferred_at timestamptz) returns timestamptz language sql immutable
  return ((p_transferred_at at time zone 'Europe/Oslo') + interval '10 years' - interval '30 days') at time zone 'Europe/Oslo';

create table retention_receipt (
  municipality_number text not null references municipality,
  year smallint not null,
  transferred_at timestamptz not null,
  destroyed_at timestamptz not null,
  rows integer not null check (rows > 0),
  primary key (municipality_number, year, transferred_at)
);
revoke all on retention_receipt from public;
grant select on retention_receipt to brukerplan_app;
alter table retention_receipt enable row level security;
create policy retention_receipt_korfor on retention_receipt for select
  using ((select actor_role()) = 'korfor' or (select actor_system()) = 'jobs');

-- Destroys what has been kept long enough, and gives the receipts of what it destroyed. Two at once: the second waits and
-- finds nothing.
create function register_destroy_due() returns table (municipality_number text, year int, transferred_at timestamptz, rows int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if actor_system() is distinct from 'jobs' then
    raise exception 'the register is destroyed by the program alone' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('retention', 0));
  return query
    with gone as (
      delete from register_row r
        -- The first condition is the index's, the second the rule.
        where r.transferred_at <= actor_now() - interval '9 years' and retention_ends(r.transferred_at) <= actor_now()
        returning r.municipality_number, r.year, r.transferred_at
    ), receipts as (
      insert into retention_receipt (municipality_number, year, transferred_at, destroyed_at, rows)
        select g.municipality_number, g.year, g.transferred_at, actor_now(), count(*)::int from gone g group by 1, 2, 3
        returning *
    )
    select r.municipality_number, r.year::int, r.transferred_at, r.rows from receipts r;
end $$;

-- ── Progress without identities ─────────────────────────────────────────────────────────────────────────────────
-- Each unit of the coordinator's municipality, also one that has not begun: assessments begun; with errors; where
-- information to the person is lacking; finished. An assessment may lack both. `name` null: made by coordinators.
create function round_progress(p_round_id uuid) returns table (name text, assessors int, assessments int, with_errors int,
  not_informed int, finished int)
language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select u.name,
      (select count(*)::int from account c where c.unit_id = u.id and c.role = 'assessor' and c.suspended_at is null),
      count(a.id)::int, count(a.id) filter (where a.error_count > 0)::int, count(a.id) filter (where not a.informed)::int,
      count(a.id) filter (where a.error_count = 0 and a.informed)::int
    from (select id, name from unit where municipality_number = (actor()).municipality_number union all select null, null) u
      left join assessment a on a.round_id = p_round_id and a.unit_id is not distinct from u.id
        and a.municipality_number = (actor()).municipality_number
    where (actor()).role = 'coordinator'
    group by u.id, u.name having u.id is not null or count(a.id) > 0
    order by u.name nulls last;
  end;

-- ── The queue that triggers all this ────────────────────────────────────────────────────────────────────────────
-- pg-boss makes and owns its tables here: the one place where the application's role owns anything. They hold names of
-- jobs and times, nothing else.
create schema queue;
grant usage, create on schema queue to brukerplan_app;

revoke execute on all functions in schema public from public;
grant execute on function coordinators_of_own(), reminder_rounds(), reminder_recipients(uuid, text, text), rounds_to_destroy(),
  round_destroy_lapsed(uuid), retention_ends(timestamptz), register_destroy_due(), round_progress(uuid) to brukerplan_app;

-- ── The first text of the letter ────────────────────────────────────────────────────────────────────────────────
-- Content: regulation §§ 3–11 and GDPR articles 13 and 14. "# " begins the title, "## " a heading, "- " a point.
insert into letter_text (version, published_at, text_nb, text_nn, text_en) values (1, '2026-01-01T00:00:00+01:00',
$nb$# Informasjon om registrering i Brukerplan

Dette brevet er til deg som får tjenester i {kommune}. I {år} beskriver kommunen hvordan voksne med rusmiddelproblemer eller psykiske helseproblemer har det, og hvilken hjelp de trenger. Den tjenesten som ga deg brevet, kjenner deg og vil registrere opplysninger om deg i det nasjonale helseregisteret Brukerplan.

**Du kan si nei.** Si i så fall fra før **{frist}**. Du trenger ikke å fortelle hvorfor, og du får den samme hjelpen uansett hva du velger.

## Hva opplysningene skal brukes til

Svarene om deg blir lagt sammen med svarene om mange andre. Da kan kommunen og staten se hvilke tjenester som trengs og mangler. Opplysningene brukes til planlegging, styring, finansiering, evaluering og kvalitetsforbedring av kommunale tjenester. De kan også brukes til forskning, helseanalyser og beredskap. De brukes aldri til å bestemme noe om akkurat deg, og ingen avgjørelser tas automatisk av en datamaskin.

## Hva som blir registrert

Fødselsnummer, fødselsår og kjønn, bakgrunn, utdanning og økonomi, hvordan du bor, om du har kontakt med barn, fysisk og psykisk helse, bruk av rusmidler, hvordan du klarer deg i hverdagen og hvem du har rundt deg, tjenestene du har fått det siste året, og dem du kan trenge fremover. Navn og adresse registreres ikke.

Opplysningene kommer fra de ansatte som kjenner deg, og er deres vurdering. De hentes ikke fra andre registre.

## Rettighetene dine

Frem til {frist} har du rett til å

- reservere deg, altså protestere mot å bli registrert. Det som er skrevet, blir da slettet
- få innsyn i hva som er registrert om deg
- få rettet faktiske opplysninger som er feil
- få slettet det som er registrert, eller kreve at bruken av det begrenses

Reservasjon: Det er nok å si fra til én tjeneste. Da gjelder det i hele kommunen, også senere år, til du ombestemmer deg. Innsyn, retting og sletting: Si fra til hver tjeneste som har gitt deg brev. Bare den som har registrert opplysningene, kan se dem, så tjenestene får ikke vite noe om deg gjennom hverandre.

## Hvem som får opplysningene, og når de slettes

{frist} kan kommunen sende opplysningene til Helse Stavanger HF, som har registeret. Fødselsnummeret blir fjernet på veien, og samtidig sletter kommunen alt den har. Det skjer uansett senest når {år} er omme. Etterpå kan ingen finne igjen svarene om deg, og derfor er det for sent å få innsyn, rette, slette eller reservere seg.

Helse Stavanger sletter opplysningene senest ti år etter overføringen. Registeret gir som hovedregel bare ut statistikk der ingen kan kjennes igjen. Forskere kan få opplysninger når loven åpner for det. Opplysningene sendes ikke ut av EU/EØS.

## Hvem som har ansvaret

{kommune} er dataansvarlig for opplysningene frem til overføringen, og Helse Stavanger HF ved KORFOR for registeret etterpå. Grunnlaget er forskrift om Brukerplan og helseregisterloven, og personvernforordningen artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav h og j. Alle som registrerer, har taushetsplikt, og alt de gjør, blir logget.

## Spørsmål og klage

Si fra til tjenesten som ga deg brevet, eller til kommunens kontakt for Brukerplan:

{kontaktpersoner}

Personvernombud i kommunen: {personvernombud}

Helse Stavanger HF har sitt eget personvernombud, som du finner på helse-stavanger.no. Mener du at noe er gjort feil, kan du klage til Datatilsynet (datatilsynet.no) eller Statens helsetilsyn.

Les mer på {nettsted}.$nb$,
$nn$# Informasjon om registrering i Brukerplan

Dette brevet er til deg som får tenester i {kommune}. I {år} skildrar kommunen korleis vaksne med rusmiddelproblem eller psykiske helseproblem har det, og kva hjelp dei treng. Den tenesta som gav deg brevet, kjenner deg og vil registrere opplysningar om deg i det nasjonale helseregisteret Brukerplan.

**Du kan seie nei.** Sei i så fall frå før **{frist}**. Du treng ikkje å fortelje kvifor, og du får den same hjelpa same kva du vel.

## Kva opplysningane skal brukast til

Svara om deg blir lagde saman med svara om mange andre. Då kan kommunen og staten sjå kva tenester som trengst og manglar. Opplysningane blir brukte til planlegging, styring, finansiering, evaluering og kvalitetsforbetring av kommunale tenester. Dei kan òg brukast til forsking, helseanalysar og beredskap. Dei blir aldri brukte til å bestemme noko om akkurat deg, og ingen avgjerder blir tekne automatisk av ei datamaskin.

## Kva som blir registrert

Fødselsnummer, fødselsår og kjønn, bakgrunn, utdanning og økonomi, korleis du bur, om du har kontakt med barn, fysisk og psykisk helse, bruk av rusmiddel, korleis du klarer deg i kvardagen og kven du har rundt deg, tenestene du har fått det siste året, og dei du kan trenge framover. Namn og adresse blir ikkje registrerte.

Opplysningane kjem frå dei tilsette som kjenner deg, og er deira vurdering. Dei blir ikkje henta frå andre register.

## Rettane dine

Fram til {frist} har du rett til å

- reservere deg, altså protestere mot å bli registrert. Det som er skrive, blir då sletta
- få innsyn i kva som er registrert om deg
- få retta faktiske opplysningar som er feil
- få sletta det som er registrert, eller krevje at bruken av det blir avgrensa

Reservasjon: Det er nok å seie frå til éi teneste. Då gjeld det i heile kommunen, òg seinare år, til du ombestemmer deg. Innsyn, retting og sletting: Sei frå til kvar teneste som har gitt deg brev. Berre den som har registrert opplysningane, kan sjå dei, så tenestene får ikkje vite noko om deg gjennom kvarandre.

## Kven som får opplysningane, og når dei blir sletta

{frist} kan kommunen sende opplysningane til Helse Stavanger HF, som har registeret. Fødselsnummeret blir fjerna på vegen, og samstundes slettar kommunen alt han har. Det skjer uansett seinast når {år} er omme. Etterpå kan ingen finne att svara om deg, og difor er det for seint å få innsyn, rette, slette eller reservere seg.

Helse Stavanger slettar opplysningane seinast ti år etter overføringa. Registeret gir som hovudregel berre ut statistikk der ingen kan kjennast att. Forskarar kan få opplysningar når lova opnar for det. Opplysningane blir ikkje sende ut av EU/EØS.

## Kven som har ansvaret

{kommune} er dataansvarleg for opplysningane fram til overføringa, og Helse Stavanger HF ved KORFOR for registeret etterpå. Grunnlaget er forskrift om Brukerplan og helseregisterlova, og personvernforordninga artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav h og j. Alle som registrerer, har teieplikt, og alt dei gjer, blir logga.

## Spørsmål og klage

Sei frå til tenesta som gav deg brevet, eller til kontakten for Brukerplan i kommunen:

{kontaktpersoner}

Personvernombod i kommunen: {personvernombud}

Helse Stavanger HF har sitt eige personvernombod, som du finn på helse-stavanger.no. Meiner du at noko er gjort feil, kan du klage til Datatilsynet (datatilsynet.no) eller Statens helsetilsyn.

Les meir på {nettsted}.$nn$,
$en$# About your registration in Brukerplan

This letter is for you who receive services in {kommune}. In {år} the municipality describes how adults with substance-use or mental-health problems are doing, and what help they need. The service that gave you this letter knows you and plans to record information about you in Brukerplan, a national health register.

**You can say no.** If so, let us know before **{frist}**. You need not say why, and you will get the same help whatever you choose.

## What the information is for

The answers about you are put together with answers about many other people. They show the municipality and the state which services are needed and which are missing. The information is used to plan, manage, fund, evaluate and improve municipal services. It may also be used for research, health analyses and emergency preparedness. It is never used to decide anything about you in particular, and no decisions are made automatically by a computer.

## What is recorded

Your national identity number, year of birth and sex, background, education and income, how you live, whether you have contact with children, physical and mental health, use of substances, how you manage from day to day and whom you have around you, the services you have received in the last year, and those you may need. Your name and address are not recorded.

The information comes from the staff who know you, and is their assessment. It is not collected from other registers.

## Your rights

Until {frist} you have the right to

- opt out, that is, object to being registered. What has been written is then erased
- see what has been recorded about you
- have factual information corrected if it is wrong
- have what has been recorded erased, or ask that its use be restricted

To opt out, it is enough to tell one service. It then holds in the whole municipality, also in later years, until you change your mind. To see, correct or erase, tell each service that has given you a letter. Only the person who recorded the information can see it, so the services learn nothing about you from each other.

## Who receives the information, and when it is erased

On {frist} the municipality may send the information to Helse Stavanger HF, the hospital trust that keeps the register. Your national identity number is removed on the way, and the municipality erases everything it holds at the same time. In any case this happens by the end of {år}. After that, nobody can tell which answers are about you, and it is too late to see, correct, erase or opt out.

Helse Stavanger erases the information within ten years of the transfer. As a rule, the register only gives out statistics in which nobody can be recognised. Researchers may receive information where the law allows it. The information is not sent outside the EU/EEA.

## Who is responsible

{kommune} is the controller of the information until the transfer, and Helse Stavanger HF, by KORFOR, of the register after it. The legal basis is the Brukerplan regulation and the Health Register Act, and the General Data Protection Regulation article 6 (1) (e) and article 9 (2) (h) and (j). Everybody who records information is bound by professional secrecy, and all that they do is logged.

## Questions and complaints

Talk to the service that gave you this letter, or to the municipality's contact for Brukerplan:

{kontaktpersoner}

The municipality's data protection officer: {personvernombud}

Helse Stavanger HF has a data protection officer of its own, whom you find at helse-stavanger.no. If you think that something has been done wrong, you can complain to the Norwegian Data Protection Authority (Datatilsynet, datatilsynet.no) or the Norwegian Board of Health Supervision (Statens helsetilsyn).

Read more at {nettsted}.$en$);
