-- What the assessor's pages remember.

-- How many of an assessment's errors are answers that contradict each other; the others are answers still missing. None
-- at the start, where nothing is answered. A count, as those beside it: it tells the list what kind of work is left.
alter table assessment add column contradiction_count smallint not null default 0;
grant update (contradiction_count) on assessment to brukerplan_app;

-- How one wants the keys of the form (WCAG 2.1.4): whether keys pressed alone do anything, and whether the key of each
-- answer is always shown.
alter table account add column single_keys boolean not null default true;
alter table account add column key_hints boolean not null default false;
grant update (single_keys, key_hints) on account to brukerplan_app;
