-- The ledger never forgets: what changes in place leaves behind what it was, and until when.

-- One row: whoever writes to the ledger holds it until the end of the transaction, so that writers take turns.
create table ledger (
  id int not null primary key
);
insert into ledger (id) values (1);

-- The ranks that claims had, each until that moment; the present one stands in the claim.
create table claim_past_rank (
  claim_id varchar(64) not null,
  until_at timestamp(6) with time zone not null,
  rank varchar(20) not null,
  rank_reason varchar(1000),
  primary key (claim_id, until_at)
);
alter table claim_past_rank add constraint claim_past_rank_claim foreign key (claim_id) references claim (id);

-- How each conflict stood from when to when, for lists as of a moment. What stood on its sides then is worked out of the
-- ledger of then.
create table conflict_version (
  id varchar(64) not null,
  since timestamp(6) with time zone not null,
  -- null: still
  until_at timestamp(6) with time zone,
  subject_id varchar(200) not null,
  predicate varchar(200) not null,
  kind varchar(20) not null,
  apparent boolean not null,
  reason varchar(2000) not null,
  weaker_side int not null,
  independent_sources int not null,
  distance int not null,
  standing varchar(10) not null,
  mildness bigint not null,
  opened_at timestamp(6) with time zone not null,
  primary key (id, since)
);
insert into conflict_version
  select k.id, k.opened_at, k.closed_at, k.subject_id, k.predicate, k.kind, k.apparent, k.reason, k.weaker_side,
    k.independent_sources, k.distance, case when k.apparent then 'APPARENT' else 'REAL' end, k.mildness, k.opened_at
  from conflict k where k.closed_at is null or k.closed_at > k.opened_at;
create index conflict_version_by_severity on conflict_version (standing, mildness, id);
create index conflict_version_by_time on conflict_version (since);
alter table conflict_version add constraint conflict_version_conflict foreign key (id) references conflict (id);

-- Which entities its sides speak of, or spoke of until when.
create table conflict_mention (
  entity_id varchar(200) not null,
  conflict_id varchar(64) not null,
  since timestamp(6) with time zone not null,
  until_at timestamp(6) with time zone,
  primary key (entity_id, conflict_id, since)
);
insert into conflict_mention (entity_id, conflict_id, since)
  select e.entity_id, e.conflict_id, k.opened_at from conflict_entity e join conflict k on k.id = e.conflict_id;
drop table conflict_entity;
create index conflict_mention_by_conflict on conflict_mention (conflict_id, entity_id);
alter table conflict_mention add constraint conflict_mention_conflict foreign key (conflict_id) references conflict (id);
alter table conflict_mention add constraint conflict_mention_entity foreign key (entity_id) references entity (id);
