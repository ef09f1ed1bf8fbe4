-- Figures are approved once: the second of two windows is told so by the program, and refused here.
create unique index release_verdict_approved_once on release_verdict (municipality_number, year) where verdict = 'approved';
