-- Which claims stood on which side of a conflict from when to when, in place of conflict_claim, which held those of now
-- alone. The sides of a conflict that closed stay as they were when it did.
create table conflict_side (
  conflict_id varchar(64) not null,
  side int not null,
  claim_id varchar(64) not null,
  since timestamp(6) with time zone not null,
  -- null: still
  until_at timestamp(6) with time zone,
  primary key (conflict_id, side, claim_id, since)
);
insert into conflict_side (conflict_id, side, claim_id, since)
  select s.conflict_id, s.side, s.claim_id, greatest(k.opened_at, c.recorded_at)
  from conflict_claim s join conflict k on k.id = s.conflict_id join claim c on c.id = s.claim_id;
drop table conflict_claim;
create index conflict_side_by_claim on conflict_side (claim_id, conflict_id);
alter table conflict_side add constraint conflict_side_conflict foreign key (conflict_id) references conflict (id);
alter table conflict_side add constraint conflict_side_claim foreign key (claim_id) references claim (id);
