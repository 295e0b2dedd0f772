-- Periods and roles in more languages, and digits of other scripts, are equal as separators of facts; totals compete only at the same as-of;
-- conflicts of earlier moments use the present identities. The facts of an existing ledger are formed anew at the next start.
update ledger_rebuild set step = 'QUESTIONS', reached = 0 where step = 'FACTS';
insert into ledger_rebuild (step, reached)
  select 'QUESTIONS', 0 where exists (select 1 from claim) and not exists (select 1 from ledger_rebuild);
