-- Facts are formed from all claims that answer one question: subject, predicate and separators, without the value. Which
-- fact a claim belongs to, its place in it, and the status of facts are projections of the ledger; earlier versions of them
-- are kept with the moment of their end. The claims of an existing ledger are keyed anew at the next start.
alter table claim add column question_id varchar(64);
-- the question from the other end of a symmetric predicate
alter table claim add column other_question_id varchar(64);
alter table claim add column data_set varchar(200);
alter table claim add column record_id varchar(500);
alter table claim add column own_statement boolean default false not null;
alter table claim add column position_number int;
alter table claim add column position_place int;
alter table claim add column updated_by_source boolean default false not null;
alter table claim add column covers_several_events boolean default false not null;
alter table claim add column adds_source boolean default false not null;
alter table claim alter column fact_id drop not null;
create index claim_by_question on claim (question_id, sequence);
create index claim_by_other_question on claim (other_question_id, sequence);
update claim set own_statement = true
  where not exists (select 1 from claim_hop h where h.claim_id = claim.id and h.role <> 'PUBLISHER');

create table claim_past_fact (
  claim_id varchar(64) not null,
  until_at timestamp(6) with time zone not null,
  fact_id varchar(64) not null,
  relation_id varchar(64),
  position_number int,
  position_place int,
  updated_by_source boolean not null,
  covers_several_events boolean not null,
  adds_source boolean not null,
  primary key (claim_id, until_at)
);
create index claim_past_fact_by_fact on claim_past_fact (fact_id, claim_id);
create index claim_past_fact_by_relation on claim_past_fact (relation_id, claim_id);

truncate table fact;
truncate table relation_end;
alter table fact add column question_id varchar(64) not null;
alter table fact add column other_subject_id varchar(200);
alter table fact add column created_at timestamp(6) with time zone not null;
alter table fact add column identified_sources int not null;
alter table fact add column unidentified_sources int not null;
create index fact_by_question on fact (question_id);
create index fact_by_other_subject on fact (other_subject_id, predicate, sequence);

create table fact_past (
  fact_id varchar(64) not null,
  until_at timestamp(6) with time zone not null,
  state varchar(20) not null,
  identified_sources int not null,
  unidentified_sources int not null,
  primary key (fact_id, until_at)
);

-- Claims that contest facts to which they do not belong, under each subject of the fact.
create table fact_contest (
  entity_id varchar(200) not null,
  fact_id varchar(64) not null,
  claim_id varchar(64) not null,
  since timestamp(6) with time zone not null,
  -- null: still
  until_at timestamp(6) with time zone,
  primary key (entity_id, fact_id, claim_id, since)
);
create index fact_contest_by_fact on fact_contest (fact_id, claim_id);

-- Keys that facts, relations and claims had before.
create table fact_redirect (
  old_id varchar(64) not null primary key,
  new_id varchar(64) not null
);
create index fact_redirect_new on fact_redirect (new_id);
create table relation_redirect (
  old_id varchar(64) not null primary key,
  new_id varchar(64) not null
);
create index relation_redirect_new on relation_redirect (new_id);
create table claim_redirect (
  old_id varchar(64) not null primary key,
  new_id varchar(64) not null
);

-- The step of a rebuild that an earlier build's ledger still needs, and the claim that it has reached.
create table ledger_rebuild (
  step varchar(20) not null primary key,
  reached bigint not null
);
insert into ledger_rebuild (step, reached) select 'KEYS', 0 where exists (select 1 from claim);

-- The keys of existing claims change.
${on_postgresql} alter table claim_qualifier drop constraint claim_qualifier_claim;
${on_postgresql} alter table claim_qualifier add constraint claim_qualifier_claim foreign key (claim_id) references claim (id) on update cascade;
${on_postgresql} alter table claim_hop drop constraint claim_hop_claim;
${on_postgresql} alter table claim_hop add constraint claim_hop_claim foreign key (claim_id) references claim (id) on update cascade;
${on_postgresql} alter table claim_evidence drop constraint claim_evidence_claim;
${on_postgresql} alter table claim_evidence add constraint claim_evidence_claim foreign key (claim_id) references claim (id) on update cascade;
alter table claim_past_rank drop constraint claim_past_rank_claim;
alter table claim_past_rank add constraint claim_past_rank_claim foreign key (claim_id) references claim (id) on update cascade;
alter table conflict_side drop constraint conflict_side_claim;
alter table conflict_side add constraint conflict_side_claim foreign key (claim_id) references claim (id) on update cascade;

-- New columns get the order of texts of the others, see V5.
${on_postgresql} do $$
${on_postgresql} declare
${on_postgresql}   one record;
${on_postgresql} begin
${on_postgresql}   for one in
${on_postgresql}     select t.relname as name,
${on_postgresql}       string_agg(format('alter column %I type %s collate "C"', c.attname, format_type(c.atttypid, c.atttypmod)), ', ') as changes
${on_postgresql}     from pg_class t join pg_attribute c on c.attrelid = t.oid
${on_postgresql}     where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname not like 'flyway%'
${on_postgresql}       and c.attnum > 0 and not c.attisdropped and c.attcollation <> 0
${on_postgresql}       and c.attcollation <> (select l.oid from pg_collation l where l.collname = 'C')
${on_postgresql}     group by t.relname order by t.relname
${on_postgresql}   loop
${on_postgresql}     execute format('alter table %I %s', one.name, one.changes);
${on_postgresql}   end loop;
${on_postgresql} end $$;
