-- Which claims each data set says now, so that a new version of it corrects and retracts what the one before said.
create table data_set_claim (
  data_set varchar(200) not null,
  claim_id varchar(64) not null,
  -- what the claim says something about, by the data set; null: not told
  claim_key varchar(500),
  -- the import that stated it last
  run_id varchar(40) not null,
  primary key (data_set, claim_id)
);
create index data_set_claim_by_run on data_set_claim (data_set, run_id);
create index data_set_claim_by_claim on data_set_claim (claim_id);
alter table data_set_claim add constraint data_set_claim_claim foreign key (claim_id) references claim (id) on update cascade;
insert into data_set_claim (data_set, claim_id, claim_key, run_id)
  select c.data_set, c.id, null, 'before' from claim c where c.data_set is not null and c.retracted_at is null;

-- Times in which a claim was retracted before it was stated again.
create table claim_past_retraction (
  claim_id varchar(64) not null,
  retracted_at timestamp(6) with time zone not null,
  restored_at timestamp(6) with time zone not null,
  primary key (claim_id, restored_at)
);
alter table claim_past_retraction add constraint claim_past_retraction_claim foreign key (claim_id) references claim (id) on update cascade;

create table import_run (
  id varchar(40) not null primary key,
  data_set varchar(200) not null,
  sequence bigint not null,
  sources text not null,
  status varchar(20) not null,
  problem varchar(2000),
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null,
  counts text not null
);
create unique index import_run_sequence on import_run (sequence);

create table import_finding (
  run_id varchar(40) not null,
  position int not null,
  level varchar(10) not null,
  kind varchar(100) not null,
  file varchar(1000) not null,
  line bigint not null,
  message varchar(2000) not null,
  primary key (run_id, position)
);

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
