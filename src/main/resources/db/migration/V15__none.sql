-- The subjects with a claim "there is none" with a predicate, so that such claims are found among many others.
create table claim_none (
  subject_id varchar(200) not null,
  predicate varchar(200) not null,
  primary key (subject_id, predicate)
);
${on_postgresql} alter table claim_none alter column subject_id type varchar(200) collate "C";
${on_postgresql} alter table claim_none alter column predicate type varchar(200) collate "C";
-- The rules that form facts and tell sources apart have changed: the claims of an existing ledger are keyed anew at the next start.
insert into ledger_rebuild (step, reached)
  select 'KEYS', 0 where exists (select 1 from claim) and not exists (select 1 from ledger_rebuild);
