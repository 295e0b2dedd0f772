-- What claims add up to as far as it is kept beside them: the state of each fact, and conflicts. Both are written with
-- the claims that they follow from, in the same transaction, so that no reader has to look at the whole ledger.

-- since when a claim takes the place of the one in supersedes_id
alter table claim add column superseding_since timestamp(6) with time zone;
create index claim_by_object_and_predicate on claim (object_id, predicate, sequence);

-- null: not looked at yet
alter table fact add column state varchar(20);
create index fact_by_state on fact (state, id);

create table conflict (
  id varchar(64) not null primary key,
  -- what was looked at to find it: a fact, or a group of facts; it is found again by the same look
  owner varchar(64) not null,
  across boolean not null,
  subject_id varchar(200) not null,
  predicate varchar(200) not null,
  kind varchar(20) not null,
  apparent boolean not null,
  reason varchar(2000) not null,
  weaker_side int not null,
  independent_sources int not null,
  distance int not null,
  -- REAL, APPARENT or CLOSED: lists begin with it
  standing varchar(10) not null,
  -- severity as an order: the gravest has the smallest number
  mildness bigint not null,
  opened_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone
);
create index conflict_by_owner on conflict (owner);
create index conflict_by_severity on conflict (standing, mildness, id);
create index conflict_by_kind on conflict (standing, kind, mildness, id);
create index conflict_by_predicate on conflict (standing, predicate, mildness, id);

-- Its sides: which claims stand against which.
create table conflict_claim (
  conflict_id varchar(64) not null,
  side int not null,
  claim_id varchar(64) not null,
  primary key (conflict_id, side, claim_id)
);
create index conflict_claim_by_claim on conflict_claim (claim_id, conflict_id);
alter table conflict_claim add constraint conflict_claim_conflict foreign key (conflict_id) references conflict (id);
alter table conflict_claim add constraint conflict_claim_claim foreign key (claim_id) references claim (id);

create table conflict_entity (
  entity_id varchar(200) not null,
  conflict_id varchar(64) not null,
  primary key (entity_id, conflict_id)
);
create index conflict_entity_by_conflict on conflict_entity (conflict_id, entity_id);
alter table conflict_entity add constraint conflict_entity_conflict foreign key (conflict_id) references conflict (id);
alter table conflict_entity add constraint conflict_entity_entity foreign key (entity_id) references entity (id);
