-- Rules have changed: more ways to write a period are equal, words that become the name of an entity are that source, and claims
-- that do not count join positions last. The questions, sources and facts of an existing ledger are formed anew at the next start,
-- unless its claims are keyed anew before.
insert into ledger_rebuild (step, reached)
  select 'QUESTIONS', 0 where exists (select 1 from claim) and not exists (select 1 from ledger_rebuild);
